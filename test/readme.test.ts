import { readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { ESLint, Linter } from 'eslint'
import ts from 'typescript'
import { describe, expect } from 'vitest'
import { frameworks } from '../src/frameworks/index.ts'
import { vendors } from '../src/registry/vendor-codes.ts'
import { namingLibraries } from '../src/constants/index.ts'
import plugin from '../src/index.ts'
import { projectTest as test, type Project } from './support/project.ts'

const require = createRequire(import.meta.url)
const { ESLint: ESLint8 } = require('eslint-8') as { ESLint: typeof ESLint }

const readme = readFileSync('README.md', 'utf8')

interface Block {
  readonly language: string
  /** The line above it, without quotes: the name of the file. */
  readonly file: string
  readonly text: string
  /** The nearest heading above it. */
  readonly heading: string
}

const blocks: readonly Block[] = [...readme.matchAll(/^(.*)\n\n```(\w+)\n([^]*?)^```$/gm)].map(
  ({ index, 1: file = '', 2: language = '', 3: text = '' }) => ({
    language,
    file: file.replaceAll('`', ''),
    text,
    heading: [...readme.slice(0, index).matchAll(/^#+ (.*)$/gm)].at(-1)?.[1] ?? '',
  }),
)

function block(wanted: Partial<Block>): string {
  const found = blocks.filter((block) =>
    Object.entries(wanted).every(([key, value]) => Reflect.get(block, key) === value),
  )
  if (found.length !== 1) throw new Error(`${found.length} blocks are ${JSON.stringify(wanted)}`)
  return found[0]?.text ?? ''
}

/** The text below a heading up to the next one of its level. */
function section(heading: string): string {
  const [, text = ''] = readme.split(`\n${heading}\n`)
  return text.split(/^#{2,} /m)[0] ?? ''
}

/** The names in code quotes, of a text. */
function quoted(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))
}

/** Makes the repository's packages those of a project. */
function link(project: Project, ...packages: readonly string[]): void {
  project.write({ 'node_modules/.keep': '' })
  for (const name of packages) symlinkSync(resolve('node_modules', name), join(project.folder, 'node_modules', name))
  symlinkSync(resolve('.'), join(project.folder, 'node_modules/eslint-plugin-http-status'))
}

async function lint(project: Project, config: string, code: string, file = 'service.js'): Promise<ESLint.LintResult[]> {
  link(project, 'eslint', 'typescript-eslint')
  project.write({
    'package.json': { type: 'module' },
    [config.includes('require(') ? 'eslint.config.cjs' : 'eslint.config.js']: config,
  })
  return new ESLint({ cwd: project.folder }).lintText(code, { filePath: file })
}

async function rulesBroken(
  ...[project, config, code, file]: Parameters<typeof lint>
): Promise<readonly (string | null)[]> {
  const results = await lint(project, config, code, file)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => ruleId?.replace('http-status/', '') ?? message),
  )
}

/** The JavaScript of TypeScript. */
function transpile(text: string): string {
  return ts.transpile(text, { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext })
}

/** The configuration that the README begins with. */
const mainConfig = blocks.find(({ heading, file }) => heading === 'Install' && file === 'eslint.config.js')?.text ?? ''

