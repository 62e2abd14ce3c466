import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { Node } from '../ast/node.ts'
import { propertyName } from '../ast/property-name.ts'
import { unwrap } from '../ast/unwrap.ts'
import { variableOf } from '../ast/variables.ts'
import type { ConstantType } from '../constants/index.ts'
import { statusCode } from '../registry/status-codes.ts'

type SourceCode = Readonly<TSESLint.SourceCode>

/** A constant of the file, and what its type is, where that is known. */
export interface TableConstant {
  readonly text: string
  readonly type: ConstantType | undefined
}

/** A member of an enum or constant object at the top level of this file. */
export function tableConstant(sourceCode: SourceCode, place: Node, code: number): TableConstant | undefined {
  for (const statement of sourceCode.ast.body) {
    if (statement.range[0] > place.range[0]) break
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    const found = declaration && memberOfTable(declaration, code)
    if (found && isVisible(sourceCode, place, found.text.split('.')[0] ?? '')) return found
  }
  return undefined
}

function memberOfTable(declaration: Node, code: number): TableConstant | undefined {
  if (declaration.type === 'TSEnumDeclaration') {
    const member = declaration.body.members.find(
      ({ initializer }) => initializer?.type === 'Literal' && initializer.value === code,
    )
    const name = member && propertyName(member)
    return name === undefined ? undefined : { text: `${declaration.id.name}.${name}`, type: 'enum' }
  }
  if (declaration.type !== 'VariableDeclaration' || declaration.kind !== 'const') return undefined
  for (const { id, init } of declaration.declarations) {
    const object = tableOf({ id, init })
    if (id.type !== 'Identifier' || object === undefined) continue
    const property = object.properties.find(
      (candidate) =>
        candidate.type === 'Property' && candidate.value.type === 'Literal' && candidate.value.value === code,
    )
    const name = property?.type === 'Property' ? propertyName(property) : undefined
    if (name === undefined || !/^[A-Za-z_$][\w$]*$/.test(name)) continue
    const isConst = init?.type === 'TSAsExpression' && init.expression === object
    return { text: `${id.name}.${name}`, type: isConst ? 'literal' : init === object ? 'number' : undefined }
  }
  return undefined
}

/** The object of codes that a variable holds, as it is or in a call such as `Object.freeze()`. */
function tableOf({
  id,
  init,
}: Pick<TSESTree.VariableDeclarator, 'id' | 'init'>): TSESTree.ObjectExpression | undefined {
  const value = init && unwrap(init)
  const object = value?.type === 'CallExpression' && value.arguments[0] ? unwrap(value.arguments[0]) : value
  return id.type === 'Identifier' && object?.type === 'ObjectExpression' && isTableOfCodes(object) ? object : undefined
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

/** Whether an expression is a member of an enum or constant object at the top level of this file. */
export function isTableMember(sourceCode: SourceCode, node: Node): boolean {
  if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier') return false
  const definition = variableOf(sourceCode, node.object)?.defs[0]?.node
  if (definition?.type === 'TSEnumDeclaration') return true
  return definition?.type === 'VariableDeclarator' && tableOf(definition) !== undefined
}
