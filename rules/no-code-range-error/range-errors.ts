import { enclosingFunction, type Node } from '../../src/ast/node.ts'
import { has } from '../../src/domain/code-set.ts'
import { isAmongContradictions } from '../../src/findings/impossible-comparisons.ts'
import type { Check, Comparison, Possibility, Reading } from '../../src/analysis/model/model.ts'

/** A bound that is off by one from the class of codes it stands at. */
export interface BoundError {
  readonly is: 'bound'
  readonly check: Check
  readonly comparison: Comparison
  /** The code on the wrong side of the bound. */
  readonly code: number
  readonly takesIn: boolean
}

/** A number that is compared with what of the status it cannot be: the class with a code, an unrounded quotient with a class. */
export interface MeasureError {
  readonly is: 'class' | 'quotient' | 'rounded'
  readonly check: Check
  readonly comparison: Comparison
  readonly value: number
}

/** The errors of a file's checks of classes, each comparison once. */
export function rangeErrorsOf(
  checks: readonly Check[],
  readings: readonly Reading[],
): readonly (BoundError | MeasureError)[] {
  const singles = singleComparisons(readings)
  return checks.flatMap((check) => {
    // Conditions that contradict each other have no right bounds.
    if (isAmongContradictions(check)) return []
    return check.comparisons.flatMap((comparison): readonly (BoundError | MeasureError)[] => {
      const possibility = onlyPossibility(comparison)
      const number = possibility && numberOf(possibility)
      if (number === undefined) return []
      const measure = measureError(comparison, number)
      if (measure) return [{ is: measure, check, comparison, value: number }]
      const bound = boundError(check, comparison, number)
      if (bound === undefined || isHandled(check, bound.code, singles.get(check.reading.subject?.key ?? '') ?? []))
        return []
      return [{ is: 'bound', check, comparison, ...bound }]
    })
  })
}

function onlyPossibility({ value: { possibilities, isComplete } }: Comparison): Possibility | undefined {
  return isComplete && possibilities.length === 1 ? possibilities[0] : undefined
}

function numberOf({ value, via }: Possibility): number | undefined {
  if (via === 'parameter') return undefined
  if (typeof value === 'number') return Number.isInteger(value) ? value : undefined
  return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : undefined
}

/** The comparisons of each status with single codes, by the key of its subject. */
function singleComparisons(readings: readonly Reading[]): ReadonlyMap<string, readonly Comparison[]> {
  const found = new Map<string, Comparison[]>()
  for (const { subject, comparisons } of readings) {
    if (subject === undefined) continue
    const list = found.get(subject.key) ?? []
    found.set(subject.key, list)
    for (const comparison of comparisons)
      if (comparison.of === 'status' && /^[!=]/.test(comparison.operator)) list.push(comparison)
  }
  return found
}

/** Whether the code that a bound leaves out is seen to by itself: in the same condition, or by another statement of the function. */
function isHandled(check: Check, code: number, singles: readonly Comparison[]): boolean {
  if (!has(check.reached, code)) return true
  const own = statementOf(check.node)
  return singles.some(({ value, node }) => {
    if (!value.possibilities.some((possibility) => possibility.value === code)) return false
    const statement = statementOf(node)
    return (
      statement === own ||
      (/^(?:If|Switch|Return)Statement$/.test(statement.type) &&
        enclosingFunction(statement) === enclosingFunction(own))
    )
  })
}

function statementOf(node: Node): Node {
  let at = node
  while (at.parent && !/Statement$|Declaration$/.test(at.type)) at = at.parent
  return at
}

function measureError({ of, operator }: Comparison, value: number): MeasureError['is'] | undefined {
  const isCode = value >= 100 && value < 600
  const isEquality = /^[!=]/.test(operator)
  switch (of) {
    case 'class':
    case 'first digit':
      return isCode ? 'class' : undefined
    case 'quotient':
      if (isCode) return 'class'
      return isEquality && value >= 1 && value <= 5 ? 'quotient' : undefined
    case 'rounded class':
      return value >= 1 && value <= 6 ? 'rounded' : isCode ? 'class' : undefined
    default:
      return undefined
  }
}

function boundError(
  check: Check,
  { of, operator }: Comparison,
  value: number,
): { readonly code: number; readonly takesIn: boolean } | undefined {
  const bound = of === 'status' || of === 'text' ? value : of === 'quotient' ? value * 100 : undefined
  if (bound === undefined || bound < 199 || bound > 600 || !/^[<>]/.test(operator)) return undefined
  const isFirst = bound % 100 === 0
  const isLast = bound % 100 === 99
  // Alone, these say no more than "nothing but 200" or "nothing below it".
  if ((bound === 199 || bound === 200) && !endsClassOfSuccess(check, operator)) return undefined
  switch (operator) {
    case '>':
      return isFirst && bound < 600 ? { code: bound, takesIn: false } : undefined
    case '<=':
      return isFirst ? { code: bound, takesIn: true } : undefined
    case '<':
      return isLast ? { code: bound, takesIn: false } : undefined
    case '>=':
      return isLast && bound < 599 ? { code: bound, takesIn: true } : undefined
    default:
      return undefined
  }
}

/**
 * Whether another condition ends the class of success on the other side, from above in `s > 200 && s < 300`, from below in
 * `s <= 200 || s >= 300`: `s > 200 && s < 500` says no more than "nothing but 200" either.
 */
function endsClassOfSuccess({ comparisons, and, or }: Check, operator: Comparison['operator']): boolean {
  const isLower = operator.startsWith('>')
  const isEnd = (other: Comparison) => {
    const possibility = onlyPossibility(other)
    const value = possibility && numberOf(possibility)
    return other.operator.startsWith(isLower ? '<' : '>') && (value === 299 || value === 300)
  }
  const others = [...comparisons, ...and.flatMap((check) => check.comparisons)]
  return others.some(isEnd) || (!isLower && or.some((check) => check.comparisons.some(isEnd)))
}
