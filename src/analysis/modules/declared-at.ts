import type { TSESLint } from '@typescript-eslint/utils'
import type { Node } from '../../ast/node.ts'

/** What is declared by a name at an offset, or by a declaration without one. */
export function declaredAt(sourceCode: Readonly<TSESLint.SourceCode>, offset: number): Node | undefined {
  const node: Node | null = sourceCode.getNodeByRangeIndex(offset)
  const { parent } = node ?? {}
  switch (parent?.type) {
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'Property':
      return parent.key === node ? (parent.value ?? undefined) : undefined
    default:
      return node?.type === 'ExportDefaultDeclaration' ? node.declaration : (node ?? undefined)
  }
}
