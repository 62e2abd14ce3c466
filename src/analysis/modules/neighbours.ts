import type { TSESLint } from '@typescript-eslint/utils'
import { importedBy, type Imported } from '../../ast/imported.ts'
import { isClass, type Node } from '../../ast/node.ts'
import { hasWord, moduleText, sizeIn, stampOf } from '../../project/modules/module-text.ts'
import { ownFile, resolveModule } from '../../project/modules/resolve-module.ts'
import type { Kept } from '../../frameworks/framework.ts'
import type { Value } from '../model/model.ts'
import type { NeighbourApi, Neighbours, SourceFile } from '../model/source-file.ts'
import { mentionsAnything } from '../scan/prefilter.ts'
import { evaluate } from '../values/evaluate.ts'
import { keptIn } from '../values/kept-members.ts'
import { tableEntry } from '../values/member-lookup.ts'
import { constantLibrary, constantMember } from '../../constants/index.ts'
import { increased, one } from '../values/value.ts'
import { declaredAt } from './declared-at.ts'
import { exportedAt, passesOn, type Exported } from './exports.ts'
import { ModuleCache, type Module } from './module-cache.ts'
import type { Parsing } from './parse-module.ts'
import { stepInto } from './step-into.ts'
import { codeOf } from './status-use.ts'
import { summaryOf } from './summaries.ts'

/** How many modules lie between the file under lint and the last that is looked at. */
const maxDepth = 3
/** How often one module passes on what another has before it is reached. */
const maxPassed = 8
/** How many modules one file is followed into. */
const maxModules = 40
/** How many bytes they have together. */
const maxBytes = 2_000_000
/** How long what a module means for others is kept, in milliseconds: it depends on files that it does not import yet. */
const lifetime = 10_000

/** The file that imports modules of its project. */
export interface Importer {
  /** Its absolute path. */
  readonly path: string
  readonly parsing: Parsing
  /** A text that is the same for files with the same settings. */
  readonly settingsKey: string
  /** Makes the source file of a module, with the settings of the importer. */
  readonly sourceOf: (
    module: Module,
    sourceCode: Readonly<TSESLint.SourceCode>,
    neighbours: Neighbours | undefined,
  ) => SourceFile
}

/** What is known of a module for those who import it. */
interface Known {
  readonly source: SourceFile
  readonly neighbours: ProjectNeighbours | undefined
  readonly summaries: Map<Node, Map<string, readonly NeighbourApi[]>>
  readonly until: number
}

/** A place in a module: a node, and the names that are left of a path that leads into it. */
interface Place {
  readonly module: Module<Known>
  readonly sourceCode: Readonly<TSESLint.SourceCode>
  readonly node: Node
  readonly path: readonly string[]
}

const cache = new ModuleCache<Known>()

/** Follows what a file imports into other modules of its project: read and parsed once, and summarised. */
export class ProjectNeighbours implements Neighbours {
  readonly #importer: Importer
  readonly #depth: number
  #bytes = 0
  readonly #opened = new Map<string, Module<Known> | undefined>()
  readonly #known = new Map<Module<Known>, Known>()

  constructor(importer: Importer, depth = 1) {
    this.#importer = importer
    this.#depth = depth
  }

  apisOf(imported: Imported, title: string): readonly NeighbourApi[] {
    const place = this.#placeOf(this.#importer.path, imported)
    return place?.path.length === 0 ? this.#apisAt(place, title) : []
  }

