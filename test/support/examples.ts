import { readFileSync } from 'node:fs'

const verdicts = ['Incorrect', 'Correct', 'Not reported'] as const

/** One code block of a rule's page. */
export interface Example {
  readonly language: string
  /** What the label above the block says of it. */
  readonly verdict: (typeof verdicts)[number]
  /** The code, with the comment that sets the options. */
  readonly code: string
  /** The line of the page on which the block starts. */
  readonly line: number
  readonly file: string | undefined
  readonly options: unknown
  readonly settings: unknown
}

/**
 * The examples of a page: the blocks of code that a label stands above, a paragraph such as ``**Incorrect**, in `app/route.ts` `` or
 * ``**Correct**, with the settings `{ "frameworks": ["koa"] }` ``. Options are set as in any code, by a comment at the top of the block.
 */
export function examplesOf(path: string): {
  readonly examples: readonly Example[]
  /** The lines of blocks without a label. */
  readonly unlabelled: readonly number[]
} {
  const examples: Example[] = []
  const unlabelled: number[] = []
  const page = readFileSync(path, 'utf8')
  for (const { index, 1: label = '', 2: language = '', 3: code = '' } of page.matchAll(
    /(?<=\n)(.*)\n\n```(jsx?|tsx?|mjs|cjs|vue|svelte)\n([^]*?)\n```$/gm,
  )) {
    const line = page.slice(0, index).split('\n').length + 2
    const verdict = verdicts.find((verdict) => label.startsWith(`**${verdict}**`))
    if (verdict === undefined) unlabelled.push(line)
    else {
      examples.push({
        language,
        verdict,
        code,
        line,
        file: /, in `([^`]+)`/.exec(label)?.[1],
        options: parsed(/^\/\* eslint http-status\/[\w-]+: \["error", ([^]*?)\] \*\/$/m.exec(code)?.[1]),
        settings: parsed(/, with the settings `([^`]+)`/.exec(label)?.[1]) ?? {},
      })
    }
  }
  return { examples, unlabelled }
}

function parsed(json: string | undefined): unknown {
  return json === undefined ? undefined : JSON.parse(json)
}
