import type { TSESTree } from '@typescript-eslint/utils'
import type { Node } from './node.ts'
import { propertyName } from './property-name.ts'
import { unwrap } from './unwrap.ts'

/** The name by which a call, construction or decorator names what it uses: `writeProcessing` of `res.writeProcessing()`. */
export function nameNode(node: TSESTree.CallExpression | TSESTree.NewExpression | TSESTree.Decorator): Node {
  const inner = node.type === 'Decorator' ? unwrap(node.expression) : node
  const callee = inner.type === 'CallExpression' || inner.type === 'NewExpression' ? unwrap(inner.callee) : inner
  return callee.type === 'MemberExpression' ? callee.property : callee
}

/** What of a call, construction or assignment says what it does: its name, or the assigned member. */
export function deedNode(node: Node): Node {
  if (node.type === 'AssignmentExpression') return node.left
  return node.type === 'CallExpression' || node.type === 'NewExpression' || node.type === 'Decorator'
    ? nameNode(node)
    : node
}

/** How code names what it does at a node: `redirect` of `res.redirect('/')`, `status` of `ctx.status = 404`. */
export function nameOfDeed(node: Node): string {
  const named = unwrap(deedNode(node))
  if (named.type === 'MemberExpression') return propertyName(named) ?? ''
  return named.type === 'Identifier' || named.type === 'PrivateIdentifier' ? named.name : ''
}
