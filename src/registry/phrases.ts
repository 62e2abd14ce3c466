import { statusCodes } from './status-codes.ts'

/** A phrase or constant name reduced to its letters and digits, lower-case: `Request Time-out` → `requesttimeout`. */
export function normalisePhrase(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}

const current = new Map<string, number>()
const former = new Map<string, number>()
for (const { code, phrase, formerPhrases } of statusCodes) {
  if (phrase !== '(Unused)') current.set(normalisePhrase(phrase), code)
  for (const text of formerPhrases) former.set(normalisePhrase(text), code)
}

/** The code whose current or former phrase a text is, compared by letters and digits only. */
export function codeOfPhrase(text: string): number | undefined {
  const key = normalisePhrase(text)
  return current.get(key) ?? former.get(key)
}

/** Whether a text is a phrase that a code once had and no longer has. */
export function isFormerPhrase(text: string): boolean {
  const key = normalisePhrase(text)
  return !current.has(key) && former.has(key)
}
