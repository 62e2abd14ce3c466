import type { TSESTree } from '@typescript-eslint/utils'
import { isFunction, type FunctionNode, type Node } from '../ast/node.ts'
import type { Variable } from '../ast/variables.ts'
import type { Use } from '../frameworks/framework.ts'
import type { Known } from './apis.ts'
import { calledFunction } from './called-function.ts'
import { answerEffect } from './effects.ts'
import { eventsOf, type Event } from './events.ts'
import { methodsAnswered, type FoundHandler } from './handlers.ts'
import { identify } from './identify.ts'
import type { Code, Interpreter, Listener } from './interpret.ts'
import type { Afterthought, Course, Effect, Response, Unsent } from './model.ts'
import { joined, known } from './request-methods.ts'
import type { Binding, Source } from './source.ts'
import { after, keyOf, type State, type States } from './state.ts'

/** How deep calls of functions of the file are followed. */
const deepest = 6

/** Keeps what an interpreter tells of a response: what leaves, what is done after it left, and what never leaves. */
export class Recorder {
  readonly #code: Code
  readonly #owner: FunctionNode | undefined
  readonly #handlers: readonly FoundHandler[]
  readonly #responses = new Map<string, Response>()
  readonly #reached = new Map<Node, { effect: Effect; before: State[] }>()
  readonly #unsent = new Map<Effect, Unsent>()
  readonly #calls: FunctionNode[] = []
  readonly listener: Listener

  constructor(code: Code, owner: FunctionNode | undefined, handlers: readonly FoundHandler[]) {
    this.#code = code
    this.#owner = owner
    this.#handlers = handlers
    this.listener = {
      effect: (effect, before) => {
        this.#effect(effect, before)
      },
      exit: (how, at, states) => {
        this.exit(how, at, states)
      },
      call: (event, states, interpreter) => this.#call(code, event, states, interpreter),
    }
  }

