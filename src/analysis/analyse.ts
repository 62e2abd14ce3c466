import type { TSESLint } from '@typescript-eslint/utils'
import type { Framework } from '../frameworks/framework.ts'
import { frameworksOf } from './apis.ts'
import { constantUsesOf, mayHoldConstants } from './constant-uses.ts'
import { marksIn, type Marks } from './marks.ts'
import { coursesOf } from './courses.ts'
import type { ConstantUse, Course, Effect, Reading, Sink } from './model.ts'
import { importsOf, type ImportedName } from './modules.ts'
import { readingsOf } from './readings.ts'
import { recognise, type Recognised } from './recognise.ts'
import { readSettings, type Settings } from './settings.ts'
import type { Source } from './source.ts'
import { wordsPattern } from './words.ts'

/** What a file says of status codes. Every part is computed when first asked for. */
export interface Analysis {
  readonly source: Source
  readonly settings: Settings
  readonly isTest: boolean
  readonly sinks: readonly Sink[]
  readonly effects: readonly Effect[]
  readonly courses: readonly Course[]
  readonly readings: readonly Reading[]
  /** The members of constant libraries that the file names. */
  readonly constantUses: readonly ConstantUse[]
  /** Whether anything can be found at all. */
  readonly hasMarks: boolean
}

/** What the analysis needs of a rule's context: the same in every version of ESLint, and in oxlint. */
export interface Context {
  readonly sourceCode: Readonly<TSESLint.SourceCode>
  readonly settings: Readonly<Record<string, unknown>>
  readonly filename?: string
  readonly cwd?: string
}

const analyses = new WeakMap<object, Analysis>()

/** The analysis of the file under lint: computed once, when the first rule asks, and shared by all. */
export function analyse(context: Context): Analysis {
  const { ast } = context.sourceCode
  const known = analyses.get(ast)
  if (known) return known
  const made = new FileAnalysis(context)
  analyses.set(ast, made)
  return made
}

/** Whether the text of a file has a word that the tables can be about; else no rule has anything to say of it. */
export function mentionsStatus(context: Context): boolean {
  return analyse(context).hasMarks
}

class FileAnalysis implements Analysis {
  readonly settings: Settings
  readonly source: Source
  readonly #marks: Marks
  readonly #constantNames: readonly ImportedName[]
  #recognised: Recognised | undefined
  #sinks: readonly Sink[] | undefined
  #courses: readonly Course[] | undefined
  #readings: readonly Reading[] | undefined
  #constantUses: readonly ConstantUse[] | undefined

  constructor({ sourceCode, settings, filename = '', cwd = '' }: Context) {
    this.settings = readSettings(settings)
    const { modules, names } = importsOf(sourceCode)
    const inUse = new Set([...modules].flatMap(frameworksOf))
    const known = names.filter(({ module, imported }) => frameworksOf(module).some((framework) => exportsName(framework, module, imported)))
    const words = marksIn(sourceCode.text, wordsPattern(this.settings, inUse))
    this.#marks = known.length === 0 ? words : merged(words, referencesTo(sourceCode, known.map(({ local }) => local)))
    this.#constantNames = names.filter(mayHoldConstants)
    this.source = {
      sourceCode,
      path: relativePath(filename, cwd),
      settings: this.settings,
      modules,
    }
  }

  get hasMarks(): boolean {
    return this.#marks.length > 0 || this.#constantNames.length > 0
  }

  get isTest(): boolean {
    return this.settings.isTest(this.source.path)
  }

  get effects(): readonly Effect[] {
    return this.#recognise().effects
  }

  get sinks(): readonly Sink[] {
    return (this.#sinks ??= this.effects.flatMap(sinkOf))
  }

  get courses(): readonly Course[] {
    return (this.#courses ??= coursesOf(this.source, this.effects))
  }

  get readings(): readonly Reading[] {
    return (this.#readings ??= readingsOf(this.source, this.#recognise().candidates))
  }

  get constantUses(): readonly ConstantUse[] {
    return (this.#constantUses ??= constantUsesOf(this.source.sourceCode, this.#constantNames))
  }

  #recognise(): Recognised {
    return (this.#recognised ??= recognise(this.source, this.#marks))
  }
}

function exportsName({ modules }: Framework, module: string, imported: string | undefined): boolean {
  return modules?.[module] !== undefined && (imported === undefined || modules[module][imported] !== undefined)
}

/** The offsets at which names of the top level are used. */
function referencesTo({ scopeManager }: Context['sourceCode'], names: readonly string[]): readonly number[] {
  const tops = scopeManager?.scopes.filter(({ type, block }) => type === 'module' || type === 'global' || block.type === 'Program') ?? []
  return tops.flatMap(({ set }) => names.flatMap((name) => set.get(name)?.references.map(({ identifier }) => identifier.range[0]) ?? []))
}

function merged(left: Marks, right: readonly number[]): Marks {
  return [...left, ...right].sort((first, second) => first - second)
}

function sinkOf(effect: Effect): readonly Sink[] {
  const { status, kind, runtimes } = effect
  return status ? [{ kind, effect, value: status.value, node: status.node, runtimes }] : []
}

function relativePath(filename: string, cwd: string): string {
  const path = filename.replaceAll('\\', '/')
  const folder = cwd.replaceAll('\\', '/').replace(/\/$/, '')
  return folder !== '' && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path
}
