import { between, everyNumber, noNumber, type CodeSet } from '../../domain/code-set.ts'
import type { Static } from '../model/model.ts'

/** The statuses that a key of a description stands for: `200`, `'2XX'`, `default`; `undefined` for extensions, which are none. */
export function declaredCodes(key: Static): { readonly code: number | undefined; readonly codes: CodeSet } | undefined {
  const text = String(key)
  if (text.startsWith('x-')) return undefined
  if (text === 'default') return { code: undefined, codes: everyNumber }
  if (/^[1-5]xx$/i.test(text)) {
    const lowest = Number(text[0]) * 100
    return { code: undefined, codes: between(lowest, lowest + 99) }
  }
  const code = Number(text)
  return /^[1-5]\d\d$/.test(text) ? { code, codes: between(code, code) } : { code: undefined, codes: noNumber }
}
