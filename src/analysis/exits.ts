import type { Node } from '../ast/node.ts'
import { union, type States } from './state.ts'

/** Where paths leave a piece of code other than at its end. */
export interface Exits {
  readonly breaks: Map<string, States>
  readonly continues: Map<string, States>
  readonly returned: Left[]
  readonly thrown: Left[]
  /** The states in which something may have thrown that is not seen to. */
  mayThrow: States
}

export interface Left {
  /** The statement or expression that leaves; `undefined` where it is not known. */
  readonly at: Node | undefined
  readonly states: States
}

export function noExits(): Exits {
  return { breaks: new Map(), continues: new Map(), returned: [], thrown: [], mayThrow: [] }
}

/** Adds the states of one more way to leave by a label. */
export function add(exits: Map<string, States>, label: string, states: States): void {
  exits.set(label, union(exits.get(label) ?? [], states))
}

/** Takes out the states that left by the labels. */
export function take(exits: Map<string, States>, labels: readonly string[]): readonly States[] {
  return labels.map((label) => {
    const states = exits.get(label) ?? []
    exits.delete(label)
    return states
  })
}

/** Adds all that left one piece of code to what left another, each through a function. */
export function pass(from: Exits, to: Exits, through: (states: States) => States): void {
  for (const [label, states] of from.breaks) add(to.breaks, label, through(states))
  for (const [label, states] of from.continues) add(to.continues, label, through(states))
  for (const { at, states } of from.returned) to.returned.push({ at, states: through(states) })
  for (const { at, states } of from.thrown) to.thrown.push({ at, states: through(states) })
  to.mayThrow = union(to.mayThrow, from.mayThrow)
}
