import rule from '../../rules/no-unknown-code.ts'
import { likelyCodes } from '../../src/registry/likely-codes.ts'
import { nameOf } from '../../src/registry/status-codes.ts'
import { vendorsOf, vendorTitles } from '../../src/registry/vendor-codes.ts'
import { testRule } from '../support/test-rule.ts'

/** A report of a code that is written as a number or text; the likely codes take its place. */
function reported(code: number, source: string, isReplaceable = true, quote = '') {
  const users = vendorsOf(code).map((vendor) => vendorTitles[vendor])
  const [messageId, data] =
    users.length > 0 ? (['vendor', { code, vendors: users.join(' and ') }] as const) : (['unknown', { code }] as const)
  const suggestions = likelyCodes(code).map((other) => ({
    messageId: 'replace' as const,
    data: { code, name: nameOf(other) },
    output: source.replace(/«[^»]*»/, `${quote}${other}${quote}`),
  }))
  return { messageId, data, ...(isReplaceable && suggestions.length > 0 && { suggestions }) }
}

/** One marked use of a code. */
function unknown(name: string, code: number, source: string, filename?: string) {
  return { name, code: source, ...(filename && { filename }), errors: [reported(code, source)] }
}

/** One marked use of a name for a code, which is not for this file to change. */
function named(name: string, code: number, source: string) {
  return { name, code: source, errors: [reported(code, source, false)] }
}

const express = `import express from 'express'; const app = express(); `
const fastify = `import Fastify from 'fastify'; const app = Fastify(); `
const on = (statements: string) => `${express}app.get('/', (req, res) => { ${statements} })`

