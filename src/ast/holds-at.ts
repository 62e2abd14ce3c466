import type { Node } from './node.ts'
import { unwrap } from './unwrap.ts'

/** Whether a condition is sure to have held where a node runs, by the branches and early exits around it. */
export function holdsAt(condition: Node, node: Node): boolean {
  for (let at = node; at.parent; at = at.parent) {
    const { parent } = at
    if (parent.type === 'IfStatement' || parent.type === 'ConditionalExpression') {
      if (parent.consequent === at && decides(parent.test, condition, true)) return true
      if (parent.alternate === at && decides(parent.test, condition, false)) return true
    } else if (parent.type === 'LogicalExpression') {
      if (parent.right === at && parent.operator !== '??' && decides(parent.left, condition, parent.operator === '&&'))
        return true
    } else if (parent.type === 'BlockStatement' || parent.type === 'Program') {
      const before = parent.body.slice(
        0,
        parent.body.findIndex((statement) => statement === at),
      )
      if (before.some((statement) => isGuard(statement, condition))) return true
    }
  }
  return false
}

/** `if (!(condition)) return` */
function isGuard(statement: Node, condition: Node): boolean {
  return statement.type === 'IfStatement' && leaves(statement.consequent) && decides(statement.test, condition, false)
}

function leaves(statement: Node): boolean {
  const last = statement.type === 'BlockStatement' ? statement.body.at(-1) : statement
  return last?.type === 'ReturnStatement' || last?.type === 'ThrowStatement'
}

/** Whether a test that comes out so is sure to have found that the condition holds. */
function decides(test: Node, condition: Node, outcome: boolean): boolean {
  const asked = unwrap(test)
  if (asked === condition) return outcome
  if (asked.type === 'UnaryExpression' && asked.operator === '!') return decides(asked.argument, condition, !outcome)
  return (
    asked.type === 'LogicalExpression' &&
    asked.operator === (outcome ? '&&' : '||') &&
    [asked.left, asked.right].some((part) => decides(part, condition, outcome))
  )
}
