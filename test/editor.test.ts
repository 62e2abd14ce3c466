import { symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { homepage, version } from '../src/package.ts'
import { LanguageServer, type Diagnostic } from './support/language-server.ts'
import { projectTest, type Project } from './support/project.ts'

const service = `import express from 'express'
import { StatusCodes } from 'http-status-codes'

const app = express()
app.get('/a', (req, res) => res.status(StatusCodes.OK).json({}))
app.get('/b', (req, res) => { res.sendStatus(209) })
app.get('/c', (req, res) => { res.sendStatus(404) })
`

async function open(project: Project): Promise<LanguageServer> {
  project.write({
    'package.json': { type: 'module' },
    'service.js': service,
    'eslint.config.js': `
      import httpStatus from 'eslint-plugin-http-status'
      export default [httpStatus.configs.recommended, httpStatus.configs.stylistic]
    `,
    'node_modules/.keep': '',
  })
  symlinkSync(resolve('node_modules/eslint'), join(project.folder, 'node_modules/eslint'))
  symlinkSync(resolve('.'), join(project.folder, 'node_modules/eslint-plugin-http-status'))
  const program = resolve('node_modules/vscode-langservers-extracted/bin/vscode-eslint-language-server')
  const server = new LanguageServer(program, project.folder)
  onTestFinished(() => {
    server.close()
  })
  await server.open('service.js', service)
  return server
}

function find(diagnostics: readonly Diagnostic[], rule: string, line: number): Diagnostic {
  const found = diagnostics.find(({ code, range }) => code === `http-status/${rule}` && range.start.line === line)
  return found ?? expect.fail(`no diagnostic of ${rule} on line ${line}`)
}

projectTest('squiggles stand under the number and link the page of the rule', async ({ project }) => {
  const server = await open(project)
  expect(find(await server.diagnostics(), 'no-unknown-code', 5)).toMatchObject({
    source: 'eslint',
    severity: 1,
    range: { start: { line: 5, character: 45 }, end: { line: 5, character: 48 } },
    codeDescription: { href: `${homepage}/blob/v${version}/docs/rules/no-unknown-code.md` },
  })
})

projectTest('a fix is the preferred action, and applies', async ({ project }) => {
  const server = await open(project)
  const actions = await server.actions(find(await server.diagnostics(), 'no-magic-code', 6))
  const [fix = expect.fail()] = actions
  expect(fix).toMatchObject({
    title: 'Fix this http-status/no-magic-code problem',
    kind: 'quickfix',
    isPreferred: true,
  })
  await server.apply(fix)
  expect(server.text).toBe(service.replace('404', 'StatusCodes.NOT_FOUND'))
})

projectTest('suggestions are actions with their text, and apply', async ({ project }) => {
  const server = await open(project)
  const actions = await server.actions(find(await server.diagnostics(), 'no-unknown-code', 5))
  const titles = actions.map(({ title }) => title)
  expect(titles).toContain('Show documentation for http-status/no-unknown-code')
  const suggestion =
    actions.find(({ title }) => title.startsWith('Replace 209 with 208')) ?? expect.fail(titles.join('\n'))
  await server.apply(suggestion)
  expect(server.text).toBe(service.replace('209', '208'))
})
