import type { TSESLint } from '@typescript-eslint/utils'
import { enclosingFunction, isFunction, type FunctionNode, type Node } from '../../src/ast/node.ts'
import { wrapped } from '../../src/ast/unwrap.ts'

/**
 * How to leave a function with a call that is a statement, or that is the last of its chain, so that what comes behind it does not run;
 * nothing where that is done by the function's caller.
 */
export function returning(
  node: Node,
  behind: Node,
  owner: FunctionNode | undefined,
): readonly TSESLint.ReportFixFunction[] {
  const around = enclosingFunction(node)
  if (around !== owner && around !== enclosingFunction(behind)) return []
  let at = wrapped(node)
  while (at.parent?.type === 'MemberExpression' || (at.parent?.type === 'CallExpression' && at.parent.callee === at))
    at = wrapped(at.parent)
  const statement = at.parent?.type === 'AwaitExpression' ? at.parent.parent : at.parent
  return statement?.type === 'ExpressionStatement' && !isFunction(statement.parent)
    ? [(fixer) => fixer.insertTextBefore(statement, 'return ')]
    : []
}
