import type { TSESLint } from '@typescript-eslint/utils'
import { unwrap } from '../../src/ast/unwrap.ts'
import type { Node } from '../../src/ast/node.ts'

/** How to round a quotient down: `s / 100` becomes `Math.floor(s / 100)`, and so does `Math.round(s / 100)`. */
export function roundDown(
  sourceCode: Readonly<TSESLint.SourceCode>,
  expression: Node,
): readonly TSESLint.ReportFixFunction[] {
  const node = unwrap(expression)
  if (node.type === 'BinaryExpression')
    return [(fixer) => fixer.replaceText(node, `Math.floor(${sourceCode.getText(node)})`)]
  const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined
  if (callee?.type !== 'MemberExpression' || callee.computed) return []
  return [(fixer) => fixer.replaceText(callee.property, 'floor')]
}
