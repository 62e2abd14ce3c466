import type { TSESTree } from '@typescript-eslint/utils'
import { isCondition } from '../../ast/condition.ts'
import type { Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap, wrapped } from '../../ast/unwrap.ts'
import { isNeverReassigned, variableOf } from '../../ast/variables.ts'
import type { MiswrittenTest } from '../model/miswritten-test.ts'
import type { Reading } from '../model/model.ts'
import type { SourceFile } from '../model/source-file.ts'
import { evaluate } from '../values/evaluate.ts'
import { binaryOperator } from './comparison-operators.ts'
import { statusAt, statusNames } from './status-expressions.ts'

/** The tests of statuses in a file that say something else than they look like. */
export function miswrittenTestsOf(
  source: SourceFile,
  candidates: readonly Node[],
  readings: readonly Reading[],
): readonly MiswrittenTest[] {
  const found = new Map<Node, MiswrittenTest>()
  const keep = (test: MiswrittenTest | undefined) => {
    if (test && !found.has(test.node)) found.set(test.node, test)
  }
  for (const { node, comparisons } of readings)
    for (const comparison of comparisons) {
      keep(chained(source, comparison.node, node))
      joined(source, comparison.node, comparison.operand, node).forEach(keep)
      keep(chosenBefore(source, comparison.operand))
    }
  for (const candidate of candidates)
    for (const { node, isProven } of placesOf(source, candidate)) {
      keep(negated(source, node))
      keep(assigned(source, node))
      keep(divided(source, node))
      if (isProven) keep(called(node))
    }
  return [...found.values()]
}

interface Place {
  readonly node: Node
  readonly isProven: boolean
}

/** Where the status stands that a candidate gives: itself, and the constant that is made of it. */
function placesOf(source: SourceFile, candidate: Node): readonly Place[] {
  const status = statusAt(source, candidate)
  const isVariable = candidate.type === 'Identifier' && statusNames.has(candidate.name) && !isName(candidate)
  if (status === undefined) return isVariable ? [{ node: candidate, isProven: false }] : []
  const isProven = status.evidence === 'proven'
  const { parent } = wrapped(candidate)
  const variable =
    parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier' && parent.init === wrapped(candidate)
      ? variableOf(source.sourceCode, parent.id)
      : undefined
  const references = variable && isNeverReassigned(variable) ? variable.references : []
  return [candidate, ...references.flatMap(({ identifier, init }) => (init ? [] : [identifier]))].map((node) => ({
    node,
    isProven,
  }))
}

/** Whether an identifier is the name of a member or property, and no expression. */
function isName(node: TSESTree.Identifier): boolean {
  const { parent } = node
  return (
    (parent.type === 'MemberExpression' && parent.property === node && !parent.computed) ||
    (parent.type === 'Property' && parent.key === node && !parent.computed)
  )
}

/** `200 <= status < 300`: `true` or `false` is compared with the second bound. */
function chained(source: SourceFile, comparison: Node, status: Node): MiswrittenTest | undefined {
  const inner = wrapped(comparison)
  const { parent } = inner
  if (comparison.type !== 'BinaryExpression' || parent?.type !== 'BinaryExpression') return undefined
  if (!isRelational(comparison.operator) || !isRelational(parent.operator)) return undefined
  const isLeft = parent.left === inner
  const operand = isLeft ? parent.right : parent.left
  const bound = numberOf(source, operand)
  if (bound === undefined || bound <= 1) return undefined
  const isBelow = parent.operator.startsWith(isLeft ? '<' : '>')
  return { is: 'chained', node: parent, status, comparison, operand, isAlways: isBelow }
}

/** `status === 400 || 404 || 410`: the numbers behind the first are compared with nothing. */
function joined(source: SourceFile, comparison: Node, operand: Node, status: Node): readonly MiswrittenTest[] {
  if (comparison.type !== 'BinaryExpression' || numberOf(source, operand) === undefined) return []
  const found: MiswrittenTest[] = []
  let at = wrapped(comparison)
  for (let { parent } = at; parent?.type === 'LogicalExpression' && parent.left === at; { parent } = at) {
    const { operator, right } = parent
    const isDecided = operator === '||' || isTested(wrapped(parent))
    if (operator !== '??' && isDecided && isWrittenCode(right))
      found.push({ is: 'joined', node: right, status, comparison, isAlways: operator === '||' })
    at = wrapped(parent)
  }
  return found
}

