import type { TSESLint } from '@typescript-eslint/utils'
import type { Comparison } from '../../src/analysis/model/model.ts'
import { propertyName } from '../../src/ast/property-name.ts'
import { unwrap } from '../../src/ast/unwrap.ts'

/** Matchers that differ in whether they hold their bound. */
const counterparts: Readonly<Record<string, string>> = {
  toBeGreaterThan: 'toBeGreaterThanOrEqual',
  toBeGreaterThanOrEqual: 'toBeGreaterThan',
  toBeLessThan: 'toBeLessThanOrEqual',
  toBeLessThanOrEqual: 'toBeLessThan',
  gt: 'gte',
  gte: 'gt',
  lt: 'lte',
  lte: 'lt',
  isAbove: 'isAtLeast',
  isAtLeast: 'isAbove',
  isBelow: 'isAtMost',
  isAtMost: 'isBelow',
}

/** How to put the code at a bound on its other side: `> 400` becomes `>= 400`. */
export function exactBound(
  sourceCode: Readonly<TSESLint.SourceCode>,
  { node, operand, operator, value }: Comparison,
): readonly TSESLint.ReportFixFunction[] {
  if (node.type === 'BinaryExpression') {
    const token = sourceCode.getTokenAfter(node.left, ({ value: text }) => text === node.operator)
    const other = node.operator.endsWith('=') ? node.operator.slice(0, -1) : `${node.operator}=`
    return token ? [(fixer) => fixer.replaceText(token, other)] : []
  }
  const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined
  const name = callee?.type === 'MemberExpression' ? propertyName(callee) : undefined
  if (
    callee?.type === 'MemberExpression' &&
    !callee.computed &&
    name !== undefined &&
    Object.hasOwn(counterparts, name)
  ) {
    const { property } = callee
    return [(fixer) => fixer.replaceText(property, counterparts[name] ?? name)]
  }
  // A range by one call: its bound moves instead.
  const [possibility] = value.possibilities
  if (operand.type !== 'Literal' || typeof possibility?.value !== 'number') return []
  const moved = possibility.value + (operator === '<' || operator === '>=' ? 1 : -1)
  return [(fixer) => fixer.replaceText(operand, String(moved))]
}
