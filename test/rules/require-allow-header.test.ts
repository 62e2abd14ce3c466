import rule from '../../rules/require-allow-header.ts'
import { testRule } from '../support/test-rule.ts'

/** 405 without the field. */
function missing(name: string, code: string, filename?: string) {
  return {
    name,
    code,
    ...(filename === undefined ? {} : { filename }),
    errors: [
      { messageId: 'missing' as const, data: { code: '405 Method Not Allowed', reference: 'RFC 9110 §15.5.6' } },
    ],
  }
}

/** 405 with a field that contradicts it. */
function listed(name: string, code: string, method: string, filename?: string) {
  return {
    name,
    code,
    ...(filename === undefined ? {} : { filename }),
    errors: [{ messageId: 'listed' as const, data: { method } }],
  }
}

const on = (statements: string) => `app.get('/x', (req, res) => { ${statements} })`
const hono = `import { Hono } from 'hono'; const app = new Hono();`
const koa = `import Router from '@koa/router'; const router = new Router();`
const boom = `import Boom from '@hapi/boom';`
const createError = `import createError from 'http-errors';`

testRule(rule, {
  valid: [
    { name: 'the field set before', code: on(`res.set('Allow', 'POST'); res.status(405).end()`) },
    {
      name: 'the field set after the code',
      code: on(`res.statusCode = 405; res.setHeader('allow', 'POST'); res.end()`),
    },
    { name: 'the field in a chain', code: on(`res.status(405).header({ ALLOW: 'POST' }).end()`) },
    { name: 'an empty field, where nothing is allowed', code: on(`res.set('Allow', '').sendStatus(405)`) },
    {
      name: 'fields that are spread',
      code: `export const handler = async () => ({ statusCode: 405, headers: { ...cors } })`,
    },
    { name: 'a computed name', code: on(`res.set(name, 'POST').sendStatus(405)`) },
    {
      name: 'the options that a helper of the file changes before it hands them on',
      code: `const json = (data, init) => { init.headers = allowed; return Response.json(data, init) }
export default { fetch: (request) => request.method === 'GET' ? json({}) : json({}, { status: 405 }) }`,
    },
    { name: 'a helper that is not known', code: on(`listMethods(res); res.sendStatus(405)`) },
    {
      name: 'a helper of the file that takes the fields',
      code: `${on(`send(res, 405, { Allow: 'POST' })`)}\nfunction send(res, status, fields) { res.writeHead(status, fields); res.end() }`,
    },
    { name: 'a middleware in front', code: `router.all('/x', allow('GET'), (req, res) => res.sendStatus(405))` },
    {
      name: 'hooks in front',
      code: `fastify.route({ method: 'GET', url: '/', onRequest: allow, handler: async (request, reply) => reply.code(405).send() })`,
    },
    {
      name: 'a middleware of the file',
      code: `app.use((req, res, next) => { res.set('Allow', 'POST'); next() }); ${on('res.sendStatus(405)')}`,
    },
    {
      name: 'a hook of the file that runs behind',
      code: `${hono} app.use(async (c, next) => { await next(); c.header('Allow', 'POST') }); app.get('/x', (c) => c.text('no', 405))`,
    },
    {
      name: 'an error handler that knows the field',
      code: `${createError} app.get('/x', () => { throw createError(405) }); app.use((err, req, res, next) => { res.set('Allow', err.allowed).status(err.status).end() })`,
    },
    { name: 'an error handler', code: `app.use((err, req, res, next) => { res.status(405).end() })` },
    {
      name: 'a helper that may be called with the field set',
      code: `function notAllowed(res) { res.status(405).end() }`,
    },
    { name: 'a handler of unknown use', code: `export const notAllowed = (req, res, next) => res.status(405).end()` },
    {
      name: 'what a library is given as an option',
      code: `api.use(guard({ refuse: (req, res, next) => req.ok ? next() : res.status(405).end() }))`,
    },
    {
      name: 'an option behind a name',
      code: `const refuse = (req, res, next) => { if (req.ok) return next(); res.status(405).end() }; guard({ refuse })`,
    },
    {
      name: 'an error class with fields',
      code: `${createError} app.get('/x', () => { throw createError(405, { headers: { Allow: 'POST' } }) })`,
    },
    {
      name: 'an error that is completed',
      code: `${createError} app.get('/x', () => { const e = createError(405); e.headers = { Allow: 'POST' }; throw e })`,
    },
    { name: 'Boom with a list', code: `${boom} const f = () => { throw Boom.methodNotAllowed('no', null, ['POST']) }` },
    {
      name: 'an exception that a filter answers',
      code: `import { MethodNotAllowedException } from '@nestjs/common'; const f = () => { throw new MethodNotAllowedException() }`,
    },
    { name: 'a response whose fields others set', code: `const f = () => cors(new Response(null, { status: 405 }))` },
    { name: 'another method than the refused one', code: on(`res.set('Allow', 'POST, PUT').sendStatus(405)`) },
    { name: 'a method whose name is part of another', code: on(`res.set('Allow', 'FORGET').sendStatus(405)`) },
    { name: 'a list that is not known', code: on(`res.set('Allow', methods.join(', ')).sendStatus(405)`) },
    {
      name: 'a refused method that is not known',
      code: `app.all('/x', (req, res) => res.set('Allow', 'GET').sendStatus(405))`,
    },
    {
      name: 'all methods but one',
      code: `app.all('/x', (req, res) => { if (req.method !== 'GET') return res.set('Allow', 'GET').sendStatus(405); res.end() })`,
    },
    { name: 'the methods of another response', code: on(`res.set('Allow', 'GET').status(200).end()`) },
    {
      name: 'a list that grows and shrinks',
      code: `const allowed = ['GET']; allowed.pop(); ${on(`res.set('Allow', allowed).sendStatus(405)`)}`,
    },
    {
      name: 'the default of a switch',
      code: `export default function handler(req, res) { switch (req.method) { case 'GET': return res.json({}); default: res.setHeader('Allow', ['GET']); return res.status(405).end() } }`,
      filename: 'pages/api/x.ts',
    },
    { name: 'comparisons', code: `if (response.status === 405) retry()` },
    { name: 'tests', code: on('res.sendStatus(405)'), filename: 'src/x.test.ts' },
    {
      name: 'mocks',
      code: `import { http, HttpResponse } from 'msw'; http.get('/', () => new HttpResponse(null, { status: 405 }))`,
    },
  ],
  invalid: [
    missing(
      'content that a parameter is called for',
      `import type { Request, Response } from 'express'; export const respond = (req: Request, res: Response, load: () => unknown) => { if (req.method !== 'GET') return res.status(«405»).end(); return res.json(load()) }`,
    ),
    missing(
      'the options that a helper of the file hands on',
      `const json = (data, init) => Response.json(data, init)
export default { fetch: (request) => request.method === 'GET' ? json({}) : json({}, { status: «405» }) }`,
    ),
    missing('a chain', on('res.status(«405»).end()')),
    missing('the status alone', on('res.sendStatus(«405»)')),
    missing('other fields', on(`res.set('Access-Control-Allow-Methods', 'POST').sendStatus(«405»)`)),
    missing('other words that look like it', on(`res.sendStatus(«405»); log('not allowed', { allowed: [] })`)),
    missing(
      'one path of two',
      `app.all('/x', (req, res) => { if (req.method !== 'GET') return res.status(«405»).end(); res.json({}) })`,
    ),
    missing(
      'a constant',
      `import { StatusCodes } from 'http-status-codes'; ${on('res.status(«StatusCodes.METHOD_NOT_ALLOWED»).end()')}`,
    ),
    missing(
      'a middleware that answers or goes on',
      `const only = (req, res, next) => { if (req.method === 'GET') return next(); res.status(«405»).end() }`,
    ),
    missing(
      'a route object',
      `fastify.route({ method: 'GET', url: '/', handler: async (request, reply) => reply.code(«405»).send() })`,
    ),
    missing('a handler behind all others', `app.route('/x').get(list).all((req, res) => res.sendStatus(«405»))`),
    missing(
      'the pages router',
      `export default function handler(req, res) { if (req.method !== 'POST') return res.status(«405»).json({}); res.json({}) }`,
      'pages/api/x.ts',
    ),
    missing(
      'the app router',
      `export function PUT() { return new Response(null, { status: «405» }) }`,
      'app/api/x/route.ts',
    ),
    missing('Hono', `${hono} app.get('/x', (c) => c.text('no', «405»))`),
    missing('Koa', `${koa} router.get('/x', (ctx) => { ctx.status = «405» })`),
    missing(
      'Lambda',
      `exports.handler = async (event) => { if (event.httpMethod !== 'GET') return { statusCode: «405», body: '' }; return { statusCode: 200 } }`,
    ),
    missing('an error', `${createError} app.get('/x', (req, res, next) => { next(createError(«405»)) })`),
    missing('Boom without a list', `${boom} const f = () => { throw Boom.«methodNotAllowed»('no') }`),
    listed('a text', on(`res.set('Allow', «'GET, POST'»); res.status(405).end()`), 'GET'),
    listed(
      'a list',
      `app.put('/x', (req, res) => { res.setHeader('allow', «['PUT', 'POST']»); res.status(405).end() })`,
      'PUT',
    ),
    listed(
      'a list that is joined',
      `const allowed = ['PUT', 'POST']; app.put('/x', (req, res) => { res.header('Allow', «allowed.join(', ')»).sendStatus(405) })`,
      'PUT',
    ),
    listed(
      'a text with more',
      'app.put("/x", (req, res) => { res.set("Allow", «`PUT, ${more}`»).sendStatus(405) })',
      'PUT',
    ),
    listed(
      'a method that a condition leaves',
      `app.all('/x', (req, res) => { if (req.method === 'PUT') return res.set({ Allow: «'PUT'» }).sendStatus(405); res.end() })`,
      'PUT',
    ),
    listed(
      'an exported method',
      `export function GET() { return new Response(null, { status: 405, headers: { Allow: «'GET'» } }) }`,
      'GET',
      'app/api/x/route.ts',
    ),
    listed('Hono', `${hono} app.delete('/x', (c) => c.text('no', 405, { Allow: «'GET, DELETE'» }))`, 'DELETE'),
  ],
})
