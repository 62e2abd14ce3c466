import type { TSESLint } from '@typescript-eslint/utils'
import type { Framework } from '../../frameworks/framework.ts'
import { frameworksOf } from '../../frameworks/lookup.ts'
import { marksIn, type Marks } from './marks.ts'
import type { ImportedName, Imports } from './imports.ts'
import type { Settings } from '../../project/settings.ts'
import { exportLeadsToStatus, wordsPattern } from './trigger-words.ts'

/** Where a file may say something of a status: at the words of its text, and at the names it gives to what it imports. */
export function marksOfFile(
  sourceCode: Readonly<TSESLint.SourceCode>,
  settings: Settings,
  { modules, names }: Imports,
): Marks {
  const inUse = new Set<Framework>()
  for (const module of modules) for (const framework of frameworksOf(module)) inUse.add(framework)
  const words = marksIn(sourceCode.text, wordsPattern(settings, inUse))
  const leading = names.filter(leadsToStatus)
  if (leading.length === 0) return words
  return [...words, ...referencesTo(sourceCode, leading)].sort((left, right) => left - right)
}

function leadsToStatus({ module, imported }: ImportedName): boolean {
  return frameworksOf(module).some((framework) => exportLeadsToStatus(framework, module, imported))
}

/** The offsets at which names of the top level are used. */
function referencesTo(
  { scopeManager }: Readonly<TSESLint.SourceCode>,
  names: readonly ImportedName[],
): readonly number[] {
  const tops = scopeManager?.scopes.filter(({ block }) => block.type === 'Program') ?? []
  return tops.flatMap(({ set }) =>
    names.flatMap(({ local }) => set.get(local)?.references.map(({ identifier }) => identifier.range[0]) ?? []),
  )
}
