import type { TSESLint } from '@typescript-eslint/utils'
import type { Node } from '../ast/node.ts'
import type { Variable } from '../ast/variables.ts'
import type { Settings } from './settings.ts'

/** One file under analysis: all that the analysis may look at. */
export interface Source {
  readonly sourceCode: Readonly<TSESLint.SourceCode>
  /** The path relative to the working directory, with `/` between folders. */
  readonly path: string
  readonly settings: Settings
  /** The specifiers the file imports or requires. */
  readonly modules: ReadonlySet<string>
  /** While the call of a function is replayed: what it passes for each parameter. */
  readonly bindings?: ReadonlyMap<Variable, Binding>
}

/** The argument of one call, to be looked at with the bindings of the function that makes the call. */
export interface Binding {
  readonly argument: Node | undefined
  readonly source: Source
}
