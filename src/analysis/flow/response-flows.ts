import type { TSESTree } from '@typescript-eslint/utils'
import { decoratorsOf } from '../../ast/decorators.ts'
import { enclosingFunction, isFunction, isWithin, type FunctionNode, type Node } from '../../ast/node.ts'
import { unwrap, wrapped } from '../../ast/unwrap.ts'
import { resolve } from '../../frameworks/lookup.ts'
import { inputsOf } from '../identify/overloads.ts'
import { callsOf } from '../values/call-sites.ts'
import { ResponseSlice } from './uses/slice.ts'
import { effectAt, effectSeenFrom } from '../effects/effect-at.ts'
import type { ResponseUse, ResponseUses } from './state/response-use.ts'
import { eventsOf } from './uses/response-uses.ts'
import { isDropped } from './uses/alias-uses.ts'
import type { FoundHandler } from '../identify/found-handler.ts'
import { allHandlersOf, handlerResponse, identify } from '../identify/identify.ts'
import { callersViews } from './callers-views.ts'
import { Interpreter } from './interpreter/statements.ts'
import { Summaries } from './interpreter/summaries.ts'
import { methodsAt } from './methods-at.ts'
import type { ResponseFlow, Effect } from '../model/model.ts'
import { Recorder } from './outcome-recorder.ts'
import type { Methods } from '../../domain/method-set.ts'
import type { SourceFile } from '../model/source-file.ts'
import { after, initial, isOnFinalResponse, type State } from './state/abstract-state.ts'

/** How much of called functions is followed for one response. */
const maxFollowed = 5000

/** The flow of every response that one of the effects is about, and of those handed to functions with such effects. */
export function responseFlowsOf(source: SourceFile, effects: readonly Effect[]): readonly ResponseFlow[] {
  const byResponse = new Map<Node, Effect[]>()
  for (const effect of effects) {
    const { response } = effect
    if (response === undefined || !isOnFinalResponse(effect)) continue
    const own = byResponse.get(response)
    if (own) own.push(effect)
    else byResponse.set(response, [effect])
  }
  const responses = new Set(byResponse.keys())
  // A set visits what is added to it on the way.
  for (const response of responses) for (const other of passedFor(source, response)) responses.add(other)
  return [...responses].flatMap((response) => {
    const own = byResponse.get(response) ?? []
    const sites = isBuilt(source, response) ? callersViews(source, enclosingFunction(response)) : []
    return [source, ...sites].map((site) => flowOf(site, response, own))
  })
}

/** The flow of the response of a handler, on which no effect need be. */
export function responseFlowOfHandler(source: SourceFile, owner: FunctionNode): ResponseFlow {
  return flowOf(source, handlerResponse(source, owner), [])
}

/** The flow of a response that a function is given, on which no effect need be. */
export function responseFlowOf(source: SourceFile, response: Node): ResponseFlow {
  return flowOf(source, response, [])
}

/** The responses that calls in this file pass for a parameter, or for a name in its pattern. */
function passedFor(source: SourceFile, response: Node): readonly Node[] {
  const owner = isFunction(response) ? undefined : enclosingFunction(response)
  const parameter = owner?.params.find((candidate) => isWithin(response, candidate))
  if (owner === undefined || parameter === undefined) return []
  const index = owner.params.indexOf(parameter)
  return callsOf(source, owner).nodes.flatMap((call) => {
    const given = inputsOf(call).inputs[index]
    const argument = given && unwrap(given)
    const values = argument?.type === 'ObjectExpression' ? argument.properties.map(valueOf) : [argument]
    return values.flatMap((value) =>
      (value ? identify(source, value) : []).flatMap((known) =>
        known.api.isResponse && known.response ? [known.response] : [],
      ),
    )
  })
}

function valueOf(property: TSESTree.ObjectLiteralElement): Node {
  return property.type === 'SpreadElement' ? property.argument : property.value
}

