import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { Effect } from '../analysis/model/model.ts'
import { withParentheses } from '../ast/parentheses.ts'
import { runsCode } from '../ast/runs-code.ts'
import { unwrap } from '../ast/unwrap.ts'
import { codeInsertions } from './implied-code.ts'

type SourceCode = Readonly<TSESLint.SourceCode>
type Fix = TSESLint.ReportFixFunction

/** How to let the status and the target or message beside it change places, where the library takes both as arguments. */
export function swappedArguments(sourceCode: SourceCode, effect: Effect): readonly Fix[] {
  const [number, target] = placesIn(sourceCode, effect)
  const takesBoth = effect.runtimes.every(({ use: { codeGoes } }) => codeGoes === undefined || 'at' in codeGoes)
  if (number === undefined || target === undefined || !takesBoth) return []
  const [numberText, targetText] = [sourceCode.getText(number), sourceCode.getText(target)]
  // Numbers in both places change nothing by changing places.
  const other = unwrap(target)
  if (numberText === targetText || (other.type === 'Literal' && typeof other.value === 'number')) return []
  return [(fixer) => [fixer.replaceText(number, targetText), fixer.replaceText(target, numberText)]]
}

/** How to give the status of a redirect in the way its library has for that, in place of an argument. */
export function movedStatus(sourceCode: SourceCode, effect: Effect, code: number): readonly Fix[] {
  const [number, target] = placesIn(sourceCode, effect)
  if (number === undefined || target === undefined) return []
  const range = rangeWithComma(sourceCode, number, target)
  return codeInsertions(sourceCode, effect, code).map((insert): Fix => (fixer) => [
    fixer.removeRange(range),
    ...[insert(fixer) ?? []].flatMap((fix) => (Symbol.iterator in fix ? [...fix] : [fix])),
  ])
}

/** The arguments that are the status and the target or message; none where moving them would lose a comment or run code in another order. */
function placesIn(sourceCode: SourceCode, { node, runtimes: [first] }: Effect): readonly TSESTree.Node[] {
  const call = node.type === 'Decorator' ? unwrap(node.expression) : node
  if (
    (call.type !== 'CallExpression' && call.type !== 'NewExpression') ||
    sourceCode.getCommentsInside(call).length > 0
  )
    return []
  const { arguments: list } = call
  const takes = first?.use.takes ?? []
  const [at, textAt] = [takes.indexOf('number'), takes.indexOf('text')]
  const number = list[at]
  const target = textAt >= 0 ? list[textAt] : at === list.length - 1 ? list[at - 1] : list[at + 1]
  if (number === undefined || target === undefined || list.some(({ type }) => type === 'SpreadElement')) return []
  // What stands in parentheses because it has commas of its own would be several arguments without them.
  const isPlain = [number, target].every(({ type }) => type !== 'SequenceExpression')
  return !isPlain || runsCode(sourceCode, target) || runsCode(sourceCode, number) ? [] : [number, target]
}

/** An argument with the comma between it and the one that stays. */
function rangeWithComma(sourceCode: SourceCode, argument: TSESTree.Node, other: TSESTree.Node): [number, number] {
  const call = argument.parent ?? argument
  const [first, last] = withParentheses(sourceCode, call, argument)
  const [start, end] = withParentheses(sourceCode, call, other)
  return first.range[0] < start.range[0] ? [first.range[0], start.range[0]] : [end.range[1], last.range[1]]
}
