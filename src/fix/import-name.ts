import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { SourceFile } from '../analysis/model/source-file.ts'
import { isGlobalNamed } from '../ast/global-named.ts'
import { importOfVariable, requiredModule } from '../ast/imported.ts'
import { moduleName } from '../ast/module-name.ts'
import type { Node } from '../ast/node.ts'
import type { Variable } from '../ast/variables.ts'
import { newImport, runsBehind, type Addition } from './new-import.ts'
import { comesFrom, type Wanted } from './wanted.ts'

/** How to name an export at a place in the code, and what to add to the file for it. */
export interface Named {
  readonly text: string
  readonly addition?: Addition
}

type SourceCode = Readonly<TSESLint.SourceCode>
type Insertion = Addition['fix']

/**
 * A name for an export that is sure to mean it at a place: one the file has already, one added to an import or `require()` it
 * has already, or one of a new import. `undefined` where a name of the file stands in the way.
 */
export function nameFor(
  source: Pick<SourceFile, 'sourceCode' | 'path'>,
  place: Node,
  wanted: Wanted,
): Named | undefined {
  const { sourceCode } = source
  const existing = existingName(sourceCode, place, wanted)
  if (existing) return existing.text === undefined ? undefined : { text: existing.text }
  if (isTaken(sourceCode, place, wanted.local)) return undefined
  const insertion = addToImport(sourceCode, wanted) ?? addToRequire(sourceCode, place, wanted)
  const addition = insertion ? { fix: insertion, isSafe: true } : newImport(source, place, wanted)
  return addition && { text: [wanted.local, ...wanted.path.slice(1)].join('.'), addition }
}

/** The text by which the file names an export already; without a text where an inner scope uses that name otherwise. */
function existingName(
  sourceCode: SourceCode,
  place: Node,
  wanted: Wanted,
): { readonly text: string | undefined } | undefined {
  const { path } = wanted
  let isHidden = false
  for (const variable of topLevelVariables(sourceCode)) {
    const imported = importOfVariable(sourceCode, variable)
    if (imported === undefined || !comesFrom(wanted, imported.module) || isTypeOnly(variable)) continue
    // `require('m')` and `import * as m` both name the namespace, which holds the rest of the way.
    const rest = path.slice(imported.path.length)
    if (!imported.path.every((name, index) => name === path[index]) || rest[0] === 'default') continue
    if (resolves(sourceCode, place, variable) && isSetAt(place, variable))
      return { text: [variable.name, ...rest].join('.') }
    isHidden = true
  }
  return isHidden ? { text: undefined } : undefined
}

/** Whether a variable has its value when code runs: imports are hoisted, a `require()` is not. */
export function isSetAt(place: Node, { defs: [definition] }: Variable): boolean {
  return definition?.type === 'ImportBinding' || (definition !== undefined && runsBehind(place, definition.node))
}

/** The variables at the top level of a file, in any kind of module. */
export function topLevelVariables(sourceCode: SourceCode): readonly Variable[] {
  const found = topLevels.get(sourceCode.ast) ?? findTopLevel(sourceCode)
  topLevels.set(sourceCode.ast, found)
  return found
}

const topLevels = new WeakMap<object, readonly Variable[]>()

function findTopLevel({ scopeManager: manager }: SourceCode): readonly Variable[] {
  const scopes = manager?.scopes.filter(({ type }) => type === 'global' || type === 'module') ?? []
  const body = manager?.scopes.find(({ type, block }) => type === 'function' && block.type === 'Program')
  return [...scopes, ...(body ? [body] : [])].flatMap(({ variables }) => variables)
}

/** Whether a variable is imported as a type, so that it is nothing at run time. */
export function isTypeOnly({ defs: [definition] }: Variable): boolean {
  if (definition?.type !== 'ImportBinding') return false
  const { node } = definition
  const declaration = node.parent
  return (
    (node.type === 'ImportSpecifier' && node.importKind === 'type') ||
    ((declaration.type === 'ImportDeclaration' || declaration.type === 'TSImportEqualsDeclaration') &&
      declaration.importKind === 'type')
  )
}

/** Whether a name means the variable at a place, and not one of a scope in between. */
export function resolves(sourceCode: SourceCode, place: Node, variable: Variable): boolean {
  for (let scope: TSESLint.Scope.Scope | null = sourceCode.getScope(place); scope; scope = scope.upper) {
    const found = scope.set.get(variable.name)
    if (found) return found === variable
  }
  return false
}

/** Whether a new top-level name would clash with one of the file, or take a global away from code that uses it. */
function isTaken(sourceCode: SourceCode, place: Node, name: string): boolean {
  for (let scope: TSESLint.Scope.Scope | null = sourceCode.getScope(place); scope; scope = scope.upper) {
    const found = scope.set.get(name)
    if (found && found.defs.length > 0) return true
  }
  if (topLevelVariables(sourceCode).some((variable) => variable.name === name && variable.defs.length > 0)) return true
  return isGlobalNamed(sourceCode, name)
}

function specifierText([name]: Wanted['path'], local: string): string {
  return name === local ? local : `${name} as ${local}`
}

/** Adds a specifier to an import of values that the file has from the module. */
function addToImport(sourceCode: SourceCode, wanted: Wanted): Insertion | undefined {
  const { path, local } = wanted
  const declaration = sourceCode.ast.body.find(
    (statement): statement is TSESTree.ImportDeclaration =>
      statement.type === 'ImportDeclaration' &&
      statement.importKind !== 'type' &&
      comesFrom(wanted, moduleName(statement.source.value)) &&
      statement.specifiers.length > 0 &&
      statement.specifiers.every(({ type }) => type !== 'ImportNamespaceSpecifier'),
  )
  if (declaration === undefined) return undefined
  const [first] = declaration.specifiers
  if (path[0] === 'default') {
    if (first === undefined || first.type === 'ImportDefaultSpecifier') return undefined
    const brace = sourceCode.getFirstToken(declaration, { filter: ({ value }) => value === '{' })
    return brace ? (fixer) => fixer.insertTextBefore(brace, `${local}, `) : undefined
  }
  const named = declaration.specifiers.findLast(({ type }) => type === 'ImportSpecifier')
  if (named) return (fixer) => fixer.insertTextAfter(named, `, ${specifierText(path, local)}`)
  return first ? (fixer) => fixer.insertTextAfter(first, `, { ${specifierText(path, local)} }`) : undefined
}

/** Adds a property to a destructured `require()` that the file has of the module. */
function addToRequire(sourceCode: SourceCode, place: Node, wanted: Wanted): Insertion | undefined {
  const { path, local } = wanted
  if (path[0] === 'default') return undefined
  for (const statement of sourceCode.ast.body) {
    if (statement.type !== 'VariableDeclaration' || !runsBehind(place, statement)) continue
    for (const { id, init } of statement.declarations) {
      const module = init?.type === 'CallExpression' ? requiredModule(sourceCode, init) : undefined
      if (module === undefined || !comesFrom(wanted, module) || id.type !== 'ObjectPattern') continue
      const last = id.properties.at(-1)
      if (last?.type !== 'Property') continue
      return (fixer) => fixer.insertTextAfter(last, `, ${path[0] === local ? local : `${path[0]}: ${local}`}`)
    }
  }
  return undefined
}
