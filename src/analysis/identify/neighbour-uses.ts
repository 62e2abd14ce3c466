import { importedBy } from '../../ast/imported.ts'
import type { Node } from '../../ast/node.ts'
import { frameworksOf } from '../../frameworks/lookup.ts'
import type { SourceFile } from '../model/source-file.ts'
import { isOfConcern } from '../scan/uses-of-concern.ts'
import type { ApiMatch } from './api-lookup.ts'
import { declarationOf } from './typescript-types.ts'

/**
 * What a name or member is that another module of the project exports, where it is used for something of statuses. What it is by its
 * name in the file counts for less than what it is there.
 */
export function neighbourApis(source: SourceFile, node: Node, byName: readonly ApiMatch[]): readonly ApiMatch[] {
  const { neighbours, sourceCode } = source
  if (neighbours === undefined || (node.type !== 'Identifier' && node.type !== 'MemberExpression')) return []
  if (!isOfConcern(sourceCode, node)) return []
  const imported = importedBy(sourceCode, node)
  if (imported && frameworksOf(imported.module).length > 0) return []
  const title = `\`${sourceCode.getText(node)}\``
  const found = imported ? neighbours.apisOf(imported, title) : []
  const declared = found.length === 0 && byName.length === 0 ? declarationOf(sourceCode, node) : undefined
  return declared ? neighbours.apisAt(declared, title) : found
}
