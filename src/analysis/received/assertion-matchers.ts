import type { TSESTree } from '@typescript-eslint/utils'
import type { Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap, wrapped } from '../../ast/unwrap.ts'
import { elementsOf } from '../values/list-elements.ts'
import { negated, type Found, type Operator } from './comparison-operators.ts'
import type { SourceFile } from '../model/source-file.ts'
import { ownValue } from '../../own-value.ts'

/** Matchers of Jest, Vitest, Jasmine, Playwright, Chai and should.js that compare with their first argument. */
const matchers: Readonly<Record<string, Operator>> = {
  toBe: '===',
  toEqual: '===',
  toStrictEqual: '===',
  equal: '===',
  equals: '===',
  eq: '===',
  eql: '===',
  is: '===',
  exactly: '===',
  toBeGreaterThan: '>',
  toBeGreaterThanOrEqual: '>=',
  toBeLessThan: '<',
  toBeLessThanOrEqual: '<=',
  above: '>',
  greaterThan: '>',
  gt: '>',
  least: '>=',
  gte: '>=',
  below: '<',
  lessThan: '<',
  lt: '<',
  most: '<=',
  lte: '<=',
}

/** Matchers of a range: Chai's holds its end, jest-extended's does not. */
const ranges: Readonly<Record<string, Operator>> = { within: '<=', toBeWithin: '<' }

const lists = new Set(['oneOf', 'toBeOneOf'])

/** Words between `expect(x)` and its matcher. */
const chainWords = new Set(
  'to be been is are a an and at have has of same with that which does but deep strictly should not resolves rejects'.split(
    ' ',
  ),
)

/** Assertion functions that take the actual and the expected value; the loose ones let `'404'` pass for 404. */
const functions: Readonly<Record<string, Operator>> = {
  equal: '==',
  equals: '==',
  deepEqual: '==',
  same: '==',
  notEqual: '!=',
  notDeepEqual: '!=',
  strictEqual: '===',
  deepStrictEqual: '===',
  strictSame: '===',
  is: '===',
  notStrictEqual: '!==',
  notDeepStrictEqual: '!==',
  not: '!==',
  isAbove: '>',
  isAtLeast: '>=',
  isBelow: '<',
  isAtMost: '<=',
}

/** The matcher at the end of `expect(x).not.toBe(404)` or, where it starts with a word, `x.should.equal(404)`. */
export function assertedBy(source: SourceFile, start: Node, first?: string): readonly Found[] {
  let at = wrapped(start)
  let isFirst = true
  let isNegated = false
  for (let { parent } = at; parent?.type === 'MemberExpression' && parent.object === at; { parent } = at) {
    const name = propertyName(parent)
    if (name === undefined || (isFirst && first !== undefined && name !== first)) return []
    isFirst = false
    const whole = wrapped(parent)
    const call = whole.parent
    if (call?.type === 'CallExpression' && call.callee === whole) return matched(source, call, name, isNegated)
    if (!chainWords.has(name)) return []
    isNegated ||= name === 'not'
    at = whole
  }
  return []
}

function matched(
  source: SourceFile,
  node: TSESTree.CallExpression,
  name: string,
  isNegated: boolean,
): readonly Found[] {
  const [operand, end] = node.arguments
  if (operand === undefined || operand.type === 'SpreadElement') return []
  if (lists.has(name)) {
    const operator = isNegated ? '!==' : '==='
    return elementsOf(source, operand).map((element) => ({ kind: 'assertion', operator, operand: element, node }))
  }
  const upper = ownValue(ranges, name)
  if (upper !== undefined) {
    if (isNegated || end === undefined) return []
    return [
      { kind: 'range', operator: '>=', operand, node },
      { kind: 'range', operator: upper, operand: end, node },
    ]
  }
  const operator = ownValue(matchers, name)
  if (operator === undefined) return []
  const kind = operator === '===' ? 'assertion' : 'range'
  return [{ kind, operator: isNegated ? negated[operator] : operator, operand, node }]
}

/** `assert.equal(x, 404)`: what the argument of an index is compared with. */
export function assertionCall(
  source: SourceFile,
  node: TSESTree.CallExpression,
  name: string,
  index: number,
): readonly Found[] {
  const operand = index > 1 ? undefined : node.arguments[index === 0 ? 1 : 0]
  if (operand === undefined || operand.type === 'SpreadElement') return []
  if ((name === 'oneOf' && index === 0) || (name === 'include' && index === 1))
    return elementsOf(source, operand).map((element) => ({
      kind: 'assertion',
      operator: '===',
      operand: element,
      node,
    }))
  const operator = ownValue(functions, name)
  if (operator === undefined) return []
  const isRange = /[<>]/.test(operator)
  return isRange && index === 1 ? [] : [{ kind: isRange ? 'range' : 'assertion', operator, operand, node }]
}

export function isExpect(callee: Node): boolean {
  return (
    (callee.type === 'Identifier' && callee.name === 'expect') ||
    (callee.type === 'MemberExpression' &&
      (propertyName(callee) === 'expect' ||
        (propertyName(callee) === 'soft' && callee.object.type === 'Identifier' && callee.object.name === 'expect')))
  )
}

/** The list of `expect([200, 204]).toContain(x)`, by the callee. */
export function expectation(callee: TSESTree.MemberExpression): Node | undefined {
  if (!/^(?:toContain|toContainEqual|contain|contains|include|includes)$/.test(propertyName(callee) ?? ''))
    return undefined
  let at = unwrap(callee.object)
  while (at.type === 'MemberExpression') {
    if (propertyName(at) === 'not') return undefined
    at = unwrap(at.object)
  }
  return at.type === 'CallExpression' && isExpect(unwrap(at.callee)) ? at.arguments[0] : undefined
}
