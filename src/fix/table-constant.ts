import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { Node } from '../ast/node.ts'
import { propertyName } from '../ast/property-name.ts'
import { unwrap } from '../ast/unwrap.ts'
import { variableOf } from '../ast/variables.ts'
import type { ConstantType } from '../constants/index.ts'
import { meaningOf } from '../registry/names.ts'
import { isPhraseOf } from '../registry/phrases.ts'
import { statusCode } from '../registry/status-codes.ts'

type SourceCode = Readonly<TSESLint.SourceCode>

/** A constant of the file, and what its type is, where that is known. */
export interface TableConstant {
  readonly text: string
  readonly type: ConstantType | undefined
}

/** A member of an enum or constant object at the top level of this file. */
export function tableConstant(sourceCode: SourceCode, place: Node, code: number): TableConstant | undefined {
  for (const { start, name, entries, type } of tablesIn(sourceCode.ast)) {
    if (start > place.range[0]) break
    const member = nameOfCode(entries, code)
    if (member !== undefined && isVisible(sourceCode, place, name)) return { text: `${name}.${member}`, type }
  }
  return undefined
}

/** An enum or constant object at the top level of a file. */
interface Table {
  readonly start: number
  readonly name: string
  readonly entries: readonly Entry[]
  readonly type: ConstantType | undefined
}

const tables = new WeakMap<TSESTree.Program, readonly Table[]>()

function tablesIn(program: TSESTree.Program): readonly Table[] {
  const known = tables.get(program)
  if (known) return known
  const found = program.body.flatMap((statement) => {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement
    return declaration ? tablesOf(declaration, statement.range[0]) : []
  })
  tables.set(program, found)
  return found
}

function tablesOf(declaration: Node, start: number): readonly Table[] {
  if (declaration.type === 'TSEnumDeclaration')
    return [{ start, name: declaration.id.name, entries: entriesOfEnum(declaration), type: 'enum' }]
  if (declaration.type !== 'VariableDeclaration' || declaration.kind !== 'const') return []
  return declaration.declarations.flatMap(({ id, init }) => {
    const object = tableOf({ id, init })
    if (id.type !== 'Identifier' || object === undefined) return []
    const isConst = init?.type === 'TSAsExpression' && init.expression === object
    const type = isConst ? 'literal' : init === object ? 'number' : undefined
    return [{ start, name: id.name, entries: entriesOf(object), type }]
  })
}

/** The member that names a code in an enum or object of another file, and its type. */
export function memberOfNeighbour(table: Node, code: number): TableConstant | undefined {
  if (table.type === 'TSEnumDeclaration') {
    const member = nameOfCode(entriesOfEnum(table), code)
    return member === undefined ? undefined : { text: member, type: 'enum' }
  }
  const object = table.type === 'CallExpression' && table.arguments[0] ? unwrap(table.arguments[0]) : table
  const member = object.type === 'ObjectExpression' ? nameOfCode(entriesOf(object), code) : undefined
  if (member === undefined) return undefined
  const isConst = object.parent?.type === 'TSAsExpression'
  return { text: member, type: isConst ? 'literal' : object === table ? 'number' : undefined }
}

/** The object of codes that a variable holds, as it is or in a call such as `Object.freeze()`. */
function tableOf({
  id,
  init,
}: Pick<TSESTree.VariableDeclarator, 'id' | 'init'>): TSESTree.ObjectExpression | undefined {
  const value = init && unwrap(init)
  const object = value?.type === 'CallExpression' && value.arguments[0] ? unwrap(value.arguments[0]) : value
  if (id.type !== 'Identifier' || object?.type !== 'ObjectExpression') return undefined
  const entries = entriesOf(object)
  return entries.length === object.properties.length && namesCodes(entries) ? object : undefined
}

/** A name with the status code it has. */
interface Entry {
  readonly name: string
  readonly code: number
}

function entriesOf({ properties }: TSESTree.ObjectExpression): readonly Entry[] {
  return properties.flatMap((property) =>
    property.type === 'Property' && !property.computed ? entry(propertyName(property), property.value) : [],
  )
}

function entriesOfEnum({ body }: TSESTree.TSEnumDeclaration): readonly Entry[] {
  return body.members.flatMap((member) => entry(propertyName(member), member.initializer))
}

function entry(name: string | undefined, value: Node | undefined): readonly Entry[] {
  if (name === undefined || value?.type !== 'Literal' || typeof value.value !== 'number') return []
  return statusCode(value.value) ? [{ name, code: value.value }] : []
}

/** Whether names are those of codes, and not of other things with such numbers: half of them or more say which code they have. */
function namesCodes(entries: readonly Entry[]): boolean {
  return entries.length > 0 && entries.filter(saysItsCode).length * 2 >= entries.length
}

function saysItsCode({ name, code }: Entry): boolean {
  return meaningOf(name)?.code === code || isPhraseOf(name, code)
}

/** The name that a table has for a code; one that says another code is a mistake. */
function nameOfCode(entries: readonly Entry[], code: number): string | undefined {
  if (!namesCodes(entries)) return undefined
  return entries.find(
    (one) => one.code === code && /^[A-Za-z_$][\w$]*$/.test(one.name) && (saysItsCode(one) || !meaningOf(one.name)),
  )?.name
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
  if (definition?.type === 'TSEnumDeclaration') return namesCodes(entriesOfEnum(definition))
  return definition?.type === 'VariableDeclarator' && tableOf(definition) !== undefined
}