  #effect(effect: Effect, before: States): void {
    const known = this.#reached.get(effect.node)
    if (known) known.before.push(...before)
    else this.#reached.set(effect.node, { effect, before: [...before] })
    if (!effect.sends) return
    for (const state of before) if (typeof state.sent === 'string') this.#leaves(after(state, effect), effect)
  }

  /** Follows a call of a function of the file that is given the response, or that uses it from outside. */
  #call(code: Code, event: Event, states: States, interpreter: Interpreter): States | undefined {
    if (event.node.type !== 'CallExpression') return undefined
    const callee =
      event.is === 'called' ? event.callee : event.is === 'passed' ? calledFunction(code.source, event.node) : undefined
    if (callee === undefined || this.#calls.includes(callee) || this.#calls.length >= deepest) return undefined
    const bindings = bindingsOf(code.source, callee, event.node)
    if (bindings === undefined) return undefined
    const source: Source = { ...code.source, bindings }
    const parameter = event.is === 'passed' ? callee.params[event.argument] : undefined
    if (event.is === 'passed' && !(parameter && isKnownResponse(source, parameter))) return undefined
    const inner: Code = { ...code, source, events: parameter ? eventsOf(source, parameter) : renewed(source, code) }
    this.#calls.push(callee)
    const done = interpreter.inline(inner, callee, states, event.node)
    this.#calls.pop()
    return done
  }

  exit(how: 'return' | 'end' | 'throw' | 'expression', at: Node | undefined, states: States): void {
    if (how === 'throw') return
    const { events } = this.#code
    const isAnswered = [at, this.#owner].some((node) => node && events.get(node)?.is === 'answered')
    const answer = at?.type === 'ReturnStatement' ? (at.argument ?? undefined) : at
    const isBuilt = this.#isBuilt()
    for (const state of states) {
      if (state.sent === 'maybe' && state.isCommitted) this.#leaves(state, undefined)
      if (state.sent !== 'no') continue
      if (how === 'expression' || (isAnswered && isBuilt)) this.#leaves(state, undefined)
      // A path that answers something else is no path of a response that was built.
      else if (!isBuilt) this.#answers(state, answer)
    }
  }

  course(): Omit<Course, 'isFirst'> {
    const afterthoughts: Afterthought[] = []
    for (const { effect, before } of this.#reached.values()) {
      const [first] = before
      const isSent = before.every(({ sent }) => typeof sent === 'object')
      if (isSent && typeof first?.sent === 'object') afterthoughts.push({ sentBy: first.sent, effect })
    }
    const isHandler = this.#handlers.length > 0
    return {
      owner: this.#owner,
      isHandler,
      methods: known(methodsAnswered(this.#handlers)),
      responses: [...this.#responses.values()],
      afterthoughts,
      unsent: [...this.#unsent.values()],
    }
  }

  /** The end of a path on which nothing was sent: what the function gives back may answer, or the runtime does. */
  #answers(state: State, answer: Node | undefined): void {
    const uses = this.#handlers.find(({ handler }) => handler.answer)?.handler.answer
    const [first] = this.#handlers
    if (uses && this.#owner && !this.#isResponse(answer)) {
      const effect = this.#answerEffect(uses, answer, this.#owner)
      if (effect) this.#leaves(after(state, effect), effect)
    } else if (first?.handler.unanswered === 'answers') this.#leaves(state, undefined)
    else if (first?.handler.unanswered === 'hangs' && typeof state.status === 'object' && this.#owner) {
      this.#unsent.set(state.status, { owner: this.#owner, status: state.status })
    }
  }

  #answerEffect(uses: readonly Use[], answer: Node | undefined, owner: FunctionNode): Effect | undefined {
    const known = this.#handlers.map(({ framework, evidence }): Known => ({ framework, api: {}, evidence }))
    return answerEffect(this.#code.source, answer ?? owner, known, uses, answer)
  }

  #isResponse(answer: Node | undefined): boolean {
    return answer !== undefined && identify(this.#code.source, answer).some(({ api }) => api.isResponse || api.isBuilt)
  }

  #isBuilt(): boolean {
    return [...this.#code.events.values()].some(
      (event) => event.is === 'effect' && event.effect.runtimes.some(({ use }) => use.on === 'new'),
    )
  }

  #leaves(state: State, sentBy: Effect | undefined): void {
    const { status, content, phrase, fields, fieldsAreComplete } = state
    const key = keyOf(state, false)
    const same = this.#responses.get(key)
    const methods = same ? same.methods && known(joined(same.methods, state.methods)) : known(state.methods)
    this.#responses.set(key, {
      owner: this.#owner,
      status,
      content,
      phrase,
      fields,
      fieldsAreComplete,
      sentBy,
      methods,
      method: methods?.size === 1 ? [...methods][0] : undefined,
    })
  }
}

/** What a call passes for each plain parameter; `undefined` where a spread makes that unknown. */
function bindingsOf(
  source: Source,
  callee: FunctionNode,
  call: TSESTree.CallExpression,
): ReadonlyMap<Variable, Binding> | undefined {
  if (call.arguments.some(({ type }) => type === 'SpreadElement')) return undefined
  const bindings = new Map(source.bindings)
  for (const variable of source.sourceCode.getDeclaredVariables(callee)) {
    const index = callee.params.findIndex((parameter) => {
      const target = parameter.type === 'AssignmentPattern' ? parameter.left : parameter
      return variable.defs.some(({ name }) => name === target)
    })
    if (index >= 0) bindings.set(variable, { argument: call.arguments[index], source })
  }
  return bindings
}

function isKnownResponse(source: Source, parameter: Node): boolean {
  const target = parameter.type === 'AssignmentPattern' ? parameter.left : parameter
  return (
    target.type === 'Identifier' &&
    identify(source, target).some(({ api, response }) => api.isResponse && response === parameter)
  )
}

/** The events of a function that uses the response from outside, read again with what the call passes. */
function renewed(source: Source, code: Code): Code['events'] {
  const responses = new Set(
    [...code.events.values()].flatMap((event) =>
      event.is === 'effect' && event.effect.response ? [event.effect.response] : [],
    ),
  )
  const [response] = responses
  return response && !isFunction(response) ? eventsOf(source, response) : code.events
}
