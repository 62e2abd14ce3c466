import { describe, expect } from 'vitest'
import { reportsIn, type Linting } from '../support/linted-project.ts'
import { Project, projectTest } from '../support/project.ts'

type Files = Readonly<Record<string, string | object>>
type Reports = Readonly<Record<string, readonly string[]>>

/** A service in CommonJS: helpers, a barrel, classes of errors, constants, and routes that use them. */
const commonjs: Files = {
  'package.json': {
    name: 'service',
    dependencies: { express: '^5.0.0' },
    imports: { '#config/*': './src/config/*.js' },
  },
  'src/config/codes.js': `const codes = { OK: 200, NO_CONTENT: 204, SWITCH_PROXY: 306 }\nmodule.exports = Object.freeze(codes)`,
  'src/config/proxy.js': `exports.USE_PROXY = 305\nexports.unused = undefined`,
  'src/utils/respond.js': `const codes = require('#config/codes')
exports.success = (res, data, status = codes.OK) => res.status(status).json(data)
exports.failure = function (res, status, message) {
  if (message) return res.status(status).json({ message })
  return res.status(status).json({ message: 'failed' })
}
exports.nothing = (res) => res.status(codes.NO_CONTENT).end()`,
  'src/utils/log.js': `exports.log = (status, ...rest) => console.log(status, rest)`,
  'src/utils/index.js': `module.exports = { ...require('./respond'), log: require('./log').log }`,
  'src/errors/api-error.js': `class ApiError extends Error {
  constructor(statusCode, message) {
    super(message)
    this.statusCode = statusCode
  }
  static of(message, code) {
    return new ApiError(code, message)
  }
}
module.exports = ApiError`,
  'src/errors/not-found.js': `const ApiError = require('./api-error')
module.exports = class NotFoundError extends ApiError {
  constructor(what) {
    super(404, what)
  }
}`,
  'src/errors/custom.js': `const ApiError = require('./api-error')
module.exports = class CustomError extends ApiError {}`,
  'src/errors/index.js': `const ApiError = require('./api-error')
const NotFoundError = require('./not-found')
exports.ApiError = ApiError
exports.NotFoundError = NotFoundError
exports.CustomError = require('./custom')`,
  'src/replies/reply.js': `class Reply {
  constructor(code, data) {
    this.code = code
    this.data = data
  }
  send(res) {
    return res.status(this.code).json(this.data)
  }
  static of(data, code = 200) {
    return new Reply(code, data)
  }
}
module.exports = { Reply }`,
  'src/replies/created.js': `const { Reply } = require('./reply')
module.exports.Created = class extends Reply {
  constructor(data) {
    super(201, data)
  }
}`,
  'src/routes/replies.js': `const router = require('express').Router()
const { Reply } = require('../replies/reply')
const { Created } = require('../replies/created')
router.get('/a', (req, res) => { new Reply(306, []).send(res) })
router.put('/b', (req, res) => { Reply.of({ ok: true }, 204).send(res) })
router.post('/c', (req, res) => { new Created({}).send(res); res.end('x') })
module.exports = router`,
  'src/routes/users.js': `const { Router } = require('express')
const { success, failure } = require('../utils')
const router = Router()
router.get('/users', (req, res) => { success(res, [], 306) })
router.delete('/users', (req, res) => { success(res, { ok: true }, 204) })
router.post('/users', (req, res) => { failure(res, 306, 'x') })
module.exports = router`,
  'src/routes/teams.js': `const { Router } = require('express')
const respond = require('../utils/respond')
const codes = require('../config/codes')
const router = Router()
router.get('/teams', (req, res) => { respond.success(res, [], codes.SWITCH_PROXY) })
router.put('/teams', (req, res) => { respond.nothing(res); res.json({}) })
module.exports = router`,
  'src/routes/proxy.js': `const { USE_PROXY } = require('#config/proxy')
const router = require('express').Router()
router.get('/proxy', (req, res) => res.sendStatus(USE_PROXY))
module.exports = router`,
  'src/services/users.js': `const { ApiError, NotFoundError, CustomError } = require('../errors')
exports.find = async (id) => {
  if (!id) throw new ApiError(306, 'x')
  if (id < 0) throw new CustomError(305, 'x')
  if (id === 1) throw ApiError.of('x', 102)
  throw new NotFoundError('user')
}`,
  'src/services/teams.js': `const { log } = require('../utils')
exports.find = () => { log(306); throw new (require('../errors').ApiError)(305, 'x') }`,
  'src/index.js': `const app = require('express')()
app.use(require('./routes/users'))
app.use(require('./routes/teams'))
app.use((err, req, res, next) => { require('./utils').failure(res, err.statusCode ?? 500, err.message) })`,
}

