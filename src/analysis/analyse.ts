import type { TSESLint } from '@typescript-eslint/utils'
import type { Framework } from '../frameworks/framework.ts'
import { frameworksOf } from './apis.ts'
import { marksIn } from './marks.ts'
import { coursesOf } from './courses.ts'
import type { Course, Effect, Reading, Sink } from './model.ts'
import { importedNames } from './modules.ts'
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

class FileAnalysis implements Analysis {
  readonly settings: Settings
  readonly source: Source
  readonly #pattern: RegExp
  #recognised: Recognised | undefined
  #sinks: readonly Sink[] | undefined
  #courses: readonly Course[] | undefined
  #readings: readonly Reading[] | undefined

  constructor({ sourceCode, settings, filename = '', cwd = '' }: Context) {
    this.settings = readSettings(settings)
    const names = importedNames(sourceCode)
    const inUse = new Set<Framework>()
    const localNames: string[] = []
    for (const [module, locals] of names) {
      const found = frameworksOf(module)
      for (const framework of found) inUse.add(framework)
      if (found.length > 0) localNames.push(...locals)
    }
    this.#pattern = wordsPattern(this.settings, [...inUse], localNames)
    this.source = {
      sourceCode,
      path: relativePath(filename, cwd),
      settings: this.settings,
      modules: new Set(names.keys()),
    }
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

  #recognise(): Recognised {
    return (this.#recognised ??= recognise(this.source, marksIn(this.source.sourceCode.text, this.#pattern)))
  }
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
