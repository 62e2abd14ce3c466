import { readFileSync, statSync } from '../../platform.ts'

/** How many bytes a module has at most: far more than what people write, and less than bundles. */
const maxSize = 256 * 1024

/** What tells one state of a file from another; `undefined` where there is no file, or one that is too large. */
export function stampOf(path: string): string | undefined {
  try {
    const stat = statSync(path)
    return stat.isFile() && stat.size <= maxSize ? `${stat.mtimeMs} ${stat.size} ${stat.ino}` : undefined
  } catch {
    return undefined
  }
}

/** The text of a module, without a byte order mark; `undefined` where it cannot be read. */
export function moduleText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch {
    return undefined
  }
}
