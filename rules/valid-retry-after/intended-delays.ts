import type { Node } from '../../src/ast/node.ts'
import { propertyName } from '../../src/ast/property-name.ts'
import { unwrap } from '../../src/ast/unwrap.ts'
import { evaluate } from '../../src/analysis/values/evaluate.ts'
import { secondsPer, type WrongDelay } from './wrong-delays.ts'
import type { SourceFile } from '../../src/analysis/model/source-file.ts'
import { timeOf } from './time-values.ts'

/** What a wrong `Retry-After` is meant to say, and the node in whose place that is to be written. */
export type Meaning =
  /** A number of seconds that is known. */
  | { readonly is: 'seconds'; readonly at: Node; readonly value: number }
  /** What an expression gives, in units of so many seconds. */
  | { readonly is: 'span'; readonly at: Node; readonly of: Node; readonly unit: number; readonly isText: boolean }
  /** The point in time that a `Date` is, or that `new Date()` makes of an expression in units of so many milliseconds. */
  | { readonly is: 'date'; readonly at: Node; readonly of: Node; readonly unit: number | 'date' }

/** What a wrong value can be meant to say; nothing where that is not plain. */
export function meaningsOf(source: SourceFile, delay: WrongDelay): readonly Meaning[] {
  const { node, problem } = delay
  if (problem === 'text') return 'value' in delay ? inWords(delay) : withUnit(node)
  if (problem === 'format') return [dated(source, node, 1)]
  const { at, of, isText } = numberIn(node)
  switch (problem) {
    case 'fraction':
      return [{ is: 'span', at, of, unit: 1, isText }]
    case 'milliseconds':
      return [{ is: 'span', at, of, unit: 0.001, isText }]
    default: {
      const unit = delay.unit === 'seconds' ? 1 : 0.001
      return [...fromNow(source, at, of, unit), dated(source, node, unit * 1000, of)]
    }
  }
}

function inWords({ node, value }: WrongDelay): readonly Meaning[] {
  if (typeof value === 'number')
    return value > 0 && Number.isFinite(value) ? [{ is: 'seconds', at: node, value: Math.ceil(value) }] : []
  const text = String(value).trim()
  const [, amount = '', unit = ''] = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/i.exec(text) ?? []
  const seconds = amount === '' ? undefined : unit === '' ? 1 : secondsPer(unit)
  if (seconds !== undefined) return [{ is: 'seconds', at: node, value: Math.ceil(Number(amount) * seconds) }]
  const isPlainDate = /\d{4}.*(Z|GMT|[-+]\d\d:?\d\d)$/.test(text) && !Number.isNaN(Date.parse(text))
  return isPlainDate ? [{ is: 'date', at: node, of: node, unit: 1 }] : []
}

/** `${seconds}s` and `seconds + ' seconds'`. */
function withUnit(node: Node): readonly Meaning[] {
  const [of, behind] =
    node.type === 'TemplateLiteral' && node.expressions.length === 1 && node.quasis[0]?.value.raw.trim() === ''
      ? [node.expressions[0], node.quasis[1]?.value.raw]
      : node.type === 'BinaryExpression' && node.right.type === 'Literal'
        ? [node.left, String(node.right.value)]
        : []
  const unit = behind === undefined ? undefined : secondsPer(behind)
  return of && unit !== undefined ? [{ is: 'span', at: node, of, unit, isText: true }] : []
}

/** The number that an expression makes text of, if it does, and where another one can stand for it. */
function numberIn(expression: Node): { readonly at: Node; readonly of: Node; readonly isText: boolean } {
  const node = unwrap(expression)
  if (node.type === 'TemplateLiteral' && node.expressions[0]) return numberIn(node.expressions[0])
  if (node.type !== 'CallExpression') return { at: node, of: node, isText: false }
  const callee = unwrap(node.callee)
  const [argument] = node.arguments
  if (callee.type === 'Identifier' && callee.name === 'String' && argument) return numberIn(argument)
  if (callee.type === 'MemberExpression' && propertyName(callee) === 'toString') return numberIn(callee.object)
  if (callee.type === 'MemberExpression' && propertyName(callee) === 'toFixed')
    return { at: node, of: callee.object, isText: true }
  return { at: node, of: node, isText: false }
}

/** What is added to the present moment. */
function fromNow(source: SourceFile, at: Node, expression: Node, unit: number): readonly Meaning[] {
  const sum = unwrap(expression)
  if (sum.type !== 'BinaryExpression' || sum.operator !== '+') return []
  const isNow = (node: Node) => isPresent(source, node)
  const wait = isNow(sum.left) ? sum.right : isNow(sum.right) ? sum.left : undefined
  if (wait === undefined) return []
  const { possibilities, isComplete } = evaluate(source, wait)
  const [only] = possibilities
  return isComplete && possibilities.length === 1 && typeof only?.value === 'number' && only.value >= 0
    ? [{ is: 'seconds', at, value: Math.ceil(only.value * unit) }]
    : [{ is: 'span', at, of: wait, unit, isText: false }]
}

function isPresent(source: SourceFile, node: Node): boolean {
  const time = timeOf(source, node)
  return time?.is === 'instant' && time.isPresent
}

function dated(source: SourceFile, at: Node, unit: number, expression: Node = at): Meaning {
  const node = unwrap(expression)
  const inner =
    node.type === 'TemplateLiteral' ? node.expressions[0] : node.type === 'CallExpression' ? givenTo(node) : node
  const isDate = inner !== undefined && timeOf(source, inner)?.is === 'date'
  return isDate ? { is: 'date', at, of: inner, unit: 'date' } : { is: 'date', at, of: node, unit }
}

/** What a call converts: its argument, or the object it is a method of. */
function givenTo({ callee, arguments: [argument] }: Extract<Node, { type: 'CallExpression' }>): Node | undefined {
  const called = unwrap(callee)
  return called.type === 'MemberExpression' ? called.object : argument
}
