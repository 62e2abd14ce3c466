import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { ContentInput, Effect } from '../../src/analysis/model/model.ts'
import type { Node } from '../../src/ast/node.ts'
import { withParentheses, type Span } from '../../src/ast/parentheses.ts'
import { runsCode } from '../../src/ast/runs-code.ts'
import { wrapped } from '../../src/ast/unwrap.ts'
import { isGlobal, variableNamed } from '../../src/ast/variables.ts'
import type { WithoutContent } from '../../src/frameworks/framework.ts'

type SourceCode = Readonly<TSESLint.SourceCode>
type Fix = TSESLint.ReportFixFunction

/** How to take the content out of what gives it; nothing where that is not plain, or where the content does more than be content. */
export function removals(
  sourceCode: SourceCode,
  effect: Effect,
  { node: content, isPart }: ContentInput,
): readonly Fix[] {
  if (content === undefined || sourceCode.getCommentsInside(content).length > 0 || runsCode(sourceCode, content))
    return []
  const place = wrapped(content)
  const { parent } = place
  const { node } = effect
  // What adds to the content is not needed at all where there is none.
  if (isPart) return node.parent?.type === 'ExpressionStatement' ? withoutStatement(sourceCode, node.parent) : []
  if ((parent?.type === 'CallExpression' || parent?.type === 'NewExpression') && parent === node)
    return withoutArgument(sourceCode, effect, parent, place)
  if (parent?.type === 'AssignmentExpression' && parent === node && parent.parent.type === 'ExpressionStatement')
    return withoutStatement(sourceCode, parent.parent)
  if (parent?.type === 'Property' && takes(effect, 'absent')) {
    const range = withComma(sourceCode, [parent, parent])
    return hasComment(sourceCode, range) ? [] : [(fixer) => fixer.removeRange(range)]
  }
  if (parent?.type === 'ReturnStatement') return withoutAnswer(sourceCode, effect, parent, place)
  return []
}

/** Takes out a statement of a block, with its line where it has one of its own. */
function withoutStatement(sourceCode: SourceCode, statement: TSESTree.ExpressionStatement): readonly Fix[] {
  if (statement.parent.type !== 'BlockStatement' || hasComment(sourceCode, statement.range)) return []
  const [start, end] = statement.range
  const before = /\n[ \t]*$/.exec(sourceCode.text.slice(0, start))
  const isAlone = before !== null && /^[ \t]*\r?\n/.test(sourceCode.text.slice(end))
  return [(fixer) => fixer.removeRange([isAlone ? before.index : start, end])]
}

function takes({ runtimes }: Effect, empty: 'absent' | 'null'): boolean {
  return runtimes.every(({ use }) => use.content?.empty.includes(empty))
}

/** How every library that fits sends the same without content, where they agree. */
function otherWay({ runtimes: [first, ...others] }: Effect): WithoutContent | undefined {
  const way = first?.use.content?.without
  const isShared = others.every(({ use: { content } }) => {
    const other = content?.without
    return way?.member === other?.member && way?.construct === other?.construct && way?.content === other?.content
  })
  return isShared ? way : undefined
}

function withoutArgument(
  sourceCode: SourceCode,
  effect: Effect,
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  place: Node,
): readonly Fix[] {
  const way = otherWay(effect)
  const isLast = call.arguments.at(-1) === place
  const canBeAbsent = isLast && (way ? way.content === 'absent' : takes(effect, 'absent'))
  if (!canBeAbsent && !way && !takes(effect, 'null')) return []
  const callee = way && otherCallee(sourceCode, call, way)
  if (way && callee === undefined) return []
  const range = withComma(sourceCode, withParentheses(sourceCode, call, place))
  if (canBeAbsent && hasComment(sourceCode, range)) return []
  // `json(data, 204)`: what is constructed instead takes the status in an object only.
  const status = way?.construct === undefined ? undefined : call.arguments.find((one) => one === effect.status?.node)
  return [
    (fixer) => [
      ...(callee ? [fixer.replaceText(callee.node, callee.text)] : []),
      ...(status ? [fixer.insertTextBefore(status, '{ status: '), fixer.insertTextAfter(status, ' }')] : []),
      canBeAbsent ? fixer.removeRange(range) : fixer.replaceText(place, 'null'),
    ],
  ]
}

/** What to write in place of (a part of) the callee. */
function otherCallee(
  sourceCode: SourceCode,
  { callee, optional }: TSESTree.CallExpression | (TSESTree.NewExpression & { optional?: undefined }),
  { member, construct }: WithoutContent,
): { readonly node: Node; readonly text: string } | undefined {
  if (optional) return undefined
  if (member !== undefined)
    return callee.type === 'MemberExpression' && !callee.computed ? { node: callee.property, text: member } : undefined
  if (construct !== 'this')
    return isGlobal(variableNamed(sourceCode, callee, construct ?? ''))
      ? { node: callee, text: `new ${construct}` }
      : undefined
  return callee.type === 'MemberExpression' && !callee.optional && callee.object.type === 'Identifier'
    ? { node: callee, text: `new ${callee.object.name}` }
    : undefined
}

/** `return` in place of `return content`. */
function withoutAnswer(
  sourceCode: SourceCode,
  effect: Effect,
  statement: TSESTree.ReturnStatement,
  place: Node,
): readonly Fix[] {
  const way = otherWay(effect)
  if (way?.content === 'null') return [(fixer) => fixer.replaceText(place, 'null')]
  const keyword = sourceCode.getFirstToken(statement)
  const last = sourceCode.getLastToken(statement, ({ value }) => value !== ';')
  if (way === undefined || !keyword || !last || sourceCode.getCommentsInside(statement).length > 0) return []
  return [(fixer) => fixer.removeRange([keyword.range[1], last.range[1]])]
}

/** Whether a comment would go with what stands in a range. */
function hasComment(sourceCode: SourceCode, [start, end]: readonly [number, number]): boolean {
  return sourceCode.getAllComments().some(({ range }) => range[0] >= start && range[1] <= end)
}

/** The range of a list item with the comma that separates it from the one before, or else from the one behind. */
function withComma(sourceCode: SourceCode, [first, last]: Span): [number, number] {
  const before = sourceCode.getTokenBefore(first)
  if (before?.value === ',') return [before.range[0], last.range[1]]
  const behind = sourceCode.getTokenAfter(last)
  return [first.range[0], behind?.value === ',' ? behind.range[1] : last.range[1]]
}
