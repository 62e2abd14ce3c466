import rule from '../../rules/no-forbidden-body.ts'
import { testRule } from '../support/test-rule.ts'

const codes = {
  101: { code: '101 Switching Protocols', reference: 'RFC 9110 §15.2.2' },
  103: { code: '103 Early Hints', reference: 'RFC 8297 §2' },
  204: { code: '204 No Content', reference: 'RFC 9110 §15.3.5' },
  205: { code: '205 Reset Content', reference: 'RFC 9110 §15.3.6' },
  304: { code: '304 Not Modified', reference: 'RFC 9110 §15.4.5' },
}

interface Outputs {
  /** The code without the content. */
  readonly removed?: string
  /** The code with 200 in place of the status. */
  readonly ok?: string
}

function suggestions(code: keyof typeof codes, { removed, ok }: Outputs) {
  return [
    ...(removed === undefined ? [] : [{ messageId: 'removeContent' as const, output: removed }]),
    ...(ok === undefined ? [] : [{ messageId: 'sendOk' as const, data: { code }, output: ok }]),
  ]
}

function forbidden(code: keyof typeof codes, outcome: string | undefined, outputs: Outputs) {
  const data = codes[code]
  return {
    ...(outcome === undefined
      ? { messageId: 'forbidden' as const, data }
      : { messageId: 'outcome' as const, data: { ...data, outcome } }),
    suggestions: suggestions(code, outputs),
  }
}

function declared(code: keyof typeof codes, outputs: Outputs) {
  return { messageId: 'declared' as const, data: codes[code], suggestions: suggestions(code, outputs) }
}

function head(outcome?: string, removed?: string) {
  return {
    ...(outcome === undefined
      ? { messageId: 'head' as const }
      : { messageId: 'headOutcome' as const, data: { outcome } }),
    suggestions: removed === undefined ? [] : [{ messageId: 'removeContent' as const, output: removed }],
  }
}

