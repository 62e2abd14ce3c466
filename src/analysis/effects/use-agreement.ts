import type { Place, Use } from '../../frameworks/framework.ts'
import { placesOf } from '../identify/overloads.ts'

const deeds = new WeakMap<Use, Map<number, string>>()
const statuses = new WeakMap<Use, Map<number, string>>()

/** Whether two libraries do the same to a response where so many inputs are given, whatever they make of bad input. */
export function doTheSame(left: Use, right: Use, count: number): boolean {
  return left === right || textOf(deeds, left, count, deedsOf) === textOf(deeds, right, count, deedsOf)
}

/** Whether two libraries take the status from the same place where so many inputs are given. */
export function haveTheSameStatus(left: Use, right: Use, count: number): boolean {
  return left === right || textOf(statuses, left, count, statusOf) === textOf(statuses, right, count, statusOf)
}

function textOf(
  known: WeakMap<Use, Map<number, string>>,
  use: Use,
  count: number,
  of: (use: Use, count: number) => unknown,
): string {
  let byCount = known.get(use)
  if (byCount === undefined) known.set(use, (byCount = new Map<number, string>()))
  const cached = byCount.get(count)
  if (cached !== undefined) return cached
  const text = JSON.stringify([of(use, count)])
  byCount.set(count, text)
  return text
}

/** The places that a call with so many inputs can fill. */
function filled(places: Place | readonly Place[] | undefined, count: number): readonly Place[] {
  return placesOf(places).filter((place) => (typeof place === 'number' ? place : place[0]) < count)
}

function statusOf({ status }: Use, count: number): unknown {
  return filled(status, count)
}

function deedsOf(use: Use, count: number): unknown {
  const { kind, code, keepsStatus, phrase, content, field, fields, setsMore, sends, throws } = use
  const at = { status: filled(use.status, count), phrase, content: content?.at, field, fields, setsMore }
  return { at, kind, hasCode: code !== undefined, keepsStatus, sends: sends ?? false, throws: throws ?? false }
}
