import typescript from '@typescript-eslint/parser'
import type { RunTests } from '@typescript-eslint/rule-tester'
import { Linter, type FlatConfig, type RuleModule } from '@typescript-eslint/utils/ts-eslint'
import { expect, it } from 'vitest'

const linter = new Linter({ configType: 'flat' })

/** Holds what a rule finds in code without TypeScript's syntax with ESLint's own parser against what it finds with TypeScript's. */
export function findsTheSameWithEspree<MessageIds extends string, Options extends readonly unknown[]>(
  rule: RuleModule<MessageIds, Options>,
  name: string,
  { valid, invalid }: RunTests<MessageIds, Options>,
): void {
  it(`${name} finds the same in what both parsers take`, () => {
    for (const test of [...valid, ...invalid]) {
      const { code, filename, options = [], settings = {} } = typeof test === 'string' ? { code: test } : test
      const given: unknown[] = [...options]
      const lint = (parser: FlatConfig.LanguageOptions) =>
        linter
          .verify(
            code,
            [
              {
                files: ['**/*.*'],
                plugins: { tested: { rules: { [name]: rule } } },
                rules: { [`tested/${name}`]: ['error', ...given] },
                languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } }, ...parser },
                settings,
              },
            ],
            { filename: filename ?? 'file.tsx' },
          )
          .map(({ fatal, line, column, endLine, endColumn, message }) =>
            fatal === true ? 'fatal' : `${[line, column, endLine, endColumn].join(':')} ${message}`,
          )
      const found = lint({})
      if (!found.includes('fatal')) expect(found, code).toEqual(lint({ parser: typescript }))
    }
  })
}
