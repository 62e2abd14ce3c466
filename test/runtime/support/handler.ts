import { compileFunction } from 'node:vm'
import ts from 'typescript'

/** The code of a handler, run with the names it may use. */
export class Handler {
  /** Whether the code failed, and not by a `throw` of its own. */
  thrown = false
  #meant: unknown
  readonly #code: string

  constructor(code: string) {
    this.#code = code.replaceAll(/\bthrow ([^;\n]+)/g, 'throw meant($1)')
  }

  /** Runs the code; an error is noted and passed on. */
  run(names: Readonly<Record<string, unknown>>): unknown {
    try {
      return this.#call(this.#code, names)
    } catch (error) {
      this.#note(error)
      throw error
    }
  }

  /** Runs the code as an async function. */
  async runAsync(names: Readonly<Record<string, unknown>>): Promise<unknown> {
    try {
      return await this.#call(
        `return (async () => {${this.#code}
})()`,
        names,
      )
    } catch (error) {
      this.#note(error)
      throw error
    }
  }

  #call(code: string, names: Readonly<Record<string, unknown>>): unknown {
    const all = { ...names, meant: (error: unknown) => (this.#meant = error) }
    return Reflect.apply(compileFunction(code, Object.keys(all)), undefined, Object.values(all))
  }

  #note(error: unknown): void {
    this.thrown ||= error !== this.#meant
  }
}

/** The value of an expression of TypeScript, with the names it may use. */
export function valueOf(expression: string, names: Readonly<Record<string, unknown>>): unknown {
  const { outputText } = ts.transpileModule(`return ${expression}`, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, experimentalDecorators: true },
  })
  return Reflect.apply(compileFunction(outputText, Object.keys(names)), undefined, Object.values(names))
}
