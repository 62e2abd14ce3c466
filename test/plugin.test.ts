import { readdirSync, readFileSync } from 'node:fs'
import { ESLint, Linter } from 'eslint'
import { defineConfig } from 'eslint/config'
import { describe, expect, it } from 'vitest'
import { rules } from '../rules/index.ts'
import type { Docs, Rule } from '../src/create-rule.ts'
import { frameworks } from '../src/frameworks/index.ts'
import { homepage, version } from '../src/package.ts'
import plugin from '../src/index.ts'
import { pictures } from '../tools/pictures/pictures.ts'
import { path, ruleOptions } from '../tools/types/rule-options.ts'

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, unknown>
const readme = readFileSync('README.md', 'utf8')
const names = Object.keys(rules)
const all: Readonly<Record<string, Rule<string, object>>> = rules

const presets = ['recommended', 'strict', 'stylistic'] as const

function docsOf(name: string): Docs {
  const docs = all[name]?.meta.docs
  if (!docs) throw new Error(`${name} has no docs`)
  return docs
}

/** The files of a folder by the names of their rules. */
function rulesIn(folder: string, suffix: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(suffix) && file !== 'index.ts')
    .map((file) => file.slice(0, -suffix.length))
    .sort()
}

describe('parity', () => {
  it('lists the rules alphabetically', () => {
    expect(names).toEqual([...names].sort())
  })

  it.each([
    ['rules', '.ts'],
    ['docs/rules', '.md'],
    ['test/rules', '.test.ts'],
  ])('%s has a file for every rule, and no other', (folder, suffix) => {
    expect(rulesIn(folder, suffix)).toEqual(names)
  })

  it('has every rule in the README once', () => {
    const links = [...readme.matchAll(/\]\(docs\/rules\/([\w-]+)\.md\) *\|/g)].map(([, name]) => name)
    expect(links.sort()).toEqual(names)
  })

  it('says the same as package.json', () => {
    expect(plugin.meta).toEqual({ name: manifest['name'], version: manifest['version'], namespace: 'http-status' })
    expect(manifest['version']).toBe(version)
    expect(manifest['homepage']).toBe(homepage)
    expect(manifest['repository']).toEqual({ type: 'git', url: `git+${homepage}.git` })
    expect(manifest['bugs']).toEqual({ url: `${homepage}/issues` })
  })

  it('has a heading for the version in the changelog', () => {
    expect(readFileSync('CHANGELOG.md', 'utf8')).toMatch(new RegExp(`^## ${String(manifest['version'])}\\b`, 'm'))
  })
})

describe.each(names)('%s', (name) => {
  const { name: ownName, meta } = all[name] ?? expect.fail()

  it('bears its name and links its page', () => {
    expect(ownName).toBe(name)
    expect(meta.docs?.url).toBe(`${homepage}/blob/v${version}/docs/rules/${name}.md`)
  })

  it('describes itself in one phrase, and ends every message with a full stop', () => {
    expect(meta.docs?.description).toMatch(/^(Disallow|Require|Enforce) .*[^.]$/)
    // A message that a team writes itself is left as it is.
    for (const message of Object.values(meta.messages)) expect(message).toMatch(/^(?:[^a-z\s].*\.|\{\{message\}\})$/)
  })

  it('accepts its default options and those of `strict`, and no others', () => {
    const options = { ...meta.defaultOptions?.[0], ...docsOf(name).strictOptions }
    const accepts =
      (...entry: unknown[]) =>
      () =>
        new Linter().verify('', {
          plugins: { 'http-status': plugin },
          rules: { [`http-status/${name}`]: ['error', ...entry] },
        })
    if (Object.keys(options).length > 0) {
      expect(accepts(options)).not.toThrow()
      expect(accepts(options, options)).toThrow()
    }
    expect(accepts({ ...options, arbitrary: true })).toThrow(
      /should NOT have (additional properties|more than 0 items)/,
    )
    expect(accepts('arbitrary')).toThrow()
  })

  it('turns on in `strict` only options that are off by default', () => {
    const [defaults = {}] = (meta.defaultOptions ?? []) as readonly Record<string, unknown>[]
    for (const [option, value] of Object.entries(docsOf(name).strictOptions ?? {})) {
      expect(defaults).toHaveProperty(option)
      expect(defaults[option]).not.toEqual(value)
    }
  })
})