testRule(rule, {
  valid: [
    {
      name: 'handlers of an app that the file itself makes, which says what it calls them with',
      code: "const app = { get(path, run) { run({}, fake) } }; app.get('/x', (req, res) => { res.status(204).json({ a: 1 }) })",
    },
    ...['result.statusCode = 200', 'delete result.body', 'result = { ...result, statusCode: 200 }'].map((change) => ({
      name: 'a result that is changed before it leaves',
      code: `export const handler = async (event) => { let result = { statusCode: 204, body: 'x' }; ${change}; return result }`,
    })),
    {
      name: 'a code of an imported object that is none of statuses',
      code: "import { ERRORS } from './errors'; exports.a = (req, res) => res.status(ERRORS.NO_CONTENT).json({})",
    },
    {
      name: 'a received status with content of its own, without the option',
      code: 'export async function GET() { const up = await fetch(url); return new Response(await up.text(), { status: up.status }) }',
    },
    ...[
      'export async function GET() { const up = await fetch(url); return new Response(up.body, { status: up.status }) }',
      'export async function GET() { const up = await fetch(url); if (up.status === 204) return new Response(null, { status: 204 }); return new Response(await up.text(), { status: up.status }) }',
      'export async function GET() { const up = await fetch(url); return new Response((await up.text()) || null, { status: up.status }) }',
      "import express from 'express'; express().get('/', async (req, res) => { const up = await fetch(url); res.status(up.status).send(await up.text()) })",
    ].map((code) => ({
      name: `content that goes with a received status: ${code}`,
      code,
      options: [{ forwarded: true }] as const,
    })),
    {
      name: 'an interim code as the final one, which is wrong without content too',
      code: `import express from 'express'
express().get('/', (req, res) => a ? res.status(103).json({}) : res.status(102).send('wait'))`,
    },
    {
      name: 'a Koa controller that lets other code change the status',
      code: `exports.destroy = async (ctx, next) => { ctx.status = 204; await next(); ctx.body = { a: 1 } }`,
    },
    {
      name: 'what runs before handlers of Fastify, and gives back what it was given',
      code: `import type { FastifyReply, FastifyRequest } from 'fastify'
export function onSend(request: FastifyRequest, reply: FastifyReply, payload: string) { reply.code(204); return payload }
export async function onRequest(request: FastifyRequest, reply: FastifyReply) { reply.code(204) }`,
    },
    {
      name: 'a listener of another kind of events',
      code: `export const onClick = (event) => ({ status: 204, body: 'x' }); export const onMove = (event, element) => ({ statusCode: 204, body: 'x' })`,
    },
    {
      name: 'a helper that is a method, called without content',
      code: `export class Notes { respond(res, status, body) { res.status(status).json(body) } remove(req, res) { this.respond(res, 204) } }`,
    },
    {
      name: 'a method of another object with the name of a helper',
      code: `class Notes { respond(res, status, body) { res.status(status).json(body) } remove(req, res) { this.other.respond(res, 204, { a: 1 }) } }`,
    },
    {
      name: 'a Response of a type that is not the one of the platform',
      code: `type Own = { Response: typeof Own }; export const check = (api: { Response: Own }) => new api.Response('x', { status: 204 })`,
    },
    { name: 'a response that ends without content', code: 'res.status(204).end()' },
    {
      name: 'what Express takes for none',
      code: "app.delete('/x', (req, res) => { if (a) res.status(204).send(''); else if (b) res.status(204).send(null); else res.status(204).json(undefined) })",
    },
    { name: 'sending the status only', code: "app.delete('/x', (req, res) => res.sendStatus(204))" },
    { name: 'content with another code', code: "app.get('/x', (req, res) => res.status(200).json({ ok: true }))" },
    {
      name: 'an early return',
      code: `app.get('/x', (req, res) => {
  if (!found) {
    res.status(204).end()
    return
  }
  res.json({ found })
})`,
    },
    {
      name: 'an early return that leaves the status to the code behind it',
      code: `app.get('/x', async (req, res) => {
  res.status(204)
  if (await remove(req.params.id)) return res.end()
  res.status(404).json({ error: 'not found' })
})`,
    },
    {
      name: 'content on the other path',
      code: `app.get('/x', (req, res) => {
  if (isEmpty) res.status(204)
  else res.json({ items })
  if (isEmpty) res.end()
})`,
    },
    {
      name: 'two conditions that may go together',
      code: `app.get('/x', (req, res) => {
  if (isEmpty) res.status(204)
  if (hasItems) res.json({ items })
  else res.end()
})`,
    },
    {
      name: 'a status that comes with the content that fits it',
      code: "app.get('/x', (req, res) => res.status(items ? 200 : 204).json(items))",
    },
    {
      name: 'what a call returns, which may be nothing',
      code: "app.delete('/x', async (req, res) => res.status(204).json(await service.remove(req.params.id)))",
    },
    {
      name: 'a name for what a call returns, which may be nothing',
      code: `fastify.delete('/x', async (request, reply) => {
  const result = await service.remove(request.params.id)
  return reply.status(204).send(result)
})`,
    },
    {
      name: 'empty text in answer to HEAD, where a 204 could not have it',
      code: "export const HEAD = () => new Response('', { headers: { 'Content-Length': '5' } })",
      filename: 'app/cats/route.ts',
    },
    {
      name: 'the refusal of all methods but GET, by a loader that is also asked for HEAD',
      code: `import type { LoaderFunctionArgs } from '@remix-run/node'
export async function loader({ request }: LoaderFunctionArgs) {
  if (request.method !== 'GET') throw new Response('Method Not Allowed', { status: 405 })
  return null
}`,
      filename: 'app/routes/cats.ts',
    },
    {
      name: 'a parameter that may be left out',
      code: `const reply = (res, status, body) => res.status(status).json(body)
app.delete('/x', (req, res) => reply(res, 204))
app.get('/x', (req, res) => reply(res, 200, { ok: true }))`,
    },
    {
      name: 'a body that Koa takes for none',
      code: `import Koa from 'koa'
new Koa().use((ctx) => { ctx.status = 204; ctx.body = null })`,
    },
    {
      name: 'a Koa status that another path gives its body',
      code: `import Koa from 'koa'
new Koa().use(async (ctx) => {
  ctx.status = 204
  if (await isGone(ctx)) return
  ctx.status = 200
  ctx.body = { ok: true }
})`,
    },
    {
      name: 'an async Fastify handler that only sets the status',
      code: "fastify.delete('/x', async (request, reply) => { reply.code(204) })",
    },
    {
      name: 'what a service gives back to Fastify',
      code: "fastify.delete('/x', async (request, reply) => { reply.code(204); return service.remove(request.params.id) })",
    },
    {
      name: 'a Fastify handler without a result',
      code: "fastify.delete('/x', async (request, reply): Promise<void> => { reply.code(204); return service.remove(request.params.id) })",
    },
    {
      name: 'the reply given back to Fastify',
      code: "fastify.delete('/x', async (request, reply) => { await remove(); return reply.code(204).send() })",
    },
    {
      name: '`null` and nothing in Hono',
      code: "app.delete('/x', (c) => (soft ? c.body(null, 204) : c.newResponse(null, 204)))",
    },
    {
      name: '`null` and `undefined` in a Response',
      code: 'const answers = [new Response(null, { status: 204 }), new Response(undefined, { status: 205 }), new Response(null, { status: 304 })]',
    },
    {
      name: 'a Response of which the status is not known',
      code: 'const forward = (upstream) => new Response(upstream.body, { status: upstream.status })',
    },
    {
      name: 'the body of a fetched response, which is `null` where its status allows none',
      code: `export default {
  async fetch(request) {
    const response = await fetch(request)
    if (response.status === 304) return new Response(response.body, { status: 304 })
    const { body, status } = await fetch(mirror)
    return status === 204 ? new Response(body, { status: 204 }) : new Response(null, { status: 404 })
  },
}`,
    },
    {
      name: 'a received response as the options of a new one',
      code: `async function forward(request: Request, upstream: Response) {
  if (upstream.status === 204) return new Response(upstream.body, { status: 204, headers: upstream.headers })
  const response = await fetch(request)
  return new Response(response.body, response)
}`,
    },
    {
      name: 'the body of a response that comes from code out of view',
      code: `import { origin } from './origin'
export const revalidate = async (request, upstream) => {
  const answer = await origin(request)
  if (answer.status === 304) return new Response(answer.body, { status: 304 })
  return new Response(upstream.body, { status: 204 })
}`,
    },
    {
      name: 'what clients give for the content of a 204',
      code: `import axios from 'axios'
import got from 'got'
import { request } from 'undici'
app.get('/x', async (req, res) => {
  const first = await axios.get(url)
  if (first.status === 204) return res.status(204).send(first.data)
  const second = await got(url)
  if (second.statusCode === 304) return res.status(304).send(second.body)
  const { statusCode, body } = await request(url)
  if (statusCode === 204) return res.status(204).send(body)
  const third = await fetch(url)
  const text = await third.text()
  res.status(204).send(text)
})`,
    },
    {
      name: 'a result of a service in Nest',
      code: `import { Controller, Delete, HttpCode } from '@nestjs/common'
@Controller('cats')
export class CatsController {
  @Delete(':id')
  @HttpCode(204)
  remove(@Param('id') id: string) {
    return this.service.remove(id)
  }
}`,
    },
    {
      name: 'an awaited result of a service in Nest',
      code: `import { Controller, Delete, HttpCode, HttpStatus } from '@nestjs/common'
@Controller('cats')
export class CatsController {
  @Delete(':id')
  @HttpCode(HttpStatus.NO_CONTENT)
  async remove(@Param('id') id: string): Promise<void> {
    return await this.service.remove(id)
  }
}`,
    },
    {
      name: 'content under another code in Nest',
      code: `import { Controller, HttpCode, Post } from '@nestjs/common'
@Controller('cats')
export class CatsController {
  @Post()
  @HttpCode(201)
  create() {
    return { ok: true }
  }
}`,
    },
    {
      name: '`null` for h3',
      code: `import { defineEventHandler, setResponseStatus } from 'h3'
export default defineEventHandler((event) => { setResponseStatus(event, 204); return null })`,
    },
    {
      name: 'no value for hapi',
      code: "server.route({ method: 'DELETE', path: '/x', handler: (request, h) => h.response().code(204) })",
    },
    {
      name: 'an empty body of API Gateway',
      code: "export const handler = async () => ({ statusCode: 204, body: '' })",
    },
    {
      name: 'mocks without content',
      code: `import { http, HttpResponse } from 'msw'
import nock from 'nock'
http.delete('/x', () => new HttpResponse(null, { status: 204 }))
nock('https://example.com').delete('/x').reply(204)`,
    },
    {
      name: 'mocks of MSW 1 without content, or with another code',
      code: `import { rest } from 'msw'
rest.delete('/x', (req, res, ctx) => a ? res(ctx.status(204), ctx.delay()) : b ? res(ctx.status(204), ctx.text('')) : res(ctx.json({})))
rest.get('/x', (req, res, ctx) => res(ctx.status(404), ctx.json({})))
rest.get('/y', (req, res, ctx) => { const body = ctx.json({}); return a ? res(ctx.status(204)) : res(body) })`,
    },
    {
      name: 'a declared response without content',
      code: `import { ApiNoContentResponse, ApiResponse } from '@nestjs/swagger'
class CatsController {
  @ApiResponse({ status: 204, description: 'The cat is gone.' })
  @ApiNoContentResponse()
  remove() {}
}`,
    },
    {
      name: 'responses of OpenAPI that are described without content, and what only looks like one',
      code: `import { createRoute, z } from '@hono/zod-openapi'
export const remove = createRoute({
  method: 'delete',
  path: '/cats',
  responses: {
    204: { description: 'The cat is gone.' },
    205: { description: 'The form is empty.', content: {} },
    304: { description: 'Nothing new.', headers: z.object({ ETag: z.string() }) },
    404: { description: 'No cat.', content: { 'application/json': { schema: z.object({}) } } },
  },
})
const texts = { responses: { 204: { content: { de: 'leer' } }, 304: imported } }`,
    },
    {
      name: 'schemas of Fastify that nothing fits',
      code: `import fastify from 'fastify'
import { Type } from '@sinclair/typebox'
import { Empty } from './schemas'
const app = fastify()
app.delete('/a', { schema: { response: { 204: { type: 'null' }, 205: {}, 304: { description: 'The same.' } } } }, handler)
app.delete('/b', { schema: { response: { 204: Type.Null(), 205: Empty, 304: { $ref: 'empty#' } } } }, handler)
app.delete('/c', { schema: { response: { 204: { type: 'string', maxLength: 0 }, 205: { type: ['object', 'null'] }, 304: { type: 'object', nullable: true } } } }, handler)
app.delete('/d', { schema: { response: { 204: Type.String({ maxLength: 0 }), 205: { ...shared }, '2xx': { type: 'object' } } } }, handler)
app.delete('/e', { schema: { body: { 204: { type: 'object' } } } }, handler)`,
    },
    {
      name: 'schemas of Elysia that nothing fits',
      code: `import { Elysia, t } from 'elysia'
new Elysia().delete('/x', () => {}, { response: { 200: t.Object({}), 204: t.Void(), 205: t.Undefined(), 304: t.Null() } })`,
    },
    {
      name: 'routes of ts-rest without content',
      code: `import { initContract } from '@ts-rest/core'
import { z } from 'zod'
import type { Other } from './types'
const c = initContract()
type Nothing = void
export const contract = c.router({
  a: { method: 'DELETE', path: '/a', responses: { 204: c.noBody(), 304: z.void() } },
  b: { method: 'DELETE', path: '/b', responses: { 204: z.undefined(), 205: z.null(), 304: z.object({}).optional() } },
  d: { method: 'DELETE', path: '/d', responses: { 204: c.type<void>(), 205: c.type<undefined>(), 304: c.type<null>() } },
  e: { method: 'DELETE', path: '/e', responses: { 204: c.type<Nothing>(), 205: c.type<Other>(), 304: c.type<{} | undefined>() } },
  f: c.mutation({ method: 'DELETE', path: '/f', responses: { 204: z.union([z.void(), z.object({})]), 304: z.string().max(0) } }),
})`,
    },
    {
      name: 'schemas by the same keys that no library takes',
      code: `import { z } from 'zod'
render({ schema: { response: { 204: z.object({}) } } })
const table = { response: { 204: { type: 'object' } }, responses: { 204: z.object({}) } }`,
    },
    {
      name: 'content that a test expects to be refused',
      code: "expect(() => new Response('x', { status: 204 })).toThrow(TypeError)",
    },
    {
      name: 'a code that cannot be sent at all, which another rule reports',
      code: `export const wait = () => new Response('wait', { status: 102 })`,
    },
    {
      name: 'content of answers to HEAD that the server drops, since GET has its length',
      code: `import express from 'express'
import Koa from 'koa'
import fastify from 'fastify'
express().head('/x', (req, res) => { res.status(200).send('hello') })
fastify().head('/x', async () => 'hello')
export function HEAD() { return Response.json({}) }`,
    },
    {
      name: 'fields only for HEAD',
      code: "app.head('/x', (req, res) => res.status(200).set('Content-Length', size).end())",
    },
    {
      name: 'content in the branch for the other methods',
      code: `http.createServer((req, res) => {
  res.statusCode = 200
  if (req.method === 'HEAD') res.end()
  else res.end('hello')
})`,
    },
    {
      name: 'HEAD without content, and nothing of a status',
      code: `app.head('/x', (req, res) => { res.set('Content-Length', size); res.end() })
app.head('/y', (req, res) => res.send())
app.head('/z', (req, res, next) => next())`,
    },
    {
      name: 'a handler that answers GET and HEAD',
      code: `const find = (req, res) => res.json(cats)
app.get('/x', find)
app.head('/x', find)
fastify.route({ method: ['GET', 'HEAD'], url: '/x', handler: async () => ({ cats }) })`,
    },
    {
      name: 'the same function exported for GET and HEAD',
      code: `export function GET() { return Response.json({}) }
export const HEAD = GET`,
      filename: 'app/cats/route.ts',
    },
    {
      name: 'what a handler of HEAD gets its fields from',
      code: `export async function HEAD(request: Request) {
  const whole = new Response('hello')
  return new Response(null, { headers: { 'Content-Length': String((await whole.text()).length) } })
}`,
      filename: 'app/cats/route.ts',
    },
    {
      name: 'a result of a service for HEAD',
      code: `import { Controller, Head } from '@nestjs/common'
@Controller('cats')
export class CatsController {
  @Head()
  find() { return this.cats.find() }
}`,
    },
    {
      name: 'requests with HEAD, and other things of the name',
      code: `const answer = await axios.head(url, { headers: {} })
const commit = git.resolve('HEAD', (error, result) => result.json({ error }))
list.head((item) => item.send('x'))
export function HEAD() { return new Response('x') }`,
    },
    {
      name: 'functions that hand each other on',
      code: `app.get('/x', (req, res) => {
  const first = () => { later(second); res.status(204) }
  const second = () => { later(first); res.end() }
  later(first)
})`,
    },
    {
      name: 'another object called response',
      code: 'class Job { finish(result) { this.state.status(204).json({}) } }',
    },
    {
      name: 'a Response of the file',
      code: `import { Response } from './response'
new Response('x', { status: 204 })`,
    },
  ],
  invalid: [
    {
      name: 'a Koa controller that another file registers',
      code: `exports.destroy = async (ctx, next) => { ctx.status = 204; ctx.body = «{ removed: true }» }`,
      errors: [
        forbidden(204, 'the framework drops it', {
          removed: `exports.destroy = async (ctx, next) => { ctx.status = 204;  }`,
          ok: `exports.destroy = async (ctx, next) => { ctx.status = 200; ctx.body = { removed: true } }`,
        }),
      ],
    },
    {
      name: 'a Koa controller by its type',
      code: `import type { Context } from 'koa'
export class Notes { async destroy(ctx: Context) { ctx.status = 204; ctx.body = «{ removed: true }» } }`,
      errors: [
        forbidden(204, 'Koa drops it', {
          removed: `import type { Context } from 'koa'
export class Notes { async destroy(ctx: Context) { ctx.status = 204;  } }`,
          ok: `import type { Context } from 'koa'
export class Notes { async destroy(ctx: Context) { ctx.status = 200; ctx.body = { removed: true } } }`,
        }),
      ],
    },
    {
      name: 'a Fastify controller that gives back its content',
      code: `import type { FastifyReply, FastifyRequest } from 'fastify'
export async function remove(request: FastifyRequest, reply: FastifyReply) { reply.code(204); return «{ removed: true }» }`,
      errors: [
        forbidden(204, 'Fastify drops it', {
          removed: `import type { FastifyReply, FastifyRequest } from 'fastify'
export async function remove(request: FastifyRequest, reply: FastifyReply) { reply.code(204); return }`,
          ok: `import type { FastifyReply, FastifyRequest } from 'fastify'
export async function remove(request: FastifyRequest, reply: FastifyReply) { reply.code(200); return { removed: true } }`,
        }),
      ],
    },
    {
      name: 'a Lambda result by its type',
      code: `import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda'
const gone = (): APIGatewayProxyResult => ({ statusCode: 204, body: «'gone'» })`,
      errors: [
        forbidden(204, 'API Gateway drops it', {
          removed: `import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda'
const gone = (): APIGatewayProxyResult => ({ statusCode: 204 })`,
          ok: `import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda'
const gone = (): APIGatewayProxyResult => ({ statusCode: 200, body: 'gone' })`,
        }),
      ],
    },
    {
      name: 'a Lambda result that a function of the file builds',
      code: `function build(statusCode, body) { return { statusCode, body: JSON.stringify(body) } }
export const handler = async (event) => build(«204», { a: 1 })`,
      errors: [
        forbidden(204, 'API Gateway drops it', {
          ok: `function build(statusCode, body) { return { statusCode, body: JSON.stringify(body) } }
export const handler = async (event) => build(200, { a: 1 })`,
        }),
      ],
    },
    {
      name: 'a Lambda result that a method builds',
      code: `class Reply { static build(statusCode, body) { return { statusCode, body: JSON.stringify(body) } } }
export const handler = async (event) => Reply.build(«204», { a: 1 })`,
      errors: [
        forbidden(204, 'API Gateway drops it', {
          ok: `class Reply { static build(statusCode, body) { return { statusCode, body: JSON.stringify(body) } } }
export const handler = async (event) => Reply.build(200, { a: 1 })`,
        }),
      ],
    },
    {
      name: 'a Lambda result with a code of one path, whatever the name of the export',
      code: `exports.remove = async (event) => { let statusCode = 200; if (event.gone) statusCode = 204; return { statusCode, body: «'x'» } }`,
      errors: [
        forbidden(204, 'API Gateway drops it', {
          removed: `exports.remove = async (event) => { let statusCode = 200; if (event.gone) statusCode = 204; return { statusCode } }`,
          ok: `exports.remove = async (event) => { let statusCode = 200; if (event.gone) statusCode = 200; return { statusCode, body: 'x' } }`,
        }),
      ],
    },
    {
      name: 'a helper that is a method',
      code: `import type { Request, Response } from 'express'
export class Notes {
  private respond(res: Response, status: number, body?: unknown) { return res.status(status).json(body) }
  remove = (req: Request, res: Response) => this.respond(res, 204, «{ removed: true }»)
  list = (req: Request, res: Response) => this.respond(res, 200, [])
}`,
      errors: [
        forbidden(204, 'Express drops it', {
          ok: `import type { Request, Response } from 'express'
export class Notes {
  private respond(res: Response, status: number, body?: unknown) { return res.status(status).json(body) }
  remove = (req: Request, res: Response) => this.respond(res, 200, { removed: true })
  list = (req: Request, res: Response) => this.respond(res, 200, [])
}`,
        }),
      ],
    },
    {
      name: 'a helper that is a static method',
      code: `class Answer { static send(res, status, body) { return res.status(status).json(body) } }
exports.a = (req, res) => Answer.send(res, 204, «{ a: 1 }»)`,
      errors: [
        forbidden(204, 'the framework drops it', {
          ok: `class Answer { static send(res, status, body) { return res.status(status).json(body) } }
exports.a = (req, res) => Answer.send(res, 200, { a: 1 })`,
        }),
      ],
    },
    {
      name: 'a helper that is a member of an object',
      code: `const answers = { send(res, status, body) { res.status(status).json(body) } }
exports.a = (req, res) => answers.send(res, 204, «{ a: 1 }»)
exports.b = (req, res) => answers.send(res, 204)`,
      errors: [
        forbidden(204, 'the framework drops it', {
          ok: `const answers = { send(res, status, body) { res.status(status).json(body) } }
exports.a = (req, res) => answers.send(res, 200, { a: 1 })
exports.b = (req, res) => answers.send(res, 204)`,
        }),
      ],
    },
    {
      name: 'a Response that is a member of an object',
      code: `export const check = (fetchAPI: { Response: typeof Response }) => new fetchAPI.Response(«'x'», { status: 204 })`,
      errors: [
        forbidden(204, '`Response` throws', {
          removed: `export const check = (fetchAPI: { Response: typeof Response }) => new fetchAPI.Response(null, { status: 204 })`,
          ok: `export const check = (fetchAPI: { Response: typeof Response }) => new fetchAPI.Response('x', { status: 200 })`,
        }),
      ],
    },
    {
      name: 'an object in a chain',
      code: 'res.status(204).json(«{}»)',
      errors: [
        forbidden(204, 'the framework drops it', { removed: 'res.status(204).end()', ok: 'res.status(200).json({})' }),
      ],
    },
    {
      name: 'a chain through other calls, with comments and parentheses',
      code: "app.delete('/x', (req, res) => res.status(204 /* gone */).set('ETag', tag).send((«{ ok: true }»)))",
      errors: [
        forbidden(204, 'the framework drops it', {
          removed: "app.delete('/x', (req, res) => res.status(204 /* gone */).set('ETag', tag).send())",
          ok: "app.delete('/x', (req, res) => res.status(200 /* gone */).set('ETag', tag).send(({ ok: true })))",
        }),
      ],
    },
    {
      name: 'a code behind a constant, with optional chaining and type assertions',
      code: `import express, { type Request, type Response } from 'express'
import { StatusCodes } from 'http-status-codes'
express().delete('/x', (req: Request, res: Response) => (res as Response)?.status(StatusCodes.NO_CONTENT)!.json(«{} as Body»))`,
      errors: [
        forbidden(204, 'Express drops it', {
          removed: `import express, { type Request, type Response } from 'express'
import { StatusCodes } from 'http-status-codes'
express().delete('/x', (req: Request, res: Response) => (res as Response)?.status(StatusCodes.NO_CONTENT)!.end())`,
          ok: `import express, { type Request, type Response } from 'express'
import { StatusCodes } from 'http-status-codes'
express().delete('/x', (req: Request, res: Response) => (res as Response)?.status(StatusCodes.OK)!.json({} as Body))`,
        }),
      ],
    },
    {
      name: 'a code behind a variable of the file',
      code: `const GONE = 204
app.delete('/x', (req, res) => res.status(GONE).send(«'gone'»))`,
      errors: [
        forbidden(204, 'the framework drops it', {
          removed: `const GONE = 204
app.delete('/x', (req, res) => res.status(GONE).send())`,
          ok: `const GONE = 200
app.delete('/x', (req, res) => res.status(GONE).send('gone'))`,
        }),
      ],
    },
    {
      name: 'a CommonJS module',
      code: `const express = require('express')
const router = express.Router()
router.post('/form', (req, res) => { res.status(205).render(«'form'») })
module.exports = router`,
      languageOptions: { parserOptions: { sourceType: 'script' } },
      errors: [
        forbidden(205, 'Express drops it', {
          removed: `const express = require('express')
const router = express.Router()
router.post('/form', (req, res) => { res.status(205).end() })
module.exports = router`,
          ok: `const express = require('express')
const router = express.Router()
router.post('/form', (req, res) => { res.status(200).render('form') })
module.exports = router`,
        }),
      ],
    },
    {
      name: 'statements',
      code: `app.delete('/x', async (req, res) => {
  res.status(204)
  await log(req)
  res.json(«{ ok: true }»)
})`,
      errors: [
        forbidden(204, 'the framework drops it', {
          removed: `app.delete('/x', async (req, res) => {
  res.status(204)
  await log(req)
  res.end()
})`,
          ok: `app.delete('/x', async (req, res) => {
  res.status(200)
  await log(req)
  res.json({ ok: true })
})`,
        }),
      ],
    },
    {
      name: 'the branch of an if',
      code: `app.get('/x', (req, res) => {
  if (req.fresh) return res.status(304).send(«'not modified'»)
  res.json(data)
})`,
      errors: [
        forbidden(304, 'the framework drops it', {
          removed: `app.get('/x', (req, res) => {
  if (req.fresh) return res.status(304).send()
  res.json(data)
})`,
          ok: `app.get('/x', (req, res) => {
  if (req.fresh) return res.status(200).send('not modified')
  res.json(data)
})`,
        }),
      ],
    },
    {
      name: 'the code where only one of two forbids the content',
      code: "app.get('/x', (req, res) => res.status(hasChanged ? 201 : «204»).json({ id }))",
      errors: [
        forbidden(204, 'the framework drops it', {
          ok: "app.get('/x', (req, res) => res.status(hasChanged ? 201 : 200).json({ id }))",
        }),
      ],
    },
    {
      name: 'without a second 200 beside the first',
      code: "app.get('/x', (req, res) => res.status(items.length > 0 ? 200 : «204»).json({ items }))",
      errors: [forbidden(204, 'the framework drops it', {})],
    },
    {
      name: 'a case of a switch',
      code: `app.get('/x', (req, res) => {
  switch (state) {
    case 'same':
      res.status(304)
    case 'unknown':
      return res.send(«'nothing new'»)
    default:
      return res.json(data)
  }
})`,
      errors: [
        forbidden(304, 'the framework drops it', {
          removed: `app.get('/x', (req, res) => {
  switch (state) {
    case 'same':
      res.status(304)
    case 'unknown':
      return res.send()
    default:
      return res.json(data)
  }
})`,
          ok: `app.get('/x', (req, res) => {
  switch (state) {
    case 'same':
      res.status(200)
    case 'unknown':
      return res.send('nothing new')
    default:
      return res.json(data)
  }
})`,
        }),
      ],
    },
    {
      name: 'a try block with its finally',
      code: `app.delete('/x', async (req, res) => {
  try {
    res.status(204)
    await remove(req.params.id)
  } finally {
    res.send(«{ done: true }»)
  }
})`,
      errors: [
        forbidden(204, 'the framework drops it', {
          removed: `app.delete('/x', async (req, res) => {
  try {
    res.status(204)
    await remove(req.params.id)
  } finally {
    res.send()
  }
})`,
          ok: `app.delete('/x', async (req, res) => {
  try {
    res.status(200)
    await remove(req.params.id)
  } finally {
    res.send({ done: true })
  }
})`,
        }),
      ],
    },
    {
      name: 'the item of a loop',
      code: `app.get('/x', (req, res) => {
  for (const item of items) if (item.isOld) return res.status(304).json(«item»)
  res.json(items)
})`,
      errors: [
        forbidden(304, 'the framework drops it', {
          removed: `app.get('/x', (req, res) => {
  for (const item of items) if (item.isOld) return res.status(304).end()
  res.json(items)
})`,
          ok: `app.get('/x', (req, res) => {
  for (const item of items) if (item.isOld) return res.status(200).json(item)
  res.json(items)
})`,
        }),
      ],
    },
    {
      name: 'a callback',
      code: `app.delete('/x', (req, res) => {
  db.remove(req.params.id, (error) => {
    if (error) return res.status(500).json({ error })
    res.status(204).json(«{ ok: true }»)
  })
})`,
      errors: [
        forbidden(204, 'the framework drops it', {
          removed: `app.delete('/x', (req, res) => {
  db.remove(req.params.id, (error) => {
    if (error) return res.status(500).json({ error })
    res.status(204).end()
  })
})`,
          ok: `app.delete('/x', (req, res) => {
  db.remove(req.params.id, (error) => {
    if (error) return res.status(500).json({ error })
    res.status(200).json({ ok: true })
  })
})`,
        }),
      ],
    },
    {
      name: "a promise's continuation",
      code: "app.delete('/x', (req, res, next) => db.remove(req.params.id).then(() => res.status(204).send(«'gone'»)).catch(next))",
      errors: [
        forbidden(204, 'the framework drops it', {
          removed:
            "app.delete('/x', (req, res, next) => db.remove(req.params.id).then(() => res.status(204).send()).catch(next))",
          ok: "app.delete('/x', (req, res, next) => db.remove(req.params.id).then(() => res.status(200).send('gone')).catch(next))",
        }),
      ],
    },
    {
      name: 'a result that the code asks for',
      code: `app.delete('/x', async (req, res) => {
  const result = await service.remove(req.params.id)
  if (!result) return res.sendStatus(404)
  res.status(204).send(«result»)
})`,
      errors: [
        forbidden(204, 'the framework drops it', {
          removed: `app.delete('/x', async (req, res) => {
  const result = await service.remove(req.params.id)
  if (!result) return res.sendStatus(404)
  res.status(204).send()
})`,
          ok: `app.delete('/x', async (req, res) => {
  const result = await service.remove(req.params.id)
  if (!result) return res.sendStatus(404)
  res.status(200).send(result)
})`,
        }),
      ],
    },
    {
      name: 'a helper that is given code and content',
      code: `function reply(res, status, body) { res.status(status).json(body) }
app.delete('/x', (req, res) => reply(res, 204, «{ ok: true }»))`,
      errors: [
        forbidden(204, 'the framework drops it', {
          ok: `function reply(res, status, body) { res.status(status).json(body) }
app.delete('/x', (req, res) => reply(res, 200, { ok: true }))`,
        }),
      ],
    },
    {
      name: 'a helper that gives every code content',
      code: `const json = (data, status) => new Response(JSON.stringify(data), { status })
export default { fetch: (request) => request.method === 'PUT' ? json({}, «204») : json({}, 405) }`,
      errors: [
        forbidden(204, '`Response` throws', {
          ok: `const json = (data, status) => new Response(JSON.stringify(data), { status })
export default { fetch: (request) => request.method === 'PUT' ? json({}, 200) : json({}, 405) }`,
        }),
      ],
    },
    {
      name: 'a helper that sends',
      code: `const send = (res, body) => res.send(body)
app.delete('/x', (req, res) => { res.status(204); send(res, «{ ok: true }») })`,
      errors: [
        forbidden(204, 'the framework drops it', {
          ok: `const send = (res, body) => res.send(body)
app.delete('/x', (req, res) => { res.status(200); send(res, { ok: true }) })`,
        }),
      ],
    },
    {
      name: 'a function of the file, once',
      code: `function gone(res, body) { return res.status(204).json(«body») }
export const handle = (req, res) => gone(res, { ok: true })`,
      errors: [
        forbidden(204, 'the framework drops it', {
          removed: `function gone(res, body) { return res.status(204).end() }
export const handle = (req, res) => gone(res, { ok: true })`,
          ok: `function gone(res, body) { return res.status(200).json(body) }
export const handle = (req, res) => gone(res, { ok: true })`,
        }),
      ],
    },
    {
      name: 'a method of the class',
      code: `class Controller {
  gone(res, body) { return res.status(204).json(«body») }
  handle(req, res) { return this.gone(res, { ok: true }) }
}`,
      errors: [
        forbidden(204, 'the framework drops it', {
          removed: `class Controller {
  gone(res, body) { return res.status(204).end() }
  handle(req, res) { return this.gone(res, { ok: true }) }
}`,
          ok: `class Controller {
  gone(res, body) { return res.status(200).json(body) }
  handle(req, res) { return this.gone(res, { ok: true }) }
}`,
        }),
      ],
    },
    {
      name: 'a responder of the settings',
      code: "app.delete('/x', (req, res) => { sendReply(res, 204, «{ ok: true }») })",
      settings: { 'http-status': { responders: [{ name: 'sendReply', response: 0, status: 1, content: 2 }] } },
      errors: [
        forbidden(204, undefined, {
          removed: "app.delete('/x', (req, res) => { sendReply(res, 204) })",
          ok: "app.delete('/x', (req, res) => { sendReply(res, 200, { ok: true }) })",
        }),
      ],
    },
    {
      name: 'a page of the Next.js pages router',
      code: 'export default function handler(req, res) { res.status(204).json(«{ ok: true }») }',
      filename: 'pages/api/cats.ts',
      errors: [
        forbidden(204, 'Next.js drops it', {
          removed: 'export default function handler(req, res) { res.status(204).end() }',
          ok: 'export default function handler(req, res) { res.status(200).json({ ok: true }) }',
        }),
      ],
    },
    {
      name: 'content that Node sends with 205',
      code: `import http from 'node:http'
http.createServer((req, res) => { res.writeHead(205, { 'X-Form': 'reset' }).end(«'x'») })`,
      errors: [
        forbidden(205, 'Node sends it', {
          removed: `import http from 'node:http'
http.createServer((req, res) => { res.writeHead(205, { 'X-Form': 'reset' }).end() })`,
          ok: `import http from 'node:http'
http.createServer((req, res) => { res.writeHead(200, { 'X-Form': 'reset' }).end('x') })`,
        }),
      ],
    },
    {
      name: 'a part of the content',
      code: `import http from 'node:http'
http.createServer((req, res) => {
  res.statusCode = 304
  res.write(«'same'»)
  res.end()
})`,
      errors: [
        forbidden(304, 'Node drops it', {
          removed: `import http from 'node:http'
http.createServer((req, res) => {
  res.statusCode = 304
  res.end()
})`,
          ok: `import http from 'node:http'
http.createServer((req, res) => {
  res.statusCode = 200
  res.write('same')
  res.end()
})`,
        }),
      ],
    },
    {
      name: 'an informational code, with which the connection can change hands',
      code: `import http from 'node:http'
http.createServer((req, res) => { res.writeHead(101); res.end(«'x'») })`,
      errors: [
        forbidden(101, 'Node drops it', {
          removed: `import http from 'node:http'
http.createServer((req, res) => { res.writeHead(101); res.end() })`,
        }),
      ],
    },
    {
      name: 'a call that may do more than make content, which is not removed',
      code: `import http from 'node:http'
http.createServer((req, res) => { res.writeHead(204); res.end(«render() + '!'») })`,
      errors: [
        forbidden(204, 'Node drops it', {
          ok: `import http from 'node:http'
http.createServer((req, res) => { res.writeHead(200); res.end(render() + '!') })`,
        }),
      ],
    },
    {
      name: 'an http2 stream',
      code: `import http2 from 'node:http2'
http2.createServer().on('stream', (stream) => { stream.respond({ ':status': 204 }); stream.end(«'x'») })`,
      errors: [
        forbidden(204, "Node's http2 drops it", {
          removed: `import http2 from 'node:http2'
http2.createServer().on('stream', (stream) => { stream.respond({ ':status': 204 }); stream.end() })`,
          ok: `import http2 from 'node:http2'
http2.createServer().on('stream', (stream) => { stream.respond({ ':status': 200 }); stream.end('x') })`,
        }),
      ],
    },
    {
      name: 'a Koa body, whichever comes first',
      code: `import Koa from 'koa'
new Koa().use((ctx) => {
  ctx.body = «{ ok: true }»
  ctx.status = 204
})`,
      errors: [
        forbidden(204, 'Koa drops it', {
          removed: `import Koa from 'koa'
new Koa().use((ctx) => {
  ctx.status = 204
})`,
          ok: `import Koa from 'koa'
new Koa().use((ctx) => {
  ctx.body = { ok: true }
  ctx.status = 200
})`,
        }),
      ],
    },
    {
      name: 'a Koa router',
      code: `import Router from '@koa/router'
new Router().delete('/x', async (ctx) => {
  ctx.status = 204
  ctx.body = «{ ok: true }»
})`,
      errors: [
        forbidden(204, 'Koa drops it', {
          removed: `import Router from '@koa/router'
new Router().delete('/x', async (ctx) => {
  ctx.status = 204
})`,
          ok: `import Router from '@koa/router'
new Router().delete('/x', async (ctx) => {
  ctx.status = 200
  ctx.body = { ok: true }
})`,
        }),
      ],
    },
    {
      name: 'what a Fastify handler returns',
      code: `fastify.delete('/x', async (request, reply) => {
  reply.code(204)
  return «{ ok: true }»
})`,
      errors: [
        forbidden(204, 'the framework drops it', {
          removed: `fastify.delete('/x', async (request, reply) => {
  reply.code(204)
  return
})`,
          ok: `fastify.delete('/x', async (request, reply) => {
  reply.code(200)
  return { ok: true }
})`,
        }),
      ],
    },
    {
      name: 'what Fastify sends',
      code: "fastify.put('/x', (request, reply) => { reply.code(205).send(«{ ok: true }») })",
      errors: [
        forbidden(205, 'the framework sends it', {
          removed: "fastify.put('/x', (request, reply) => { reply.code(205).send() })",
          ok: "fastify.put('/x', (request, reply) => { reply.code(200).send({ ok: true }) })",
        }),
      ],
    },
    {
      name: 'Hono',
      code: "app.delete('/x', (c) => c.json(«{ ok: true }», 204))",
      errors: [
        forbidden(204, 'the framework answers 500', {
          removed: "app.delete('/x', (c) => c.body(null, 204))",
          ok: "app.delete('/x', (c) => c.json({ ok: true }, 200))",
        }),
      ],
    },
    {
      name: 'a Hono status of its own',
      code: `import { Hono } from 'hono'
new Hono().delete('/x', (c) => {
  c.status(204)
  return c.text(«'gone'»)
})`,
      errors: [
        forbidden(204, 'Hono answers 500', {
          removed: `import { Hono } from 'hono'
new Hono().delete('/x', (c) => {
  c.status(204)
  return c.body(null)
})`,
          ok: `import { Hono } from 'hono'
new Hono().delete('/x', (c) => {
  c.status(200)
  return c.text('gone')
})`,
        }),
      ],
    },
    {
      name: 'empty text, which is content for a Response',
      code: "const answer = new Response(«''», { status: 204 })",
      errors: [
        forbidden(204, '`Response` throws', {
          removed: 'const answer = new Response(null, { status: 204 })',
          ok: "const answer = new Response('', { status: 200 })",
        }),
      ],
    },
    {
      name: 'an options object with a name',
      code: `const init = { status: 204 }
const answer = new Response(«JSON.stringify({})», init)`,
      errors: [
        forbidden(204, '`Response` throws', {
          removed: `const init = { status: 204 }
const answer = new Response(null, init)`,
          ok: `const init = { status: 200 }
const answer = new Response(JSON.stringify({}), init)`,
        }),
      ],
    },
    {
      name: '`null` as JSON, which is text',
      code: 'export const answer = Response.json(«null», { status: 204 })',
      errors: [
        forbidden(204, '`Response` throws', {
          removed: 'export const answer = new Response(null, { status: 204 })',
          ok: 'export const answer = Response.json(null, { status: 200 })',
        }),
      ],
    },
    {
      name: 'JSON of a received body, which is text whatever that is',
      code: `const upstream = await fetch(url)
if (upstream.status === 304) Response.json(«upstream.body», { status: 304 })`,
      errors: [
        forbidden(304, '`Response` throws', {
          removed: `const upstream = await fetch(url)
if (upstream.status === 304) new Response(null, { status: 304 })`,
          ok: `const upstream = await fetch(url)
if (upstream.status === 304) Response.json(upstream.body, { status: 200 })`,
        }),
      ],
    },
    {
      name: 'another member of a received response',
      code: `const upstream = await fetch(url)
new Response(«upstream.url», { status: 204 })`,
      errors: [
        forbidden(204, '`Response` throws', {
          removed: `const upstream = await fetch(url)
new Response(null, { status: 204 })`,
          ok: `const upstream = await fetch(url)
new Response(upstream.url, { status: 200 })`,
        }),
      ],
    },
    {
      name: 'what the request brought',
      code: "app.put('/x', (req, res) => res.status(204).json(«req.body»))",
      errors: [
        forbidden(204, 'the framework drops it', {
          removed: "app.put('/x', (req, res) => res.status(204).end())",
          ok: "app.put('/x', (req, res) => res.status(200).json(req.body))",
        }),
      ],
    },
    {
      name: 'NextResponse',
      code: `import { NextResponse } from 'next/server'
export async function DELETE() { return NextResponse.json(«{ ok: true }», { status: 204 }) }`,
      filename: 'app/cats/route.ts',
      errors: [
        forbidden(204, 'NextResponse throws', {
          removed: `import { NextResponse } from 'next/server'
export async function DELETE() { return new NextResponse(null, { status: 204 }) }`,
          ok: `import { NextResponse } from 'next/server'
export async function DELETE() { return NextResponse.json({ ok: true }, { status: 200 }) }`,
        }),
      ],
    },
    {
      name: 'SvelteKit',
      code: `import { json } from '@sveltejs/kit'
export const DELETE = () => json(«{ ok: true }», { status: 204 })`,
      filename: 'src/routes/cats/+server.ts',
      errors: [
        forbidden(204, 'SvelteKit throws', {
          removed: `import { json } from '@sveltejs/kit'
export const DELETE = () => new Response(null, { status: 204 })`,
          ok: `import { json } from '@sveltejs/kit'
export const DELETE = () => json({ ok: true }, { status: 200 })`,
        }),
      ],
    },
    {
      name: 'React Router with a number for the options',
      code: `import { json } from '@remix-run/node'
export const action = () => json(«{ ok: true }», 204)`,
      errors: [
        forbidden(204, 'React Router throws', {
          removed: `import { json } from '@remix-run/node'
export const action = () => new Response(null, { status: 204 })`,
          ok: `import { json } from '@remix-run/node'
export const action = () => json({ ok: true }, 200)`,
        }),
      ],
    },
    {
      name: 'what a Nest method returns',
      code: `import { Controller, Delete, HttpCode, HttpStatus } from '@nestjs/common'
@Controller('cats')
export class CatsController {
  @Delete(':id')
  @HttpCode(HttpStatus.NO_CONTENT)
  async remove() {
    await this.service.remove()
    return «{ message: 'gone' }»
  }
}`,
      errors: [
        forbidden(204, 'NestJS drops it', {
          removed: `import { Controller, Delete, HttpCode, HttpStatus } from '@nestjs/common'
@Controller('cats')
export class CatsController {
  @Delete(':id')
  @HttpCode(HttpStatus.NO_CONTENT)
  async remove() {
    await this.service.remove()
    return
  }
}`,
          ok: `import { Controller, Delete, HttpCode, HttpStatus } from '@nestjs/common'
@Controller('cats')
export class CatsController {
  @Delete(':id')
  @HttpCode(HttpStatus.OK)
  async remove() {
    await this.service.remove()
    return { message: 'gone' }
  }
}`,
        }),
      ],
    },
    {
      name: 'h3',
      code: `import { defineEventHandler, setResponseStatus } from 'h3'
export default defineEventHandler((event) => {
  setResponseStatus(event, 204)
  return «{ ok: true }»
})`,
      errors: [
        forbidden(204, 'h3 drops it', {
          removed: `import { defineEventHandler, setResponseStatus } from 'h3'
export default defineEventHandler((event) => {
  setResponseStatus(event, 204)
  return null
})`,
          ok: `import { defineEventHandler, setResponseStatus } from 'h3'
export default defineEventHandler((event) => {
  setResponseStatus(event, 200)
  return { ok: true }
})`,
        }),
      ],
    },
    {
      name: 'hapi',
      code: "server.route({ method: 'DELETE', path: '/x', handler: (request, h) => h.response(«{ ok: true }»).code(204) })",
      errors: [
        forbidden(204, 'hapi drops it', {
          removed: "server.route({ method: 'DELETE', path: '/x', handler: (request, h) => h.response().code(204) })",
          ok: "server.route({ method: 'DELETE', path: '/x', handler: (request, h) => h.response({ ok: true }).code(200) })",
        }),
      ],
    },
    {
      name: 'Elysia',
      code: `import { Elysia } from 'elysia'
new Elysia().delete('/x', ({ set }) => { set.status = 204; return «{ ok: true }» })`,
      errors: [
        forbidden(204, 'Elysia answers 500', {
          removed: `import { Elysia } from 'elysia'
new Elysia().delete('/x', ({ set }) => { set.status = 204; return })`,
          ok: `import { Elysia } from 'elysia'
new Elysia().delete('/x', ({ set }) => { set.status = 200; return { ok: true } })`,
        }),
      ],
    },
    {
      name: 'restify',
      code: `import restify from 'restify'
restify.createServer().del('/x', (req, res, next) => { res.send(204, «{ ok: true }»); next() })`,
      errors: [
        forbidden(204, 'restify drops it', {
          removed: `import restify from 'restify'
restify.createServer().del('/x', (req, res, next) => { res.send(204); next() })`,
          ok: `import restify from 'restify'
restify.createServer().del('/x', (req, res, next) => { res.send(200, { ok: true }); next() })`,
        }),
      ],
    },
    {
      name: 'a status line as text',
      code: `import { App } from 'uWebSockets.js'
App().get('/x', (res) => { res.writeStatus('204 No Content').end(«'x'») })`,
      errors: [
        forbidden(204, undefined, {
          removed: `import { App } from 'uWebSockets.js'
App().get('/x', (res) => { res.writeStatus('204 No Content').end() })`,
        }),
      ],
    },
    {
      name: 'API Gateway',
      code: 'export const handler = async () => ({ statusCode: 304, body: «JSON.stringify({ ok: true })» })',
      errors: [
        forbidden(304, 'API Gateway drops it', {
          removed: 'export const handler = async () => ({ statusCode: 304 })',
          ok: 'export const handler = async () => ({ statusCode: 200, body: JSON.stringify({ ok: true }) })',
        }),
      ],
    },
    {
      name: 'Azure Functions',
      code: `import { app } from '@azure/functions'
app.http('x', { handler: async () => ({ status: 204, jsonBody: «{ ok: true }» }) })`,
      errors: [
        forbidden(204, 'Azure Functions drops it', {
          removed: `import { app } from '@azure/functions'
app.http('x', { handler: async () => ({ status: 204 }) })`,
          ok: `import { app } from '@azure/functions'
app.http('x', { handler: async () => ({ status: 200, jsonBody: { ok: true } }) })`,
        }),
      ],
    },
    {
      name: 'a reply that MSW fakes, in a test file too',
      code: `import { http, HttpResponse } from 'msw'
http.delete('/x', () => HttpResponse.json(«{}», { status: 204 }))`,
      filename: 'src/cats.test.ts',
      errors: [
        forbidden(204, undefined, {
          removed: `import { http, HttpResponse } from 'msw'
http.delete('/x', () => new HttpResponse(null, { status: 204 }))`,
          ok: `import { http, HttpResponse } from 'msw'
http.delete('/x', () => HttpResponse.json({}, { status: 200 }))`,
        }),
      ],
    },
    {
      name: 'parts of a reply that MSW 1 fakes',
      code: `import { rest } from 'msw'
rest.delete('/x', (req, res, ctx) => res(ctx.status(204), ctx.json(«{}»)))`,
      errors: [
        forbidden(204, undefined, {
          ok: `import { rest } from 'msw'
rest.delete('/x', (req, res, ctx) => res(ctx.status(200), ctx.json({})))`,
        }),
      ],
    },
    {
      name: 'parts of a reply that MSW 1 fakes, the content first',
      code: `const { rest } = require('msw')
rest.get('/x', (req, res, { status, text }) => res.once(text(«'x'»), status(304)))`,
      errors: [
        forbidden(304, undefined, {
          ok: `const { rest } = require('msw')
rest.get('/x', (req, res, { status, text }) => res.once(text('x'), status(200)))`,
        }),
      ],
    },
    {
      name: 'a reply that nock fakes',
      code: `import nock from 'nock'
nock('https://example.com').delete('/x').reply(204, «{ ok: true }»)`,
      errors: [
        forbidden(204, 'nock drops it', {
          removed: `import nock from 'nock'
nock('https://example.com').delete('/x').reply(204)`,
          ok: `import nock from 'nock'
nock('https://example.com').delete('/x').reply(200, { ok: true })`,
        }),
      ],
    },
    {
      name: 'a reply that Playwright fakes',
      code: "await page.route('**/cats', (route) => route.fulfill({ status: 204, body: «'x'» }))",
      errors: [
        forbidden(204, 'Playwright drops it', {
          removed: "await page.route('**/cats', (route) => route.fulfill({ status: 204 }))",
          ok: "await page.route('**/cats', (route) => route.fulfill({ status: 200, body: 'x' }))",
        }),
      ],
    },
    {
      name: 'a comment inside the statement that gives the content',
      code: "import Router from '@koa/router'; new Router().head('/x', (ctx) => { ctx. /* why */ body = «'hello'» })",
      options: [{ head: true }],
      errors: [head('Koa drops it')],
    },
    {
      name: 'a comment that would go with the content',
      code: "cy.intercept('DELETE', '/cats', { statusCode: 204, /* why */ body: «{ ok: true }» })",
      errors: [
        forbidden(204, 'Cypress drops it', {
          ok: "cy.intercept('DELETE', '/cats', { statusCode: 200, /* why */ body: { ok: true } })",
        }),
      ],
    },
    {
      name: 'a reply that Cypress fakes',
      code: "cy.intercept('DELETE', '/cats', { statusCode: 204, body: «{ ok: true }» })",
      errors: [
        forbidden(204, 'Cypress drops it', {
          removed: "cy.intercept('DELETE', '/cats', { statusCode: 204 })",
          ok: "cy.intercept('DELETE', '/cats', { statusCode: 200, body: { ok: true } })",
        }),
      ],
    },
    {
      name: 'a reply that undici fakes',
      code: `import { MockAgent } from 'undici'
new MockAgent().get('https://example.com').intercept({ path: '/' }).reply(204, «{ ok: true }»)`,
      errors: [
        forbidden(204, "undici's MockAgent drops it", {
          removed: `import { MockAgent } from 'undici'
new MockAgent().get('https://example.com').intercept({ path: '/' }).reply(204)`,
          ok: `import { MockAgent } from 'undici'
new MockAgent().get('https://example.com').intercept({ path: '/' }).reply(200, { ok: true })`,
        }),
      ],
    },
    {
      name: 'declared content',
      code: `import { ApiResponse } from '@nestjs/swagger'
class CatsController {
  @ApiResponse({ status: 204, type: «Cat» })
  remove() {}
}`,
      errors: [
        declared(204, {
          removed: `import { ApiResponse } from '@nestjs/swagger'
class CatsController {
  @ApiResponse({ status: 204 })
  remove() {}
}`,
          ok: `import { ApiResponse } from '@nestjs/swagger'
class CatsController {
  @ApiResponse({ status: 200, type: Cat })
  remove() {}
}`,
        }),
      ],
    },
    {
      name: 'content that a route of Hono is described with',
      code: `import { createRoute, z } from '@hono/zod-openapi'
import { StatusCodes } from 'http-status-codes'
export const remove = createRoute({
  method: 'delete',
  path: '/cats',
  responses: {
    [StatusCodes.NO_CONTENT]: { description: 'Gone.', «content: { 'application/json': { schema: z.object({}) } }» },
  },
})`,
      errors: [
        declared(204, {
          removed: `import { createRoute, z } from '@hono/zod-openapi'
import { StatusCodes } from 'http-status-codes'
export const remove = createRoute({
  method: 'delete',
  path: '/cats',
  responses: {
    [StatusCodes.NO_CONTENT]: { description: 'Gone.' },
  },
})`,
        }),
      ],
    },
    {
      name: 'an OpenAPI document, and a response of it with a name',
      code: `const same = { «content: { 'text/plain': {} }», description: 'The same.' } as const
module.exports = { paths: { '/cats': { get: { responses: { '304': same, '103': { description: 'Hints.', «content: { 'text/html': {} }» } } } } } }`,
      errors: [
        declared(304, {
          removed: `const same = { description: 'The same.' } as const
module.exports = { paths: { '/cats': { get: { responses: { '304': same, '103': { description: 'Hints.', content: { 'text/html': {} } } } } } } }`,
        }),
        declared(103, {
          removed: `const same = { content: { 'text/plain': {} }, description: 'The same.' } as const
module.exports = { paths: { '/cats': { get: { responses: { '304': same, '103': { description: 'Hints.' } } } } } }`,
        }),
      ],
    },
    {
      name: 'schemas that Fastify is given',
      code: `import fastify from 'fastify'
import { Type } from '@sinclair/typebox'
const app = fastify()
const options = { schema: { response: { 304: «{ type: 'string' }» } } }
app.get('/a', options, handler)
app.delete('/b', { schema: { response: { 204: «{ type: 'object', properties: {} }», 205: «Type.Object({})» } } }, handler)
app.route({ method: 'DELETE', url: '/c', schema: { response: { 204: «{ content: { 'text/plain': {} } }» } }, handler })
app.delete('/d', { schema: { response: { 204: «{ items: {} }» } } }, handler)`,
      errors: [declared(304, {}), declared(204, {}), declared(205, {}), declared(204, {}), declared(204, {})],
    },
    {
      name: 'schemas that Elysia is given',
      code: `import { Elysia, t } from 'elysia'
const Cat = t.Object({ name: t.String() })
new Elysia().delete('/x', () => {}, { response: { 204: «Cat», 304: «t.Array(Cat)» } })`,
      errors: [declared(204, {}), declared(304, {})],
    },
    {
      name: 'contracts of ts-rest',
      code: `import { initContract } from '@ts-rest/core'
import { z } from 'zod'
const c = initContract()
interface Cat { name: string }
type Cats = Cat[]
export const contract = c.router({
  a: { method: 'DELETE', path: '/a', responses: { 204: «z.object({}).strict()», 205: «c.type<Cats>()» } },
  b: { c: c.mutation({ method: 'DELETE', path: '/b', responses: { 204: «c.type<Cat>()» } }) },
  d: { method: 'GET', path: '/d', responses: { 304: «c.otherResponse({ contentType: 'text/plain', body: z.string() })» } },
})`,
      errors: [declared(204, {}), declared(205, {}), declared(204, {}), declared(304, {})],
    },
    {
      name: 'declared content of a code that the decorator implies',
      code: `import { ApiNoContentResponse } from '@nestjs/swagger'
class CatsController {
  @ApiNoContentResponse({ description: 'The cat is gone.', type: «Cat» })
  remove() {}
}`,
      errors: [
        declared(204, {
          removed: `import { ApiNoContentResponse } from '@nestjs/swagger'
class CatsController {
  @ApiNoContentResponse({ description: 'The cat is gone.' })
  remove() {}
}`,
        }),
      ],
    },
    {
      name: 'an answer to HEAD',
      options: [{ head: true }],
      code: `import express from 'express'
express().head('/x', (req, res) => { res.status(200).send(«'hello'») })`,
      errors: [
        head(
          'Express drops it',
          `import express from 'express'
express().head('/x', (req, res) => { res.status(200).send() })`,
        ),
      ],
    },
    {
      name: 'handlers of HEAD that set no status',
      options: [{ head: true }],
      code: `app.head('/x', (req, res) => res.send(«'hello'»))
router.route('/y').head((req, res) => { res.json(«{}») })
app.head('/z', describe)
function describe(req, res) { res.end(«'described'») }`,
      errors: [
        head(
          'the framework drops it',
          `app.head('/x', (req, res) => res.send())
router.route('/y').head((req, res) => { res.json({}) })
app.head('/z', describe)
function describe(req, res) { res.end('described') }`,
        ),
        head(
          'the framework drops it',
          `app.head('/x', (req, res) => res.send('hello'))
router.route('/y').head((req, res) => { res.end() })
app.head('/z', describe)
function describe(req, res) { res.end('described') }`,
        ),
        head(
          'the framework drops it',
          `app.head('/x', (req, res) => res.send('hello'))
router.route('/y').head((req, res) => { res.json({}) })
app.head('/z', describe)
function describe(req, res) { res.end() }`,
        ),
      ],
    },
    {
      name: 'what a handler of HEAD returns to Fastify',
      options: [{ head: true }],
      code: `import fastify from 'fastify'
const app = fastify()
app.head('/x', async () => «'hello'»)
app.route({ method: 'HEAD', url: '/y', handler: async () => («{ ok: true }») })
app.head('/z', (request, reply) => { reply.send(«{ ok: true }») })`,
      errors: [
        head('Fastify drops it'),
        head('Fastify drops it'),
        head(
          'Fastify drops it',
          `import fastify from 'fastify'
const app = fastify()
app.head('/x', async () => 'hello')
app.route({ method: 'HEAD', url: '/y', handler: async () => ({ ok: true }) })
app.head('/z', (request, reply) => { reply.send() })`,
        ),
      ],
    },
    {
      name: 'a body for HEAD in Koa',
      options: [{ head: true }],
      code: `import Router from '@koa/router'
new Router().head('/x', (ctx) => { ctx.body = «'hello'» })`,
      errors: [
        head(
          'Koa drops it',
          `import Router from '@koa/router'
new Router().head('/x', (ctx) => {  })`,
        ),
      ],
    },
    {
      name: 'an exported handler of HEAD',
      options: [{ head: true }],
      code: "export async function HEAD() { return new Response(«'hello'») }",
      filename: 'app/cats/route.ts',
      errors: [head(undefined, 'export async function HEAD() { return new Response() }')],
    },
    {
      name: 'a handler that is exported as HEAD',
      options: [{ head: true }],
      code: `import { NextResponse } from 'next/server'
const describe = () => {
  const response = NextResponse.json(«{}»)
  response.headers.set('X-Count', '0')
  return response
}
export { describe as HEAD }`,
      filename: 'app/cats/route.ts',
      errors: [
        head(
          undefined,
          `import { NextResponse } from 'next/server'
const describe = () => {
  const response = new NextResponse(null)
  response.headers.set('X-Count', '0')
  return response
}
export { describe as HEAD }`,
        ),
      ],
    },
    {
      name: 'a method that Nest calls for HEAD',
      options: [{ head: true }],
      code: `import { Controller, Head } from '@nestjs/common'
@Controller('cats')
export class CatsController {
  @Head()
  find() { return «{ count: 1 }» }
}`,
      errors: [
        head(
          'NestJS drops it',
          `import { Controller, Head } from '@nestjs/common'
@Controller('cats')
export class CatsController {
  @Head()
  find() { return }
}`,
        ),
      ],
    },
    {
      name: 'a branch for HEAD without a status',
      options: [{ head: true }],
      code: `import http from 'node:http'
http.createServer((req, res) => {
  if (req.method === 'HEAD') return res.end(«'hello'»)
  res.end('hello')
})`,
      errors: [
        head(
          'Node drops it',
          `import http from 'node:http'
http.createServer((req, res) => {
  if (req.method === 'HEAD') return res.end()
  res.end('hello')
})`,
        ),
      ],
    },
    {
      name: 'the branch for HEAD',
      options: [{ head: true }],
      code: `import http from 'node:http'
http.createServer((req, res) => {
  if (req.method === 'HEAD') {
    res.writeHead(200)
    res.end(«'hello'»)
    return
  }
  res.end('hello')
})`,
      errors: [
        head(
          'Node drops it',
          `import http from 'node:http'
http.createServer((req, res) => {
  if (req.method === 'HEAD') {
    res.writeHead(200)
    res.end()
    return
  }
  res.end('hello')
})`,
        ),
      ],
    },

    ...[
      'export async function GET() { const up = await fetch(url); return new Response(«await up.text()», { status: up.status }) }',
      'export async function GET() { const up = await fetch(url); const blob = await up.blob(); return new Response(«blob», { status: up.status, headers: up.headers }) }',
    ].map((code) => ({
      name: 'a received status with content that is never null',
      code,
      options: [{ forwarded: true }] as const,
      errors: [{ messageId: 'forwarded' as const, data: { name: '`Response`' } }],
    })),
    {
      name: 'the same of Next.js',
      code: "import { NextResponse } from 'next/server'; export async function GET() { const up = await fetch(url); return new NextResponse(«JSON.stringify(data)», { status: up.status }) }",
      filename: 'app/api/route.ts',
      options: [{ forwarded: true }],
      errors: [{ messageId: 'forwarded', data: { name: 'NextResponse' } }],
    },
  ],
})
