import rule from '../../rules/no-deprecated-code.ts'
import { nameOf, statusCode } from '../../src/registry/status-codes.ts'
import { testRule } from '../support/test-rule.ts'

/** A report of a code, with what the marked text becomes by each suggestion. */
function reported(code: number, source: string, replacements: readonly string[] = []) {
  const row = statusCode(code)
  if (row?.withdrawal === undefined) throw new Error(`${code} is not withdrawn`)
  const { by, instead, codes } = row.withdrawal
  return {
    messageId: 'deprecated' as const,
    data: { code: nameOf(code), by, instead, reference: row.reference },
    suggestions: replacements.map((text, index) => ({
      messageId: 'replace' as const,
      data: { code, name: nameOf(Number(codes[index])) },
      output: source.replace(/«[^»]*»/, text),
    })),
  }
}

/** One marked use of a code; a number is replaced by those that the registry's row names, anything else by the texts given. */
function withdrawn(name: string, code: number, source: string, replacements?: readonly string[], filename?: string) {
  const texts = replacements ?? statusCode(code)?.withdrawal?.codes.map(String)
  return { name, code: source, ...(filename && { filename }), errors: [reported(code, source, texts)] }
}

/** 102 as the final status, with what becomes of it. */
function asFinal(name: string, source: string, outcome: string, replacements: readonly string[] = ['202']) {
  const { data, suggestions } = reported(102, source, replacements)
  return { name, code: source, errors: [{ messageId: 'outcome' as const, data: { ...data, outcome }, suggestions }] }
}

const never = 'never completes the response'
const express = `import express from 'express'; const app = express(); `

