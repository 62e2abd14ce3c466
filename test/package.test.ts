import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ESLint } from 'eslint'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { projectTest, type Project } from './support/project.ts'

const service = `const express = require('express')
const app = express()
app.delete('/a', (req, res) => { res.status(204).json({}) })
app.get('/b', (req, res) => { res.sendStatus(306) })
app.get('/c', (req, res) => { res.status(209).end() })
app.get('/d', (req, res) => { res.status('404').end() })
app.get('/e', (req, res) => { res.status(404).end() })
`

/** What `recommended` and `stylistic` say of the service: line, rule, and the text it underlines. */
const findings = [
  '3 no-forbidden-body {}',
  '3 no-magic-code 204',
  '4 no-deprecated-code 306',
  '5 no-unknown-code 209',
  "6 no-invalid-code '404'",
  '7 no-magic-code 404',
]

const folder = mkdtempSync(join(tmpdir(), 'http-status-'))

beforeAll(() => {
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { stdio: 'ignore' })
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

function tarball(): string {
  const [file = ''] = readdirSync(folder)
  return join(folder, file)
}

async function lint(project: Project, file: string): Promise<readonly string[]> {
  const { stdout, stderr } = await project.run('eslint/bin/eslint.js', '--format', 'json', file)
  if (stdout === '') throw new Error(stderr)
  const [result] = JSON.parse(stdout) as ESLint.LintResult[]
  const lines = service.split('\n')
  const found = result?.messages.map(({ ruleId, line, column, endColumn = 0 }) => {
    const text = lines[line - 1]?.slice(column - 1, endColumn - 1)
    return `${line} ${ruleId?.replace('http-status/', '')} ${text}`
  })
  return (found ?? []).sort()
}

describe.concurrent('the packed plugin', () => {
  projectTest('finds the same in ESLint 8.57 with eslintrc', async ({ project }) => {
    project.write({
      'service.js': service,
      '.eslintrc.json': {
        root: true,
        parserOptions: { ecmaVersion: 2022 },
        extends: ['plugin:http-status/legacy-recommended', 'plugin:http-status/legacy-stylistic'],
      },
    })
    await project.install('eslint@8.57.1', tarball())
    expect(await lint(project, 'service.js')).toEqual(findings)
  })

  projectTest.for(['9.0.0', '9.39.5'])(
    'finds the same in ESLint %s with a CommonJS config',
    async (version, { project }) => {
      project.write({
        'service.js': service,
        'eslint.config.js': `
        const httpStatus = require('eslint-plugin-http-status')
        module.exports = [httpStatus.configs.recommended, httpStatus.configs.stylistic]
      `,
      })
      await project.install(`eslint@${version}`, tarball())
      expect(await lint(project, 'service.js')).toEqual(findings)
    },
  )

  projectTest('finds the same in ESLint 10 by the names of configs, and brings no TypeScript', async ({ project }) => {
    project.write({
      'service.js': service,
      'eslint.config.mjs': `
        import httpStatus from 'eslint-plugin-http-status'
        import { defineConfig } from 'eslint/config'
        export default defineConfig({
          plugins: { 'http-status': httpStatus },
          extends: ['http-status/recommended', 'http-status/stylistic'],
        })
      `,
    })
    await project.install('eslint@10.15.0', tarball())
    expect(await lint(project, 'service.js')).toEqual(findings)
    expect(existsSync(join(project.folder, 'node_modules/typescript'))).toBe(false)
    expect(readdirSync(join(project.folder, 'node_modules/eslint-plugin-http-status')).sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist',
      'package.json',
    ])
  })

  projectTest('finds the same in TypeScript with typed linting, and its types fit', async ({ project }) => {
    const config = `
      import httpStatus from 'eslint-plugin-http-status'
      import { defineConfig } from 'eslint/config'
      import tseslint from 'typescript-eslint'
      export default defineConfig(
        {
          files: ['**/*.ts'],
          extends: [tseslint.configs.base],
          languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
        },
        { plugins: { 'http-status': httpStatus }, extends: ['http-status/recommended', httpStatus.configs.stylistic] },
      )
    `
    project.write({
      'package.json': { type: 'module' },
      'tsconfig.json': {
        compilerOptions: {
          module: 'nodenext',
          target: 'es2023',
          strict: true,
          noImplicitAny: false,
          noEmit: true,
          types: ['node'],
        },
      },
      'service.ts': service,
      'eslint.config.js': config,
      'checked.ts': config,
    })
    await project.install('eslint@10.15.0', 'typescript@6.0.3', 'typescript-eslint@8.72.0', '@types/node@20', tarball())
    expect(await lint(project, 'service.ts')).toEqual(findings)
    expect(await project.run('typescript/bin/tsc', '--project', '.')).toEqual({ stdout: '', stderr: '', status: 0 })
  })
})