testRule(rule, {
  // What is registered may be for a special use, or ask for more than the unregistered code had beside it.
  leaves: {
    'no-code-method-mismatch': [
      'Express',
      'Hono',
      'React Router',
      'a code of several vendors',
      'a constant, where it is written',
      'a decorator of NestJS',
      'a variable that is assigned to on one path',
      'an assignment',
      'hapi',
      'routes of Next.js',
    ],
    'no-misused-code': [
      'Express',
      'Fastify',
      'Koa',
      'Lambda',
      'Lambda, as text',
      'Node',
      'React Router',
      'SvelteKit',
      'a Response',
      'a code of several vendors',
      'a decorator of NestJS',
      'a stream of HTTP/2',
      'a variable that a callback assigns to',
      'a variable that is assigned to on one path',
      'an assignment',
      'an error of Fastify',
      'an error of Hono',
      'an exception of NestJS',
      'an object that a helper builds for Lambda',
      'an object that comes through two helpers',
      'h3',
      'hapi',
      'pages of Next.js',
      'routes of Next.js',
      'the init of a Response in a variable',
    ],
    'require-authenticate-header': ['Hono', 'a constant, where it is written'],
    'require-retry-after-header': [
      'CommonJS',
      'Hono',
      'a code of several vendors',
      'a constant, where it is written',
      'an error of Hono',
    ],
  },
  valid: [
    {
      name: 'codes of mail that errors have, in files that are not about HTTP',
      code: `const { Account } = require('./account')
module.exports = async function onAuth(auth) {
  const error = new Error('Failed to authenticate')
  error.statusCode = 454
  throw error
}`,
    },
    {
      name: 'members of computed names that are other ones, or are not known',
      code: `import { constants, createServer } from 'node:http2'; createServer().on('stream', (stream) => { stream.respond({ [constants.HTTP2_HEADER_AGE]: 299, [constants.HTTP2_HEADER_STATUS]: 200 }); stream.end() }); export const f = (key) => new Response('x', { [key]: 299 })`,
    },
    {
      name: 'a status that a computed member replaces',
      code: `const key = 'status'; export const f = () => new Response('x', { status: 209, [key]: 200 })`,
    },
    { name: 'assigned codes', code: on(`a ? res.sendStatus(104) : res.status(511).end()`) },
    { name: 'withdrawn codes, which another rule reports', code: on(`res.sendStatus(306)`) },
    {
      name: 'what is no status code, which another rule reports',
      code: on(`a ? res.sendStatus(99) : res.sendStatus(600)`),
    },
    {
      name: 'comparisons',
      code: `const response = await fetch(url); if (response.status === 499 || response.status === 209) f()`,
    },
    {
      name: 'a default in a pattern that nothing sends',
      code: on(`const { code = 209 } = req.body; res.json({ code })`),
    },
    {
      name: 'a default that is not needed',
      code: on(`const { code = 209 } = { code: 200 }; res.status(code).json({})`),
    },
    { name: 'cases', code: `switch (response.status) { case 420: case 520: retry() }` },
    {
      name: 'assertions',
      code: `import request from 'supertest'; export const check = () => request(app).get('/').expect(299)`,
    },
    { name: 'tests', code: on(`res.sendStatus(299)`), filename: 'src/app.test.ts' },
    { name: 'mock replies', code: `import nock from 'nock'; nock('http://x').get('/').reply(599)` },
    {
      name: 'ranges and defaults of declarations',
      code: `${fastify}app.get('/', { schema: { response: { '2XX': {}, default: {} } } }, f)`,
    },
    {
      name: 'keys of something else',
      code: `${fastify}app.get('/', { config: { response: { 209: {} } } }, f); export const widths = { 209: 1 }`,
    },
    {
      name: 'codes of vendors in the option',
      code: on(`a ? res.sendStatus(499) : res.sendStatus(525)`),
      options: [{ vendors: ['nginx', 'cloudflare'] }],
    },
    {
      name: 'codes of vendors in the settings',
      code: on(`res.sendStatus(499)`),
      settings: { 'http-status': { vendors: ['nginx'] } },
    },
    { name: 'codes of the team in the option', code: on(`res.sendStatus(299)`), options: [{ allow: [299] }] },
    {
      name: 'codes of the team in the settings',
      code: on(`res.sendStatus(299)`),
      settings: { 'http-status': { codes: { 299: 'Done Enough' } } },
    },
    { name: 'a status that nothing is known of', code: on(`res.status(error.status).end()`) },
    {
      name: 'numbers that are no statuses',
      code: `job.status = 299; socket.close(299); process.exit(209); window.scrollTo(0, 420)`,
    },
    {
      name: 'something else of the same name',
      code: `class Response { constructor(x, init) {} }; new Response('x', { status: 299 })`,
    },
    {
      name: 'an object that a helper builds for anybody',
      code: `export const respond = (statusCode) => ({ statusCode, body: '' }); export const handler = async () => respond(209)`,
    },
    {
      name: 'an object that is not all of the answer',
      code: `const respond = (statusCode) => ({ statusCode, body: '' }); export const handler = async () => ({ ...respond(209), statusCode: 200 })`,
    },
    {
      name: 'functions that give back what the other does',
      code: `const f = (x) => g(x); const g = (x) => (x ? f(x) : { statusCode: 209, body: '' }); f(1)`,
    },
    {
      name: 'a variable that is assigned other things',
      code: on(`let status = load(); if (a) status = 404; status += 5; res.status(status).end()`),
    },
    {
      name: 'a variable of another scope',
      code: on(
        `let status = 200; { let status = 299; status = f(status) } if (a) status = 404; res.status(status).end()`,
      ),
    },
  ],
  invalid: [
    {
      name: 'a result that is called back by its name',
      code: "exports.handler = (event, context, callback) => { const result = { statusCode: «299», body: '' }; callback(null, result) }",
      errors: [reported(299, '')],
    },
    unknown(
      'a method of an instance that the file makes',
      299,
      'class Answer { constructor(res) { this.res = res } send(code, data) { return this.res.status(code).json(data) } } exports.a = (req, res) => new Answer(res).send(«299», {})',
    ),
    ...[
      'if (gone) result = { statusCode: «299», body: "" }',
      'try { result = { statusCode: «299», body: "" } } catch {}',
    ].map((assignment) => ({
      name: 'a result that is assigned',
      code: `export const handler = async (event) => { let result; ${assignment}; return result }`,
      errors: [reported(299, '')],
    })),
    unknown(
      'a key in the description of a route that another file registers',
      209,
      `import { createRoute, z } from '@hono/zod-openapi'; export const route = createRoute({ method: 'get', path: '/', responses: { «209»: { description: 'Odd.' } } })`,
    ),
    unknown(
      'a key in a contract that another file implements',
      209,
      `import { initContract } from '@ts-rest/core'; const c = initContract(); export const contract = c.router({ find: { method: 'GET', path: '/', responses: { «209»: c.noBody() } } })`,
    ),
    unknown('a chain on a conventional name', 299, 'res.status(«299»).send()'),
    unknown('a default in a pattern', 558, on(`const { code = «558» } = req.body; res.status(code).json({})`)),
    unknown(
      'a variable that one path sets, with a default behind it',
      558,
      on(`let code; if (bad) code = «558»; res.status(code || 200).json({})`),
    ),
    unknown(
      'a variable in a branch',
      558,
      on(`let code = 200; if (bad) code = «558»; res.status(ready ? code : 503).json({})`),
    ),
    unknown('Express', 209, on(`res.sendStatus(«209»)`)),
    unknown('a code of one vendor', 520, on(`res.sendStatus(«520»)`)),
    unknown('a code of several vendors', 499, on(`res.sendStatus(«499»)`)),
    unknown('a code of nobody by name', 599, on(`res.sendStatus(«599»)`)),
    unknown(
      'CommonJS',
      420,
      `const express = require('express'); express().get('/', (req, res) => res.status(«420»).end())`,
    ),
    unknown(
      'optional chaining and types',
      298,
      `import type { Response } from 'express'; export const f = (res?: Response) => res?.status(«298» as number)!.end()`,
    ),
    unknown('one branch', 430, on(`res.status(a ? 200 : «430»).end()`)),
    unknown('a fallback', 299, on(`res.status(error.status ?? «299»).end()`)),
    unknown('a constant, where it is written', 419, `const expired = «419»; ${on(`res.status(expired).end()`)}`),
    unknown(
      'an argument of a helper',
      498,
      `import type { Response } from 'express'; const fail = (res: Response, code: number) => res.status(code).end(); export const f = (req, res: Response) => fail(res, «498»)`,
    ),
    unknown(
      'a variable that is assigned to on one path',
      209,
      on(`let status = 200; if (a) status = «209»; res.status(status).end()`),
    ),
    unknown(
      'a variable that starts with it',
      561,
      on(`let status = «561»; if (a) { status = 404 } res.status(status).end()`),
    ),
    unknown(
      'a variable that a callback assigns to',
      209,
      on(`let status; items.forEach((item) => { status = «209» }); res.status(status).end()`),
    ),
    named('a member of an enum', 209, `enum Status { Ok = 200, Odd = 209 } ${on(`res.status(«Status.Odd»).end()`)}`),
    named('a member of a table', 209, `const codes = { odd: 209 }; ${on(`res.status(«codes.odd»).end()`)}`),
    unknown('an assignment', 209, on(`res.statusCode = «209»; res.end()`)),
    unknown('Fastify', 460, `${fastify}app.get('/', (request, reply) => reply.code(«460»).send())`),
    unknown(
      'an error of Fastify',
      460,
      `import createError from '@fastify/error'; export const Late = createError('LATE', 'late', «460»)`,
    ),
    unknown('Koa', 209, `import Koa from 'koa'; new Koa().use((ctx) => { ctx.status = «209» })`),
    unknown('an error of Koa', 440, `import Koa from 'koa'; new Koa().use((ctx) => { ctx.throw(«440», 'expired') })`),
    unknown('Hono', 419, `import { Hono } from 'hono'; new Hono().get('/', (c) => c.json({}, «419»))`),
    unknown(
      'an error of Hono',
      499,
      `import { HTTPException } from 'hono/http-exception'; throw new HTTPException(«499»)`,
    ),
    unknown(
      'a decorator of NestJS',
      209,
      `import { Get, HttpCode } from '@nestjs/common'; class Cats { @Get() @HttpCode(«209») find() {} }`,
    ),
    unknown(
      'an exception of NestJS',
      460,
      `import { HttpException } from '@nestjs/common'; throw new HttpException('late', «460»)`,
    ),
    unknown(
      'a declaration of NestJS',
      209,
      `import { ApiResponse } from '@nestjs/swagger'; class Cats { @ApiResponse({ status: «209» }) find() {} }`,
    ),
    unknown(
      'pages of Next.js',
      209,
      `export default function handler(req, res) { res.status(«209»).end() }`,
      'pages/api/cats.ts',
    ),
    unknown(
      'routes of Next.js',
      209,
      `import { NextResponse } from 'next/server'; export const GET = () => NextResponse.json({}, { status: «209» })`,
      'app/cats/route.ts',
    ),
    unknown(
      'hapi',
      209,
      `import Hapi from '@hapi/hapi'; Hapi.server().route({ method: 'GET', path: '/', handler: (request, h) => h.response().code(«209») })`,
    ),
    unknown(
      'h3',
      209,
      `import { defineEventHandler, setResponseStatus } from 'h3'; export default defineEventHandler((event) => { setResponseStatus(event, «209») })`,
    ),
    unknown('SvelteKit', 460, `import { error } from '@sveltejs/kit'; export const load = () => error(«460», 'late')`),
    unknown('React Router', 209, `import { data } from 'react-router'; export const loader = () => data({}, «209»)`),
    unknown(
      'Node',
      209,
      `import http from 'node:http'; http.createServer((req, res) => { res.writeHead(«209»).end() })`,
    ),
    unknown(
      'a stream of HTTP/2',
      209,
      `import http2 from 'node:http2'; http2.createServer().on('stream', (stream) => { stream.respond({ ':status': «209» }); stream.end() })`,
    ),
    unknown(
      'a stream of HTTP/2 by the constant of its pseudo-field',
      299,
      `import { constants, createServer } from 'node:http2'; createServer().on('stream', (stream) => { stream.respond({ [constants.HTTP2_HEADER_STATUS]: «299» }); stream.end() })`,
    ),
    unknown(
      'a stream of HTTP/2 by a constant that is taken out',
      299,
      `const http2 = require('http2'); const { HTTP2_HEADER_STATUS, HTTP2_HEADER_CONTENT_TYPE } = http2.constants; http2.createServer().on('stream', (stream) => { stream.respond({ [HTTP2_HEADER_STATUS]: «299», [HTTP2_HEADER_CONTENT_TYPE]: 'text/plain' }) })`,
    ),
    unknown(
      'a member whose name a variable of the file holds',
      299,
      `const key = 'status'; export const f = () => new Response('x', { [key]: «299», ['status' + 'Text']: 'Odd' })`,
    ),
    unknown('a Response', 209, `export const f = () => new Response('x', { status: «209» })`),
    unknown(
      'the init of a Response in a variable',
      209,
      `export const f = () => { const init = { status: «209» }; return new Response('x', init) }`,
    ),
    unknown('Lambda', 209, `export const handler = async () => ({ statusCode: «209», body: '' })`),
    unknown(
      'an object that a helper builds for Lambda',
      209,
      `const respond = (statusCode, body) => ({ statusCode, body }); export const handler = async () => respond(«209», '')`,
    ),
    unknown(
      'an object that comes through two helpers',
      209,
      `function build(statusCode) { return { statusCode, body: '' } } const fail = (code) => build(code); export const handler = async () => { if (a) return fail(«209»); return build(200) }`,
    ),
    {
      name: 'Lambda, as text',
      code: `export const handler = async () => ({ statusCode: «'209'», body: '' })`,
      errors: [reported(209, `export const handler = async () => ({ statusCode: «'209'», body: '' })`, true, "'")],
    },
    unknown(
      'a key of a declaration of Fastify',
      209,
      `${fastify}app.get('/', { schema: { response: { «209»: {} } } }, f)`,
    ),
    unknown(
      'a key of a declaration that two routes share',
      209,
      `${fastify}const response = { «209»: {} }; app.get('/a', { schema: { response } }, f); app.get('/b', { schema: { response } }, f)`,
    ),
    unknown(
      'a key of a declaration of zod-openapi',
      230,
      `import { OpenAPIHono, createRoute } from '@hono/zod-openapi'; const route = createRoute({ method: 'get', path: '/', responses: { «230»: {} } }); new OpenAPIHono().openapi(route, f)`,
    ),
    {
      name: 'a code beside those that options accept',
      code: on(`a ? res.sendStatus(499) : b ? res.sendStatus(299) : res.sendStatus(«298»)`),
      options: [{ allow: [299], vendors: ['nginx'] }],
      errors: [reported(298, on(`a ? res.sendStatus(499) : b ? res.sendStatus(299) : res.sendStatus(«298»)`))],
    },
    {
      name: 'mock replies, where settings ask for them',
      code: `import nock from 'nock'; nock('http://x').get('/').reply(«299»)`,
      settings: { 'http-status': { tests: 'check' } },
      errors: [reported(299, `import nock from 'nock'; nock('http://x').get('/').reply(«299»)`)],
    },
  ],
})
