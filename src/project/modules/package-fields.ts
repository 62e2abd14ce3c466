import { join } from '../../platform.ts'
import { isRecord } from '../manifests.ts'
import { readText, remembering } from '../project-files.ts'

/** What a `package.json` says of the modules of its package. */
export interface PackageFields {
  /** What `imports` has: where specifiers with a `#` lead. */
  readonly imports: Readonly<Record<string, unknown>>
  /** What `exports` has. */
  readonly exports: unknown
  /** The entries without `exports`, those that lead to source first. */
  readonly entries: readonly string[]
  /** Whether it is the root of a workspace. */
  readonly hasWorkspaces: boolean
}

/** The `package.json` of a folder; `undefined` where it has none that can be read. */
export function packageIn(folder: string): PackageFields | undefined {
  return fieldsAt(join(folder, 'package.json'))
}

const fieldsAt = remembering((path): PackageFields | undefined => {
  try {
    const manifest: unknown = JSON.parse(readText(path) ?? '')
    return isRecord(manifest) ? fieldsOf(manifest) : undefined
  } catch {
    return undefined
  }
})

function fieldsOf({ imports, exports, workspaces, ...entries }: Readonly<Record<string, unknown>>): PackageFields {
  return {
    imports: isRecord(imports) ? imports : {},
    exports,
    entries: ['source', 'module', 'main'].flatMap((name) => textsIn(entries[name])),
    hasWorkspaces: workspaces !== undefined,
  }
}

/** What an entry of `imports` or `exports` leads to, under any condition. */
export function textsIn(target: unknown): readonly string[] {
  if (typeof target === 'string') return [target]
  return isRecord(target) ? Object.values(target).flatMap(textsIn) : []
}

/** The targets that a table of patterns like `#lib/*` has for a specifier: of the exact key, or of the longest that fits. */
export function targetsIn(table: Readonly<Record<string, unknown>>, specifier: string): readonly string[] {
  if (Object.hasOwn(table, specifier)) return textsIn(table[specifier])
  const fitting = Object.keys(table)
    .flatMap((key) => {
      const star = starOf(key, specifier)
      return star === undefined ? [] : [{ key, star }]
    })
    .sort((one, other) => other.key.length - one.key.length)
  const [best] = fitting
  return best ? textsIn(table[best.key]).map((target) => target.replaceAll('*', () => best.star)) : []
}

/** What the star of a pattern stands for in a text that fits it. */
function starOf(pattern: string, text: string): string | undefined {
  const [before, behind, ...others] = pattern.split('*')
  if (before === undefined || behind === undefined || others.length > 0) return undefined
  const isFitting = text.length > before.length + behind.length && text.startsWith(before) && text.endsWith(behind)
  return isFitting ? text.slice(before.length, text.length - behind.length) : undefined
}
