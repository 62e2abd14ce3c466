import { enclosingFunction, isFunction, isWithin, type FunctionNode, type Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { originOf, variableOf } from '../../ast/variables.ts'
import type { Handler } from '../../frameworks/framework.ts'
import type { ApiMatch } from '../identify/api-lookup.ts'
import type { SourceFile } from '../model/source-file.ts'
import type { ResponseSlice } from './uses/slice.ts'
import { answerEffect } from '../effects/effect-at.ts'
import { methodsAnswered } from '../identify/handler-discovery.ts'
import type { FoundHandler } from '../identify/found-handler.ts'
import { identify } from '../identify/identify.ts'
import type { Listener } from './interpreter/observer.ts'
import type { ResponseFlow, Effect, PathEnd, Response, Snapshot } from '../model/model.ts'
import { TupleMap } from '../values/tuple-map.ts'
import { joined, known } from '../../domain/method-set.ts'
import { takesOver } from '../identify/takes-over.ts'
import { after, isAnswered, type State, type States } from './state/abstract-state.ts'
import { haveSameFields } from './state/joined-fields.ts'
import { requestName, throwingName } from '../../frameworks/conventions.ts'

/** Keeps what an interpreter tells of a response: what leaves, which effects are come to, and how the paths end. */
export class Recorder implements Listener {
  readonly #code: ResponseSlice
  readonly #owner: FunctionNode | undefined
  readonly #handlers: readonly FoundHandler[]
  /** Whether the code builds the response itself, so that it leaves where it is given back. */
  readonly #isBuilt: boolean
  /** By all that tells responses apart but their fields. */
  readonly #responses = new TupleMap<Response[]>()
  readonly #visits = new Map<Effect, TupleMap<Snapshot>>()
  readonly #endings = new TupleMap<PathEnd>()
  readonly #silentEnds = new Set<Node>()
  #isComplete = true
  /** Whether the function has to send the response itself. */
  readonly #takesOver: boolean

  constructor(
    code: ResponseSlice,
    owner: FunctionNode | undefined,
    handlers: readonly FoundHandler[],
    isBuilt: boolean,
  ) {
    this.#code = code
    this.#owner = owner
    this.#handlers = handlers
    this.#isBuilt = isBuilt
    this.#takesOver = owner !== undefined && takesOver(code.source, owner)
  }

  effect(effect: Effect, before: States): void {
    let visit = this.#visits.get(effect)
    if (visit === undefined) this.#visits.set(effect, (visit = new TupleMap<Snapshot>()))
    for (const state of before) {
      if (state.isOverfull) this.#isComplete = false
      visit.at(partsOf(state), () => snapshotOf(state))
      if (effect.sends && (!isAnswered(state) || effect.builds)) this.#leaves(after(state, effect), effect)
    }
  }

  exit(how: 'return' | 'end' | 'throw' | 'later' | 'expression', at: Node | undefined, states: States): void {
    const { events } = this.#code
    const isAnswered = [at, this.#owner].some((node) => node && events.get(node)?.is === 'answered')
    const answer = at?.type === 'ReturnStatement' ? (at.argument ?? undefined) : at
    for (const state of states) {
      if (state.isOverfull) this.#isComplete = false
      // What was settled before the response was handed on leaves with it: `writeHead(206)` before a stream is piped.
      if (how !== 'later' && state.sent === 'maybe' && typeof state.head === 'object') this.#leaves(state, undefined)
      if (this.#isBuilt) {
        if (how === 'expression' || (isAnswered && how !== 'later')) this.#leaves(state, undefined)
      } else {
        const end =
          how === 'return' || how === 'end' ? this.#unsent(state, answer) : how === 'throw' ? 'throws' : 'open'
        this.#ends(state, end)
        if (end === 'hangs') this.#silent(at ?? this.#owner, state)
      }
    }
  }

  settled(at: Node, states: States): void {
    if (this.#handlers.length > 0 && this.#handlers.every(({ handler }) => handler.unanswered === 'hangs'))
      for (const state of states) this.#silent(at, state)
  }

  #silent(at: Node | undefined, { sent, head, status }: State): void {
    const isSilent = sent === 'no' && head === 'open' && typeof status !== 'object'
    if (at && isSilent && !this.#isHandedOnAround(at)) this.#silentEnds.add(at)
  }

  /** Whether the function that ends at a node hands the response to another one anywhere, which may have failed or told whether it sent. */
  #isHandedOnAround(at: Node): boolean {
    const owner = isFunction(at) ? at : enclosingFunction(at)
    return [...this.#code.events.values()].some(
      ({ is, node }) =>
        (is === 'passed' || is === 'called' || is === 'escape') && (owner === undefined || isWithin(node, owner)),
    )
  }

  flow(): Omit<ResponseFlow, 'isFirst' | 'response'> {
    return {
      owner: this.#owner,
      isHandler: this.#handlers.some(({ isPresumed }) => !isPresumed),
      methods: known(methodsAnswered(this.#handlers)),
      responses: this.#responses.values().flat(),
      visits: [...this.#visits].map(([effect, before]) => ({ effect, before: before.values() })),
      ends: this.#endings.values(),
      silentEnds: [...this.#silentEnds],
      isComplete: this.#isComplete,
    }
  }

  /** The end of a path: what the function gives back may answer, or the runtime does. */
  #unsent(state: State, answer: Node | undefined): PathEnd['how'] {
    if (state.sent !== 'no') return 'open'
    if (this.#handlers.length === 0 && !this.#takesOver)
      return answer && this.#takesRequest() && this.#isResponse(answer) ? 'hangs' : 'open'
    const outcomes = new Set(this.#handlers.map((found) => this.#outcome(found, answer)))
    const [outcome] = outcomes
    if (outcomes.size !== 1 || outcome === undefined || outcome === 'open') return 'open'
    if (outcome === 'answers') return this.#answers(state, answer)
    // What a function gives back may be a promise of code that has the response by another way.
    return answer && this.#mayAnswer(answer) ? 'open' : outcome
  }

  #outcome({ handler, evidence, isWrapped, isPresumed }: FoundHandler, answer: Node | undefined): PathEnd['how'] {
    if (this.#takesOver) return 'hangs'
    const { unanswered, withoutPromise = unanswered, givingItBack = unanswered }: Handler = handler
    const isGivenBack = answer !== undefined && this.#isResponse(answer)
    if (isPresumed) return isGivenBack || unanswered !== 'answers' ? 'open' : this.#presumed(withoutPromise, answer)
    if (isGivenBack) return givingItBack
    const isPlain = answer === undefined && this.#owner?.async === false
    const outcome = isPlain ? withoutPromise : unanswered
    // A wrapper may send what the function gives back, and so may another library by the same conventional names.
    const isOpen = isWrapped || (evidence === 'named' && !isPlain)
    return isOpen && (outcome === 'hangs' || outcome === 'is lost') ? 'open' : outcome
  }

  /** What runs before handlers looks like one that is not async and gives back nothing. */
  #presumed(withoutPromise: PathEnd['how'], answer: Node | undefined): PathEnd['how'] {
    const isPlain = answer === undefined && this.#owner?.async === false
    return isPlain && withoutPromise !== 'answers' ? 'open' : 'answers'
  }

  #answers(state: State, answer: Node | undefined): PathEnd['how'] {
    if (answer && identify(this.#code.source, answer).some(({ api }) => api.isBuilt)) return 'is replaced'
    const uses = this.#handlers.find(({ handler }) => handler.answer)?.handler.answer
    const from = this.#handlers.map(({ framework, evidence }): ApiMatch => ({ framework, api: {}, evidence }))
    const node = answer ?? this.#owner
    const effect =
      uses && node && !(answer && this.#isResponse(answer))
        ? answerEffect(this.#code.source, node, from, uses, answer)
        : undefined
    this.#leaves(effect ? after(state, effect) : state, effect)
    return 'answers'
  }

  #takesRequest(): boolean {
    const [request, response] = this.#owner?.params ?? []
    return request?.type === 'Identifier' && requestName.test(request.name) && response !== undefined
  }

  #mayAnswer(answer: Node): boolean {
    const node = unwrap(answer)
    const isCall = /^(?:Call|Await|New)Expression$/.test(node.type)
    if (!isCall || this.#isResponse(node) || this.#code.events.get(node)?.is === 'effect') return false
    return !(this.#takesOver ? isGivenNothing(this.#code.source, node) : isGivenValues(this.#code.source, node))
  }

  #isResponse(answer: Node): boolean {
    return identify(this.#code.source, answer).some(({ api }) => api.isResponse)
  }

  #ends(state: State, how: PathEnd['how']): void {
    this.#endings.at([...partsOf(state), how], () => ({ ...snapshotOf(state), how }))
  }

  #leaves(state: State, sentBy: Effect | undefined): void {
    const { status, content, phrase, fields, fieldsAreComplete } = state
    const given = typeof content === 'object' ? content.effect : content
    const alike = this.#responses.at([status, given, phrase, fieldsAreComplete, sentBy], () => [])
    const index = alike.findIndex((other) => haveSameFields(other.fields, fields))
    const same = alike[index]
    const methods = same ? same.methods && known(joined(same.methods, state.methods)) : known(state.methods)
    alike[same ? index : alike.length] = {
      owner: this.#owner,
      status,
      content,
      phrase,
      fields,
      fieldsAreComplete,
      sentBy,
      methods,
      method: methods?.size === 1 ? [...methods][0] : undefined,
    }
  }
}

function snapshotOf({ status, setBy, head, sent, late }: State): Snapshot {
  return { status, setBy, head, sent, late }
}

/** What tells snapshots apart. */
function partsOf({ status, setBy, head, sent, late }: State): readonly unknown[] {
  return [status, setBy, head, sent, late]
}

/** Whether a call is given nothing by which it could come to the response: no function, no request, no list of unknown length. */
function isGivenNothing(source: SourceFile, answer: Node): boolean {
  const node = unwrap(answer)
  if (node.type === 'AwaitExpression') return isGivenNothing(source, node.argument)
  return (
    node.type === 'CallExpression' &&
    node.arguments.every((argument) => {
      const inner = unwrap(argument)
      const isOpaque = inner.type === 'SpreadElement' || isFunction(inner)
      return !isOpaque && identify(source, inner).every(({ api }) => !api.isApart && !api.isResponse)
    })
  )
}

/** Whether a call, with those whose results it is called on, is given nothing but values that code has read: no function, no request. */
function isGivenValues(source: SourceFile, answer: Node): boolean {
  const node = unwrap(answer)
  if (node.type === 'AwaitExpression') return isGivenValues(source, node.argument)
  if (node.type === 'Identifier') return !throwingName.test(node.name)
  if (node.type === 'MemberExpression')
    return !throwingName.test(propertyName(node) ?? '') && isGivenValues(source, node.object)
  if (node.type !== 'CallExpression') return node.type === 'ThisExpression'
  return isGivenValues(source, node.callee) && node.arguments.every((argument) => isValue(source, unwrap(argument)))
}

function isValue(source: SourceFile, node: Node): boolean {
  if (/^(?:Literal|TemplateLiteral|MemberExpression)$/.test(node.type))
    return identify(source, node).every(({ api }) => !api.isApart && !api.isResponse && !api.handsOver)
  if (node.type !== 'Identifier') return false
  const variable = variableOf(source.sourceCode, node)
  const origin = variable && originOf(variable)
  return origin !== undefined && /^(?:Literal|TemplateLiteral|MemberExpression)$/.test(unwrap(origin.init).type)
}
