import parser from '@typescript-eslint/parser'
import { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import plugin from '../src/index.ts'
import { clientsAndTests } from './catalogue/clients-and-tests.ts'
import { controllers } from './catalogue/controllers.ts'
import { fetchServers } from './catalogue/fetch-servers.ts'
import { hosts } from './catalogue/hosts.ts'
import { leftOut } from './catalogue/left-out.ts'
import { catalogue } from './catalogue/ids.ts'
import type { Program } from './catalogue/row.ts'
import { servers } from './catalogue/servers.ts'

const families = { servers, fetchServers, controllers, hosts, clientsAndTests }

/** What the rules report of a program: each rule with the texts that it underlines. */
function reportsOf({ code, file = 'src/service.tsx', settings = {} }: Program, rules: Linter.Config['rules']) {
  const lines = code.split('\n')
  return new Linter({ configType: 'flat', cwd: '/project' })
    .verify(
      code,
      [
        {
          files: ['**/*.*'],
          languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: file.endsWith('x') } } },
          plugins: { 'http-status': plugin },
          ...(rules && { rules }),
          settings: { 'http-status': settings },
        },
      ],
      { filename: `/project/${file}` },
    )
    .map(({ ruleId, line, column, endLine = line, endColumn = column, message }) => {
      const text = lines[line - 1]?.slice(column - 1, endLine === line ? endColumn - 1 : undefined) ?? ''
      return ruleId === null ? message : `${ruleId.replace('http-status/', '')}: ${text}`
    })
}

const asProgram = (program: Program | string): Program => (typeof program === 'string' ? { code: program } : program)

it('has a report and a silence for every API of the catalogue, or says why not', () => {
  const known = [...Object.values(families).flatMap((rows) => Object.keys(rows)), ...Object.keys(leftOut)]
  expect(known.toSorted()).toEqual(catalogue.toSorted())
})

describe.each(Object.entries(families))('%s', (_, rows) => {
  describe.each(Object.entries(rows))('%s', (_id, { report, silence }) => {
    it('is reported where it is wrong', () => {
      const { code, rule = 'no-unknown-code', options, ...around } = asProgram(report)
      const marked = [...code.matchAll(/«([^»]*)»/g)].map(([, text = '']) => `${rule}: ${text}`)
      expect(
        reportsOf(
          { ...around, code: code.replaceAll(/[«»]/g, '') },
          { [`http-status/${rule}`]: options ? ['error', options] : 'error' },
        ),
      ).toEqual(marked)
    })

    it('is left alone where it is right', () => {
      const { rules }: Linter.Config = plugin.configs.recommended
      expect(reportsOf(asProgram(silence), rules)).toEqual([])
    })
  })
})
