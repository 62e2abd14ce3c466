import type * as Files from 'node:fs'

type FileSystem = Pick<typeof Files, 'existsSync' | 'statSync' | 'readFileSync' | 'realpathSync'>

interface PathReading {
  readonly basename: (path: string) => string
  readonly dirname: (path: string) => string
  readonly isAbsolute: (path: string) => boolean
  readonly join: (...parts: string[]) => string
  readonly relative: (from: string, to: string) => string
}

/** Node is asked for its modules and none is imported, so that the plugin runs in browsers too, where there are no files. */
const platform: { readonly process?: Partial<NodeJS.Process> } = globalThis

const noFiles: FileSystem = {
  existsSync: () => false,
  statSync: missing,
  readFileSync: missing,
  realpathSync: Object.assign(missing, { native: missing }),
}

/** Paths are but names with slashes where there are no files. */
const names: PathReading = {
  basename: (path) => path.slice(path.lastIndexOf('/') + 1),
  dirname: (path) => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) || '/' : '.'),
  isAbsolute: (path) => path.startsWith('/'),
  join: (...parts) => parts.join('/'),
  relative: (_, path) => path,
}

export const { existsSync, statSync, readFileSync, realpathSync } =
  platform.process?.getBuiltinModule?.('node:fs') ?? noFiles

export const { basename, dirname, isAbsolute, join, relative }: PathReading =
  platform.process?.getBuiltinModule?.('node:path') ?? names

function missing(path: unknown): never {
  throw Object.assign(new Error(`There is no ${String(path)}.`), { code: 'ENOENT' })
}
