import type { TSESTree } from '@typescript-eslint/utils'
import type { Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap, wrapped } from '../../ast/unwrap.ts'
import { isGlobal, variableOf, type Variable } from '../../ast/variables.ts'
import { isWritten } from '../../ast/written.ts'
import { plainErrorName, reporterName, reportingName } from '../../frameworks/conventions.ts'
import type { SourceFile } from '../model/source-file.ts'

const maxDepth = 4

/**
 * Whether code in front of an offset asks something of an error, or gives it to code that may: a condition on one of its members, its
 * class or what a function says of it, an assignment to one of its members, a call that is handed the whole of it and can change it.
 */
export function isExamined(source: SourceFile, error: Variable, before: number): boolean {
  return asks(source, error, { before, isMember: false, depth: 0 })
}

interface Search {
  readonly before: number
  /** Whether the variable holds something of the error, not the error itself. */
  readonly isMember: boolean
  readonly depth: number
}

function asks(source: SourceFile, variable: Variable, search: Search): boolean {
  if (search.depth > maxDepth) return true
  return variable.references.some(
    ({ identifier, init }) => !init && identifier.range[0] < search.before && isAsked(source, identifier, search),
  )
}

/** Follows the value of a reference outwards to where the code goes one way or the other by it. */
function isAsked(source: SourceFile, reference: Node, search: Search): boolean {
  let { isMember } = search
  let at = wrapped(reference)
  for (let { parent } = at; parent; at = wrapped(parent), { parent } = at) {
    switch (parent.type) {
      case 'MemberExpression':
        if (parent.object !== at) return isMember
        if (isWritten(wrapped(parent))) return true
        isMember = true
        break
      case 'CallExpression':
      case 'NewExpression':
        if (parent.callee !== at) {
          if (!isMember && mayChange(parent)) return true
          isMember = true
        }
        break
      case 'UnaryExpression':
        return isMember && (parent.operator === '!' || parent.operator === 'typeof')
      case 'BinaryExpression':
        if (parent.operator === 'instanceof') return !isPlainError(source, parent.right)
        if (parent.operator === '+') return false
        return isMember || parent.operator === 'in' || !isNothing(parent.left === at ? parent.right : parent.left)
      case 'LogicalExpression':
        if (parent.left === at && parent.operator === '&&' && isMember) return true
        break
      case 'ConditionalExpression':
        if (parent.test === at) return isMember
        break
      case 'IfStatement':
      case 'WhileStatement':
      case 'DoWhileStatement':
      case 'ForStatement':
      case 'SwitchStatement':
      case 'SwitchCase':
        return isMember
      case 'VariableDeclarator':
        return (
          parent.init === at &&
          source.sourceCode.getDeclaredVariables(parent).some((derived) =>
            asks(source, derived, {
              before: search.before,
              isMember: isMember || parent.id.type !== 'Identifier',
              depth: search.depth + 1,
            }),
          )
        )
      case 'AwaitExpression':
      case 'SequenceExpression':
        break
      default:
        return false
    }
  }
  return false
}

/** `null`, `undefined`, `true` or `false`: by these a comparison asks for the error itself. */
function isNothing(expression: Node): boolean {
  const node = unwrap(expression)
  return node.type === 'Literal' ? node.value === null : node.type === 'Identifier' && node.name === 'undefined'
}

/** Whether an expression names one of the platform's classes that every error is of. */
export function isPlainError({ sourceCode }: SourceFile, expression: Node): boolean {
  const node = unwrap(expression)
  return node.type === 'Identifier' && plainErrorName.test(node.name) && isGlobal(variableOf(sourceCode, node))
}

/** Whether a call that is given an error, and of whose result nothing is made, may do more with it than write it down. */
function mayChange(call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  const statement = wrapped(call).parent
  const isAlone =
    statement?.type === 'ExpressionStatement' ||
    (statement?.type === 'AwaitExpression' && statement.parent.type === 'ExpressionStatement')
  return isAlone && !onlyWrites(call)
}

/** Whether a call is sure to do nothing with an error but write it down, as loggers and reporters of errors do. */
export function onlyWrites(call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  const callee = unwrap(call.callee)
  if (callee.type === 'Identifier') return reportingName.test(callee.name)
  if (callee.type !== 'MemberExpression') return false
  let root: Node = callee
  while (root.type === 'MemberExpression') {
    const name = propertyName(root)
    if (root !== callee && name !== undefined && reporterName.test(name)) return true
    root = unwrap(root.object)
  }
  return reportingName.test(propertyName(callee) ?? '') || (root.type === 'Identifier' && reporterName.test(root.name))
}
