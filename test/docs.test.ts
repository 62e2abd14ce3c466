import { readdirSync, readFileSync } from 'node:fs'
import * as parser from '@typescript-eslint/parser'
import { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import { rules } from '../rules/index.ts'
import plugin from '../src/index.ts'
import { examplesOf, type Example } from './support/examples.ts'

const headings = ['## Requirement', '## Examples', '## When not to use it']

it('has a page for every rule, and no other', () => {
  expect(readdirSync('docs/rules').sort()).toEqual(Object.keys(rules).map((name) => `${name}.md`))
})

describe.each(Object.keys(rules))('%s', (name) => {
  const path = `docs/rules/${name}.md`
  const { examples, unmarked } = examplesOf(path)

  it('states the requirement, examples, and when not to use it', () => {
    const text = readFileSync(path, 'utf8')
    for (const heading of headings) expect(text).toContain(`\n${heading}\n`)
  })

  it('marks every example as correct or incorrect, and has both', () => {
    expect(unmarked).toEqual([])
    expect(new Set(examples.map(({ verdict }) => verdict))).toEqual(new Set(['correct', 'incorrect']))
  })

  it.each(examples.map((example) => [`line ${example.line} is ${example.verdict}`, example] as const))(
    '%s',
    (_, example) => {
      const reports = lint(name, example)
      expect(reports.filter(({ fatal }) => fatal)).toEqual([])
      if (example.verdict === 'correct') expect(reports.map(({ line, message }) => `${line}: ${message}`)).toEqual([])
      else expect(reports.map(({ ruleId }) => ruleId)).toContain(`http-status/${name}`)
    },
  )
})

function lint(name: string, { code, language, file, options, settings }: Example): readonly Linter.LintMessage[] {
  return new Linter({ configType: 'flat' }).verify(
    code,
    [
      {
        files: ['**/*.{js,jsx,ts,tsx,mjs,cjs}'],
        languageOptions: {
          parser,
          parserOptions: { ecmaFeatures: { jsx: language.endsWith('x') } },
        },
        plugins: { 'http-status': plugin },
        rules: { [`http-status/${name}`]: options === undefined ? 'error' : ['error', options] },
        settings: { 'http-status': settings },
      },
    ],
    { filename: file ?? `service.${language}` },
  )
}
