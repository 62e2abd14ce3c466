import type { TSESLint } from '@typescript-eslint/utils'
import { constantLibrary } from '../constants/index.ts'
import { frameworksOf } from '../frameworks/lookup.ts'
import { Installed } from '../project/installed-versions.ts'
import { readSettings, type Settings } from '../project/settings.ts'
import type { Analysis } from './analysis.ts'
import { declarationsOf } from './declared/declarations.ts'
import { declaredContentsOf, type DeclaredContent } from './declared/declared-contents.ts'
import { absentCallsOf, type AbsentCall } from './effects/absent-calls.ts'
import { rawHeadsOf, type RawHead } from './effects/raw-heads.ts'
import { recognise, type Recognised } from './effects/recognise.ts'
import { setFieldsOf, type SetField } from './effects/set-fields.ts'
import { answeredMethodsOf, type Answered } from './flow/answered-methods.ts'
import { headAnswersOf, type HeadAnswer } from './flow/head-answers.ts'
import { implicitFlowsOf, numberFlowsOf, sendsOf } from './flow/implicit-flows.ts'
import { responseFlowsOf } from './flow/response-flows.ts'
import { statuslessFlowsOf } from './flow/statusless-flows.ts'
import { unusedResponsesOf, type UnusedResponse } from './identify/unused-responses.ts'
import type { CodeTable, ConstantUse, Declaration, Effect, Reading, ResponseFlow, Sink } from './model/model.ts'
import type { Neighbours, SourceFile } from './model/source-file.ts'
import { neighboursOf } from './modules/neighbours-of.ts'
import { ownSummaryOf } from './modules/summaries.ts'
import { codeTablesOf } from './named-codes/code-tables.ts'
import { constantUsesOf, mayHoldConstants } from './named-codes/constant-uses.ts'
import { missingFactoriesOf, type MissingFactory } from './named-codes/missing-factories.ts'
import { ReceivedStatuses } from './received/received.ts'
import { FileMarks } from './scan/file-marks.ts'
import { importsOf, type Imports } from './scan/imports.ts'
import { floatingHandoversOf, type FloatingHandover } from './thrown/floating-handovers.ts'

/** What the analysis needs of a rule's context: the same in every version of ESLint, and in oxlint. */
export interface Context {
  readonly sourceCode: Readonly<TSESLint.SourceCode>
  readonly settings: Readonly<Record<string, unknown>>
  readonly filename?: string
  readonly cwd?: string
  /** How the file was parsed, where the engine says so. */
  readonly languageOptions?: unknown
}

/** The analyses of a file, by the settings that they are made with. */
const analyses = new WeakMap<object, WeakMap<Settings, Analysis>>()

/** The analysis of the file under lint with the settings at hand: computed once, when the first rule asks, and shared by all. */
export function analyse(context: Context): Analysis {
  const { ast } = context.sourceCode
  const settings = readSettings(context.settings)
  const ofFile = analyses.get(ast) ?? new WeakMap<Settings, Analysis>()
  analyses.set(ast, ofFile)
  const known = ofFile.get(settings)
  if (known) return known
  const made = new FileAnalysis(context, settings)
  ofFile.set(settings, made)
  return made
}

/** Whether the text of a file has a word that the tables can be about; else no rule has anything to say of it. */
export function mentionsStatus(context: Context): boolean {
  return analyse(context).hasMarks
}

class FileAnalysis implements Analysis {
  readonly settings: Settings
  readonly #context: Context
  readonly #imports: Imports
  #marks: FileMarks | undefined
  #hasMarks: boolean | undefined
  #source: SourceFile | undefined
  #isTest: boolean | undefined
  #recognised: Recognised | undefined
  #sinks: readonly Sink[] | undefined
  #flows: readonly ResponseFlow[] | undefined
  #statuslessFlows: readonly ResponseFlow[] | undefined
  #missingFactories: readonly MissingFactory[] | undefined
  #unusedResponses: readonly UnusedResponse[] | undefined
  #absentCalls: readonly AbsentCall[] | undefined
  #sends: readonly Effect[] | undefined
  #implicitFlows: readonly ResponseFlow[] | undefined
  #numberFlows: readonly ResponseFlow[] | undefined
  #answeredMethods: readonly Answered[] | undefined
  #reception: ReceivedStatuses | undefined
  #constantUses: readonly ConstantUse[] | undefined
  #setFields: readonly SetField[] | undefined
  #rawHeads: readonly RawHead[] | undefined
  #headAnswers: readonly HeadAnswer[] | undefined
  #codeTables: readonly CodeTable[] | undefined
  #declarations: readonly Declaration[] | undefined
  #declaredContents: readonly DeclaredContent[] | undefined
  #floatingHandovers: readonly FloatingHandover[] | undefined

  constructor(context: Context, settings: Settings) {
    this.#context = context
    this.settings = settings
    this.#imports = importsOf(context.sourceCode, isKnownModule)
  }

