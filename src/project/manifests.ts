import { join } from '../platform.ts'
import { readText, remembering } from './project-files.ts'

/** Ranges and other texts by the names of packages. */
export type Ranges = Readonly<Record<string, unknown>>

/** What a `package.json` says of packages. */
export interface Manifest {
  readonly name: unknown
  readonly version: unknown
  /** Its blocks of dependencies. */
  readonly dependencies: readonly Ranges[]
  /** What takes the place of ranges, with npm, pnpm or Yarn. */
  readonly overrides: readonly Ranges[]
  /** The ranges that `catalog:` stands for, with Bun. */
  readonly catalog: Ranges | undefined
  readonly catalogs: Ranges | undefined
}

const blocks = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies']

/** The `package.json` of a folder; `undefined` where it has none. */
export function manifestIn(folder: string): Manifest | 'unreadable' | undefined {
  return manifestAt(join(folder, 'package.json'))
}

const manifestAt = remembering((path): Manifest | 'unreadable' | undefined => {
  try {
    const text = readText(path)
    if (text === undefined) return undefined
    const manifest: unknown = JSON.parse(text)
    return isRecord(manifest) && !Array.isArray(manifest) ? manifestOf(manifest) : 'unreadable'
  } catch {
    return 'unreadable'
  }
})

function manifestOf(manifest: Ranges): Manifest {
  const { name, version, workspaces, pnpm, overrides, resolutions } = manifest
  const root = { ...manifest, ...(isRecord(workspaces) ? workspaces : {}) }
  return {
    name,
    version,
    dependencies: blocks.map((block) => manifest[block]).filter(isRecord),
    overrides: [overrides, resolutions, isRecord(pnpm) ? pnpm['overrides'] : undefined].filter(isRecord),
    catalog: isRecord(root['catalog']) ? root['catalog'] : undefined,
    catalogs: isRecord(root['catalogs']) ? root['catalogs'] : undefined,
  }
}

export function isRecord(value: unknown): value is Ranges {
  return typeof value === 'object' && value !== null
}
