import { cpSync, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import parser from '@typescript-eslint/parser'
import { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import plugin from '../src/index.ts'
import { projectTest, type Project } from './support/project.ts'
import { finding, samples, type Sample } from './support/samples.ts'

const require = createRequire(import.meta.url)

/** ESLint's older majors, installed under other names. */
const majors = {
  '8.57': (require('eslint-8') as { Linter: typeof Linter }).Linter,
  '9.39': (require('eslint-9') as { Linter: typeof Linter }).Linter,
}

/** What this ESLint finds in every sample: what the others are held to. */
const expected = samples.map((sample) => lint(Linter, sample))

function lint(Version: typeof Linter, { file, code, settings, rules }: Sample): readonly string[] {
  const config: Linter.Config = {
    files: ['**/*.{js,jsx,ts,tsx,mjs,cjs,mts,cts}'],
    languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: file.endsWith('x') } } },
    plugins: { 'http-status': plugin },
    settings,
    rules,
  }
  const messages = new Version({ configType: 'flat' }).verify(code, [config], { filename: file })
  return messages.map((message) => finding(code, message)).sort()
}

it('has samples with findings and samples without', () => {
  expect(expected.filter((found) => found.length > 0).length).toBeGreaterThan(10)
  expect(expected.filter((found) => found.length === 0).length).toBeGreaterThan(10)
})

describe.each(Object.entries(majors))('ESLint %s', (_, Version) => {
  it.each(samples.map((sample, index) => [sample.file, sample, expected[index]] as const))(
    'finds the same in %s',
    (_, sample, found) => {
      expect(lint(Version, sample)).toEqual(found)
    },
  )
})

describe.concurrent('oxlint', () => {
  projectTest.for(groups())(
    'finds the same in samples that share settings, without ESLint (%#)',
    async (group, { project }) => {
      const found = await oxlint(project, group)
      expect(Object.fromEntries(found)).toEqual(
        Object.fromEntries(group.map((sample) => [sample.file, expected[samples.indexOf(sample)]])),
      )
      expect(existsSync(join(project.folder, 'node_modules/eslint'))).toBe(false)
    },
  )
})

projectTest('oxlint reports a wrong setting once, and applies the others', async ({ project }) => {
  const settings = { 'http-status': { framework: ['express'], codes: { 299: 'Partly Done' } } }
  const code = 'res.sendStatus(299)\nres.sendStatus(209)\n'
  const sample = { file: 'service.js', code, settings, rules: plugin.configs.all.rules }
  const found = await oxlint(project, [sample])
  expect(found.get('service.js')).toEqual(lint(Linter, sample))
  expect(found.get('service.js')?.filter((report) => report.includes('.framework is no setting.'))).toHaveLength(1)
})

/** The samples in groups of the same settings and different names, which one run can lint. */
function groups(): readonly (readonly Sample[])[] {
  const groups = new Map<string, Sample[]>()
  for (const sample of samples) {
    let turn = 0
    const key = () => `${JSON.stringify(sample.settings)} ${turn}`
    while (groups.get(key())?.some(({ file }) => file === sample.file)) turn += 1
    groups.set(key(), [...(groups.get(key()) ?? []), sample])
  }
  return [...groups.values()]
}

interface OxlintDiagnostic {
  readonly code?: string
  readonly message: string
  readonly filename: string
  readonly labels: readonly [
    { readonly span: { readonly offset: number; readonly length: number; readonly line: number } },
  ]
}

async function oxlint(project: Project, group: readonly Sample[]): Promise<Map<string, readonly string[]>> {
  const installed = join(project.folder, 'node_modules/eslint-plugin-http-status')
  cpSync('package.json', join(installed, 'package.json'))
  cpSync('dist', join(installed, 'dist'), { recursive: true })
  project.write({
    ...Object.fromEntries(group.map(({ file, code }) => [file, code])),
    '.oxlintrc.json': {
      jsPlugins: ['eslint-plugin-http-status'],
      categories: { correctness: 'off' },
      settings: group[0]?.settings,
      rules: plugin.configs.all.rules,
      overrides: group
        .filter(({ rules }) => rules !== plugin.configs.all.rules)
        .map(({ file, rules }) => ({ files: [file.replaceAll(/[[\](){}]/g, '?')], rules })),
    },
  })
  const { stdout, stderr } = await project.run(resolve('node_modules/oxlint/bin/oxlint'), '--format', 'json', '.')
  const found = new Map<string, string[]>(group.map(({ file }) => [file, []]))
  try {
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly OxlintDiagnostic[] }
    for (const { code = '', message, filename, labels } of diagnostics) {
      const { offset, length, line } = labels[0].span
      const source = Buffer.from(group.find(({ file }) => file === filename)?.code ?? '')
      const ruleId = code.replace(/\((.*)\)/, '/$1')
      found.get(filename)?.push(`${line} ${ruleId} «${source.subarray(offset, offset + length).toString()}» ${message}`)
    }
  } catch (error) {
    throw new Error(`${stdout}\n${stderr}`, { cause: error })
  }
  for (const list of found.values()) list.sort()
  return found
}
