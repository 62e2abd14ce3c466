import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { projectTest, type Project } from '../support/project.ts'
import { reportsIn } from '../support/linted-project.ts'

const caller = (specifier: string) => `import { sendError } from '${specifier}'
app.get('/', (req, res) => { sendError(res, 306) })
app.get('/', (req, res) => { res.sendStatus(305) })`

const helper = 'export function sendError(res, status) { res.status(status).end() }\n'

/** What is reported whatever the module is. */
const own = ['no-deprecated-code 305']
const followed = ['no-deprecated-code 306', ...own]

function start(project: Project, specifier = './helper.js'): void {
  project.write({ 'package.json': { name: 'app' }, 'a.js': caller(specifier) })
}

projectTest('a module that can be read is followed', ({ project }) => {
  start(project)
  project.write({ 'helper.js': helper })
  expect(reportsIn(project, 'a.js')).toEqual(followed)
})

/** Modules of which nothing is known, as text. */
const texts: Readonly<Record<string, () => string>> = {
  'is larger than what people write': () => helper + '// filler\n'.repeat(5_000_000),
  'does not parse': () => `${helper} export const = 1`,
  'is nested deeper than the stack': () =>
    `${helper} export const status = ${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  'is nested deeper than what people write': () =>
    `${helper} export const status = ${'['.repeat(1000)}${']'.repeat(1000)}`,
  'is empty': () => '',
  'is no text': () => '\0\uFFFF\u2028',
  'throws when it is run': () => `throw new Error('ran')\nprocess.exit(1)\n`,
}

projectTest.for(Object.keys(texts))('a module that %s changes nothing', (name, { project }) => {
  start(project)
  project.write({ 'helper.js': texts[name]?.() ?? '' })
  expect(reportsIn(project, 'a.js')).toEqual(own)
})

projectTest('nothing that is read is run or written to', ({ project }) => {
  start(project)
  project.write({ 'helper.js': `import { writeFileSync } from 'node:fs'\nwriteFileSync('ran', '')\n${helper}` })
  const before = statSync(join(project.folder, 'helper.js')).mtimeMs
  const files = readdirSync(project.folder)
  expect(reportsIn(project, 'a.js')).toEqual(followed)
  expect(readdirSync(project.folder)).toEqual(files)
  expect(statSync(join(project.folder, 'helper.js')).mtimeMs).toBe(before)
})

projectTest('a folder, a pipe and a file without permission change nothing', ({ project }) => {
  start(project, './folder.js')
  mkdirSync(join(project.folder, 'folder.js'))
  expect(reportsIn(project, 'a.js')).toEqual(own)
  start(project, './pipe.js')
  execFileSync('mkfifo', [join(project.folder, 'pipe.js')])
  expect(reportsIn(project, 'a.js')).toEqual(own)
  start(project, './secret.js')
  project.write({ 'secret.js': helper })
  chmodSync(join(project.folder, 'secret.js'), 0)
  // The superuser may read it all the same.
  expect([own, followed]).toContainEqual(reportsIn(project, 'a.js'))
})

projectTest('nothing is read outside of the project, by paths or by symbolic links', ({ project }) => {
  const outside = mkdtempSync(join(tmpdir(), 'outside-'))
  onTestFinished(() => {
    rmSync(outside, { recursive: true })
  })
  writeFileSync(join(outside, 'helper.js'), helper)
  symlinkSync(join(outside, 'helper.js'), join(project.folder, 'link.js'))
  symlinkSync(outside, join(project.folder, 'linked'))
  for (const specifier of [
    './link.js',
    './linked/helper.js',
    `../${outside.split('/').at(-1)}/helper.js`,
    `${outside}/helper.js`,
  ]) {
    start(project, specifier)
    expect(reportsIn(project, 'a.js')).toEqual(own)
  }
  expect(readFileSync(join(outside, 'helper.js'), 'utf8')).toBe(helper)
})

projectTest('what is installed is not looked at', ({ project }) => {
  start(project, 'helpers')
  project.write({
    'node_modules/helpers/package.json': { name: 'helpers', main: 'index.js' },
    'node_modules/helpers/index.js': helper,
  })
  expect(reportsIn(project, 'a.js')).toEqual(own)
})

projectTest('modules that import each other come to an end', ({ project }) => {
  start(project)
  project.write({
    'helper.js': `import { other } from './other.js'\nexport * from './other.js'\nexport const status = 1`,
    'other.js': `export * from './helper.js'\nexport { sendError as other } from './helper.js'`,
  })
  expect(reportsIn(project, 'a.js')).toEqual(own)
})

projectTest('an edited module counts at the next lint', ({ project }) => {
  start(project)
  project.write({
    'helper.js': `export { sendError } from './deeper.js'`,
    'deeper.js': helper,
  })
  expect(reportsIn(project, 'a.js')).toEqual(followed)
  project.write({ 'deeper.js': 'export function sendError(res, status) { log(status) }' })
  expect(reportsIn(project, 'a.js')).toEqual(own)
})
