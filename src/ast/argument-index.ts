import type { TSESTree } from '@typescript-eslint/utils'
import type { Node } from './node.ts'

/** The index of an argument among those of its call; `undefined` for what is none, or has a spread in front, which stands for any number. */
export function argumentIndex(
  { arguments: list }: TSESTree.CallExpression | TSESTree.NewExpression,
  argument: Node,
): number | undefined {
  const index = list.findIndex((candidate) => candidate === argument)
  return index < 0 || list.slice(0, index).some(({ type }) => type === 'SpreadElement') ? undefined : index
}
