/** What TypeScript knows of a constant: that it is a member of an enum, its very number, or only that it is a number. */
export type ConstantType = 'enum' | 'literal' | 'number'

/** A library that names status codes. */
export interface ConstantLibrary {
  /** How options, settings and messages call it: the package's name. */
  readonly name: string
  /** The version that has these members, where it has versions. */
  readonly version?: string
  /** The specifiers it is imported by; a new import uses the first. */
  readonly modules: readonly string[]
  /** The name for what a default import gives. */
  readonly local: string
  /** What the types of its members are. */
  readonly type: ConstantType
  /** Whether code looks codes up in it by their phrases, so that it is no library to name codes by. */
  readonly isLookup?: boolean
  /** Where its members are; a new import uses the first. */
  readonly objects: readonly ConstantObject[]
}

/** One exported object, enum or flat module whose members are status codes. */
export interface ConstantObject {
  /** The way from the module's namespace to the object: `['default', 'constants']`; empty for the module itself. */
  readonly path: readonly string[]
  readonly members: Readonly<Record<string, number>>
  /** Which names that are not listed it is sure to lack: `every` one, or those `like` its members, because it has members of other kinds. */
  readonly lacks: 'every' | 'like'
  /** The last major version that has the object. */
  readonly until?: number
  /** The first major version that has a member, where not all that are in use have it. */
  readonly since?: Readonly<Record<string, number>>
  /** What the names of all its codes begin with, where it holds constants for other things as well. */
  readonly prefix?: string
  /** What the names of constants for fields begin with; behind it stands the field's name in capitals, with `_` for `-`. */
  readonly fieldPrefix?: string
}
