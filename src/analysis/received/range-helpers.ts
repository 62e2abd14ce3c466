import type { TSESTree } from '@typescript-eslint/utils'
import { importedBy } from '../../ast/imported.ts'
import type { FunctionNode, Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { calledFunction } from '../values/callee.ts'
import { binaryOperator, mirrored, type Found } from './comparison-operators.ts'
import { rangeTest } from '../../frameworks/range-helpers.ts'
import type { SourceFile } from '../model/source-file.ts'

/** What a call asks of one of its arguments that only tests whether it lies in a range: `inRange(status, 200, 300)`. */
export function rangeAsked(source: SourceFile, node: TSESTree.CallExpression, index: number): readonly Found[] {
  if (index === 0 && isInRange(source, unwrap(node.callee))) return inRange(node)
  const owner = calledFunction(source, node)
  return owner ? boundsIn(owner, index).flatMap((bound) => given(node, bound)) : []
}

/** Whether a callee is a library's own test of a range that leaves out its end. */
function isInRange(source: SourceFile, callee: Node): boolean {
  const imported = importedBy(source.sourceCode, callee)
  if (imported) return rangeTest.module.test(imported.module) && isNamed(callee)
  return (
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === rangeTest.global &&
    isNamed(callee)
  )
}

function isNamed(callee: Node): boolean {
  return (
    (callee.type === 'MemberExpression' ? propertyName(callee) : callee.type === 'Identifier' && callee.name) ===
    rangeTest.name
  )
}

function inRange(node: TSESTree.CallExpression): readonly Found[] {
  const [, low, high] = node.arguments
  if (low === undefined || high === undefined) return []
  return [
    { kind: 'range', operator: '>=', operand: low, node },
    { kind: 'range', operator: '<', operand: high, node },
  ]
}

/** A bound that a function holds one of its parameters to, and the parameter that gives it. */
interface Bound {
  readonly operator: Found['operator']
  readonly index: number
}

/** The bounds of a function that does nothing but compare a parameter with two others: `(n, low, high) => n >= low && n <= high`. */
function boundsIn({ params, body }: FunctionNode, index: number): readonly Bound[] {
  const [only] = body.type === 'BlockStatement' ? body.body : []
  const answer = body.type === 'BlockStatement' ? only?.type === 'ReturnStatement' && only.argument : body
  const both = answer ? unwrap(answer) : undefined
  if (both?.type !== 'LogicalExpression' || both.operator !== '&&') return []
  const names = params.map((parameter) => (parameter.type === 'Identifier' ? parameter.name : undefined))
  const bounds = [both.left, both.right].map((side) => boundIn(unwrap(side), names, index))
  const [first, second] = bounds
  return first && second && first.operator[0] !== second.operator[0] ? [first, second] : []
}

function boundIn(node: Node, names: readonly (string | undefined)[], index: number): Bound | undefined {
  if (node.type !== 'BinaryExpression' || node.left.type !== 'Identifier' || node.right.type !== 'Identifier')
    return undefined
  const operator = binaryOperator(node.operator)
  if (operator === undefined || !/^[<>]/.test(operator)) return undefined
  const [left, right] = [names.indexOf(node.left.name), names.indexOf(node.right.name)]
  if (left === index && right >= 0) return { operator, index: right }
  return right === index && left >= 0 ? { operator: mirrored[operator], index: left } : undefined
}

function given(node: TSESTree.CallExpression, { operator, index }: Bound): readonly Found[] {
  const operand = node.arguments[index]
  const isSure =
    operand !== undefined && node.arguments.slice(0, index + 1).every(({ type }) => type !== 'SpreadElement')
  return isSure ? [{ kind: 'range', operator, operand, node }] : []
}
