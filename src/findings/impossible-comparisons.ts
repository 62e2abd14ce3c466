import { isWithin as isNodeWithin } from '../ast/node.ts'
import {
  complement,
  everyNumber,
  intersection,
  isEmpty,
  isWithin,
  noNumber,
  union,
  type CodeSet,
} from '../domain/code-set.ts'
import { vendorsOf } from '../registry/vendor-codes.ts'
import type { Analysis } from '../analysis/analyse.ts'
import type { Check, Comparison, Static } from '../analysis/model/model.ts'

/**
 * - `text`: a number is compared with text, or the other way round;
 * - `outside`: the number is no status code;
 * - `never`, `always`: the other conditions leave nothing, or everything, to it;
 * - `redundant`: another condition beside it decides alone.
 */
export type Impossibility = WrongValue | Contradiction

export interface WrongValue {
  readonly is: 'text' | 'outside'
  readonly comparison: Comparison
  readonly value: Static
}

export interface Contradiction {
  readonly is: 'never' | 'always' | 'redundant'
  /** The other condition, where it is joined with this one. */
  readonly beside: Check | undefined
}

/** Why a check cannot decide anything, or always decides the same; `undefined` where it can. */
export function impossibilityOf(check: Check, analysis: Analysis): Impossibility | undefined {
  for (const comparison of check.comparisons) {
    const value = onlyValue(comparison)
    if (isOfOtherType(check, comparison, value)) return { is: 'text', comparison, value }
    if (isOutside(check, comparison, value, analysis)) return { is: 'outside', comparison, value }
  }
  return contradiction(check)
}

/** Whether the conditions around a check contradict it or make it superfluous. */
export function contradiction(check: Check): Contradiction | undefined {
  const { holds, reached, and, or } = check
  if (holds === undefined || isEmpty(holds)) return undefined
  if (!isEmpty(reached) && isEmpty(intersection(holds, reached)))
    return { is: 'never', beside: and.find((other) => other.holds && isEmpty(intersection(holds, other.holds))) }
  const before = or.filter((other) => isBefore(other, check))
  const [other] = before
  const covered = allOf(before)
  if (other && isWithin(complement(holds), covered) && !isWithin(everyNumber, covered))
    return { is: 'always', beside: other }
  const stronger =
    and.find((one) => makesRedundant(one, check, 'and')) ?? or.find((one) => makesRedundant(one, check, 'or'))
  return stronger && { is: 'redundant', beside: stronger }
}

function allOf(checks: readonly Check[]): CodeSet {
  return checks.reduce((all, { holds }) => union(all, holds ?? noNumber), noNumber)
}

/** Whether one of two bounds of the same side decides alone; of two equal conditions it is the first. */
function makesRedundant(stronger: Check, check: Check, joined: 'and' | 'or'): boolean {
  const { holds: decides = noNumber } = stronger
  const { holds = noNumber } = check
  const isSame = isWithin(decides, holds) && isWithin(holds, decides)
  if (isSame) return isBefore(stronger, check)
  const side = sideOf(decides)
  if (side === undefined || side !== sideOf(holds)) return false
  return joined === 'and' ? isWithin(decides, holds) : isWithin(holds, decides)
}

function sideOf(set: CodeSet): 'lower' | 'upper' | undefined {
  const [range] = set
  if (set.length !== 1 || range === undefined) return undefined
  const [lowest, highest] = range
  if (lowest === Number.NEGATIVE_INFINITY) return highest === Number.POSITIVE_INFINITY ? undefined : 'upper'
  return highest === Number.POSITIVE_INFINITY ? 'lower' : undefined
}

function isBefore(left: Check, right: Check): boolean {
  return left.node.range[0] < right.node.range[0] && !isNodeWithin(right.node, left.node)
}

function onlyValue({ value: { possibilities, isComplete } }: Comparison): Static {
  return isComplete && possibilities.length === 1 ? possibilities[0]?.value : undefined
}

function isEquality({ operator }: Comparison): boolean {
  return /^[!=]/.test(operator)
}

/** A status is a number: where that is shown, no text is equal to it, and none but digits is loosely equal. */
function isOfOtherType({ reading }: Check, { of, operator }: Comparison, value: Static): boolean {
  if (!/^[!=]/.test(operator)) return false
  const isLoose = operator.length === 2
  if (of === 'text' || of === 'first digit') return typeof value === 'number' && !isLoose
  if (typeof value !== 'string' || (of === 'status' && reading.evidence !== 'proven' && !reading.isOpen)) return false
  return !isLoose || (value.trim() !== '' && Number.isNaN(Number(value)))
}

/** What clients give where there was no response: XMLHttpRequest 0, AngularJS -1, and the old numbers of Internet Explorer. */
const withoutResponse = new Set([-1, 0, 1223, 12002, 12007, 12029, 12030, 12031, 12152, 13030])

/** Servers that break the rules can send up to 999, and clients get it. */
const nonstandard = new Set([999])

function isOutside({ reading }: Check, comparison: Comparison, value: Static, { settings, isTest }: Analysis): boolean {
  if (typeof value !== 'number' || !isEquality(comparison)) return false
  if (comparison.of === 'class') return value > 5 && value < 100
  if (comparison.of !== 'status') return false
  if (withoutResponse.has(value) || nonstandard.has(value) || vendorsOf(value).length > 0) return false
  if (Number.isInteger(value) && value >= 100 && value <= 599) return false
  const isSendable = Number.isInteger(value) && value >= 600 && value <= 999
  if (isSendable && (isTest || comparison.kind === 'assertion') && !settings.checksTests) return false
  return reading.evidence === 'proven' || value === 600 || !Number.isInteger(value)
}
