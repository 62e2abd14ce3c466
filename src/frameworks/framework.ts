/**
 * How a library that sends, mocks or declares responses is described: as data. A table says which of its functions,
 * classes, objects and properties (its *APIs*) do what to a response, in which handlers they are met, and what the
 * runtime does with bad input. Nothing here knows of syntax trees.
 */
export interface Framework {
  /** The name settings use: `express`. */
  readonly name: string
  /** The names by which settings know what is built on it: `nuxt`. */
  readonly bases?: readonly string[]
  /** Whether it is no library that a project uses, so that settings do not name it. */
  readonly isInternal?: boolean
  /** Whether its codes may be of another protocol, such as SMTP, in a file where nothing else is about HTTP. */
  readonly isOfAnyProtocol?: boolean
  /** The major version of the package of that name, where versions differ; settings pin it by `express@5`. */
  readonly major?: number
  /** How messages call it: `Express 5`. */
  readonly title: string
  /** How lists of what is recognised call it, where the title would not tell. */
  readonly listedAs?: string
  /** Whether it is part of the platform, so that a file that imports it can use any other framework as well. */
  readonly isPlatform?: boolean
  /** Whether its handlers only stand in for a server. */
  readonly isFake?: boolean
  /** Whether its TypeScript types take certain numbers for a status, so that what is only known as a number does not compile. */
  readonly takesCertainCodes?: boolean
  readonly behaviour: Behaviour
  /** How a `catch` clause lets pass what the library throws to answer with. */
  readonly guard?: Guard
  /** APIs that others refer to by name. */
  readonly apis: Readonly<Record<string, Api>>
  /** What its modules export, by specifier. `default` is also what `require()` gives. */
  readonly modules?: Readonly<Record<string, Readonly<Record<string, ApiRef>>>>
  /** Globals of the platform, where nothing in the file declares the name. */
  readonly globals?: Readonly<Record<string, ApiRef>>
  /** What the build imports by itself, where nothing in the file declares the name. */
  readonly autoImports?: Readonly<Record<string, ApiRef>>
  /** TypeScript and JSDoc types of its modules: what a value annotated with the type is. */
  readonly types?: Readonly<Record<string, Readonly<Record<string, ApiRef>>>>
  readonly handlers?: Readonly<Record<string, Handler>>
  /** Files whose exports are handlers. */
  readonly conventions?: readonly Convention[]
  /** The modules whose decorators say nothing of statuses but what the tables list. */
  readonly plainDecorators?: RegExp
}

/** A statement by which code that catches lets pass what a library has thrown: `if (ERROR instanceof $0) throw ERROR`. */
export interface Guard {
  /** The statement; `ERROR` stands for the error, `$0` for the first name that it uses, and so on. */
  readonly code: string
  readonly module: string
  /** The names of the module that it uses. */
  readonly uses: readonly string[]
}

/** An API given in place, by its name in the same table, or as `framework:name` in another one. */
export type ApiRef = string | Api

