import { isCondition } from '../../ast/condition.ts'
import type { Node } from '../../ast/node.ts'
import { identify } from '../identify/identify.ts'
import type { SuccessTest } from '../model/model.ts'
import type { SourceFile } from '../model/source-file.ts'
import { clientsOf } from './status-expressions.ts'

/** The conditions among the candidate expressions that are `ok` of a received response. */
export function successTestsOf(source: SourceFile, candidates: readonly Node[]): readonly SuccessTest[] {
  return candidates.flatMap((node) => {
    if (node.type !== 'MemberExpression' || !isCondition(node)) return []
    const known = identify(source, node)
    if (known.length === 0 || known.some(({ api, evidence }) => api.reads !== 'ok' || evidence === 'named')) return []
    return [{ node, clients: clientsOf(identify(source, node.object)) }]
  })
}
