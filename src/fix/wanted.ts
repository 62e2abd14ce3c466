import { moduleName } from '../ast/module-name.ts'

/** An export that a fix wants to use: of one of several specifiers of the same package. */
export interface Wanted {
  readonly modules: readonly string[]
  /** From the module's namespace: `['StatusCodes']`, `['default']`. */
  readonly path: readonly [string, ...string[]]
  /** The name to import it by where the file has none for it yet. */
  readonly local: string
}

/** Whether a module is one of those it may come from. */
export function comesFrom({ modules }: Wanted, module: string): boolean {
  return modules.some((specifier) => moduleName(specifier) === module)
}
