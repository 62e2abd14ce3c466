import type { Node } from '../../../ast/node.ts'
import type { Variable } from '../../../ast/variables.ts'

/** What the variables that are followed hold: the assigned expression, or `undefined` for no value. */
export type HeldValues = ReadonlyMap<Variable, Node | undefined>

/** Whether variables hold the same. */
export function haveSameValues(one: HeldValues, other: HeldValues): boolean {
  if (one === other) return true
  if (one.size !== other.size) return false
  for (const [variable, value] of one) if (!other.has(variable) || other.get(variable) !== value) return false
  return true
}

/** What variables hold in both of two states: the first where the other says all that it does. */
export function commonValues(one: HeldValues, other: HeldValues): HeldValues {
  if (one === other) return one
  const common = [...one].filter(([variable, value]) => other.has(variable) && other.get(variable) === value)
  return common.length === one.size ? one : new Map(common)
}
