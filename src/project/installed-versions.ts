import { existsSync, isAbsolute, join } from '../platform.ts'
import type { Framework } from '../frameworks/framework.ts'
import { frameworks } from '../frameworks/index.ts'
import { isRecord, manifestIn, type Ranges } from './manifests.ts'
import { foldersAround } from './project-files.ts'
import { majorsOf, type Majors } from './version-ranges.ts'
import { workspaceEntries } from './workspace-files.ts'

/** Which versions of libraries the project of a file can have. Nothing is read before it is asked for. */
export class Installed {
  readonly #file: string
  readonly #pinned: ReadonlyMap<string, string>
  readonly #fitting = new Map<string, readonly number[]>()

  /**
   * @param file The absolute path of the file; nothing is known of the project of one that is not on disk.
   * @param pinned The ranges that the file itself imports packages by: `npm:express@4`.
   */
  constructor(file: string, pinned: ReadonlyMap<string, string> = new Map()) {
    this.#file = file
    this.#pinned = pinned
  }

  /** Whether a version is among those that the project allows, or the nearest to them that the tables know. */
  allows({ name, major }: Framework): boolean {
    if (major === undefined) return true
    const fitting = this.#fitting.get(name) ?? nearest(name, this.#allowed(name))
    this.#fitting.set(name, fitting)
    return fitting.includes(major)
  }

  /** Whether all the versions of a package that the project allows are known, and have a major between these. */
  hasOnly(name: string, lowest: number, highest: number): boolean {
    const allowed = this.#allowed(name) ?? []
    return allowed.length > 0 && allowed.every(([low, high]) => lowest <= low && high <= highest)
  }

  #allowed(name: string): readonly Majors[] | undefined {
    const pinned = this.#pinned.get(name)
    return pinned === undefined ? allowedIn(this.#file, name) : majorsOf(name, pinned)
  }
}

/** The known majors of a library that lie nearest to the allowed ones: these themselves, as a rule. */
function nearest(name: string, allowed: readonly Majors[] | undefined): readonly number[] {
  const known = frameworks().flatMap((one) => (one.name === name && one.major !== undefined ? [one.major] : []))
  if (allowed === undefined) return known
  const distances = known.map((major) => distanceTo(major, allowed))
  const least = Math.min(...distances)
  return known.filter((_, index) => distances[index] === least)
}

function distanceTo(major: number, allowed: readonly Majors[]): number {
  return allowed.reduce(
    (least, [lowest, highest]) => Math.min(least, Math.max(lowest - major, major - highest, 0)),
    Infinity,
  )
}

/**
 * The majors that the nearest `package.json` allows which names the package. Where its text does not tell, it is the package that is
 * installed that does; `undefined` where neither says it.
 */
function allowedIn(file: string, name: string): readonly Majors[] | undefined {
  if (!isAbsolute(file) || !existsSync(file)) return undefined
  for (const folder of foldersAround(file)) {
    const manifest = manifestIn(folder)
    // What cannot be read may name it: the manifests around are another project's then.
    if (manifest === 'unreadable') return undefined
    const ranges = manifest?.dependencies.flatMap((block) => (Object.hasOwn(block, name) ? [block[name]] : [])) ?? []
    if (ranges.length === 0) continue
    const majors = isOverridden(folder, name) ? [undefined] : ranges.map((range) => majorsIn(folder, name, range))
    return majors.includes(undefined) ? installedFor(file, name) : majors.flatMap((one) => one ?? [])
  }
  return undefined
}

function majorsIn(folder: string, name: string, range: unknown): readonly Majors[] | undefined {
  if (typeof range !== 'string') return undefined
  const [, catalog] = /^catalog:(.*)$/.exec(range.trim()) ?? []
  if (catalog === undefined) return majorsOf(name, range)
  const named = inCatalog(folder, catalog.trim() || 'default', name)
  return typeof named === 'string' ? majorsOf(name, named) : undefined
}

/** The range that a catalog of the workspace has for a package. */
function inCatalog(folder: string, catalog: string, name: string): unknown {
  for (const around of foldersAround(join(folder, 'package.json'))) {
    const ranges = catalogIn(around, catalog)
    if (ranges === 'unclear') return undefined
    if (ranges) return Object.hasOwn(ranges, name) ? ranges[name] : undefined
  }
  return undefined
}

function catalogIn(folder: string, catalog: string): Ranges | 'unclear' | undefined {
  const all = workspaceEntries(folder)
  if (all === 'unclear') return all
  const entries = all.filter(({ path: [section, ...path] }) =>
    section === 'catalogs' ? path[0] === catalog : section === 'catalog' && catalog === 'default',
  )
  if (entries.length > 0) return Object.fromEntries(entries.map(({ path, value }) => [path.at(-1) ?? '', value]))
  const manifest = manifestIn(folder)
  if (manifest === undefined || manifest === 'unreadable') return undefined
  const named = manifest.catalogs && Object.hasOwn(manifest.catalogs, catalog) ? manifest.catalogs[catalog] : undefined
  return isRecord(named) ? named : catalog === 'default' ? manifest.catalog : undefined
}

/** Whether the project or its workspace puts another version in the place of what is asked for. */
function isOverridden(folder: string, name: string): boolean {
  for (const around of foldersAround(join(folder, 'package.json'))) {
    const manifest = manifestIn(around)
    const overrides = typeof manifest === 'object' ? manifest.overrides.flatMap((block) => Object.keys(block)) : []
    const entries = workspaceEntries(around)
    if (entries === 'unclear') return true
    const others = entries.flatMap(({ path: [section, ...path] }) =>
      section === 'overrides' || section === 'resolutions' ? [path.at(-1) ?? ''] : [],
    )
    if ([...overrides, ...others].some((key) => isOf(key, name))) return true
  }
  return false
}

/** Whether the key of an override is for a direct dependency: `express`, `express@^4`, with Yarn also behind two stars. */
function isOf(key: string, name: string): boolean {
  const selector = key.replace(/^\*\*\//, '')
  return selector === name || selector.startsWith(`${name}@`)
}

/** The major version of the package that the file would load. */
function installedFor(file: string, name: string): readonly Majors[] | undefined {
  for (const folder of foldersAround(file)) {
    const manifest = manifestIn(join(folder, 'node_modules', name))
    if (manifest === undefined) continue
    const isKnown = manifest !== 'unreadable' && manifest.name === name && typeof manifest.version === 'string'
    return isKnown ? majorsOf(name, manifest.version) : undefined
  }
  return undefined
}
