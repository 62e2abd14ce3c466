import type { ConstantMember } from '../../constants/index.ts'
import type { Behaviour, Filter, Framework, SinkKind, Unanswered, Use } from '../../frameworks/framework.ts'
import type { CodeSet } from '../../domain/code-set.ts'
import type { FunctionNode, Node } from '../../ast/node.ts'

/**
 * What the rules see. A file is a set of *sinks* (places where a status is written), *readings* (places where a received
 * status is looked at) and *responses* (what each handler can send). None of it names a framework's function.
 */

/** A value that is known without running the code. */
export type Static = string | number | bigint | boolean | null | undefined

/** How a possible value reaches the place that asks for it. */
export type Via =
  /** It is written there. */
  | 'itself'
  /** Through a variable that never changes: the node is its initialiser. */
  | 'variable'
  /** Through a member of an object, enum or library: the node is the member expression. */
  | 'member'
  /** Through a parameter: the node is the argument of one call in the file. */
  | 'parameter'

/** One value an expression can have, with the node where it is written: the one to underline. */
export interface Possibility {
  readonly value: Static
  readonly node: Node
  readonly via: Via
  /** The library's member that names it. */
  readonly constant?: ConstantMember
}

/** What an expression can be: the values that are known, and whether there are no others. */
export interface Value {
  readonly possibilities: readonly Possibility[]
  readonly isComplete: boolean
}

/** How sure it is that an API is the one the tables mean: shown by the code, or by its conventional name and shape. */
export type Evidence = 'proven' | 'named'

/** One library that fits a use, with what it does there. */
export interface Runtime {
  readonly framework: Framework
  readonly use: Use
  /** The framework's behaviour with what the use changes of it. */
  readonly behaviour: Behaviour
  /** Whether nothing but names speaks for it, in a file that imports none of its modules, so that messages do not name it. */
  readonly isGuess?: boolean
}

/** What one call, construction, assignment, decorator or answer does to a response. */
export interface Effect {
  readonly node: Node
  readonly kind: SinkKind
  readonly evidence: Evidence
  /** Every library and version that fits; what is reported must be wrong in each. */
  readonly runtimes: readonly Runtime[]
  /** Whether the libraries that fit differ in what they do, so that nothing but the status is known. */
  readonly isUnclear: boolean
  /** The response it is about, as the node that stands for it: a parameter, a construction, a function. */
  readonly response: Node | undefined
  readonly status: StatusInput | undefined
  /** The statuses that stand where no library that fits takes one from, in its newest version. */
  readonly ignored: readonly StatusInput[]
  readonly phrase: Value | undefined
  /** The expression in the phrase's place. */
  readonly phraseNode: Node | undefined
  readonly content: ContentInput | undefined
  /** The message of an error. */
  readonly messageNode: Node | undefined
  readonly fields: FieldsInput | undefined
  /** Whether it hands the connection over to another protocol, so that 101 is its code. */
  readonly isUpgrade: boolean
  readonly sends: boolean
  /** Whether it writes the header section, so that status and fields stay as they are from there on. */
  readonly commits: boolean
  /** Whether it only builds what is sent when the handler returns it. */
  readonly builds: boolean
  readonly throws: boolean
  /** What it lets another handler go on with: the request, or an error. */
  readonly handsOver?: 'request' | 'error'
}

export interface StatusInput {
  readonly value: Value
  /** The expression in the status's place; `undefined` where the API implies the code. */
  readonly node: Node | undefined
  /** The names that lead to it inside of the expression, where that is an object which cannot be seen into. */
  readonly inner?: readonly string[] | undefined
  /** What the call that is followed passes where the expression is a parameter. */
  readonly passed?: Node | undefined
  /** Whether the code is only what the API sends where none is written. */
  readonly isImplied: boolean
}

export interface ContentInput {
  /** `none` and `given` are certain, with every library that fits. */
  readonly is: 'none' | 'given' | 'unknown'
  /** Whether the code or its types show a value, and not only a name for one. */
  readonly isShown: boolean
  /** Whether it is text without a character, which some libraries take for content though nothing of it is sent. */
  readonly isBlank: boolean
  readonly node: Node | undefined
  /** Whether it only adds to content that is sent later. */
  readonly isPart: boolean
}

export interface FieldsInput {
  readonly set: readonly FieldInput[]
  /** Whether these are all the fields it touches. */
  readonly isComplete: boolean
}

export interface FieldInput {
  /** Lower-case. */
  readonly name: string
  readonly does: 'set' | 'append' | 'drop'
  /** Whether it is sure to be set; else it may be. */
  readonly isCertain: boolean
  readonly value: Value
  /** The expression in the value's place, where there is a single one. */
  readonly valueNode: Node | undefined
  /** What sets it: its name, or the property that holds it. */
  readonly node: Node
}

