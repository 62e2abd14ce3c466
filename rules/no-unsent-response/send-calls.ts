import type { TSESLint } from '@typescript-eslint/utils'
import type { Effect } from '../../src/analysis/model/model.ts'
import { withParentheses } from '../../src/ast/parentheses.ts'
import { unwrap, wrapped } from '../../src/ast/unwrap.ts'

/** A call that sends, and the fix that writes it. */
export interface Sending {
  readonly call: string
  readonly fix: TSESLint.ReportFixFunction
}

/** How to send a response where its status is set last, without content; nothing where the libraries that fit have no common way. */
export function sendings(sourceCode: Readonly<TSESLint.SourceCode>, { node, runtimes }: Effect): readonly Sending[] {
  const [way, ...others] = runtimes.map(({ use }) => use.sentBy)
  const agree = others.every((other) => JSON.stringify(other) === JSON.stringify(way))
  const { parent } = wrapped(node)
  const isAnswer =
    parent?.type === 'ReturnStatement' || (parent?.type === 'ArrowFunctionExpression' && parent.body === wrapped(node))
  const isLast = isAnswer || parent?.type === 'ExpressionStatement'
  if (way === undefined || !agree || !isLast || node.type !== 'CallExpression') return []
  if ('call' in way) return [{ call: `${way.call}()`, fix: (fixer) => fixer.insertTextAfter(node, `.${way.call}()`) }]
  const callee = unwrap(node.callee)
  const [status] = node.arguments
  if (!isAnswer || callee.type !== 'MemberExpression' || callee.computed || !status) return []
  const [first] = withParentheses(sourceCode, node, status)
  return [
    {
      call: `${way.instead}(null, ${sourceCode.getText(status)})`,
      fix: (fixer) => [fixer.replaceText(callee.property, way.instead), fixer.insertTextBefore(first, 'null, ')],
    },
  ]
}
