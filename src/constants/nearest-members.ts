import { codeOfPhrase, normalisePhrase } from '../registry/phrases.ts'
import { typingErrors } from '../typing-errors.ts'
import type { ConstantObject } from './constant-library.ts'

const most = 3

/**
 * The members that a name an object lacks was probably meant to be: the same word in another spelling, the member for the code whose
 * phrase it is, or else the names that are the fewest typing errors away.
 */
export function nearestMembers(
  { members, prefix = '' }: Pick<ConstantObject, 'members' | 'prefix'>,
  name: string,
): readonly string[] {
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
