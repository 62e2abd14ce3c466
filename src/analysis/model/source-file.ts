import type { TSESLint } from '@typescript-eslint/utils'
import type { Node } from '../../ast/node.ts'
import type { Variable } from '../../ast/variables.ts'
import type { Installed } from '../../project/installed-versions.ts'
import type { Settings } from '../../project/settings.ts'

/** One file under analysis: all that the analysis may look at. */
export interface SourceFile {
  readonly sourceCode: Readonly<TSESLint.SourceCode>
  /** The path relative to the working directory, with `/` between folders. */
  readonly path: string
  readonly settings: Settings
  /** The versions of libraries that the project of the file can have. */
  readonly installed: Installed
  /** The specifiers the file imports or requires. */
  readonly modules: ReadonlySet<string>
  /** While code is followed along a path: what parameters and variables stand for there. */
  readonly bindings?: ReadonlyMap<Variable, Binding>
  /** The file without bindings: they change what expressions are worth, not what they are. */
  readonly base?: SourceFile
}

/** What a variable stands for: an expression, to be looked at with the bindings where it stands, or nothing. */
export interface Binding {
  readonly argument: Node | undefined
  readonly source: SourceFile
}
