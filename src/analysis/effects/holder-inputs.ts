import type { FromHolder, Kept, Place, Use } from '../../frameworks/framework.ts'
import type { Made } from '../identify/api-lookup.ts'
import type { Inputs } from '../identify/overloads.ts'

/** From which index on the arguments stand with which the object was made that a method is called on: more than calls have. */
const first = 32

/** The arguments of a call, with those behind with which the object was made that it is called on. */
export function withHolder(
  given: { readonly inputs: Inputs; readonly isComplete: boolean },
  made: Made | undefined,
): { readonly inputs: Inputs; readonly isComplete: boolean } {
  if (made === undefined) return given
  const own = given.inputs.slice(0, first)
  const gap = Array.from({ length: first - own.length }, () => undefined)
  return { inputs: [...own, ...gap, ...made.inputs], isComplete: given.isComplete && made.isComplete }
}

/** What a method does by what its object keeps, where it is known with what that was made. */
export function useOfHolder(use: Use, { status, content }: FromHolder, made: Made | undefined): Use {
  const kept = (member: string | undefined) => (member === undefined ? undefined : made?.keeps[member])
  const [keptStatus, keptContent] = [kept(status), kept(content?.member)]
  return {
    ...use,
    ...(status !== undefined && statusOf(keptStatus)),
    ...(content && {
      content:
        keptContent?.at === undefined
          ? { at: [], empty: [], isUncertain: true }
          : { at: behind(keptContent.at), empty: content.empty },
    }),
  }
}

function statusOf(kept: Kept | undefined): Use {
  if (kept === undefined) return { hasUnknownCode: true }
  const { at, code } = kept
  return {
    ...(at !== undefined && { status: behind(at) }),
    ...(code === undefined ? { hasUnknownCode: true } : { code, codeIsElsewhere: true }),
  }
}

function behind(place: Place): Place {
  if (typeof place === 'number') return place + first
  const [index, ...path] = place
  return [index + first, ...path]
}