testRule(rule, {
  // A redirect has no target here, whatever its code.
  leaves: {
    'no-code-method-mismatch': ['102', '102 with content', 'a name by CommonJS and an alias'],
    'require-location-header': [
      '305',
      '306',
      'Koa',
      'Lambda',
      'NestJS',
      'a Response',
      'a constant that several responses use, once',
      'a constant, where it is written',
      'a name',
      'a property',
      'comments, parentheses and optional chaining',
      'hapi',
      'tests, where they are checked',
    ],
    'require-retry-after-header': ['402 and 418, where the option asks for them'],
  },
  valid: [
    {
      name: 'codes in use',
      code: `${express}app.get('/', (req, res) => a ? res.sendStatus(202) : res.redirect(307, '/'))`,
    },
    {
      name: 'codes without a meaning of their own, unless an option asks for them',
      code: `${express}app.get('/', (req, res) => a ? res.sendStatus(402) : res.sendStatus(418))`,
    },
    { name: 'the temporary 104', code: `${express}app.get('/', (req, res) => res.sendStatus(104))` },
    {
      name: 'the other interim responses',
      code: `import http from 'node:http'; http.createServer((req, res) => { res.writeContinue(); res.writeEarlyHints({ link }) })`,
    },
    {
      name: 'tables',
      code: `export const phrases = { 102: 'Processing', 305: 'Use Proxy', 306: 'Switch Proxy', 510: 'Not Extended' }`,
    },
    {
      name: 'callbacks of other functions',
      code: `exports.old = (id, callback) => { callback(null, { statusCode: 306 }) }; exports.load = (event, done) => { done({ status: 306 }) }`,
    },
    {
      name: 'a default that no call of a helper needs',
      code: `const respond = (res, { status = 306 }) => res.status(status).end(); exports.a = (req, res) => respond(res, { status: 202 })`,
    },
    { name: 'enums', code: `export enum Status { Processing = 102, UseProxy = 305, NotExtended = 510 }` },
    { name: 'constants that nothing sends', code: `export const USE_PROXY = 305` },
    {
      name: 'comparisons',
      code: `const response = await fetch(url); if (response.status === 305 || [306, 510].includes(response.status)) f()`,
    },
    { name: 'cases', code: `switch (response.status) { case 305: case 306: throw new Error('proxy') }` },
    {
      name: 'lists of retried statuses',
      code: `axiosRetry(client, { retryCondition: ({ response }) => [502, 510].includes(response.status) })`,
    },
    { name: 'content', code: `${express}app.get('/', (req, res) => res.json({ status: 305, code: 510 }))` },
    { name: 'numbers that are no statuses', code: `window.scrollTo(0, 305); setTimeout(f, 510); element.status = 306` },
    {
      name: 'tests',
      code: `${express}app.get('/', (req, res) => res.sendStatus(305))`,
      filename: 'test/proxy.test.js',
    },
    {
      name: 'keys of tests',
      code: `fastify.get('/', { schema: { response: { 305: {} } } }, f)`,
      filename: 'test/proxy.test.js',
    },
    {
      name: 'classes of codes, and keys of something else',
      code: `fastify.get('/', { schema: { response: { '3XX': {}, default: {} } }, config: { response: { 305: 'x' } } }, f)`,
    },
    { name: 'mocks', code: `import nock from 'nock'; nock('https://example.com').get('/').reply(305)` },
    { name: 'what cannot be sent, which is a matter of its own', code: `new Response(null, { status: 102 })` },
    {
      name: 'what a redirect does not take, which is a matter of its own',
      code: `Response.redirect('https://example.com/', 305)`,
    },
    {
      name: 'an error with a code that is no error and still in use, which is a matter of its own',
      code: `import createError from 'http-errors'; throw createError(303)`,
    },
    {
      name: 'what an error cannot be made with, which is a matter of its own',
      code: `import { error } from '@sveltejs/kit'; error(306, 'old')`,
    },
    {
      name: 'a shadowed library',
      code: `const StatusCodes = { USE_PROXY: 400 }; ${express}app.get('/', (req, res) => res.sendStatus(StatusCodes.USE_PROXY))`,
    },
    { name: 'only one of the further codes', code: `res.status(418).end()`, options: [{ also: [402] }] },
  ],
  invalid: [
    ...[
      "import { HTTP_STATUS } from './http'; exports.a = (req, res) => res.status(«HTTP_STATUS.USE_PROXY»).end()",
      "const { httpStatus } = require('../lib/constants'); exports.a = (req, res) => res.sendStatus(«httpStatus.USE_PROXY»)",
      "import * as all from './all'; exports.a = (req, res) => res.status(«all.StatusCode.USE_PROXY»).end()",
    ].map((code) =>
      withdrawn('a member of a module that cannot be read, named for a status and by the code', 305, code, []),
    ),
    withdrawn('305', 305, `${express}app.get('/', (req, res) => res.status(«305»).end())`),
    withdrawn(
      'a Lambda result that is called back',
      306,
      `module.exports.old = (event, context, callback) => { callback(null, { statusCode: «306», body: 'gone' }) }`,
    ),
    withdrawn(
      'a helper that takes the status in an object',
      306,
      `const respond = (res, { status, data }) => res.status(status).json(data); exports.a = (req, res) => respond(res, { status: «306», data: {} })`,
    ),
    withdrawn(
      'a default in the pattern of a helper',
      306,
      `const respond = (res, { status = «306» }) => res.status(status).end(); exports.a = (req, res) => respond(res, {})`,
    ),
    // An error is not to have the code of a redirect or of a success instead.
    ...[
      `import createError from 'http-errors'; throw createError(«306», 'old')`,
      `import { HttpException } from '@nestjs/common'; throw new HttpException('old', «306»)`,
      `import { HTTPException } from 'hono/http-exception'; throw new HTTPException(«306»)`,
      `import { createError } from 'h3'; throw createError({ statusCode: «306» })`,
      `import Koa from 'koa'; new Koa().use((ctx) => ctx.throw(«306», 'old'))`,
    ].map((code) => withdrawn('306 in an error', 306, code, [])),
    withdrawn('305 in an error', 305, `import createError from 'http-errors'; throw createError(«305»)`, []),
    withdrawn('102 in an error', 102, `import createError from 'http-errors'; throw createError(«102»)`, []),
    withdrawn('510 in an error', 510, `import createError from 'http-errors'; throw createError(«510»)`),
    withdrawn('306', 306, `${express}app.get('/', (req, res) => res.sendStatus(«306»))`),
    asFinal('102', `${express}app.get('/', (req, res) => res.sendStatus(«102»))`, `Express ${never}`),
    asFinal(
      '102 with content',
      `import Fastify from 'fastify'; Fastify().get('/', async (request, reply) => reply.code(«102»).send({}))`,
      `Fastify ${never}`,
    ),
    asFinal(
      '102 by a property',
      `import Koa from 'koa'; new Koa().use((ctx) => { ctx.status = «102» })`,
      `Koa ${never}`,
    ),
    asFinal(
      '102 by HTTP/2',
      `import http2 from 'node:http2'; http2.createServer((req, res) => { res.writeHead(«102»); res.end() })`,
      "Node's http2 throws",
    ),
    withdrawn(
      '102 that another status replaces, so that nothing comes of it',
      102,
      `${express}app.get('/', (req, res) => { res.statusCode = «102»; load(); res.statusCode = 200; res.end() })`,
    ),
    withdrawn('510', 510, `${express}app.get('/', (req, res) => res.status(«510»).json({}))`),
    withdrawn(
      'a redirect',
      305,
      `${express}app.get('/', (req, res) => res.redirect(«305», 'http://proxy.example.com'))`,
    ),
    withdrawn(
      'writeProcessing',
      102,
      `import http from 'node:http'; http.createServer((req, res) => { res.«writeProcessing»() })`,
      [],
    ),
    withdrawn(
      'writeProcessing of Express',
      102,
      `${express}app.get('/', async (req, res) => { res.«writeProcessing»(); res.json(await slow()) })`,
      [],
    ),
    withdrawn('one of two codes', 510, `${express}app.get('/', (req, res) => res.sendStatus(ok ? 200 : «510»))`),
    withdrawn(
      'a constant, where it is written',
      306,
      `const SWITCH_PROXY = «306»; ${express}app.get('/', (req, res) => res.sendStatus(SWITCH_PROXY))`,
    ),
    withdrawn(
      'a helper that is handed the code',
      510,
      `function fail(res, code) { res.status(code).end() } ${express}app.get('/', (req, res) => fail(res, «510»))`,
    ),
    withdrawn(
      'a name',
      305,
      `import { StatusCodes } from 'http-status-codes'; ${express}app.get('/', (req, res) => res.sendStatus(«StatusCodes.USE_PROXY»))`,
      ['StatusCodes.TEMPORARY_REDIRECT', 'StatusCodes.PERMANENT_REDIRECT'],
    ),
    asFinal(
      'a name by CommonJS and an alias',
      `const { StatusCodes: codes } = require('http-status-codes'); ${express}app.get('/', (req, res) => res.sendStatus(«codes.PROCESSING»))`,
      `Express ${never}`,
      ['codes.ACCEPTED'],
    ),
    withdrawn(
      'a name of Node',
      510,
      `import http2, { constants } from 'node:http2'; http2.createServer((req, res) => { res.writeHead(«constants.HTTP_STATUS_NOT_EXTENDED»); res.end() })`,
      ['constants.HTTP_STATUS_NOT_IMPLEMENTED'],
    ),
    withdrawn(
      'an enum of the file',
      305,
      `enum Status { UseProxy = 305 } ${express}app.get('/', (req, res) => res.sendStatus(«Status.UseProxy»))`,
      [],
    ),
    withdrawn(
      'TypeScript around it',
      305,
      `import type { Response } from 'express'; export function f(res: Response) { res!.status(«305» as number).end() }`,
    ),
    withdrawn(
      'comments, parentheses and optional chaining',
      306,
      `const { Router } = require('express'); Router().get('/', (req, res) => { res?.status?.(/* old */ («306»)).end() })`,
    ),
    withdrawn(
      'a property',
      305,
      `import http from 'node:http'; http.createServer((req, res) => { res.statusCode = «305»; res.end() })`,
    ),
    withdrawn(
      'interim responses of HTTP/2',
      102,
      `import http2 from 'node:http2'; http2.createServer().on('stream', (stream) => { stream.additionalHeaders({ ':status': «102» }) })`,
    ),
    withdrawn('Fastify', 510, `fastify.get('/', async (request, reply) => reply.code(«510»).send())`),
    withdrawn('Koa', 305, `import Koa from 'koa'; new Koa().use((ctx) => { ctx.status = «305» })`),
    withdrawn('Hono', 510, `import { Hono } from 'hono'; new Hono().get('/', (c) => c.text('', «510»))`),
    withdrawn(
      'hapi',
      306,
      `import Hapi from '@hapi/hapi'; Hapi.server().route({ method: 'GET', path: '/', handler: (request, h) => h.response().code(«306») })`,
    ),
    withdrawn(
      'NestJS',
      306,
      `import { Get, HttpCode } from '@nestjs/common'; class A { @Get() @HttpCode(«306») a() {} }`,
    ),
    withdrawn(
      'an exception of NestJS',
      510,
      `import { HttpException } from '@nestjs/common'; throw new HttpException('', «510»)`,
    ),
    withdrawn('a Response', 305, `new Response(null, { status: «305» })`),
    withdrawn(
      'Next.js',
      510,
      `import { NextResponse } from 'next/server'; export function GET() { return NextResponse.json({}, { status: «510» }) }`,
      undefined,
      'app/api/route.ts',
    ),
    withdrawn('Lambda', 305, `export const handler = async (event) => ({ statusCode: «305» })`),
    withdrawn('text', 305, `export const handler = async (event) => ({ statusCode: «"305"» })`, ['"307"', '"308"']),
    withdrawn(
      'a status line',
      510,
      `import uws from 'uWebSockets.js'; uws.App().get('/', (res) => { res.writeStatus(«'510 Not Extended'»).end() })`,
      [],
    ),
    withdrawn(
      'a declaration',
      510,
      `import { ApiResponse } from '@nestjs/swagger'; class A { @ApiResponse({ status: «510» }) a() {} }`,
    ),
    withdrawn('a key of a schema', 305, `fastify.get('/', { schema: { response: { 200: {}, «305»: {} } } }, f)`),
    withdrawn(
      'a key in quotes',
      102,
      `fastify.route({ method: 'GET', url: '/', schema: { response: { «'102'»: {} } }, handler: f })`,
    ),
    withdrawn(
      'a key in the description of a route that another file registers',
      510,
      `import { createRoute } from '@hono/zod-openapi'; export const route = createRoute({ method: 'get', path: '/', responses: { «510»: { description: 'No.' } } })`,
    ),
    {
      name: '402 and 418, where the option asks for them',
      code: `${express}app.get('/', (req, res) => a ? res.sendStatus(«402») : res.sendStatus(«418»))`,
      options: [{ also: [402, 418] }],
      errors: [
        {
          ...reported(402, ''),
          suggestions: [403, 429].map((other) => ({
            messageId: 'replace' as const,
            data: { code: 402, name: nameOf(other) },
            output: `${express}app.get('/', (req, res) => a ? res.sendStatus(${other}) : res.sendStatus(418))`,
          })),
        },
        reported(418, ''),
      ],
    },
    {
      name: 'an error that implies its code',
      code: `import { ImATeapotException } from '@nestjs/common'; throw new «ImATeapotException»()`,
      options: [{ also: [418] }],
      errors: [reported(418, '')],
    },
    {
      name: 'a constant that several responses use, once',
      code: `const OLD = «305»; ${express}app.get('/', (req, res) => res.sendStatus(OLD)); app.put('/', (req, res) => res.sendStatus(OLD))`,
      errors: [
        reported(
          305,
          `const OLD = «305»; ${express}app.get('/', (req, res) => res.sendStatus(OLD)); app.put('/', (req, res) => res.sendStatus(OLD))`,
          ['307', '308'],
        ),
      ],
    },
    {
      ...withdrawn(
        'tests, where they are checked',
        305,
        `${express}app.get('/', (req, res) => res.sendStatus(«305»))`,
        undefined,
        'test/proxy.test.js',
      ),
      settings: { 'http-status': { tests: 'check' } },
    },
  ],
})
