import type { TSESLint } from '@typescript-eslint/utils'
import { constantLibrary } from '../constants/index.ts'
import { answeredMethodsOf, type Answered } from './flow/answered-methods.ts'
import { frameworksOf } from './identify/api-lookup.ts'
import { codeTablesOf, tableMarks } from './named-codes/code-tables.ts'
import { missingFactoriesOf, type MissingFactory } from './named-codes/missing-factories.ts'
import { constantUsesOf, mayHoldConstants } from './named-codes/constant-uses.ts'
import { responseFlowsOf } from './flow/response-flows.ts'
import { declarationMarks, declarationsOf } from './declared/declarations.ts'
import { declaredContentsOf, type DeclaredContent } from './declared/declared-contents.ts'
import { marksOfFile } from './scan/framework-marks.ts'
import { headAnswersOf, type HeadAnswer } from './flow/head-answers.ts'
import { implicitFlowsOf, numberFlowsOf, returnedNumberMarks, sendsOf } from './flow/implicit-flows.ts'
import { headMarks } from './flow/head-functions.ts'
import type { Marks } from './scan/marks.ts'
import { floatingHandoversOf, handoverMarks, type FloatingHandover } from './thrown/floating-handovers.ts'
import type { CodeTable, ConstantUse, ResponseFlow, Declaration, Effect, Reading, Sink } from './model/model.ts'
import { Installed } from '../project/installed-versions.ts'
import { mentionsAnything } from './scan/prefilter.ts'
import { sendMarks, sendsByName } from './scan/send-words.ts'
import { importsOf, type Imports } from './scan/imports.ts'
import { ReceivedStatuses } from './received/received.ts'
import { unusedResponsesOf, type UnusedResponse } from './identify/unused-responses.ts'
import { absentCallsOf, type AbsentCall } from './effects/absent-calls.ts'
import { recognise, type Recognised } from './effects/recognise.ts'
import { fieldMarks, setFieldsOf, type SetField } from './effects/set-fields.ts'
import { statuslessFlowsOf } from './flow/statusless-flows.ts'
import { rawHeadMarks, rawHeadsOf, type RawHead } from './effects/raw-heads.ts'
import { ownSummaryOf } from './modules/summaries.ts'
import { neighboursOf } from './modules/neighbours-of.ts'
import { holderMarks, neighbourMarks } from './scan/neighbour-marks.ts'
import { readSettings, type Settings } from '../project/settings.ts'
import type { Neighbours, SourceFile } from './model/source-file.ts'

/** What a file says of status codes. Every part is computed when first asked for. */
export interface Analysis {
  readonly source: SourceFile
  readonly settings: Settings
  readonly isTest: boolean
  readonly sinks: readonly Sink[]
  readonly effects: readonly Effect[]
  readonly responseFlows: readonly ResponseFlow[]
  /** The flows of responses that no effect in view gives a status, where words of theirs are about one. */
  readonly statuslessFlows: readonly ResponseFlow[]
  /** The effects that send responses or give them content, whether they say a status or not. */
  readonly sends: readonly Effect[]
  /** The flows of responses that no effect in view gives a status. */
  readonly implicitFlows: readonly ResponseFlow[]
  /** The flows of handlers that give back a number for the answer, where those above have none of them. */
  readonly numberFlows: readonly ResponseFlow[]
  /** The codes of which it is known which request methods they answer. */
  readonly answeredMethods: readonly Answered[]
  readonly readings: readonly Reading[]
  /** What the file does with the responses it receives. */
  readonly received: ReceivedStatuses
  /** The members of constant libraries that the file names. */
  readonly constantUses: readonly ConstantUse[]
  /** The calls of factories that the libraries of errors do not have. */
  readonly missingFactories: readonly MissingFactory[]
  /** The responses that methods take over and leave alone. */
  readonly unusedResponses: readonly UnusedResponse[]
  /** The calls of methods that responses of a server do not have. */
  readonly absentCalls: readonly AbsentCall[]
  /** Where fields are set whose values have a form to keep to; none in test files. */
  readonly setFields: readonly SetField[]
  /** The header sections that the file writes to connections by itself. */
  readonly rawHeads: readonly RawHead[]
  /** The content of answers to HEAD. */
  readonly headAnswers: readonly HeadAnswer[]
  /** What in the file gives codes names. */
  readonly codeTables: readonly CodeTable[]
  /** What the routes of the file are declared to answer with. */
  readonly declarations: readonly Declaration[]
  /** The content that descriptions of routes have for statuses which cannot carry any. */
  readonly declaredContents: readonly DeclaredContent[]
  /** The calls of `next` whose promise nothing waits for, where it has to be. */
  readonly floatingHandovers: readonly FloatingHandover[]
  /** Whether anything can be found at all. */
  readonly hasMarks: boolean
}

