export interface Note {
  readonly id: string
  text: string
  version: number
}

/** Notes, in memory. */
export class Notes {
  readonly #notes = new Map<string, Note>([['1', { id: '1', text: 'buy tea', version: 1 }]])

  all(): readonly Note[] {
    return [...this.#notes.values()]
  }

  find(id: string): Note | undefined {
    return this.#notes.get(id)
  }

  write(id: string, text: string): { note: Note; isNew: boolean } {
    const known = this.#notes.get(id)
    const note = { id, text, version: (known?.version ?? 0) + 1 }
    this.#notes.set(id, note)
    return { note, isNew: known === undefined }
  }

  remove(id: string): boolean {
    return this.#notes.delete(id)
  }
}
