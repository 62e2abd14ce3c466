import { wrapped } from '../../src/ast/unwrap.ts'
import { propertyName } from '../../src/ast/property-name.ts'
import { nameOfDeed } from '../../src/ast/name-node.ts'
import type { Mistake } from '../../src/frameworks/framework.ts'
import { isStatusCode } from '../../src/registry/status-codes.ts'
import type { Effect, StatusInput } from '../../src/analysis/model/model.ts'
import { mistakeOf } from '../../src/analysis/effects/runtime-outcomes.ts'

/** A status that stands where the library takes none from. */
export interface Ignored {
  readonly effect: Effect
  readonly input: StatusInput
  readonly mistake: Mistake | undefined
  /** The name of the member that holds it. */
  readonly member: string
}

/** The statuses that an effect leaves behind: only codes, on an API that is shown to be the one the tables mean, and where no other is set. */
export function ignoredStatuses(effect: Effect): readonly Ignored[] {
  const { ignored, evidence, status, kind } = effect
  if (ignored.length === 0 || evidence !== 'proven' || (kind !== 'respond' && kind !== 'mock')) return []
  const mistake = mistakeOf(effect.runtimes)
  // Where versions differ, the status of the older one is the very input that the newer one ignores.
  if (status && !status.isImplied && mistake !== 'removed-signature') return []
  return ignored.flatMap((input) =>
    isLost(effect, input) ? [{ effect, input, mistake, member: memberOf(effect, input) }] : [],
  )
}

function isLost({ runtimes }: Effect, { value: { possibilities, isComplete } }: StatusInput): boolean {
  const isSentAnyway = (code: number) => runtimes.some(({ use }) => use.sendsInstead === code)
  return (
    isComplete &&
    possibilities.length > 0 &&
    possibilities.every(({ value }) => isStatusCode(value) && !isSentAnyway(value))
  )
}

function memberOf(effect: Effect, { node }: StatusInput): string {
  const parent = node && wrapped(node).parent
  return (parent?.type === 'Property' ? propertyName(parent) : undefined) ?? nameOfDeed(effect.node)
}
