import type { TSESLint } from '@typescript-eslint/utils'
import type { Effect } from '../../src/analysis/model/model.ts'
import { wrapped } from '../../src/ast/unwrap.ts'
import { codeInsertions } from '../../src/fix/implied-code.ts'

type SourceCode = Readonly<TSESLint.SourceCode>
type Fix = TSESLint.ReportFixFunction

/** What to do with a status that another one replaces: give its code to the redirect behind it, or drop it. */
export interface CodeMove {
  /** The code that the redirect is given. */
  readonly code: number | undefined
  readonly fix: Fix
}

const redirects = new Set([301, 302, 303, 307, 308])

export function codeMoves(sourceCode: SourceCode, status: Effect, by: Effect): readonly CodeMove[] {
  const [removal] = withoutStatus(sourceCode, status)
  if (removal === undefined) return []
  const value = status.status?.value
  const code = value?.isComplete && value.possibilities.length === 1 ? Number(value.possibilities[0]?.value) : 0
  const insertions = by.kind === 'redirect' && redirects.has(code) ? codeInsertions(sourceCode, by, code) : []
  return [
    ...insertions.map((insertion) => ({ code, fix: both(removal, insertion) })),
    { code: undefined, fix: removal },
  ]
}

function both(first: Fix, second: Fix): Fix {
  return (fixer) => [first, second].flatMap((fix) => listOf(fix(fixer)))
}

function listOf(fixes: ReturnType<Fix>): readonly TSESLint.RuleFix[] {
  if (fixes === null) return []
  return Symbol.iterator in fixes ? [...fixes] : [fixes]
}

/** How to take out what sets a status: a link of a chain, or a statement of its own. */
function withoutStatus(sourceCode: SourceCode, { node }: Effect): readonly Fix[] {
  if (sourceCode.getCommentsInside(node).length > 0) return []
  const { parent } = wrapped(node)
  if (parent?.type === 'ExpressionStatement' && parent.parent.type === 'BlockStatement') {
    const next = sourceCode.getTokenAfter(parent, { includeComments: true })
    return next ? [(fixer) => fixer.removeRange([parent.range[0], next.range[0]])] : []
  }
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression' || parent?.type !== 'MemberExpression')
    return []
  const dot = sourceCode.getTokenAfter(node.callee.object)
  return dot?.value === '.' ? [(fixer) => fixer.removeRange([dot.range[0], node.range[1]])] : []
}

/** The two statements in the other order, where what takes the place of the status would leave it alone in front of it. */
export function swappedStatements(sourceCode: SourceCode, status: Effect, by: Effect): readonly Fix[] {
  const [first, second] = [status, by].map(({ node }) => wrapped(node).parent)
  const isFitting =
    by.runtimes.every(({ use }) => use.replacesStatus) &&
    first?.type === 'ExpressionStatement' &&
    second?.type === 'ExpressionStatement' &&
    [first, second].every((statement) => sourceCode.getCommentsInside(statement).length === 0)
  return isFitting
    ? [
        (fixer) => [
          fixer.replaceText(first.expression, sourceCode.getText(second.expression)),
          fixer.replaceText(second.expression, sourceCode.getText(first.expression)),
        ],
      ]
    : []
}
