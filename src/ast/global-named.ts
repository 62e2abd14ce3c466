import type { TSESLint } from '@typescript-eslint/utils'

/** Whether code names a global, which nothing in the file declares. */
export function isGlobalNamed({ scopeManager }: Readonly<TSESLint.SourceCode>, name: string): boolean {
  const scope = scopeManager?.globalScope
  if (!scope) return false
  const declared = scope.set.get(name)
  return (
    scope.through.some(({ identifier }) => identifier.name === name) ||
    (declared !== undefined && declared.defs.length === 0 && declared.references.length > 0)
  )
}
