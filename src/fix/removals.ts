import type { TSESLint } from '@typescript-eslint/utils'
import type { ContentInput, Effect } from '../analysis/model.ts'
import type { Node } from '../ast/node.ts'
import { wrapped } from '../ast/unwrap.ts'

/** How to take the content out of what gives it: nothing where that is not plain. */
export function removals(
  sourceCode: Readonly<TSESLint.SourceCode>,
  { node, runtimes }: Effect,
  { node: content }: ContentInput,
): readonly TSESLint.ReportFixFunction[] {
  if (content === undefined || sourceCode.getCommentsInside(content).length > 0) return []
  const place = wrapped(content)
  const { parent } = place
  const takes = (empty: 'absent' | 'null') => runtimes.every(({ use }) => use.content?.empty.includes(empty))
  if ((parent?.type === 'CallExpression' || parent?.type === 'NewExpression') && parent === node) {
    const isLast = parent.arguments.at(-1) === place
    if (isLast && takes('absent') && parent.arguments.length === 1) return [(fixer) => fixer.remove(place)]
    if (isLast && takes('absent')) return [(fixer) => fixer.removeRange(withComma(sourceCode, place))]
    return takes('null') ? [(fixer) => fixer.replaceText(place, 'null')] : []
  }
  if (parent?.type === 'AssignmentExpression' && parent === node && parent.parent.type === 'ExpressionStatement') {
    const statement = parent.parent
    return statement.parent.type === 'BlockStatement' ? [(fixer) => fixer.remove(statement)] : []
  }
  if (parent?.type === 'Property' && takes('absent'))
    return [(fixer) => fixer.removeRange(withComma(sourceCode, parent))]
  return []
}

/** The range of a list item with the comma that separates it from the one before, or else from the one behind. */
function withComma(sourceCode: Readonly<TSESLint.SourceCode>, item: Node): [number, number] {
  const before = sourceCode.getTokenBefore(item)
  if (before?.value === ',') return [before.range[0], item.range[1]]
  const behind = sourceCode.getTokenAfter(item)
  return behind?.value === ',' ? [item.range[0], behind.range[1]] : item.range
}
