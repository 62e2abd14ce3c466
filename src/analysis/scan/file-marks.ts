import type { TSESLint } from '@typescript-eslint/utils'
import type { Settings } from '../../project/settings.ts'
import { marksOfFile } from './framework-marks.ts'
import { handoverMarks } from './handover-marks.ts'
import type { Imports } from './imports.ts'
import type { Marks } from './marks.ts'
import { holderMarks, neighbourMarks } from './neighbour-marks.ts'
import { declarationMarks, fieldMarks, headMarks, rawHeadMarks, returnedNumberMarks } from './patterns.ts'
import { mentionsAnything } from './prefilter.ts'
import { sendMarks, sendsByName } from './send-words.ts'
import { tableMarks } from './table-marks.ts'

/** What is asked of a file to find its marks. */
interface Scanned {
  readonly sourceCode: Readonly<TSESLint.SourceCode>
  readonly settings: Settings
  readonly imports: Imports
  /** Whether the modules of the project are looked at. */
  readonly followsModules: boolean
}

/** Where the stages of the analysis have something to look at in a file, each worked out when it is first asked for. */
export class FileMarks {
  readonly #file: Scanned
  #words: Marks | undefined
  #neighbours: Marks | undefined
  #declarations: Marks | undefined
  #handovers: Marks | undefined
  #rawHeads: Marks | undefined
  #head: Marks | undefined
  #sends: Marks | undefined
  #numbers: Marks | undefined
  #fields: Marks | undefined
  #tables: Marks | undefined

  constructor(file: Scanned) {
    this.#file = file
  }

  /** Whether there are any, or can be. */
  get areAny(): boolean {
    return this.#mayBeAny() && this.#someAre()
  }

  /** A file that imports nothing of what the tables know costs one scan, where its text has none of the words. */
  #mayBeAny(): boolean {
    const { imports, settings } = this.#file
    return (
      imports.modules.size > 0 ||
      settings.responders.length > 0 ||
      mentionsAnything(this.#text) ||
      sendsByName(this.#text) ||
      this.#ofNeighbours().length > 0
    )
  }

  #someAre(): boolean {
    return [
      () => this.words,
      () => this.tables,
      () => this.fields,
      () => this.rawHeads,
      () => this.head,
      () => this.sends,
      () => this.numbers,
      () => this.declarations,
      () => this.handovers,
    ].some((marks) => marks().length > 0)
  }

  get #text(): string {
    return this.#file.sourceCode.text
  }

  /** The words of the tables, and what is imported from the project and used for something of statuses. */
  get words(): Marks {
    const { sourceCode, settings, imports } = this.#file
    return (this.#words ??= [...marksOfFile(sourceCode, settings, imports), ...this.#ofNeighbours()].sort(
      (left, right) => left - right,
    ))
  }

  #ofNeighbours(): Marks {
    const { sourceCode, followsModules } = this.#file
    return (this.#neighbours ??= [...(followsModules ? neighbourMarks(sourceCode) : []), ...holderMarks(sourceCode)])
  }

  get declarations(): Marks {
    return (this.#declarations ??= declarationMarks(this.#text))
  }

  get handovers(): Marks {
    return (this.#handovers ??= handoverMarks(this.#text, this.#file.imports.modules))
  }

  get rawHeads(): Marks {
    return (this.#rawHeads ??= rawHeadMarks(this.#text))
  }

  get head(): Marks {
    return (this.#head ??= headMarks(this.#text))
  }

  /** Sends of what is called like a response, or of anything where a library is in use. */
  get sends(): Marks {
    const { imports, settings } = this.#file
    const isOfUse = imports.modules.size > 0 || settings.responders.length > 0 || sendsByName(this.#text)
    return (this.#sends ??= isOfUse ? sendMarks(this.#text) : [])
  }

  get numbers(): Marks {
    return (this.#numbers ??= this.#file.imports.modules.size > 0 ? returnedNumberMarks(this.#text) : [])
  }

  get fields(): Marks {
    return (this.#fields ??= fieldMarks(this.#text))
  }

  get tables(): Marks {
    return (this.#tables ??= tableMarks(this.#text))
  }
}
