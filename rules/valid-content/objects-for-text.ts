import type { Analysis } from '../../src/analysis/analysis.ts'
import { kindOf } from '../../src/analysis/identify/argument-kind.ts'
import type { Effect } from '../../src/analysis/model/model.ts'
import type { Node } from '../../src/ast/node.ts'

/** Content that is no text, where the library takes nothing else. */
export interface ObjectForText {
  readonly effect: Effect
  readonly node: Node
  /** What comes of it, as the end of a sentence about the library. */
  readonly outcome: string
}

export function objectsForText({ source, effects }: Analysis): readonly ObjectForText[] {
  return effects.flatMap((effect): readonly ObjectForText[] => {
    const [outcome, ...others] = new Set(effect.runtimes.map(({ use }) => use.content?.otherThanText))
    const node = effect.content?.node
    if (outcome === undefined || others.length > 0 || node === undefined) return []
    const kind = kindOf(source, node)
    return kind === 'object' || kind === 'number' ? [{ effect, node, outcome }] : []
  })
}
