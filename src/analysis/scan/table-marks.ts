import { meaningOf } from '../../registry/names.ts'
import { marksIn, type Marks } from './marks.ts'
import { threeDigits } from './patterns.ts'

/** What code calls a status that it keeps. */
export const statusNames: ReadonlySet<string> = new Set([
  'status',
  'statusCode',
  'httpStatus',
  'httpStatusCode',
  'httpCode',
  'http_status',
  'code',
])

const nameBefore = /([\w$]+)['"`\]]?\s*[:=]\s*$/
const textBehind = /^['"`\]]?\s*[:,]\s*['"`]/
const superBefore = /\bsuper\s*\([^()]*$/
const reach = 80

/** The offsets of the numbers that stand by a name or phrase of a code, or where a class gives its errors a status. */
export function tableMarks(text: string): Marks {
  const hasSuper = text.includes('super')
  return marksIn(text, threeDigits).filter((offset) => {
    const before = text.slice(Math.max(0, offset - reach), offset)
    const isBehindName = /[:=]$/.test(before.trimEnd())
    const name = isBehindName ? nameBefore.exec(before)?.[1] : undefined
    if (name !== undefined && (statusNames.has(name) || meaningOf(name))) return true
    return textBehind.test(text.slice(offset + 3, offset + 3 + reach)) || (hasSuper && superBefore.test(before))
  })
}
