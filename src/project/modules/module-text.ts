import { readFileSync, statSync } from '../../platform.ts'
import { remembering } from '../project-files.ts'

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

/** The size that a stamp of a file says, in bytes. */
export function sizeIn(stamp: string): number {
  return Number(stamp.split(' ')[1])
}

/** Whether a module exports a name, by its words, or passes on all that another one has for `*`. */
export function hasWord(path: string, name: string): boolean {
  const stamp = stampOf(path)
  return stamp !== undefined && wordsOf(`${path}\0${stamp}`).has(name)
}

const wordsOf = remembering((key): ReadonlySet<string> => {
  const [path = ''] = key.split('\0')
  const declared = /(?<=\b(?:class|const|let|var|function\*?|enum|as)\s+)[\w$]+|[\w$]+(?=\s*[,}])|\bexport\s*\*/g
  const words = (moduleText(path) ?? '').match(declared)
  return new Set(words?.map((word) => (word.endsWith('*') ? '*' : word)))
})
