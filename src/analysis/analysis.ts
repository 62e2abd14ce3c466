import type { Settings } from '../project/settings.ts'
import type { DeclaredContent } from './declared/declared-contents.ts'
import type { AbsentCall } from './effects/absent-calls.ts'
import type { RawHead } from './effects/raw-heads.ts'
import type { SetField } from './effects/set-fields.ts'
import type { Answered } from './flow/answered-methods.ts'
import type { HeadAnswer } from './flow/head-answers.ts'
import type { UnusedResponse } from './identify/unused-responses.ts'
import type { CodeTable, ConstantUse, Declaration, Effect, Reading, ResponseFlow, Sink } from './model/model.ts'
import type { SourceFile } from './model/source-file.ts'
import type { MissingFactory } from './named-codes/missing-factories.ts'
import type { ReceivedStatuses } from './received/received.ts'
import type { FloatingHandover } from './thrown/floating-handovers.ts'

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
