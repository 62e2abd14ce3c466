import { nameNode } from '../ast/name-node.ts'
import type { Node } from '../ast/node.ts'
import type { Analysis } from './analyse.ts'
import type { Effect, Possibility, Sink } from './model.ts'
import { isRefused } from './runtimes.ts'

/** A possible status of a sink, to be looked at by itself. */
export interface Written {
  readonly sink: Sink
  readonly possibility: Possibility
}

/**
 * The statuses written at sinks, each once for the node where it is written, although several sinks may use it. In test
 * files and mock replies odd numbers are sent on purpose, so they are left out unless the settings check them; so are codes
 * that cannot be sent there, since the rule on invalid codes reports them.
 */
export function* writtenStatuses({ sinks, settings, isTest }: Analysis): Generator<Written> {
  const seen = new Set<unknown>()
  if (isTest) return
  for (const sink of sinks) {
    if (sink.kind === 'mock' && !settings.checksTests) continue
    for (const possibility of sink.value.possibilities) {
      if (seen.has(possibility.node) || isRefused(sink.runtimes, possibility.value)) continue
      seen.add(possibility.node)
      yield { sink, possibility }
    }
  }
}

/** The node to underline for a possible status: where it is written, or the name of what implies it. */
export function underlined({ node }: Possibility, { status }: Effect): Node {
  const isUse = node.type === 'CallExpression' || node.type === 'NewExpression' || node.type === 'Decorator'
  return status?.isImplied && isUse ? nameNode(node) : node
}
