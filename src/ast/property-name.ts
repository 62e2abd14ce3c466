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

/** A property of an object literal, and whether it is sure to be the one that counts. */
export interface FoundProperty {
  readonly property: TSESTree.Property | undefined
  readonly isCertain: boolean
}

interface NamedProperties {
  readonly named: ReadonlyMap<string, FoundProperty>
  /** Whether a name that is not among them is sure to be missing. */
  readonly isCertain: boolean
}

type KeyName = (key: Node) => string | undefined

const unknownKey: KeyName = () => undefined

const properties = new WeakMap<TSESTree.ObjectExpression, NamedProperties>()

function namedProperties(object: TSESTree.ObjectExpression): NamedProperties {
  const known = properties.get(object) ?? namesIn(object, unknownKey)
  properties.set(object, known)
  return known
}

function namesIn({ properties }: TSESTree.ObjectExpression, computed: KeyName): NamedProperties {
  const named = new Map<string, FoundProperty>()
  let isCertain = true
  for (const property of properties.toReversed()) {
    const name = property.type === 'SpreadElement' ? undefined : (propertyName(property) ?? computed(property.key))
    if (property.type === 'SpreadElement' || name === undefined) isCertain = false
    else if (!named.has(name)) named.set(name, { property, isCertain })
  }
  return { named, isCertain }
}

/**
 * The last property of an object literal with a name, and whether a later spread or computed key could replace it. Names that are
 * computed are found as far as `computed` knows them.
 */
export function findProperty(object: TSESTree.ObjectExpression, name: string, computed = unknownKey): FoundProperty {
  const byName = computed === unknownKey ? namedProperties(object) : namesIn(object, computed)
  return byName.named.get(name) ?? { property: undefined, isCertain: byName.isCertain }
}
