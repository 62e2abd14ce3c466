import type { TSESTree } from '@typescript-eslint/utils'
import type { Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap, wrapped } from '../../ast/unwrap.ts'
import { elementsOf } from '../values/list-elements.ts'
import { negated, type Found } from './comparison-operators.ts'
import type { SourceFile } from '../model/source-file.ts'
import {
  assertionFunctions,
  chainWords,
  containingMatchers,
  expectation as expectationName,
  listAssertions,
  listMatchers,
  matchers,
  negation,
  rangeMatchers,
  softExpectation,
} from '../../frameworks/assertions.ts'

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
    isNegated ||= name === negation
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
  if (listMatchers.has(name)) {
    const operator = isNegated ? '!==' : '==='
    return elementsOf(source, operand).map((element) => ({ kind: 'assertion', operator, operand: element, node }))
  }
  const upper = rangeMatchers.get(name)
  if (upper !== undefined) {
    if (isNegated || end === undefined) return []
    return [
      { kind: 'range', operator: '>=', operand, node },
      { kind: 'range', operator: upper, operand: end, node },
    ]
  }
  const operator = matchers.get(name)
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
  if (listAssertions.get(name) === index)
    return elementsOf(source, operand).map((element) => ({
      kind: 'assertion',
      operator: '===',
      operand: element,
      node,
    }))
  const operator = assertionFunctions.get(name)
  if (operator === undefined) return []
  const isRange = /[<>]/.test(operator)
  return isRange && index === 1 ? [] : [{ kind: isRange ? 'range' : 'assertion', operator, operand, node }]
}

export function isExpect(callee: Node): boolean {
  return (
    (callee.type === 'Identifier' && callee.name === expectationName) ||
    (callee.type === 'MemberExpression' &&
      (propertyName(callee) === expectationName ||
        (propertyName(callee) === softExpectation &&
          callee.object.type === 'Identifier' &&
          callee.object.name === expectationName)))
  )
}

/** The list of `expect([200, 204]).toContain(x)`, by the callee. */
export function expectation(callee: TSESTree.MemberExpression): Node | undefined {
  if (!containingMatchers.has(propertyName(callee) ?? '')) return undefined
  let at = unwrap(callee.object)
  while (at.type === 'MemberExpression') {
    if (propertyName(at) === negation) return undefined
    at = unwrap(at.object)
  }
  return at.type === 'CallExpression' && isExpect(unwrap(at.callee)) ? at.arguments[0] : undefined
}
