import type { TSESLint } from '@typescript-eslint/utils'
import { isFunction, type Node } from '../../src/ast/node.ts'
import { wrapped } from '../../src/ast/unwrap.ts'

/** How to leave the function with a call that is a statement, or that is the last of its chain. */
export function returning(node: Node): readonly TSESLint.ReportFixFunction[] {
  let at = wrapped(node)
  while (at.parent?.type === 'MemberExpression' || (at.parent?.type === 'CallExpression' && at.parent.callee === at))
    at = wrapped(at.parent)
  const statement = at.parent?.type === 'AwaitExpression' ? at.parent.parent : at.parent
  return statement?.type === 'ExpressionStatement' && !isFunction(statement.parent)
    ? [(fixer) => fixer.insertTextBefore(statement, 'return ')]
    : []
}
