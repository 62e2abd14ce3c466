import { isStatusCode, statusCode } from '../../src/registry/status-codes.ts'
import type { Effect, Possibility } from '../../src/analysis/model/model.ts'
import { isRefused } from '../../src/analysis/effects/runtime-outcomes.ts'

/** Whether an effect makes an error that becomes a response, by every library that fits; a team's own errors may become something else. */
export function makesError({ kind, runtimes }: Effect): boolean {
  return kind === 'error' && runtimes.every(({ use }) => use.kind === 'error' && use.holdsOthers !== true)
}

/**
 * The codes of an error that are no error codes. Withdrawn and unregistered codes are wrong for reasons of their own; 304 is sent as
 * it is meant, and a redirect with a target is one however it is sent.
 */
export function wrongErrorCodes({ status, runtimes, fields }: Effect): readonly Possibility[] {
  const mayRedirect = fields !== undefined && (!fields.isComplete || fields.set.some(({ name }) => name === 'location'))
  return (status?.value.possibilities ?? []).filter(({ value: code }) => {
    if (!isStatusCode(code) || code >= 400) return false
    if (isRefused(runtimes, code)) return true
    const row = statusCode(code)
    const isMeant = code === 304 || (code >= 300 && mayRedirect)
    return row !== undefined && row.withdrawal === undefined && !isMeant
  })
}
