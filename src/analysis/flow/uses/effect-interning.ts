import type { Effect } from '../../model/model.ts'
import { TupleMap } from '../../values/tuple-map.ts'

/**
 * Makes effects that do the same at the same node one: a function that is called several times with the same status has one effect,
 * with different ones several.
 */
export class EffectCache {
  readonly #effects = new TupleMap<Effect>()
  readonly #interned = new WeakMap<Effect, Effect>()

  same(effect: Effect): Effect {
    const known = this.#interned.get(effect) ?? this.#effects.at(partsOf(effect), () => effect)
    this.#interned.set(effect, known)
    return known
  }
}

function partsOf({ node, status, phrase, content, fields }: Effect): readonly unknown[] {
  const values = [...(status?.value.possibilities ?? []), ...(phrase?.possibilities ?? [])]
  const set = fields?.set.flatMap(({ name, valueNode }) => [name, valueNode])
  const written = values.map((possibility) => possibility.node)
  return [node, ...written, status?.value.isComplete, content?.is, content?.node, ...(set ?? [])]
}
