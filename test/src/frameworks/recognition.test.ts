import { describe, expect, it } from 'vitest'
import { analyseCode } from '../../support/analyse-code.ts'

interface Row {
  readonly code: string
  /** Each sink as its kind and status, and the library it is of where that is worth saying. */
  readonly sinks: readonly string[]
  readonly file?: string
}

const elysia = (code: string) => `import { Elysia } from 'elysia'\nnew Elysia().get('/', (${code}) => {})`
const handler = (parameters: string, code: string) => `(${parameters}) => { ${code} }`

const rows: Readonly<Record<string, readonly Row[]>> = {
  restify: [
    {
      code: `import restify from 'restify'\nrestify.createServer().get('/', ${handler('req, res, next', 'res.send(404, {}); next()')})`,
      sinks: ['respond 404'],
    },
    {
      code: `const restify = require('restify')\nrestify.createServer().del('/', ${handler('req, res', 'res.status(204); res.send()')})`,
      sinks: ['respond 204'],
    },
    {
      code: `import type { Response } from 'restify'\nfunction moved(res: Response, next) { res.redirect(301, '/x', next) }`,
      sinks: ['redirect 301'],
    },
    { code: `export function find(req, res, next) { res.send(404, { error: 'none' }) }`, sinks: ['respond 404'] },
  ],
  Hono: [
    {
      code: `import { HTTPException } from 'hono/http-exception'\nclass Own extends HTTPException { constructor(message, code) { super(code, { message }) } }\nthrow new Own('x', 404)`,
      sinks: ['error ', 'error 404'],
    },
  ],
  'h3 2': [
    {
      code: `import { HTTPResponse } from 'h3'\nexport const gone = () => new HTTPResponse(null, { status: 410 })`,
      sinks: ['respond 410'],
    },
  ],
  'React Router': [
    {
      code: `import { json } from '@shopify/remix-oxygen'\nexport const action = () => json({}, { status: 422 })`,
      sinks: ['respond 422'],
    },
  ],
  'the GraphQL server': [
    {
      code: `import { GraphQLError } from 'graphql'\nthrow new GraphQLError('no', { extensions: { code: 'FORBIDDEN', http: { status: 403 } } })`,
      sinks: ['error 403'],
    },
    {
      code: `import { createGraphQLError } from 'graphql-yoga'\nthrow createGraphQLError('no', { extensions: { http: { status: 401 } } })`,
      sinks: ['error 401'],
    },
    {
      code: `import { GraphQLError } from 'graphql'\nthrow new GraphQLError('no', { extensions: { status: 403 } })`,
      sinks: [],
    },
  ],
  Oak: [
    {
      code: `import { Router } from 'jsr:@oak/oak@17'\nnew Router().get('/', (ctx) => { ctx.response.status = 404 })`,
      sinks: ['respond 404'],
    },
    {
      code: `import { Application } from '@oak/oak'\nnew Application().use((ctx) => { ctx.throw(404, 'x') })`,
      sinks: ['error 404'],
    },
  ],
  Strapi: [
    {
      code: `const { createCoreController } = require('@strapi/strapi').factories\nmodule.exports = createCoreController('api::note.note', ({ strapi }) => ({ async find(ctx) { return ctx.send({}, 202) } }))`,
      sinks: ['respond 202'],
    },
    {
      code: `import { factories } from '@strapi/strapi'\nexport default factories.createCoreController('api::note.note', { find(ctx) { return ctx.created({}) }, lost(ctx) { ctx.notFound('x') } })`,
      sinks: ['respond 201', 'respond 404'],
    },
  ],
  'routing-controllers': [
    {
      code: `import { Get, HttpCode, HttpError, JsonController } from 'routing-controllers'\n@JsonController('/x')\nclass X { @Get('/') @HttpCode(202) find() { throw new HttpError(409, 'x') } }`,
      sinks: ['respond 202', 'error 409'],
    },
  ],
  'TanStack Start': [
    {
      code: `import { json } from '@tanstack/react-start'\nexport const find = () => json({}, { status: 404 })`,
      sinks: ['respond 404'],
    },
  ],
  'Qwik City': [
    {
      code: `import type { RequestHandler } from '@builder.io/qwik-city'\nexport const onGet: RequestHandler = async ({ json }) => { json(404, {}) }`,
      sinks: ['respond 404'],
    },
    {
      code: `import { routeLoader$ } from '@builder.io/qwik-city'\nexport const onPost = ({ redirect }) => { throw redirect(303, '/x') }`,
      sinks: ['redirect 303'],
    },
  ],
  tRPC: [
    {
      code: `import { createNextApiHandler } from '@trpc/server/adapters/next'\nexport default createNextApiHandler({ router, responseMeta() { return { status: 404 } } })`,
      sinks: ['respond 404'],
    },
  ],
  '`HttpServerResponse`': [
    {
      code: `import { HttpServerResponse } from '@effect/platform'\nexport const gone = HttpServerResponse.text('x', { status: 410 })`,
      sinks: ['respond 410'],
    },
  ],
  'Ts.ED': [
    {
      code: `import { Get, Returns } from '@tsed/schema'\nclass X { @Get('/') @Returns(404) find() {} }`,
      sinks: ['declare 404'],
    },
  ],
  'inversify-express-utils': [
    {
      code: `import { BaseHttpController } from 'inversify-express-utils'\nexport class X extends BaseHttpController { find() { return this.json({}, 404) } }`,
      sinks: ['respond 404'],
    },
  ],
  'the error handler': [
    { code: `const error = new Error('x')\nerror.status = 404\nthrow error`, sinks: ['error 404'] },
    { code: `const error = Object.assign(new TypeError('x'), { code: 'E', statusCode: 404 })`, sinks: ['error 404'] },
    { code: `class Lost extends Error { statusCode = 404 }`, sinks: ['error 404'] },
    { code: `class Lost extends Error { constructor() { super('x'); this.httpStatus = 404 } }`, sinks: ['error 404'] },
    {
      code: `class ApiError extends Error { constructor(status, message) { super(message); this.statusCode = status } }\nthrow new ApiError(404, 'x')`,
      sinks: ['error ', 'error 404'],
    },
    {
      code: `class ApiError extends Error { constructor(message: string, public readonly status = 500) { super(message) } }\nthrow new ApiError('x', 404)`,
      sinks: ['error 404'],
    },
    {
      code: `const ApiError = class extends Error { constructor({ code, status }) { super(code); this.status = status } }\nthrow new ApiError({ code: 42, status: 404 })`,
      sinks: ['error ', 'error 404'],
    },
    {
      code: `class ApiError extends Error { constructor(status) { super(); this.status = status || 500 } }\nclass Lost extends ApiError { constructor() { super(404) } }\nclass Gone extends ApiError {}\nthrow new Gone(410)`,
      sinks: ['error 500', 'error 404', 'error 410'],
    },
    {
      code: `import { BaseError } from './base'\nexport class ApiError extends BaseError { constructor(status) { super(); this.status = status } }\nthrow new ApiError(404)`,
      sinks: ['error ', 'error 404'],
    },
    { code: `export const find = (req, res) => { throw { status: 404, message: 'x' } }`, sinks: ['error 404'] },
    { code: `export const find = (req, res, next) => { next({ statusCode: 404 }) }`, sinks: ['error 404'] },
    { code: `export const find = (req, res) => Promise.reject({ status: 404 })`, sinks: ['error 404'] },
    // Words, exit codes and what nobody answers requests with are no statuses.
    {
      code: `class ApiError extends Error { constructor(status) { super(); this.status = status } }\nthrow new ApiError('fail')`,
      sinks: ['error ', 'error '],
    },
    { code: `const error = new Error('x'); error.status = 1`, sinks: ['error '] },
    { code: `const error = new Error('x'); error.code = 404`, sinks: [] },
    { code: `class Model extends Base { status = 404 }`, sinks: [] },
    { code: `class Order { constructor(status) { this.status = status } }\nnew Order(404)`, sinks: [] },
    {
      code: `class ApiError extends Error { constructor(id) { super(id); this.id = id } }\nthrow new ApiError(404)`,
      sinks: [],
    },
    { code: `function f() { throw { status: 404 } }`, sinks: [] },
    { code: `const Object = { assign }; Object.assign(new Error('x'), { status: 404 })`, sinks: [] },
  ],
  'Fastify 5': [
    {
      code: `import createError from '@fastify/error'\nexport const Gone = createError('GONE', '%s', 410)`,
      sinks: ['error 410'],
    },
    {
      code: `const { createError } = require('@fastify/error')\nconst Gone = createError('GONE', '%s', 410, TypeError)`,
      sinks: ['error 410'],
    },
    { code: `import createError from '@fastify/error'\nexport const Broken = createError('BROKEN', '%s')`, sinks: [] },
  ],
  Elysia: [
    { code: elysia('{ set }').replace('{}', '{ set.status = 404 }'), sinks: ['respond 404'] },
    { code: elysia('{ set }').replace('{}', `{ set.status = 'Not Found' }`), sinks: ['respond Not Found'] },
    { code: elysia('context').replace('{}', '{ context.set.status = 410 }'), sinks: ['respond 410'] },
    { code: elysia('{ status }').replace('{}', `{ return status(418, 'x') }`), sinks: ['respond 418'] },
    { code: elysia('{ redirect }').replace('{}', `{ return redirect('/x', 301) }`), sinks: ['redirect 301'] },
    { code: `import { status } from 'elysia'\nexport const gone = () => status(410)`, sinks: ['respond 410'] },
  ],
  'uWebSockets.js': [
    {
      code: `import { App } from 'uWebSockets.js'\nApp().get('/', ${handler('res, req', `res.writeStatus('404 Not Found').end()`)})`,
      sinks: ['respond 404 Not Found'],
    },
  ],
  AdonisJS: [
    {
      code: `import type { HttpContext } from '@adonisjs/core/http'\nexport default class Users { show({ response }: HttpContext) { return response.status(404).send('x') } }`,
      sinks: ['respond 404'],
    },
    {
      code: `import type { HttpContext } from '@adonisjs/core/http'\nexport const gone = ({ response }: HttpContext) => response.notFound({})`,
      sinks: ['respond 404'],
    },
    {
      code: `import type { HttpContext } from '@adonisjs/core/http'\nexport const gone = (ctx: HttpContext) => ctx.response.abort('x', 422)`,
      sinks: ['error 422'],
    },
    {
      code: `import type { HttpContext } from '@adonisjs/core/http'\nexport const gone = ({ response }: HttpContext) => response.redirect('/x', false, 301)`,
      sinks: ['redirect 301'],
    },
  ],
  'Azure Functions': [
    {
      code: `module.exports = async function (context, req) { context.res = { status: 404, body: 'x' } }`,
      sinks: ['respond 404'],
    },
    { code: `module.exports = async (context, req) => { context.res.status(404).send('x') }`, sinks: ['respond 404'] },
    {
      code: `import { app } from '@azure/functions'\napp.http('x', { handler: async (request, context) => ({ status: 404, jsonBody: {} }) })`,
      sinks: ['respond 404'],
    },
    {
      code: `import { app } from '@azure/functions'\napp.get('x', async (request) => { return { status: 204 } })`,
      sinks: ['respond 204'],
    },
    {
      code: `import { HttpResponse } from '@azure/functions'\nexport const gone = () => new HttpResponse({ status: 410 })`,
      sinks: ['respond 410'],
    },
  ],
  Astro: [
    {
      code: `import type { APIRoute } from 'astro'\nexport const GET: APIRoute = ({ redirect }) => redirect('/x', 301)`,
      sinks: ['redirect 301'],
    },
    { code: `Astro.response.status = 404`, sinks: ['respond 404'] },
    { code: `export const load = () => Astro.redirect('/x')`, sinks: ['redirect 302'] },
  ],
  'itty-router': [
    { code: `import { error } from 'itty-router'\nexport const gone = () => error(410, 'x')`, sinks: ['error 410'] },
    { code: `import { status } from 'itty-router'\nexport const gone = () => status(204)`, sinks: ['respond 204'] },
    {
      code: `import { json } from 'itty-router'\nexport const gone = () => json({}, { status: 410 })`,
      sinks: ['respond 410'],
    },
    { code: `import { StatusError } from 'itty-router'\nthrow new StatusError(409, 'x')`, sinks: ['error 409'] },
  ],
  micro: [
    { code: `import { send } from 'micro'\nexport default (req, res) => send(res, 404, {})`, sinks: ['respond 404'] },
    {
      code: `import { createError } from 'micro'\nexport const slow = () => createError(429, 'x')`,
      sinks: ['error 429'],
    },
    {
      code: `import send from '@polka/send'\nexport const made = (req, res) => send(res, 201)`,
      sinks: ['respond 201'],
    },
  ],
}

describe.each(Object.entries(rows))('%s', (title, list) => {
  it.each(list)('$code', ({ code, sinks, file = 'src/service.ts' }) => {
    const found = analyseCode(code, { file }).sinks
    expect(
      found.map(({ kind, value }) => `${kind} ${value.possibilities.map((one) => String(one.value)).join(' or ')}`),
    ).toEqual(sinks)
    for (const { runtimes } of found) expect(runtimes.map(({ framework }) => framework.title)).toContain(title)
  })
})

it('takes a number in front for restify only where nothing speaks for Express', () => {
  const runtimes = (code: string) =>
    analyseCode(code).sinks.flatMap((sink) => sink.runtimes.map(({ framework }) => framework.name))
  expect(
    runtimes(`import express from 'express'\nexpress().get('/', (req, res) => { res.send(404, {}) })`),
  ).not.toContain('restify')
  expect(runtimes(`export function find(req, res) { res.status(404).send({}) }`)).not.toContain('restify')
})
