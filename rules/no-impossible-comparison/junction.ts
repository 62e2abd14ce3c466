import type { TSESLint } from '@typescript-eslint/utils'
import type { Node } from '../../src/ast/node.ts'
import { wrapped } from '../../src/ast/unwrap.ts'

/** How to join two conditions with the other of `&&` and `||`: nothing where more than the two are joined. */
export function otherJunction(
  sourceCode: Readonly<TSESLint.SourceCode>,
  first: Node,
  second: Node,
): readonly TSESLint.ReportFixFunction[] {
  const { parent } = wrapped(first)
  if (parent?.type !== 'LogicalExpression' || wrapped(second).parent !== parent) return []
  // In a longer chain the other operator would bind otherwise.
  if (wrapped(parent).parent?.type === 'LogicalExpression') return []
  const operator = sourceCode.getTokenAfter(parent.left, ({ value }) => value === parent.operator)
  return operator ? [(fixer) => fixer.replaceText(operator, parent.operator === '&&' ? '||' : '&&')] : []
}
