import type { TSESLint } from '@typescript-eslint/utils'
import type { Node } from './node.ts'

type SourceCode = Readonly<TSESLint.SourceCode>

/** Whether code names a global, which nothing in the file declares. */
export function isGlobalNamed(sourceCode: SourceCode, name: string): boolean {
  return globalsNamed(sourceCode, name).length > 0
}

/** Where code names a global, which nothing in the file declares. */
export function globalsNamed({ scopeManager }: SourceCode, name: string): readonly Node[] {
  const scope = scopeManager?.globalScope
  if (!scope) return []
  const declared = scope.set.get(name)
  const known = declared?.defs.length === 0 ? declared.references : []
  return [...scope.through.filter(({ identifier }) => identifier.name === name), ...known].map(
    ({ identifier }) => identifier,
  )
}
