import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { moduleNamed } from '../../ast/module-name.ts'
import { literalText } from '../../ast/property-name.ts'

/** A name that a file gives to what it imports. */
export interface ImportedName {
  readonly module: string
  /** The export it is; `undefined` where it is the module itself, or a part of it that only scopes can tell. */
  readonly imported: string | undefined
  readonly local: string
}

/** What a file imports or requires at its top level, of the modules that were asked for. */
export interface Imports {
  readonly modules: ReadonlySet<string>
  /** The versions that stand in specifiers, by the name of the package: `npm:express@4`. */
  readonly versions: ReadonlyMap<string, string>
  readonly names: readonly ImportedName[]
}

export function importsOf(sourceCode: Readonly<TSESLint.SourceCode>, isWanted: (module: string) => boolean): Imports {
  const modules = new Set<string>()
  const versions = new Map<string, string>()
  const names: ImportedName[] = []
  const wanted = (specifier: string | undefined) => {
    if (specifier === undefined) return undefined
    const { module, version } = moduleNamed(specifier)
    if (!isWanted(module)) return undefined
    modules.add(module)
    if (version !== undefined) versions.set(module, version)
    return module
  }
  const required = (specifier: string | undefined, pattern?: TSESTree.Node) => {
    const module = wanted(specifier)
    if (module === undefined) return
    for (const local of pattern ? boundNames(pattern) : []) names.push({ module, imported: undefined, local })
  }
  for (const statement of sourceCode.ast.body) {
    switch (statement.type) {
      case 'ImportDeclaration': {
        const module = wanted(statement.source.value)
        if (module === undefined) break
        for (const specifier of statement.specifiers) {
          names.push({ module, imported: importedName(specifier), local: specifier.local.name })
        }
        break
      }
      case 'TSImportEqualsDeclaration':
        if (statement.moduleReference.type === 'TSExternalModuleReference') {
          required(literalText(statement.moduleReference.expression), statement.id)
        }
        break
      case 'VariableDeclaration':
        for (const { id, init } of statement.declarations) if (init) required(requiredIn(init), id)
        break
      case 'ExpressionStatement':
        required(requiredIn(statement.expression))
        break
      default:
    }
  }
  return { modules, versions, names }
}

function importedName(specifier: TSESTree.ImportClause): string | undefined {
  if (specifier.type === 'ImportNamespaceSpecifier') return undefined
  if (specifier.type === 'ImportDefaultSpecifier') return 'default'
  return specifier.imported.type === 'Identifier' ? specifier.imported.name : specifier.imported.value
}

/** The module that an expression starts from with `require('…')` or `await import('…')`. */
function requiredIn(expression: TSESTree.Expression): string | undefined {
  let at: TSESTree.Node = expression
  while (true) {
    if (at.type === 'MemberExpression') at = at.object
    else if (at.type === 'AwaitExpression') at = at.argument
    else if (at.type === 'ImportExpression') return literalText(at.source)
    else if (at.type !== 'CallExpression') return undefined
    else if (at.callee.type === 'Identifier' && at.callee.name === 'require') return literalText(at.arguments[0])
    else at = at.callee
  }
}

function boundNames(pattern: TSESTree.Node): readonly string[] {
  if (pattern.type === 'Identifier') return [pattern.name]
  if (pattern.type !== 'ObjectPattern') return []
  return pattern.properties.flatMap((property) =>
    boundNames(property.type === 'RestElement' ? property.argument : property.value),
  )
}