/** What the analysis needs of a rule's context: the same in every version of ESLint, and in oxlint. */
export interface Context {
  readonly sourceCode: Readonly<TSESLint.SourceCode>
  readonly settings: Readonly<Record<string, unknown>>
  readonly filename?: string
  readonly cwd?: string
  /** How the file was parsed, where the engine says so. */
  readonly languageOptions?: unknown
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
  readonly #context: Context
  readonly #imports: Imports
  #marks: Marks | undefined
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
  #sendMarks: Marks | undefined
  #sends: readonly Effect[] | undefined
  #implicitFlows: readonly ResponseFlow[] | undefined
  #numberMarks: Marks | undefined
  #numberFlows: readonly ResponseFlow[] | undefined
  #answeredMethods: readonly Answered[] | undefined
  #reception: ReceivedStatuses | undefined
  #constantUses: readonly ConstantUse[] | undefined
  #tableMarks: Marks | undefined
  #neighbourMarks: Marks | undefined
  #fieldMarks: Marks | undefined
  #setFields: readonly SetField[] | undefined
  #rawHeadMarks: Marks | undefined
  #rawHeads: readonly RawHead[] | undefined
  #headMarks: Marks | undefined
  #headAnswers: readonly HeadAnswer[] | undefined
  #codeTables: readonly CodeTable[] | undefined
  #declarationMarks: Marks | undefined
  #declarations: readonly Declaration[] | undefined
  #declaredContents: readonly DeclaredContent[] | undefined
  #handoverMarks: Marks | undefined
  #floatingHandovers: readonly FloatingHandover[] | undefined

  constructor(context: Context) {
    this.#context = context
    this.settings = readSettings(context.settings)
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
    return (this.#hasMarks ??= this.#mayHaveMarks() && this.#hasAnyMarks())
  }

  /** A file that imports nothing of what the tables know costs one scan, where its text has none of the words. */
  #mayHaveMarks(): boolean {
    const { modules } = this.#imports
    const { text } = this.#context.sourceCode
    return (
      modules.size > 0 ||
      this.settings.responders.length > 0 ||
      mentionsAnything(text) ||
      sendsByName(text) ||
      this.#marksOfNeighbours().length > 0
    )
  }

  #hasAnyMarks(): boolean {
    return (
      this.#marksOfWords().length > 0 ||
      this.#imports.names.some(mayHoldConstants) ||
      this.#marksOfTables().length > 0 ||
      this.#marksOfFields().length > 0 ||
      this.#marksOfRawHeads().length > 0 ||
      this.#marksOfHead().length > 0 ||
      this.#marksOfSends().length > 0 ||
      this.#marksOfNumbers().length > 0 ||
      this.#marksOfDeclarations().length > 0 ||
      this.#marksOfHandovers().length > 0
    )
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
    return (this.#sends ??= sendsOf(this.source, this.#marksOfSends()))
  }

