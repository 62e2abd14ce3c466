import type { Linter } from 'eslint'
import type { Analysis } from '../../src/analysis/analysis.ts'
import { declaredKeys } from '../../src/findings/written-statuses.ts'
import { version } from '../../src/package.ts'

/** Where the statuses of each file stand that is being linted through the processor, as `line:column`. */
const placesOf = new Map<string, Set<string>>()

/** Rules on numbers in general, which cannot know that one is a status. */
const numberRules = new Set(['no-magic-numbers', '@typescript-eslint/no-magic-numbers'])

/** Takes out of the messages on magic numbers those on statuses, which `no-magic-code` looks at. */
export const companion: Linter.Processor = {
  meta: { name: 'eslint-plugin-http-status/companion', version },
  supportsAutofix: true,
  preprocess: (text, filename) => {
    placesOf.set(filename, new Set())
    return [text]
  },
  postprocess: ([messages = []], filename) => {
    const places = placesOf.get(filename)
    placesOf.delete(filename)
    return messages.filter(
      ({ ruleId, line, column }) => !numberRules.has(ruleId ?? '') || !places?.has(`${line}:${column}`),
    )
  },
}

/** Notes the statuses of a file for the processor, where it is in use. */
export function noteStatuses(analysis: Analysis, filename: string): void {
  const places = placesOf.get(filename)
  if (places === undefined) return
  const { sinks, readings } = analysis
  const values = [...sinks, ...readings.flatMap(({ comparisons }) => comparisons)].map(({ value }) => value)
  const written = values.flatMap(({ possibilities }) => possibilities)
  for (const { node } of [...written, ...declaredKeys(analysis).map(({ possibility }) => possibility)]) {
    const { line, column } = node.loc.start
    places.add(`${line}:${column + 1}`)
  }
}
