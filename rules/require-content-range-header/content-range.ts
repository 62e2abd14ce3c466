import { gap } from '../../src/analysis/values/text-shape.ts'

/**
 * What is wrong with `Content-Range` beside a code: `unsatisfied` where it says that there is no part, `satisfied` where it names
 * one, `form` where it is no such value at all (RFC 9110 §14.4).
 */
export type WrongRange = 'unsatisfied' | 'satisfied' | 'form'

/** What is wrong with all the values that the field can have. */
export function wrongRange(texts: readonly string[], code: 206 | 416): WrongRange | undefined {
  const problems = new Set(texts.map((text) => problemOf(text, code)))
  return problems.size === 1 ? [...problems][0] : undefined
}

/** A part that is not known may be digits, or more than that. */
const number = `(?:\\d|${gap})+`
const part = new RegExp(`^[\\w-]+ (${number})-(${number})/(${number}|\\*)$`)
const none = new RegExp(`^[\\w-]+ \\*/${number}$`)
const noUnit = new RegExp(`^(?:[\\d*]|${gap}-${gap}/|bytes[=:])`, 'i')

function problemOf(text: string, code: 206 | 416): WrongRange | undefined {
  const found = part.exec(text)
  if (none.test(text)) return code === 206 ? 'unsatisfied' : undefined
  if (found) return code === 416 ? 'satisfied' : isOrdered(found) ? undefined : 'form'
  return noUnit.test(text) || !text.includes(gap) ? 'form' : undefined
}

function isOrdered([, first = '', last = '', length = '']: readonly string[]): boolean {
  const [from, to, whole] = [first, last, length].map(Number)
  return !(Number(from) > Number(to)) && !(Number(to) >= Number(whole))
}
