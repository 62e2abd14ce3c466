import { once } from '../once.ts'
import { statusCodes } from './status-codes.ts'

/** A phrase or constant name reduced to its letters and digits, lower-case: `Request Time-out` → `requesttimeout`. */
export function normalisePhrase(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}

/** Longer texts are no phrase: the longest has 31 letters, and what stands between them is short. */
const mostCharacters = 100

/** The letters and digits of a text that may be a phrase. */
function phraseKey(text: string): string {
  return text.length > mostCharacters ? '' : normalisePhrase(text)
}

const phrases = once(() => {
  const current = new Map<string, number>()
  const former = new Map<string, number>()
  for (const { code, phrase, formerPhrases } of statusCodes) {
    if (phrase !== '(Unused)') current.set(normalisePhrase(phrase), code)
    for (const text of formerPhrases) former.set(normalisePhrase(text), code)
  }
  return { current, former }
})

const respelled = once(() => {
  const { current } = phrases()
  const known = (text: string) => current.has(normalisePhrase(text))
  return new Set(
    statusCodes.flatMap(({ formerPhrases }) => formerPhrases.filter(known).map((text) => text.toLowerCase())),
  )
})

/** Former phrases and names that are common words, or are used for other things as well, so that they point to no code by themselves. */
const vague = new Set(
  [
    'Ambiguous',
    'Entity Too Large',
    'Method Failure',
    'Misdirected',
    'Not Allowed',
    'Request Too Long',
    'Reserved',
    'Teapot',
    'Unprocessable',
    'Unused',
  ].map(normalisePhrase),
)

/** The code whose current or former phrase a text is, compared by letters and digits only. */
export function codeOfPhrase(text: string): number | undefined {
  const key = phraseKey(text)
  const { current, former } = phrases()
  return current.get(key) ?? former.get(key)
}

/** The code that a text is sure to stand for, because it is the code's phrase and nothing else. */
export function codeMeantBy(text: string): number | undefined {
  const key = phraseKey(text)
  return vague.has(key) || /[^\u0000-\u024F\u2010-\u201F]/.test(text) ? undefined : codeOfPhrase(key)
}

/** Whether a text is the current or a former phrase of a code. */
export function isPhraseOf(text: string, code: number): boolean {
  const key = phraseKey(text)
  const { current, former } = phrases()
  return current.get(key) === code || former.get(key) === code
}

/** Whether a text is a phrase that a code once had and no longer has, if only by a hyphen: `Request Time-out`. */
export function isFormerPhrase(text: string): boolean {
  const key = phraseKey(text)
  const { current, former } = phrases()
  return former.has(key) && (!current.has(key) || respelled().has(text.toLowerCase()))
}
