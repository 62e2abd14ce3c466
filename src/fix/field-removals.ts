import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { FieldInput } from '../analysis/model/model.ts'
import { wrapped } from '../ast/unwrap.ts'

type SourceCode = Readonly<TSESLint.SourceCode>
type Fix = TSESLint.ReportFixFunction

/** How to take out what sets a field: an entry of an object, a link of a chain, a statement; nothing where that is not plain. */
export function fieldRemovals(sourceCode: SourceCode, { node }: FieldInput): readonly Fix[] {
  if (node.type === 'Property') return withoutEntry(sourceCode, node)
  const { parent } = wrapped(node)
  if (parent?.type === 'CallExpression' && parent.arguments[0] === wrapped(node)) return withoutCall(sourceCode, parent)
  const assignment = parent?.type === 'MemberExpression' ? wrapped(parent).parent : undefined
  return assignment?.type === 'AssignmentExpression' ? withoutStatement(sourceCode, assignment) : []
}

/** How to take an entry out of an object, with its comma. */
export function withoutEntry(sourceCode: SourceCode, entry: TSESTree.Property): readonly Fix[] {
  const before = sourceCode.getTokenBefore(entry, { includeComments: true })
  const behind = sourceCode.getTokenAfter(entry)
  if (sourceCode.getCommentsInside(entry).length > 0) return []
  if (before?.value === ',') return [(fixer) => fixer.removeRange([before.range[0], entry.range[1]])]
  if (behind?.value !== ',') return [(fixer) => fixer.remove(entry)]
  const next = sourceCode.getTokenAfter(behind, { includeComments: true })
  return next && sourceCode.getCommentsBefore(behind).length === 0
    ? [(fixer) => fixer.removeRange([entry.range[0], next.value === '}' ? behind.range[1] : next.range[0]])]
    : []
}

/** A call that sets nothing else: `res.set('x', 'y')`, on its own or as a link of a chain. */
function withoutCall(sourceCode: SourceCode, call: TSESTree.CallExpression): readonly Fix[] {
  const { callee } = call
  if (callee.type !== 'MemberExpression') return withoutStatement(sourceCode, call)
  const isLink = call.parent.type === 'MemberExpression' || callee.object.type === 'CallExpression'
  if (!isLink) return withoutStatement(sourceCode, call)
  const dot = sourceCode.getTokenAfter(callee.object)
  return dot?.value === '.' && sourceCode.getCommentsInside(call).length === 0
    ? [(fixer) => fixer.removeRange([dot.range[0], call.range[1]])]
    : []
}

function withoutStatement(sourceCode: SourceCode, expression: TSESTree.Expression): readonly Fix[] {
  const statement = wrapped(expression).parent
  const isPlain =
    statement?.type === 'ExpressionStatement' &&
    (statement.parent.type === 'BlockStatement' || statement.parent.type === 'Program') &&
    sourceCode.getCommentsInside(statement).length === 0
  return isPlain ? [(fixer) => fixer.remove(statement)] : []
}
