import { basename, dirname, join, statSync } from '../../platform.ts'
import { foldersAround, remembering } from '../project-files.ts'
import { packageIn, targetsIn, textsIn } from './package-fields.ts'
import { aliasedPaths } from './path-aliases.ts'
import { isOwn, projectRoot, realPath } from './project-root.ts'

const script = ['.js', '.jsx', '.mjs', '.cjs']
const typescript = ['.ts', '.tsx', '.mts', '.cts']

/** What TypeScript compiles to a file with an extension. */
const compiledFrom: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx'],
  '.jsx': ['.tsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
}

/**
 * The file of the project that an import of one of its files leads to, without symbolic links: by a relative path, `imports` of
 * `package.json`, `paths` of TypeScript, or the name of a package of the workspace. Nothing outside of the project, nor what is installed.
 */
export function resolveModule(specifier: string, importer: string): string | undefined {
  return resolved([specifier, dirname(importer), /\.[cm]?tsx?$/.test(importer) ? 'types' : ''].join('\0'))
}

/** A file, without symbolic links, where it is one of the project of another: what types say is declared there. */
export function ownFile(file: string, importer: string): string | undefined {
  const [root, real] = [projectRoot(importer), realPath(file)]
  const isScript = /\.[cm]?[jt]sx?$/.test(file) && !/\.d\.[cm]?ts$/.test(file)
  return root !== undefined && real !== undefined && isScript && isOwn(root, real) ? real : undefined
}

const resolved = remembering((key): string | undefined => {
  const [specifier = '', folder = '', types = ''] = key.split('\0')
  const home = realPath(folder)
  const importer = join(home ?? folder, 'module')
  const root = home === undefined ? undefined : projectRoot(importer)
  if (root === undefined) return undefined
  for (const path of pathsOf(specifier, importer, root)) {
    const file = fileAt(path, root, types !== '')
    if (file !== undefined) return file
  }
  return undefined
})

function pathsOf(specifier: string, importer: string, root: string): readonly string[] {
  if (/^\.\.?(?:\/|$)/.test(specifier)) return [join(dirname(importer), specifier)]
  if (specifier.startsWith('/') || /^[a-z]+:/.test(specifier)) return []
  if (specifier.startsWith('#')) {
    const imported = importedPaths(specifier, importer, root)
    if (imported.length > 0) return imported
  }
  return [...aliasedPaths(specifier, importer, root), ...packagePaths(specifier, importer, root)]
}

/** Where `imports` of the nearest `package.json` lead. */
function importedPaths(specifier: string, importer: string, root: string): readonly string[] {
  for (const folder of foldersAround(importer)) {
    const manifest = packageIn(folder)
    if (manifest) return targetsIn(manifest.imports, specifier).map((target) => join(folder, target))
    if (!isOwn(root, folder)) break
  }
  return []
}

/** The entry of a package of the workspace, which is linked where packages are installed. */
function packagePaths(specifier: string, importer: string, root: string): readonly string[] {
  const [, name, inner = ''] = /^((?:@[^/]+\/)?[^/]+)(?:\/(.*))?$/.exec(specifier) ?? []
  if (name === undefined) return []
  for (const around of foldersAround(importer)) {
    const folder = realPath(join(around, 'node_modules', name))
    if (folder !== undefined) return isOwn(root, folder) ? entriesOf(folder, inner) : []
    if (!isOwn(root, around)) break
  }
  return []
}

function entriesOf(folder: string, inner: string): readonly string[] {
  const { exports, entries = [] } = packageIn(folder) ?? {}
  const key = inner === '' ? '.' : `./${inner}`
  const table = typeof exports === 'object' && exports !== null ? { ...exports } : {}
  const isTable = Object.keys(table).some((name) => name.startsWith('.'))
  const exported = isTable ? targetsIn(table, key) : inner === '' ? textsIn(exports) : []
  const own = inner === '' ? [...entries, 'src/index', 'index'] : [inner, `src/${inner}`]
  return [...exported, ...own].map((target) => join(folder, target))
}

/** The file that a path means, as Node and TypeScript complete it. */
function fileAt(path: string, root: string, prefersTypes: boolean): string | undefined {
  const extensions = prefersTypes ? [...typescript, ...script] : [...script, ...typescript]
  const [end = ''] = /\.[^.]+$/.exec(basename(path)) ?? []
  const stem = path.slice(0, path.length - end.length)
  const candidates = [
    ...(extensions.includes(end) && !/\.d\.[cm]?ts$/.test(path) ? [path] : []),
    ...(compiledFrom[end] ?? []).map((extension) => stem + extension),
    ...extensions.map((extension) => path + extension),
    ...extensions.map((extension) => join(path, `index${extension}`)),
  ]
  for (const candidate of candidates) {
    const real = isOwn(root, candidate) && isFile(candidate) ? realPath(candidate) : undefined
    if (real !== undefined) return isOwn(root, real) ? real : undefined
  }
  return undefined
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}
