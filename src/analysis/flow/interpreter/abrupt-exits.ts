import type { Node } from '../../../ast/node.ts'
import type { States } from '../state/abstract-state.ts'
import { union } from '../state/join.ts'

/** Where paths leave a piece of code other than at its end. */
export interface Exits {
  readonly breaks: Map<string, States>
  readonly continues: Map<string, States>
  /** By the statement or expression that leaves. */
  readonly returned: Map<Node, States>
  /** By the statement or call that throws; `undefined` where that is not known. */
  readonly thrown: Map<Node | undefined, States>
  /** The states in which something may have thrown that is not seen to. */
  mayThrow: States
}

export function noExits(): Exits {
  return { breaks: new Map(), continues: new Map(), returned: new Map(), thrown: new Map(), mayThrow: [] }
}

/** Adds the states of one more way to leave by a label, or at a node. */
export function add<Key>(exits: Map<Key, States>, key: Key, states: States): void {
  if (states.length > 0) exits.set(key, union(exits.get(key) ?? [], states))
}

/** Takes out the states that left by the labels. */
export function take(exits: Map<string, States>, labels: readonly string[]): States {
  let taken: States = []
  for (const label of labels) {
    taken = union(taken, exits.get(label) ?? [])
    exits.delete(label)
  }
  return taken
}

/** Adds all that left one piece of code to what left another, each through a function. */
export function pass(from: Exits, to: Exits, through: (states: States) => States): void {
  for (const [label, states] of from.breaks) add(to.breaks, label, through(states))
  for (const [label, states] of from.continues) add(to.continues, label, through(states))
  for (const [at, states] of from.returned) add(to.returned, at, through(states))
  for (const [at, states] of from.thrown) add(to.thrown, at, through(states))
  to.mayThrow = union(to.mayThrow, from.mayThrow)
}
