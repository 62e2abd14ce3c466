import type { TSESTree } from '@typescript-eslint/utils'

/** The decorators of a class, member or parameter; parsers of plain JavaScript give nodes without any. */
export function decoratorsOf(node: {
  readonly decorators?: readonly TSESTree.Decorator[]
}): readonly TSESTree.Decorator[] {
  return node.decorators ?? []
}
