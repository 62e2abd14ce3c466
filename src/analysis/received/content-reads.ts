import type { Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap, wrapped } from '../../ast/unwrap.ts'
import { variableOf } from '../../ast/variables.ts'
import { identify } from '../identify/identify.ts'
import type { ContentRead, Reading } from '../model/model.ts'
import type { ReachableStatuses } from './reachable-statuses.ts'
import type { SourceFile } from '../model/source-file.ts'

/** The calls that read the content of the responses whose status a file asks for, each with the statuses that get there. */
export function contentReadsOf(
  source: SourceFile,
  readings: readonly Reading[],
  reachable: ReachableStatuses,
): readonly ContentRead[] {
  const seen = new Set<string>()
  return readings.flatMap(({ subject }) => {
    if (subject?.holderNode?.type !== 'Identifier' || !subject.isStable || seen.has(subject.key)) return []
    seen.add(subject.key)
    const variable = variableOf(source.sourceCode, subject.holderNode)
    return (variable?.references ?? []).flatMap(({ identifier }): readonly ContentRead[] => {
      const read = contentCall(source, identifier)
      return read ? [{ ...read, reached: reachable.at(read.node, subject) }] : []
    })
  })
}

/** The call that a reference to a response starts, where it fails without content. */
function contentCall(source: SourceFile, reference: Node): { readonly node: Node; readonly title: string } | undefined {
  const member = wrapped(reference).parent
  if (member?.type !== 'MemberExpression' || unwrap(member.object) !== reference) return undefined
  const call = wrapped(member).parent
  if (call?.type !== 'CallExpression' || unwrap(call.callee) !== member || isCaught(call)) return undefined
  const [title] = identify(source, reference).map(({ api }) => api.title)
  const methods = identify(source, member)
  const needs = methods.length > 0 && methods.every(({ api }) => api.call?.every(({ needsContent }) => needsContent))
  return needs && title !== undefined ? { node: call, title } : undefined
}

/** Whether code sees to the failure of a promise right behind the call that makes it: `response.json().catch(() => null)`. */
function isCaught(call: Node): boolean {
  const member = wrapped(call).parent
  if (member?.type !== 'MemberExpression' || unwrap(member.object) !== call) return false
  const handled = wrapped(member).parent
  if (handled?.type !== 'CallExpression' || unwrap(handled.callee) !== member) return false
  const name = propertyName(member)
  return name === 'catch' || (name === 'then' && (handled.arguments.length > 1 || isCaught(handled)))
}
