import type { TSESLint } from '@typescript-eslint/utils'

/** A module of the project, as it was when it was read. */
export interface Module<Known = unknown> {
  readonly path: string
  readonly stamp: string
  /** `undefined` where it cannot be read or parsed, or has nothing to do with statuses. */
  readonly sourceCode: Readonly<TSESLint.SourceCode> | undefined
  /** What is known of it, by how it is looked at. */
  readonly known: Map<string, Known>
}

/** How many modules are kept, and how many characters of them: the ones looked at last. */
const maxModules = 1500
const maxLength = 8_000_000

/** The modules that were read in this process, each parsed once for every state of its file. */
export class ModuleCache<Known> {
  readonly #modules = new Map<string, Module<Known>>()
  #length = 0

  get(path: string, stamp: string, parsing: string, read: () => Module['sourceCode']): Module<Known> {
    const key = `${path}\0${parsing}`
    const cached = this.#modules.get(key)
    if (cached) this.#drop(key, cached)
    const module = cached?.stamp === stamp ? cached : { path, stamp, sourceCode: read(), known: new Map() }
    this.#modules.set(key, module)
    this.#length += lengthOf(module)
    for (const [oldest, other] of this.#modules) {
      if (this.#modules.size <= maxModules && this.#length <= maxLength) break
      this.#drop(oldest, other)
    }
    return module
  }

  #drop(key: string, module: Module<Known>): void {
    this.#modules.delete(key)
    this.#length -= lengthOf(module)
  }
}

function lengthOf({ sourceCode }: Module): number {
  return sourceCode?.text.length ?? 0
}
