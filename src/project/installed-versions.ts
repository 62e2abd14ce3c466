import { existsSync, readFileSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import type { Framework } from '../frameworks/framework.ts'
import { frameworks } from '../frameworks/index.ts'
import { majorsOf, type Majors } from './version-ranges.ts'

type Dependencies = Readonly<Record<string, unknown>>

const blocks = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies']

/** Editors keep the plugin loaded while the project changes: after so many milliseconds a file is read again. */
const lifetime = 10_000

const manifests = new Map<string, { readonly dependencies: readonly Dependencies[]; readonly until: number }>()

/** Which versions of libraries the project of a file can have, by its `package.json`. Nothing is read before it is asked for. */
export class Installed {
  readonly #file: string
  readonly #fitting = new Map<string, readonly number[]>()

  /** @param file The absolute path of the file; nothing is known of the project of one that is not on disk. */
  constructor(file: string) {
    this.#file = file
  }

  /** Whether a version is among those that the project allows, or the nearest to them that the tables know. */
  allows({ name, major }: Framework): boolean {
    if (major === undefined) return true
    const fitting = this.#fitting.get(name) ?? nearest(name, allowedIn(this.#file, name))
    this.#fitting.set(name, fitting)
    return fitting.includes(major)
  }
}

/** The known majors of a library that lie nearest to the allowed ones: these themselves, as a rule. */
function nearest(name: string, allowed: readonly Majors[] | undefined): readonly number[] {
  const known = frameworks().flatMap((one) => (one.name === name && one.major !== undefined ? [one.major] : []))
  if (allowed === undefined) return known
  const distance = (major: number) =>
    Math.min(...allowed.map(([lowest, highest]) => Math.max(lowest - major, major - highest, 0)))
  const least = Math.min(...known.map(distance))
  return known.filter((major) => distance(major) === least)
}

/** The majors that the nearest `package.json` allows which names the package. */
function allowedIn(file: string, name: string): readonly Majors[] | undefined {
  if (!isAbsolute(file) || !existsSync(file)) return undefined
  for (let folder = dirname(file), inner = file; folder !== inner; inner = folder, folder = dirname(folder)) {
    const ranges = dependenciesOf(folder).flatMap((block) => (Object.hasOwn(block, name) ? [block[name]] : []))
    if (ranges.length === 0) continue
    const majors = ranges.map((range) => (typeof range === 'string' ? majorsOf(name, range) : undefined))
    return majors.includes(undefined) ? undefined : majors.flatMap((one) => one ?? [])
  }
  return undefined
}

function dependenciesOf(folder: string): readonly Dependencies[] {
  const known = manifests.get(folder)
  const now = Date.now()
  if (known && known.until > now) return known.dependencies
  const dependencies = readDependencies(join(folder, 'package.json'))
  manifests.set(folder, { dependencies, until: now + lifetime })
  return dependencies
}

/** What a manifest depends on; nothing where there is none, or where it cannot be read. */
function readDependencies(path: string): readonly Dependencies[] {
  try {
    const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isRecord(manifest) ? blocks.map((block) => manifest[block]).filter(isRecord) : []
  } catch {
    return []
  }
}

function isRecord(value: unknown): value is Dependencies {
  return typeof value === 'object' && value !== null
}
