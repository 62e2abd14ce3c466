import { enclosingFunction, isFunction, type FunctionNode, type Node } from '../ast/node.ts'
import { wrapped } from '../ast/unwrap.ts'
import { resolve } from './apis.ts'
import { callsOf } from './calls.ts'
import { effectAt } from './effects.ts'
import { eventsOf, type Event, type Events } from './events.ts'
import type { FoundHandler } from './handlers.ts'
import { handlersOf, identify } from './identify.ts'
import { Interpreter } from './interpret.ts'
import { marksIn, type Marks } from './marks.ts'
import { methodsAt } from './methods-at.ts'
import type { Course, Effect } from './model.ts'
import { Recorder } from './recorder.ts'
import type { Methods } from './request-methods.ts'
import type { Source } from './source.ts'
import { after, initial, type State } from './state.ts'

const exitWords = /\b(?:return|throw|break|continue)\b/g

/** The course of every response that one of the effects is about, and of those handed to functions with such effects. */
export function coursesOf(source: Source, effects: readonly Effect[]): readonly Course[] {
  const exitMarks = marksIn(source.sourceCode.text, exitWords)
  const responses = new Set<Node>()
  for (const { response, kind } of effects)
    if (response && (kind === 'respond' || kind === 'redirect')) responses.add(response)
  // A set visits what is added to it on the way.
  for (const response of responses) for (const other of passedFor(source, response)) responses.add(other)
  return [...responses].map((response) => courseOf(source, response, effects, exitMarks))
}

/** The responses that calls in this file pass for a parameter. */
function passedFor(source: Source, parameter: Node): readonly Node[] {
  const owner = parameter.parent
  if (!isFunction(owner) || owner.body === parameter) return []
  const index = owner.params.findIndex((candidate) => candidate === parameter)
  return callsOf(source, owner).nodes.flatMap((call) => {
    const argument = call.arguments[index]
    return argument
      ? identify(source, argument).flatMap(({ api, response }) => (api.isResponse && response ? [response] : []))
      : []
  })
}

function courseOf(source: Source, response: Node, effects: readonly Effect[], exitMarks: Marks): Course {
  const owner = ownerOf(response)
  const events = new Map([
    ...decorations(source, owner, response),
    ...eventsOf(source, response),
    ...ownEffects(response, effects),
  ])
  const handlers = owner ? handlersOf(source, owner) : []
  const isFirst = isBuilt(source, response) || (owner !== undefined && areFirst(handlers, owner))
  const recorder = new Recorder({ source, events, exitMarks }, owner, handlers)
  const interpreter = new Interpreter({ source, events, exitMarks }, recorder.listener)
  const isNamed = owner !== undefined && hasName(response)
  const begun = begin(events, methodsAt(source, isNamed ? owner : response))
  if (isNamed) interpreter.body(owner, [begun])
  else recorder.exit('expression', undefined, interpreter.expression(outermost(response, events), [begun]))
  return { ...recorder.course(), isFirst }
}

/** Whether the file makes a response itself, as a value of a library or as an object. */
function isBuilt(source: Source, response: Node): boolean {
  return response.type === 'ObjectExpression' || identify(source, response).some(({ api }) => api.isBuilt)
}

/** Whether a function answers requests that no other handler of its registration was given, and no error that one left. */
function areFirst(handlers: readonly FoundHandler[], owner: FunctionNode): boolean {
  return handlers.length > 0 && handlers.every((found) => found.isFirst && !takesError(found, owner.params.length))
}

function takesError({ framework, handler }: FoundHandler, parameters: number): boolean {
  const list = handler.parameters.find(({ length }) => length >= parameters) ?? []
  return list.some((ref) => ref !== null && resolve(framework, ref).some(({ api }) => api.isError))
}

/** The function a response belongs to. */
function ownerOf(response: Node): FunctionNode | undefined {
  if (isFunction(response)) return response
  const { parent } = response
  return isFunction(parent) && parent.params.some((parameter) => parameter === response)
    ? parent
    : enclosingFunction(response)
}

/** Whether a response can be followed from statement to statement: a parameter, or a value that a variable holds. */
function hasName(response: Node): boolean {
  const { parent } = wrapped(response)
  if (isFunction(response) || parent?.type === 'VariableDeclarator') return true
  return (
    (isFunction(parent) && parent.body !== response) || (response.type === 'Identifier' && parent?.type === 'Property')
  )
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
    return effect?.response === response && effect.kind !== 'declare'
      ? [[decorator, { is: 'effect', node: decorator, effect }]]
      : []
  })
}

/** Effects on the response that no name of it leads to: `setResponseStatus(404)` in the handler, `return { statusCode: 404 }`. */
function ownEffects(response: Node, effects: readonly Effect[]): [Node, Event][] {
  return effects.flatMap((effect): [Node, Event][] =>
    effect.response === response && effect.node.type !== 'Decorator'
      ? [[effect.node, { is: 'effect', node: effect.node, effect }]]
      : [],
  )
}

function begin(events: Events, methods: Methods): State {
  let state: State = { ...initial, methods }
  for (const event of events.values())
    if (event.is === 'effect' && event.node.type === 'Decorator') state = after(state, event.effect)
  return state
}