  get source(): SourceFile {
    return (this.#source ??= { ...this.#sourceAt(this.#context, this.#imports), neighbours: this.#neighbours })
  }

  #sourceAt({ sourceCode, filename = '' }: Context, { modules, versions }: Imports): SourceFile {
    const { settings } = this
    const path = relativePath(filename, this.#context.cwd ?? '')
    const installed = new Installed(filename, versions)
    return { sourceCode, path, settings, installed, modules, apisOfClass: ownSummaryOf }
  }

  get #neighbours(): Neighbours | undefined {
    const { sourceCode, settings, filename = '', languageOptions } = this.#context
    if (!this.settings.followsModules) return undefined
    return neighboursOf(sourceCode, {
      filename,
      settings: settings['http-status'],
      languageOptions,
      sourceOf: (code, path) =>
        this.#sourceAt({ ...this.#context, sourceCode: code, filename: path }, importsOf(code, isKnownModule)),
    })
  }

  get hasMarks(): boolean {
    return (this.#hasMarks ??= this.#scanned.areAny || this.#imports.names.some(mayHoldConstants))
  }

  get isTest(): boolean {
    return (this.#isTest ??= this.settings.isTest(this.source.path))
  }

  get effects(): readonly Effect[] {
    return this.#recognise().effects
  }

  get sinks(): readonly Sink[] {
    return (this.#sinks ??= this.effects.flatMap(sinkOf))
  }

  get responseFlows(): readonly ResponseFlow[] {
    return (this.#flows ??= responseFlowsOf(this.source, this.effects))
  }

  get statuslessFlows(): readonly ResponseFlow[] {
    return (this.#statuslessFlows ??= statuslessFlowsOf(this.source, this.responseFlows))
  }

  get sends(): readonly Effect[] {
    return (this.#sends ??= sendsOf(this.source, this.#scanned.sends))
  }

  get implicitFlows(): readonly ResponseFlow[] {
    return (this.#implicitFlows ??= implicitFlowsOf(this.source, this.responseFlows, this.sends))
  }

  get numberFlows(): readonly ResponseFlow[] {
    const others = () => [...this.responseFlows, ...this.implicitFlows]
    return (this.#numberFlows ??= numberFlowsOf(this.source, this.#scanned.numbers, others()))
  }

  get answeredMethods(): readonly Answered[] {
    return (this.#answeredMethods ??= answeredMethodsOf(this.source, this.responseFlows, this.effects))
  }

  get readings(): readonly Reading[] {
    return this.received.readings
  }

  get received(): ReceivedStatuses {
    return (this.#reception ??= new ReceivedStatuses(this.source, this.#recognise().candidates))
  }

  get constantUses(): readonly ConstantUse[] {
    return (this.#constantUses ??= constantUsesOf(this.#context.sourceCode, this.#imports.names))
  }

  get missingFactories(): readonly MissingFactory[] {
    return (this.#missingFactories ??= missingFactoriesOf(this.source, this.#recognise().candidates))
  }

  get unusedResponses(): readonly UnusedResponse[] {
    return (this.#unusedResponses ??= this.#imports.modules.size > 0 ? unusedResponsesOf(this.source) : [])
  }

  get absentCalls(): readonly AbsentCall[] {
    const marks = () => [...this.#scanned.words, ...this.#scanned.sends].sort((left, right) => left - right)
    return (this.#absentCalls ??= absentCallsOf(this.source, marks()))
  }

  get codeTables(): readonly CodeTable[] {
    if (this.#codeTables) return this.#codeTables
    const named = this.constantUses.map(({ node }) => node.range[0])
    return (this.#codeTables = codeTablesOf(
      this.source,
      [...this.#scanned.tables, ...named].sort((left, right) => left - right),
    ))
  }

  get setFields(): readonly SetField[] {
    return (this.#setFields ??= this.isTest ? [] : setFieldsOf(this.source, this.#scanned.fields, this.effects))
  }

  get rawHeads(): readonly RawHead[] {
    return (this.#rawHeads ??= rawHeadsOf(this.source, this.#scanned.rawHeads))
  }

  get headAnswers(): readonly HeadAnswer[] {
    return (this.#headAnswers ??= headAnswersOf(this.source, this.#scanned.head, this.responseFlows))
  }

  get declarations(): readonly Declaration[] {
    return (this.#declarations ??= declarationsOf(this.source, this.#scanned.declarations, this.effects))
  }

  get declaredContents(): readonly DeclaredContent[] {
    return (this.#declaredContents ??= declaredContentsOf(this.source, this.#scanned.declarations))
  }

  get floatingHandovers(): readonly FloatingHandover[] {
    return (this.#floatingHandovers ??= floatingHandoversOf(this.source, this.#scanned.handovers))
  }

  get #scanned(): FileMarks {
    return (this.#marks ??= new FileMarks({
      sourceCode: this.#context.sourceCode,
      settings: this.settings,
      imports: this.#imports,
      followsModules: this.source.neighbours !== undefined,
    }))
  }

  #recognise(): Recognised {
    return (this.#recognised ??= recognise(this.source, this.#scanned.words))
  }
}

function isKnownModule(module: string): boolean {
  return frameworksOf(module).length > 0 || constantLibrary(module) !== undefined
}

function sinkOf(effect: Effect): readonly Sink[] {
  const { status, kind, runtimes } = effect
  const isElsewhere =
    status !== undefined &&
    status.node === undefined &&
    runtimes.every(({ use }) => use.codeIsElsewhere ?? use.hasUnknownCode)
  return status && !isElsewhere ? [{ kind, effect, value: status.value, node: status.node, runtimes }] : []
}

function relativePath(filename: string, cwd: string): string {
  const path = filename.replaceAll('\\', '/')
  const folder = cwd.replaceAll('\\', '/').replace(/\/$/, '')
  return folder !== '' && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path
}
