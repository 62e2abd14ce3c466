import { isFormerPhrase, normalisePhrase } from '../registry/phrases.ts'
import { statusCode } from '../registry/status-codes.ts'
import type { ConstantObject } from './constant-library.ts'
import { ownValue } from '../own-value.ts'

/** The member of an object that has the current name of a code, for a member that has a former one. */
export function currentName({ members, prefix = '' }: ConstantObject, member: string): string | undefined {
  const code = ownValue(members, member)
  const phrase = code === undefined ? undefined : statusCode(code)?.phrase
  if (phrase === undefined || !isFormerPhrase(member.slice(prefix.length))) return undefined
  return Object.keys(members).find(
    (name) => members[name] === code && normalisePhrase(name.slice(prefix.length)) === normalisePhrase(phrase),
  )
}
