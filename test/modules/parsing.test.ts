import { join } from 'node:path'
import { Linter as TypedLinter, type AnyRuleModule } from '@typescript-eslint/utils/ts-eslint'
import { Linter } from 'eslint'
import * as espree from 'espree'
import { expect } from 'vitest'
import { analyse } from '../../src/analysis/analyse.ts'
import plugin from '../../src/index.ts'
import { projectTest } from '../support/project.ts'

projectTest('a module is parsed once, however many files import it, and only where they use it', ({ project }) => {
  project.write({
    'package.json': {},
    'respond.js': 'export const fail = (res, status) => res.status(status).end()',
    'service.js': 'export const find = () => fetch("/status/404")',
  })
  const parsed: string[] = []
  const parser = {
    parse(text: string, options: espree.Options & { filePath: string }) {
      parsed.push(options.filePath.slice(project.folder.length + 1))
      return espree.parse(text, options)
    },
  }
  const code = `import { fail } from './respond.js'
import { find } from './service.js'
app.get('/', async (req, res) => { await find(req.params.id); fail(res, 306) })`
  const linter = new Linter({ cwd: project.folder })
  for (const name of ['a.js', 'b.js', 'c.js']) {
    const found = linter.verify(code, [{ languageOptions: { parser } }, plugin.configs.all], {
      filename: join(project.folder, name),
    })
    expect(found.map(({ ruleId }) => ruleId)).toContain('http-status/no-deprecated-code')
  }
  expect(parsed.sort()).toEqual(['a.js', 'b.js', 'c.js', 'respond.js'])
})

projectTest('of modules that are passed on as a whole only those are parsed that have the name', ({ project }) => {
  const names = Array.from({ length: 60 }, (_, index) => `part${index}`)
  project.write({
    'package.json': {},
    'index.js': names.map((name) => `export * from './${name}.js'`).join('\n'),
    ...Object.fromEntries(names.map((name) => [`${name}.js`, `export const ${name} = (res) => res.status(200).end()`])),
    'part59.js': 'export const fail = (res, status) => res.status(status).end()',
  })
  const parsed: string[] = []
  const parser = {
    parse(text: string, options: espree.Options & { filePath: string }) {
      parsed.push(options.filePath.slice(project.folder.length + 1))
      return espree.parse(text, options)
    },
  }
  const code = `import { fail } from './index.js'\napp.get('/', (req, res) => { fail(res, 306) })`
  const found = new Linter({ cwd: project.folder }).verify(
    code,
    [{ languageOptions: { parser } }, plugin.configs.recommended],
    { filename: join(project.folder, 'a.js') },
  )
  expect(found.map(({ ruleId }) => ruleId)).toEqual(['http-status/no-deprecated-code'])
  expect(parsed).toEqual(['a.js', 'index.js', 'part59.js'])
})

projectTest('an engine that hands over no parser leaves modules alone', ({ project }) => {
  project.write({ 'package.json': {}, 'respond.js': 'export const fail = (res, status) => res.status(status).end()' })
  const code = `import { fail } from './respond.js'\napp.get('/', (req, res) => { fail(res, 306); res.sendStatus(305) })`
  const found: unknown[][] = []
  const capture: AnyRuleModule = {
    meta: { type: 'problem', schema: [], messages: {} },
    create({ sourceCode, settings, filename, cwd, languageOptions }) {
      const bare = { sourceCode, settings, filename, cwd }
      for (const context of [{ ...bare, languageOptions }, bare]) {
        // An analysis is kept by its tree.
        const ast = { ...sourceCode.ast }
        const copy = Object.create(sourceCode, { ast: { value: ast } }) as typeof sourceCode
        found.push(analyse({ ...context, sourceCode: copy }).sinks.map(({ value }) => value.possibilities[0]?.value))
      }
      return {}
    },
  }
  new TypedLinter({ configType: 'flat', cwd: project.folder }).verify(
    code,
    [{ plugins: { test: { rules: { capture } } }, rules: { 'test/capture': 'error' } }],
    { filename: join(project.folder, 'a.js') },
  )
  expect(found).toEqual([[306, 305], [305]])
})