function flowOf(source: SourceFile, response: Node, effects: readonly Effect[]): ResponseFlow {
  const owner = ownerOf(response)
  const events = new Map([
    ...decorations(source, owner, response),
    ...eventsOf(source, response),
    ...ownEffects(source, effects),
  ])
  const code = new ResponseSlice(source, events, owner)
  const isOwn = isBuilt(source, response) && !(owner && isGiven(response, owner))
  const handlers = owner && (isOwn || isGiven(response, owner)) ? allHandlersOf(source, owner) : []
  const isFirst = isOwn || (owner !== undefined && areFirst(handlers, owner))
  const recorder = new Recorder(code, owner, handlers, isOwn)
  const interpreter = new Interpreter(code, recorder, {
    pending: 0,
    budget: maxFollowed,
    frames: 0,
    summaries: new Summaries(),
    isBuilt: isOwn,
  })
  const isFollowed = hasName(response) || (isOwn && code.tracked.variables.size > 0 && isAnswered(events))
  const begun = begin(events, methodsAt(source, isFollowed && owner ? owner : response))
  if (owner && isFollowed) interpreter.body(owner, [begun])
  else recorder.exit('expression', undefined, interpreter.expression(outermost(response, events), [begun]))
  return { ...recorder.flow(), response, isFirst }
}

/** Whether a response is the one that a function is given to answer with, and not something of the same name within it. */
function isGiven(response: Node, owner: FunctionNode): boolean {
  return response === owner || owner.params.some((parameter) => isWithin(response, parameter))
}

/** Whether the file makes a response itself, as a value of a library or as an object. */
function isBuilt(source: SourceFile, response: Node): boolean {
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
  return isFunction(response) ? response : enclosingFunction(response)
}

/** Whether a response can be followed from statement to statement: a parameter, or a value that a variable holds. */
function hasName(response: Node): boolean {
  const { parent } = wrapped(response)
  if (isFunction(response) || parent?.type === 'VariableDeclarator') return true
  const owner = enclosingFunction(response)
  return owner?.params.some((parameter) => isWithin(response, parameter)) ?? false
}

function isAnswered(events: ResponseUses): boolean {
  return [...events.values()].some(({ is }) => is === 'answered')
}

/** The expression at the end of a chain that uses a response without a name. */
function outermost(response: Node, events: ResponseUses): Node {
  let found: Node = response
  for (const node of events.keys()) {
    const isWider = node.range[0] <= found.range[0] && node.range[1] >= found.range[1]
    if (isWider && !/Statement$|Function/.test(node.type)) found = node
  }
  return found
}

/** What the decorators of a method do before it runs. */
function decorations(source: SourceFile, owner: FunctionNode | undefined, response: Node): [Node, ResponseUse][] {
  const method = owner?.parent
  if (method?.type !== 'MethodDefinition') return []
  return decoratorsOf(method).flatMap((decorator): [Node, ResponseUse][] => {
    const effect = effectAt(source, decorator)
    return effect?.response === response && effect.kind !== 'declare'
      ? [[decorator, { is: 'effect', node: decorator, effect }]]
      : []
  })
}

/** Effects on the response that no name of it leads to: `setResponseStatus(404)` in the handler, `return { statusCode: 404 }`. */
function ownEffects(source: SourceFile, effects: readonly Effect[]): [Node, ResponseUse][] {
  return effects.flatMap((effect): [Node, ResponseUse][] =>
    effect.node.type === 'Decorator' || isDropped(effect, effect.node)
      ? []
      : [
          [
            effect.node,
            { is: 'effect', node: effect.node, effect: source.bindings ? effectSeenFrom(source, effect) : effect },
          ],
        ],
  )
}

function begin(events: ResponseUses, methods: Methods): State {
  let state: State = { ...initial, methods }
  for (const event of events.values())
    if (event.is === 'effect' && event.node.type === 'Decorator') state = after(state, event.effect)
  return state
}