  get implicitFlows(): readonly ResponseFlow[] {
    return (this.#implicitFlows ??= implicitFlowsOf(this.source, this.responseFlows, this.sends))
  }

  get numberFlows(): readonly ResponseFlow[] {
    const others = () => [...this.responseFlows, ...this.implicitFlows]
    return (this.#numberFlows ??= numberFlowsOf(this.source, this.#marksOfNumbers(), others()))
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
    const marks = () => [...this.#marksOfWords(), ...this.#marksOfSends()].sort((left, right) => left - right)
    return (this.#absentCalls ??= absentCallsOf(this.source, marks()))
  }

  get codeTables(): readonly CodeTable[] {
    if (this.#codeTables) return this.#codeTables
    const named = this.constantUses.map(({ node }) => node.range[0])
    return (this.#codeTables = codeTablesOf(
      this.source,
      [...this.#marksOfTables(), ...named].sort((left, right) => left - right),
    ))
  }

  get setFields(): readonly SetField[] {
    return (this.#setFields ??= this.isTest ? [] : setFieldsOf(this.source, this.#marksOfFields(), this.effects))
  }

  get rawHeads(): readonly RawHead[] {
    return (this.#rawHeads ??= rawHeadsOf(this.source, this.#marksOfRawHeads()))
  }

  get headAnswers(): readonly HeadAnswer[] {
    return (this.#headAnswers ??= headAnswersOf(this.source, this.#marksOfHead(), this.responseFlows))
  }

  get declarations(): readonly Declaration[] {
    return (this.#declarations ??= declarationsOf(this.source, this.#marksOfDeclarations(), this.effects))
  }

  get declaredContents(): readonly DeclaredContent[] {
    return (this.#declaredContents ??= declaredContentsOf(this.source, this.#marksOfDeclarations()))
  }

  get floatingHandovers(): readonly FloatingHandover[] {
    return (this.#floatingHandovers ??= floatingHandoversOf(this.source, this.#marksOfHandovers()))
  }

  #marksOfWords(): Marks {
    return (this.#marks ??= [
      ...marksOfFile(this.#context.sourceCode, this.settings, this.#imports),
      ...this.#marksOfNeighbours(),
    ].sort((left, right) => left - right))
  }

  #marksOfNeighbours(): Marks {
    const isFollowed = this.source.neighbours !== undefined
    const { sourceCode } = this.#context
    return (this.#neighbourMarks ??= [...(isFollowed ? neighbourMarks(sourceCode) : []), ...holderMarks(sourceCode)])
  }

  #marksOfDeclarations(): Marks {
    return (this.#declarationMarks ??= declarationMarks(this.#context.sourceCode.text))
  }

  #marksOfHandovers(): Marks {
    return (this.#handoverMarks ??= handoverMarks(this.#context.sourceCode.text, this.#imports.modules))
  }

  #marksOfRawHeads(): Marks {
    return (this.#rawHeadMarks ??= rawHeadMarks(this.#context.sourceCode.text))
  }

  #marksOfHead(): Marks {
    return (this.#headMarks ??= headMarks(this.#context.sourceCode.text))
  }

  /** Sends of what is called like a response, or of anything where a library is in use. */
  #marksOfSends(): Marks {
    const { text } = this.#context.sourceCode
    const isOfUse = this.#imports.modules.size > 0 || this.settings.responders.length > 0 || sendsByName(text)
    return (this.#sendMarks ??= isOfUse ? sendMarks(text) : [])
  }

  #marksOfNumbers(): Marks {
    return (this.#numberMarks ??=
      this.#imports.modules.size > 0 ? returnedNumberMarks(this.#context.sourceCode.text) : [])
  }

  #marksOfFields(): Marks {
    return (this.#fieldMarks ??= fieldMarks(this.#context.sourceCode.text))
  }

  #marksOfTables(): Marks {
    return (this.#tableMarks ??= tableMarks(this.#context.sourceCode.text))
  }

  #recognise(): Recognised {
    return (this.#recognised ??= recognise(this.source, this.#marksOfWords()))
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
