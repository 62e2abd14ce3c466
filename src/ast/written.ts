import type { Node } from './node.ts'

/** Whether code assigns to an expression, counts it up or down, or deletes it; the expression is given with what only wraps it. */
export function isWritten(place: Node): boolean {
  const { parent } = place
  return (
    (parent?.type === 'AssignmentExpression' && parent.left === place) ||
    parent?.type === 'UpdateExpression' ||
    (parent?.type === 'UnaryExpression' && parent.operator === 'delete')
  )
}
