import type { TSESTree } from '@typescript-eslint/utils'
import { isFunction, isWithin, type FunctionNode, type Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { wrapped } from '../../ast/unwrap.ts'
import type { Variable } from '../../ast/variables.ts'
import { mistakeOf } from '../effects/runtime-outcomes.ts'
import type { Effect } from '../model/model.ts'
import type { SourceFile } from '../model/source-file.ts'

/** The code that takes what other code in view has thrown. */
export interface Catcher {
  /** The clause, or the function that is given what a promise was rejected with. */
  readonly node: TSESTree.CatchClause | FunctionNode
  readonly body: Node
  /** What stands for the error there; `undefined` where the code does without it. */
  readonly binding: Node | undefined
  /** The variables of the binding. */
  readonly variables: readonly Variable[]
}

/** A response that code throws, and the code in view that it flows to. */
export interface ThrownResponse {
  readonly effect: Effect
  readonly catcher: Catcher
  /** Whether a `throw` of the code throws it, and not the API itself. */
  readonly isStatement: boolean
}

/** The responses that are thrown, and caught by the same code before they get to the library. */
export function* caughtResponses(source: SourceFile, effects: readonly Effect[]): Generator<ThrownResponse> {
  for (const effect of effects) {
    if (!isThrowable(effect)) continue
    const isStatement = !effect.throws
    if (isStatement && wrapped(effect.node).parent?.type !== 'ThrowStatement') continue
    const catcher = catcherOf(source, effect.node)
    if (catcher) yield { effect, catcher, isStatement }
  }
}

/** Whether an effect makes a response, or an error that becomes one, by every library that fits. */
function isThrowable({ kind, node, runtimes }: Effect): boolean {
  if (mistakeOf(runtimes) !== undefined) return false
  if (kind === 'respond') return node.type === 'CallExpression' && runtimes.every(({ use }) => use.on === 'new')
  return (
    (kind === 'error' || kind === 'redirect') &&
    (runtimes.every(({ use }) => use.throws) || runtimes.every(({ use }) => !use.throws))
  )
}

/** The nearest code in view that takes what is thrown at a place; none where it leaves the function. */
function catcherOf(source: SourceFile, place: Node): Catcher | undefined {
  for (let at = place, { parent } = at; parent; at = parent, { parent } = at) {
    if (parent.type === 'TryStatement' && parent.block === at && parent.handler) {
      const { handler } = parent
      return catcher(source, handler, handler.body, handler.param ?? undefined)
    }
    if (isFunction(parent)) {
      const taker = takerOf(parent)
      return taker && catcher(source, taker, taker.body, taker.params[0])
    }
  }
  return undefined
}

function catcher(source: SourceFile, node: Catcher['node'], body: Node, binding: Node | undefined): Catcher {
  const variables = source.sourceCode
    .getDeclaredVariables(node)
    .filter(({ defs: [definition] }) => definition && binding && isWithin(definition.name, binding))
  return { node, body, binding, variables }
}

/** The function that is given what a callback of `then` throws: `.then(fn).catch(taker)`. */
function takerOf(owner: FunctionNode): FunctionNode | undefined {
  let call = callOfPromise(wrapped(owner), ['then'])
  while (call) {
    const member = wrapped(call).parent
    const next: TSESTree.CallExpression | undefined =
      member?.type === 'MemberExpression' &&
      member.object === wrapped(call) &&
      wrapped(member).parent?.type === 'CallExpression'
        ? callOf(wrapped(member))
        : undefined
    if (next?.callee.type !== 'MemberExpression') return undefined
    const name = propertyName(next.callee)
    const taker = name === 'catch' ? next.arguments[0] : name === 'then' ? next.arguments[1] : undefined
    if (taker) return isFunction(taker) ? taker : undefined
    if (name !== 'then' && name !== 'finally') return undefined
    call = next
  }
  return undefined
}

/** The call of one of these methods that a function is an argument of. */
function callOfPromise(place: Node, names: readonly string[]): TSESTree.CallExpression | undefined {
  const { parent } = place
  if (parent?.type !== 'CallExpression' || parent.callee.type !== 'MemberExpression') return undefined
  return parent.arguments.some((argument) => argument === place) && names.includes(propertyName(parent.callee) ?? '')
    ? parent
    : undefined
}

function callOf(callee: Node): TSESTree.CallExpression | undefined {
  return callee.parent?.type === 'CallExpression' && callee.parent.callee === callee ? callee.parent : undefined
}
