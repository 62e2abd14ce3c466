import { isWithin, type Node } from '../../src/ast/node.ts'
import { isStatusCode } from '../../src/registry/status-codes.ts'
import type { Analysis } from '../../src/analysis/analyse.ts'
import type { Possibility } from '../../src/analysis/model/model.ts'
import { declaredKeys } from '../../src/findings/written-statuses.ts'

/** A code as it stands in the file: a number or a name for one. */
export interface WrittenCode {
  readonly possibility: Possibility
  /** Whether the types there take certain numbers only. */
  readonly takesCertain: boolean
  readonly isCompared: boolean
}

/** The codes that are written at sinks and compared with received statuses, each node once. */
export function* writtenCodes(
  analysis: Analysis,
  { tests, declarations }: { readonly tests: boolean; readonly declarations: boolean },
): Generator<WrittenCode> {
  const { sinks, readings } = analysis
  const seen = new Set<Node>()
  const fresh = (possibility: Possibility) => !seen.has(possibility.node) && seen.add(possibility.node)
  for (const { kind, node, value, runtimes } of sinks) {
    if ((kind === 'mock' && !tests) || (kind === 'declare' && !declarations)) continue
    const takesCertain = runtimes.some(({ framework }) => framework.takesCertainCodes)
    for (const possibility of value.possibilities) {
      // A variable has given the code a name already.
      if (node && possibility.via !== 'variable' && fresh(possibility))
        yield { possibility, takesCertain, isCompared: false }
    }
  }
  // Types are made from the keys of a description, which have to be the numbers for that.
  for (const { possibility } of declarations ? declaredKeys(analysis) : [])
    if (fresh(possibility)) yield { possibility, takesCertain: true, isCompared: false }
  for (const { comparisons } of readings) {
    for (const { kind, value, node } of comparisons) {
      if (kind === 'range') continue
      for (const possibility of value.possibilities) {
        const isDirect =
          possibility.via === 'member' || (possibility.via === 'itself' && isWithin(possibility.node, node))
        if (isDirect && isStatusCode(possibility.value) && fresh(possibility))
          yield { possibility, takesCertain: false, isCompared: true }
      }
    }
  }
}
