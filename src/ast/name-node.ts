import type { TSESTree } from '@typescript-eslint/utils'
import type { Node } from './node.ts'
import { unwrap } from './unwrap.ts'

/** The name by which a call, construction or decorator names what it uses: `writeProcessing` of `res.writeProcessing()`. */
export function nameNode(node: TSESTree.CallExpression | TSESTree.NewExpression | TSESTree.Decorator): Node {
  const inner = node.type === 'Decorator' ? unwrap(node.expression) : node
  const callee = inner.type === 'CallExpression' || inner.type === 'NewExpression' ? unwrap(inner.callee) : inner
  return callee.type === 'MemberExpression' ? callee.property : callee
}
