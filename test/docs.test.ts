import { readdirSync, readFileSync } from 'node:fs'
import parser from '@typescript-eslint/parser'
import { Linter } from 'eslint'
import * as svelte from 'svelte-eslint-parser'
import { describe, expect, it } from 'vitest'
import * as vue from 'vue-eslint-parser'
import { rules } from '../rules/index.ts'
import type { Rule } from '../src/create-rule.ts'
import plugin from '../src/index.ts'
import { examplesOf, type Example } from './support/examples.ts'

const headings = ['Requirement', 'What the frameworks do', 'Examples', 'Options', 'When not to use it']
const optional = new Set(['What the frameworks do', 'Options'])

const pages = readdirSync('docs/rules').sort()

it('has a page for every rule, and no other', () => {
  expect(pages).toEqual(Object.keys(rules).map((name) => `${name}.md`))
})

const documented = Object.entries<Rule<string, object>>(rules).filter(([name]) => pages.includes(`${name}.md`))

describe.each(documented)('%s', (name, { meta }) => {
  const path = `docs/rules/${name}.md`
  const text = readFileSync(path, 'utf8')
  const { examples, unlabelled } = examplesOf(path)

  it('states the requirement, examples, options, and when not to use it, in this order', () => {
    const found = [...text.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading)
    expect(found.filter((heading) => headings.includes(heading))).toEqual(
      headings.filter((heading) => !optional.has(heading) || found.includes(heading)),
    )
    expect(text).toMatch(/\n## Requirement\n[^#]*\| Level /)
  })

  it('shows every option at work, and says what `strict` turns on', () => {
    const shown = examples.flatMap(({ options }) => Object.keys(options ?? {}))
    const lines = text.split('\n').filter((line) => line.startsWith('/* eslint '))
    expect(lines.filter((line) => !line.startsWith(`/* eslint http-status/${name}: ["error", {`))).toEqual([])
    // An option without a default is in the schema only.
    expect(new Set(shown)).toEqual(new Set(optionsOf(meta.schema)))
    if (meta.docs?.strictOptions) expect(text.slice(text.indexOf('\n## Options\n'))).toContain('`strict`')
  })

  it('says above every example whether it is correct, and has both', () => {
    expect(unlabelled).toEqual([])
    expect(text.match(/^```\w+ .*/gm), 'what stands behind the language is not shown').toBeNull()
    const found = new Set(examples.map(({ verdict }) => verdict))
    expect(found).toContain('Correct')
    expect(found).toContain('Incorrect')
  })

  it('links the sections it names', () => {
    const bare = text.replaceAll(/^```[^]*?^```$|`[^`\n]*`|\[[^\]]*\]\([^)]*\)/gm, '').match(/.*§.*/g)
    expect(bare, 'run `npm run docs`').toBeNull()
  })

  it.each(examples.map((example) => [`line ${example.line} is ${example.verdict.toLowerCase()}`, example] as const))(
    '%s',
    (_, example) => {
      const reports = lint(name, example)
      expect(reports.filter(({ fatal }) => fatal)).toEqual([])
      if (example.verdict === 'Incorrect') expect(reports.map(({ ruleId }) => ruleId)).toContain(`http-status/${name}`)
      else expect(reports.map(({ line, message }) => `${line}: ${message}`)).toEqual([])
    },
  )

  it('reports in sentences, suggests in few words, and never twice at one place', () => {
    const reports = examples.map((example) => lint(name, example))
    for (const { message, suggestions = [] } of reports.flat()) {
      expect(message).toMatch(/^[^a-z\s][^{}]*(?:`[^`]*`[^`]*)*\.$/)
      for (const { desc } of suggestions) expect(desc).toMatch(/^(?=.{1,59}$)[A-Z].*\.$/)
    }
    for (const list of reports) {
      const places = list.map(({ line, column, endLine, endColumn }) => `${line}:${column}-${endLine}:${endColumn}`)
      expect(places).toEqual([...new Set(places)])
    }
  })
})

const parsers: Readonly<Record<string, Linter.Parser>> = { vue, svelte }

function lint(name: string, { code, language, file, settings }: Example): readonly Linter.LintMessage[] {
  return new Linter({ configType: 'flat' }).verify(
    code,
    [
      {
        files: ['**/*.{js,jsx,ts,tsx,mjs,cjs,vue,svelte}'],
        languageOptions: {
          parser: parsers[language] ?? parser,
          parserOptions: { parser, ecmaFeatures: { jsx: language.endsWith('x') } },
        },
        plugins: { 'http-status': plugin },
        rules: { [`http-status/${name}`]: 'error' },
        settings: { 'http-status': settings },
      },
    ],
    { filename: file ?? `service.${language}` },
  )
}

/** The names of the options of a rule, which are one object or none. */
function optionsOf(schema: Rule<string, object>['meta']['schema']): readonly string[] {
  const list: readonly { readonly properties?: object }[] = Array.isArray(schema) ? schema : []
  return list.flatMap(({ properties = {} }) => Object.keys(properties))
}