/** A place where a status is written, to be sent, mocked or declared. */
export interface Sink {
  readonly kind: SinkKind
  readonly effect: Effect
  readonly value: Value
  /** The expression in the status's place. */
  readonly node: Node | undefined
  readonly runtimes: readonly Runtime[]
}

/** One answer that can leave on some path. */
export interface Response {
  /** The function that answers; `undefined` at the top level of a file. */
  readonly owner: FunctionNode | undefined
  /** The effect that set the status that leaves; `default` where none did, `unknown` where that cannot be seen. */
  readonly status: Effect | 'default' | 'unknown'
  readonly content: 'none' | 'unknown' | { readonly effect: Effect; readonly input: ContentInput }
  readonly phrase: Effect | 'default' | 'unknown'
  /** The fields by lower-case name. */
  readonly fields: ReadonlyMap<string, FieldInput>
  /** Whether there are no other fields than these and the runtime's own. */
  readonly fieldsAreComplete: boolean
  /** The effect that sent it; `undefined` where the runtime sends it at the end of the handler. */
  readonly sentBy: Effect | undefined
  /** The request methods it can answer, upper-case; `undefined` where that may be any. */
  readonly methods: ReadonlySet<string> | undefined
  /** The one request method it answers, where it is known. */
  readonly method: string | undefined
}

/** An effect that a path came to, and what had become of the response by then. */
export interface EffectVisit {
  readonly effect: Effect
  readonly before: readonly Snapshot[]
}

/** What a path has done to the response so far. */
export interface Snapshot {
  readonly status: Effect | 'default' | 'unknown'
  /** The effect in view that set a status last, whatever code out of view may have done since. */
  readonly setBy: Effect | undefined
  /** The effect that wrote the header section. */
  readonly head: Effect | 'open' | 'maybe'
  readonly sent: Effect | 'no' | 'maybe'
  /** The first effect that came after the response was sent. */
  readonly late: Effect | undefined
}

/** How a path of the function ends. */
export interface PathEnd extends Snapshot {
  /**
   * What becomes of a response that was not sent: an error leaves instead, or a response that the code builds; `open` where other code
   * goes on with it, or that is not known.
   */
  readonly how: Unanswered | 'throws' | 'is replaced' | 'open'
}

/** What becomes of one response on all the paths of the function that has it. */
export interface ResponseFlow {
  /** The node that stands for the response. */
  readonly response: Node
  /** The function that has the response; `undefined` at the top level of a file. */
  readonly owner: FunctionNode | undefined
  /** Whether the function is registered, exported, typed or decorated as a handler; a helper or middleware of unknown use is not. */
  readonly isHandler: boolean
  /** Whether the function is sure to be the first to have the response: it builds it, or no other handler runs before it. */
  readonly isFirst: boolean
  /** The request methods the function answers, upper-case; `undefined` where that may be any. */
  readonly methods: ReadonlySet<string> | undefined
  /** Every answer that can leave. */
  readonly responses: readonly Response[]
  readonly visits: readonly EffectVisit[]
  readonly ends: readonly PathEnd[]
  /** Where paths end, by a `return` or with a function, on which no status was set and nothing was sent or handed on. */
  readonly silentEnds: readonly Node[]
  /** Whether these are all the paths; else there were too many to keep apart. */
  readonly isComplete: boolean
}

/** An expression that holds a received status, and what it is compared with. */
export interface Reading {
  readonly node: Node
  /** Whether the receiver is shown to be a response, or only named like one. */
  readonly evidence: Evidence
  /** Whether nothing in the file says what the receiver is: the name it starts from is not declared. */
  readonly isOpen: boolean
  /** The clients it may have come through; none where that is not known. */
  readonly clients: readonly Client[]
  /** What tells whether two readings are of the same status; `undefined` where that is not known. */
  readonly subject: Subject | undefined
  readonly comparisons: readonly Comparison[]
}

/** What a client gave, and which responses never get to its caller. */
export interface Client {
  /** How messages call it: `axios`. */
  readonly name: string
  /** Whether the response has a member `ok`. */
  readonly hasOk: boolean
  /** Those that no option in sight has changed. */
  readonly filters: readonly Filter[]
}

/** The status of one response, wherever it is read. */
export interface Subject {
  readonly key: string
  /** The key of the response it is a member of. */
  readonly holder: string | undefined
  /** The expression of that response. */
  readonly holderNode: Node | undefined
  /** Whether it is the same at every place: names are never reassigned and members never assigned. */
  readonly isStable: boolean
}

