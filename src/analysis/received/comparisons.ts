import type { TSESTree } from '@typescript-eslint/utils'
import type { Node } from '../../ast/node.ts'
import { assertingMember } from '../../frameworks/assertions.ts'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap, wrapped } from '../../ast/unwrap.ts'
import { assertedBy, assertionCall, expectation, isExpect } from './assertion-matchers.ts'
import { elementsOf } from '../values/list-elements.ts'
import { evaluate } from '../values/evaluate.ts'
import type { Measured } from './status-derivations.ts'
import type { Comparison } from '../model/model.ts'
import { binaryOperator, mirrored, type Found } from './comparison-operators.ts'
import { rangeAsked } from './range-helpers.ts'
import type { SourceFile } from '../model/source-file.ts'

/** What an expression of a status is compared with where it stands. */
export function comparisonsOf(source: SourceFile, { node, of }: Measured): readonly Comparison[] {
  return foundAt(source, wrapped(node)).map(({ kind, operator, operand, node: whole }): Comparison => ({
    // A comparison of a class tests a range.
    kind: of === 'status' || of === 'text' ? kind : 'range',
    operator,
    of: isStart(whole) && of === 'text' ? 'first digit' : of,
    value: evaluate(source, operand),
    operand,
    node: whole,
  }))
}

function foundAt(source: SourceFile, at: Node): readonly Found[] {
  const { parent } = at
  switch (parent?.type) {
    case 'BinaryExpression':
      return binary(parent, at)
    case 'SwitchStatement':
      return parent.discriminant === at ? cases(parent) : []
    case 'CallExpression':
      return parent.callee === at ? [] : call(source, parent, at)
    case 'MemberExpression':
      return parent.object === at ? [...start(parent), ...assertedBy(source, at, assertingMember)] : []
    default:
      return []
  }
}

function binary(node: TSESTree.BinaryExpression, at: Node): readonly Found[] {
  const operator = binaryOperator(node.operator)
  if (operator === undefined) return []
  const isLeft = node.left === at
  return [
    {
      kind: operator.endsWith('==') ? 'equality' : 'range',
      operator: isLeft ? operator : mirrored[operator],
      operand: isLeft ? node.right : node.left,
      node,
    },
  ]
}

function cases(node: TSESTree.SwitchStatement): readonly Found[] {
  return node.cases.flatMap(({ test }) => (test ? [{ kind: 'case', operator: '===', operand: test, node: test }] : []))
}

/** `text.startsWith('2')`: the first digit, where it is given one. */
function start(member: TSESTree.MemberExpression): readonly Found[] {
  const whole = wrapped(member)
  const call = whole.parent
  if (call?.type !== 'CallExpression' || call.callee !== whole || !isStart(call)) return []
  const [operand] = call.arguments
  return operand ? [{ kind: 'range', operator: '==', operand, node: call }] : []
}

function isStart(node: Node): boolean {
  return (
    node.type === 'CallExpression' &&
    node.callee.type === 'MemberExpression' &&
    propertyName(node.callee) === 'startsWith' &&
    node.arguments.length === 1
  )
}

function call(source: SourceFile, node: TSESTree.CallExpression, at: Node): readonly Found[] {
  const callee = unwrap(node.callee)
  const index = node.arguments.findIndex((argument) => argument === at)
  if (isExpect(callee)) return index === 0 ? assertedBy(source, node) : []
  const range = rangeAsked(source, node, index)
  if (range.length > 0) return range
  if (callee.type !== 'MemberExpression') return []
  const name = propertyName(callee)
  if (index === 0 && name !== undefined && /^(?:includes|has|indexOf)$/.test(name)) {
    return elementsOf(source, callee.object).map((operand) => ({ kind: 'membership', operator: '===', operand, node }))
  }
  const expected = index === 0 ? expectation(callee) : undefined
  if (expected)
    return elementsOf(source, expected).map((operand) => ({ kind: 'assertion', operator: '===', operand, node }))
  return name === undefined ? [] : assertionCall(source, node, name, index)
}
