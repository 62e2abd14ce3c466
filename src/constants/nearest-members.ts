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
  const wanted = normalisePhrase(name)
  const { byLetters, byLength } = spellingsOf(members)
  const same = byLetters.get(wanted)
  if (same) return same
  const code = codeOfPhrase(name.startsWith(prefix) ? name.slice(prefix.length) : name)
  const named = code === undefined ? [] : Object.keys(members).filter((member) => members[member] === code)
  if (named.length > 0) return named
  let limit = Math.min(3, Math.floor((wanted.length - normalisePhrase(prefix).length) / 3))
  let near: string[] = []
  for (let length = wanted.length - limit; length <= wanted.length + limit; length += 1) {
    for (const letters of byLength.get(length) ?? []) {
      const distance = typingErrors(wanted, letters, limit)
      if (distance > limit) continue
      if (distance < limit) near = []
      limit = distance
      near.push(...(byLetters.get(letters) ?? []))
    }
  }
  if (near.length < 2) return near
  return Object.keys(members)
    .filter((member) => near.includes(member))
    .slice(0, most)
}

/** The members of an object by their letters, and these by their length. */
interface Spellings {
  readonly byLetters: ReadonlyMap<string, readonly string[]>
  readonly byLength: ReadonlyMap<number, readonly string[]>
}

const known = new WeakMap<ConstantObject['members'], Spellings>()

function spellingsOf(members: ConstantObject['members']): Spellings {
  const before = known.get(members)
  if (before) return before
  const byLetters = new Map<string, string[]>()
  const byLength = new Map<number, string[]>()
  for (const member of Object.keys(members)) {
    const letters = normalisePhrase(member)
    const same = byLetters.get(letters)
    if (same) {
      same.push(member)
      continue
    }
    byLetters.set(letters, [member])
    byLength.set(letters.length, [...(byLength.get(letters.length) ?? []), letters])
  }
  const spellings = { byLetters, byLength }
  known.set(members, spellings)
  return spellings
}
