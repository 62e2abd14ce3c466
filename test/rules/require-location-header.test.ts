import rule from '../../rules/require-location-header.ts'
import { testRule } from '../support/test-rule.ts'

const names = {
  301: ['301 Moved Permanently', '2'],
  302: ['302 Found', '3'],
  303: ['303 See Other', '4'],
  307: ['307 Temporary Redirect', '8'],
  308: ['308 Permanent Redirect', '9'],
} as const

/** A redirect that goes nowhere. */
function lost(name: string, code: string, status: keyof typeof names, filename?: string) {
  const [called, section] = names[status]
  return {
    name,
    code,
    ...(filename === undefined ? {} : { filename }),
    errors: [{ messageId: 'redirect' as const, data: { code: called, reference: `RFC 9110 §15.4.${section}` } }],
  }
}

/** A 201 that does not say what was created, with the option on. */
function created(name: string, code: string, filename?: string) {
  return {
    name,
    code,
    ...(filename === undefined ? {} : { filename }),
    options: [{ created: true }] as const,
    errors: [{ messageId: 'created' as const, data: { code: '201 Created', reference: 'RFC 9110 §9.3.3' } }],
  }
}

const on = (statements: string) => `app.get('/x', (req, res) => { ${statements} })`
const hono = `import { Hono } from 'hono'; const app = new Hono();`
const koa = `import Router from '@koa/router'; const router = new Router();`
const node = `import http from 'node:http';`
const nest = `import { Controller, Get, Post, Header, HttpCode, Redirect } from '@nestjs/common';`

