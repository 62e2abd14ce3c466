import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { Imported } from '../../ast/imported.ts'
import type { Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap } from '../../ast/unwrap.ts'

type SourceCode = Readonly<TSESLint.SourceCode>

/** What a module has under a path of names: a node of it, with what is left of the path, or what it takes from another module. */
export type Exported =
  { readonly is: 'here'; readonly node: Node; readonly path: readonly string[] } | ({ readonly is: 'there' } & Imported)

interface Exports {
  readonly named: Map<string, Exported>
  /** Names that are given several values. */
  readonly unclear: Set<string>
  /** What is exported as a whole: `module.exports = …`. */
  whole: Node | undefined
  readonly stars: string[]
}

const known = new WeakMap<object, Exports>()

/** Where the value is written that a module exports under a path; several where `export *` does not tell. */
export function exportedAt(sourceCode: SourceCode, path: readonly string[]): readonly Exported[] {
  const { named, unclear, whole, stars } = exportsOf(sourceCode)
  const [first, ...rest] = path
  if (first === undefined) return whole ? [{ is: 'here', node: whole, path }] : []
  if (unclear.has(first)) return []
  const found = named.get(first)
  if (found) return [{ ...found, path: [...found.path, ...rest] }]
  if (whole) return [{ is: 'here', node: whole, path: first === 'default' ? rest : path }]
  // What is not compiled from a module has no default: there it is the whole.
  if (first === 'default') return rest.length > 0 && !unclear.has(rest[0] ?? '') ? exportedAt(sourceCode, rest) : []
  return stars.map((module) => ({ is: 'there', module, path }))
}

function exportsOf(sourceCode: SourceCode): Exports {
  const cached = known.get(sourceCode.ast)
  if (cached) return cached
  const made: Exports = { named: new Map(), unclear: new Set(), whole: undefined, stars: [] }
  for (const statement of sourceCode.ast.body) read(made, statement)
  known.set(sourceCode.ast, made)
  return made
}

function read(exports: Exports, statement: TSESTree.ProgramStatement): void {
  switch (statement.type) {
    case 'ExportDefaultDeclaration': {
      const { declaration } = statement
      add(exports, 'default', here(('id' in declaration && declaration.id) || declaration))
      break
    }
    case 'ExportAllDeclaration':
      if (statement.exported) add(exports, textOf(statement.exported), there(statement.source.value))
      else exports.stars.push(statement.source.value)
      break
    case 'ExportNamedDeclaration':
      for (const { local, exported } of statement.specifiers)
        add(exports, textOf(exported), statement.source ? there(statement.source.value, textOf(local)) : here(local))
      if (statement.declaration) for (const name of declared(statement.declaration)) add(exports, name.name, here(name))
      break
    case 'TSExportAssignment':
      exports.whole = statement.expression
      break
    case 'ExpressionStatement':
      assigned(exports, statement.expression)
      break
    default:
  }
}

function here(node: Node): Exported {
  return { is: 'here', node, path: [] }
}

function there(module: string, ...path: readonly string[]): Exported {
  return { is: 'there', module, path }
}

function add({ named, unclear }: Exports, name: string, exported: Exported): void {
  if (named.has(name)) unclear.add(name)
  named.set(name, exported)
}

function textOf(name: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return name.type === 'Identifier' ? name.name : name.value
}

/** The names that an exported declaration gives values to. */
function declared(declaration: TSESTree.NamedExportDeclarations): readonly TSESTree.Identifier[] {
  if (declaration.type === 'VariableDeclaration')
    return declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id] : boundIn(id)))
  const isValue = /^(?:Function|Class|TSEnum)Declaration$/.test(declaration.type)
  return isValue && 'id' in declaration && declaration.id?.type === 'Identifier' ? [declaration.id] : []
}

/** `export const { sendError } = helpers`. */
function boundIn(pattern: Node): readonly TSESTree.Identifier[] {
  if (pattern.type !== 'ObjectPattern') return []
  return pattern.properties.flatMap(({ type, value }) =>
    type === 'Property' && value.type === 'Identifier' ? [value] : [],
  )
}

/** `module.exports = …`, `exports.name = …`, and one behind the other. */
function assigned(exports: Exports, expression: Node): void {
  if (expression.type !== 'AssignmentExpression' || expression.operator !== '=') return
  let value: Node = unwrap(expression.right)
  while (value.type === 'AssignmentExpression' && value.operator === '=') value = unwrap(value.right)
  for (let at: Node = expression; at.type === 'AssignmentExpression'; at = unwrap(at.right)) {
    const target = at.left
    if (isModuleExports(target)) exports.whole = value
    if (target.type !== 'MemberExpression') continue
    const name = propertyName(target)
    const isOwn = isModuleExports(target.object) || isNamed(target.object, 'exports')
    const isNothing = value.type === 'UnaryExpression' && value.operator === 'void'
    if (isOwn && name !== undefined && !isNothing) add(exports, name, here(value))
  }
}

function isModuleExports(node: Node): boolean {
  return node.type === 'MemberExpression' && isNamed(node.object, 'module') && propertyName(node) === 'exports'
}

function isNamed(node: Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name
}

/** Whether a text gives on what other modules have, so that none of its own words need be about a status. */
export function passesOn(text: string): boolean {
  return /\bexport\b[^;'"]*\bfrom\b|\bexports\b[^;'"]*\brequire\b|\bextends\b|\bimport\b[^;]*\bexport\b/.test(text)
}
