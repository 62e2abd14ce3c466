import { codeOfPhrase, normalisePhrase } from '../registry/phrases.ts'
import type { ConstantObject } from './constant-library.ts'

const most = 3

/**
 * The members that a name an object lacks was probably meant to be: the same word in another spelling, the member for the code whose
 * phrase it is, or else the names that are the fewest typing errors away.
 */
export function nearestMembers({ members, prefix = '' }: ConstantObject, name: string): readonly string[] {
  const known = Object.keys(members)
  const wanted = normalisePhrase(name)
  const same = known.filter((member) => normalisePhrase(member) === wanted)
  if (same.length > 0) return same
  const code = codeOfPhrase(name.startsWith(prefix) ? name.slice(prefix.length) : name)
  const named = known.filter((member) => members[member] === code)
  if (named.length > 0) return named
  const limit = Math.min(3, Math.floor((wanted.length - normalisePhrase(prefix).length) / 3))
  const near = known
    .map((member) => ({ member, distance: typingErrors(wanted, normalisePhrase(member), limit) }))
    .filter(({ distance }) => distance <= limit)
  const least = near.reduce((smallest, { distance }) => Math.min(smallest, distance), Infinity)
  return near.flatMap(({ member, distance }) => (distance === least ? [member] : [])).slice(0, most)
}

/** How many letters are left out, added, replaced or swapped with their neighbour between two words; more than the limit is not counted out. */
function typingErrors(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return Infinity
  let before: number[] = []
  let last = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let row = 1; row <= left.length; row += 1) {
    const next = [row]
    for (let column = 1; column <= right.length; column += 1) {
      const isSame = left[row - 1] === right[column - 1]
      const replaced = (last[column - 1] ?? 0) + (isSame ? 0 : 1)
      const isSwap = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
      const swapped = isSwap ? (before[column - 2] ?? 0) + 1 : Infinity
      next.push(Math.min(replaced, (last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, swapped))
    }
    before = last
    last = next
  }
  return last.at(-1) ?? Infinity
}
