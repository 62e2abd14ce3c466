import type { TSESLint } from '@typescript-eslint/utils'
import { isWithin, type Node } from '../../src/ast/node.ts'
import { runsCode } from '../../src/ast/runs-code.ts'
import { unwrap } from '../../src/ast/unwrap.ts'
import { replaced, type Replaced } from '../../src/findings/certain-meetings.ts'
import { isStatusCode } from '../../src/registry/status-codes.ts'
import type { ResponseFlow, Effect } from '../../src/analysis/model/model.ts'

type SourceCode = Readonly<TSESLint.SourceCode>

/** The statuses that another one replaces at once: behind it in a chain, or in the next statement. */
export function replacedStatuses(sourceCode: SourceCode, flow: ResponseFlow): readonly Replaced[] {
  return replaced(flow, (first, second) => isAtOnce(sourceCode, first, second)).filter(({ status, by }) =>
    isMeant(status, by),
  )
}

/**
 * Whether both codes are written, or the second is that of a redirect: content that implies a code may go with the first. Content that is
 * taken for a status, and is none, is a matter of its own.
 */
function isMeant(status: Effect, by: Effect): boolean {
  const isContent = by.runtimes.some(({ use }) => use.numberGoes !== undefined)
  if (isContent && by.status?.value.possibilities.every(({ value }) => !isStatusCode(value))) return false
  const replaces = by.kind === 'redirect' || by.runtimes.every(({ use }) => use.replacesStatus)
  return status.status?.isImplied === false && (replaces || by.status?.isImplied === false)
}

function isAtOnce(sourceCode: SourceCode, first: Node, second: Node): boolean {
  const inputs = inputsOf(second)
  if (inputs.some((input) => runsCode(sourceCode, input))) return false
  if (second.type === 'CallExpression' && isWithin(first, second.callee)) return true
  const [before, behind] = [first, second].map(statementOf)
  if (before === undefined || behind === undefined || before.parent !== behind.parent) return false
  const list = before.parent?.type === 'BlockStatement' ? before.parent.body : []
  const index = list.findIndex((statement) => statement === before)
  return index >= 0 && list[index + 1] === behind && startsWith(behind, second)
}

function inputsOf(node: Node): readonly Node[] {
  if (node.type === 'CallExpression') return node.arguments
  return node.type === 'AssignmentExpression' ? [node.right] : []
}

/** The statement that a node is, or starts a chain in. */
function statementOf(node: Node): Node | undefined {
  let at: Node | undefined = node
  while (at && !/Statement$/.test(at.type)) at = at.parent
  return at?.type === 'ExpressionStatement' || at?.type === 'ReturnStatement' ? at : undefined
}

/** Whether a node is at the start of the chain that a statement is. */
function startsWith(statement: Node, node: Node): boolean {
  let at =
    statement.type === 'ExpressionStatement'
      ? statement.expression
      : statement.type === 'ReturnStatement'
        ? statement.argument
        : null
  while (at && at !== node) {
    const inner = unwrap(at)
    if (inner === node) return true
    at =
      inner.type === 'CallExpression'
        ? inner.callee
        : inner.type === 'MemberExpression'
          ? inner.object
          : inner.type === 'AwaitExpression'
            ? inner.argument
            : null
  }
  return at === node
}
