import type { TSESTree } from '@typescript-eslint/utils'
import type { Analysis } from '../../src/analysis/analysis.ts'
import type { Effect } from '../../src/analysis/model/model.ts'
import type { SourceFile } from '../../src/analysis/model/source-file.ts'
import { identify } from '../../src/analysis/identify/identify.ts'
import { answersOf } from '../../src/ast/answers-of.ts'
import { childrenOf } from '../../src/analysis/values/child-nodes.ts'
import { enclosingFunction, isFunction, type FunctionNode, type Node } from '../../src/ast/node.ts'
import { findProperty } from '../../src/ast/property-name.ts'
import { unwrap } from '../../src/ast/unwrap.ts'

/** A result of a handler that has no status, beside others that have one. */
export interface ResultWithoutStatus {
  readonly node: TSESTree.ObjectExpression
  readonly effect: Effect
}

/** The objects that handlers give back without the member that holds the status, where other results of theirs have it. */
export function resultsWithoutStatus({ source, effects }: Analysis): readonly ResultWithoutStatus[] {
  const seen = new Set<FunctionNode>()
  return effects.flatMap((effect) => {
    const member = statusMember(effect)
    const owner = member === undefined ? undefined : enclosingFunction(effect.node)
    if (member === undefined || owner === undefined || seen.has(owner)) return []
    seen.add(owner)
    return resultsOf(source, owner).flatMap((result) => {
      const object = unwrap(result)
      if (object.type !== 'ObjectExpression' || object.properties.length === 0) return []
      const { property, isCertain } = findProperty(object, member)
      return property === undefined && isCertain ? [{ node: object, effect }] : []
    })
  })
}

/** The member in which a library insists on the status of each result. */
function statusMember({ runtimes, status }: Effect): string | undefined {
  const [use, ...others] = runtimes.map((runtime) => runtime.use)
  const place = use?.status
  const isInObject = Array.isArray(place) && place.length === 2 && typeof place[1] === 'string'
  return isInObject && others.length === 0 && use?.needsStatus && status && !status.isImplied
    ? String(place[1])
    : undefined
}

/** What a function gives back, and what it passes to a function that it was given for that. */
function resultsOf(source: SourceFile, owner: FunctionNode): readonly Node[] {
  return [...answersOf(owner), ...passedResults(source, owner.body)]
}

function passedResults(source: SourceFile, node: Node): readonly Node[] {
  if (isFunction(node)) return []
  const result = node.type === 'CallExpression' ? node.arguments[1] : undefined
  const isCallback =
    node.type === 'CallExpression' &&
    identify(source, node.callee).some(({ api }) => api.call?.some((use) => use.needsStatus))
  return [
    ...(isCallback && result ? [result] : []),
    ...childrenOf(source, node).flatMap((child) => passedResults(source, child)),
  ]
}
