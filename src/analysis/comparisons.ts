import type { TSESTree } from '@typescript-eslint/utils'
import type { Node } from '../ast/node.ts'
import { propertyName } from '../ast/property-name.ts'
import { unwrap, wrapped } from '../ast/unwrap.ts'
import { originOf, variableOf } from '../ast/variables.ts'
import { evaluate } from './evaluate.ts'
import type { Comparison } from './model.ts'
import type { Source } from './source.ts'

type Operator = Comparison['operator']

const mirrored: Readonly<Record<Operator, Operator>> = {
  '===': '===',
  '!==': '!==',
  '==': '==',
  '!=': '!=',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
}

/** Matchers of Jest, Vitest, Jasmine, Playwright and Chai that compare with their argument. */
const matchers: Readonly<Record<string, Operator>> = {
  toBe: '===',
  toEqual: '===',
  toStrictEqual: '===',
  equal: '===',
  equals: '===',
  eq: '===',
  eql: '===',
  is: '===',
  toBeGreaterThan: '>',
  toBeGreaterThanOrEqual: '>=',
  toBeLessThan: '<',
  toBeLessThanOrEqual: '<=',
}

/** Words between `expect(x)` and its matcher. */
const chainWords = new Set([
  'to',
  'be',
  'not',
  'have',
  'deep',
  'is',
  'should',
  'resolves',
  'rejects',
  'been',
  'and',
  'does',
  'toBe',
])

/** Assertion functions that take the actual and the expected value. */
const assertions = new Set([
  'equal',
  'strictEqual',
  'notEqual',
  'notStrictEqual',
  'deepEqual',
  'deepStrictEqual',
  'is',
  'equals',
  'same',
  'not',
  'strictSame',
])

/** What an expression is compared with where it stands. */
export function comparisonsOf(source: Source, expression: Node): readonly Comparison[] {
  const at = wrapped(expression)
  const { parent } = at
  switch (parent?.type) {
    case 'BinaryExpression':
      return binary(source, parent, at)
    case 'SwitchStatement':
      return parent.discriminant === at ? cases(source, parent) : []
    case 'CallExpression':
      return parent.callee === at ? [] : call(source, parent, at)
    case 'MemberExpression':
      return parent.object === at ? matcher(source, at, 'should') : []
    default:
      return []
  }
}

function compare(source: Source, kind: Comparison['kind'], operator: Operator, operand: Node, node: Node): Comparison {
  return { kind, operator, value: evaluate(source, operand), operand, node }
}

function binary(source: Source, node: TSESTree.BinaryExpression, at: Node): readonly Comparison[] {
  const operator = Object.keys(mirrored).find((candidate): candidate is Operator => candidate === node.operator)
  if (operator === undefined) return []
  const isLeft = node.left === at
  const kind = operator.endsWith('==') ? 'equality' : 'range'
  return [compare(source, kind, isLeft ? operator : mirrored[operator], isLeft ? node.right : node.left, node)]
}

function cases(source: Source, node: TSESTree.SwitchStatement): readonly Comparison[] {
  return node.cases.flatMap(({ test }) => (test ? [compare(source, 'case', '===', test, test)] : []))
}

function call(source: Source, node: TSESTree.CallExpression, at: Node): readonly Comparison[] {
  const callee = unwrap(node.callee)
  const index = node.arguments.findIndex((argument) => argument === at)
  if (callee.type === 'Identifier') return callee.name === 'expect' && index === 0 ? matcher(source, node) : []
  if (callee.type !== 'MemberExpression') return []
  const name = propertyName(callee)
  if (index === 0 && (name === 'includes' || name === 'has' || name === 'indexOf')) {
    return elementsOf(source, callee.object).map((element) => compare(source, 'membership', '===', element, node))
  }
  if (name === undefined || !assertions.has(name) || index > 1) return []
  const operand = node.arguments[index === 0 ? 1 : 0]
  if (operand === undefined || operand.type === 'SpreadElement') return []
  return [compare(source, 'assertion', name.startsWith('not') ? '!==' : '===', operand, node)]
}

/** The matcher at the end of `expect(x).not.toBe(404)` or `x.should.equal(404)`. */
function matcher(source: Source, start: Node, first?: string): readonly Comparison[] {
  let at = wrapped(start)
  let isFirst = true
  let isNegated = false
  for (let { parent } = at; parent?.type === 'MemberExpression' && parent.object === at; { parent } = at) {
    const name = propertyName(parent)
    if (name === undefined || (isFirst && first !== undefined && name !== first)) return []
    isFirst = false
    const whole = wrapped(parent)
    const call = whole.parent
    if (call?.type === 'CallExpression' && call.callee === whole) {
      const [operand] = call.arguments
      if (operand === undefined || operand.type === 'SpreadElement') return []
      if (name === 'oneOf' || name === 'toBeOneOf')
        return elementsOf(source, operand).map((element) => compare(source, 'assertion', '===', element, call))
      const operator = Object.hasOwn(matchers, name) ? matchers[name] : undefined
      if (operator === undefined) return []
      const kind = operator === '===' ? 'assertion' : 'range'
      return [compare(source, kind, isNegated && operator === '===' ? '!==' : operator, operand, call)]
    }
    if (!chainWords.has(name)) return []
    isNegated ||= name === 'not'
    at = whole
  }
  return []
}

/** The elements of a list: an array literal, `new Set([…])`, or a variable that holds one. */
export function elementsOf(source: Source, expression: Node, depth = 0): readonly Node[] {
  const node = unwrap(expression)
  if (depth > 4) return []
  if (node.type === 'ArrayExpression')
    return node.elements.filter((element) => element !== null && element.type !== 'SpreadElement')
  if (node.type === 'NewExpression' && node.callee.type === 'Identifier' && node.callee.name === 'Set') {
    const [argument] = node.arguments
    return argument ? elementsOf(source, argument, depth + 1) : []
  }
  if (node.type !== 'Identifier') return []
  const variable = variableOf(source.sourceCode, node)
  const origin = variable && originOf(variable)
  return origin?.path.length === 0 ? elementsOf(source, origin.init, depth + 1) : []
}
