import type { TSESLint } from '@typescript-eslint/utils'
import type { Settings } from './settings.ts'

/** One file under analysis: all that the analysis may look at. */
export interface Source {
  readonly sourceCode: Readonly<TSESLint.SourceCode>
  /** The path relative to the working directory, with `/` between folders. */
  readonly path: string
  readonly settings: Settings
  /** The specifiers the file imports or requires. */
  readonly modules: ReadonlySet<string>
}
