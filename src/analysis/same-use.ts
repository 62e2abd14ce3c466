import type { Use } from '../frameworks/framework.ts'

const deeds = new WeakMap<Use, string>()
const statuses = new WeakMap<Use, string>()

/** Whether two libraries do the same to a response, whatever they make of bad input. */
export function doTheSame(left: Use, right: Use): boolean {
  return left === right || textOf(deeds, left, deedsOf) === textOf(deeds, right, deedsOf)
}

/** Whether two libraries take the status from the same place. */
export function haveTheSameStatus(left: Use, right: Use): boolean {
  return left === right || textOf(statuses, left, statusOf) === textOf(statuses, right, statusOf)
}

function textOf(known: WeakMap<Use, string>, use: Use, of: (use: Use) => unknown): string {
  const cached = known.get(use)
  if (cached !== undefined) return cached
  const text = JSON.stringify([of(use)])
  known.set(use, text)
  return text
}

function statusOf({ status }: Use): unknown {
  return status
}

function deedsOf({ kind, status, code, keepsStatus, phrase, content, field, fields, setsMore, sends, throws }: Use): unknown {
  const at = { status, phrase, content: content?.at, field, fields, setsMore }
  return { at, kind, hasCode: code !== undefined, keepsStatus, sends: sends ?? false, throws: throws ?? false }
}