/** One thing of a library that code can name: a function, a class, an object, a property. */
export interface Api {
  /** Names that variables and parameters of this kind have by convention, in code of any project. */
  readonly names?: readonly string[]
  /** Further names they have in files that import the library, or in projects whose settings name it. */
  readonly localNames?: readonly string[]
  /** Whether a value of this kind stands for the response of the handler that was given it. */
  readonly isResponse?: boolean
  /** Whether a value of this kind is a response that code builds and hands back. */
  readonly isBuilt?: boolean
  /** Whether a value of this kind has no part in what is sent, though a response leads to it: the request, the log. */
  readonly isApart?: boolean
  /** Whether a value of this kind is an error, so that a handler that is given one is not the first to have the response. */
  readonly isError?: boolean
  /** For errors: the members that not all of them have, as the response of a request that got none. */
  readonly mayLack?: readonly string[]
  /** What calling it does; the first use that the arguments fit. */
  readonly call?: readonly Use[]
  /** What `new` does. */
  readonly construct?: readonly Use[]
  /** What decorating a method or class with it does. */
  readonly decorate?: readonly Use[]
  /** What assigning to it does; the assigned value is argument 0. */
  readonly assign?: readonly Use[]
  readonly members?: Readonly<Record<string, ApiRef>>
  /** Whether no other members exist than those listed, so that calling another one throws. */
  readonly isClosed?: boolean
  /** The names that members had in earlier versions, with those they have now. */
  readonly formerMembers?: Readonly<Record<string, string>>
  /** Methods that other libraries have on the same thing, so that calling them throws here, each with what is used instead. */
  readonly absentMethods?: Readonly<Record<string, string>>
  /** What every member not listed is: `createError[404]`, `set.headers['x']`. */
  readonly anyMember?: ApiRef
  /** Whether it is a function by which other handlers go on with the response: `next`. */
  readonly handsOver?: boolean
  /** For functions that hand over: whether async functions may not have it, while it does no harm in others. */
  readonly isForCallbacks?: boolean
  /** For functions that hand over: whether the handler has to wait for the promise that a call gives, lest the response leaves before. */
  readonly isAwaited?: boolean
  /** Whether its members change while code holds it. */
  readonly isLive?: boolean
  /** How messages call a value of this kind: `a fetch response`. */
  readonly title?: string
  /** What of a response or request reading it gives. */
  readonly reads?: Reads
  /** Members that other libraries have for the same thing and that are `undefined` here. */
  readonly absent?: Readonly<Record<string, Reads>>
  /** For promises: what awaiting it gives. */
  readonly resolves?: ApiRef
  /** For functions: what calling them throws where they fail. */
  readonly throws?: ApiRef
  /** For promises: what it is rejected with. */
  readonly rejects?: ApiRef
  /** The options with which a promise resolves with something else. */
  readonly resolvesUnless?: readonly string[]
  /** For received responses: the members that hold the content, of which there may be none. */
  readonly content?: readonly string[]
  /** For received responses: which of those that were sent do not get here. */
  readonly filters?: readonly Filter[]
  /** What extending the class makes `this`. */
  readonly instance?: ApiRef
  /** Whether a value of this kind sends responses that its type declares. */
  readonly isSelfDeclared?: boolean
  /** For types of functions: the handler that a function of this type is. */
  readonly handler?: string
}

/** Why a client does not give its caller every response, and which it gives. */
export interface Filter {
  /** It rejects its promise with the others, follows them, or gets them only when it asks for them. */
  readonly why: 'rejects' | 'follows' | 'asks'
  /** The statuses that get through, as lowest and highest. */
  readonly passes: readonly (readonly [lowest: number, highest: number])[]
  /** The options by which code changes that. */
  readonly unless: readonly string[]
}

/**
 * What of a received response, or of the request that is answered, an expression holds; `route` is the method with the path behind it.
 */
export type Reads = 'status' | 'phrase' | 'ok' | 'response' | 'sent' | 'method' | 'route'

/**
 * Where an input stands: an argument by its index (negative from the end), or what lies at a path inside it: `[1, 'status']` is the
 * status of `f(x, { status })`, `[0, '0']` the first element of a list, `()` for what a function gives back, and `*` for one name or several. The value of an assignment and the answer of a handler are argument 0.
 */
export type Place = number | readonly [argument: number, ...path: string[]]

export type Kind = 'number' | 'text' | 'object' | 'function' | 'nullish' | 'any'

/** What an argument must be for a use to fit: `?` may be left out, `...` stands for any number of them, `=text` for that very text. */
export type Argument = Kind | `${Kind}?` | `${Kind}...` | `=${string}`

/**
 * - `respond`: the status of a response; `redirect`: of a redirect; `error`: of an error that becomes a response;
 *   `interim`: of an interim response; `mock`: of a reply that a test fakes; `declare`: of a described response.
 */
export type SinkKind = 'respond' | 'redirect' | 'error' | 'interim' | 'mock' | 'declare'

