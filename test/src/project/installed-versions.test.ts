import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ESLint, type Linter } from 'eslint'
import { afterEach, expect, vi } from 'vitest'
import { Installed } from '../../../src/project/installed-versions.ts'
import { frameworks } from '../../../src/frameworks/index.ts'
import plugin from '../../../src/index.ts'
import { projectTest as test, type Project } from '../../support/project.ts'

vi.mock('node:fs', { spy: true })

afterEach(() => {
  vi.useRealTimers()
  vi.clearAllMocks()
})

/** The majors of a library that are in play for a file of a project. */
function majors({ folder }: Project, file = 'src/app.js', name = 'express'): readonly (number | undefined)[] {
  const installed = new Installed(join(folder, file))
  return frameworks()
    .filter((one) => one.name === name && installed.allows(one))
    .map(({ major }) => major)
}

/** A project with an empty file and one that depends on a version of Express. */
function depending(project: Project, dependencies: object | string): readonly (number | undefined)[] {
  project.write({ 'src/app.js': '', 'package.json': dependencies })
  return majors(project)
}

test.for(['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'])(
  'reads the %s of a project',
  (block, { project }) => {
    expect(depending(project, { [block]: { express: '^4.18.0' } })).toEqual([4])
  },
)

test.for([
  ['both versions of a range', { dependencies: { express: '^4 || ^5' } }, [5, 4]],
  [
    'both versions of two blocks',
    { devDependencies: { express: '5' }, peerDependencies: { express: '>=4 <5' } },
    [5, 4],
  ],
  [
    'both where one block does not tell',
    { devDependencies: { express: '5' }, peerDependencies: { express: '*' } },
    [5, 4],
  ],
  ['both for a tag', { dependencies: { express: 'latest' } }, [5, 4]],
  ['both for what is no text', { dependencies: { express: 4 } }, [5, 4]],
  ['both where the package is not named', { dependencies: { express4: 'npm:express@4', koa: '^2' } }, [5, 4]],
  ['the oldest known one for those before it', { dependencies: { express: '^3.21' } }, [4]],
  ['the newest known one for those behind it', { dependencies: { express: '^6' } }, [5]],
  [
    'both for blocks that are none',
    { dependencies: null, devDependencies: 'express', peerDependencies: ['express'] },
    [5, 4],
  ],
  ['both for a list', ['express'], [5, 4]],
  ['both for what is no JSON', '{ "dependencies": { "express": "^4" }', [5, 4]],
  ['both for an empty file', '', [5, 4]],
] as const)('takes %s', ([, manifest, expected], { project }) => {
  expect(depending(project, manifest)).toEqual(expected)
})

test('knows libraries apart, and those without versions', ({ project }) => {
  project.write({ 'src/app.js': '', 'package.json': { dependencies: { koa: '^2', fastify: '^5', h3: '~1.15' } } })
  expect(['koa', 'fastify', 'h3', 'express', 'hono'].map((name) => majors(project, 'src/app.js', name))).toEqual([
    [2],
    [5],
    [1],
    [5, 4],
    [undefined],
  ])
})

test('goes up to the nearest package.json that names the package', ({ project }) => {
  project.write({
    'package.json': { devDependencies: { express: '^4' } },
    'packages/api/package.json': { dependencies: { koa: '^3' } },
    'packages/api/src/app.js': '',
    'packages/new/package.json': { dependencies: { express: '^5' } },
    'packages/new/src/app.js': '',
  })
  expect(majors(project, 'packages/api/src/app.js')).toEqual([4])
  expect(majors(project, 'packages/new/src/app.js')).toEqual([5])
})

test('knows no version by the folder above where a package.json cannot be read', ({ project }) => {
  project.write({
    'package.json': { devDependencies: { express: '^4' } },
    'packages/api/package.json': '{ "dependencies": {',
    'packages/api/src/app.js': '',
    'packages/list/package.json': '["express"]',
    'packages/list/src/app.js': '',
    'packages/odd/src/app.js': '',
  })
  mkdirSync(join(project.folder, 'packages/odd/package.json'))
  for (const name of ['api', 'list', 'odd']) expect(majors(project, `packages/${name}/src/app.js`)).toEqual([5, 4])
})

test('reads a package.json with a byte order mark', ({ project }) => {
  expect(depending(project, '\uFEFF{ "dependencies": { "express": "^4" } }')).toEqual([4])
})

test('reads a range of very many alternatives', ({ project }) => {
  const express = Array.from({ length: 200_000 }, (_, minor) => `4.${minor}`).join(' || ')
  expect(depending(project, { dependencies: { express } })).toEqual([4])
})

const vague = ['latest', 'workspace:*', 'catalog:', 'file:../express', 'github:expressjs/express', 'git+ssh://a/b.git']

