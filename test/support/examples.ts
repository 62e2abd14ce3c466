import { readFileSync } from 'node:fs'

/** One code block of a rule's page. */
export interface Example {
  readonly language: string
  readonly verdict: 'correct' | 'incorrect'
  readonly code: string
  /** The line of the page on which the block starts. */
  readonly line: number
  readonly file: string | undefined
  readonly options: unknown
  readonly settings: Record<string, unknown>
}

/** The marked code blocks of a page: ` ```js incorrect options='{…}' settings='{…}' file='…' `. */
export function examplesOf(path: string): {
  readonly examples: readonly Example[]
  readonly unmarked: readonly number[]
} {
  const examples: Example[] = []
  const unmarked: number[] = []
  const lines = readFileSync(path, 'utf8').split('\n')
  for (let index = 0; index < lines.length; index += 1) {
    const fence = /^(`{3,})(jsx?|tsx?|mjs|cjs|vue|svelte)\b(.*)$/.exec(lines[index] ?? '')
    if (!fence) continue
    const [, ticks = '', language = '', info = ''] = fence
    const end = lines.indexOf(ticks, index + 1)
    const verdict = /\b(incorrect|correct)\b/.exec(info.replaceAll(/'[^']*'/g, ''))?.[1]
    const attribute = (name: string) => new RegExp(`\\b${name}='([^']*)'`).exec(info)?.[1]
    if (verdict !== 'correct' && verdict !== 'incorrect') unmarked.push(index + 1)
    else {
      const [options, settings] = [attribute('options'), attribute('settings')]
      examples.push({
        language,
        verdict,
        code: lines.slice(index + 1, end).join('\n'),
        line: index + 1,
        file: attribute('file'),
        options: options === undefined ? undefined : (JSON.parse(options) as unknown),
        settings: settings === undefined ? {} : (JSON.parse(settings) as Record<string, unknown>),
      })
    }
    index = end
  }
  return { examples, unmarked }
}
