import type { Node } from '../../../ast/node.ts'
import type { Havoc } from '../state/havoc.ts'
import type { Effect } from '../../model/model.ts'
import type { States } from '../state/abstract-state.ts'
import type { Summaries } from './summaries.ts'

/** What an interpreter tells to whoever runs it. */
export interface Listener {
  /** An effect is about to happen, on each of these states. */
  readonly effect: (effect: Effect, before: States) => void
  /** The function ends here: by `return`, at its end, or by `throw`; or a function in it that ran later does. */
  readonly exit: (how: 'return' | 'end' | 'throw' | 'later', at: Node | undefined, states: States) => void
  /** A function that is called once and runs later comes to its end, by a `return` or as a whole, with nothing else to follow it. */
  readonly settled: (at: Node, states: States) => void
}

/** What the interpreters of one response share. */
export interface Shared {
  /** What functions may do that have been handed to other code so far, whenever that runs. */
  pending: Havoc
  /** How much of called functions may still be followed. */
  budget: number
  /** How many calls of functions have been told apart so far. */
  frames: number
  readonly summaries: Summaries
  /** Whether the code builds the response itself, so that it leaves as it is where it is given back. */
  readonly isBuilt: boolean
}
