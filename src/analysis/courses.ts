import { enclosingFunction, isFunction, type FunctionNode, type Node } from '../ast/node.ts'
import { wrapped } from '../ast/unwrap.ts'
import type { Use } from '../frameworks/framework.ts'
import type { Known } from './apis.ts'
import { answerEffect, effectAt } from './effects.ts'
import { eventsOf, type Event, type Events } from './events.ts'
import type { FoundHandler } from './handlers.ts'
import { handlersOf, identify } from './identify.ts'
import { Interpreter, type Listener } from './interpret.ts'
import { marksIn, type Marks } from './marks.ts'
import type { Afterthought, Course, Effect, Response, Unsent } from './model.ts'
import type { Source } from './source.ts'
import { after, initial, keyOf, type State, type States } from './state.ts'

const exitWords = /\b(?:return|throw|break|continue)\b/g

/** The course of every response that one of the effects is about. */
export function coursesOf(source: Source, effects: readonly Effect[]): readonly Course[] {
  const exitMarks = marksIn(source.sourceCode.text, exitWords)
  const responses = new Set<Node>()
  for (const { response, kind } of effects) if (response && (kind === 'respond' || kind === 'redirect')) responses.add(response)
  return [...responses].map((response) => courseOf(source, response, effects, exitMarks))
}

function courseOf(source: Source, response: Node, effects: readonly Effect[], exitMarks: Marks): Course {
  const owner = ownerOf(response)
  const events = new Map([...decorations(source, owner, response), ...eventsOf(source, response), ...ownEffects(response, effects)])
  const handlers = owner ? handlersOf(source, owner) : []
  const record = new Recorder(source, owner, events, handlers)
  const interpreter = new Interpreter(source, events, exitMarks, record)
  const begun = begin(events, owner)
  if (owner && hasName(response)) interpreter.body(owner, [begun])
  else record.exit('expression', undefined, interpreter.expression(outermost(response, events), [begun]))
  return record.course()
}

/** The function a response belongs to. */
function ownerOf(response: Node): FunctionNode | undefined {
  if (isFunction(response)) return response
  const { parent } = response
  return isFunction(parent) && parent.params.some((parameter) => parameter === response) ? parent : enclosingFunction(response)
}

/** Whether a response can be followed from statement to statement: a parameter, or a value that a variable holds. */
function hasName(response: Node): boolean {
  const { parent } = wrapped(response)
  return isFunction(response) || (isFunction(parent) && parent.body !== response) || parent?.type === 'VariableDeclarator'
}

/** The expression at the end of a chain that uses a response without a name. */
function outermost(response: Node, events: Events): Node {
  let found: Node = response
  for (const node of events.keys()) {
    const isWider = node.range[0] <= found.range[0] && node.range[1] >= found.range[1]
    if (isWider && !/Statement$|Function/.test(node.type)) found = node
  }
  return found
}

/** What the decorators of a method do before it runs. */
function decorations(source: Source, owner: FunctionNode | undefined, response: Node): [Node, Event][] {
  const method = owner?.parent
  if (method?.type !== 'MethodDefinition') return []
  return method.decorators.flatMap((decorator): [Node, Event][] => {
    const effect = effectAt(source, decorator)
    return effect?.response === response && effect.kind !== 'declare' ? [[decorator, { is: 'effect', node: decorator, effect }]] : []
  })
}

/** Effects on the response that no name of it leads to: `setResponseStatus(404)` in the handler, `return { statusCode: 404 }`. */
function ownEffects(response: Node, effects: readonly Effect[]): [Node, Event][] {
  return effects.flatMap((effect): [Node, Event][] =>
    effect.response === response && effect.node.type !== 'Decorator' ? [[effect.node, { is: 'effect', node: effect.node, effect }]] : [],
  )
}

function begin(events: Events, owner: FunctionNode | undefined): State {
  let state = initial
  for (const event of events.values()) {
    if (event.is === 'effect' && event.node.type === 'Decorator' && owner) state = after(state, event.effect)
  }
  return state
}

class Recorder implements Listener {
  readonly #source: Source
  readonly #owner: FunctionNode | undefined
  readonly #events: Events
  readonly #handlers: readonly FoundHandler[]
  readonly #responses = new Map<string, Response>()
  readonly #reached = new Map<Effect, States>()
  readonly #unsent = new Map<Effect, Unsent>()

  constructor(source: Source, owner: FunctionNode | undefined, events: Events, handlers: readonly FoundHandler[]) {
    this.#source = source
    this.#owner = owner
    this.#events = events
    this.#handlers = handlers
  }

  effect({ effect }: Event & { is: 'effect' }, before: States): void {
    this.#reached.set(effect, [...(this.#reached.get(effect) ?? []), ...before])
    if (!effect.sends) return
    for (const state of before) if (typeof state.sent === 'string') this.#leaves(after(state, effect), effect)
  }

  exit(how: 'return' | 'end' | 'throw' | 'expression', at: Node | undefined, states: States): void {
    if (how === 'throw') return
    const isAnswered = [at, this.#owner].some((node) => node && this.#events.get(node)?.is === 'answered')
    const answer = at?.type === 'ReturnStatement' ? (at.argument ?? undefined) : at
    for (const state of states) {
      if (state.sent !== 'no') continue
      if (how === 'expression' || (isAnswered && this.#isBuilt())) this.#leaves(state, undefined)
      else this.#answers(state, answer)
    }
  }

  course(): Course {
    const afterthoughts: Afterthought[] = []
    for (const [effect, before] of this.#reached) {
      const [first] = before
      if (first && before.every(({ sent }) => typeof sent === 'object') && typeof first.sent === 'object') afterthoughts.push({ sentBy: first.sent, effect })
    }
    return { responses: [...this.#responses.values()], afterthoughts, unsent: [...this.#unsent.values()] }
  }

  /** The end of a path on which nothing was sent: what the function gives back may answer, or the runtime does. */
  #answers(state: State, answer: Node | undefined): void {
    const uses = this.#handlers.find(({ handler }) => handler.answer)?.handler.answer
    const [first] = this.#handlers
    if (uses && this.#owner && !this.#isResponse(answer)) {
      const known = this.#handlers.map(({ framework, evidence }): Known => ({ framework, api: {}, evidence }))
      const effect = this.#answer(known, uses, answer)
      if (effect) this.#leaves(after(state, effect), effect)
    } else if (first?.handler.unanswered === 'answers') this.#leaves(state, undefined)
    else if (first?.handler.unanswered === 'hangs' && typeof state.status === 'object' && this.#owner) {
      this.#unsent.set(state.status, { owner: this.#owner, status: state.status })
    }
  }

  #answer(known: readonly Known[], uses: readonly Use[], answer: Node | undefined): Effect | undefined {
    return this.#owner && answerEffect(this.#source, answer ?? this.#owner, known, uses, answer)
  }

  #isResponse(answer: Node | undefined): boolean {
    return answer !== undefined && identify(this.#source, answer).some(({ api }) => api.isResponse || api.isBuilt)
  }

  #isBuilt(): boolean {
    return [...this.#events.values()].some((event) => event.is === 'effect' && event.effect.runtimes.some(({ use }) => use.on === 'new'))
  }

  #leaves(state: State, sentBy: Effect | undefined): void {
    const { status, content, phrase, fields, fieldsAreComplete } = state
    const methods = new Set(this.#handlers.map((handler) => handler.method))
    const method = methods.size === 1 ? [...methods][0] : undefined
    this.#responses.set(`${keyOf(state, false)}`, { owner: this.#owner, status, content, phrase, fields, fieldsAreComplete, sentBy, method })
  }
}