it('has pictures of what it says now', () => {
  for (const [path, picture] of pictures()) {
    expect(readFileSync(path, 'utf8')).toBe(picture)
    expect(readme).toContain(path)
  }
})

it('lists in the table of versions the majors that are told apart, and its own', () => {
  const page = readFileSync('docs/versions.md', 'utf8')
  const majors = new Map<string, number[]>()
  for (const { title, major } of frameworks())
    if (major !== undefined)
      majors.set(title.replace(/ \d+$/, ''), [...(majors.get(title.replace(/ \d+$/, '')) ?? []), major])
  const rows = [...majors].map(([title, versions]) => [title, versions.map((version) => `\`${version}\``).join(', ')])
  const listed = [...page.matchAll(/^\| ([\w.]+) *\| (`[^|]*`) *\|$/gm)].map(([, title, versions]) => [
    title,
    versions?.trim(),
  ])
  expect(listed).toEqual(rows)
  expect(page).toMatch(new RegExp(`^\\| ${version.replace(/\.\d+$/, '')} `, 'm'))
})

it('has types of the options and names that rules and tables have', async () => {
  expect(readFileSync(path, 'utf8')).toBe(await ruleOptions())
})

describe('configs', () => {
  it('has a config for every preset and `all`, their twins with warnings, the companion, and their twins for eslintrc', () => {
    const flat = [...[...presets, 'all'].flatMap((name) => [name, `${name}-warn`]), 'companion']
    expect(Object.keys(plugin.configs).sort()).toEqual([...flat, ...flat.map((name) => `legacy-${name}`)].sort())
  })

  it.each([...presets, 'all'] as const)('derives %s from what the rules say of themselves', (config) => {
    const expected: Record<string, Linter.RuleEntry> = {}
    for (const name of names) {
      const { preset, severity = 'error', strictOptions } = docsOf(name)
      const isIn = config === 'all' || preset === config || (config === 'strict' && preset === 'recommended')
      const isWide = config === 'all' || config === 'strict'
      if (isIn) expected[`http-status/${name}`] = isWide && strictOptions ? [severity, strictOptions] : severity
    }
    expect(plugin.configs[config].rules).toEqual(expected)
    expect(plugin.configs[config].name).toBe(`http-status/${config}`)
    expect(plugin.configs[config].plugins?.['http-status']).toBe(plugin)
    expect(plugin.configs[`legacy-${config}`]).toEqual({ plugins: ['http-status'], rules: expected })
  })

  it.each([...presets, 'all'] as const)(
    'has in %s-warn the same rules with the same options, as warnings',
    (config) => {
      const expected = Object.entries(plugin.configs[config].rules).map(([name, entry]) => [
        name,
        Array.isArray(entry) ? ['warn', entry[1]] : 'warn',
      ])
      expect(Object.entries(plugin.configs[`${config}-warn`].rules)).toEqual(expected)
      expect(plugin.configs[`${config}-warn`].name).toBe(`http-status/${config}-warn`)
      expect(plugin.configs[`legacy-${config}-warn`].rules).toEqual(plugin.configs[`${config}-warn`].rules)
    },
  )

  it.each([...presets, 'all'] as const)('loads %s by its name', async (config) => {
    const byName = await calculate(
      defineConfig({ plugins: { 'http-status': plugin }, extends: [`http-status/${config}`] }),
    )
    expect(byName).toEqual(await calculate(defineConfig(plugin.configs[config])))
    expect(byName).toEqual(severities(plugin.configs[config].rules))
  })

  it('loads by name under a namespace of the user', async () => {
    const rules = await calculate(defineConfig({ plugins: { status: plugin }, extends: ['status/stylistic'] }))
    expect(Object.keys(rules)).toContain('status/no-magic-code')
  })
})

/** The severities that ESLint computes for a file. */
async function calculate(overrideConfig: Linter.Config[]): Promise<Record<string, number>> {
  const eslint = new ESLint({ overrideConfigFile: true, overrideConfig })
  const config = (await eslint.calculateConfigForFile('service.js')) as Linter.Config
  return severities(config.rules)
}

function severities(entries: Partial<Linter.RulesRecord> = {}): Record<string, number> {
  const level = { off: 0, warn: 1, error: 2 }
  return Object.fromEntries(
    Object.entries(entries).map(([name, entry]) => {
      const [severity = 'off'] = [entry].flat() as [Linter.RuleSeverity?]
      return [name, typeof severity === 'string' ? level[severity] : severity]
    }),
  )
}
