import type { State } from './state.ts'

/** What the page asks the worker: the findings in a state. */
export interface Question {
  readonly id: number
  readonly state: State
}

/** A change of the code between two offsets. */
export interface Edit {
  readonly range: readonly [from: number, to: number]
  readonly text: string
}

/** What is reported at a place of the code, and what can be done about it. */
export interface Finding {
  /** The rule without the plugin's name; nothing where the code does not parse. */
  readonly rule: string
  readonly message: string
  readonly isError: boolean
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly repairs: readonly { readonly title: string; readonly edit: Edit }[]
}

export interface Answer {
  readonly id: number
  readonly findings: readonly Finding[]
  /** The code after `--fix`. */
  readonly fixed: string
  /** What is wrong with the question itself. */
  readonly problem?: string
}