testRule(rule, {
  valid: [
    {
      name: 'a function in front whose name says nothing of what it sets',
      code: `import { Router } from 'express'; Router().get('/old', target, (req, res) => { res.status(302).end() })`,
    },
    { name: 'the field set before', code: on(`res.location('/y'); res.status(302).end()`) },
    { name: 'the field set after the code', code: on(`res.status(302); res.set('Location', '/y'); res.end()`) },
    { name: 'the field in lower case', code: on(`res.status(302).header('location', '/y').end()`) },
    { name: 'the field in an object', code: on(`res.writeHead(302, { LOCATION: '/y' }); res.end()`) },
    { name: 'the field appended', code: on(`res.append('Location', '/y').status(302).end()`) },
    {
      name: 'the field by a constant of HTTP/2',
      code: `import { constants, createServer } from 'node:http2'; createServer().on('stream', (stream) => { stream.respond({ [constants.HTTP2_HEADER_STATUS]: 302, [constants.HTTP2_HEADER_LOCATION]: '/y' }); stream.end() })`,
    },
    { name: 'fields that are spread', code: on(`res.writeHead(302, { ...fields }); res.end()`) },
    { name: 'fields that are not known', code: on(`res.writeHead(302, fieldsOf(req)); res.end()`) },
    { name: 'a field with a computed name', code: on(`res.status(302).set(name, '/y').end()`) },
    {
      name: 'fields set in a loop',
      code: on(`for (const [name, value] of fields) res.setHeader(name, value); res.status(302).end()`),
    },
    {
      name: 'fields of an object that is filled',
      code: on(`const h = {}; h.Location = '/y'; res.writeHead(302, h).end()`),
    },
    { name: 'fields of an object that goes elsewhere', code: on(`const h = {}; fill(h); res.writeHead(302, h).end()`) },
    { name: 'a Map of fields', code: on(`res.setHeaders(new Map([['Location', '/y']])); res.writeHead(302).end()`) },
    { name: 'Headers', code: `new Response(null, { status: 302, headers: new Headers({ location: '/y' }) })` },
    {
      name: 'Headers that are filled',
      code: `const headers = new Headers(); headers.set('Location', '/y'); new Response(null, { status: 302, headers })`,
    },
    { name: 'a list of pairs', code: `new Response(null, { status: 302, headers: [['Location', '/y']] })` },
    { name: 'Headers from elsewhere', code: `const f = (headers) => new Response(null, { status: 302, headers })` },
    { name: 'an init with more', code: `const f = (init) => new Response(null, { ...init, status: 302 })` },
    {
      name: 'a field set on the response that was built',
      code: `const f = () => { const r = new Response(null, { status: 302 }); r.headers.set('Location', '/y'); return r }`,
    },
    {
      name: 'a response that another function goes on with',
      code: `const f = () => to('/y', new Response(null, { status: 302 }))`,
    },
    { name: 'a helper that is not known', code: on(`setTarget(res); res.status(302).end()`) },
    { name: 'a helper that goes on with the response', code: on(`res.status(302); render(res)`) },
    {
      name: 'a helper of the file that sets it',
      code: `${on(`go(res); res.status(302).end()`)}\nfunction go(r) { r.location('/y') }`,
    },
    { name: 'a middleware in front', code: `app.get('/x', target, (req, res) => res.status(302).end())` },
    { name: 'a list of middlewares in front', code: `app.get('/x', [target, (req, res) => res.status(302).end()])` },
    {
      name: 'hooks in front',
      code: `fastify.get('/x', { preHandler: target }, async (request, reply) => reply.code(302).send())`,
    },
    { name: 'a helper that may be called with the field set', code: `function found(res) { res.status(302).end() }` },
    { name: 'a field on some paths', code: on(`if (to) res.location(to); res.status(302).end()`) },
    {
      name: 'fields of the response that is passed on',
      code: on(`up.on('response', (r) => { res.writeHead(302, r.headers); r.pipe(res) })`),
    },
    {
      name: 'an error that is none, which another rule reports',
      code: `import createError from 'http-errors'; throw createError(302)`,
    },
    { name: 'an error handler', code: `app.use((err, req, res, next) => { res.status(302).end() })` },
    { name: 'the helpers for redirects', code: on(`a ? res.redirect('/y') : res.redirect(301, '/y')`) },
    {
      name: 'a code in front of a helper',
      code: `fastify.get('/x', (request, reply) => reply.code(307).redirect('/y'))`,
    },
    { name: 'Koa', code: `${koa} router.get('/x', (ctx) => { ctx.status = 301; ctx.redirect('/y') })` },
    {
      name: 'Nest',
      code: `${nest} class A { @Get() @Redirect('/y', 301) a() {} @Get() @HttpCode(302) @Header('Location', '/y') b() {} }`,
    },
    {
      name: 'the fields of Lambda',
      code: `export const handler = async () => ({ statusCode: 302, multiValueHeaders: { Location: ['/y'] } })`,
    },
    {
      name: 'a code that another part of the program takes for a signal, as its phrase says',
      code: `export function pass() { return new Response(null, { status: 302, statusText: 'Passthrough', headers: { 'x-intention': 'pass' } }) }`,
    },
    { name: '300 and 304, which go nowhere', code: on(`a ? res.status(300).end() : res.status(304).end()`) },
    { name: 'a code that is not known', code: on(`res.status(code).end()`) },
    { name: 'comparisons', code: `if (res.status === 302) follow(res)` },
    { name: 'mocks', code: `import nock from 'nock'; nock('http://a.b').get('/').reply(302)` },
    { name: 'tests', code: on(`res.status(302).end()`), filename: 'test/server.js' },
    { name: '201 without the option', code: `app.post('/x', (req, res) => res.status(201).json({}))` },
    {
      name: '201 to PUT, whose target was created',
      code: `app.put('/x', (req, res) => res.status(201).json({}))`,
      options: [{ created: true }],
    },
    {
      name: '201 to any method',
      code: `app.all('/x', (req, res) => res.status(201).json({}))`,
      options: [{ created: true }],
    },
    {
      name: '201 with its field',
      code: `app.post('/x', (req, res) => res.status(201).location('/x/1').json({}))`,
      options: [{ created: true }],
    },
  ],
  invalid: [
    lost(
      'a guard in front, which sets no target for what it does not know',
      `import { Router } from 'express'; Router().get('/old', auth.required, (req, res) => { res.status(«302»).end() })`,
      302,
    ),
    lost(
      'another field by a constant of HTTP/2',
      `import { constants, createServer } from 'node:http2'; createServer().on('stream', (stream) => { stream.respond({ [constants.HTTP2_HEADER_STATUS]: «302», [constants.HTTP2_HEADER_CONTENT_LOCATION]: '/y' }); stream.end() })`,
      302,
    ),
    lost('a chain', on('res.status(«302»).end()'), 302),
    lost('statements', on('res.status(«301»); res.end()'), 301),
    lost('the status alone', on('res.sendStatus(«308»)'), 308),
    lost('content in place of the field', on(`res.status(«307»).json({ location: '/y' })`), 307),
    lost('another field', on(`res.set('Refresh', '0; url=/y').status(«303»).end()`), 303),
    lost(
      'a field that is removed again',
      on(`res.location('/y'); res.removeHeader('location'); res.status(«302»).end()`),
      302,
    ),
    lost(
      'no field on one of the paths with the code',
      on(`if (a) return res.status(«302»).end(); res.redirect('/y')`),
      302,
    ),
    lost('objects that stay empty', on('const h = {}; res.writeHead(«302», h); res.end()'), 302),
    lost(
      'fields that are all known',
      on(`res.writeHead(«302», { 'Cache-Control': 'no-store', ...{ vary: '*' } }); res.end()`),
      302,
    ),
    lost('Node', `${node} http.createServer((req, res) => { res.statusCode = «302»; res.end() })`, 302),
    lost('a constant of the function', on('const status = «302»; res.status(status).end()'), 302),
    lost('a constant of the file, where it is used', `const FOUND = 302; ${on('res.status(«FOUND»).end()')}`, 302),
    lost(
      'a member of a library',
      `import { StatusCodes } from 'http-status-codes'; ${on('res.status(«StatusCodes.SEE_OTHER»).end()')}`,
      303,
    ),
    lost(
      'CommonJS',
      `const http = require('http'); http.createServer((req, res) => { res.writeHead(«302»).end() })`,
      302,
    ),
    lost('TypeScript around it', on('res!.status((«302» satisfies number) as number).end()'), 302),
    lost('optional chaining', on('res?.status(«302»)?.end()'), 302),
    lost(
      'a helper, where it is called',
      `${on('send(res, «302», {})')}\nfunction send(res, status, fields) { res.writeHead(status, fields); res.end() }`,
      302,
    ),
    lost('Fetch', `new Response(null, { status: «302» })`, 302),
    lost(
      'a handler of the app router',
      `export async function GET() { return new Response(null, { status: «307» }) }`,
      307,
      'app/x/route.ts',
    ),
    lost('Hono', `${hono} app.get('/x', (c) => c.body(null, «302»))`, 302),
    lost('Fastify', `fastify.get('/x', async (request, reply) => { reply.code(«303»); return {} })`, 303),
    lost('Koa', `${koa} router.get('/x', (ctx) => { ctx.status = «302» })`, 302),
    lost('Nest', `${nest} @Controller() class A { @Get() @HttpCode(«302») a() {} }`, 302),
    lost(
      'Lambda',
      `export const handler = async () => ({ statusCode: «302», headers: { 'Content-Type': 'text/html' } })`,
      302,
    ),
    {
      ...lost('tests, where the settings check them', on('res.status(«302»).end()'), 302, 'test/server.js'),
      settings: { 'http-status': { tests: 'check' } },
    },
    created('POST', `app.post('/x', (req, res) => res.status(«201»).json({}))`),
    created(
      'an exported POST',
      `export async function POST() { return Response.json({}, { status: «201» }) }`,
      'app/x/route.ts',
    ),
    created('the default of Nest', `${nest} @Controller() class A { @Post() @HttpCode(«201») a() {} }`),
  ],
})
