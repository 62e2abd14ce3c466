import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { Node } from '../ast/node.ts'
import { propertyName } from '../ast/property-name.ts'
import { unwrap } from '../ast/unwrap.ts'
import { statusCode } from '../registry/status-codes.ts'

type SourceCode = Readonly<TSESLint.SourceCode>

/** A member of an enum or constant object at the top level of this file, or a constant with a telling name. */
export function tableConstant(sourceCode: SourceCode, place: Node, code: number): string | undefined {
  for (const statement of sourceCode.ast.body) {
    if (statement.range[0] > place.range[0]) break
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    const found = declaration && memberOfTable(declaration, code)
    if (found && isVisible(sourceCode, place, found.split('.')[0] ?? '')) return found
  }
  return undefined
}

function memberOfTable(declaration: Node, code: number): string | undefined {
  if (declaration.type === 'TSEnumDeclaration') {
    const member = declaration.body.members.find(
      ({ initializer }) => initializer?.type === 'Literal' && initializer.value === code,
    )
    const name = member && propertyName(member)
    return name === undefined ? undefined : `${declaration.id.name}.${name}`
  }
  if (declaration.type !== 'VariableDeclaration' || declaration.kind !== 'const') return undefined
  for (const { id, init } of declaration.declarations) {
    const value = init && unwrap(init)
    const object = value?.type === 'CallExpression' && value.arguments[0] ? unwrap(value.arguments[0]) : value
    if (id.type !== 'Identifier' || object?.type !== 'ObjectExpression' || !isTableOfCodes(object)) continue
    const property = object.properties.find(
      (candidate) =>
        candidate.type === 'Property' && candidate.value.type === 'Literal' && candidate.value.value === code,
    )
    const name = property?.type === 'Property' ? propertyName(property) : undefined
    if (name !== undefined && /^[A-Za-z_$][\w$]*$/.test(name)) return `${id.name}.${name}`
  }
  return undefined
}

/** Whether an object holds nothing but status codes under names of theirs. */
function isTableOfCodes(object: TSESTree.ObjectExpression): boolean {
  return (
    object.properties.length > 0 &&
    object.properties.every(
      (property) =>
        property.type === 'Property' &&
        !property.computed &&
        property.value.type === 'Literal' &&
        statusCode(Number(property.value.value)) !== undefined,
    )
  )
}

function isVisible(sourceCode: SourceCode, place: Node, name: string): boolean {
  for (let scope: TSESLint.Scope.Scope | null = sourceCode.getScope(place); scope; scope = scope.upper) {
    const found = scope.set.get(name)
    if (found)
      return (
        scope.type === 'module' ||
        scope.type === 'global' ||
        (scope.type === 'function' && scope.block.type === 'Program')
      )
  }
  return false
}
