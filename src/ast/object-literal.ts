import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { Node } from './node.ts'
import { propertyName } from './property-name.ts'
import { unwrap } from './unwrap.ts'
import { originOf, variableOf, type Variable } from './variables.ts'
import { isWritten } from './written.ts'

/** The object literal that an expression is or names by a variable, where nothing in the file changes its members. */
export function objectLiteral(
  sourceCode: Readonly<TSESLint.SourceCode>,
  expression: Node,
  depth = 0,
): TSESTree.ObjectExpression | undefined {
  const node = unwrap(expression)
  if (node.type === 'ObjectExpression') return node
  if (depth > 4) return undefined
  if (node.type === 'CallExpression' && isFreeze(node)) {
    const [argument] = node.arguments
    return argument && objectLiteral(sourceCode, argument, depth + 1)
  }
  if (node.type !== 'Identifier') return undefined
  const variable = variableOf(sourceCode, node)
  const origin = variable && originOf(variable)
  if (variable === undefined || origin === undefined || origin.path.length > 0 || !hasSameMembers(variable))
    return undefined
  return objectLiteral(sourceCode, origin.init, depth + 1)
}

const sameMembers = new WeakMap<Variable, boolean>()

/** Whether no code writes to a member of what a variable holds. */
export function hasSameMembers(variable: Variable): boolean {
  const known = sameMembers.get(variable)
  if (known !== undefined) return known
  const found = !variable.references.some(({ identifier }) => changesMember(identifier))
  sameMembers.set(variable, found)
  return found
}

function isFreeze(node: TSESTree.CallExpression): boolean {
  const { callee } = node
  return (
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'Object' &&
    propertyName(callee) === 'freeze'
  )
}

function changesMember(use: Node): boolean {
  let at: Node = use
  while (at.parent?.type === 'MemberExpression' && at.parent.object === at) at = at.parent
  return at !== use && isWritten(at)
}
