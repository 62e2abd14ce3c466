import rule from '../../rules/require-retry-after-header.ts'
import { testRule } from '../support/test-rule.ts'

const codes = {
  429: { code: '429 Too Many Requests', reference: 'RFC 6585 §4' },
  503: { code: '503 Service Unavailable', reference: 'RFC 9110 §15.6.4' },
} as const

function missing(name: string, code: string, status: keyof typeof codes, filename?: string) {
  return {
    name,
    code,
    ...(filename === undefined ? {} : { filename }),
    errors: [{ messageId: 'missing' as const, data: codes[status] }],
  }
}

const on = (statements: string) => `app.get('/x', (req, res) => { ${statements} })`
const hono = `import { Hono } from 'hono'; const app = new Hono();`
const createError = `import createError from 'http-errors';`

testRule(rule, {
  valid: [
    {
      name: 'a probe by other names of it',
      code: `import express from 'express'; express().get('/_health', (req, res) => { res.sendStatus(503) })`,
    },
    {
      name: 'a probe of the health of a service',
      code: `import express from 'express'
const app = express()
app.get('/healthz', (req, res) => { if (busy()) return res.sendStatus(503); res.end() })
app.route('/api/ready').get((req, res) => { if (busy()) return res.sendStatus(503); res.end() })
app.get('/ping', ping)
function ping(req, res) { if (busy()) return res.sendStatus(503); res.end() }`,
    },
    {
      name: '429 behind a package that limits rates',
      code: `import { rateLimit } from 'express-rate-limit'
app.use(rateLimit(), (req, res) => res.status(429).end())`,
    },
    {
      name: 'a redirect with a code that is none, which another rule reports',
      code: `import express from 'express'
express().get('/x', (req, res) => { res.redirect(429, '/wait') })`,
    },
    { name: 'the field set before', code: on(`res.set('Retry-After', 5); res.status(429).end()`) },
    { name: 'the field set after the code', code: on(`res.status(503); res.setHeader('retry-after', '5'); res.end()`) },
    {
      name: 'the field beside the code',
      code: `const f = () => new Response(null, { status: 503, headers: { 'Retry-After': '5' } })`,
    },
    { name: 'when a quota is renewed', code: on(`res.set('RateLimit-Reset', 5).sendStatus(429)`) },
    { name: 'when a quota is renewed, in the older name', code: on(`res.set('X-RateLimit-Reset', 5).sendStatus(429)`) },
    {
      name: 'when quotas are renewed, by name',
      code: on(`res.set('x-ratelimit-reset-requests', '5s').sendStatus(429)`),
    },
    { name: 'the field of the drafts', code: on(`res.set('RateLimit', '"default";r=0;t=5').sendStatus(429)`) },
    {
      name: 'fields that are spread',
      code: `const f = () => new Response(null, { status: 429, headers: { ...limits } })`,
    },
    { name: 'a helper that is not known', code: on('addLimits(res); res.sendStatus(429)') },
    { name: 'a middleware in front', code: `app.get('/x', limit, (req, res) => res.sendStatus(429))` },
    {
      name: 'the handler of a rate limit',
      code: `app.use(rateLimit({ handler: (req, res, next) => { log(next); res.status(429).end() } }))`,
    },
    {
      name: 'the handler of a rate limit, by name',
      code: `function refuse(req, res, next) { log(next); res.status(429).end() } app.use(rateLimit({ windowMs: 1000, handler: refuse }))`,
    },
    {
      name: 'the handler of a rate limit, with its options',
      code: `export const refuse = (req, res, next, options) => res.status(429).send(options.message)`,
    },
    {
      name: 'a library for rate limits',
      code: `import { rateLimit } from 'express-rate-limit'; app.use(rateLimit({})); ${on('res.sendStatus(429)')}`,
    },
    {
      name: 'a library for rate limits in CommonJS',
      code: `const limiter = require('rate-limiter-flexible'); ${on('res.sendStatus(429)')}`,
    },
    {
      name: 'a hook of the file',
      code: `fastify.addHook('onSend', async (request, reply) => { reply.header('retry-after', 5) }); fastify.get('/x', async (request, reply) => reply.code(503).send())`,
    },
    { name: 'an error handler', code: `app.use((error, req, res, next) => { res.status(503).end() })` },
    {
      name: 'an error with fields',
      code: `${createError} const f = () => { throw createError(503, { headers: { 'Retry-After': 5 } }) }`,
    },
    { name: 'a helper that may be called with the field set', code: `function tooMany(res) { res.status(429).end() }` },
    { name: 'codes that the options leave out', code: on('res.sendStatus(503)'), options: [{ codes: [429] }] },
    { name: 'other codes of servers', code: on('a ? res.sendStatus(500) : res.sendStatus(502)') },
    { name: 'comparisons', code: `if (response.status === 429) wait()` },
    { name: 'tests', code: on('res.sendStatus(429)'), filename: 'x.spec.js' },
    { name: 'mocks', code: `import nock from 'nock'; nock('http://a.b').get('/').reply(429)` },
  ],
  invalid: [
    missing(
      'a response that code has to ask for',
      `import http from 'node:http'; export function onError(error, request, target) { if (target instanceof http.ServerResponse) { target.writeHead(«503», { 'Content-Type': 'text/plain' }); target.end('away') } }`,
      503,
    ),
    missing(
      '429 of a limiter that the project has written itself',
      `import LoginRateLimiter from './LoginRateLimiter.mjs' // express-rate-limit is not used
${on('res.status(«429»).end()')}`,
      429,
    ),
    missing('a chain', on(`res.status(«429»).json({ error: 'slow down' })`), 429),
    missing('the status alone', on('res.sendStatus(«503»)'), 503),
    missing(
      'how much is left, and not when there is more',
      on(`res.set('X-RateLimit-Remaining', 0).sendStatus(«429»)`),
      429,
    ),
    missing('a check of health', on('try { check() } catch { return res.status(«503»).end() } res.end()'), 503),
    missing(
      'a middleware that answers or goes on',
      `const limit = (req, res, next) => { if (!left()) return res.status(«429»).end(); next() }`,
      429,
    ),
    missing('one of two codes that are known', on(`res.status(ok ? 200 : «503»).end()`), 503),
    missing(
      'a constant',
      `import { StatusCodes } from 'http-status-codes'; ${on('res.status(«StatusCodes.TOO_MANY_REQUESTS»).end()')}`,
      429,
    ),
    missing(
      '503 in front of a library for rate limits',
      `import { rateLimit } from 'express-rate-limit'; ${on('res.sendStatus(«503»)')}`,
      503,
    ),
    missing(
      'the app router',
      `export function GET() { return Response.json({}, { status: «429» }) }`,
      429,
      'app/x/route.ts',
    ),
    missing(
      'the pages router',
      `export default function handler(req, res) { res.status(«503»).json({}) }`,
      503,
      'pages/api/x.ts',
    ),
    missing('Fastify', `fastify.get('/x', async (request, reply) => reply.code(«503»).send())`, 503),
    missing('Koa', `import Router from '@koa/router'; new Router().get('/x', (ctx) => { ctx.status = «429» })`, 429),
    missing('Hono', `${hono} app.get('/x', (c) => c.text('no', «429»))`, 429),
    missing('Lambda', `export const handler = async () => ({ statusCode: «503», body: '' })`, 503),
    missing('an error', `${createError} app.get('/x', () => { throw createError(«503») })`, 503),
    { ...missing('codes that the options name', on('res.sendStatus(«503»)'), 503), options: [{ codes: [503] }] },
  ],
})
