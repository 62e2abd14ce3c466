import { enclosingFunction, isFunction, type FunctionNode, type Node } from './node.ts'
import { wrapped } from './unwrap.ts'

/** The function whose answer an expression is, directly or as a branch of `?:`, `&&`, `||` and `??`. */
export function answeredBy(expression: Node): FunctionNode | undefined {
  let at = wrapped(expression)
  for (let { parent } = at; parent; { parent } = at) {
    if (isFunction(parent)) return parent.body === at ? parent : undefined
    if (parent.type === 'ReturnStatement') return enclosingFunction(parent)
    const isBranch =
      (parent.type === 'ConditionalExpression' && parent.test !== at) ||
      (parent.type === 'LogicalExpression' && (parent.right === at || parent.operator !== '&&')) ||
      (parent.type === 'SequenceExpression' && parent.expressions.at(-1) === at) ||
      parent.type === 'AwaitExpression'
    if (!isBranch) return undefined
    at = wrapped(parent)
  }
  return undefined
}
