import { codeMeantBy, normalisePhrase } from './phrases.ts'

/** What the name of a constant or class says of a code. */
export interface Meaning {
  readonly code: number
  /** Whether the words are used for many other things: `CREATED`, `LOCKED`. */
  readonly isEveryday: boolean
  /** Whether the name itself says that it is about HTTP or a status: `HTTP_NOT_FOUND`. */
  readonly isOfStatus: boolean
}

const everyday = new Set(['accepted', 'continue', 'created', 'found', 'gone', 'locked', 'ok', 'processing'])

const leading = new Set(['api', 'client', 'code', 'e', 'err', 'error', 'http', 'https', 'sc', 'server', 'status'])
const trailing = new Set(['code', 'err', 'error', 'exception', 'http', 'response', 'status'])
const ofStatus = /^(?:https?|status|sc)$/
const ofErrors = /^(?:e|err|error|exception)$/

/**
 * The code whose phrase a name is, without words that only say what kind of thing it names: `NotFoundError`, `HTTP_404_NOT_FOUND`,
 * `STATUS_GONE`. An error that was `FOUND` or `CREATED` means nothing of the kind.
 */
export function meaningOf(name: string): Meaning | undefined {
  const words = wordsOf(name)
  for (let dropped = 0; dropped < words.length; dropped += 1) {
    for (let start = 0; start <= dropped; start += 1) {
      const end = words.length - (dropped - start)
      const [before, after] = [words.slice(0, start), words.slice(end)]
      if (!before.every(isLeading) || !after.every((word) => trailing.has(word))) continue
      const meaning = meaningOfWords(words.slice(start, end), [...before, ...after])
      if (meaning) return meaning
    }
  }
  return undefined
}

function meaningOfWords(words: readonly string[], dropped: readonly string[]): Meaning | undefined {
  const text = words.join(' ')
  const code = codeMeantBy(text)
  if (code === undefined || (code < 400 && dropped.some((word) => ofErrors.test(word)))) return undefined
  return {
    code,
    isEveryday: everyday.has(normalisePhrase(text)),
    isOfStatus: dropped.some((word) => ofStatus.test(word)),
  }
}

function isLeading(word: string): boolean {
  return leading.has(word) || /^[1-5]\d\d$/.test(word)
}

/** The words of a name, lower-case: `HTTPNotFound_404` → `http not found 404`. */
function wordsOf(name: string): readonly string[] {
  return name
    .replaceAll(/([a-z\d])([A-Z])|([A-Z])([A-Z][a-z])|([a-zA-Z])(\d)/g, '$1$3$5 $2$4$6')
    .split(/[^A-Za-z\d]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase())
}