/** Whether code goes one way or the other by an expression, itself or as a part of a longer condition. */
function isTested(expression: Node): boolean {
  const { parent } = expression
  return (
    isCondition(expression) ||
    parent?.type === 'WhileStatement' ||
    (parent?.type === 'LogicalExpression' && isTested(wrapped(parent)))
  )
}

/** `case 200 || 201`, `status === (400 || 404)`: the first number is all that is compared with. */
function chosenBefore(source: SourceFile, operand: Node): MiswrittenTest | undefined {
  const node = unwrap(operand)
  if (node.type !== 'LogicalExpression' || node.operator === '??') return undefined
  const isAlone = [node.left, node.right].every((side) => numberOf(source, side) !== undefined)
  if (!isAlone) return undefined
  const [used, lost] = node.operator === '||' ? [node.left, node.right] : [node.right, node.left]
  return { is: 'chosen before', node: lost, used, whole: node }
}

/** `!status === 200`: what is compared is `false`. */
function negated(source: SourceFile, status: Node): MiswrittenTest | undefined {
  const { parent } = wrapped(status)
  if (parent?.type !== 'UnaryExpression' || parent.operator !== '!') return undefined
  const not = wrapped(parent)
  const whole = not.parent
  if (whole?.type !== 'BinaryExpression' || whole.left !== not) return undefined
  const operator = binaryOperator(whole.operator)
  const value = numberOf(source, whole.right)
  if (operator === undefined || value === undefined || value <= 1) return undefined
  return { is: 'negated', node: whole, status, not: parent, isAlways: /^(?:!|<)/.test(operator), operand: whole.right }
}

/** `if (response.status = 200)` */
function assigned(source: SourceFile, status: Node): MiswrittenTest | undefined {
  const at = wrapped(status)
  const { parent } = at
  if (parent?.type !== 'AssignmentExpression' || parent.operator !== '=' || parent.left !== at) return undefined
  return numberOf(source, parent.right) !== undefined && isTested(wrapped(parent))
    ? { is: 'assigned', node: parent }
    : undefined
}

/** `status / 200 | 0`: only a hundredth of a status is its class. */
function divided(source: SourceFile, status: Node): MiswrittenTest | undefined {
  const at = wrapped(status)
  const { parent } = at
  if (parent?.type !== 'BinaryExpression' || parent.operator !== '/' || parent.left !== at) return undefined
  const divisor = numberOf(source, parent.right)
  if (divisor === undefined || divisor < 200 || divisor > 500 || divisor % 100 !== 0) return undefined
  return { is: 'divided', node: parent.right, divisor }
}

/** Methods that text has and numbers do not. */
const ofText = new Set([
  ...['startsWith', 'endsWith', 'includes', 'indexOf', 'charAt', 'charCodeAt', 'slice', 'substring', 'substr', 'at'],
  ...['match', 'matchAll', 'search', 'split', 'replace', 'replaceAll', 'trim', 'padStart', 'toLowerCase'],
])

/** `response.status.startsWith('4')` throws. */
function called(status: Node): MiswrittenTest | undefined {
  const { parent } = wrapped(status)
  if (parent?.type !== 'MemberExpression' || parent.object !== wrapped(status) || parent.computed) return undefined
  const whole = wrapped(parent)
  const name = propertyName(parent)
  return name !== undefined &&
    ofText.has(name) &&
    whole.parent?.type === 'CallExpression' &&
    whole.parent.callee === whole
    ? { is: 'text method', node: parent.property, status, name }
    : undefined
}

function isRelational(operator: string): boolean {
  return /^[<>]=?$/.test(operator)
}

function numberOf(source: SourceFile, node: Node): number | undefined {
  const { possibilities, isComplete } = evaluate(source, node)
  const [only] = possibilities
  return isComplete && possibilities.length === 1 && typeof only?.value === 'number' ? only.value : undefined
}

/** Whether an operand is a code as it stands there. */
function isWrittenCode(operand: Node): boolean {
  const node = unwrap(operand)
  return node.type === 'Literal' && typeof node.value === 'number' && node.value >= 100 && node.value <= 599
}
