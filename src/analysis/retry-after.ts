import type { Node } from '../ast/node.ts'
import { unwrap } from '../ast/unwrap.ts'
import { evaluate } from './evaluate.ts'
import type { FieldInput, Static } from './model.ts'
import type { Source } from './source.ts'
import { gap, shapeOf } from './text.ts'
import { timeOf, type Time, type TimeNumber } from './times.ts'

/** A value of `Retry-After` that is neither a whole number of seconds nor an HTTP-date (RFC 9110 §10.2.3). */
export interface WrongDelay {
  readonly node: Node
  /** `text` for what is written out; else what is wrong with what is computed. */
  readonly problem: 'text' | 'instant' | 'milliseconds' | 'fraction' | 'date'
  readonly unit?: TimeNumber['unit']
}

/** The wrong values that a field can have, each where it is written. */
export function wrongDelays(source: Source, { value, valueNode }: FieldInput): readonly WrongDelay[] {
  const written = value.possibilities.flatMap((possibility): WrongDelay[] =>
    isWrong(possibility.value) ? [{ node: possibility.node, problem: 'text' }] : [],
  )
  const isWritten = value.isComplete && value.possibilities.length > 0
  return isWritten || valueNode === undefined ? written : [...written, ...computed(source, valueNode)]
}

function isWrong(value: Static): boolean {
  if (typeof value === 'number') return !Number.isInteger(value) || value < 0
  return typeof value === 'string' && !/^\d+$/.test(value) && !isHttpDate(value)
}

function isHttpDate(text: string): boolean {
  return /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/.test(text) && !Number.isNaN(Date.parse(text))
}

function computed(source: Source, expression: Node): readonly WrongDelay[] {
  const node = unwrap(expression)
  const each = (nodes: readonly (Node | null)[]) => nodes.flatMap((inner) => (inner ? computed(source, inner) : []))
  switch (node.type) {
    case 'ConditionalExpression':
      return each([node.consequent, node.alternate])
    case 'LogicalExpression':
      return each([node.left, node.right])
    case 'ArrayExpression':
      return each(node.elements)
    default:
      break
  }
  const { possibilities } = evaluate(source, node)
  if (possibilities.length > 0) return []
  const time = timeOf(source, node)
  const found = time ? problemOf(time) : isUnitBehind(shapeOf(source, node)) ? { problem: 'text' as const } : undefined
  return found ? [{ node, ...found }] : []
}

function problemOf(time: Time): Omit<WrongDelay, 'node'> | undefined {
  switch (time.is) {
    case 'instant':
      return { problem: 'instant', unit: time.unit }
    case 'span':
      if (time.unit === 'milliseconds') return { problem: 'milliseconds' }
      return time.isWhole ? undefined : { problem: 'fraction' }
    case 'HTTP text':
      return undefined
    default:
      return { problem: 'date' }
  }
}

/** Whether a number that is not known is followed by a unit: `${seconds}s`. */
function isUnitBehind(shape: string): boolean {
  return shape.startsWith(gap) && /^\s*(ms|millis\w*|s|secs?|seconds?|m|mins?|minutes?|h|hours?)$/i.test(shape.slice(1))
}
