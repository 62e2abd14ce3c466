import { readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Linter } from 'eslint'
import { describe, expect, onTestFinished } from 'vitest'
import plugin from '../src/index.ts'
import { LanguageServer } from './support/language-server.ts'
import { projectTest, type Project } from './support/project.ts'

const program = resolve('node_modules/oxlint/bin/oxlint')
const service = `import express from 'express'

const app = express()
app.get('/a', (req, res) => res.status(204).json({}))
app.get('/b', (req, res) => res.sendStatus(405))
`

const presets = (['recommended', 'strict', 'stylistic', 'all'] as const).flatMap(
  (name) => [name, `${name}-warn`] as const,
)

/** A project whose configuration extends a preset of the package. */
function extending(project: Project, preset: (typeof presets)[number]): void {
  project.write({
    '.oxlintrc.json': { extends: [`./node_modules/eslint-plugin-http-status/dist/oxlint/${preset}.json`] },
    'service.js': service,
    'node_modules/.keep': '',
  })
  symlinkSync(resolve('.'), join(project.folder, 'node_modules/eslint-plugin-http-status'))
}

describe('the presets for oxlint', () => {
  projectTest('are those there are for ESLint', () => {
    expect(readdirSync('dist/oxlint').sort()).toEqual(presets.map((name) => `${name}.json`).sort())
    for (const name of presets) {
      const { rules } = JSON.parse(readFileSync(`dist/oxlint/${name}.json`, 'utf8')) as Linter.Config
      expect(rules).toEqual(plugin.configs[name].rules)
    }
  })

  projectTest.for([
    ['recommended', ['4:50 Error no-forbidden-body', '5:44 Warning require-allow-header']],
    ['recommended-warn', ['4:50 Warning no-forbidden-body', '5:44 Warning require-allow-header']],
    ['stylistic', ['4:40 Error no-magic-code', '5:44 Error no-magic-code']],
  ] as const)('can be extended: %s', async ([preset, expected], { project }) => {
    extending(project, preset)
    const { stdout } = await project.run(program, '--format', 'unix', 'service.js')
    const found = stdout.matchAll(/^service\.js:(\d+:\d+): .*\[(\w+)\/http-status\(([\w-]+)\)\]$/gm)
    expect([...found].map(([, place, severity, rule]) => `${place} ${severity} ${rule}`).sort()).toEqual(expected)
  })

  projectTest('work in the server for editors', async ({ project }) => {
    extending(project, 'recommended')
    const server = new LanguageServer(program, project.folder, '--lsp')
    onTestFinished(() => {
      server.close()
    })
    await server.open('service.js', service)
    // The server reads its configuration while it answers already.
    const found = async () => (await server.diagnostics()).map(({ code }) => code)
    await expect.poll(found, { timeout: 60_000 }).toContain('http-status(no-forbidden-body)')
  })
})
