import { isWithin, type FunctionNode, type Node } from '../../../ast/node.ts'
import { havocOf, noHavoc, type Havoc } from '../state/havoc.ts'
import { EffectCache } from './effect-interning.ts'
import { effectAt, effectSeenFrom } from '../../effects/effect-at.ts'
import type { ResponseUse, ResponseUses } from '../state/response-use.ts'
import { controlTokensOf, type ControlTokens } from '../../scan/control-tokens.ts'
import { firstMark, holdsMark, type Marks } from '../../scan/marks.ts'
import { hasWord } from '../../scan/words.ts'
import type { Effect } from '../../model/model.ts'
import { TupleMap } from '../../values/tuple-map.ts'
import type { SourceFile } from '../../model/source-file.ts'
import type { State, States } from '../state/abstract-state.ts'
import { trackedIn, type Tracked } from './path-variables.ts'
import { sourceOnPath } from '../state/environment.ts'

interface EffectOnStates {
  readonly effect: Effect
  readonly states: States
}

/** What all code of a file that responses run through has in common. */
interface SharedParts {
  readonly effects: EffectCache
  readonly slices: TupleMap<ResponseSlice>
}

const shared = new WeakMap<SourceFile, SharedParts>()

function partsShared(source: SourceFile): SharedParts {
  const base = source.base ?? source
  const known = shared.get(base) ?? { effects: new EffectCache(), slices: new TupleMap<ResponseSlice>() }
  shared.set(base, known)
  return known
}

/** The code that one response runs through: what happens in it, and where. */
export class ResponseSlice {
  readonly source: SourceFile
  readonly events: ResponseUses
  readonly landmarks: ControlTokens
  readonly tracked: Tracked
  readonly #owner: FunctionNode | undefined
  readonly #shared: SharedParts
  readonly #within = new Map<FunctionNode, ResponseUses>()
  /** Functions that are followed where they are called. */
  readonly #helpers = new Set<Node>()
  /** Offsets of all that happens, ascending. */
  readonly #starts: Marks
  readonly #byStart: readonly ResponseUse[]
  readonly #eventStarts: Marks
  readonly #helperDoubts: Havoc
  /** Offsets at which events end, ascending, with what they and all later ones may do. */
  readonly #ends: Marks
  readonly #later: readonly Havoc[]

  constructor(source: SourceFile, events: ResponseUses, owner: FunctionNode | undefined) {
    this.source = source
    this.#shared = partsShared(source)
    this.#owner = owner
    this.events = events
    this.landmarks = controlTokensOf(source.sourceCode)
    this.tracked = trackedIn(source, events, owner)
    for (const event of events.values())
      if (event.is === 'called' || event.is === 'handed') this.#helpers.add(event.callee)
    this.#byStart = [...events.values()].sort((left, right) => left.node.range[0] - right.node.range[0])
    this.#eventStarts = this.#byStart.map(({ node }) => node.range[0])
    this.#helperDoubts = this.#byStart
      .filter(({ node }) => [...this.#helpers].some((helper) => isWithin(node, helper)))
      .reduce((doubts, event) => doubts | havocOf(event), noHavoc)
    const assignments = [...this.tracked.assignments.keys()].map(({ range }) => range[0])
    this.#starts = [...this.#eventStarts, ...assignments].sort((left, right) => left - right)
    const byEnd = [...events.values()].sort((left, right) => left.node.range[1] - right.node.range[1])
    this.#ends = byEnd.map(({ node }) => node.range[1])
    const later: Havoc[] = []
    let sum = noHavoc
    for (let index = byEnd.length - 1; index >= 0; index -= 1) {
      const event = byEnd[index]
      if (event) sum |= this.#doubtsOf(event)
      later[index] = sum
    }
    this.#later = later
  }

  /** The code of a function of the file that a call runs, with the effects read again as the call has it. */
  inCall(source: SourceFile, events: ResponseUses, callee: FunctionNode): ResponseSlice {
    const owner = this.#owner && isWithin(callee, this.#owner) ? this.#owner : callee
    return this.#shared.slices.at(
      [source, events, owner],
      () => new ResponseSlice(source, this.#renewed(source, events), owner),
    )
  }

  #renewed(source: SourceFile, events: ResponseUses): ResponseUses {
    const renewed = [...events].map(([node, event]): [Node, ResponseUse] => {
      const effect = event.is === 'effect' ? effectAt(source, node) : undefined
      return [node, effect ? { is: 'effect', node, effect: this.#shared.effects.same(effect) } : event]
    })
    return new Map(renewed)
  }

  /** What happens in a function that the code holds. */
  eventsWithin(owner: FunctionNode): ResponseUses {
    const known = this.#within.get(owner) ?? new Map([...this.events].filter(([node]) => isWithin(node, owner)))
    this.#within.set(owner, known)
    return known
  }

  holdsEvent(node: Node): boolean {
    return holdsMark(this.#starts, node.range)
  }

  holdsExit(node: Node): boolean {
    return holdsMark(this.landmarks.exits, node.range)
  }

  isHelper(node: Node): boolean {
    return this.#helpers.has(node)
  }

  /** What an event does on each of several states, by what the variables hold that it depends on. */
  effectsOn(event: ResponseUse & { readonly is: 'effect' }, states: States): readonly EffectOnStates[] {
    const read = this.tracked.readBy.get(event.node)
    if (read === undefined) return [{ effect: event.effect, states }]
    const groups = new Map<SourceFile, State[]>()
    for (const state of states) {
      const source = sourceOnPath(this.source, read, state)
      const group = groups.get(source)
      if (group) group.push(state)
      else groups.set(source, [state])
    }
    return [...groups].map(([source, group]) => ({
      effect: this.#shared.effects.same(effectSeenFrom(source, event.effect)),
      states: group,
    }))
  }

  /** Whether a word stands behind an offset in the function of the response, so that a condition there may ask for it. */
  isMentionedBehind(word: string, offset: number): boolean {
    return hasWord(this.source.sourceCode, word, offset, this.#owner?.range[1] ?? Infinity)
  }

  /** What the events may do that end behind an offset. */
  doubtsBehind(offset: number): Havoc {
    return this.#later[firstMark(this.#ends, offset + 1)] ?? noHavoc
  }

  /** What the events in a node may do. */
  doubtsWithin(node: Node): Havoc {
    const [start, end] = node.range
    let doubts = noHavoc
    for (let index = firstMark(this.#eventStarts, start); (this.#eventStarts[index] ?? end) < end; index += 1) {
      const event = this.#byStart[index]
      if (event && event.node.range[1] <= end) doubts |= this.#doubtsOf(event)
    }
    return doubts
  }

  /** A call of a function of the file may do what any of those functions does. */
  #doubtsOf(event: ResponseUse): Havoc {
    return event.is === 'called' || event.is === 'handed' ? this.#helperDoubts : havocOf(event)
  }
}
