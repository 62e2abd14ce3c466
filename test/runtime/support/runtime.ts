import type { Answer } from './wire.ts'

/** A library that can be run here: the code of a handler in the file it would stand in, and what comes of running it. */
export interface Runtime {
  readonly name: string
  /** What `settings['http-status'].frameworks` says, where several versions share a module. */
  readonly frameworks?: readonly string[]
  /** The table's title, where several of one name share a module. */
  readonly title?: string
  /** The path of the file, where it says what its exports are. */
  readonly file?: string
  /** A file whose handler has this code. */
  readonly source: (code: string) => string
  readonly answer: (code: string, method?: string) => Promise<Answer>
}