/** What one way of using an API does to a response, and where its inputs stand. */
export interface Use {
  /** The arguments it fits; any where it is left out. */
  readonly takes?: readonly Argument[]
  readonly kind?: SinkKind
  /** Where the status is written; the first place that the call fills. */
  readonly status?: Place | readonly Place[]
  /** How the status is written: a number, text in front of which it stands (`404 Not Found`), or either of them. */
  readonly statusAs?: 'number' | 'text' | 'either' | 'key'
  /** Whether what is no status at all may stand there as well, so that only codes count. */
  readonly holdsOthers?: boolean
  /** Where statuses are written by mistake: the library takes none from there. */
  readonly ignores?: Place | readonly Place[]
  /** The code it sends instead of one that it ignores, so that this one is lost on nobody. */
  readonly sendsInstead?: number
  /** The member that takes a status in place of the one that ignores it. */
  readonly takenBy?: string
  /** How a removed form is written now: a call in front that sets the status, or one by which the status is all that is sent. */
  readonly writtenNow?: { readonly before: string; readonly alone?: string }
  /** The member by which a number is sent as content, where this one takes it for the status. */
  readonly numberGoes?: string
  /** The code it sends where none is written. */
  readonly code?: number
  /** Whether it stands for what a function of another file does. */
  readonly isElsewhere?: boolean
  /** Whether that code is written in another file, which is where it is looked at by itself. */
  readonly codeIsElsewhere?: boolean
  /** For what makes objects of a class: what they keep in their members, by name. */
  readonly keeps?: Readonly<Record<string, Kept>>
  /** The members of the object that it is called on by which it answers. */
  readonly fromHolder?: FromHolder
  /** Whether it sends a code that is not known where none is written. */
  readonly hasUnknownCode?: boolean
  /** Whether `code` takes the place of one that the code has set before, although nothing there says so. */
  readonly replacesStatus?: boolean
  /** Whether giving content turns a status that nothing has set into 200. */
  readonly makesOk?: boolean
  /** Whether the library insists on a status in the object. */
  readonly needsStatus?: boolean
  /** Codes which, when set before, stay in place of `code`. */
  readonly keepsStatus?: readonly number[] | 'any'
  readonly phrase?: Place
  /** Where the message of an error stands, which becomes its content or is shown. */
  readonly message?: Place | readonly Place[]
  /** The member beside the phrase that takes any text, so that it is the place for a message. */
  readonly messageGoes?: string
  readonly content?: Content
  /** Whether the content is given by another argument of the call that it is an argument of itself. */
  readonly isBesideContent?: boolean
  /** Where an object, `Headers` or list of pairs with fields stands. */
  readonly fields?: Place | readonly Place[]
  /** The one field it sets, appends to or drops; the name is fixed or stands at a place. */
  readonly field?: FieldUse
  /** Whether it may set further fields by itself, as what sends files does. */
  readonly setsMore?: boolean
  /** Where the connection stands that the response hands over, so that it is sent with 101. */
  readonly upgrades?: Place
  /** The global of the runtime that sends 101 from here as it is: code that names it runs there. */
  readonly upgradesIn?: string
  readonly sends?: boolean
  /** Whether status and fields cannot change behind it. */
  readonly commits?: boolean
  /** How the response is sent that it leaves unsent: by a member called on what it gives back, or by one called instead, with a status behind. */
  readonly sentBy?: { readonly call: string } | { readonly instead: string }
  /** Whether it sends only after it has waited for something, so that who does not wait for it goes on before. */
  readonly waits?: boolean
  /** Whether the rest of the path does not run. */
  readonly throws?: boolean
  /** For errors: whether one that is given as an argument stays what it is, with its own status. */
  readonly adopts?: boolean
  /** How a `catch` clause lets it pass, where that differs from its framework. */
  readonly guard?: Guard
  /** Which response it is about, where that is not the object it is a member of: an argument, or a new response. */
  readonly on?: Place | 'new' | 'handler'
  /** What a call gives back; `this` is the object it was called on. */
  readonly returns?: ApiRef
  /** The argument that is the class of what it gives back. */
  readonly instanceOf?: number
  /** How it makes functions handlers; several where it takes handlers of several kinds. */
  readonly registers?: Registration | readonly Registration[]
  /** The argument that it gives back, as what describes a route: `createRoute({ … })`. */
  readonly gives?: number
  /** Where an object stands whose keys are the statuses that a route will be declared to answer with. */
  readonly declares?: readonly Place[]
  /** The same, where its values are schemas of the content. */
  readonly describes?: readonly Place[]
  /** For declarations: whether it stands for every status that no other one is for. */
  readonly isDefault?: boolean
  /** For decorators: whether the response they describe is also sent with their status. */
  readonly setsStatus?: boolean
  /** For decorators of parameters: whether the method has to send the response itself then, whatever it gives back. */
  readonly takesOver?: boolean
  /** For decorators: whether they give the errors of a method to code that can answer something else. */
  readonly catchesErrors?: boolean
  /** For decorators of classes: the method that is given every error that is thrown, whatever it is. */
  readonly filters?: string
  /** The objects inside of its arguments that are each about a response of their own. */
  readonly parts?: readonly Part[]
  /** Which of its arguments it calls back, and what it gives them. */
  readonly calls?: readonly Callback[]
  /** Where options stand that change what clients do with responses; nowhere for what takes none. */
  readonly options?: Place | readonly Place[]
  /** Whether it fails on a response without content. */
  readonly needsContent?: boolean
  /** Where a code stands that a received status is compared with. */
  readonly compares?: Place
  /** What is wrong with using it like this. */
  readonly mistake?: Mistake
  /** What comes of a mistake, as the end of a sentence about the library. */
  readonly consequence?: string
  /** The codes that a redirect takes, where it throws on others. */
  readonly accepts?: readonly number[]
  /** The member that sets the same status, and does not send. */
  readonly onlySetBy?: string
  /** How a call that implies its code is given one: by an argument at an index, a property set before it, or a call behind it. */
  readonly codeGoes?: { readonly at: number } | { readonly property: string } | { readonly call: string }
  /** Whether a relative target throws: always, or where no page or service worker gives it a base. */
  readonly absolute?: 'always' | 'on servers'
  /** The request method by which the library's own client follows a redirect, whatever its code. */
  readonly followedWith?: string
  /** Where this use differs from its framework. */
  readonly behaviour?: Partial<Behaviour>
}

