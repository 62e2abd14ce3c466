import type { Node } from '../../src/ast/node.ts'
import { propertyName } from '../../src/ast/property-name.ts'
import { unwrap, wrapped } from '../../src/ast/unwrap.ts'
import type { ConstantType } from '../../src/constants/index.ts'

/** Where a code is written, as far as types go. */
export interface TypedPlace {
  readonly node: Node
  /** Whether the types there take certain numbers only. */
  readonly takesCertain: boolean
  /** Whether it is compared, which may show what else is known. */
  readonly isCompared: boolean
}

/** Whether a constant of a type can stand in a number's place in TypeScript: surely, not, or that depends on other code. */
export function suits(type: ConstantType | undefined, place: TypedPlace): 'yes' | 'no' | 'unknown' {
  const isListed = isSearched(place.node)
  const asNumber = place.takesCertain ? 'no' : place.isCompared && !isListed ? 'unknown' : 'yes'
  const asLiteral = isListed || isInferred(place.node) ? 'no' : 'yes'
  if (type === 'enum') return 'yes'
  if (type === 'number') return asNumber
  if (type === 'literal') return asLiteral
  return place.takesCertain || asLiteral === 'no' ? 'unknown' : 'yes'
}

/** Whether it is an element of `[404].includes(status)`: a list of one very number cannot be asked for any number. */
function isSearched(node: Node): boolean {
  const list = wrapped(node).parent
  if (list?.type !== 'ArrayExpression') return false
  const member = wrapped(list).parent
  return member?.type === 'MemberExpression' && unwrap(member.object) === list && propertyName(member) !== undefined
}

/** Whether the type of a parameter or variable is taken from it, which a literal narrows to the one number: `(code = 500) => …`. */
function isInferred(node: Node): boolean {
  let at = wrapped(node)
  while (at.parent?.type === 'ConditionalExpression' || at.parent?.type === 'LogicalExpression') at = wrapped(at.parent)
  if (at.parent?.type === 'AssignmentPattern') return at.parent.right === at && !isAnnotated(at.parent.left)
  if (at.parent?.type !== 'Property') return false
  const { parent } = wrapped(at.parent.parent)
  return parent?.type === 'VariableDeclarator' && !isAnnotated(parent.id)
}

function isAnnotated(pattern: Node): boolean {
  return 'typeAnnotation' in pattern && pattern.typeAnnotation !== undefined
}

/** Whether a file is TypeScript. */
export function isTypeScript(filename: string, text: string): boolean {
  return (
    /\.(?:[cm]?tsx?|astro)$/.test(filename) || (/\.(?:vue|svelte)$/.test(filename) && /\blang=["']tsx?["']/.test(text))
  )
}
