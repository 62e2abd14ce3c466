import type { TSESTree } from '@typescript-eslint/utils'
import type { Node } from './node.ts'

/** The text of a literal or of a template without expressions; `undefined` for anything else. */
export function literalText(node: Node | null | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined
  return undefined
}

function keyName(key: Node, computed: boolean): string | undefined {
  if (!computed && key.type === 'Identifier') return key.name
  if (key.type === 'Literal' && (typeof key.value === 'string' || typeof key.value === 'number'))
    return String(key.value)
  return literalText(key)
}

/** The name a member expression reads, or a property, method or field declares; `undefined` where it is computed from a variable. */
export function propertyName(
  node:
    | TSESTree.MemberExpression
    | TSESTree.Property
    | Exclude<TSESTree.ClassElement, TSESTree.StaticBlock | TSESTree.TSIndexSignature>
    | TSESTree.TSEnumMember,
): string | undefined {
  if (node.type === 'MemberExpression') return keyName(node.property, node.computed)
  if (node.type === 'TSEnumMember') return keyName(node.id, false)
  return keyName(node.key, node.computed)
}

/**
 * The last property of an object literal with a name, and whether a later spread or computed key could replace it. Names that are
 * computed are found as far as `computed` knows them.
 */
export function findProperty(
  object: TSESTree.ObjectExpression,
  name: string,
  computed: (key: Node) => string | undefined = () => undefined,
): { readonly property: TSESTree.Property | undefined; readonly isCertain: boolean } {
  let isCertain = true
  for (const property of object.properties.toReversed()) {
    const found = property.type === 'SpreadElement' ? undefined : (propertyName(property) ?? computed(property.key))
    if (property.type === 'SpreadElement' || found === undefined) isCertain = false
    else if (found === name) return { property, isCertain }
  }
  return { property: undefined, isCertain }
}