test.for(vague)('asks the installed package where the range is %s', (express, { project }) => {
  expect(depending(project, { dependencies: { express } })).toEqual([5, 4])
  project.write({
    'node_modules/express/package.json': { name: 'express', version: '4.18.2' },
    'inner/src/app.js': '',
    'inner/package.json': { dependencies: { express } },
    'inner/node_modules/express/package.json': { name: 'express', version: '5.0.0-beta.1' },
    'other/src/app.js': '',
    'other/package.json': { dependencies: { express } },
    'other/node_modules/express/package.json': { name: 'fork', version: '5.0.0' },
    'broken/src/app.js': '',
    'broken/package.json': { dependencies: { express } },
    'broken/node_modules/express/package.json': '{',
  })
  const inside = ['inner', 'other', 'broken'].map((folder) => majors(project, `${folder}/src/app.js`))
  expect(inside).toEqual([[5], [5, 4], [5, 4]])
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
  expect(majors(project)).toEqual([4])
})

test('does not ask what is installed where the range tells', ({ project }) => {
  project.write({ 'node_modules/express/package.json': { name: 'express', version: '5.1.0' } })
  expect(depending(project, { dependencies: { express: '^4' } })).toEqual([4])
})

const overrides = [
  { overrides: { express: '5.1.0' } },
  { overrides: { 'express@^4': '5.1.0' } },
  { resolutions: { '**/express': '5.1.0' } },
  { pnpm: { overrides: { express: '5.1.0' } } },
]

test.for(overrides)('asks the installed package where %o changes the version', (override, { project }) => {
  project.write({
    'package.json': override,
    'packages/api/package.json': { dependencies: { express: '^4' } },
    'packages/api/src/app.js': '',
  })
  expect(majors(project, 'packages/api/src/app.js')).toEqual([5, 4])
  project.write({
    'packages/new/package.json': { dependencies: { express: '^4' } },
    'packages/new/src/app.js': '',
    'packages/new/node_modules/express/package.json': { name: 'express', version: '5.1.0' },
  })
  expect(majors(project, 'packages/new/src/app.js')).toEqual([5])
})

test('takes overrides of what others depend on for none of its own', ({ project }) => {
  expect(
    depending(project, {
      dependencies: { express: '^4' },
      overrides: { 'body-parser': '2', parent: { express: '5' }, 'parent>express': '5', 'express-session': '1' },
    }),
  ).toEqual([4])
})

const pnpm = `packages: # where they are
  - 'packages/*'

catalog:
  # the server
  express: ^4.18.0 # not 5 yet
  '@koa/router': "^13"
  koa: '>=2 <3'

catalogs:
  next:
    express: ^5.0.0
  default-old:
      "express": 4.17.1
onlyBuiltDependencies:
- esbuild
`

test('reads the catalogs of a workspace of pnpm or Yarn', ({ project }) => {
  for (const workspace of ['pnpm-workspace.yaml', '.yarnrc.yml']) {
    const folder = workspace.replace(/\W/g, '')
    const write = (name: string, express: string) => {
      project.write({
        [`${folder}/${name}/package.json`]: { dependencies: { express } },
        [`${folder}/${name}/a.js`]: '',
      })
      return majors(project, `${folder}/${name}/a.js`)
    }
    project.write({ [`${folder}/${workspace}`]: pnpm, [`${folder}/package.json`]: { private: true } })
    expect(write('plain', 'catalog:')).toEqual([4])
    expect(write('default', 'catalog:default')).toEqual([4])
    expect(write('next', 'catalog:next')).toEqual([5])
    expect(write('old', 'catalog:default-old')).toEqual([4])
    expect(write('none', 'catalog:none')).toEqual([5, 4])
  }
})

test.for([
  { workspaces: { packages: ['api'], catalog: { express: '^4' } } },
  { workspaces: ['api'], catalog: { express: '^4' } },
  { workspaces: { catalogs: { default: { express: '^4' } } } },
])('reads the catalogs of a workspace of Bun: %o', (manifest, { project }) => {
  project.write({
    'package.json': manifest,
    'api/package.json': { dependencies: { express: 'catalog:' } },
    'api/a.js': '',
  })
  expect(majors(project, 'api/a.js')).toEqual([4])
})

test.for([
  'catalog: { express: ^4 }',
  'catalog:\n  express: &four ^4',
  'catalog:\n  express: *four',
  'catalog:\n  ? express\n  : ^4',
  'catalog:\n  express: >-\n    ^4',
  'catalog:\n  <<: *shared\n  express: ^4',
  'catalog:\n\texpress: ^4',
  'catalog:\n  express: "^4\\x20"',
])('guesses nothing of a workspace file like %j', (workspace, { project }) => {
  project.write({ 'pnpm-workspace.yaml': workspace })
  expect(depending(project, { dependencies: { express: 'catalog:' } })).toEqual([5, 4])
})

test('asks the installed package where the workspace overrides the version', ({ project }) => {
  project.write({ 'pnpm-workspace.yaml': 'overrides:\n  express: 5.1.0\n' })
  expect(depending(project, { dependencies: { express: '^4' } })).toEqual([5, 4])
})

