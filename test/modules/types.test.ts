import { expect } from 'vitest'
import { reportsIn, type Linting } from '../support/linted-project.ts'
import { projectTest, type Project } from '../support/project.ts'

/** What is reported with the types of the project, and without. */
function reports(project: Project, file: string, linting: Linting = {}) {
  return {
    typed: reportsIn(project, file, { ...linting, isTyped: true }),
    untyped: reportsIn(project, file, linting),
  }
}

const start = {
  'package.json': { name: 'app' },
  'tsconfig.json': { compilerOptions: { strict: true, module: 'nodenext', skipLibCheck: true, types: [] } },
  'respond.ts': `export class Responder { fail(res: any, code: number) { res.status(code).end() } }
export const fail = (res: any, code: number) => { res.status(code).end() }`,
}

projectTest('types say of which class an object is that another module made', ({ project }) => {
  project.write({
    ...start,
    'a.ts': `import type { Responder } from './respond.js'
export class Users {
  constructor(private readonly responder: Responder) {}
  find(req: any, res: any) { this.responder.fail(res, 306) }
}`,
  })
  expect(reports(project, 'a.ts')).toEqual({ typed: ['no-deprecated-code 306'], untyped: [] })
})

projectTest('types say where a name comes from that no specifier leads to', ({ project }) => {
  project.write({
    ...start,
    'tsconfig.json': { compilerOptions: { module: 'nodenext', rootDirs: ['.', 'generated'], types: [] } },
    'generated/lib/respond.ts': start['respond.ts'],
    'lib/index.ts': `export { fail as reject } from './respond.js'`,
    'a.ts': `import { reject } from './lib/index.js'
app.get('/', (req, res) => { reject(res, 306) })`,
  })
  expect(reports(project, 'a.ts')).toEqual({ typed: ['no-deprecated-code 306'], untyped: [] })
})

projectTest(
  'a type that lists codes says which are sent, and one of all that a library knows does not',
  ({ project }) => {
    project.write({
      ...start,
      'codes.ts': `export type Failure = 404 | 306
export enum Codes { Ok = 200, SwitchProxy = 306 }
export type Known = 200 | 201 | 202 | 204 | 301 | 302 | 304 | 305 | 306 | 400`,
      'a.ts': `import type { Failure, Known, Codes } from './codes.js'
export function one(res: any, failure: Failure) { res.status(failure).end() }
export function two(res: any, code: Codes) { res.status(code).end() }
export function three(res: any, code: Known) { res.status(code).end() }
export function four(res: any, code: number) { res.status(code).end() }
declare function codeOf(name: string): 400 | 305
export function five(res: any) { res.sendStatus(codeOf('x')) }`,
    })
    expect(reports(project, 'a.ts')).toEqual({
      typed: ['no-deprecated-code failure', "no-deprecated-code codeOf('x')"],
      untyped: [],
    })
  },
)

projectTest('what a function gives that gives nothing is no content', ({ project }) => {
  project.write({
    ...start,
    'users.ts': `export declare function remove(): Promise<void>\nexport declare function find(): Promise<{ id: number }>`,
    'a.ts': `import { find, remove } from './users.js'
app.delete('/1', async (req: any, res: any) => { res.status(204).json(await remove()) })
app.delete('/2', async (req: any, res: any) => { const found = await find(); res.status(204).json(found) })`,
  })
  expect(reports(project, 'a.ts').typed).toEqual(['no-forbidden-body found'])
})
