import type { TSESLint } from '@typescript-eslint/utils'
import { typeOf, unionParts } from '../../src/analysis/identify/typescript-types.ts'
import type { Reading } from '../../src/analysis/model/model.ts'
import type { Node } from '../../src/ast/node.ts'
import { propertyName } from '../../src/ast/property-name.ts'
import { unwrap, wrapped } from '../../src/ast/unwrap.ts'
import type { ConstantType } from '../../src/constants/index.ts'

/** Where a code is written, as far as types go. */
export interface TypedPlace {
  readonly node: Node
  /** Whether the types there take certain numbers only. */
  readonly takesCertain: boolean
  /** The received status it is compared with, which may show what else is known. */
  readonly comparedWith?: Reading
}

/** Whether a constant can stand in a number's place: surely, not, or that depends on other code. */
export type Suits = 'yes' | 'no' | 'unknown'

/** Whether a constant of a type can stand in a number's place in TypeScript. */
export function suits(type: ConstantType | undefined, place: TypedPlace): Suits {
  const isListed = isSearched(place.node)
  const isCompared = place.comparedWith !== undefined && !isListed
  const asNumber = place.takesCertain ? 'no' : isCompared ? 'unknown' : 'yes'
  const asLiteral = isListed || isInferred(place.node) ? 'no' : 'yes'
  // Only literals and members of enums can be asserted to be constant (TS1355).
  if (type !== 'enum' && isConstAsserted(place.node)) return 'no'
  if (type === 'enum') return place.comparedWith?.evidence === 'named' && isCaseOfAll(place.node) ? 'unknown' : 'yes'
  if (type === 'number') return asNumber
  if (type === 'literal') return asLiteral
  return place.takesCertain || asLiteral === 'no' ? 'unknown' : 'yes'
}

/** Whether linting knows that a status is a plain number, which typescript-eslint does not let be compared with members of enums. */
export function isPlainNumber(sourceCode: Readonly<TSESLint.SourceCode>, { node }: Reading): boolean {
  const known = typeOf(sourceCode, node)
  if (known === undefined) return false
  const { type, checker } = known
  return unionParts(type).some(
    (part) => part.getSymbol() === undefined && (part.isNumberLiteral() || checker.typeToString(part) === 'number'),
  )
}

/** Whether it is a case of a switch that may be over every value there is: TypeScript does not take members of enums for the numbers there. */
function isCaseOfAll(node: Node): boolean {
  const { parent } = wrapped(node)
  return parent?.type === 'SwitchCase' && parent.parent.cases.every(({ test }) => test !== null)
}

/** Whether it is an element of `[404].includes(status)`: a list of one very number cannot be asked for any number. */
function isSearched(node: Node): boolean {
  const list = wrapped(node).parent
  if (list?.type !== 'ArrayExpression') return false
  const member = wrapped(list).parent
  return member?.type === 'MemberExpression' && unwrap(member.object) === list && propertyName(member) !== undefined
}

/** `404 as const` */
function isConstAsserted(node: Node): boolean {
  const { parent } = node
  if (parent?.type !== 'TSAsExpression' && parent?.type !== 'TSTypeAssertion') return false
  const { typeAnnotation: type } = parent
  return type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'const'
}

/** Whether the type of a parameter or variable is taken from it, which a literal narrows to the one number: `(code = 500) => …`. */
function isInferred(node: Node): boolean {
  let at = wrapped(node)
  while (at.parent?.type === 'ConditionalExpression' || at.parent?.type === 'LogicalExpression') at = wrapped(at.parent)
  if (at.parent?.type === 'AssignmentPattern') return at.parent.right === at && !isAnnotated(at.parent.left)
  if (at.parent?.type === 'VariableDeclarator')
    return at.parent.init === at && at.parent.parent.kind !== 'const' && !isAnnotated(at.parent.id)
  if (at.parent?.type === 'PropertyDefinition') return !at.parent.readonly && !at.parent.typeAnnotation
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
