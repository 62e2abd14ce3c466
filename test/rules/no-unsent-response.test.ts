import rule from '../../rules/no-unsent-response.ts'
import { testRule } from '../support/test-rule.ts'

const express = `import express from 'express'; const app = express();`
const fastify = `import Fastify from 'fastify'; const app = Fastify();`
const hono = `import { Hono } from 'hono'; const app = new Hono();`

/** The code with the marks taken out and a text replaced. */
function repaired(code: string, from: string, to: string): string {
  return code.replaceAll(/[«»]/g, '').replace(from, to)
}

/** A response that is never sent, with the fix where a call at the end would send it. */
function hangs(
  name: string,
  code: string,
  status: string,
  [from, to]: readonly [string?, string?] = [],
  file?: string,
) {
  const call = to?.endsWith('.send()') ? 'send()' : 'end()'
  return {
    name,
    code,
    ...(file === undefined ? {} : { filename: file }),
    errors: [
      {
        messageId: 'hangs' as const,
        data: { status },
        suggestions:
          from === undefined || to === undefined
            ? []
            : [{ messageId: 'send' as const, data: { call }, output: repaired(code, from, to) }],
      },
    ],
  }
}

function lost(name: string, code: string, status: string, title: string, [from, to, call]: readonly string[] = []) {
  return {
    name,
    code,
    errors: [
      {
        messageId: 'lost' as const,
        data: { status, name: title },
        suggestions:
          from === undefined || to === undefined
            ? []
            : [{ messageId: 'send' as const, data: { call }, output: repaired(code, from, to) }],
      },
    ],
  }
}

