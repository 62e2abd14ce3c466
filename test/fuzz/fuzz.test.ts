import { createRequire } from 'node:module'
import typescript from '@typescript-eslint/parser'
import { Linter, type FlatConfig } from '@typescript-eslint/utils/ts-eslint'
import { describe, expect, it } from 'vitest'
import plugin from '../../src/index.ts'
import { rules } from '../../rules/index.ts'
import { flawsOf, linterOf, repairsIn, type Linted } from '../support/repairs.ts'
import { Chance } from './chance.ts'
import { mutated } from './mutations.ts'
import { programsOfTests, type Program } from './programs.ts'

const require = createRequire(import.meta.url)

// Babel's parser for Node 20 fits ESLint up to 9.
const babel = require('@babel/eslint-parser') as FlatConfig.LanguageOptions['parser']
const { Linter: Linter9 } = require('eslint-9') as { Linter: typeof Linter }

/** How many programs are changed, and from which seed; `npm run fuzz` changes many. */
const runs = Number(process.env['FUZZ_RUNS'] ?? (import.meta.env.MODE === 'fuzz' ? 20_000 : 60))
const seed = Number(process.env['FUZZ_SEED'] ?? 1)

const jsx = { ecmaFeatures: { jsx: true } }

const languages: readonly (FlatConfig.LanguageOptions & { readonly Version: typeof Linter })[] = [
  { Version: Linter, parserOptions: jsx },
  { Version: Linter, parserOptions: jsx, sourceType: 'commonjs' },
  { Version: Linter, parserOptions: jsx, sourceType: 'script' },
  { Version: Linter, parser: typescript, parserOptions: jsx },
  { Version: Linter, parser: typescript, parserOptions: jsx },
  {
    Version: Linter9,
    ...(babel && { parser: babel }),
    parserOptions: { requireConfigFile: false, babelOptions: { parserOpts: { plugins: ['jsx'] } } },
  },
]

const choices = [{}, {}, { constants: 'http-status-codes' }, { constants: 'http-status' }, { tests: 'check' }]

const { rules: all } = plugin.configs.all
const entries = Object.entries(all as FlatConfig.Rules)

/** What is wrong with what the rules make of a program; `undefined` where it does not parse. */
function faultsIn({ code, file, settings }: Program, chance: Chance): readonly string[] | undefined {
  const { Version, ...languageOptions } = chance.of(languages) ?? { Version: Linter }
  const own = { ...chance.of(choices), ...(settings['http-status'] as object | undefined) }
  const configs = (chosen: typeof entries): FlatConfig.ConfigArray => [
    {
      files: ['**/*.*'],
      plugins: { 'http-status': { rules } },
      languageOptions,
      linterOptions: { reportUnusedDisableDirectives: 'off' },
      rules: Object.fromEntries(chosen),
      settings: { 'http-status': own },
    },
  ]
  const lint = linterOf(configs(entries), file, Version)
  const before = lint(code)
  if (before.reports.some(({ fatal }) => fatal === true)) return undefined
  const backwards = linterOf(configs(entries.toReversed()), file, Version)(code)
  const order = textOf(before) === textOf(backwards) ? [] : ['other reports in another order of rules']
  const flaws = repairsIn(before).flatMap((repair) =>
    flawsOf(before, repair, lint(repair.output))
      .filter((flaw) => /^(?:does not parse|loses) /.test(flaw))
      .map((flaw) => `${repair.report.ruleId}: ${flaw}\n${repair.output}`),
  )
  return [...order, ...flaws, ...afterAllFixes(new Version({ configType: 'flat' }), code, configs(entries), file)]
}

/** Applies all fixes as `--fix` does: they come to an end, and leave a program that parses. */
function afterAllFixes(linter: Linter, code: string, configs: FlatConfig.ConfigArray, filename: string): string[] {
  const { output, messages } = linter.verifyAndFix(code, configs, { filename })
  if (messages.some(({ fatal }) => fatal === true)) return [`all fixes: does not parse\n${output}`]
  return messages.some(({ fix }) => fix) ? [`all fixes: come to no end\n${output}`] : []
}

function textOf({ reports }: Linted): string {
  return reports
    .map(({ ruleId, line, column, message }) => `${line}:${column} ${ruleId} ${message}`)
    .toSorted()
    .join('\n')
}

let programs: readonly Program[] = []

// Tests that stand beside the cases run where they belong.
describe.skip('the tests of the rules', async () => {
  programs = await programsOfTests()
})

it(
  `takes ${runs} changed programs from seed ${seed} without a crash, a broken repair or a lost comment`,
  { timeout: Infinity },
  () => {
    const found: string[] = []
    for (let run = 0; run < runs && found.length < 40; run += 1) {
      const chance = new Chance(seed * 1_000_003 + run)
      const program = chance.of(programs)
      if (program === undefined) break
      const changed = { ...program, code: mutated(program.code, chance) }
      try {
        const faults = faultsIn(changed, chance) ?? []
        found.push(...faults.map((fault) => `run ${run}: ${fault}\n--- from\n${changed.code}`))
      } catch (error) {
        found.push(`run ${run}: ${String(error instanceof Error ? error.stack : error)}\n--- from\n${changed.code}`)
      }
    }
    expect(found).toEqual([])
  },
)
