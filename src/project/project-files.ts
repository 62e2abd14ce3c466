import { dirname, readFileSync } from '../platform.ts'

/** Editors keep the plugin loaded while the project changes: after so many milliseconds a file is read again. */
const lifetime = 10_000

/** How many answers are kept, so that a process that runs for days does not grow. */
const maxAnswers = 20_000

/** A reader of files that asks the disk again only after some seconds. */
export function remembering<T>(read: (path: string) => T): (path: string) => T {
  const known = new Map<string, { readonly value: T; readonly until: number }>()
  return (path) => {
    const now = Date.now()
    const cached = known.get(path)
    if (cached && cached.until > now) return cached.value
    if (known.size >= maxAnswers) known.clear()
    const value = read(path)
    known.set(path, { value, until: now + lifetime })
    return value
  }
}

/**
 * The text of a file, without a byte order mark; `undefined` where there is none.
 *
 * @throws what the system says, where there is one that cannot be read.
 */
export function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    throw error
  }
}

/** The folders around a file, the innermost first. */
export function* foldersAround(file: string): Generator<string, undefined> {
  for (let folder = dirname(file), inner = file; folder !== inner; inner = folder, folder = dirname(folder))
    yield folder
}
