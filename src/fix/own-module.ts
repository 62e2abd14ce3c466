/** A team's own constants: where they are, and optionally which member names which code. */
export interface OwnModule {
  readonly module: string
  readonly export: string
  readonly members?: Readonly<Record<string, number>>
}

const extension = /\.(?:[cm]?[jt]sx?)$/
const alias = /^(?:#|~\/?|@\/)/

/**
 * The specifiers by which a file imports an own module; none in the module itself. A module that begins with a dot is relative to the
 * folder that is linted.
 */
export function specifiersOf({ module }: OwnModule, path: string): readonly string[] {
  const file = bare(path)
  if (!module.startsWith('.')) {
    const name = alias.test(module) ? bare(module.replace(alias, '')) : undefined
    return name !== undefined && `/${file}`.endsWith(`/${name}`) ? [] : [module]
  }
  const target = normalised(module)
  if (bare(target) === file) return []
  const relative = between(path.split('/').slice(0, -1), target.split('/'))
  const stem = relative.replace(extension, '')
  return [...new Set([relative, stem, ...['.js', '.ts', '.mjs', '.cjs'].map((end) => stem + end)])]
}

/** A path without its extension, and without the `index` of a folder. */
function bare(path: string): string {
  return path.replace(extension, '').replace(/\/index$/, '')
}

function normalised(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

function between(folder: readonly string[], target: readonly string[]): string {
  const differs = folder.findIndex((name, index) => name !== target[index])
  const shared = differs < 0 ? folder.length : differs
  const up = folder.length - shared
  return [...(up === 0 ? ['.'] : Array.from({ length: up }, () => '..')), ...target.slice(shared)].join('/')
}
