import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { Node } from './node.ts'

/** What stands between two tokens or nodes, both of them included. */
export type Span = readonly [first: Node | TSESTree.Token, last: Node | TSESTree.Token]

/** An argument of a call with the parentheses of its own around it. */
export function withParentheses(sourceCode: Readonly<TSESLint.SourceCode>, call: Node, argument: Node): Span {
  let span: Span = [argument, argument]
  for (;;) {
    const before = sourceCode.getTokenBefore(span[0])
    const behind = sourceCode.getTokenAfter(span[1])
    if (before?.value !== '(' || behind?.value !== ')' || behind === sourceCode.getLastToken(call)) return span
    span = [before, behind]
  }
}
