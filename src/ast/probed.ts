import type { Node } from './node.ts'
import { wrapped } from './unwrap.ts'

/** Whether the code asks if an expression has a value, or has another one at hand: `x ?? y`, `x || y`, `if (x)`, `x !== undefined`, `typeof x`. */
export function isProbed(expression: Node): boolean {
  const at = wrapped(expression)
  const { parent } = at
  switch (parent?.type) {
    case 'LogicalExpression':
      return parent.left === at
    case 'ConditionalExpression':
    case 'IfStatement':
      return parent.test === at
    case 'UnaryExpression':
      return parent.operator === '!' || parent.operator === 'typeof'
    case 'BinaryExpression': {
      const other = parent.left === at ? parent.right : parent.left
      return (
        (other.type === 'Literal' && other.value === null) ||
        (other.type === 'Identifier' && other.name === 'undefined')
      )
    }
    case 'CallExpression':
      return parent.callee.type === 'Identifier' && parent.callee.name === 'Boolean'
    default:
      return false
  }
}
