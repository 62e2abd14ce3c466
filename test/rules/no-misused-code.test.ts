import rule from '../../rules/no-misused-code.ts'
import { specialUses } from '../../src/registry/special-uses.ts'
import { nameOf } from '../../src/registry/status-codes.ts'
import { testRule } from '../support/test-rule.ts'

/** A marked code, with what is put in its place by each suggestion: numbers, where nothing else is given. */
function misused(name: string, code: number, source: string, replacements?: readonly string[]) {
  const use = specialUses.find((row) => row.code === code)
  if (use === undefined) throw new Error(`${code} has no special use`)
  const texts = replacements ?? use.instead.map(String)
  return {
    name,
    code: source,
    errors: [
      {
        messageId: use.isAnswer ? ('unread' as const) : ('special' as const),
        data: { code: nameOf(code), use: use.for, reference: use.reference },
        suggestions: texts.map((text, index) => ({
          messageId: 'answer' as const,
          data: { name: nameOf(Number(use.instead[index])) },
          output: source.replace(/«[^»]*»/, text),
        })),
      },
    ],
  }
}

const express = `import express from 'express'; const app = express(); `
const get = (body: string) => `${express}app.get('/', async (req, res) => { ${body} })`
const post = (body: string) => `${express}app.post('/', async (req, res) => { ${body} })`

