import type { TSESLint } from '@typescript-eslint/utils'
import type { Effect } from '../../src/analysis/model/model.ts'
import { unwrap } from '../../src/ast/unwrap.ts'

/** A call as it should be written. */
interface Written {
  readonly form: string
  readonly fix: TSESLint.ReportFixFunction
}

/** How to set the status only, in front of a call in the same chain that sends: `status(403).send(x)` for `sendStatus(403).send(x)`. */
export function unsentStatus(
  sourceCode: Readonly<TSESLint.SourceCode>,
  { node: first, runtimes, status }: Effect,
  { node: second, sends }: Effect,
): readonly Written[] {
  const [member, ...others] = new Set(runtimes.map(({ use }) => use.onlySetBy))
  if (!sends || member === undefined || others.length > 0 || !status?.node || !isNext(first, second)) return []
  const callee = first.type === 'CallExpression' ? unwrap(first.callee) : undefined
  if (callee?.type !== 'MemberExpression' || callee.computed) return []
  const form = `${member}(${sourceCode.getText(status.node)})`
  return [{ form, fix: (fixer) => fixer.replaceText(callee.property, member) }]
}

/** Whether a call is a link of the chain that another call goes on. */
function isNext(first: Effect['node'], second: Effect['node']): boolean {
  if (second.type !== 'CallExpression') return false
  const callee = unwrap(second.callee)
  return callee.type === 'MemberExpression' && unwrap(callee.object) === first
}
