import { join } from 'node:path'
import { Linter } from 'eslint'
import * as espree from 'espree'
import { expect } from 'vitest'
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
