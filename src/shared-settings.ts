import type { ConstantLibrary, Framework, Vendor } from './rule-options.ts'

/** The number of an argument, counted from 0, or such a number with the names of members that lead to a part of it: `[1, 'code']`. */
export type ArgumentPlace = number | readonly [argument: number, ...members: string[]]

/** A function, method or class of the project that answers requests: which argument is what. */
export interface Responder {
  /** The name it is called by; with a dot, that of a method: `ApiResponse.send`. */
  readonly name: string
  /** Where it is imported from, as the import says it. */
  readonly module?: string | undefined
  readonly response?: ArgumentPlace | undefined
  readonly status?: ArgumentPlace | undefined
  readonly content?: ArgumentPlace | undefined
  /** The object with header fields. */
  readonly fields?: ArgumentPlace | undefined
  /** Whether it is a class of errors. */
  readonly construct?: boolean | undefined
  /** Whether it makes a response that the handler gives back. */
  readonly returns?: boolean | undefined
}

/** What names codes: a module of the project, its export, and the code of every member where the module cannot be read. */
export interface OwnConstants {
  readonly module: string
  readonly export: string
  readonly members?: Readonly<Record<string, number>> | undefined
}

/** What stands under `settings['http-status']`. */
export interface Settings {
  /** The frameworks in use, with the major version where it matters. */
  readonly frameworks?: readonly Framework[] | undefined
  /** Functions of the project that answer requests where they cannot be followed. */
  readonly responders?: readonly Responder[] | undefined
  /** Codes that no registry assigns and that the project sends all the same, with their phrases. */
  readonly codes?: Readonly<Record<number, string>> | undefined
  /** Products whose codes to accept. */
  readonly vendors?: readonly Vendor[] | undefined
  /** What names codes in this project. */
  readonly constants?: ConstantLibrary | OwnConstants | undefined
  /** Which files are tests, as globs; `check` where tests are looked at like any other code. */
  readonly tests?: 'check' | readonly string[] | undefined
  /** Whether other modules of the project are read, where a file uses what they export. */
  readonly modules?: boolean | undefined
}
