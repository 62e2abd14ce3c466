import typescript from '@typescript-eslint/parser'
import type { InvalidTestCase } from '@typescript-eslint/rule-tester'
import type { FlatConfig, RuleModule } from '@typescript-eslint/utils/ts-eslint'
import { expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import plugin from '../../src/index.ts'
import { flawsOf, linterOf, repairsIn } from './repairs.ts'

/** The rules that have something true to say of what a repair makes of the code, each with the names of the cases. */
export type Leaves = Readonly<Partial<Record<keyof typeof rules, readonly string[]>>>

const { rules: all } = plugin.configs.all

/**
 * Applies every fix and suggestion of every case alone: what comes of it parses, is not reported by the rule any more nor by another one
 * that had nothing to say before, and has all comments. Whether numbers are named is a matter of style.
 */
export function repairsHold<MessageIds extends string, Options extends readonly unknown[]>(
  rule: RuleModule<MessageIds, Options>,
  name: string,
  cases: readonly InvalidTestCase<MessageIds, Options>[],
  leaves: Leaves,
): void {
  it(`${name} repairs without loss`, { timeout: 200_000 }, () => {
    for (const test of cases) {
      const lint = linterOf([configOf(rule, name, test)], test.filename ?? 'react.tsx')
      const before = lint(test.code)
      const flaws = repairsIn(before)
        .filter(({ report: { ruleId } }) => ruleId === `http-status/${name}`)
        .flatMap((repair) => flawsOf(before, repair, lint(repair.output)))
      const stated = Object.entries(leaves).flatMap(([other, names]) =>
        names.includes(test.name ?? '') ? [`http-status/${other}`] : [],
      )
      expect([...new Set(flaws)].toSorted(), test.code).toEqual(stated.toSorted())
    }
  })
}

function configOf<MessageIds extends string, Options extends readonly unknown[]>(
  rule: RuleModule<MessageIds, Options>,
  name: string,
  { options, settings = {}, languageOptions = {} }: InvalidTestCase<MessageIds, Options>,
): FlatConfig.Config {
  const own: readonly unknown[] = options ?? []
  return {
    files: ['**/*.*'],
    plugins: { 'http-status': { rules: { ...rules, [name]: rule } } },
    languageOptions: {
      parser: typescript,
      ...languageOptions,
      parserOptions: { ecmaFeatures: { jsx: true }, ...languageOptions.parserOptions },
    },
    rules: {
      ...(all as FlatConfig.Rules),
      'http-status/no-magic-code': 'off',
      [`http-status/${name}`]: ['error', ...own],
    },
    settings,
  }
}
