import { areSame, overfull, union } from '../state/join.ts'
import type { State, States } from '../state/abstract-state.ts'
import { TupleMap } from '../../values/tuple-map.ts'

/** In which states a call of a function is left, by the way. */
export interface Outcome {
  readonly returned: States
  readonly thrown: States
  /** The states in which something may have thrown in it that is not seen to. */
  readonly mayThrow: States
}

interface Summary {
  readonly input: State
  outcome: Outcome
  /** Whether nothing that it depends on can change any more. */
  isFinal: boolean
  /** In which pass it was worked out last. */
  pass: number
  isRunning: boolean
  /** Whether it was asked for while it was being worked out. */
  wasAsked: boolean
}

/** How often functions that call each other are gone through; what changes even then is given up. */
const maxPasses = 8

/** From how many states one function is followed with the same arguments: as many as a point of the code has. */
const maxInputs = 16

const nothing: Outcome = { returned: [], thrown: [], mayThrow: [] }
const anything: Outcome = { returned: [overfull], thrown: [overfull], mayThrow: [overfull] }

/**
 * What functions do to one response, each once for the code and the state it is called with. Functions that call each other are gone
 * through again as long as that brings new states.
 */
export class Summaries {
  readonly #summaries = new TupleMap<Summary[]>()
  #pass = 0
  #isWithin = false
  #isUnstable = false
  /** Those that are not final. */
  #open: Summary[] = []

  /** The outcome of running some code from a state. */
  of(code: readonly unknown[], input: State, run: () => Outcome): Outcome {
    const known = this.#summaries.at(code, () => [])
    let summary = known.find((one) => areSame([one.input], [input]))
    if (summary === undefined) {
      if (known.length === maxInputs) return anything
      summary = { input, outcome: nothing, isFinal: false, pass: 0, isRunning: false, wasAsked: false }
      known.push(summary)
    }
    if (summary.isFinal) return summary.outcome
    if (!this.#isWithin) this.#settle(summary, run)
    else if (summary.pass === this.#pass) summary.wasAsked ||= summary.isRunning
    else this.#run(summary, run)
    return summary.outcome
  }

  #settle(summary: Summary, run: () => Outcome): void {
    this.#isWithin = true
    this.#isUnstable = true
    for (let pass = 0; pass < maxPasses && this.#isUnstable; pass += 1) {
      this.#pass += 1
      this.#isUnstable = false
      this.#open = []
      this.#run(summary, run)
    }
    this.#isWithin = false
    for (const one of this.#open) {
      if (this.#isUnstable) one.outcome = anything
      one.isFinal = true
    }
  }

  #run(summary: Summary, run: () => Outcome): void {
    summary.pass = this.#pass
    summary.isRunning = true
    summary.wasAsked = false
    const { returned, thrown, mayThrow } = run()
    const before = summary.outcome
    summary.outcome = {
      returned: union(before.returned, returned),
      thrown: union(before.thrown, thrown),
      mayThrow: union(before.mayThrow, mayThrow),
    }
    summary.isRunning = false
    this.#open.push(summary)
    const { outcome } = summary
    const isSame =
      areSame(before.returned, outcome.returned) &&
      areSame(before.thrown, outcome.thrown) &&
      areSame(before.mayThrow, outcome.mayThrow)
    if (wasAskedMeanwhile(summary) && !isSame) this.#isUnstable = true
  }
}

/** Whether a function came to a call of itself while it was gone through. */
function wasAskedMeanwhile({ wasAsked }: Summary): boolean {
  return wasAsked
}
