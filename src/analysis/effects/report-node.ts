import { nameNode } from '../../ast/name-node.ts'
import type { Node } from '../../ast/node.ts'
import type { Effect, Possibility } from '../model/model.ts'

/** The node to underline for a possible status: where it is written, or the name of what implies it. */
export function underlined({ node }: Possibility, { status }: Effect): Node {
  const isUse = node.type === 'CallExpression' || node.type === 'NewExpression' || node.type === 'Decorator'
  return status?.isImplied && isUse ? nameNode(node) : node
}
