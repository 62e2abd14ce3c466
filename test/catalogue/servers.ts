import { rowsOf, type Rows } from './row.ts'

const node = (code: string) => `import { createServer } from 'node:http'\ncreateServer((req, res) => {\n${code}\n})`
const stream = (code: string) =>
  `import http2, { createServer } from 'node:http2'\ncreateServer().on('stream', (stream, headers) => {\n${code}\n})`
const compat = (code: string) => `import { createServer } from 'node:http2'\ncreateServer((req, res) => {\n${code}\n})`
const express = (code: string) => `import express from 'express'\nexpress().get('/', (req, res, next) => {\n${code}\n})`
const fastify = (code: string) =>
  `import Fastify from 'fastify'\nconst app = Fastify()\napp.get('/', (request, reply) => {\n${code}\n})`
const sensible = (code: string) =>
  `import Fastify from 'fastify'\nimport sensible from '@fastify/sensible'\nconst fastify = Fastify()\nfastify.register(sensible)\nfastify.get('/', (request, reply) => {\n${code}\n})`
const restify = (code: string) =>
  `import restify from 'restify'\nimport errors from 'restify-errors'\nrestify.createServer().get('/', (req, res, next) => {\n${code}\n})`
const koa = (code: string) => `import Koa from 'koa'\nnew Koa().use(async (ctx, next) => {\n${code}\n})`
const hapi = (code: string) =>
  `import Hapi from '@hapi/hapi'\nimport Boom from '@hapi/boom'\nHapi.server().route({ method: 'GET', path: '/', handler(request, h) {\n${code}\n} })`
const uws = (code: string) => `import { App } from 'uWebSockets.js'\nApp().get('/', (res, req) => {\n${code}\n})`
const plain = (code: string) => code

