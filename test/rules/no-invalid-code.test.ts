import rule from '../../rules/no-invalid-code.ts'
import { testRule } from '../support/test-rule.ts'

type Problem = 'outside' | 'fraction' | 'text' | 'nothing'
type Repair = 'fix' | 'suggestion' | 'none'

interface Extra {
  readonly outcome?: string
  readonly filename?: string
  readonly settings?: Readonly<Record<string, unknown>>
}

/** A marked value that is no status code, with the number that is put in its place. */
function wrong(name: string, problem: Problem, code: string, repair: Repair, { outcome, filename, settings }: Extra) {
  const [, value = ''] = /«([^»]+)»/.exec(code) ?? []
  const number = String(Math.trunc(Number(value.replaceAll(/['"`]/g, ''))))
  const output = code.replace(/«[^»]+»/, number)
  return {
    name,
    code,
    ...(filename !== undefined && { filename }),
    ...(settings && { settings: { 'http-status': settings } }),
    ...(repair === 'fix' && { output }),
    errors: [
      {
        messageId: outcome === undefined ? problem : (`${problem}Outcome` as const),
        data: { value: /^[-\d.]+$|`/.test(value) ? value : `\`${value}\``, ...(outcome !== undefined && { outcome }) },
        ...(repair === 'suggestion' && {
          suggestions: [{ messageId: 'number' as const, data: { code: number }, output }],
        }),
      },
    ],
  }
}

/** A marked status code that cannot be sent at its place. */
function refused(name: string, code: string, lowest: number, highest: number, outcome: string) {
  const [, value = ''] = /«([^»]+)»/.exec(code) ?? []
  return { name, code, errors: [{ messageId: 'rangeOutcome' as const, data: { value, lowest, highest, outcome } }] }
}

const express = `import express from 'express'; const app = express(); `
const checked = { tests: 'check' }

testRule(rule, {
  valid: [
    {
      name: 'what is to throw, or else the test fails',
      code: `try { new Response(null, { status: 99 }); assert.fail('taken') } catch (error) { check(error) }`,
    },
    {
      name: 'what an assertion expects to throw, also through the parameter of a function',
      code: `import assert from 'node:assert'
import http from 'node:http'
const refuses = (code) => http.createServer((req, res) => { assert.throws(() => { res.statusCode = code; res.end() }) })
for (const make of [refuses]) make(200)
refuses(99)
refuses(1000)
refuses(-1)
refuses(NaN)
refuses(Infinity)
http.createServer((req, res) => { assert.throws(() => res.writeHead(99)) })`,
    },
    {
      name: 'status codes',
      code: `${express}app.get('/', (req, res) => a ? res.sendStatus(100) : res.sendStatus(599))`,
    },
    { name: 'codes that no registry assigns', code: `${express}app.get('/', (req, res) => res.sendStatus(299))` },
    { name: 'a status that is not known', code: `${express}app.get('/', (req, res) => res.status(err.status).end())` },
    { name: 'text made a number', code: `${express}app.get('/', (req, res) => res.status(Number('404')).end())` },
    { name: 'a parameter without an argument', code: `function f(res, code) { res.status(code).end() } f(res)` },
    {
      name: 'a variable that is set on some paths',
      code: `${express}app.get('/', (req, res) => { let code = null; if (bad) code = 400; if (code) res.status(code).end() })`,
    },
    {
      name: 'a variable that has no status on some paths, which a condition may exclude',
      code: `${express}app.get('/', (req, res) => { const code = bad ? 400 : undefined; if (code) return res.sendStatus(code); const other = worse ? 500 : -1; if (other > 0) res.sendStatus(other) })`,
    },
    { name: 'null and undefined where that is 200', code: `new Response('', { status: undefined })` },
    { name: 'a Response without a status', code: `new Response('', {}); Response.json({}, init)` },
    {
      name: '101 on Deno, which sends it',
      code: `Deno.serve((request) => { const upgrade = Deno.upgradeHttp(request); return new Response(null, { status: 101 }) })`,
    },
    { name: '101 with a WebSocket', code: `new Response(null, { status: 101, webSocket: client })` },
    {
      name: 'a status of Lambda@Edge, which is text',
      code: `export const handler = async (event) => ({ status: '404', statusDescription: 'Not Found', headers: {} })`,
    },
    {
      name: 'names of Elysia',
      code: `import { Elysia } from 'elysia'; new Elysia().get('/', ({ set, status }) => { set.status = 'Not Found'; return status("I'm a teapot") })`,
    },
    {
      name: 'a status line of uWebSockets.js',
      code: `uws.App().get('/', (res, req) => { res.writeStatus('404 Not Found').end() }); import uws from 'uWebSockets.js'`,
    },
    {
      name: 'status members of content',
      code: `${express}app.get('/', (req, res) => res.status(404).json({ status: '404', code: 0 }))`,
    },
    { name: 'a failed request in a mock', code: `cy.intercept('/', { statusCode: 0 }); route.fulfill({ status: 0 })` },
    {
      name: 'WebSocket close codes and exit codes',
      code: `ws.close(1000); socket.close(4001, 'bye'); process.exit(600)`,
    },
    { name: 'a comparison', code: `if (response.status === 600 || response.status === '404') f()` },
    {
      name: 'ranges and defaults of declarations',
      code: `import { ApiResponse } from '@nestjs/swagger'; class A { @ApiResponse({ status: '4XX' }) @ApiResponse({ status: 'default' }) a() {} }`,
    },
    { name: 'an error whose code is no error', code: `import { error } from '@sveltejs/kit'; error(204)` },
    { name: 'a redirect with a code that is none', code: `Response.redirect('https://example.com/', 200)` },
    {
      name: 'a message in the place of a status',
      code: `import createError from 'http-errors'; throw createError('404')`,
    },
    { name: 'an assignment that replaces a method', code: `${express}app.get('/', (req, res) => { res.status = 0 })` },
    {
      name: 'states of what is only named like a response',
      code: `function f(ctx, res) { ctx.status = 'active'; ctx.status = null; ctx.status = 0; res.statusCode = 0 }`,
    },
    {
      name: 'words for what is only named like a response',
      code: `response.status('done').save(); reply.code('E_FAILED')`,
    },
    {
      name: 'tests, where it is sent',
      code: `${express}app.get('/', (req, res) => res.status(600).end()); new Response('', { status: '404' })`,
      filename: 'test/app.test.js',
    },
    { name: 'mocks that send it', code: `import { HttpResponse } from 'msw'; HttpResponse.json({}, { status: 600 })` },
    {
      name: 'tests that are about what throws',
      code: `it('throws', () => { expect(() => new Response('', { status: 600 })).toThrow(RangeError) })`,
      filename: 'response.test.js',
    },
    { name: 'a shadowed global', code: `import { Response } from './response.js'; new Response('', { status: 0 })` },
  ],
  invalid: [
    wrong('below the range', 'outside', `${express}app.get('/', (req, res) => res.status(«99»).end())`, 'none', {
      outcome: 'Express throws',
    }),
    wrong('above the range', 'outside', `${express}app.get('/', (req, res) => res.status(«600»).end())`, 'none', {
      outcome: 'Express sends it',
    }),
    wrong(
      'a slip of the keyboard',
      'outside',
      `${express}app.get('/', (req, res) => res.status(«4004»).end())`,
      'none',
      { outcome: 'Express throws' },
    ),
    wrong('a negative number', 'outside', `${express}app.get('/', (req, res) => res.sendStatus(«-1»))`, 'none', {
      outcome: 'Express throws',
    }),
    wrong('no number', 'outside', `${express}app.get('/', (req, res) => res.status(«NaN»).end())`, 'none', {
      outcome: 'Express throws',
    }),
    wrong('a fraction', 'fraction', `${express}app.get('/', (req, res) => res.status(«404.5»).end())`, 'suggestion', {
      outcome: 'Express 5 throws',
    }),
    wrong('null', 'nothing', `${express}app.get('/', (req, res) => res.status(«null»).end())`, 'none', {
      outcome: 'Express throws',
    }),
    wrong(
      'a variable that holds nothing else',
      'nothing',
      `const code = «null»; ${express}app.get('/', (req, res) => res.status(code).end())`,
      'none',
      { outcome: 'Express throws' },
    ),
    wrong(
      'undefined on one path',
      'nothing',
      `${express}app.get('/', (req, res) => res.status(bad ? 400 : «undefined»).end())`,
      'none',
      { outcome: 'Express throws' },
    ),
    wrong(
      'text on Express, of any version',
      'text',
      `${express}app.get('/', (req, res) => res.status(«'404'»).end())`,
      'suggestion',
      { outcome: 'Express 5 throws' },
    ),
    wrong('text on Express 4', 'text', `${express}app.get('/', (req, res) => res.status(«'404'»).end())`, 'fix', {
      outcome: 'Express 4 converts it',
      settings: { frameworks: ['express@4'] },
    }),
    wrong(
      'text that is no number',
      'text',
      `${express}app.get('/', (req, res) => res.status(«'not found'»).end())`,
      'none',
      { outcome: 'Express throws' },
    ),
    wrong('text by sendStatus', 'text', `${express}app.get('/', (req, res) => res.sendStatus(«"404"»))`, 'suggestion', {
      outcome: 'Express 5 throws',
    }),
    wrong(
      'a default that is text',
      'text',
      `${express}app.use((err, req, res, next) => res.status(err.status || «'500'»).end())`,
      'suggestion',
      { outcome: 'Express 5 throws' },
    ),
    wrong('a constant', 'outside', `const TIMEOUT = «600»; res.status(TIMEOUT).end()`, 'none', {
      outcome: 'Express sends it',
      settings: { frameworks: ['express'] },
    }),
    wrong(
      'a helper that is handed the code',
      'text',
      `${express}function send(res, code) { res.status(code).end() } app.get('/', (req, res) => send(res, «'404'»))`,
      'suggestion',
      { outcome: 'Express 5 throws' },
    ),
    wrong(
      'a table',
      'outside',
      `const codes = { gone: 4100 }; ${express}app.get('/', (req, res) => res.sendStatus(«codes.gone»))`,
      'none',
      { outcome: 'Express throws' },
    ),
    wrong(
      'numeric text for what is named like a response',
      'text',
      `function f(res) { res.status(«'404'»).json({}) }`,
      'suggestion',
      {},
    ),
    wrong(
      'TypeScript around it',
      'text',
      `import type { Response } from 'express'; export function f(res: Response<string>) { res!.status((«'404'» satisfies string) as never).end() }`,
      'suggestion',
      { outcome: 'Express 5 throws' },
    ),
    wrong(
      'CommonJS, optional chaining, comments and parentheses',
      'text',
      `const { Router } = require('express'); Router().get('/', (req, res) => { res?.status?.(/* why */ («'404'»)).end() })`,
      'suggestion',
      { outcome: 'Express 5 throws' },
    ),
    wrong(
      'Node',
      'outside',
      `import http from 'node:http'; http.createServer((req, res) => { res.writeHead(«0»).end() })`,
      'none',
      { outcome: 'Node throws' },
    ),
    wrong(
      'text on Node',
      'text',
      `import http from 'node:http'; http.createServer((req, res) => { res.statusCode = «'404'»; res.end() })`,
      'fix',
      { outcome: 'Node converts it' },
    ),
    wrong(
      'text in comments and parentheses',
      'text',
      `import http from 'node:http'; http.createServer((req, res) => { res.writeHead(/* a */ («"404"») /* b */, {}).end() })`,
      'fix',
      { outcome: 'Node converts it' },
    ),
    wrong(
      'text of a code without content',
      'text',
      `import http from 'node:http'; http.createServer((req, res) => { res.writeHead(«'204'»).end() })`,
      'suggestion',
      { outcome: 'Node converts it' },
    ),
    wrong(
      'text in an odd form',
      'text',
      `import http from 'node:http'; http.createServer((req, res) => { res.writeHead(«'0404'»).end() })`,
      'suggestion',
      { outcome: 'Node converts it' },
    ),
    wrong(
      'a template',
      'text',
      'import fastify from "fastify"; fastify().get("/", (request, reply) => reply.code(«`404`»).send())',
      'fix',
      { outcome: 'Fastify converts it' },
    ),
    wrong(
      'text behind a constant, which may have other uses',
      'text',
      `import fastify from 'fastify'; const gone = «'410'»; fastify().get('/', (request, reply) => reply.code(gone).send({ gone }))`,
      'suggestion',
      { outcome: 'Fastify converts it' },
    ),
    wrong(
      'Fastify',
      'outside',
      `import fastify from 'fastify'; fastify().get('/', (request, reply) => reply.code(«1000»).send())`,
      'none',
      { outcome: 'Fastify throws' },
    ),
    wrong(
      'a fraction that is cut off',
      'fraction',
      `import fastify from 'fastify'; fastify().get('/', (request, reply) => reply.code(«404.7»).send())`,
      'suggestion',
      { outcome: 'Fastify truncates it' },
    ),
    wrong('Koa', 'text', `import Koa from 'koa'; new Koa().use((ctx) => { ctx.status = «'404'» })`, 'suggestion', {
      outcome: 'Koa throws',
    }),
    wrong(
      'Hono answers 200',
      'text',
      `import { Hono } from 'hono'; new Hono().get('/', (c) => c.json({}, «'404'»))`,
      'suggestion',
      { outcome: 'Hono sends 200 instead' },
    ),
    wrong(
      'a status of Hono',
      'text',
      `import { Hono } from 'hono'; new Hono().get('/', (c) => { c.status(«'404'»); return c.text('') })`,
      'fix',
      { outcome: 'Hono converts it' },
    ),
    wrong(
      'an error, whose status handlers compare',
      'text',
      `import { HTTPException } from 'hono/http-exception'; throw new HTTPException(«'404'»)`,
      'suggestion',
      { outcome: 'Hono converts it' },
    ),
    wrong('a Response', 'outside', `new Response('', { status: «600» })`, 'none', { outcome: '`Response` throws' }),
    wrong('null in a Response', 'nothing', `new Response('', { status: «null» })`, 'none', {
      outcome: '`Response` throws',
    }),
    wrong('text in a Response', 'text', `Response.json({}, { status: «'404'» })`, 'fix', {
      outcome: '`Response` converts it',
    }),
    wrong(
      'text in an init that others may read',
      'text',
      `export const init = { status: «'404'» }; new Response('', init)`,
      'suggestion',
      { outcome: '`Response` converts it' },
    ),
    wrong(
      'Next.js',
      'outside',
      `import { NextResponse } from 'next/server'; NextResponse.json({}, { status: «0» })`,
      'none',
      { outcome: 'NextResponse throws' },
    ),
    wrong(
      'NestJS',
      'outside',
      `import { HttpCode, Post } from '@nestjs/common'; class A { @Post() @HttpCode(«0») a() {} }`,
      'none',
      { outcome: 'NestJS answers 500' },
    ),
    wrong(
      'an exception of NestJS',
      'text',
      `import { HttpException } from '@nestjs/common'; throw new HttpException('', «'404'»)`,
      'suggestion',
      { outcome: 'NestJS on Express answers 500' },
    ),
    wrong('an error of SvelteKit', 'outside', `import { error } from '@sveltejs/kit'; error(«600»)`, 'none', {
      outcome: 'SvelteKit throws',
    }),
    wrong(
      'an error by http-errors',
      'outside',
      `import createError from 'http-errors'; throw createError(«4004», 'x')`,
      'none',
      { outcome: 'http-errors answers 500' },
    ),
    wrong(
      'hapi',
      'text',
      `import Hapi from '@hapi/hapi'; Hapi.server().route({ method: 'GET', path: '/', handler: (request, h) => h.response().code(«'404'») })`,
      'suggestion',
      { outcome: 'hapi answers 500' },
    ),
    wrong(
      'h3',
      'outside',
      `import { eventHandler, setResponseStatus } from 'h3'; eventHandler((event) => { setResponseStatus(event, «1000»); return '' })`,
      'none',
      { outcome: 'h3 sends 200 instead' },
    ),
    wrong('Lambda', 'outside', `export const handler = async (event) => ({ statusCode: «0», body: '' })`, 'none', {
      outcome: 'API Gateway ignores it',
    }),
    refused('1xx in a Response', `new Response(null, { status: «102» })`, 200, 599, '`Response` throws'),
    refused('101 without a WebSocket', `new Response(null, { status: «101» })`, 200, 599, '`Response` throws'),
    refused(
      '1xx in Hono',
      `import { Hono } from 'hono'; new Hono().get('/', (c) => c.json({}, «103»))`,
      200,
      599,
      'Hono answers 500',
    ),
    wrong(
      'what throws, in a test',
      'outside',
      `it('answers', () => { const response = new Response('', { status: «99» }) })`,
      'none',
      { outcome: '`Response` throws', filename: 'x.test.js' },
    ),
    wrong(
      'what throws, in a mock',
      'text',
      `import nock from 'nock'; nock('https://example.com').get('/').reply(«'404'»)`,
      'suggestion',
      { outcome: 'nock throws' },
    ),
    wrong(
      'what is sent, where tests are checked',
      'outside',
      `import { HttpResponse } from 'msw'; HttpResponse.json({}, { status: «600» })`,
      'none',
      { outcome: 'MSW sends it', settings: checked },
    ),
    {
      name: 'a value that several responses use, once',
      code: `${express}const BAD = «4000»; app.get('/', (req, res) => res.sendStatus(BAD)); app.put('/', (req, res) => res.sendStatus(BAD))`,
      errors: [{ messageId: 'outsideOutcome', data: { value: '4000', outcome: 'Express throws' } }],
    },
  ],
})
