import type { Effect, ResponseFlow, Snapshot } from '../../src/analysis/model/model.ts'
import { wrapped } from '../../src/ast/unwrap.ts'
import type { Afterthought } from '../../src/findings/certain-meetings.ts'

/** Whether a request or an error that is handed on behind an answer does harm: surely, or where the next handler answers as well. */
export function harmOf(flow: ResponseFlow, { first, effect, isAlways }: Afterthought): 'certain' | 'likely' | 'none' {
  if (!isOfSameLibrary(first, effect)) return 'none'
  if (effect.handsOver === 'error') return 'certain'
  // `return next()` right behind an answer is no return that was forgotten.
  if (isAlways && wrapped(effect.node).parent?.type === 'ReturnStatement') return 'likely'
  const answered = snapshotsBehind(flow, first, effect)
  return answered.length > 0 && answered.every(isFailure) ? 'certain' : 'likely'
}

/** Whether all libraries that may have sent the response are such whose next handlers would answer again. */
function isOfSameLibrary(first: Effect, { runtimes }: Effect): boolean {
  const names = new Set(runtimes.map(({ framework }) => framework.name))
  return first.runtimes.every(({ framework }) => names.has(framework.name))
}

function snapshotsBehind({ visits, ends }: ResponseFlow, first: Effect, effect: Effect): readonly Snapshot[] {
  const before = visits.find((visit) => visit.effect === effect)?.before ?? []
  return [...before, ...ends].filter(({ sent }) => sent === first)
}

/** Whether the response that was sent tells of an error, 4xx or 5xx, whatever it is. */
function isFailure({ status }: Snapshot): boolean {
  const value = typeof status === 'object' ? status.status?.value : undefined
  return (
    value?.isComplete === true &&
    value.possibilities.every(({ value: code }) => typeof code === 'number' && code >= 400 && code < 600)
  )
}
