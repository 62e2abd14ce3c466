import {
  boundOf,
  complement,
  everyNumber,
  intersection,
  isEmpty,
  isWithin,
  keyOf,
  noNumber,
  union,
  type CodeSet,
} from '../domain/code-set.ts'
import { vendorsOf } from '../registry/vendor-codes.ts'
import type { Analysis } from '../analysis/analysis.ts'
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

const contradictions = new WeakMap<Check, Contradiction | 'none'>()

/** Whether the conditions around a check contradict it or make it superfluous. */
function contradiction(check: Check): Contradiction | undefined {
  const known = contradictions.get(check) ?? findContradiction(check) ?? 'none'
  contradictions.set(check, known)
  return known === 'none' ? undefined : known
}

/** Whether a check, or one that is joined with it, contradicts the others or is superfluous. */
export function isAmongContradictions(check: Check): boolean {
  return contradiction(check) !== undefined || [check.and, check.or].some((list) => chainOf(list).isContradictory())
}

function findContradiction(check: Check): Contradiction | undefined {
  const { holds, reached, and, or } = check
  if (holds === undefined || isEmpty(holds)) return undefined
  if (!isEmpty(reached) && isEmpty(intersection(holds, reached)))
    return {
      is: 'never',
      beside: and.find((other) => other !== check && other.holds && isEmpty(intersection(holds, other.holds))),
    }
  const covered = chainOf(or).before.get(check) ?? noNumber
  if (!isEmpty(covered) && isWithin(complement(holds), covered) && !isWithin(everyNumber, covered))
    return { is: 'always', beside: or[0] }
  const stronger = deciding(check, holds, and, 'and') ?? deciding(check, holds, or, 'or')
  return stronger && { is: 'redundant', beside: stronger }
}

/** The check of a chain that decides alone in the place of one: the first of equal ones, or the stronger of two bounds of a side. */
function deciding(check: Check, holds: CodeSet, list: readonly Check[], joined: 'and' | 'or'): Check | undefined {
  const { firstOf, bounds } = chainOf(list)
  const same = firstOf.get(keyOf(holds))
  if (same && same !== check) return same
  const side = boundOf(holds)
  return side && bounds.find((one) => one !== check && decides(one, holds, side, joined))
}

function decides({ holds: other = noNumber }: Check, holds: CodeSet, side: string, joined: 'and' | 'or'): boolean {
  const [inner, outer] = joined === 'and' ? [other, holds] : [holds, other]
  return boundOf(other) === side && isWithin(inner, outer) && !isWithin(outer, inner)
}

/** What is asked of the checks that one operator joins, worked out once for all of them. */
class Chain {
  /** What the checks before each take in together. */
  readonly before = new Map<Check, CodeSet>()
  /** The first check of each set of statuses. */
  readonly firstOf = new Map<string, Check>()
  readonly bounds: readonly Check[]
  readonly #checks: readonly Check[]
  #isContradictory: boolean | undefined

  constructor(checks: readonly Check[]) {
    let covered = noNumber
    for (const check of checks) {
      const { holds = noNumber } = check
      this.before.set(check, covered)
      covered = union(covered, holds)
      const key = keyOf(holds)
      if (!this.firstOf.has(key)) this.firstOf.set(key, check)
    }
    this.bounds = checks.filter(({ holds }) => holds && boundOf(holds))
    this.#checks = checks
  }

  isContradictory(): boolean {
    return (this.#isContradictory ??= this.#checks.some((check) => contradiction(check)))
  }
}

const chains = new WeakMap<readonly Check[], Chain>()

function chainOf(checks: readonly Check[]): Chain {
  const known = chains.get(checks) ?? new Chain(checks)
  chains.set(checks, known)
  return known
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
  if (typeof value === 'boolean') return of === 'status' && reading.evidence === 'proven' && (value || !isLoose)
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