/** What an object keeps in a member from its construction on: an argument, or a code of the class where none is passed. */
export interface Kept {
  readonly at?: Place | undefined
  readonly code?: number | undefined
}

/** The members in which an object keeps the status and the content that it answers with. */
export interface FromHolder {
  readonly status?: string
  readonly content?: { readonly member: string; readonly empty: readonly Empty[] }
}

/** An object inside of an argument, or of what a handler answers with, that is about a response of its own. */
export interface Part {
  /** Where it stands, with `*` for any member or element. */
  readonly at: readonly [argument: number, ...path: string[]]
  /** What it does; it is argument 0. */
  readonly use: Use
}

/** A function that an API calls, and what it calls it with; `null` for what has no part in this. */
export interface Callback {
  readonly at: Place
  readonly with: readonly (ApiRef | null)[]
}

export interface Content {
  readonly at: Place | readonly Place[]
  /** The values that are no content here. */
  readonly empty: readonly Empty[]
  /** Whether it only adds to content that is sent later. */
  readonly isPart?: boolean
  /** What comes of content that is no text, as the end of a sentence about the library, where nothing makes text of it. */
  readonly otherThanText?: string
  /** Whether it is only the name of what is sent: a view, a file. */
  readonly isName?: boolean
  /** Whether code out of view decides what of it is sent. */
  readonly isUncertain?: boolean
  /** How the same is sent without content, where it cannot just be left out. */
  readonly without?: WithoutContent
}

/** Another way to send a response, without content. */
export interface WithoutContent {
  /** The member to call instead. */
  readonly member?: string
  /** The class to construct instead of the call; `this` is what the call is a member of. */
  readonly construct?: string
  /** What stands in the content's place. */
  readonly content: 'absent' | 'null'
}

export type Empty = 'absent' | 'undefined' | 'null' | 'empty string'

export interface FieldUse {
  readonly name: string | Place
  readonly value?: Place
  /** Where something has to stand for it to be set at all. */
  readonly given?: Place
  readonly does?: 'set' | 'append' | 'drop'
}

/**
 * - `swapped-arguments`: status and target, or message and status, in another library's order;
 * - `missing-target`: a status where the target of a redirect belongs;
 * - `removed-signature`: worked in an earlier major version;
 * - `number-as-init`: a number where an object with the status belongs;
 * - `init-as-content`: an object with the status where the content belongs;
 * - `ignored-property`: a property that the library does not read;
 * - `ignored-argument`: an argument that is no status there;
 * - `overwrites-method`: an assignment that replaces a method.
 */
export type Mistake =
  | 'swapped-arguments'
  | 'missing-target'
  | 'removed-signature'
  | 'number-as-init'
  | 'init-as-content'
  | 'ignored-property'
  | 'ignored-argument'
  | 'overwrites-method'

/** How a call makes functions handlers. */
export interface Registration {
  /** The handler's name in the table. */
  readonly as: string
  /** The argument from which on functions (and lists of them) are handlers, or the place of the one. */
  readonly from?: number
  readonly at?: readonly Place[]
  /** Where functions can stand that have the response before it. */
  readonly after?: readonly Place[]
  /** The request method or methods, or where they are written. */
  readonly method?: string | readonly string[] | { readonly at: Place }
  /** Whether it only makes a handler, so that another place says which requests it is for. */
  readonly isDefinition?: boolean
  /** Where an object stands whose keys are the statuses that the route is declared to answer with. */
  readonly declares?: readonly Place[]
}

/** The ways in which a use makes functions handlers. */
export function registrationsOf({ registers }: Use): readonly Registration[] {
  if (registers === undefined) return []
  return 'as' in registers ? [registers] : registers
}