/** What of a status an expression is: itself, or something computed from it. */
export type Derivation =
  | 'status'
  /** `Math.floor(s / 100)` */
  | 'class'
  /** `Math.round(s / 100)` */
  | 'rounded class'
  /** `s / 100` */
  | 'quotient'
  /** `String(s)` */
  | 'text'
  /** `String(s)[0]` */
  | 'first digit'

export interface Comparison {
  /** `range` also for comparisons of a class. */
  readonly kind: 'equality' | 'case' | 'membership' | 'assertion' | 'range'
  /** As if the status stood on the left. */
  readonly operator: '===' | '!==' | '==' | '!=' | '<' | '<=' | '>' | '>='
  /** What of the status is compared. */
  readonly of: Derivation
  readonly value: Value
  /** The operand the status is compared with. */
  readonly operand: Node
  /** The whole comparison; ranges by one call share it and hold together, elements of one list share it and hold each. */
  readonly node: Node
}

/** A condition on a status, and what is known of the status where it is asked. */
export interface Check {
  readonly reading: Reading
  readonly node: Node
  readonly comparisons: readonly Comparison[]
  /** The statuses for which it holds; `undefined` where that is not known. */
  readonly holds: CodeSet | undefined
  /** The statuses that the conditions before it let through to it. */
  readonly reached: CodeSet
  /** The checks of the same status that `&&` joins, this one among them, and those that `||` does; none where it stands alone. */
  readonly and: readonly Check[]
  readonly or: readonly Check[]
}

/** A condition that is `ok` of a received response. */
export interface SuccessTest {
  readonly node: Node
  readonly clients: readonly Client[]
}

/** A call that fails on a response without content, and the statuses that the conditions before it let through. */
export interface ContentRead {
  readonly node: Node
  readonly title: string
  readonly reached: CodeSet
}

/** A place where a response is asked for a member that it does not have, or that is a method. */
export interface Misreading {
  /** The name of the member. */
  readonly node: Node
  readonly name: string
  /** What has no such member: `a fetch response`. */
  readonly title: string
  /** The member that gives what is meant. */
  readonly instead: string | undefined
  /** Whether the member is there, but has to be called. */
  readonly isMethod: boolean
}

/** A decision that is taken by a reason phrase. */
export interface PhraseTest {
  /** The condition. */
  readonly node: Node
  /** The expression that holds the phrase. */
  readonly phrase: Node
  readonly evidence: Evidence
  /** The texts it is compared with, as far as they are known. */
  readonly texts: readonly string[]
}

/** A place where a member of a library of constants is named, whether the library has it or not. */
export interface ConstantUse {
  /** The member expression, property of a pattern, or import specifier. */
  readonly node: Node
  /** The name in it: the one to underline. */
  readonly name: Node
  readonly member: ConstantMember
}

/**
 * What in a file gives codes names: a table (an object, enum, class or list of pairs), the constants of a scope, a class of errors, or a
 * record of one status with its phrase.
 */
export interface CodeTable {
  readonly is: 'table' | 'constants' | 'error' | 'record'
  /** The name it has in the file. */
  readonly name: string | undefined
  /** The entries that have a code with its phrase, or with a name that is one. */
  readonly entries: readonly CodeEntry[]
  /** How many entries it has in all. */
  readonly size: number
}

/** One code of a table with its name or phrase. */
export interface CodeEntry {
  /** A name for a code, or the phrase written behind it. */
  readonly says: 'name' | 'phrase'
  readonly text: string
  /** The node of the name or phrase. */
  readonly node: Node
  readonly code: Possibility
}

/** What the code beside a handler says of the statuses it answers with. */
export interface Declaration {
  /** The function that answers; `undefined` where it is not in sight, or other code may answer for it. */
  readonly handler: FunctionNode | undefined
  readonly statuses: readonly DeclaredStatus[]
  /** Whether no others are declared, as far as the file is concerned. */
  readonly isComplete: boolean
  /** Whether the status of a success is declared without being written. */
  readonly successIsImplied: boolean
  /** Whether errors may be answered by code that makes something else of them. */
  readonly catchesErrors: boolean
  /** Whether code out of sight may say with which status the handler answers where it sets none. */
  readonly mayBeSet: boolean
}

/** One status, or several, that a route is declared to answer with. */
export interface DeclaredStatus {
  /** How it is written. */
  readonly text: string
  /** The status, where it is a single one. */
  readonly code: number | undefined
  /** The statuses it stands for; none where it is no status. */
  readonly codes: CodeSet
  /** The key or decorator that declares it. */
  readonly node: Node
  /** Whether it is written for this one handler. */
  readonly isOwn: boolean
  /** Whether the response is sent with this status where the handler sets none. */
  readonly isSent: boolean
}