const inCommonjs: Reports = {
  'src/config/codes.js': [],
  'src/config/proxy.js': [],
  'src/utils/respond.js': [],
  'src/utils/log.js': [],
  'src/utils/index.js': [],
  'src/errors/api-error.js': [],
  'src/errors/not-found.js': [],
  'src/errors/custom.js': [],
  'src/errors/index.js': [],
  'src/replies/reply.js': [],
  'src/replies/created.js': [],
  'src/routes/replies.js': ['no-deprecated-code 306', 'no-forbidden-body { ok: true }', 'no-response-after-send end'],
  'src/routes/users.js': ['no-deprecated-code 306', 'no-forbidden-body { ok: true }', 'no-deprecated-code 306'],
  'src/routes/teams.js': ['no-deprecated-code codes.SWITCH_PROXY', 'no-response-after-send json'],
  'src/routes/proxy.js': ['no-deprecated-code USE_PROXY'],
  'src/services/users.js': ['no-deprecated-code 306', 'no-deprecated-code 305', 'no-deprecated-code 102'],
  'src/services/teams.js': [],
  'src/index.js': [],
}

/** The same in TypeScript, with paths, a configuration that extends another, and a package of the workspace. */
const typescript: Files = {
  'package.json': { name: 'root', private: true, workspaces: ['packages/*'] },
  'tsconfig.base.json': `{
  // Comments and trailing commas are fine.
  "compilerOptions": { "paths": { "@/*": ["./packages/api/src/*"], "@errors": ["./packages/api/src/errors/index.ts"], } },
}`,
  'packages/api/tsconfig.json': { extends: '../../tsconfig.base.json', compilerOptions: { strict: true } },
  'packages/api/package.json': { name: '@acme/api', dependencies: { '@acme/http': 'workspace:*', express: '^5' } },
  'packages/http/package.json': {
    name: '@acme/http',
    exports: { '.': { types: './src/index.ts', default: './dist/index.js' } },
  },
  'packages/http/src/index.ts': `export * from './reply.js'\nexport * from './base-reply.js'\nexport * as codes from './codes.js'`,
  'packages/http/src/reply.ts': `import type { Response } from 'express'
export function reply(res: Response, { status, body }: { status: number; body?: unknown }): void { res.status(status).json(body) }
export default reply`,
  'packages/http/src/codes.ts': `export enum Http { Ok = 200, SwitchProxy = 306 }\nexport const USE_PROXY = 305 as const`,
  'packages/api/src/lib/respond.ts': `import type { Response } from 'express'
export const sendError = (res: Response, status: number, error: string) => res.status(status).json({ error })`,
  'packages/api/src/lib/again.ts': `import type { Response } from 'express'
import { sendError } from './respond'
export function again(res: Response, status: number) { sendError(res, status, 'again') }`,
  'packages/api/src/lib/index.ts': `export { sendError } from './respond'\nexport { again } from '@/lib/again'\nexport { default as deep } from './deep'`,
  'packages/api/src/lib/deep.ts': `import type { Response } from 'express'
import { again } from './again'
export default (res: Response, code: number) => { again(res, code) }`,
  'packages/api/src/errors/base.ts': `export abstract class AppError extends Error {
  constructor(message: string, public readonly status: number = 500) { super(message) }
}`,
  'packages/api/src/errors/index.ts': `import { AppError } from './base'
export { AppError }
export class HttpError extends AppError { constructor(status: number) { super('http', status) } }
export class GoneError extends HttpError { constructor() { super(410) } }
export function gone(code: number) { return new HttpError(code) }`,
  'packages/http/src/base-reply.ts': `import type { Response } from 'express'
export abstract class BaseReply<T> {
  protected constructor(protected readonly status: number, protected readonly body?: T) {}
  protected prepare(res: Response) { return res.status(this.status).json(this.body) }
  public send(res: Response) { return this.prepare(res) }
}`,
  'packages/api/src/lib/replies.ts': `import { BaseReply } from '@acme/http'
export class Ok<T> extends BaseReply<T> { constructor(body: T) { super(200, body) } }
export class Custom<T> extends BaseReply<T> { constructor(body: T, code: number) { super(code, body) } }
export class Wrong extends BaseReply<string> { constructor() { super(306, 'x') } }`,
  'packages/api/src/routes/c.ts': `import { Router } from 'express'
import { Custom, Ok, Wrong } from '@/lib/replies'
const router = Router()
router.get('/1', (req, res) => { new Custom('x', 305).send(res) })
router.put('/2', (req, res) => { new Custom({ ok: true }, 204).send(res) })
router.get('/3', (req, res) => { new Ok('x').send(res); res.end('x') })
router.get('/4', (req, res) => { new Wrong().send(res) })
export default router`,
  'packages/api/src/routes/a.ts': `import express from 'express'
import { sendError, again, deep } from '@/lib'
import { reply, codes } from '@acme/http'
const app = express()
app.get('/1', (req, res) => { sendError(res, 306, 'x') })
app.get('/2', (req, res) => { again(res, 305) })
app.get('/3', (req, res) => { deep(res, 102) })
app.delete('/4', (req, res) => { reply(res, { status: 306, body: {} }) })
app.get('/5', (req, res) => { res.sendStatus(codes.Http.SwitchProxy) })
app.get('/6', (req, res) => { res.sendStatus(codes.USE_PROXY) })`,
  'packages/api/src/routes/b.ts': `import { Router } from 'express'
import { HttpError, GoneError, gone } from '@errors'
const router = Router()
router.get('/1', () => { throw new HttpError(306) })
router.get('/2', (req, res, next) => { next(gone(305)) })
router.get('/3', () => { throw new GoneError() })
export default router`,
  'packages/api/src/routes/local.ts': `import { AppError } from '../errors/base'
class Local extends AppError { constructor() { super('local', 306) } }
export const fail = () => { throw new Local() }`,
  'packages/api/src/main.ts': `import router from './routes/b'\nexport const main = router`,
}