/** A function that answers requests. */
export interface Handler {
  /** What its parameters are, by how many it declares; the longest list serves those that declare more. */
  readonly parameters: readonly (readonly (ApiRef | null)[])[]
  /** The API that the type of its result is, where any function annotated to give it makes what the handler answers. */
  readonly result?: ApiRef
  /** What the returned value does; argument 0 is that value. */
  readonly answer?: readonly Use[]
  /** Ways in which the code shows that its answers go to the library; the first that holds says what it makes of the answer. */
  readonly shownBy?: readonly Showing[]
  /** Whether an object with the members for status and content is an answer of such a handler, wherever code makes it. */
  readonly isShownByMembers?: boolean
  /** Members of its first parameter that show it to be called for something else than requests, by whatever name it goes. */
  readonly otherEvents?: readonly string[]
  /** What becomes of a path that ends without sending. */
  readonly unanswered: Unanswered
  /** The same where the function is not async and gives back nothing. */
  readonly withoutPromise?: Unanswered
  /** The same where it gives back the response object itself. */
  readonly givingItBack?: Unanswered
  /** The status it answers with where none is set, for each of the request methods where they differ. */
  readonly code?: number | Readonly<Record<string, number>>
  /** For handlers of errors: whether the response has the status 200 when they begin, unless a handler before has set another one. */
  readonly beginsWithSuccess?: boolean
  /** Other frameworks whose errors, when it throws them, are answered with their status. */
  readonly answersErrorsOf?: readonly string[]
  /** Whether the declared statuses need not name the one it succeeds with, since tools add it. */
  readonly successIsImplied?: boolean
}

/** How code shows that the library reads what a function gives back, and what the library does with it then; all that is given holds. */
export interface Showing {
  /** The types of the table one of which the function is annotated with, for a parameter or the result. */
  readonly types?: readonly string[]
  /** The member that another answer of the function has. */
  readonly elsewhere?: string
  /** The members one of which the function reads of its first parameter. */
  readonly reads?: readonly string[]
  /** All the members that the answer can have. */
  readonly within?: readonly string[]
  /** The members one of which the answer has. */
  readonly beside?: readonly string[]
  readonly use: Use
}

/**
 * What becomes of a response that a handler does not send: the runtime answers with it, the client waits for ever, something else
 * is answered instead, or the next handler runs.
 */
export type Unanswered = 'answers' | 'hangs' | 'is lost' | 'passes'

/** A file in which certain exports are handlers. */
export interface Convention {
  /** Tested against the path of the file, with `/` between folders. */
  readonly file: RegExp
  /** The exported names, `default` for the default export; any name, and any member of an exported object, for `*`. */
  readonly exports: readonly string[] | '*'
  /** The names that the parameters have, where these are what tells the handler. */
  readonly takes?: readonly RegExp[]
  readonly as: string
  /** Whether the exported name is the request method. */
  readonly namesMethod?: boolean
  /** The request methods it answers. */
  readonly methods?: readonly string[]
  /** The names of members that are the handlers, where an object is exported; all of them for `*`. */
  readonly members?: readonly string[] | '*'
  /** Whether only files are meant that import the framework. */
  readonly isOfImporters?: boolean
}

/** What a runtime does with a status it was not made for. */
export type Outcome =
  | 'sends it'
  | 'converts it'
  | 'truncates it'
  | 'throws'
  | 'answers 500'
  | 'sends 200 instead'
  | 'ignores it'
  | 'never completes the response'

/**
 * What a runtime does with a reason phrase that has control characters, or any beyond U+00FF; what drops them drops all beyond ASCII
 * as well.
 */
export type PhraseOutcome = 'throws' | 'answers 500' | 'drops them'

/** What a runtime does with content that the code forbids. */
export type ContentOutcome = 'drops it' | 'sends it' | 'throws' | 'answers 500'

/** What the runtime does with bad input; every fact is run by `test/runtime`. */
export interface Behaviour {
  /** The lowest and highest code it takes. */
  readonly range: readonly [lowest: number, highest: number]
  readonly outside: Outcome
  /** A numeric string: `'404'`. */
  readonly text: Outcome
  readonly fraction: Outcome
  readonly undefined: Outcome
  readonly null: Outcome
  /** A code of the 1xx class as the final one. */
  readonly informational: Outcome
  /** Content with 204, 205 and 304; nothing where that is not known. */
  readonly content: Readonly<Partial<Record<204 | 205 | 304, ContentOutcome>>>
  /** Content of an answer to HEAD, where that is known. */
  readonly contentToHead?: ContentOutcome | undefined
  /** A reason phrase with characters that it cannot have; nothing where no phrase is sent, or that is not known. */
  readonly phrase?: PhraseOutcome | undefined
  /** `Content-Length` and `Transfer-Encoding` set beside 204 and 304, by lower-case name. */
  readonly framing?: Readonly<Record<string, ContentOutcome>>
}
