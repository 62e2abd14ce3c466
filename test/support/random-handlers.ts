import { runInThisContext } from 'node:vm'
import fc from 'fast-check'

/** The statements of a random handler, and what they are made of. */
export interface RandomHandler {
  readonly statements: string
  /** How many places ask for a choice. */
  readonly choices: number
  readonly loops: number
  /** Whether something may fail in it, after which more paths are followed than ever run. */
  readonly mayFail: boolean
}

const codes = [200, 204, 304, 404, 405, 500] as const
const code = fc.constantFrom(...codes)
const fieldName = fc.constantFrom('Allow', 'Location')

const effect = fc.oneof(
  { weight: 3, arbitrary: code.map((status) => `res.status(${String(status)})`) },
  { weight: 1, arbitrary: code.map((status) => `res.statusCode = ${String(status)}`) },
  { weight: 2, arbitrary: fieldName.map((name) => `res.set('${name}', 'x')`) },
  { weight: 1, arbitrary: fieldName.map((name) => `res.removeHeader('${name}')`) },
  { weight: 1, arbitrary: fc.constant(`res.end()`) },
  { weight: 1, arbitrary: fc.constant(`res.json({})`) },
  { weight: 1, arbitrary: code.map((status) => `res.sendStatus(${String(status)})`) },
  { weight: 1, arbitrary: code.map((status) => `answer(res, ${String(status)})`) },
  { weight: 1, arbitrary: code.map((status) => `prepare(res, ${String(status)})`) },
)

const expression = fc.oneof(
  { weight: 4, arbitrary: effect },
  { weight: 1, arbitrary: fc.tuple(effect, effect).map(([first, second]) => `(c() ? ${first} : ${second})`) },
  { weight: 1, arbitrary: effect.map((one) => `c() && (${one})`) },
  { weight: 1, arbitrary: effect.map((one) => `c() || (${one})`) },
  { weight: 1, arbitrary: effect.map((one) => `(c() ? null : 1) ?? (${one})`) },
  { weight: 1, arbitrary: fc.tuple(effect, effect).map(([first, second]) => `(() => { ${first}; ${second} })()`) },
)

const { block } = fc.letrec<{ block: string; statement: string }>((tie) => ({
  block: fc.array(tie('statement'), { minLength: 1, maxLength: 3 }).map((list) => list.join('\n')),
  statement: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    expression.map((one) => `;${one}`),
    fc.constantFrom('return', 'if (known) return', ';risk()', `throw new Error('x')`, 'if (c()) return'),
    fc.tuple(tie('block'), tie('block')).map(([then, otherwise]) => `if (c()) {\n${then}\n} else {\n${otherwise}\n}`),
    tie('block').map((body) => `if (known) {\n${body}\n}`),
    tie('block').map((body) => `if (!known) {\n${body}\n}`),
    tie('block').map((body) => `while (c()) {\n${body}\nif (c()) break\n}`),
    tie('block').map((body) => `do {\n${body}\nif (c()) continue\n} while (c())`),
    tie('block').map((body) => `for (const x of list()) {\n${body}\n}`),
    tie('block').map(
      (body) =>
        `outer: for (;;) {\n${relabelled(body)}\nfor (const x of list()) { if (c()) break outer; continue outer }\nbreak\n}`,
    ),
    tie('block').map((body) => `out: {\n${relabelled(body)}\nif (c()) break out\n${relabelled(body)}\n}`),
    fc
      .tuple(tie('block'), tie('block'), tie('block'))
      .map(([one, two, rest]) => `switch (k()) {\ncase 1: ${one}\ncase 2: ${two}\nbreak\ndefault: ${rest}\n}`),
    fc.tuple(tie('block'), tie('block')).map(([body, handler]) => `try {\n${body}\n} catch {\n${handler}\n}`),
    fc.tuple(tie('block'), tie('block')).map(([body, last]) => `try {\n${body}\n} finally {\n${last}\n}`),
  ),
}))

/** Code whose labels are free to stand within others of their names. */
function relabelled(body: string): string {
  return body.replaceAll(
    /\b(outer|out)(\d*)\b/g,
    (_, name: string, depth: string) => `${name}${String(Number(depth) + 1)}`,
  )
}

/** Handlers of an Express response made of every construct that paths are made of. */
export const randomHandler: fc.Arbitrary<RandomHandler> = block.map((statements) => ({
  statements,
  choices: statements.match(/\b(?:c|k|list|risk)\(\)/g)?.length ?? 0,
  loops: statements.match(/\b(?:while|for)\b/g)?.length ?? 0,
  mayFail: /\b(?:risk|try|throw)\b/.test(statements),
}))

/** What a run of a handler sent, or left unsent. */
export interface Run {
  readonly status: number
  readonly hasContent: boolean
  /** Lower-case. */
  readonly fields: readonly string[]
  readonly isSent: boolean
}

/** Runs a handler against a response that keeps what is done to it; choices beyond the given ones are `false`. */
export function runnerOf({ statements }: RandomHandler): (choices: readonly boolean[]) => Run | undefined {
  const run = runInThisContext(`(res, c, k, list, risk, known) => {${helpers}\n${statements}\n}`) as (
    ...parts: readonly unknown[]
  ) => unknown
  return (choices) => {
    const left = [...choices]
    const choose = () => left.shift() ?? false
    const response = new RecordedResponse()
    const fail = () => {
      if (choose()) throw new Error('failed')
    }
    try {
      run(
        response,
        choose,
        () => (choose() ? 1 : choose() ? 2 : 3),
        () => (choose() ? (choose() ? [1, 2, 3] : [1, 2]) : choose() ? [1] : []),
        fail,
        choose(),
      )
    } catch {
      return response.sent
    }
    return response.sent ?? response.now(false, false)
  }
}

/** The functions that handlers call, of the same file as they. */
export const helpers = `
  function answer(res, code) { res.status(code).json({}) }
  function prepare(res, code) { if (code > 300) res.status(code); res.set('Location', '/') }`

class RecordedResponse {
  statusCode = 200
  sent: Run | undefined
  readonly #fields = new Set<string>()

  now(isSent: boolean, hasContent: boolean): Run {
    return { status: this.statusCode, hasContent, fields: [...this.#fields].toSorted(), isSent }
  }

  status(code: number): this {
    this.statusCode = code
    return this
  }

  set(name: string): this {
    this.#fields.add(name.toLowerCase())
    return this
  }

  removeHeader(name: string): void {
    this.#fields.delete(name.toLowerCase())
  }

  end(): this {
    this.sent ??= this.now(true, false)
    return this
  }

  json(): this {
    this.sent ??= this.now(true, true)
    return this
  }

  sendStatus(code: number): this {
    this.statusCode = code
    // Its text is the phrase of the code, which is no content of the code's own.
    return this.end()
  }
}
