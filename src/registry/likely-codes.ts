import { statusCode, statusCodes } from './status-codes.ts'
import { usualCures } from './vendor-codes.ts'

const most = 3

/**
 * The registered codes that an unregistered one was probably meant to be, likeliest first: its usual cure, then codes of
 * the same class with two digits swapped or one digit changed, the nearest first.
 */
export function likelyCodes(code: number): readonly number[] {
  const cure = usualCures[code]
  const near = statusCodes
    .filter((row) => row.standing === 'standard' && row.code >= 200 && isOneEditAway(code, row.code))
    .map((row) => row.code)
    .toSorted(
      (left, right) =>
        Number(isSwap(code, right)) - Number(isSwap(code, left)) || Math.abs(code - left) - Math.abs(code - right),
    )
  const found = cure !== undefined && statusCode(cure) ? [cure, ...near.filter((other) => other !== cure)] : near
  return found.slice(0, most)
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
