import type { Analysis } from '../../src/analysis/analysis.ts'
import { namesOf } from '../../src/analysis/effects/runtime-outcomes.ts'
import { handlersOf } from '../../src/analysis/identify/identify.ts'
import type { SourceFile } from '../../src/analysis/model/source-file.ts'
import { enclosingFunction, isFunction, type FunctionNode, type Node } from '../../src/ast/node.ts'
import { propertyName } from '../../src/ast/property-name.ts'
import { wrapped } from '../../src/ast/unwrap.ts'

/** Content that is given to a response when its handler has long been answered for. */
export interface DetachedAnswer {
  readonly node: Node
  readonly name: string
}

/** The content that handlers give by assignment behind a promise or timer that nothing waits for, where the framework answers at their end. */
export function detachedAnswers({ source, sends, isTest }: Analysis): readonly DetachedAnswer[] {
  if (isTest) return []
  return sends.flatMap(({ node, content, evidence, runtimes }): readonly DetachedAnswer[] => {
    if (node.type !== 'AssignmentExpression' || content === undefined || evidence !== 'proven') return []
    const callback = enclosingFunction(node)
    const owner = callback && isDetached(callback) ? enclosingFunction(callback) : undefined
    return owner && answersAtItsEnd(source, owner) ? [{ node: node.left, name: namesOf(runtimes).join(' and ') }] : []
  })
}

function answersAtItsEnd(source: SourceFile, owner: FunctionNode): boolean {
  const handlers = handlersOf(source, owner)
  return (
    handlers.length > 0 && handlers.every(({ handler, isWrapped }) => handler.unanswered === 'answers' && !isWrapped)
  )
}

/** Whether a function is called back by a promise whose chain is a statement of its own, or by a timer. */
function isDetached(callback: FunctionNode): boolean {
  const place = wrapped(callback)
  const call = place.parent
  if (call?.type !== 'CallExpression' || call.callee === place) return false
  const { callee } = call
  const isTimer = callee.type === 'Identifier' && /^(?:setTimeout|setImmediate|queueMicrotask)$/.test(callee.name)
  if (isTimer) return wrapped(call).parent?.type === 'ExpressionStatement'
  if (!isChained(callee)) return false
  let at: Node = wrapped(call)
  for (let { parent } = at; parent?.type === 'MemberExpression' && parent.object === at; { parent } = at) {
    const outer = wrapped(parent).parent
    if (outer?.type !== 'CallExpression' || !isChained(outer.callee)) return false
    at = wrapped(outer)
  }
  return at.parent?.type === 'ExpressionStatement' && !isFunction(at.parent.parent)
}

function isChained(callee: Node): boolean {
  return callee.type === 'MemberExpression' && /^(?:then|catch|finally)$/.test(propertyName(callee) ?? '')
}
