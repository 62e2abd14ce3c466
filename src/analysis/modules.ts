import type { TSESLint } from '@typescript-eslint/utils'

/** What a file imports: the specifiers, and the names it gives to what it imports from each. */
export type ImportedNames = ReadonlyMap<string, readonly string[]>

const required =
  /(?:(?:const|let|var)\s+(?:([\w$]+)|\{([^}]*)\})\s*=\s*(?:await\s+)?)?(?:require|import)\(\s*['"]([^'"\n]+)['"]/g

/** The modules a file imports or requires, with the local names of what comes from them. */
export function importedNames(sourceCode: Readonly<TSESLint.SourceCode>): ImportedNames {
  const names = new Map<string, string[]>()
  const add = (module: string, local: readonly string[]) => names.set(module, [...(names.get(module) ?? []), ...local])
  for (const statement of sourceCode.ast.body) {
    if (statement.type === 'ImportDeclaration')
      add(
        statement.source.value,
        statement.specifiers.map(({ local }) => local.name),
      )
    else if (
      statement.type === 'TSImportEqualsDeclaration' &&
      statement.moduleReference.type === 'TSExternalModuleReference'
    ) {
      const { expression } = statement.moduleReference
      if (expression.type === 'Literal' && typeof expression.value === 'string')
        add(expression.value, [statement.id.name])
    }
  }
  if (!/\b(?:require|import)\(/.test(sourceCode.text)) return names
  for (const [, name, pattern, module] of sourceCode.text.matchAll(required)) {
    if (module !== undefined) add(module, name === undefined ? (pattern?.match(/[\w$]+/g) ?? []) : [name])
  }
  return names
}
