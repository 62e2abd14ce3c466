import rule from '../../rules/require-authenticate-header.ts'
import { testRule } from '../support/test-rule.ts'

const codes = {
  401: { code: '401 Unauthorized', field: 'WWW-Authenticate', reference: 'RFC 9110 §15.5.2' },
  407: { code: '407 Proxy Authentication Required', field: 'Proxy-Authenticate', reference: 'RFC 9110 §15.5.8' },
} as const

function missing(name: string, code: string, status: keyof typeof codes = 401, filename?: string) {
  return {
    name,
    code,
    ...(filename === undefined ? {} : { filename }),
    errors: [{ messageId: 'missing' as const, data: codes[status] }],
  }
}

function wrong(name: string, code: string, messageId: 'realm' | 'unquoted') {
  return { name, code, errors: [{ messageId }] }
}

const on = (statements: string) => `app.get('/x', (req, res) => { ${statements} })`
const challenge = (text: string) => on(`res.set('WWW-Authenticate', ${text}).sendStatus(401)`)
const boom = `import Boom from '@hapi/boom';`
const createError = `import createError from 'http-errors';`
const hono = `import { Hono } from 'hono'; import { HTTPException } from 'hono/http-exception'; const app = new Hono();`

testRule(rule, {
  valid: [
    {
      name: 'a probe of the health of a service',
      code: `import express from 'express'
const app = express()
app.get('/healthz', (req, res) => { if (busy()) return res.sendStatus(401); res.end() })
app.route('/api/ready').get((req, res) => { if (busy()) return res.sendStatus(401); res.end() })
app.get('/ping', ping)
function ping(req, res) { if (busy()) return res.sendStatus(401); res.end() }`,
    },
    {
      name: 'a redirect with a code that is none, which another rule reports',
      code: `import express from 'express'
express().get('/x', (req, res) => { res.redirect(401, '/login') })`,
    },
    { name: 'the field set before', code: on(`res.set('WWW-Authenticate', 'Bearer'); res.status(401).end()`) },
    {
      name: 'the field set after the code',
      code: on(`res.status(401); res.setHeader('www-authenticate', 'Bearer'); res.end()`),
    },
    { name: 'the field of a proxy', code: on(`res.writeHead(407, { 'Proxy-Authenticate': 'Basic realm="x"' }).end()`) },
    {
      name: 'fields that are spread',
      code: `const f = () => new Response(null, { status: 401, headers: { ...challenge } })`,
    },
    { name: 'a helper that is not known', code: on(`challenge(res); res.sendStatus(401)`) },
    { name: 'a middleware in front', code: `app.get('/x', authenticate, (req, res) => res.sendStatus(401))` },
    {
      name: 'hooks in front',
      code: `fastify.get('/x', { onRequest: authenticate }, async (request, reply) => reply.code(401).send())`,
    },
    {
      name: 'a middleware of the file',
      code: `app.use((req, res, next) => { res.set('WWW-Authenticate', 'Bearer'); next() }); ${on('res.sendStatus(401)')}`,
    },
    {
      name: 'a hook of the file',
      code: `fastify.addHook('onSend', async (request, reply) => { reply.header('www-authenticate', 'Bearer') }); fastify.get('/x', async (request, reply) => reply.code(401).send())`,
    },
    {
      name: 'an error handler of the file',
      code: `${hono} app.onError((error, c) => { c.header('WWW-Authenticate', 'Bearer'); return c.text('no', error.status) }); app.get('/x', () => { throw new HTTPException(401) })`,
    },
    { name: 'an error handler', code: `app.use((error, req, res, next) => { res.status(401).end() })` },
    {
      name: 'an error class with fields',
      code: `${createError} const f = () => { throw createError(401, 'no', { headers: { 'WWW-Authenticate': 'Bearer' } }) }`,
    },
    {
      name: 'an error with a response',
      code: `${hono} app.get('/x', () => { throw new HTTPException(401, { res: new Response('no', { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } }) }) })`,
    },
    { name: 'Boom with a scheme', code: `${boom} const f = () => { throw Boom.unauthorized('no', 'Bearer') }` },
    {
      name: 'Boom whose fields are set',
      code: `${boom} const f = () => { const e = Boom.unauthorized('no'); e.output.headers['WWW-Authenticate'] = 'Bearer'; throw e }`,
    },
    {
      name: 'an exception that a filter answers',
      code: `import { UnauthorizedException } from '@nestjs/common'; const f = () => { throw new UnauthorizedException() }`,
    },
    {
      name: 'a helper that may be called with the field set',
      code: `function unauthorized(res) { res.status(401).end() }`,
    },
    { name: 'codes that the options leave out', code: on('res.sendStatus(401)'), options: [{ codes: [407] }] },
    { name: '403', code: on('res.sendStatus(403)') },
    { name: 'comparisons', code: `if (response.status === 401) signIn()` },
    { name: 'tests', code: on('res.sendStatus(401)'), filename: 'x.spec.js' },
    {
      name: 'mocks',
      code: `import { http, HttpResponse } from 'msw'; http.get('/', () => new HttpResponse(null, { status: 401 }))`,
    },
    { name: 'a realm', code: challenge(`'Basic realm="Accounts"'`) },
    { name: 'a realm behind other parameters', code: challenge(`'Basic charset="UTF-8", realm="Accounts"'`) },
    { name: 'a realm with commas', code: challenge(`'Basic realm="Accounts, all of them"'`) },
    { name: 'a realm that is computed', code: challenge('`Basic realm="${realm}"`') },
    { name: 'a realm that may bring its quotes', code: challenge('`Basic realm=${JSON.stringify(realm)}`') },
    { name: 'parameters that are not known', code: challenge('`Basic ${parameters}`') },
    { name: 'a scheme that is not known', code: challenge('scheme') },
    { name: 'other schemes, which need none', code: challenge(`'Bearer error="invalid_token"'`) },
    { name: 'schemes in a list', code: challenge(`['Bearer', 'Basic realm="Accounts"']`) },
    { name: 'the word in a realm', code: challenge(`'Digest realm="No, Basic is off", nonce="x"'`) },
    { name: 'a scheme whose name only starts like it', code: challenge(`'Basic-Plus'`) },
    { name: 'credentials of requests', code: `fetch(url, { headers: { Authorization: 'Basic ' + token } })` },
    { name: 'challenges of tests', code: challenge(`'Basic'`), filename: 'x.spec.js' },
  ],
  invalid: [
    missing('a chain', on(`res.status(«401»).json({ error: 'no token' })`)),
    missing('the status alone', on('res.sendStatus(«401»)')),
    missing('a proxy', on('res.status(«407»).end()'), 407),
    missing('the field of the other code', on(`res.set('WWW-Authenticate', 'Bearer').status(«407»).end()`), 407),
    missing(
      'a middleware that answers or goes on',
      `const signedIn = (req, res, next) => { if (!req.user) return res.status(«401»).end(); next() }`,
    ),
    missing(
      'the app router',
      `export function GET() { return Response.json({}, { status: «401» }) }`,
      401,
      'app/x/route.ts',
    ),
    missing('Fastify', `fastify.get('/x', async (request, reply) => reply.code(«401»).send())`),
    missing('Koa', `import Router from '@koa/router'; new Router().get('/x', (ctx) => { ctx.status = «401» })`),
    missing('Hono', `${hono} app.get('/x', (c) => c.json({}, «401»))`),
    missing(
      'a code that a caller chooses',
      `export function GET(request) { const status = isKnown(request) ? 400 : «401»; return page('no', status) }
      function page(text, status) { return new Response(text, { status }) }`,
      401,
      'app/x/route.ts',
    ),
    missing(
      'an exception of Hono',
      `${hono} app.get('/x', () => { throw new HTTPException(«401», { message: 'no' }) })`,
    ),
    missing('Lambda', `export const handler = async () => ({ statusCode: «401», body: '' })`),
    missing('Boom without a scheme', `${boom} const f = () => { throw Boom.«unauthorized»('no') }`),
    missing('an error', `${createError} app.get('/x', (req, res, next) => { next(createError(«401», 'no')) })`),
    { ...missing('codes that the options name', on('res.sendStatus(«401»)')), options: [{ codes: [401] }] },
    wrong('no realm', challenge(`«'Basic'»`), 'realm'),
    wrong('no realm beside other parameters', challenge(`«'Basic charset="UTF-8"'»`), 'realm'),
    wrong('no realm in any case', challenge(`«'basic'»`), 'realm'),
    wrong('no realm behind another challenge', challenge(`«'Bearer realm="Accounts", Basic'»`), 'realm'),
    wrong('no realm in a list', challenge(`«['Bearer', 'Basic']»`), 'realm'),
    wrong('no quotes', challenge(`«'Basic realm=Accounts'»`), 'unquoted'),
    wrong('single quotes', challenge(`«"Basic realm='Accounts'"»`), 'unquoted'),
    wrong('no quotes around a text with more', challenge('«`Basic realm=Area ${id}`»'), 'unquoted'),
    wrong('a field of its own', on(`res.setHeader('WWW-Authenticate', «'Basic'»); next()`), 'realm'),
    wrong('a proxy', on(`res.set('Proxy-Authenticate', «'Basic'»).sendStatus(407)`), 'realm'),
    wrong('Fetch', `new Response(null, { status: 401, headers: { 'WWW-Authenticate': «'Basic'» } })`, 'realm'),
    { ...wrong('the realm, whatever the codes', challenge(`«'Basic'»`), 'realm'), options: [{ codes: [] }] },
  ],
})