testRule(rule, {
  // What is sent now lacks what its code asks for.
  leaves: {
    'require-allow-header': ['API routes of Next.js'],
    'require-authenticate-header': [
      'Hono on one path',
      'TypeScript around it',
      'a method of NestJS that asks for the response',
      'a route on something that is not known',
      'given back, as if that sent it',
    ],
    'require-location-header': ['with a value that Express does nothing with'],
  },
  valid: [
    ...[
      'load(req)',
      'load(req.params.id).then((user) => res.json(user))',
      'load(req.params.id).then(send)',
      'load(req.params.id).catch(next)',
      'fail(req.params.id)',
      'errors.raise(req.params.id)',
      'view.refuse()',
    ].map((call) => ({
      name: 'a call that may answer by another way, or throws',
      code: `import express from 'express'; import { makeView } from './view'; express().get('/', (req, res, next) => { const send = (user) => res.json(user); const view = makeView(res); res.status(401); return ${call} })`,
    })),
    {
      name: 'controllers and hooks that another file registers, in whichever way',
      code: `import type { FastifyReply, FastifyRequest } from 'fastify'
export function onRequest(request: FastifyRequest, reply: FastifyReply) { reply.code(401) }
export function check(request: FastifyRequest, reply: FastifyReply) { return reply.code(401) }
export class Users { find(req, res) { res.status(401) } }`,
    },
    {
      name: 'a response of NestJS that the method sends',
      code: `import { Get, Res } from '@nestjs/common'; class Users { @Get() find(@Res() res) { return res.json({}) } }`,
    },
    {
      name: 'a response of NestJS that is left to it',
      code: `import { Get, Res } from '@nestjs/common'; class Users { @Get() find(@Res({ passthrough: true }) res) { return {} } }`,
    },
    {
      name: 'a call that is given the request, which leads to the response',
      code: `import { Get, Req, Res } from '@nestjs/common'; import { Request, Response } from 'express'; class Users { @Get() find(@Req() req: Request, @Res() res: Response) { res.status(201); return this.service.handle(req) } }`,
    },
    {
      name: 'a path without an answer, without the option',
      code: `${express} app.get('/', (req, res) => { if (a) res.json(a) })`,
    },
    ...[
      {
        name: 'an answer on every path',
        code: `${express} app.get('/', (req, res) => { if (a) res.json(a); else res.end() })`,
      },
      {
        name: 'a function of the file that says whether it has answered',
        code: `${express} const send = (name, res) => { if (!name) return false; res.send(name); return true }; app.get('/', (req, res) => { if (!send(a, res)) res.sendStatus(404) })`,
      },
      {
        name: 'a stream that fails on the way to the response',
        code: `${express} app.get('/', async (req, res) => { if (!a) return res.sendStatus(404); try { await pump(a, res) } catch (error) {} })`,
      },
      {
        name: 'a handler that hands on',
        code: `${express} app.get('/', (req, res, next) => { if (a) res.json(a); else next() })`,
      },
      {
        name: 'an error',
        code: `${express} app.get('/', (req, res) => { if (a) return res.json(a); throw new Error() })`,
      },
      {
        name: 'a callback that runs often',
        code: `${express} app.get('/', (req, res) => { list.forEach((x) => { if (x.bad) res.json(x) }); res.end() })`,
      },
      {
        name: 'a chain that goes on',
        code: `${express} app.get('/', (req, res) => { find().then((a) => { if (!a) return res.json({}); return a }).then(go) })`,
      },
      {
        name: 'a stream',
        code: `${express} app.get('/', (req, res) => { if (a) return res.json(a); file.pipe(res) })`,
      },
      {
        name: 'a response of Koa that is waited for',
        code: `import Koa from 'koa'; new Koa().use(async (ctx) => { await find().then((x) => { ctx.body = x }) })`,
      },
      {
        name: 'a response of Koa whose promise is given back',
        code: `import Koa from 'koa'; new Koa().use((ctx) => { return find().then((x) => { ctx.body = x }) })`,
      },
    ].map((test) => ({ ...test, options: [{ paths: true, detached: true }] as const })),
    { name: 'a status that is sent', code: `${express} app.get('/', (req, res) => { res.status(404).end() })` },
    {
      name: 'a status that is sent later on the path',
      code: `${express} app.get('/', (req, res) => { res.status(404); log(); res.json({}) })`,
    },
    {
      name: 'the next handler goes on',
      code: `${express} app.get('/', (req, res, next) => { res.status(406); next(err) })`,
    },
    {
      name: 'the next handler goes on, given to a promise',
      code: `${express} app.get('/', (req, res, next) => { res.status(500); load().catch(next) })`,
    },
    {
      name: 'an error is thrown under a wrapper',
      code: `import asyncHandler from 'express-async-handler'; ${express}
app.get('/', asyncHandler(async (req, res) => { const user = await find(); if (!user) { res.status(404); throw new Error('no user') } res.json(user) }))`,
    },
    {
      name: 'a wrapper that may send what the function gives back',
      code: `${express} app.get('/', wrap(async (req, res) => { res.status(201); return create(req.body) })); app.put('/', wrap((req, res) => { res.status(201); return user }))`,
    },
    {
      name: 'a wrapper that may send when the function is done',
      code: `${express} app.delete('/', wrap(async (req, res) => { await remove(); res.status(204) }))`,
    },
    {
      name: 'the response is passed on',
      code: `${express} app.get('/', (req, res) => { res.status(404); render(req, res) })`,
    },
    {
      name: 'the response is stored',
      code: `${express} app.get('/', (req, res) => { res.status(200); clients.push(res) })`,
    },
    {
      name: 'a stream is piped into it',
      code: `${express} app.get('/', (req, res) => { res.statusCode = 206; stream.pipe(res) })`,
    },
    {
      name: 'a header section that is written, with content to come',
      code: `${express} app.get('/', (req, res) => { res.writeHead(206, fields); open(req.path) })`,
    },
    {
      name: 'it is sent in a callback',
      code: `${express} app.get('/', (req, res) => { res.status(201); db.save((err) => { if (err) return res.sendStatus(500); res.end() }) })`,
    },
    {
      name: 'it is sent on an event',
      code: `${express} app.get('/', (req, res) => { res.status(200); req.on('end', () => res.end()) })`,
    },
    {
      name: 'it is sent on one of the paths behind',
      code: `${express} app.get('/', (req, res) => { res.status(200); if (ready) res.end() })`,
    },
    {
      name: 'it is sent by a helper of the file',
      code: `${express} app.get('/', (req, res) => { res.status(404); return fail(res) }); function fail(res) { res.json({}) }`,
    },
    { name: 'a helper that is no handler', code: `function deny(res) { return res.status(401) }` },
    {
      name: 'an exported helper that prepares the response for its callers',
      code: `export const deny = (req, res) => req.user ? res.status(403) : res.status(401)`,
    },
    { name: 'an exported helper', code: `export const deny = (req, res) => { res.status(401) }` },
    {
      name: 'Koa, which answers with it',
      code: `import Koa from 'koa'; const app = new Koa(); app.use((ctx) => { if (!ctx.user) { ctx.status = 401; return } ctx.body = 'x' })`,
    },
    {
      name: 'Koa, with content on another path',
      code: `import Koa from 'koa'; const app = new Koa(); app.use(async (ctx, next) => { ctx.status = 204; if (!wanted) return; await next(); ctx.body = 'x' })`,
    },
    {
      name: 'Fastify, whose async handlers answer when they end',
      code: `${fastify} app.get('/', async (request, reply) => { reply.code(204) })`,
    },
    {
      name: 'Fastify, with a value that is given back',
      code: `${fastify} app.get('/', async (request, reply) => { reply.code(201); return { id: 1 } })`,
    },
    {
      name: 'Fastify, with a code that the redirect keeps',
      code: `${fastify} app.get('/', (request, reply) => reply.code(307).redirect('/x'))`,
    },
    {
      name: 'a Fastify plugin that does not import it, with parameters named as for Express',
      code: `export default async function (app) { app.delete('/x', async (req, res) => { await remove(); res.status(204) }) }`,
    },
    { name: 'Hono, with a response', code: `${hono} app.get('/', (c) => { c.status(304); return c.body(null) })` },
    {
      name: 'Hono, with the next handler',
      code: `${hono} app.use(async (c, next) => { c.status(401); await next() })`,
    },
    {
      name: 'Hono, with an exception that carries a response',
      code: `import { HTTPException } from 'hono/http-exception'; ${hono} app.get('/', (c) => { c.status(400); throw new HTTPException(400, { res }) })`,
    },
    {
      name: 'h3, which answers with it',
      code: `import { defineEventHandler, setResponseStatus } from 'h3'; export default defineEventHandler((event) => { setResponseStatus(event, 204) })`,
    },
    {
      name: 'NestJS with passthrough',
      code: `import { Controller, Get, Res } from '@nestjs/common'; class Users { @Get() all(@Res({ passthrough: true }) res) { res.status(200); return [] } }`,
    },
    {
      name: 'the process ends',
      code: `${express} app.get('/', (req, res) => { res.status(500); process.exit(1) })`,
    },
    {
      name: 'a server of a test that keeps its clients waiting',
      code: `${express} app.get('/', (req, res) => { res.status(200) })`,
      filename: 'test/timeout.test.js',
    },
    {
      name: 'a shadowed name',
      code: `${express} app.get('/', (req, res) => { { const res = make(); res.status(404) } res.end() })`,
    },
    {
      name: 'a middleware that hands the response over in an object',
      code: `${express} app.use((req, res) => { res.status(404); renderPage({ req, res }) })`,
    },
  ],
  invalid: [
    ...['load(req.params.id)', 'users.of(id).first()', 'this.load(1)'].map((call) => ({
      name: 'a call that is given nothing but values',
      code: `import express from 'express'; express().get('/', async (req, res) => { const { id } = req.params; res.«status»(404); return ${call} })`,
      errors: [
        {
          messageId: 'hangs' as const,
          data: { status: '404 Not Found' },
          suggestions: [
            {
              messageId: 'send' as const,
              data: { call: 'end()' },
              output: `import express from 'express'; express().get('/', async (req, res) => { const { id } = req.params; res.status(404).end(); return ${call} })`,
            },
          ],
        },
      ],
    })),
    hangs(
      'given back, as if that sent it',
      `${express} app.get('/', (req, res) => { if (!req.user) return res.«status»(401); res.json({}) })`,
      '401 Unauthorized',
      ['status(401)', 'status(401).end()'],
    ),
    hangs(
      'given back by a method that is registered in another file and sends on its other paths',
      `class Shares { async cover(req, res) { const share = await find(req); if (!share) return res.«status»(404); res.sendFile(share.cover) } }`,
      '404 Not Found',
      ['status(404)', 'status(404).end()'],
    ),
    hangs('alone at the end', `${express} app.use((req, res) => { res.«status»(404) })`, '404 Not Found', [
      'status(404)',
      'status(404).end()',
    ]),
    hangs(
      'as the value of an arrow function',
      `${express} app.get('/', (req, res) => res.«status»(304))`,
      '304 Not Modified',
      ['status(304)', 'status(304).end()'],
    ),
    hangs(
      'as a property',
      `${express} app.get('/', (req, res) => { if (bad) { «res.statusCode» = 400; return } res.end() })`,
      '400 Bad Request',
    ),
    hangs(
      'with a field behind it',
      `${express} app.get('/', (req, res) => { res.«status»(401).set('WWW-Authenticate', 'Bearer') })`,
      '401 Unauthorized',
    ),
    hangs(
      'with a field set behind it, in front of which the response must not end',
      `${express} app.get('/', (req, res) => { res.«status»(404); res.set('X-Wait', wait + ' seconds') })`,
      '404 Not Found',
    ),
    hangs(
      'with a value that Express does nothing with',
      `${express} app.post('/', (req, res) => { res.«status»(201); return user })`,
      '201 Created',
      ['status(201)', 'status(201).end()'],
    ),
    hangs(
      'given back under a wrapper',
      `import asyncHandler from 'express-async-handler'; ${express} app.get('/', asyncHandler(async (req, res) => { if (!found) return res.«status»(404); res.json(found) }))`,
      '404 Not Found',
      ['status(404)', 'status(404).end()'],
    ),
    hangs(
      'a method of NestJS that asks for the response',
      `import { Controller, Get, Res } from '@nestjs/common'; import type { Response } from 'express'; class Users { @Get() all(@Res() res: Response) { if (!allowed) { res.«status»(401); return } res.send([]) } }`,
      '401 Unauthorized',
      ['status(401)', 'status(401).end()'],
    ),
    hangs(
      'a method of NestJS that gives back a value beside the response',
      `import { Controller, Get, Res } from '@nestjs/common'; class Users { @Get() all(@Res() res) { res.«status»(404); return [] } }`,
      '404 Not Found',
    ),
    hangs(
      'on every side of a condition',
      `${express} app.get('/', (req, res) => { if (a) return res.json(a); res.«status»(b ? 404 : 410) })`,
      '`b ? 404 : 410`',
      ['status(b ? 404 : 410)', 'status(b ? 404 : 410).end()'],
    ),
    hangs(
      'a constant',
      `import { StatusCodes } from 'http-status-codes'; ${express} app.get('/', (req, res) => { res.«status»(StatusCodes.FORBIDDEN) })`,
      '403 Forbidden',
      ['status(StatusCodes.FORBIDDEN)', 'status(StatusCodes.FORBIDDEN).end()'],
    ),
    hangs(
      'a code that is not known',
      `${express} app.get('/', (req, res) => { if (err) { return res.«status»(err.code) } res.end() })`,
      '`err.code`',
      ['status(err.code)', 'status(err.code).end()'],
    ),
    hangs(
      'CommonJS',
      `const router = require('express').Router(); router.get('/', function (req, res) { res.«status»(404) })`,
      '404 Not Found',
      ['status(404)', 'status(404).end()'],
    ),
    hangs(
      'TypeScript around it',
      `import type { Request, Response } from 'express'; router.get('/', (req: Request, res: Response<unknown>) => { return res!.«status»(401 as number) })`,
      '401 Unauthorized',
      ['status(401 as number)', 'status(401 as number).end()'],
    ),
    hangs(
      'a route on something that is not known',
      `export default (app) => { app.get('/x', (req, res) => { if (!req.user) return res.«status»(401); res.json({}) }) }`,
      '401 Unauthorized',
      ['status(401)', 'status(401).end()'],
    ),
    hangs(
      'a catch clause',
      `${express} app.get('/', async (req, res) => { try { res.json(await load()) } catch (error) { return res.«status»(500) } })`,
      '500 Internal Server Error',
      ['status(500)', 'status(500).end()'],
    ),
    hangs(
      'one case of a switch',
      `${express} app.get('/', (req, res) => { switch (req.query.q) { case 'a': return res.«status»(400); default: return res.end() } })`,
      '400 Bad Request',
      ['status(400)', 'status(400).end()'],
    ),
    hangs(
      'a comment and parentheses',
      `${express} app.get('/', (req, res) => { return (res.«status»(/* gone */ 410)) })`,
      '410 Gone',
      ['status(/* gone */ 410)', 'status(/* gone */ 410).end()'],
    ),
    hangs(
      'API routes of Next.js',
      `export default function handler(req, res) { if (req.method !== 'GET') return res.«status»(405); res.json({}) }`,
      '405 Method Not Allowed',
      ['status(405)', 'status(405).end()'],
      'pages/api/x.js',
    ),
    hangs(
      'Node',
      `import http from 'node:http'; http.createServer((req, res) => { if (req.url !== '/') { «res.statusCode» = 404; return } res.end('x') })`,
      '404 Not Found',
    ),
    hangs(
      'Fastify without a promise',
      `${fastify} app.get('/', (request, reply) => { reply.«code»(204) })`,
      '204 No Content',
      ['code(204)', 'code(204).send()'],
    ),
    hangs(
      'Fastify, where the reply is given back',
      `${fastify} app.get('/', async (request, reply) => { return reply.«status»(204) })`,
      '204 No Content',
      ['status(204)', 'status(204).send()'],
    ),
    lost('Hono', `${hono} app.get('/', (c) => c.«status»(304))`, '304 Not Modified', 'Hono', [
      'status(304)',
      'body(null, 304)',
      'body(null, 304)',
    ]),
    lost(
      'Hono on one path',
      `${hono} app.get('/', (c) => { if (!c.get('user')) { return c.«status»(401) } return c.json({}) })`,
      '401 Unauthorized',
      'Hono',
      ['status(401)', 'body(null, 401)', 'body(null, 401)'],
    ),
    lost('Hono as a statement', `${hono} app.get('/', (c) => { c.«status»(404) })`, '404 Not Found', 'Hono'),

    {
      name: 'a response of NestJS that is asked for and left alone',
      code: `import { Get, HttpCode, Res } from '@nestjs/common'; class Users { @Get() @HttpCode(200) find(@Res() «res») { return this.users.all() } }`,
      errors: [{ messageId: 'unused', data: { name: '@Res()' } }],
    },
    {
      name: 'the same with its type and an async method',
      code: `import { Post, Response } from '@nestjs/common'; class Users { @Post() async add(@Response() «response: any») { return await this.users.add() } }`,
      errors: [{ messageId: 'unused', data: { name: '@Response()' } }],
    },
    hangs(
      'NestJS, where the method gives back a call that has no response',
      `import { Post, Res } from '@nestjs/common'; import { Response } from 'express'; class Hooks { @Post() async receive(@Res() res: Response) { res.«status»(200); return this.hooks.handle() } }`,
      '200 OK',
      ['status(200)', 'status(200).end()'],
    ),
    ...[
      {
        name: 'a condition without an else',
        code: `${express} app.get('/', (req, res) => { if («a») res.json(a) })`,
      },
      {
        name: 'an inner condition in a callback',
        code: `${express} app.post('/', (req, res) => { query(sql, (error, rows) => { if (error) res.status(500).send('x'); else { if («!rows[0]») { res.status(404).send('y') } } }) })`,
      },
      {
        name: 'a return',
        code: `import http from 'node:http'; http.createServer((req, res) => { if (!a) «return;» res.end(a) })`,
      },
      {
        name: 'a `catch` that only logs',
        code: `${fastify} app.get('/', (request, reply) => { try { reply.send(find()) } catch (error) { «log(error)» } })`,
      },
      {
        name: 'the function of a promise',
        code: `${express} app.get('/', (req, res) => { find().then((a) => { if («a») res.json(a) }) })`,
      },
    ].map((test) => ({ ...test, options: [{ paths: true }] as const, errors: [{ messageId: 'path' as const }] })),
    {
      name: 'Koa, behind promises that nothing waits for',
      code: `import Koa from 'koa'; new Koa().use(async (ctx) => { find().then((x) => { «ctx.body» = x }).catch((e) => { ctx.status = 500; «ctx.body» = e.message }) })`,
      options: [{ detached: true }],
      errors: [
        { messageId: 'detached', data: { name: 'Koa' } },
        { messageId: 'detached', data: { name: 'Koa' } },
      ],
    },
    {
      name: 'Koa, behind a timer',
      code: `import Router from '@koa/router'; new Router().get('/', (ctx) => { setTimeout(() => { «ctx.body» = 'late' }, 10) })`,
      options: [{ detached: true }],
      errors: [{ messageId: 'detached', data: { name: 'Koa' } }],
    },
  ],
})