  #apisAt(place: Place, title: string): readonly NeighbourApi[] {
    const { source, summaries } = this.#knownOf(place)
    let byTitle = summaries.get(place.node)
    if (byTitle === undefined) summaries.set(place.node, (byTitle = new Map<string, readonly NeighbourApi[]>()))
    const found = byTitle.get(title) ?? summaryOf(source, place.node, title)
    byTitle.set(title, found)
    return found
  }

  apisAt({ file, offset }: { readonly file: string; readonly offset: number }, title: string): readonly NeighbourApi[] {
    const path = ownFile(file, this.#importer.path)
    const module = path === undefined ? undefined : this.#open(path)
    const declared = module?.sourceCode && declaredAt(module.sourceCode, offset)
    const reached = module?.sourceCode && declared && stepInto(module.sourceCode, declared, [])
    return module?.sourceCode && reached?.is === 'here' && reached.path.length === 0
      ? this.#apisAt({ module, sourceCode: module.sourceCode, node: reached.node, path: [] }, title)
      : []
  }

  valueOf(imported: Imported): Value | undefined {
    const place = mayBeCode(imported) ? this.#placeOf(this.#importer.path, imported) : undefined
    if (place === undefined) return undefined
    const library = importedBy(place.sourceCode, place.node)
    if (library) return valueInLibrary(place.node, { ...library, path: [...library.path, ...place.path] })
    const { source } = this.#knownOf(place)
    const entry = tableEntry(source, place.node, place.path)
    const value = entry?.init ? evaluate(source, entry.init) : entry && one(0, place.node)
    return value === undefined || !entry || entry.plus === 0 ? value : increased(value, entry.plus)
  }

  keptOf(imported: Imported, name: string): Kept | undefined {
    const place = this.#placeOf(this.#importer.path, imported)
    if (place?.path.length !== 0 || !isClass(place.node)) return undefined
    const { source } = this.#knownOf(place)
    const kept = keptIn(source, place.node, name)
    return kept && { at: kept.at, code: kept.otherwise ? codeOf(source, kept.otherwise) : kept.code }
  }

  tableOf(imported: Imported): Node | undefined {
    const place = mayBeCode(imported) ? this.#placeOf(this.#importer.path, imported) : undefined
    return place?.path.length === 0 ? place.node : undefined
  }

  /** Whether the modules that were looked at are still as they were. */
  isCurrent(): boolean {
    const areCurrent = [...this.#opened].every(([path, module]) => stampOf(path) === module?.stamp)
    return areCurrent && [...this.#known.values()].every(({ neighbours }) => neighbours?.isCurrent() ?? true)
  }

  /** Where the value is written that an import stands for. */
  #placeOf(from: string, imported: Imported, passed = 0): Place | undefined {
    const path = passed > maxPassed ? undefined : resolveModule(imported.module, from)
    const module = path === undefined ? undefined : this.#open(path)
    if (module?.sourceCode === undefined) return undefined
    const { sourceCode } = module
    const ways = exportedAt(sourceCode, imported.path)
    for (const exported of ways) {
      if (ways.length > 1 && exported.is === 'there' && !mayHave(exported, module.path)) continue
      const reached = exported.is === 'here' ? stepInto(sourceCode, exported.node, exported.path) : exported
      if (reached === undefined) continue
      const place =
        reached.is === 'here'
          ? { module, sourceCode, node: reached.node, path: reached.path }
          : (this.#placeOf(module.path, reached, passed + 1) ?? placeOfLibrary(module, sourceCode, exported))
      if (place) return place
    }
    return undefined
  }

  #open(path: string): Module<Known> | undefined {
    if (this.#opened.has(path) || this.#opened.size >= maxModules || this.#bytes >= maxBytes)
      return this.#opened.get(path)
    const module = this.#read(path)
    this.#opened.set(path, module)
    return module
  }

  #read(path: string): Module<Known> | undefined {
    const { parsing } = this.#importer
    const stamp = stampOf(path)
    if (stamp === undefined) return undefined
    this.#bytes += sizeIn(stamp)
    return cache.get(path, stamp, parsing.key, () => {
      const text = moduleText(path)
      return text !== undefined && (mentionsAnything(text) || passesOn(text)) ? parsing.parse(text, path) : undefined
    })
  }

  #knownOf({ module, sourceCode }: Place): Known {
    const used = this.#known.get(module)
    if (used) return used
    const key = `${this.#depth} ${this.#importer.settingsKey}`
    const cached = module.known.get(key)
    const isUsable = cached && cached.until > Date.now() && (cached.neighbours?.isCurrent() ?? true)
    const known = isUsable ? cached : this.#make(module, sourceCode)
    module.known.set(key, known)
    this.#known.set(module, known)
    return known
  }

  #make(module: Module<Known>, sourceCode: Readonly<TSESLint.SourceCode>): Known {
    const importer = { ...this.#importer, path: module.path }
    const neighbours = this.#depth < maxDepth ? new ProjectNeighbours(importer, this.#depth + 1) : undefined
    const source = this.#importer.sourceOf(module, sourceCode, neighbours)
    return { source, neighbours, summaries: new Map(), until: Date.now() + lifetime }
  }
}

/** Whether one of several modules that are passed on as a whole can have a name: it has the word, or passes on others. */
function mayHave({ module, path: [name] }: Imported, from: string): boolean {
  const path = resolveModule(module, from)
  return path !== undefined && (name === undefined || hasWord(path, name) || hasWord(path, '*'))
}

/** Where a module takes constants from a library to give them on. */
function placeOfLibrary(
  module: Module<Known>,
  sourceCode: Readonly<TSESLint.SourceCode>,
  exported: Exported,
): Place | undefined {
  const library = exported.is === 'here' ? importedBy(sourceCode, exported.node) : undefined
  if (exported.is === 'there' || library === undefined || !constantLibrary(library.module)) return undefined
  return { module, sourceCode, node: exported.node, path: exported.path }
}

function valueInLibrary(node: Node, { module, path }: Imported): Value | undefined {
  const code = constantMember(module, path)?.code
  return code === undefined ? undefined : one(code, node)
}

/** Whether an import is one of codes, by a name on its way; no other module is opened for a value. */
function mayBeCode({ module, path }: Imported): boolean {
  return (
    /status|code|http|const/i.test(module) ||
    path.some((name) => /^[A-Z][A-Z\d_]*$|[Ss]tatus|[Cc]ode|[Hh]ttp|HTTP/.test(name))
  )
}
