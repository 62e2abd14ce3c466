import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { propertyName } from './property-name.ts'
import { isGlobal, variableOf } from './variables.ts'

/** What `Object.assign()` merges the members of others into, and gives back; `undefined` for any other call. */
export function mergedInto(
  sourceCode: Readonly<TSESLint.SourceCode>,
  { callee, arguments: [target] }: TSESTree.CallExpression,
): TSESTree.Expression | undefined {
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return undefined
  if (callee.object.name !== 'Object' || propertyName(callee) !== 'assign') return undefined
  return target && target.type !== 'SpreadElement' && isGlobal(variableOf(sourceCode, callee.object))
    ? target
    : undefined
}
