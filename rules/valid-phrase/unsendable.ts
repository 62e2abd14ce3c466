import { every } from '../../src/analysis/effects/runtime-outcomes.ts'
import type { Effect } from '../../src/analysis/model/model.ts'

/** What a reason phrase cannot have: all but tabs, spaces, visible ASCII and U+0080 to U+00FF (RFC 9112 §4). */
const unsendable = /[^\t\x20-\x7e\x80-\xff]/u

const beyondAscii = /[^\t\x20-\x7e]/u

/** The first character of a phrase that a runtime cannot send, as messages name it: `"ı" (U+0131)`, or `U+000A` where it is not visible. */
export function unsendableIn({ runtimes }: Effect, phrase: string): string | undefined {
  const dropsMore = every(runtimes, ({ phrase: outcome }) => outcome === 'drops them')
  const [found] = (dropsMore ? beyondAscii : unsendable).exec(phrase) ?? []
  if (found === undefined) return undefined
  const point = `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return /[\p{C}\p{Z}]/u.test(found) ? point : `"${found}" (${point})`
}