testRule(rule, {
  // A common code may ask for more than the special one had beside it.
  leaves: {
    'no-code-method-mismatch': [
      '508 where only a sentence speaks of WebDAV',
      '508 for an application',
      'tests, where they are checked',
    ],
    'no-mismatched-phrase': ['phrases, which are no words of their uses'],
    'require-authenticate-header': ['203 for somebody who is not logged in', '511 for a login', 'NestJS'],
    'require-retry-after-header': ['408 for a slow service'],
  },
  valid: [
    {
      name: 'codes of general use',
      code: get(
        `if (a) return res.sendStatus(404); if (b) return res.sendStatus(423); if (c) return res.sendStatus(507); res.sendStatus(207)`,
      ),
    },
    {
      name: '206 where Range is read',
      code: get(`if (req.headers.range) return res.status(206).send(part); res.send(all)`),
    },
    {
      name: '206 where Express reads the range',
      code: get(`const ranges = req.range(size); res.status(206).send(part)`),
    },
    {
      name: '206 where a function of the file reads Range',
      code: `const rangeOf = (fields) => fields['range']; ${get(`const part = rangeOf(req.headers); res.status(206).send(part)`)}`,
    },
    { name: '206 to POST, which is a matter of another rule', code: post(`res.status(206).json({})`) },
    {
      name: '406 where Accept is read',
      code: get(`if (!req.accepts('html')) return res.sendStatus(406); res.send('')`),
    },
    { name: '406 where Express negotiates', code: get(`res.format({ html() {}, default() { res.sendStatus(406) } })`) },
    {
      name: '412 where If-Match is read',
      code: post(`if (req.get('If-Match') !== tag) return res.sendStatus(412); res.send('')`),
    },
    {
      name: '412 where If-Unmodified-Since is read',
      code: post(`if (newer(req.headers['if-unmodified-since'])) return res.sendStatus(412); res.send('')`),
    },
    {
      name: '412 for a version of tus',
      code: post(`if (req.headers['tus-resumable'] !== '1.0.0') return res.sendStatus(412); res.send('')`),
    },
    { name: 'a request that others look at', code: post(`if (!check(req)) return res.sendStatus(412); res.send('')`) },
    {
      name: 'fields that others look at',
      code: post(`if (!check(req.headers)) return res.sendStatus(412); res.send('')`),
    },
    {
      name: 'fields that are taken out of the request',
      code: post(`const { headers } = req; if (!check(headers)) return res.sendStatus(412); res.send('')`),
    },
    {
      name: 'a field by a name that is not known',
      code: post(
        `if (req.headers[name] !== tag) return res.sendStatus(412); if (!req.get(name)) return res.sendStatus(406)`,
      ),
    },
    {
      name: 'a context that others look at',
      code: `import { Hono } from 'hono'; new Hono().put('/', (c) => { check(c); return c.json({}, 412) })`,
    },
    {
      name: 'a request of NestJS that others look at',
      code: `import { Put, Req, PreconditionFailedException } from '@nestjs/common'; class A { @Put() a(@Req() request) { check(request); throw new PreconditionFailedException() } }`,
    },
    {
      name: 'helpers and services, which do not see the request',
      code: `export function fail(res) { res.sendStatus(412) } import { NotAcceptableException } from '@nestjs/common'; class Service { check() { throw new NotAcceptableException() } }`,
    },
    {
      name: '417 where Expect is read',
      code: `import http from 'node:http'; http.createServer().on('checkExpectation', (req, res) => { res.writeHead(417).end() })`,
    },
    {
      name: '425 where Early-Data is read',
      code: post(`if (req.headers['early-data'] === '1') return res.sendStatus(425); res.send('')`),
    },
    { name: '408 for a request that is slow to arrive', code: post(`req.on('timeout', () => res.sendStatus(408))`) },
    {
      name: '505 where the version of HTTP is read',
      code: get(`if (req.httpVersion === '1.0') return res.sendStatus(505); res.send('')`),
    },
    { name: '407 in a proxy', code: `export function proxyHandler(req, res) { res.writeHead(407).end() }` },
    {
      name: 'a handler that forwards the status of another response',
      code: get(
        `const other = await fetch(url); if (!other.ok) return res.sendStatus(408); res.status(other.status).send(await other.text())`,
      ),
    },
    {
      name: 'a handler that forwards a status it takes out of a response',
      code: get(`const { status } = await fetch(url); if (slow) return res.sendStatus(408); res.status(status).end()`),
    },
    {
      name: 'WebDAV',
      code: `${express}app.propfind('/', (req, res) => res.sendStatus(508)); app.copy('/', (req, res) => res.sendStatus(412))`,
    },
    {
      name: 'a part of WebDAV, by the name of its file',
      code: get('res.sendStatus(508)'),
      filename: 'src/webdav/get.js',
    },
    { name: 'members of a 207 response', code: post(`res.status(207).json([{ status: 208 }])`) },
    {
      name: 'comparisons',
      code: `const response = await fetch(url); if (response.status === 203 || response.status === 408) f()`,
    },
    { name: 'tables', code: `export const retried = { 408: true, 425: true }` },
    {
      name: 'declarations',
      code: `import { ApiResponse } from '@nestjs/swagger'; class A { @ApiResponse({ status: 417 }) a() {} }`,
    },
    { name: 'mocks', code: `import nock from 'nock'; nock('https://example.com').get('/').reply(508)` },
    { name: 'tests', code: get('res.sendStatus(203)'), filename: 'test/app.test.js' },
    { name: 'codes that the option leaves out', code: get('res.sendStatus(203)'), options: [{ codes: [208] }] },
    { name: 'no codes', code: get('res.sendStatus(508)'), options: [{ codes: [] }] },
  ],
  invalid: [
    misused(
      '406 beside a variable and in another function that only have the name of the field',
      406,
      `exports.vote = async (req, res) => {
  const accepts = await poll.isOpen(req.params.id) // Accept
  acceptChanges(accepts)
  if (!accepts) return res.sendStatus(«406»)
  res.sendStatus(204)
}
exports.negotiated = async (req, res) => {
  if (!req.accepts('json')) return res.sendStatus(406)
  res.json({})
}`,
    ),
    misused('508 where only a sentence speaks of WebDAV', 508, get(`res.status(«508»).send('no WebDAV here')`)),
    misused('203 for somebody who is not logged in', 203, get(`res.status(«203»).json({ message: 'not logged in' })`)),
    misused('208 for what is there already', 208, post(`res.status(«208»).json({})`)),
    misused('226 for what is in use', 226, post(`res.status(«226»).json({})`)),
    misused('407 for credentials', 407, get(`res.status(«407»).end()`)),
    misused('408 for a slow service', 408, get(`setTimeout(() => res.status(«408»).end(), 1000)`)),
    misused('417 for what is wrong with content', 417, post(`res.status(«417»).json({})`)),
    misused('425 for what cannot be booked yet', 425, post(`res.status(«425»).json({})`)),
    misused('505 for the version of an API', 505, get(`res.status(«505»).json({})`)),
    misused('506', 506, get(`res.status(«506»).json({})`)),
    misused('508 for an application', 508, get(`res.status(«508»).json({})`)),
    misused('511 for a login', 511, get(`res.status(«511»).json({})`)),
    misused('206 for a page of a list', 206, get(`res.status(«206»).json(await list(req.query.page))`)),
    misused('406 for content', 406, post(`if (!req.body.name) return res.status(«406»).json({}); res.json({})`)),
    misused(
      '412 for the state of things',
      412,
      post(
        `const order = await find(req.params.id); if (order.isPaid) return res.status(«412»).json({}); res.json({})`,
      ),
    ),
    misused(
      'a range that nothing asked for',
      206,
      get(`res.status(«206»).set('Content-Range', 'users 0-9/99').json([])`),
    ),
    misused(
      'another field',
      412,
      post(`if (!req.get('X-Key') || !req.headers.authorization) return res.status(«412»).end(); res.json({})`),
    ),
    misused(
      'other parts of the request',
      412,
      post(`const { body, params: { id } } = req; await save(id, body); res.status(«412»).end()`),
    ),
    misused(
      'a controller that is registered elsewhere',
      412,
      `export const create = async (req, res) => { res.status(«412»).json({}) }`,
    ),
    misused(
      'CommonJS, optional chaining, comments and parentheses',
      406,
      `exports.create = (req, res) => { res?.status?.(/* no name */ («406»)).json({}) }`,
    ),
    misused(
      'TypeScript around it',
      412,
      `import type { Request, Response } from 'express'; export function f(req: Request, res: Response<string>) { res!.status(«412» as number).end() }`,
    ),
    misused('one of two codes', 406, post(`res.status(bad ? «406» : 200).end()`)),
    misused('a constant', 417, `const UNEXPECTED = «417»; ${post('res.sendStatus(UNEXPECTED)')}`),
    misused(
      'a name',
      417,
      `import { StatusCodes } from 'http-status-codes'; ${post('res.sendStatus(«StatusCodes.EXPECTATION_FAILED»)')}`,
      ['StatusCodes.UNPROCESSABLE_ENTITY', 'StatusCodes.BAD_REQUEST'],
    ),
    misused(
      'the name of 505, which is no word of its use',
      505,
      `import { StatusCodes } from 'http-status-codes'; ${get('res.sendStatus(«StatusCodes.HTTP_VERSION_NOT_SUPPORTED»)')}`,
      ['StatusCodes.BAD_REQUEST'],
    ),
    misused(
      'phrases, which are no words of their uses',
      406,
      post(`res.status(«406»).json({ message: 'Not Acceptable', accepted: false })`),
    ),
    misused(
      'a handler that forwards an error',
      408,
      `${express}app.use((err, req, res, next) => { if (slow) return res.status(«408»).end(); res.status(err.status || 500).end() })`,
    ),
    misused('an error', 417, `import createError from 'http-errors'; throw createError(«417»)`),
    misused(
      'an error that implies its code',
      406,
      `import { Post, Body, NotAcceptableException } from '@nestjs/common'; class A { @Post() a(@Body() body) { this.check(body); throw new «NotAcceptableException»() } }`,
      [],
    ),
    misused(
      'NestJS',
      203,
      `import { Get, HttpCode } from '@nestjs/common'; class A { @Get() @HttpCode(«203») a() {} }`,
    ),
    misused(
      'Fastify',
      412,
      `import fastify from 'fastify'; fastify().put('/', async (request, reply) => { await save(request.body); return reply.code(«412»).send() })`,
    ),
    misused(
      'Koa',
      406,
      `import Koa from 'koa'; new Koa().use(async (ctx) => { if (!ctx.request.body) ctx.status = «406» })`,
    ),
    misused(
      'Hono',
      412,
      `import { Hono } from 'hono'; new Hono().put('/', async (c) => { const body = await c.req.json(); return c.json(body, «412») })`,
    ),
    misused(
      'hapi',
      412,
      `import Hapi from '@hapi/hapi'; Hapi.server().route({ method: 'PUT', path: '/', handler: (request, h) => h.response().code(«412») })`,
    ),
    misused(
      'Node',
      406,
      `import http from 'node:http'; http.createServer((req, res) => { if (req.url === '/') { res.writeHead(«406»).end() } })`,
    ),
    {
      ...misused(
        'Next.js',
        412,
        `export async function PUT(request) { const body = await request.json(); return Response.json(body, { status: «412» }) }`,
      ),
      filename: 'app/api/route.js',
    },
    misused(
      'Lambda',
      406,
      `export const handler = async (event) => event.body ? { statusCode: 200 } : { statusCode: «406» }`,
    ),
    {
      ...misused('only the codes of the option', 208, post(`if (a) return res.sendStatus(203); res.sendStatus(«208»)`)),
      options: [{ codes: [208] }],
    },
    {
      ...misused('tests, where they are checked', 508, get(`res.sendStatus(«508»)`)),
      filename: 'test/app.test.js',
      settings: { 'http-status': { tests: 'check' } },
    },
  ],
})
