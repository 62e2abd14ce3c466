import type { Node } from '../../ast/node.ts'
import { StatusConditions } from './status-conditions.ts'
import { checksOf } from './checks.ts'
import { contentReadsOf } from './content-reads.ts'
import { misreadingsOf } from './misreadings.ts'
import type { Check, ContentRead, Misreading, PhraseTest, Reading, SuccessTest } from '../model/model.ts'
import type { MiswrittenTest } from '../model/miswritten-test.ts'
import { miswrittenTestsOf } from './miswritten-tests.ts'
import { phraseTestsOf } from './phrase-tests.ts'
import { ReachableStatuses } from './reachable-statuses.ts'
import { readingsOf } from './readings.ts'
import type { SourceFile } from '../model/source-file.ts'
import { successTestsOf } from './success-tests.ts'

/** What a file does with the responses it receives. Every part is computed when first asked for. */
export class ReceivedStatuses {
  readonly #source: SourceFile
  readonly #candidates: readonly Node[]
  #readings: readonly Reading[] | undefined
  #reachable: ReachableStatuses | undefined
  #miswrittenTests: readonly MiswrittenTest[] | undefined
  #checks: readonly Check[] | undefined
  #phraseTests: readonly PhraseTest[] | undefined
  #misreadings: readonly Misreading[] | undefined
  #successTests: readonly SuccessTest[] | undefined
  #contentReads: readonly ContentRead[] | undefined

  constructor(source: SourceFile, candidates: readonly Node[]) {
    this.#source = source
    this.#candidates = candidates
  }

  get readings(): readonly Reading[] {
    return (this.#readings ??= readingsOf(this.#source, this.#candidates))
  }

  get checks(): readonly Check[] {
    return (this.#checks ??= checksOf(this.readings, this.#reachableStatuses()))
  }

  get contentReads(): readonly ContentRead[] {
    return (this.#contentReads ??= contentReadsOf(this.#source, this.readings, this.#reachableStatuses()))
  }

  get successTests(): readonly SuccessTest[] {
    return (this.#successTests ??= successTestsOf(this.#source, this.#candidates))
  }

  get misreadings(): readonly Misreading[] {
    return (this.#misreadings ??= misreadingsOf(this.#source, this.#candidates))
  }

  get miswrittenTests(): readonly MiswrittenTest[] {
    return (this.#miswrittenTests ??= miswrittenTestsOf(this.#source, this.#candidates, this.readings))
  }

  get phraseTests(): readonly PhraseTest[] {
    return (this.#phraseTests ??= phraseTestsOf(this.#source, this.#candidates))
  }

  #reachableStatuses(): ReachableStatuses {
    if (this.#reachable) return this.#reachable
    const conditions = new StatusConditions(this.#source, this.readings)
    return (this.#reachable = new ReachableStatuses(conditions.boundsOf.bind(conditions)))
  }
}
