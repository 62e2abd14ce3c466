import { dirname, isAbsolute, join } from '../../platform.ts'
import { isRecord } from '../manifests.ts'
import { foldersAround, readText, remembering } from '../project-files.ts'
import { targetsIn } from './package-fields.ts'
import { isOwn } from './project-root.ts'

/** Where a TypeScript project looks for what is imported by other names than paths. */
interface Aliases {
  /** The folder from which names are looked up. */
  readonly base: string | undefined
  /** Absolute targets by pattern. */
  readonly paths: Readonly<Record<string, readonly string[]>>
}

const none: Aliases = { base: undefined, paths: {} }

/** How many configurations extend each other at most. */
const maxExtended = 5

/** The paths to which the nearest `tsconfig.json` or `jsconfig.json` of a file leads a name that is imported. */
export function aliasedPaths(specifier: string, importer: string, root: string): readonly string[] {
  for (const folder of foldersAround(importer)) {
    const aliases = aliasesAt(join(folder, 'tsconfig.json')) ?? aliasesAt(join(folder, 'jsconfig.json'))
    if (aliases) {
      const { base, paths } = aliases
      const targets = targetsIn(Object.fromEntries(Object.entries(paths).map(toTargets)), specifier)
      return targets.length > 0 ? targets : base === undefined ? [] : [join(base, specifier)]
    }
    if (!isOwn(root, folder)) break
  }
  return []
}

/** A list as an object, which is how conditions stand in a table of targets. */
function toTargets([pattern, targets]: [string, readonly string[]]): [string, unknown] {
  return [pattern, Object.fromEntries(targets.entries())]
}

const aliasesAt = remembering((path): Aliases | undefined => {
  const config = configAt(path)
  if (config === undefined) return undefined
  const own = aliasesOf(path, config, dirname(path), 0)
  if (Object.keys(own.paths).length > 0 || !Array.isArray(config['references'])) return own
  // The file only names the parts of a project, which have the options.
  const parts: readonly unknown[] = config['references']
  for (const part of parts) {
    if (!isRecord(part) || typeof part['path'] !== 'string') continue
    const file = configFile(join(dirname(path), part['path']))
    const found = configAt(file)
    const aliases = found ? aliasesOf(file, found, dirname(file), 0) : none
    if (Object.keys(aliases.paths).length > 0) return aliases
  }
  return own
})

function aliasesOf(path: string, config: Readonly<Record<string, unknown>>, folder: string, depth: number): Aliases {
  const options = isRecord(config['compilerOptions']) ? config['compilerOptions'] : {}
  const { baseUrl, paths } = options
  const inherited = depth < maxExtended ? extendedBy(path, config['extends'], folder, depth) : none
  const base = typeof baseUrl === 'string' ? absolute(dirname(path), baseUrl, folder) : inherited.base
  if (!isRecord(paths)) return { base, paths: inherited.paths }
  const from = base ?? dirname(path)
  const entries = Object.entries(paths).flatMap(([pattern, targets]): [string, readonly string[]][] => {
    const list: readonly unknown[] = Array.isArray(targets) ? targets : []
    const texts = list.filter((target) => typeof target === 'string')
    return [[pattern, texts.map((target) => absolute(from, target, folder))]]
  })
  return { base, paths: Object.fromEntries(entries) }
}

/** What the configurations say that one extends; packages are not looked into. */
function extendedBy(path: string, names: unknown, folder: string, depth: number): Aliases {
  const list: readonly unknown[] = Array.isArray(names) ? names : [names]
  let found = none
  for (const name of list) {
    if (typeof name !== 'string' || !name.startsWith('.')) continue
    const file = configFile(join(dirname(path), name))
    const config = configAt(file) ?? configAt(`${file}.json`)
    if (config === undefined) continue
    const { base, paths } = aliasesOf(file, config, folder, depth + 1)
    found = { base: base ?? found.base, paths: Object.keys(paths).length > 0 ? paths : found.paths }
  }
  return found
}

function configFile(path: string): string {
  return path.endsWith('.json') || /\.\w+$/.test(path)
    ? path
    : configAt(join(path, 'tsconfig.json'))
      ? join(path, 'tsconfig.json')
      : `${path}.json`
}

function absolute(from: string, path: string, folder: string): string {
  const target = path.replace('${configDir}', () => folder)
  return isAbsolute(target) ? target : join(from, target)
}

const token = /"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g
const comma = /"(?:[^"\\]|\\.)*"|,(?=\s*[}\]])/g

/** A JSON file with comments and trailing commas. */
const configAt = remembering((path): Readonly<Record<string, unknown>> | undefined => {
  try {
    const text = (readText(path) ?? '')
      .replace(token, (part) => (part.startsWith('"') ? part : ' '))
      .replace(comma, (part) => (part === ',' ? '' : part))
    const config: unknown = JSON.parse(text)
    return isRecord(config) ? config : undefined
  } catch {
    return undefined
  }
})
