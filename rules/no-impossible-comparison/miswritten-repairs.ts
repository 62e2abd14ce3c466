import type { TSESLint } from '@typescript-eslint/utils'
import type { MiswrittenTest } from '../../src/analysis/model/miswritten-test.ts'
import { isGlobal, variableNamed } from '../../src/ast/variables.ts'
import type { Node } from '../../src/ast/node.ts'
import { unwrap, wrapped } from '../../src/ast/unwrap.ts'

type SourceCode = Readonly<TSESLint.SourceCode>

/** What a test of a status was meant to say, and the fix that writes it. */
export interface Repair {
  readonly how: 'withBoth' | 'asWell' | 'negate' | 'equals' | 'makeText'
  readonly fix: TSESLint.ReportFixFunction
}

/** How to write what a test was meant to say; nothing where a comment or a call stands in the way. */
export function repairsOf(sourceCode: SourceCode, test: MiswrittenTest): readonly Repair[] {
  const textOf = (node: Node) => sourceCode.getText(node)
  const replace = (how: Repair['how'], node: Node, text: string, isEnclosed = false): readonly Repair[] =>
    sourceCode.getCommentsInside(node).length > 0
      ? []
      : [{ how, fix: (fixer) => fixer.replaceText(node, isEnclosed ? `(${text})` : text) }]
  switch (test.is) {
    case 'chained': {
      const { node, status, comparison, operand } = test
      if (node.type !== 'BinaryExpression' || !isPlain(status)) return []
      const isLeft = unwrap(node.left) === comparison
      const other = isLeft
        ? `${textOf(status)} ${node.operator} ${textOf(operand)}`
        : `${textOf(operand)} ${node.operator} ${textOf(status)}`
      const text = isLeft ? `${textOf(comparison)} && ${other}` : `${other} && ${textOf(comparison)}`
      return replace('withBoth', node, text, isOperand(node) && !isParenthesised(sourceCode, node))
    }
    case 'joined': {
      const { node, status, comparison } = test
      if (comparison.type !== 'BinaryExpression' || !isPlain(status)) return []
      return replace('asWell', node, `${textOf(status)} ${comparison.operator} ${textOf(node)}`)
    }
    case 'negated': {
      const { node, status, operand } = test
      const operator = node.type === 'BinaryExpression' ? inverse[node.operator] : undefined
      return operator === undefined ? [] : replace('negate', node, `${textOf(status)} ${operator} ${textOf(operand)}`)
    }
    case 'assigned': {
      const { node } = test
      if (node.type !== 'AssignmentExpression') return []
      const token = sourceCode.getTokenBefore(node.right, ({ value }) => value === '=')
      return token ? [{ how: 'equals', fix: (fixer) => fixer.replaceText(token, '===') }] : []
    }
    case 'text method': {
      const { status } = test
      return isGlobal(variableNamed(sourceCode, status, 'String'))
        ? [{ how: 'makeText', fix: (fixer) => fixer.replaceText(wrapped(status), `String(${textOf(status)})`) }]
        : []
    }
    default:
      return chosen(sourceCode, test)
  }
}

const inverse: Readonly<Record<string, string | undefined>> = { '===': '!==', '!==': '===', '==': '!=', '!=': '==' }

/** `case 200 || 201:` as two cases. */
function chosen(sourceCode: SourceCode, test: MiswrittenTest): readonly Repair[] {
  if (test.is !== 'chosen before') return []
  const { whole, used, node } = test
  const { parent } = wrapped(whole)
  if (parent?.type !== 'SwitchCase' || sourceCode.getCommentsInside(whole).length > 0) return []
  const [first, second] = [used, node].map((side) => sourceCode.getText(side))
  return [
    {
      how: 'withBoth',
      fix: (fixer) => fixer.replaceText(wrapped(whole), `${first}: case ${second}`),
    },
  ]
}

/** Whether an expression can be evaluated twice. */
function isPlain(expression: Node): boolean {
  for (let at = unwrap(expression); ; at = unwrap(at.object)) {
    if (at.type === 'Identifier' || at.type === 'ThisExpression') return true
    if (at.type !== 'MemberExpression' || at.computed) return false
  }
}

/** Whether an expression is an operand that binds more tightly than `&&`. */
function isOperand(node: Node): boolean {
  const { parent } = wrapped(node)
  return parent?.type === 'UnaryExpression' || parent?.type === 'BinaryExpression'
}

function isParenthesised(sourceCode: SourceCode, node: Node): boolean {
  return sourceCode.getTokenBefore(node)?.value === '(' && sourceCode.getTokenAfter(node)?.value === ')'
}
