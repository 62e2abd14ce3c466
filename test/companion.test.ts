import { createRequire } from 'node:module'
import { Linter, type ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'
import plugin from '../src/index.ts'

const require = createRequire(import.meta.url)
const { ESLint: ESLint8 } = require('eslint-8') as { ESLint: new (options: object) => ESLint }
const { Linter: Linter9 } = require('eslint-9') as { Linter: typeof Linter }

const service = `import axios from 'axios'
app.get('/', async (req, res) => {
  setTimeout(refresh, 404)
  const { status } = await axios.get('/')
  if (status >= 500 || status === 410) return res.status(502).end()
  res.status(req.query.size > 200 ? 413 : 202).end()
})
`

/** What \`no-magic-numbers\` says of the service besides statuses, and what \`no-magic-code\` says. */
const numbers = ['3 no-magic-numbers 404', '6 no-magic-numbers 200']
const codes = ['5 no-magic-code 410', '5 no-magic-code 502', '6 no-magic-code 202', '6 no-magic-code 413']

const rules: Linter.RulesRecord = { 'no-magic-numbers': 'error', 'http-status/no-magic-code': 'error' }

function found(code: string, messages: readonly Linter.LintMessage[]): readonly string[] {
  const lines = code.split('\n')
  return messages
    .map(({ ruleId, line, column, endColumn = 0 }) => {
      const text = lines[line - 1]?.slice(column - 1, endColumn - 1)
      return `${line} ${ruleId?.replace('http-status/', '')} ${text}`
    })
    .sort()
}

function lint(code: string, config: Linter.Config, filename = 'service.js', Version = Linter): readonly string[] {
  const entries = [plugin.configs.companion, { rules }, config]
  return found(code, new Version({ configType: 'flat' }).verify(code, entries, { filename }))
}

describe('beside `no-magic-code`, with the companion, `no-magic-numbers`', () => {
  it.each([
    ['ESLint 10', Linter],
    ['ESLint 9', Linter9],
  ])('is silent about statuses and about nothing else, in %s', (_, Version) => {
    expect(lint(service, {}, 'service.js', Version)).toEqual([...numbers, ...codes].sort())
  })

  it('is silent about them in eslintrc', async () => {
    const eslint = new ESLint8({
      useEslintrc: false,
      plugins: { 'http-status': plugin },
      overrideConfig: {
        parserOptions: { ecmaVersion: 2022, sourceType: 'module' },
        plugins: ['http-status'],
        extends: ['plugin:http-status/legacy-companion'],
        rules,
      },
    })
    const [result] = await eslint.lintText(service, { filePath: 'service.js' })
    expect(found(service, result?.messages ?? [])).toEqual([...numbers, ...codes].sort())
  })

  it.each([
    ['that are allowed to be numbers', { 'http-status/no-magic-code': ['error', { allow: [202, 413, 502, 410] }] }],
    ['where numbers are the style', { 'http-status/no-magic-code': ['error', { style: 'numeric' }] }],
  ] satisfies [string, Linter.RulesRecord][])('is silent about statuses %s', (_, rules) => {
    expect(lint(service, { rules })).toEqual(numbers)
  })

  it('is silent about statuses in tests and in declarations', () => {
    expect(lint('res.sendStatus(202)', {}, 'service.test.js')).toEqual([])
    const declared = "import { ApiResponse } from '@nestjs/swagger'\nclass A { a() { ApiResponse({ status: 202 }) } }"
    expect(lint(declared, {})).toEqual([])
  })

  it('speaks of statuses where `no-magic-code` is off', () => {
    expect(lint('res.sendStatus(202)', { rules: { 'http-status/no-magic-code': 'off' } })).toEqual([
      '1 no-magic-numbers 202',
    ])
  })

  it('speaks of them without the companion', () => {
    const config = { plugins: { 'http-status': plugin }, rules }
    expect(found('res.sendStatus(202)', new Linter().verify('res.sendStatus(202)', config))).toEqual([
      '1 no-magic-code 202',
      '1 no-magic-numbers 202',
    ])
  })
})

it('leaves fixes, other messages and other languages as they are', () => {
  const code = '\uFEFFvar a = 1;;\nimport { StatusCodes } from "http-status-codes"\nres.sendStatus(202, StatusCodes)\n'
  const { output } = new Linter().verifyAndFix(code, [
    plugin.configs.companion,
    { rules: { ...rules, 'no-extra-semi': 'error', 'no-magic-numbers': 'off' } },
  ])
  expect(output).toBe(code.replace('202', 'StatusCodes.ACCEPTED').replace(';;', ';'))
})