test('knows nothing of files that are not on disk', ({ project }) => {
  project.write({ 'package.json': { dependencies: { express: '^4' } }, 'README.md': '' })
  for (const file of ['src/app.js', 'README.md/0_0.js']) expect(majors(project, file)).toEqual([5, 4])
  for (const file of ['', '<input>', 'package.json']) {
    const installed = new Installed(file)
    expect(frameworks().every((framework) => installed.allows(framework))).toBe(true)
  }
})

test('reads a file again after some seconds, not before', ({ project }) => {
  vi.useFakeTimers({ toFake: ['Date'] })
  expect(depending(project, { dependencies: { express: '^4' } })).toEqual([4])
  expect(depending(project, { dependencies: { express: '^5' } })).toEqual([4])
  vi.advanceTimersByTime(60_000)
  expect(majors(project)).toEqual([5])
  rmSync(join(project.folder, 'package.json'))
  expect(majors(project)).toEqual([5])
})

const service = `import express from 'express'
const app = express()
app.post('/save', (req, res) => res.redirect('back'))
app.get('/none', (req, res) => res.send(404))
`

const watched = ['no-ignored-code', 'no-impossible-comparison', 'no-invalid-code', 'valid-redirect']
const versioned = new Set(['no-ignored-code', 'valid-redirect'])

async function lint({ folder }: Project, settings: Linter.Config['settings'] = {}, fix = false, outdated = true) {
  const eslint = new ESLint({
    cwd: folder,
    fix,
    overrideConfigFile: true,
    overrideConfig: [{ plugins: { 'http-status': plugin }, settings }],
    baseConfig: [
      {
        rules: Object.fromEntries(
          watched.map((rule) => [`http-status/${rule}`, versioned.has(rule) ? ['error', { outdated }] : 'error']),
        ),
      },
    ],
  })
  const [result] = await eslint.lintFiles(['src/app.js'])
  return {
    found: result?.messages.map(({ ruleId, message, suggestions = [] }) => [ruleId, message, suggestions.length]),
    output: result?.output,
  }
}

const redirect = ['http-status/valid-redirect', expect.stringContaining('Express 5 takes `back` for a path'), 0]

test('looks for nothing where no library with versions is named', async ({ project }) => {
  const client = `import { Hono } from 'hono'
new Hono().get('/', (c) => c.text('x', 600))
export const found = async (url) => (await fetch(url)).status === '404'
export function page({ params }) { return params.page }
`
  project.write({ 'src/app.js': client, 'package.json': { dependencies: { express: '^4' } } })
  expect((await lint(project)).found).toHaveLength(2)
  expect(existsSync).not.toHaveBeenCalledWith(join(project.folder, 'src/app.js'))
  project.write({ 'src/app.js': service })
  expect((await lint(project)).found).toEqual([])
  expect(existsSync).toHaveBeenCalledWith(join(project.folder, 'src/app.js'))
})

test('takes a name alone for no sign of the version that is installed', async ({ project }) => {
  const code = `const { Answer } = require('./answers')
module.exports = (server) => server.create((req) => { const response = new Answer(req).make(); response.redirect('back') })
`
  project.write({ 'src/app.js': code, 'package.json': { dependencies: { express: '^5' } } })
  expect((await lint(project)).found).toEqual([])
})

test.for(['^4.18.0', '~4', '4.x'])('says nothing of forms that Express %s takes', async (express, { project }) => {
  project.write({ 'src/app.js': service, 'package.json': { dependencies: { express } } })
  expect(await lint(project)).toEqual({ found: [], output: undefined })
})

test('suggests the new forms where only Express 5 is installed, since they answer otherwise', async ({ project }) => {
  project.write({ 'src/app.js': service, 'package.json': { dependencies: { express: '^5' } } })
  const lost = ['http-status/no-ignored-code', expect.stringMatching(/^404 Not Found is never sent: .* Express 5 /), 1]
  expect(await lint(project, {}, true)).toEqual({ found: [redirect, lost], output: undefined })
})

test.for(['4 || 5', '*', 'latest'])(
  'says nothing by default of what one of the versions takes that %s allows',
  async (express, { project }) => {
    project.write({ 'src/app.js': service, 'package.json': { dependencies: { express } } })
    expect((await lint(project, {}, false, false)).found).toEqual([])
  },
)

test('rewrites what either version takes where both may be installed', async ({ project }) => {
  project.write({ 'src/app.js': service, 'package.json': { dependencies: { express: '4 || 5' } } })
  const lost = ['http-status/no-ignored-code', expect.stringMatching(/^404 Not Found is sent by Express 4 only: /), 0]
  expect((await lint(project)).found).toEqual([redirect, lost])
  expect((await lint(project, {}, true)).output).toBe(service.replace('send(404)', 'sendStatus(404)'))
})

test('lets settings say another version, and takes the name alone for any', async ({ project }) => {
  project.write({ 'src/app.js': service, 'package.json': { dependencies: { express: '^5' } } })
  const rules = async (...names: readonly string[]) =>
    (await lint(project, { 'http-status': { frameworks: names } })).found?.map(([rule]) => rule)
  expect(await rules('express@4')).toEqual([])
  expect(await rules('express')).toHaveLength(2)
  expect(await rules('koa@3')).toHaveLength(2)
})
