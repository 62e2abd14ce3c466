import type { Node } from './node.ts'
import { wrapped } from './unwrap.ts'

/** Whether code goes one way or the other by an expression itself: `if (x)`, `x ? y : z`, `!x`, `x && y`, `x || y`. */
export function isCondition(expression: Node): boolean {
  const at = wrapped(expression)
  const { parent } = at
  switch (parent?.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return parent.test === at
    case 'UnaryExpression':
      return parent.operator === '!'
    case 'LogicalExpression':
      return parent.left === at && parent.operator !== '??'
    default:
      return false
  }
}
