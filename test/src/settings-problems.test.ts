import { createRequire } from 'node:module'
import { Linter, SourceCode } from 'eslint'
import { describe, expect, it } from 'vitest'
import plugin from '../../src/index.ts'

const require = createRequire(import.meta.url)

const majors = {
  '8.57': (require('eslint-8') as { Linter: typeof Linter }).Linter,
  '9.39': (require('eslint-9') as { Linter: typeof Linter }).Linter,
  '10': Linter,
}

const wrong = { 'http-status': { framework: ['express'], codes: { 299: 'Partly Done' } } }
const code = 'res.sendStatus(299)\nres.sendStatus(209)\n'

const report =
  'settings[\'http-status\'].framework is no setting. Did you mean "frameworks"? ' +
  'Expected frameworks, responders, codes, vendors, constants, tests or modules.'

function config(rules: Linter.Config['rules'] = {}, settings: Record<string, unknown> = wrong): Linter.Config {
  return { plugins: { 'http-status': plugin }, rules, settings }
}

function found(messages: readonly Linter.LintMessage[]): readonly string[] {
  return messages.map(({ line, column, message }) => `${line}:${column} ${message}`)
}

describe.each(Object.entries(majors))('with a wrong setting, ESLint %s', (_, Version) => {
  const lint = (text: string, configured: Linter.Config) =>
    found(new Version({ configType: 'flat' }).verify(text, configured))

  it('says so once on the first line, whatever rules run, and applies the other settings', () => {
    const { rules } = plugin.configs.recommended
    const [first, ...others] = lint(code, config(rules))
    expect(first).toBe(`1:1 ${report}`)
    expect(others).toHaveLength(1)
    expect(others[0]).toMatch(/^2:16 209 is not assigned/)
  })

  it.each(Object.keys(plugin.configs.all.rules))('says so where only %s runs', (rule) => {
    expect(lint('export const nothing = 0', config({ [rule]: 'error' }))).toEqual([`1:1 ${report}`])
  })

  it('says so in every file, and again in every run', () => {
    const linter = new Version({ configType: 'flat' })
    const run = () => found(linter.verify('work()', config(plugin.configs.all.rules)))
    expect([run(), run()]).toEqual([[`1:1 ${report}`], [`1:1 ${report}`]])
  })
})

it('reports a file that is parsed once and linted twice both times, with other rules too', () => {
  const linter = new Linter({ configType: 'flat' })
  linter.verify(code, config({}))
  const parsed: SourceCode = linter.getSourceCode()
  for (const rule of ['http-status/no-unknown-code', 'http-status/no-magic-code', 'http-status/no-unknown-code'])
    expect(found(linter.verify(parsed, config({ [rule]: 'error' })))).toContain(`1:1 ${report}`)
})

it('says everything that is wrong in one report', () => {
  const settings = { 'http-status': { vendors: ['ngnix'], tests: 'chekc' } }
  const reports = found(new Linter().verify(code, config(plugin.configs.all.rules, settings)))
  expect(reports[0]).toBe(
    '1:1 settings[\'http-status\'].tests is "chekc". Did you mean "check"? Expected "check", or a list of globs such as ["test/**"]. ' +
      'settings[\'http-status\'].vendors[0] is "ngnix". Did you mean "nginx"? Expected a vendor whose codes are known.',
  )
})