export const servers: Rows = {
  ...rowsOf('node:http', node, {
    'node.statusCode': ['res.statusCode = N', 'res.statusCode = «299»; res.end()', 'res.statusCode = 404; res.end()'],
    'node.statusMessage': [
      'res.statusMessage = text',
      { code: `res.statusCode = 404; res.statusMessage = «'OK'»; res.end()`, rule: 'no-mismatched-phrase' },
      `res.statusCode = 404; res.statusMessage = 'Not Found'; res.end()`,
    ],
    'node.writeHead': [
      'res.writeHead(N, reason, headers)',
      `res.writeHead(«299», 'Fine', {}); res.end()`,
      `res.writeHead(404, 'Not Found', { 'Content-Type': 'text/plain' }); res.end('x')`,
    ],
    'node.writeInformational': [
      'res.writeContinue(), res.writeProcessing(), res.writeEarlyHints()',
      { code: 'res.«writeProcessing»(); res.end()', rule: 'no-deprecated-code' },
      `res.writeContinue(); res.writeEarlyHints({ link: '</x>' }); res.end()`,
    ],
  }),
  ...rowsOf('node:http', plain, {
    'node.checkContinue': [
      `server.on('checkContinue', (req, res) => …)`,
      `import http from 'node:http'\nhttp.createServer().on('checkContinue', (req, res) => { res.writeHead(«299»); res.end() })`,
      `import http from 'node:http'\nhttp.createServer().on('checkExpectation', (req, res) => { res.writeHead(417); res.end() })`,
    ],
    'node.rawStatusLine': [
      'a status line written to a socket',
      {
        code: `import { createServer } from 'node:http'\ncreateServer().on('upgrade', (req, socket) => { socket.end('HTTP/1.1 «426» Upgrade Required\\r\\n\\r\\n') })`,
        rule: 'require-upgrade-header',
      },
      `import { createServer } from 'node:http'\ncreateServer().on('upgrade', (req, socket) => { socket.end('HTTP/1.1 401 Unauthorized\\r\\n\\r\\n') })`,
    ],
  }),
  ...rowsOf('node:http2', compat, {
    'node.http2.compat': [
      'res.statusCode = N, res.writeHead(N)',
      'res.writeHead(«299»); res.end()',
      `res.statusCode = 404; res.end('x')`,
    ],
  }),
  ...rowsOf('node:http2', stream, {
    'node.http2.respond': [
      `stream.respond({ ':status': N })`,
      `stream.respond({ ':status': «299» }); stream.end()`,
      `stream.respond({ [http2.constants.HTTP2_HEADER_STATUS]: 404 }); stream.end('x')`,
    ],
    'node.http2.additionalHeaders': [
      `stream.additionalHeaders({ ':status': N })`,
      {
        code: `stream.additionalHeaders({ ':status': «102» }); stream.respond({ ':status': 200 }); stream.end()`,
        rule: 'no-deprecated-code',
      },
      `stream.additionalHeaders({ ':status': 103, link: '</x>' }); stream.respond({ ':status': 200 }); stream.end()`,
    ],
  }),
  ...rowsOf('express', express, {
    'express.status': ['res.status(N)', 'res.status(«299»).end()', 'res.status(404).json({})'],
    'express.sendStatus': ['res.sendStatus(N)', 'res.sendStatus(«299»)', 'res.sendStatus(404)'],
    'express.redirect': [
      'res.redirect(N, url)',
      { code: `res.«redirect»('/x', 301)`, rule: 'valid-redirect', settings: { frameworks: ['express@5'] } },
      `res.redirect(301, '/x')`,
    ],
    'express.send.legacy': [
      'res.send(N)',
      { code: 'res.send(«404»)', rule: 'no-ignored-code', settings: { frameworks: ['express@5'] } },
      'res.send({ status: 404 })',
    ],
    'express.json.legacy': [
      'res.json(N, body)',
      { code: 'res.json(«404», {})', rule: 'no-ignored-code', settings: { frameworks: ['express@5'] } },
      'res.status(404).json({})',
    ],
    'express.statusCode': [
      'res.statusCode = N',
      'res.statusCode = «299»; res.end()',
      'res.statusCode = 404; res.end()',
    ],
    'express.headers': [
      'res.location(url), res.set(name, value)',
      { code: `res.set('Allow', «'GET, POST'»).status(405).end()`, rule: 'require-allow-header' },
      `res.location('/x').status(301).end()`,
    ],
    'express.nextError': [
      'next(err) with err.status',
      'const err = new Error(); err.status = «499»; next(err)',
      `const err = new Error('x'); err.status = 404; next(err)`,
    ],
    'express.fresh': [
      '304 by itself where the request is fresh',
      { code: `res.status(«206»).send('x')`, rule: 'require-content-range-header' },
      `if (req.fresh) res.status(304).end(); else res.send('x')`,
    ],
  }),
  ...rowsOf('restify', restify, {
    'restify.send': ['res.send(N, body)', 'res.send(«299», {}); next()', 'res.send(404, {}); next()'],
    'restify.status': [
      'res.status(N)',
      'res.status(«299»); res.send({}); next()',
      'res.status(404); res.send({}); next()',
    ],
    'restify.redirect': [
      'res.redirect(N, url, next)',
      `res.redirect(«299», '/x', next)`,
      `res.redirect(301, '/x', next)`,
    ],
    'restify.errors': [
      'new errors.NotFoundError(), new HttpError({ statusCode: N }), makeErrFromCode(N)',
      'next(new errors.HttpError({ statusCode: «499» }))',
      `next(new errors.NotFoundError('x'))`,
    ],
  }),
  ...rowsOf('router', plain, {
    'router.res': [
      'router.get(path, (req, res) => …)',
      { code: `import Router from 'router'\nRouter().get('/', (q, s) => { s.writeHead(«299»); s.end() })` },
      `import Router from 'router'\nnew Router().route('/').post((q, s) => { s.statusCode = 404; s.end() })`,
    ],
  }),
  ...rowsOf('polka', plain, {
    'polka.res': [
      'res.statusCode = N, res.writeHead(N)',
      `import polka from 'polka'\npolka().get('/', (req, res) => { res.writeHead(«299»); res.end() })`,
      `import polka from 'polka'\npolka().get('/', (req, res) => { res.statusCode = 404; res.end('x') })`,
    ],
    'polka.send': [
      'send(res, N, data)',
      `import send from '@polka/send'\nexport const made = (req, res) => send(res, «299»)`,
      `import send from '@polka/send-type'\nexport const made = (req, res) => send(res, 201, {}, { location: '/x' })`,
    ],
  }),
  ...rowsOf('@tinyhttp/app', plain, {
    'tinyhttp.res': [
      'res.status(N), res.sendStatus(N), res.redirect(url, N)',
      `import { App } from '@tinyhttp/app'\nnew App().get('/', (req, res) => { res.status(«299»).json({}) })`,
      `import { App } from '@tinyhttp/app'\nnew App().get('/', (req, res) => { res.redirect('/x', 301) })`,
    ],
  }),
  ...rowsOf('ultimate-express', plain, {
    'ultimate-express.res': [
      'res.status(N)',
      `import express from 'ultimate-express'\nexpress().get('/', (req, res) => { res.status(«299»).end() })`,
      `import express from 'ultimate-express'\nexpress().get('/', (req, res) => { res.status(404).json({}) })`,
    ],
  }),
  ...rowsOf('hyper-express', plain, {
    'hyper-express.res': [
      'response.status(N, message)',
      `import HyperExpress from 'hyper-express'\nnew HyperExpress.Server().get('/', (request, response) => { response.status(«299»).json({}) })`,
      `import { Server } from 'hyper-express'\nnew Server().get('/', (request, response) => { response.status(404, 'Not Found').send('x') })`,
    ],
  }),
  ...rowsOf('uWebSockets.js', uws, {
    'uws.writeStatus': [
      `res.writeStatus('N reason')`,
      `res.writeStatus(«'299 Fine'»).end()`,
      `res.writeStatus('404 Not Found').end()`,
    ],
  }),
  ...rowsOf('micro', plain, {
    'micro.send': [
      'send(res, N, data), createError(N, message)',
      `import { send } from 'micro'\nexport default (req, res) => send(res, «299», {})`,
      `import { createError, send } from 'micro'\nexport default (req, res) => { if (!req.url) throw createError(400, 'x'); send(res, 404, {}) }`,
    ],
  }),
  ...rowsOf('ws', plain, {
    'ws.verifyClient': [
      'verifyClient: (info, cb) => cb(false, N, name)',
      `import { WebSocketServer } from 'ws'\nnew WebSocketServer({ port: 1, verifyClient: (info, cb) => cb(false, «499», 'Closed') })`,
      `import { WebSocketServer } from 'ws'\nnew WebSocketServer({ port: 1, verifyClient: (info, cb) => cb(false, 401, 'Unauthorized') }).on('connection', (ws) => ws.close(1000))`,
    ],
  }),
  ...rowsOf('fastify', fastify, {
    'fastify.code': ['reply.code(N), reply.status(N)', 'reply.code(«299»).send({})', 'reply.status(404).send({})'],
    'fastify.statusCode': [
      'reply.statusCode = N',
      'reply.statusCode = «299»; reply.send({})',
      'reply.statusCode = 404; reply.send({})',
    ],
    'fastify.redirect': [
      'reply.redirect(url, N)',
      { code: `reply.«redirect»(301, '/x')`, rule: 'valid-redirect', settings: { frameworks: ['fastify@5'] } },
      `reply.redirect('/x', 301)`,
    ],
    'fastify.callNotFound': [
      'reply.callNotFound()',
      { code: `reply.code(200).callNotFound(); reply.«send»({})`, rule: 'no-response-after-send' },
      'reply.callNotFound()',
    ],
    'fastify.throw': [
      'throw an error with statusCode',
      `throw Object.assign(new Error('x'), { statusCode: «499» })`,
      `throw Object.assign(new Error('x'), { statusCode: 404 })`,
    ],
    'fastify.hijack': [
      'reply.hijack(); reply.raw.writeHead(N)',
      'reply.hijack(); reply.raw.writeHead(«299»); reply.raw.end()',
      'reply.hijack(); reply.raw.writeHead(404); reply.raw.end()',
    ],
    'fastify.early': [
      'reply.writeEarlyHints(hints)',
      `reply.writeEarlyHints({ link: '</x>' }); reply.code(«299»).send({})`,
      `reply.writeEarlyHints({ link: '</x>' }); reply.code(404).send({})`,
    ],
  }),
  ...rowsOf('fastify', plain, {
    'fastify.schema.response': [
      'schema: { response: { N: schema } }',
      {
        code: `import Fastify from 'fastify'\nFastify().get('/', { schema: { response: { «600»: {}, 404: {} } } }, (request, reply) => { reply.code(404).send({}) })`,
        rule: 'consistent-declared-code',
      },
      `import Fastify from 'fastify'\nFastify().get('/', { schema: { response: { '2xx': {}, 404: {} } } }, (request, reply) => { reply.code(404).send({}) })`,
    ],
  }),
  ...rowsOf('@fastify/sensible', sensible, {
    'fastify.sensible.reply': [
      'reply.notFound(), reply.getHttpError(N)',
      { code: `reply.notFound('x'); reply.«send»({})`, rule: 'no-response-after-send' },
      `return reply.notFound('x')`,
    ],
    'fastify.sensible.httpErrors': [
      'fastify.httpErrors.createError(N), fastify.assert(value, N)',
      `throw fastify.httpErrors.createError(«499», 'x')`,
      `fastify.assert(request.user, 401); throw fastify.httpErrors.notFound('x')`,
    ],
  }),
  ...rowsOf('koa', koa, {
    'koa.status': ['ctx.status = N', `ctx.status = «299»; ctx.body = 'x'`, `ctx.response.status = 404; ctx.body = 'x'`],
    'koa.message': [
      'ctx.message = text',
      { code: `ctx.status = 404; ctx.message = «'OK'»; ctx.body = 'x'`, rule: 'no-mismatched-phrase' },
      `ctx.status = 404; ctx.message = 'Not Found'; ctx.body = 'x'`,
    ],
    'koa.throw': ['ctx.throw(N, message)', `ctx.throw(«499», 'x')`, `ctx.throw(404, 'x')`],
    'koa.assert': ['ctx.assert(value, N)', `ctx.assert(ctx.user, «499», 'x')`, `ctx.assert(ctx.user, 401, 'x')`],
    'koa.redirect': [
      'ctx.redirect(url)',
      { code: `ctx.redirect('/x', «301»)`, rule: 'valid-redirect' },
      `ctx.status = 301; ctx.redirect('/x')`,
    ],
    'koa.error': [
      'throw an error with status',
      `const err = new Error('x'); err.status = «499»; throw err`,
      `const err = new Error('x'); err.status = 404; throw err`,
    ],
    'koa.response.web': [
      'ctx.body = new Response(body, { status: N })',
      `ctx.body = new Response('x', { status: «299» })`,
      `ctx.body = new Response('x', { status: 404 })`,
    ],
  }),
  ...rowsOf('@koa/router', plain, {
    'koa.router': [
      'router.redirect(source, target, N)',
      `import Router from '@koa/router'\nconst router = new Router()\nrouter.redirect('/a', '/b', «299»)`,
      `import Router from '@koa/router'\nconst router = new Router()\nrouter.redirect('/a', '/b', 302)\nrouter.get('/b', (ctx) => { ctx.status = 404 })`,
    ],
  }),
  ...rowsOf(
    '@oak/oak',
    (code) => `import { Application } from 'jsr:@oak/oak'\nnew Application().use((ctx) => {\n${code}\n})`,
    {
      'oak.status': [
        'ctx.response.status = N, ctx.throw(N)',
        `ctx.response.status = «299»; ctx.response.body = 'x'`,
        `if (!ctx.request.hasBody) ctx.throw(400, 'x'); ctx.response.status = 404; ctx.response.body = 'x'`,
      ],
    },
  ),
  ...rowsOf(
    '@strapi/strapi',
    (code) =>
      `import { factories } from '@strapi/strapi'\nimport { errors } from '@strapi/utils'\nexport default factories.createCoreController('api::note.note', { async find(ctx) {\n${code}\n} })`,
    {
      'strapi.ctx': [
        'ctx.notFound(), ctx.send(data, N), ctx.created()',
        'return ctx.send({}, «299»)',
        `if (!ctx.state.user) return ctx.unauthorized('x'); return ctx.send({}, 202)`,
      ],
      'strapi.errors': [
        'new errors.NotFoundError()',
        {
          code: `try { throw new errors.«NotFoundError»('x') } catch { ctx.send({ ok: false }, 500) }`,
          rule: 'no-caught-response',
        },
        `throw new errors.NotFoundError('x')`,
      ],
    },
  ),
  ...rowsOf('@hapi/hapi', hapi, {
    'hapi.code': ['h.response(value).code(N)', 'return h.response({}).code(«299»)', 'return h.response({}).code(404)'],
    'hapi.redirect': [
      'h.redirect(url).code(N), .permanent(), .rewritable()',
      `return h.redirect('/x').code(«299»)`,
      `return h.redirect('/x').permanent().rewritable(false)`,
    ],
    'hapi.created': [
      'h.response(value).created(location)',
      { code: `return h.response({}).created('/x').code(«299»)` },
      `if (request.method === 'post') return h.response({}).created('/x'); return h.response({}).code(200)`,
    ],
    'hapi.location': [
      'h.response(value).location(url), .header(name, value)',
      { code: `return h.response().header('X', 'y').code(«301»)`, rule: 'require-location-header' },
      `return h.response().location('/x').code(301)`,
    ],
    'boom.method': [
      'Boom.notFound(), Boom.unauthorized()',
      { code: `throw Boom.«serverTimeout»('x')`, rule: 'no-unknown-name' },
      `throw Boom.notFound('x')`,
    ],
    'boom.ctor': [
      'new Boom.Boom(message, { statusCode: N }), Boom.boomify(error, { statusCode: N })',
      `throw new Boom.Boom('x', { statusCode: «499» })`,
      `throw Boom.boomify(new Error('x'), { statusCode: 404 })`,
    ],
  }),
  ...rowsOf('@hapi/hapi', plain, {
    'hapi.options': [
      'options.response: { emptyStatusCode: N, status: { N: schema } }',
      {
        code: `import Hapi from '@hapi/hapi'\nHapi.server().route({ method: 'GET', path: '/', handler: (request, h) => h.response({}).code(200), options: { response: { status: { «201»: schema } } } })`,
        rule: 'consistent-declared-code',
      },
      `import Hapi from '@hapi/hapi'\nHapi.server().route({ method: 'GET', path: '/', handler: (request, h) => h.response({}).code(200), options: { response: { emptyStatusCode: 204, status: { 200: schema } } } })`,
    ],
  }),
}
