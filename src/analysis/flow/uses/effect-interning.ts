import type { Effect } from '../../model/model.ts'
import { idOf } from '../../values/object-ids.ts'

/**
 * Makes effects that do the same at the same node one: a function that is called several times with the same status has one effect,
 * with different ones several.
 */
export class EffectCache {
  readonly #effects = new Map<string, Effect>()

  same(effect: Effect): Effect {
    const key = keyOf(effect)
    const known = this.#effects.get(key)
    if (known === undefined) this.#effects.set(key, effect)
    return known ?? effect
  }
}

function keyOf({ node, status, phrase, content, fields }: Effect): string {
  const values = [...(status?.value.possibilities ?? []), ...(phrase?.possibilities ?? [])]
  const written = values.map((possibility) => idOf(possibility.node))
  const given = content && `${content.is}${content.node ? idOf(content.node) : ''}`
  const set = fields?.set.map(({ name, valueNode }) => `${name}${valueNode ? idOf(valueNode) : ''}`)
  return [idOf(node), written.join(), status?.value.isComplete, given, set?.join()].join('/')
}
