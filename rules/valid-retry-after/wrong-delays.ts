import type { Node } from '../../src/ast/node.ts'
import { propertyName } from '../../src/ast/property-name.ts'
import { originOf, variableOf } from '../../src/ast/variables.ts'
import { unwrap } from '../../src/ast/unwrap.ts'
import { evaluate } from '../../src/analysis/values/evaluate.ts'
import type { FieldInput, Possibility, Static } from '../../src/analysis/model/model.ts'
import type { SourceFile } from '../../src/analysis/model/source-file.ts'
import { gap, shapeOf } from '../../src/analysis/values/text-shape.ts'
import { timeOf, type Time, type TimeNumber } from './time-values.ts'

/** A value of `Retry-After` that is neither a whole number of seconds nor an HTTP-date (RFC 9110 §10.2.3). */
export interface WrongDelay {
  readonly node: Node
  /** `text` for what is written out; else what is wrong with what is computed. */
  readonly problem: 'text' | 'instant' | 'milliseconds' | 'fraction' | 'format'
  readonly unit?: TimeNumber['unit']
  /** What is written, where it is known. */
  readonly value?: Static
}

/** The wrong values that a field can have, each where it is written. */
export function wrongDelays(
  source: SourceFile,
  { value, valueNode }: FieldInput,
  countsQuotients: boolean,
): readonly WrongDelay[] {
  const { possibilities, isComplete } = value
  const isWritten = isComplete && possibilities.length > 0
  if (valueNode && isWritten && possibilities.every(({ node }) => isInMilliseconds(source, node)))
    return [{ node: valueNode, problem: 'milliseconds' }]
  const found = [
    ...written(possibilities),
    ...(isWritten || valueNode === undefined ? [] : computed(source, valueNode)),
  ]
  const isOpen = countsQuotients && found.length === 0 && !isWritten && valueNode !== undefined
  return isOpen && isQuotient(source, valueNode) ? [{ node: valueNode, problem: 'fraction' }] : found
}

/** `60 * 1000`: a number of seconds or minutes, made one of milliseconds. */
function isInMilliseconds(source: SourceFile, expression: Node): boolean {
  const node = unwrap(expression)
  if (node.type !== 'BinaryExpression' || node.operator !== '*') return false
  return [node.left, node.right].some((side) => isThousand(source, side) || isInMilliseconds(source, side))
}

function isThousand(source: SourceFile, node: Node): boolean {
  const { possibilities, isComplete } = evaluate(source, node)
  return isComplete && possibilities.length === 1 && possibilities[0]?.value === 1000
}

/** `ms / 1000`, also as text: a quotient that nothing rounds. */
function isQuotient(source: SourceFile, expression: Node): boolean {
  const node = unwrap(expression)
  switch (node.type) {
    case 'BinaryExpression':
      return node.operator === '/' && isThousand(source, node.right)
    case 'TemplateLiteral': {
      const [only, ...others] = node.expressions
      return only !== undefined && others.length === 0 && isQuotient(source, only)
    }
    case 'CallExpression': {
      const { callee } = node
      const [argument] = node.arguments
      if (callee.type === 'Identifier') return callee.name === 'String' && !!argument && isQuotient(source, argument)
      return (
        callee.type === 'MemberExpression' && propertyName(callee) === 'toString' && isQuotient(source, callee.object)
      )
    }
    case 'Identifier': {
      const variable = variableOf(source.sourceCode, node)
      const origin = variable && originOf(variable)
      return origin?.path.length === 0 && isQuotient(source, origin.init)
    }
    default:
      return false
  }
}

function written(possibilities: readonly Possibility[]): readonly WrongDelay[] {
  return possibilities.flatMap(({ value, node }): WrongDelay[] =>
    isWrong(value) ? [{ node, problem: 'text', value }] : [],
  )
}

function isWrong(value: Static): boolean {
  if (typeof value === 'number') return !Number.isInteger(value) || value < 0
  return typeof value === 'string' && !/^\d+$/.test(value.trim()) && !isHttpDate(value.trim())
}

function isHttpDate(text: string): boolean {
  return /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/.test(text) && !Number.isNaN(Date.parse(text))
}

function computed(source: SourceFile, expression: Node): readonly WrongDelay[] {
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
  if (possibilities.length > 0) return written(possibilities)
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
      return { problem: 'format' }
  }
}

/** Whether a number that is not known is followed by a unit: `${seconds}s`. */
function isUnitBehind(shape: string): boolean {
  return shape.startsWith(gap) && secondsPer(shape.slice(1)) !== undefined
}

/** How many seconds a unit is. */
export function secondsPer(unit: string): number | undefined {
  return units.find(([name]) => name.test(unit.trim()))?.[1]
}

const units: readonly (readonly [name: RegExp, seconds: number])[] = [
  [/^(ms|millis\w*)$/i, 0.001],
  [/^(s|secs?|seconds?)$/i, 1],
  [/^(m|mins?|minutes?)$/i, 60],
  [/^(h|hrs?|hours?)$/i, 3600],
]
