import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { Node } from '../../src/ast/node.ts'
import { unwrap, wrapped } from '../../src/ast/unwrap.ts'
import type { UncheckedStatus } from './unchecked-statuses.ts'

type Fix = TSESLint.RuleFix[]

/** The first version of the language with `??` and `?.`. */
const nullishVersion = 2020

interface LanguageOptions {
  readonly ecmaVersion?: number | 'latest' | undefined
  readonly parserOptions?: { readonly ecmaVersion?: number | 'latest' | undefined } | undefined
}

/** Whether code is parsed as a version of the language that has `??` and `?.`. */
export function hasNullish(options: LanguageOptions | undefined): boolean {
  const version = options?.parserOptions?.ecmaVersion ?? options?.ecmaVersion ?? 'latest'
  return version === 'latest' || version >= nullishVersion || (version >= 11 && version < 2015)
}

/** Lets a status that may be missing be 500: by a default of the pattern that takes it, or behind the expression. */
export function withDefault(
  sourceCode: Readonly<TSESLint.SourceCode>,
  fixer: TSESLint.RuleFixer,
  { node, read, operator, form }: UncheckedStatus,
  isModern: boolean,
): Fix {
  if (node.parent?.type === 'Property' && node.parent.parent.type === 'ObjectPattern')
    return [fixer.insertTextAfter(node, ' = 500')]
  const at = wrapped(node)
  const { parent } = at
  const joint = isModern ? operator : '||'
  // `??` stands beside neither `&&` nor `||`, and binds less than what stands in front of an operand.
  const isOperand =
    parent?.type === 'LogicalExpression' || parent?.type === 'UnaryExpression' || parent?.type === 'BinaryExpression'
  const inner = [
    ...(read.isCalled && read.node === node ? calledWhereThere(sourceCode, fixer, node) : []),
    ...(form === 'response' && !read.isOptional && read.node === node
      ? withOptionalMember(sourceCode, fixer, node)
      : []),
  ]
  return isOperand
    ? [fixer.insertTextBefore(at, '('), ...inner, fixer.insertTextAfter(at, ` ${joint} 500)`)]
    : [...inner, fixer.insertTextAfter(at, ` ${joint} 500`)]
}

/** `error.getStatus?.()` */
function calledWhereThere(sourceCode: Readonly<TSESLint.SourceCode>, fixer: TSESLint.RuleFixer, node: Node): Fix {
  if (node.type !== 'CallExpression' || node.optional) return []
  const open = sourceCode.getTokenAfter(node.typeArguments ?? node.callee, { filter: ({ value }) => value === '(' })
  return open ? [fixer.insertTextBefore(open, '?.')] : []
}

/** `error.response?.status` */
export function withOptionalMember(
  sourceCode: Readonly<TSESLint.SourceCode>,
  fixer: TSESLint.RuleFixer,
  node: Node,
): Fix {
  if (node.type !== 'MemberExpression') return []
  const token = sourceCode.getTokenAfter(node.object, { filter: ({ value }) => value === '.' || value === '[' })
  if (!token) return []
  return [token.value === '.' ? fixer.replaceText(token, '?.') : fixer.insertTextBefore(token, '?.')]
}

/** `err.code || 500` as a code that is taken only where it is a status of an error; `undefined` for longer chains. */
export function testedCode(sourceCode: Readonly<TSESLint.SourceCode>, node: Node): Replacement | undefined {
  const at = wrapped(node)
  const chain = at.parent
  if (chain?.type !== 'LogicalExpression' || chain.left !== at || chain.operator === '&&') return undefined
  if (unwrap(chain.right).type !== 'Literal' || wrapped(chain).parent?.type === 'LogicalExpression') return undefined
  if (sourceCode.getCommentsInside(chain).length > 0) return undefined
  const text = sourceCode.getText(node)
  const test = `Number.isInteger(${text}) && ${text} >= 400 && ${text} < 600`
  return { chain, text: `${test} ? ${text} : ${sourceCode.getText(chain.right)}` }
}

interface Replacement {
  readonly chain: TSESTree.LogicalExpression
  readonly text: string
}
