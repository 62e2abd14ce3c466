import { isWithin, type Node } from './node.ts'

/** Whether code is sure to have run when other code does: its statement stands before it in the same block, or in one around it. */
export function runsBefore(first: Node, second: Node): boolean {
  let at: Node | undefined = first
  while (at && !/Statement$|Declaration$/.test(at.type)) {
    const parent: Node | undefined = at.parent
    // What stands on the right of `&&`, `||`, `??` and behind `?` may not run at all, and a function runs later.
    const isSkipped =
      (parent?.type === 'LogicalExpression' && parent.right === at) ||
      (parent?.type === 'ConditionalExpression' && parent.test !== at) ||
      parent?.type === 'ArrowFunctionExpression'
    if (isSkipped) return false
    at = parent
  }
  const block = at?.parent
  return (
    at !== undefined &&
    at.range[1] <= second.range[0] &&
    (block?.type === 'BlockStatement' || block?.type === 'Program') &&
    isWithin(second, block)
  )
}