const inTypescript: Reports = {
  'packages/http/src/index.ts': [],
  'packages/http/src/reply.ts': [],
  'packages/http/src/codes.ts': [],
  'packages/api/src/lib/respond.ts': [],
  'packages/api/src/lib/again.ts': [],
  'packages/api/src/lib/index.ts': [],
  'packages/api/src/lib/deep.ts': [],
  'packages/api/src/errors/base.ts': [],
  'packages/api/src/errors/index.ts': [],
  'packages/http/src/base-reply.ts': [],
  'packages/api/src/lib/replies.ts': ['no-deprecated-code 306'],
  'packages/api/src/routes/c.ts': [
    'no-deprecated-code 305',
    'no-forbidden-body { ok: true }',
    'no-response-after-send end',
  ],
  'packages/api/src/routes/a.ts': [
    'no-deprecated-code 306',
    'no-deprecated-code 305',
    'no-deprecated-code 102',
    'no-deprecated-code 306',
    'no-deprecated-code codes.Http.SwitchProxy',
    'no-deprecated-code codes.USE_PROXY',
  ],
  'packages/api/src/routes/b.ts': ['no-deprecated-code 306', 'no-deprecated-code 305'],
  'packages/api/src/routes/local.ts': ['no-deprecated-code 306'],
  'packages/api/src/main.ts': [],
}

/** The reports of all files, linted in an order. */
function reports(project: Project, files: readonly string[], linting: Linting): Reports {
  return Object.fromEntries(files.map((file) => [file, reportsIn(project, file, linting)]))
}

describe.each([
  { name: 'CommonJS', files: commonjs, expected: inCommonjs, linting: { sourceType: 'commonjs' } as const },
  { name: 'TypeScript', files: typescript, expected: inTypescript, linting: {} },
])('a project in $name', ({ files, expected, linting }) => {
  projectTest('has the same reports in any order, and in each file by itself', ({ project }) => {
    project.write(files)
    project.link('packages/http', 'node_modules/@acme/http')
    const names = Object.keys(expected)
    expect(reports(project, names, linting)).toEqual(expected)
    expect(reports(project, names.toReversed(), linting)).toEqual(expected)
    expect(reports(project, [...names.slice(7), ...names.slice(0, 7)], linting)).toEqual(expected)
    for (const file of names) {
      const other = new Project()
      other.write(files)
      other.link('packages/http', 'node_modules/@acme/http')
      expect(reportsIn(other, file, linting)).toEqual(expected[file])
      other.remove()
    }
  })
})
