import { isWithin } from '../ast/node.ts'
import type { Analysis } from '../analysis/analysis.ts'
import { assignedCodes } from './assigned-codes.ts'
import type { Possibility, Sink, Static } from '../analysis/model/model.ts'
import { isRefused } from '../analysis/effects/runtime-outcomes.ts'
import { isUncheckedMock } from '../project/settings.ts'

export { underlined } from '../analysis/effects/report-node.ts'

/** A possible status of a sink, to be looked at by itself. */
export interface Written {
  readonly sink: Sink
  readonly possibility: Possibility
  /** The number it is, also where the API takes it as text; `undefined` where it is none. */
  readonly code: number | undefined
}

/**
 * The statuses written at sinks, each once where it is written, although several sinks may use it. In test
 * files and mock replies odd numbers are sent on purpose, so they are left out unless the settings check them; so are codes
 * that cannot be sent there, since the rule on invalid codes reports them.
 */
export function* writtenStatuses({ sinks, settings, source, isTest }: Analysis): Generator<Written> {
  const seen = new Map<unknown, unknown[]>()
  if (isTest) return
  for (const sink of sinks) {
    if (isUncheckedMock(settings, sink)) continue
    for (const possibility of [...sink.value.possibilities, ...assignedCodes(source, sink)]) {
      const { node, value } = possibility
      const before = seen.get(node) ?? []
      if (before.includes(value) || isRefused(sink.runtimes, value)) continue
      seen.set(node, [...before, value])
      yield { sink, possibility, code: codeOf(sink, possibility.value) }
    }
  }
}

/** A code that is a key, with its number. */
interface DeclaredKey {
  readonly possibility: Possibility
  readonly code: number
}

/** The codes that are keys in the description of a route, where no sink is, each once. */
export function declaredKeys({ declarations }: Analysis): readonly DeclaredKey[] {
  const byNode = new Map<unknown, DeclaredKey>()
  for (const { code, node } of declarations.flatMap(({ statuses }) => statuses)) {
    const isKey = node.type === 'Literal' && node.parent.type === 'Property' && node.parent.key === node
    if (code !== undefined && isKey) byNode.set(node, { possibility: { value: code, node, via: 'itself' }, code })
  }
  return [...byNode.values()]
}

function codeOf({ runtimes }: Sink, value: Static): number | undefined {
  if (typeof value === 'number') return value
  const takesText = runtimes.every(({ use }) => use.statusAs === 'text' || use.statusAs === 'either')
  const digits = typeof value === 'string' && takesText ? /^\d{3}(?=$| )/.exec(value) : null
  return digits ? Number(digits[0]) : undefined
}

/**
 * Whether a value that is no status is meant as one all the same. Where only the name of the receiver says that it is a response,
 * words and the small numbers of enums may be states of something else, and so may whatever is assigned to a property.
 */
export function isLikeStatus({ effect }: Sink, value: Static): boolean {
  if (effect.evidence === 'proven') return true
  if (typeof value === 'string') return /^[1-9]\d{2}$/.test(value)
  if (effect.node.type !== 'AssignmentExpression') return true
  return typeof value === 'number' && value >= 100
}

/** Whether a variable can hold something else than this sign of having no status, so that a condition may keep it from here. */
export function mayBeExcluded(
  { value: { possibilities, isComplete }, effect }: Sink,
  { value, node }: Possibility,
): boolean {
  const isSign = !value || Number(value) < 0
  return isSign && !(isComplete && possibilities.length === 1) && !isWithin(node, effect.node)
}
