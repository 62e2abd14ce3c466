import type { TSESLint } from '@typescript-eslint/utils'
import type { Imported } from '../../ast/imported.ts'
import type { ClassNode, Node } from '../../ast/node.ts'
import type { Variable } from '../../ast/variables.ts'
import type { Api, Framework, Kept } from '../../frameworks/framework.ts'
import type { Installed } from '../../project/installed-versions.ts'
import type { Settings } from '../../project/settings.ts'
import type { Evidence, Value } from './model.ts'

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
  /** The modules of the project that the file imports; `undefined` where they are not looked at. */
  readonly neighbours?: Neighbours | undefined
  /** What a class of the file does that keeps a response's status for a method that answers. */
  readonly apisOfClass?: (source: SourceFile, owner: ClassNode) => readonly NeighbourApi[]
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

/** What other modules of the project export, as far as it is known. */
export interface Neighbours {
  /** What an import is for those who call, construct or extend it; messages call it by a title. */
  apisOf(imported: Imported, title: string): readonly NeighbourApi[]
  /** The same of what types say is declared at a place of another file. */
  apisAt(place: { readonly file: string; readonly offset: number }, title: string): readonly NeighbourApi[]
  /** What an imported constant is worth; the nodes are of the other file. */
  valueOf(imported: Imported): Value | undefined
  /** What instances of an imported class keep in a member. */
  keptOf(imported: Imported, name: string): Kept | undefined
  /** The enum or object of the other file that an import stands for. */
  tableOf(imported: Imported): Node | undefined
}

/** What an export of the project does, in the words of the tables. */
export interface NeighbourApi {
  readonly framework: Framework
  readonly api: Api
  readonly evidence: Evidence
}
