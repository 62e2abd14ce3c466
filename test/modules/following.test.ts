import { describe, expect } from 'vitest'
import { projectTest } from '../support/project.ts'
import { messagesIn, reportsIn } from '../support/linted-project.ts'

const route = (body: string) => `import express from 'express'
const app = express()
app.get('/a', (req, res, next) => { ${body} })`

describe('a function that answers', () => {
  projectTest('is followed to the argument that is its status', ({ project }) => {
    project.write({
      'package.json': { name: 'app' },
      'lib/respond.js': `export function sendError(res, status, message) { res.status(status).json({ message }) }`,
      'a.js': `import { sendError } from './lib/respond.js'\n${route("sendError(res, 306, 'x')")}`,
    })
    expect(reportsIn(project, 'a.js')).toEqual(['no-deprecated-code 306'])
  })

  projectTest('is followed to its content', ({ project }) => {
    project.write({
      'package.json': { name: 'app' },
      'lib/respond.js': `export const reply = (res, data, status = 200) => res.status(status).json(data)`,
      'a.js': `import { reply } from './lib/respond.js'\n${route('reply(res, { ok: true }, 204)')}`,
    })
    expect(reportsIn(project, 'a.js')).toEqual(['no-forbidden-body { ok: true }'])
  })
})

describe('an error', () => {
  projectTest('has the status that its class takes', ({ project }) => {
    project.write({
      'package.json': { name: 'app' },
      'lib/api-error.js': `module.exports = class ApiError extends Error {
        constructor(statusCode, message) { super(message); this.statusCode = statusCode }
        static badRequest(message) { return new ApiError(400, message) }
        static of(message, code) { return new ApiError(code, message) }
      }`,
      'a.js': `const ApiError = require('./lib/api-error')
exports.find = async () => { if (Math.random() > 1) throw new ApiError(306, 'x'); throw ApiError.of('y', 305) }`,
    })
    expect(reportsIn(project, 'a.js', { sourceType: 'commonjs' })).toEqual([
      'no-deprecated-code 306',
      'no-deprecated-code 305',
    ])
  })
})

describe('a constant', () => {
  projectTest('has its value where it stands for a status', ({ project }) => {
    project.write({
      'package.json': { name: 'app' },
      'lib/codes.js': `export const HTTP = { OK: 200, WRONG: 306 }\nexport const BAD = 305`,
      'a.js': `import { HTTP, BAD } from './lib/codes.js'\n${route('if (req.x) return res.sendStatus(HTTP.WRONG); res.sendStatus(BAD)')}`,
    })
    expect(reportsIn(project, 'a.js')).toEqual(['no-deprecated-code HTTP.WRONG', 'no-deprecated-code BAD'])
  })
})

