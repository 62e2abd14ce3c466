/** A library that names status codes. */
export interface ConstantLibrary {
  /** How options, settings and messages call it: the package's name. */
  readonly name: string
  /** The specifiers it is imported by; a new import uses the first. */
  readonly modules: readonly string[]
  /** The name for what a default import gives. */
  readonly local: string
  /** Where its members are; a new import uses the first. */
  readonly objects: readonly ConstantObject[]
}

/** One exported object, enum or flat module whose members are status codes. */
export interface ConstantObject {
  /** The way from the module's namespace to the object: `['default', 'constants']`; empty for the module itself. */
  readonly path: readonly string[]
  readonly members: Readonly<Record<string, number>>
  /** Whether the object has no other members, so that reading one it lacks is `undefined`. */
  readonly isClosed: boolean
}
