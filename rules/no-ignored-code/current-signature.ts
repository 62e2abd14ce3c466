import type { TSESLint } from '@typescript-eslint/utils'
import type { Effect } from '../../src/analysis/model/model.ts'
import { newest } from '../../src/analysis/effects/runtime-outcomes.ts'
import type { Node } from '../../src/ast/node.ts'
import { unwrap } from '../../src/ast/unwrap.ts'

/** A call written as the newest version takes it. */
export interface Signature {
  readonly form: string
  readonly fix: TSESLint.ReportFixFunction
  /** Whether an older version that fits does the very same with the call as it stands. */
  readonly isSame: boolean
}

/** How to write a call whose form was removed, with the status where it belongs: `res.status(404).send(x)` for `res.send(404, x)`. */
export function signatureNow(
  sourceCode: Readonly<TSESLint.SourceCode>,
  { node: call, runtimes }: Effect,
  status: Node,
): Signature | undefined {
  const now = newest(runtimes)[0]?.use.writtenNow
  if (now === undefined || call.type !== 'CallExpression' || call.typeArguments) return undefined
  const callee = unwrap(call.callee)
  const others = call.arguments.filter((argument) => argument !== status)
  const [content] = others
  const parenthesis = sourceCode.getTokenAfter(call.callee, ({ value }) => value === '(')
  const isPlain =
    callee.type === 'MemberExpression' &&
    !callee.computed &&
    parenthesis &&
    others.length === call.arguments.length - 1 &&
    others.length <= 1 &&
    content?.type !== 'SequenceExpression' &&
    content?.type !== 'SpreadElement' &&
    sourceCode.getCommentsInside(call).length === 0
  if (!isPlain) return undefined
  const { property } = callee
  const [code, isSame] = [sourceCode.getText(status), runtimes.some(({ use }) => use.status !== undefined)]
  if (content === undefined) {
    const { alone } = now
    return alone === undefined
      ? undefined
      : { form: `${alone}(${code})`, fix: (fixer) => fixer.replaceText(property, alone), isSame }
  }
  const name = sourceCode.getText(property)
  const inside = [parenthesis.range[1], call.range[1] - 1] as const
  return {
    form: `${now.before}(${code}).${name}(…)`,
    fix: (fixer) => [
      fixer.replaceText(property, `${now.before}(${code}).${name}`),
      fixer.replaceTextRange(inside, sourceCode.getText(content)),
    ],
    isSame,
  }
}