describe('a message', () => {
  projectTest('says through which function of the project it goes', ({ project }) => {
    project.write({
      'package.json': { name: 'app', dependencies: { express: '^5' } },
      'lib/respond.js': `export function reply(res, status, data) { res.status(status).json(data) }`,
      'a.js': `import { reply } from './lib/respond.js'\n${route("if (req.x) return reply(res, '404', 1); reply(res, 204, { ok: true })")}`,
    })
    expect(messagesIn(project, 'a.js').map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([
      "no-invalid-code: `'404'` is a string where the status is a number (RFC 9110 §15); `reply` throws.",
      'no-forbidden-body: 204 No Content cannot carry content (RFC 9110 §15.3.5); `reply` drops it.',
    ])
  })
})

describe('a message on a code', () => {
  projectTest('says which function of the project sends it', ({ project }) => {
    project.write({
      'package.json': { name: 'app' },
      'lib/respond.js': `export function reply(res, status) { res.status(status).end() }`,
      'a.js': `import { reply } from './lib/respond.js'\n${route('if (req.x) return reply(res, 306); reply(res, 299)')}`,
    })
    const [deprecated, unknown] = messagesIn(project, 'a.js').map(({ message }) => message)
    expect(deprecated).toMatch(/^306, which `reply` sends, is not to be sent: /)
    expect(unknown).toMatch(/^299, which `reply` sends, is not assigned; /)
  })
})

describe('the setting `modules`', () => {
  projectTest('turns it off', ({ project }) => {
    project.write({
      'package.json': { name: 'app' },
      'lib/respond.js': `export function sendError(res, status) { res.status(status).end() }`,
      'a.js': `import { sendError } from './lib/respond.js'\n${route('sendError(res, 306)')}`,
    })
    expect(reportsIn(project, 'a.js', { settings: { modules: true } })).toEqual(['no-deprecated-code 306'])
    expect(reportsIn(project, 'a.js', { settings: { modules: false } })).toEqual([])
  })
})

describe('a constant of a library', () => {
  projectTest('has its value where a module of the project gives it on', ({ project }) => {
    project.write({
      'package.json': { name: 'app' },
      'lib/http.js': `import { StatusCodes } from 'http-status-codes'\nexport { StatusCodes }\nexport const Status = StatusCodes`,
      'a.js': `import { StatusCodes, Status } from './lib/http.js'
app.get('/a', (req, res) => { res.status(StatusCodes.NO_CONTENT).json({}) })
app.get('/b', (req, res) => { res.status(Status.NO_CONTENT).json({}) })`,
    })
    expect(reportsIn(project, 'a.js')).toEqual(['no-forbidden-body {}', 'no-forbidden-body {}'])
  })
})

describe('a function that makes a response', () => {
  projectTest('is followed to its status and its content', ({ project }) => {
    project.write({
      'package.json': { name: 'app' },
      'lib/respond.ts': `import { NextResponse } from 'next/server'
export function reply(data: unknown, status = 200) { return NextResponse.json(data, { status }) }
export const problem = (status: number, text: string) => new Response(text, { status })`,
      'app/route.ts': `import { reply, problem } from '../lib/respond'
export async function GET() { return reply({ ok: true }, 306) }
export async function POST() { return problem(204, 'x') }`,
    })
    expect(reportsIn(project, 'app/route.ts')).toEqual(['no-deprecated-code 306', "no-forbidden-body 'x'"])
  })

  projectTest('is followed to the context that it is given', ({ project }) => {
    project.write({
      'package.json': { name: 'app' },
      'lib/respond.ts': `import type { Context } from 'hono'
export const fail = (c: Context, code: number, error: string) => c.json({ error }, code)`,
      'a.ts': `import { Hono } from 'hono'
import { fail } from '#lib/respond'
const app = new Hono()
app.get('/', (c) => fail(c, 306, 'x'))`,
    })
    project.write({ 'package.json': { imports: { '#lib/*': './lib/*.js' } } })
    expect(reportsIn(project, 'a.ts')).toEqual(['no-deprecated-code 306'])
  })
})

describe('no-magic-code', () => {
  const rules = { 'http-status/no-magic-code': 'error' } as const

  projectTest('names codes by the constants that the file imports from its project', ({ project }) => {
    project.write({
      'package.json': { name: 'app' },
      'lib/codes.ts': `export enum Codes { Ok = 200, NotFound = 404 }`,
      'lib/constants.js': `module.exports = { HTTP: { OK: 200, NOT_FOUND: 404 }, LIMITS: { small: 200 } }`,
      'a.ts': `import { Codes } from './lib/codes'\napp.get('/', (req, res) => { res.sendStatus(404) })`,
      'b.js': `const { HTTP, LIMITS } = require('./lib/constants')\napp.get('/', (req, res) => { res.sendStatus(404); LIMITS })`,
      'c.ts': `import type { Codes } from './lib/codes'\napp.get('/', (req, res) => { res.sendStatus(404) })`,
    })
    const messages = (file: string) => messagesIn(project, file, { rules }).map(({ message }) => message)
    expect(messages('a.ts')).toEqual(['Name 404 Not Found by a constant: `Codes.NotFound`.'])
    expect(messages('b.js')).toEqual(['Name 404 Not Found by a constant: `HTTP.NOT_FOUND`.'])
    expect(messages('c.ts').join()).not.toContain('Codes')
  })
})

describe('a class', () => {
  projectTest('has the methods of the one that it extends in another module', ({ project }) => {
    project.write({
      'package.json': { name: 'app' },
      'lib/base-controller.js': `module.exports = class BaseController {
        ok(res, data) { return this.reply(res, 200, data) }
        reply(res, code, data) { return res.status(code).json(data) }
        fail(res, code) { return res.status(code).end() }
      }`,
      'a.js': `const BaseController = require('./lib/base-controller')
class Users extends BaseController {
  get(req, res) { return this.reply(res, 306, {}) }
  drop(req, res) { return this.reply(res, 204, { ok: true }) }
  list(req, res) { this.ok(res, []); res.json({}) }
  fail(res, code) { return log(code) }
  other(req, res) { return this.fail(res, 305) }
}
module.exports = new Users()`,
    })
    expect(reportsIn(project, 'a.js', { sourceType: 'commonjs' })).toEqual([
      'no-deprecated-code 306',
      'no-forbidden-body { ok: true }',
      'no-response-after-send json',
    ])
  })

  projectTest('is followed through what a module exports of it', ({ project }) => {
    project.write({
      'package.json': { name: 'app' },
      'lib/responder.js': `class Responder { fail(res, code) { res.status(code).end() } }\nexport default new Responder()`,
      'a.js': `import responder from './lib/responder.js'\n${route('responder.fail(res, 306)')}`,
    })
    expect(reportsIn(project, 'a.js')).toEqual(['no-deprecated-code 306'])
  })
})

describe('a function that makes the result of a Lambda', () => {
  projectTest('is followed to its status, and to nothing where its results differ', ({ project }) => {
    project.write({
      'package.json': { name: 'app' },
      'lib/response.js': `const headers = { 'Content-Type': 'application/json' }
exports.buildResponse = (statusCode, body) => ({ statusCode, headers, body: JSON.stringify(body) })
exports.reply = (code, body) => { if (!body) return { statusCode: 204 }; return { statusCode: code, body } }
exports.describe = (statusCode) => ({ statusCode })`,
      'handler.js': `const { buildResponse, reply, describe } = require('./lib/response')
exports.handler = async (event) => {
  if (event.a) return buildResponse(306, { ok: true })
  if (event.b) return reply(305, 'x')
  return describe(305)
}`,
    })
    expect(reportsIn(project, 'handler.js', { sourceType: 'commonjs' })).toEqual(['no-deprecated-code 306'])
  })
})
