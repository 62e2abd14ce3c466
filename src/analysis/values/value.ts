import type { Node } from '../../ast/node.ts'
import type { Possibility, Static, Value, Via } from '../model/model.ts'

/** How many possibilities of a value are kept: more than a file has codes, so that only generated ones lose any. */
const maxPossibilities = 1000

export const unknown: Value = { possibilities: [], isComplete: false }

/** The value of what is not there. */
export function absent(node: Node): Value {
  return one(undefined, node)
}

/** A value that is known to be one thing. */
export function one(value: Static, node: Node, via: Via = 'itself'): Value {
  return { possibilities: [{ value, node, via }], isComplete: true }
}

/** Every possibility of two values. */
export function either(left: Value, right: Value): Value {
  return anyOf([left, right])
}

/** Every possibility of some values, each once for the place where it is written. */
export function anyOf(values: readonly Value[]): Value {
  const possibilities: Possibility[] = []
  const seen = new Map<Node, Possibility | Possibility[]>()
  let isComplete = values.length > 0
  for (const value of new Set(values)) {
    isComplete &&= value.isComplete
    for (const possibility of value.possibilities) {
      if (!isNew(seen, possibility)) continue
      if (possibilities.length === maxPossibilities) return { possibilities, isComplete: false }
      possibilities.push(possibility)
    }
  }
  return { possibilities, isComplete }
}

/** Whether no possibility of the same value was at the node before; it is from here on. */
function isNew(seen: Map<Node, Possibility | Possibility[]>, possibility: Possibility): boolean {
  const before = seen.get(possibility.node)
  if (before === undefined) {
    seen.set(possibility.node, possibility)
    return true
  }
  const all = Array.isArray(before) ? before : [before]
  if (all.some(({ value, via }) => Object.is(value, possibility.value) && via === possibility.via)) return false
  seen.set(possibility.node, [...all, possibility])
  return true
}

/** The one thing that a value is. */
export function certain(value: Value): Possibility | undefined {
  return value.isComplete && value.possibilities.length === 1 ? value.possibilities[0] : undefined
}

/** A number that is known, and a step beyond it. */
export function increased(value: Value, step: number): Value {
  const base = certain(value)
  return typeof base?.value === 'number' ? one(base.value + step, base.node) : unknown
}

/** A value that reaches the place that asks for it in a way. */
export function through(via: Via, value: Value): Value {
  if (!value.possibilities.some((possibility) => possibility.via === 'itself')) return value
  return {
    ...value,
    possibilities: value.possibilities.map((possibility) => ({
      ...possibility,
      via: possibility.via === 'itself' ? via : possibility.via,
    })),
  }
}
