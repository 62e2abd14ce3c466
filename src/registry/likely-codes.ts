import { usualCures } from './vendor-codes.ts'

const most = 3

/**
 * The codes that an application answers by itself, the commonest first: none that is kept for a special use, nor one that means
 * something only beside a field it asks for (206, 405, 416, 426).
 */
const common: readonly number[] = [
  200, 404, 400, 500, 201, 401, 403, 302, 301, 204, 409, 422, 429, 503, 303, 307, 308, 202, 502, 504, 410, 501, 413,
  415,
]

/**
 * The registered codes that an unregistered one was probably meant to be, likeliest first: its usual cure, then common codes of the
 * same class with two digits swapped, then those with one digit changed.
 */
export function likelyCodes(code: number): readonly number[] {
  const cures = usualCures[code] ?? []
  const near = common.filter((other) => isOneEditAway(code, other))
  const swapped = near.filter((other) => isSwap(code, other))
  return [...new Set([...cures, ...swapped, ...near])].slice(0, most)
}

function isOneEditAway(code: number, other: number): boolean {
  const [a, b] = [String(code), String(other)]
  if (a.length !== 3 || a[0] !== b[0]) return false
  return isSwap(code, other) || [1, 2].filter((index) => a[index] !== b[index]).length === 1
}

function isSwap(code: number, other: number): boolean {
  const [first, second, third] = String(code)
  return String(other) === `${first}${third}${second}`
}
