import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { Effect } from '../analysis/model/model.ts'
import { withParentheses } from '../ast/parentheses.ts'
import { unwrap, wrapped } from '../ast/unwrap.ts'

type SourceCode = Readonly<TSESLint.SourceCode>

/** How to give a code to a call or decorator that implies one, in the way its library has for that; nothing where there is none. */
export function codeInsertions(
  sourceCode: SourceCode,
  { node, runtimes }: Effect,
  code: number,
): readonly TSESLint.ReportFixFunction[] {
  const expression = node.type === 'Decorator' ? unwrap(node.expression) : node
  const [first, ...others] = runtimes.map(({ use }) => use.codeGoes)
  const agree = others.every((other) => JSON.stringify(other) === JSON.stringify(first))
  const isCall = expression.type === 'CallExpression'
  if (!(isCall || expression.type === 'NewExpression') || first === undefined || !agree) return []
  if ('at' in first) return argument(sourceCode, expression, first.at, code)
  if (!isCall) return []
  if ('call' in first) return [(fixer) => fixer.insertTextAfter(expression, `.${first.call}(${code})`)]
  return assignment(sourceCode, expression, first.property, code)
}

function argument(
  sourceCode: SourceCode,
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  at: number,
  code: number,
): readonly TSESLint.ReportFixFunction[] {
  const { arguments: list } = call
  if (list.some(({ type }) => type === 'SpreadElement')) return []
  const [first, last] = [list[0], list.at(-1)]
  const given = list[at]
  if (given && isNothing(given)) return [(fixer) => fixer.replaceText(given, String(code))]
  if (at === 0 && first) {
    const [start] = withParentheses(sourceCode, call, wrapped(first))
    return [(fixer) => fixer.insertTextBefore(start, `${code}, `)]
  }
  if (at !== list.length || !last) return []
  const [, end] = withParentheses(sourceCode, call, wrapped(last))
  return [(fixer) => fixer.insertTextAfter(end, `, ${code}`)]
}

/** `undefined` or `null` in the place of a code. */
function isNothing(node: TSESTree.CallExpressionArgument): boolean {
  return (node.type === 'Identifier' && node.name === 'undefined') || (node.type === 'Literal' && node.value === null)
}

/** The assignment of a property, as a statement before the one that the call is. */
function assignment(
  sourceCode: SourceCode,
  call: TSESTree.CallExpression,
  property: string,
  code: number,
): readonly TSESLint.ReportFixFunction[] {
  const callee = unwrap(call.callee)
  const statement = wrapped(call).parent
  const isOwn = statement?.type === 'ExpressionStatement' || statement?.type === 'ReturnStatement'
  if (callee.type !== 'MemberExpression' || !isOwn || statement.parent.type !== 'BlockStatement') return []
  const indent = ' '.repeat(statement.loc.start.column)
  const end = sourceCode.getLastToken(statement)?.value === ';' ? ';' : ''
  const text = `${sourceCode.getText(callee.object)}.${property} = ${code}${end}\n${indent}`
  return [(fixer) => fixer.insertTextBefore(statement, text)]
}