describe('the example', () => {
  test('has the findings it shows', async ({ project }) => {
    const results = await lint(project, mainConfig, block({ file: 'service.js' }))
    const formatter = await new ESLint({ cwd: project.folder }).loadFormatter('stylish')
    const output = await formatter.format(results)
    const lines = (text: string) =>
      text
        .split('\n')
        .filter((line) => /^ +\d+:/.test(line))
        .map((line) => line.split(/ {2,}/).slice(1))
    expect(lines(block({ language: 'text' }))).toEqual(lines(output.replaceAll(/\u001B\[\d+m/g, '')))
  })

  test('has none once it is repaired', async ({ project }) => {
    expect(await rulesBroken(project, mainConfig, block({ file: 'service.js, repaired' }))).toEqual([])
  })
})

describe('configurations', () => {
  const configs = blocks.filter(({ file }) => file.startsWith('eslint.config'))

  test.for(
    configs.map(
      ({ heading, file, text }, index) =>
        [`${heading} (${index})`, file.endsWith('.ts') ? transpile(text) : text] as const,
    ),
  )('of %s can be loaded', async ([, config], { project }) => {
    expect(await rulesBroken(project, config, 'export const nothing = 0')).toEqual([])
  })

  test('for eslintrc find what the flat one finds', async ({ project }) => {
    link(project)
    project.write({ '.eslintrc.json': block({ file: '.eslintrc.json' }) })
    const [result] = await new ESLint8({ cwd: project.folder }).lintText('res.sendStatus(209)', {
      filePath: 'service.js',
    })
    expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual(['http-status/no-unknown-code'])
  })

  // Without types of TypeScript in Node, oxlint cannot read its configuration.
  test.skipIf(!Reflect.get(process.features, 'typescript'))('for oxlint in TypeScript work', async ({ project }) => {
    link(project, 'oxlint')
    project.write({ 'oxlint.config.ts': block({ file: 'oxlint.config.ts' }), 'service.js': 'res.sendStatus(209)' })
    const { stdout } = await project.run('oxlint/bin/oxlint', '--format', 'unix', 'service.js')
    expect(stdout).toContain('http-status(no-unknown-code)')
  })

  test('for oxlint work', async ({ project }) => {
    link(project)
    project.write({ '.oxlintrc.json': block({ file: '.oxlintrc.json' }), 'service.js': 'res.sendStatus(209)' })
    const { stdout } = await project.run(resolve('node_modules/oxlint/bin/oxlint'), '--format', 'unix', 'service.js')
    expect(stdout).toContain('http-status(no-unknown-code)')
  })

  test('are all listed', () => {
    const names = Object.keys(plugin.configs).filter((name) => !name.startsWith('legacy-'))
    const text = section('## Configs')
    const presets = text.split('\n').flatMap((line) => /^\|[^|\w`]*`(\w+)` *\|/.exec(line)?.[1] ?? [])
    expect(presets).toEqual(names.filter((name) => !name.endsWith('-warn') && name !== 'companion'))
    const further = [section('### To begin with'), section('### Beside `no-magic-numbers`')].join('\n')
    expect([...presets, ...quoted(further.replaceAll(/^```[^]*?^```$/gm, ''))]).toEqual(expect.arrayContaining(names))
  })
})

describe('settings', () => {
  const config = (setting: string) => block({ heading: `\`${setting}\``, file: 'eslint.config.js' })
  /** The setting, code with other findings than without it, and the rules they are of before and after. */
  const effects: readonly [
    setting: string,
    code: string,
    before: readonly string[],
    after: readonly string[],
    file?: string,
  ][] = [
    ['responders', `import { reply } from '#http'\nreply(res, 209)`, [], ['no-unknown-code']],
    ['codes', 'res.sendStatus(440)', ['no-unknown-code'], []],
    ['vendors', 'res.sendStatus(499)', ['no-unknown-code'], []],
    ['tests', 'res.sendStatus(209)', [], ['no-unknown-code'], 'test/service.js'],
  ]

  test.for(effects)('%s changes the findings', async ([setting, code, before, after, file], { project }) => {
    const unset = new Linter().verify(code, plugin.configs.recommended, { filename: file ?? 'service.js' })
    expect(unset.map(({ ruleId }) => ruleId?.replace('http-status/', ''))).toEqual(before)
    expect(await rulesBroken(project, config(setting), code, file)).toEqual(after)
  })

  test('`frameworks` says whose behaviour counts', async ({ project }) => {
    const [result] = await lint(project, config('frameworks'), `app.get('/', (req, res) => res.status('404').end())`)
    expect(result?.messages[0]?.message).toContain('Express 5 throws')
  })

  test('`constants` says what to import', async ({ project }) => {
    const results = await lint(project, config('constants'), 'res.sendStatus(404)')
    expect(results[0]?.messages[0]?.message).toContain('StatusCodes.NOT_FOUND')
  })

  test('name all there is to choose from', () => {
    expect(quoted(section('### `vendors`').split('\n`eslint.config.js`\n')[0] ?? '')).toEqual(new Set(vendors))
    expect(quoted(section('### `constants`').split('\n`eslint.config.js`\n')[0] ?? '')).toEqual(
      new Set([...namingLibraries.map(({ name }) => name), '{ module, export, members }']),
    )
  })
})

test('every framework is listed by the name that settings use, and no other', () => {
  const names = frameworks().flatMap(({ name, major, bases = [], isInternal }) =>
    isInternal ? [] : [major === undefined ? name : `${name}@${major}`, ...bases],
  )
  const rows = section('## What is recognised')
    .split('\n')
    .filter((line) => line.startsWith('|'))
  const listed = rows.flatMap((row) => [...quoted(row.split('|')[2] ?? '')])
  expect(new Set(listed)).toEqual(new Set(names))
})
