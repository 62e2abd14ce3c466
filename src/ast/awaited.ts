import type { Node } from './node.ts'
import { wrapped } from './unwrap.ts'

/** Whether the code waits for what a call of an async function does, or leaves that to its caller. */
export function isAwaited(call: Node): boolean {
  const { parent } = wrapped(call)
  switch (parent?.type) {
    case 'AwaitExpression':
    case 'ReturnStatement':
      return true
    case 'ArrowFunctionExpression':
      return parent.body === wrapped(call)
    case 'ConditionalExpression':
    case 'LogicalExpression':
      return isAwaited(parent)
    default:
      return false
  }
}
