import rule from '../../rules/consistent-content-status.ts'
import { testRule } from '../support/test-rule.ts'

const names: Readonly<Record<number, string>> = {
  200: '200 OK',
  202: '202 Accepted',
  400: '400 Bad Request',
  401: '401 Unauthorized',
  403: '403 Forbidden',
  404: '404 Not Found',
  422: '422 Unprocessable Content',
}

interface Case {
  readonly told: number
  readonly code: number
  readonly member?: string
  /** The code after `Say … in the content`, and after `Answer …`. */
  readonly tell?: string
  readonly send?: string
}

/** Content with a marked status that is not the one sent. */
function wrong(name: string, code: string, { told, code: sent, member, tell, send }: Case) {
  return {
    name,
    code,
    errors: [
      {
        messageId: member === undefined ? ('problem' as const) : ('member' as const),
        data: { member: member ?? 'status', told: names[told], code: names[sent] },
        suggestions: [
          ...(tell === undefined ? [] : [{ messageId: 'tell' as const, data: { code: sent }, output: tell }]),
          ...(send === undefined ? [] : [{ messageId: 'send' as const, data: { code: told }, output: send }]),
        ],
      },
    ],
  }
}

/** The same, where 404 is sent and 400 told, each written once as a number. */
function mixed(name: string, code: string, member?: string) {
  const plain = code.replace(/[«»]/g, '')
  return wrong(name, code, {
    told: 400,
    code: 404,
    ...(member === undefined ? {} : { member }),
    tell: plain.replace(/\b400\b/, '404'),
    send: plain.replace(/\b404\b/, '400'),
  })
}

function challenge(name: string, code: string, error: string, told: number, sent: number, send?: string) {
  return {
    name,
    code,
    errors: [
      {
        messageId: 'challenge' as const,
        data: { error, told: names[told], code: names[sent] },
        suggestions: send === undefined ? [] : [{ messageId: 'send' as const, data: { code: told }, output: send }],
      },
    ],
  }
}

const wide = [{ members: true }] as const
const hono = `import { Hono } from 'hono'; const app = new Hono();`
const nest = `import { Controller, Get, HttpCode, HttpStatus } from '@nestjs/common';`
const on = (statements: string) => `app.get('/x', (req, res) => { ${statements} })`

testRule(rule, {
  valid: [
    ...[
      ['problem details that say what is sent', on(`res.status(404).json({ status: 404, title: 'x', detail: 'y' })`)],
      [
        'one variable for both',
        on(`const status = a ? 404 : 400; res.status(status).json({ status, title: 'x', detail: 'y' })`),
      ],
      [
        'the same choice twice',
        on(`res.status(a ? 404 : 400).json({ status: a ? 404 : 400, title: 'x', detail: 'y' })`),
      ],
      [
        'a choice beside two paths',
        on(
          `if (a) res.status(404); else res.status(400); res.json({ status: a ? 404 : 400, title: 'x', detail: 'y' })`,
        ),
      ],
      ['a status that is not known', on(`res.status(err.status).json({ status: 500, title: 'x', detail: 'y' })`)],
      ['a member that is not known', on(`res.status(404).json({ status: err.status, title: 'x', detail: 'y' })`)],
      [
        'a spread behind it, which may replace it',
        on(`res.status(404).json({ status: 400, title: 'x', detail: 'y', ...more })`),
      ],
      [
        'an object that is changed later',
        on(`const body = { status: 400, title: 'x', detail: 'y' }; body.status = 404; res.status(404).json(body)`),
      ],
      [
        'a helper that is given both',
        `function problem(res, status, title) { res.status(status).json({ type: 'about:blank', title, status }) } ${on(`problem(res, 404, 'x'); problem(res, 400, 'y')`)}`,
      ],
      [
        'a path that only two conditions make',
        on(`if (a) res.status(404); res.json(b ? x : y); const z = { status: 400, title: 'x', detail: 'y' }`),
      ],
      [
        'a status as text, as in JSON:API and SCIM',
        on(`res.status(404).json({ status: '400', title: 'x', detail: 'y' })`),
      ],
      ['a status that is no code', on(`res.status(201).json({ status: 1, type: 'order', title: 'x' })`)],
      ['a state', on(`res.status(201).json({ status: 'active', type: 'order', title: 'x' })`)],
      [
        'a function that may be called with a status set',
        `export function send(res) { res.json({ status: 404, title: 'x', detail: 'y' }) }`,
      ],
      [
        'a handler of errors, before which the status may be set',
        `app.use((err, req, res, next) => { res.json({ status: 404, title: 'x', detail: 'y' }) })`,
      ],
      ['an object that is not sent', on(`log({ status: 404, title: 'x', detail: 'y' }); res.status(400).end()`)],
      [
        'other members are left to the option',
        on(`res.status(404).json({ statusCode: 400, code: 400, message: 'x' })`),
      ],
      ['a status without other members of problem details', on(`res.status(404).json({ status: 400, message: 'x' })`)],
      [
        'the error that belongs to the code',
        on(`res.set('WWW-Authenticate', 'Bearer error="invalid_token"').status(401).end()`),
      ],
      ['no error', on(`res.set('WWW-Authenticate', 'Bearer realm="x"').status(403).end()`)],
      ['an error that is not known', on('res.set("WWW-Authenticate", `Bearer error="${error}"`).status(403).end()')],
      [
        'an error of another registry',
        on(`res.set('WWW-Authenticate', 'Bearer error="insufficient_user_authentication"').status(401).end()`),
      ],
      [
        'a description that quotes an error',
        on(`res.set('WWW-Authenticate', 'Bearer error_description="invalid_token"').status(400).end()`),
      ],
      ['another scheme', on(`res.set('WWW-Authenticate', 'Custom error="invalid_token"').status(403).end()`)],
      [
        'mock replies',
        `import nock from 'nock'; nock('http://x').get('/').reply(404, { status: 400, title: 'x', detail: 'y' })`,
      ],
    ].map(([name = '', code = '']) => ({ name, code })),
    {
      name: 'test files',
      code: on(`res.status(404).json({ status: 400, title: 'x', detail: 'y' })`),
      filename: 'test/x.test.ts',
    },
    ...[
      ['a code of JSON-RPC', on(`res.status(404).json({ jsonrpc: '2.0', error: { code: 400, message: 'x' } })`)],
      ['a status of SCIM', on(`res.status(404).json({ schemas: [errorSchema], status: 400 })`)],
      ['a code of the application', on(`res.status(404).json({ code: 101, message: 'x' })`)],
      ['a code that is not registered', on(`res.status(404).json({ code: 455, message: 'x' })`)],
      ['a code that is a name', on(`res.status(404).json({ code: 'ENOENT', message: 'x' })`)],
      ['an init in the place of content, which is another mistake', `new Response({ status: 404 })`],
      ['a member deeper inside', on(`res.status(404).json({ upstream: { statusCode: 400 } })`)],
      ['the same statusCode', on(`res.status(404).json({ statusCode: 404, message: 'x' })`)],
    ].map(([name = '', code = '']) => ({ name, code, options: wide })),
  ],
  invalid: [
    mixed('a chain', on(`res.status(404).json({ status: «400», title: 'x', detail: 'y' })`)),
    mixed(
      'statements',
      on(`res.status(404); const body = { type: 'about:blank', title: 'x', status: «400» }; res.json(body)`),
    ),
    mixed(
      'a media type instead of members',
      on(`res.status(404).type('application/problem+json').send({ status: «400», reason: 'x' })`),
    ),
    mixed(
      'a media type with a parameter, and text',
      on(
        `res.status(404).set('Content-Type', 'application/problem+json; charset=utf-8').send(JSON.stringify({ status: «400» }))`,
      ),
    ),
    mixed('a spread before it', on(`res.status(404).json({ ...base, status: «400», title: 'x', detail: 'y' })`)),
    mixed(
      'TypeScript around it',
      on(`res.status(404).json({ status: «400 as number», title: 'x', detail: 'y' } satisfies Problem)`),
    ),
    mixed(
      'the arguments of a helper',
      `function send(res, status, body) { res.status(status).json(body) } ${on(`send(res, 404, { status: «400», title: 'x', detail: 'y' })`)}`,
    ),
    mixed(
      'Koa',
      `import Router from '@koa/router'; const router = new Router(); router.get('/x', (ctx) => { ctx.status = 404; ctx.body = { status: «400», title: 'x', detail: 'y' } })`,
    ),
    mixed(
      'Fastify',
      `fastify.get('/x', async (request, reply) => { reply.code(404); return { status: «400», title: 'x', detail: 'y' } })`,
    ),
    mixed('Hono', `${hono} app.get('/x', (c) => c.json({ status: «400», title: 'x', detail: 'y' }, 404))`),
    mixed(
      'Hono, in two calls',
      `${hono} app.get('/x', (c) => { c.status(404); return c.json({ status: «400», title: 'x', detail: 'y' }) })`,
    ),
    mixed('fetch', `new Response(JSON.stringify({ status: «400», title: 'x', detail: 'y' }), { status: 404 })`),
    mixed(
      'Response.json()',
      `const GET = () => Response.json({ status: «400», title: 'x', detail: 'y' }, { status: 404 })`,
    ),
    mixed(
      'Lambda',
      `export const handler = async () => ({ statusCode: 404, body: JSON.stringify({ status: «400», title: 'x', detail: 'y' }) })`,
    ),
    mixed(
      'CommonJS and Node',
      `require('http').createServer((req, res) => { res.statusCode = 404; res.end(JSON.stringify({ status: «400», title: 'x', detail: 'y' })) })`,
    ),
    wrong(
      'constants',
      `${nest} @Controller() class A { @Get() @HttpCode(HttpStatus.ACCEPTED) x() { return { status: «HttpStatus.OK», type: 'x', title: 'y' } } }`,
      {
        told: 200,
        code: 202,
        tell: `${nest} @Controller() class A { @Get() @HttpCode(HttpStatus.ACCEPTED) x() { return { status: HttpStatus.ACCEPTED, type: 'x', title: 'y' } } }`,
        send: `${nest} @Controller() class A { @Get() @HttpCode(HttpStatus.OK) x() { return { status: HttpStatus.OK, type: 'x', title: 'y' } } }`,
      },
    ),
    wrong('a status that is forgotten', on(`res.json({ status: «404», title: 'x', detail: 'y' })`), {
      told: 404,
      code: 200,
    }),
    wrong(
      'a status that is forgotten, in a response',
      `const GET = () => Response.json({ status: «404», title: 'x', detail: 'y' })`,
      {
        told: 404,
        code: 200,
      },
    ),
    wrong(
      'one of two paths, where the content is right on the other',
      on(`if (a) res.status(404); else res.status(400); res.json({ status: «400», title: 'x', detail: 'y' })`),
      {
        told: 400,
        code: 404,
        send: on(`if (a) res.status(400); else res.status(400); res.json({ status: 400, title: 'x', detail: 'y' })`),
      },
    ),
    wrong(
      'several codes, none of which is told',
      on(`res.status(a ? 404 : 422).json({ status: «400», title: 'x', detail: 'y' })`),
      {
        told: 400,
        code: 404,
      },
    ),
    wrong(
      'several told, none of which is sent',
      on(`res.status(404).json({ status: «a ? 400 : 422», title: 'x', detail: 'y' })`),
      {
        told: 400,
        code: 404,
      },
    ),
    wrong(
      'an object that other handlers may send',
      `const body = { status: «400», title: 'x', detail: 'y' }; ${on(`res.status(404).json(body)`)}`,
      {
        told: 400,
        code: 404,
        send: `const body = { status: 400, title: 'x', detail: 'y' }; ${on(`res.status(400).json(body)`)}`,
      },
    ),
    {
      ...mixed(
        'test files, where they are checked',
        on(`res.status(404).json({ status: «400», title: 'x', detail: 'y' })`),
      ),
      filename: 'test/x.test.ts',
      settings: { 'http-status': { tests: 'check' } },
    },

    { ...mixed('a status', on(`res.status(404).json({ status: «400», message: 'x' })`), 'status'), options: wide },
    {
      ...mixed('statusCode', on(`res.status(404).json({ statusCode: «400», message: 'x' })`), 'statusCode'),
      options: wide,
    },
    { ...mixed('code', on(`res.status(404).json({ 'code': «400», message: 'x' })`), 'code'), options: wide },
    {
      ...mixed('a member of error', on(`res.status(404).json({ error: { code: «400» } })`), 'error.code'),
      options: wide,
    },
    {
      ...wrong(
        'a status among the content, and none set',
        `import { NextResponse } from 'next/server'; export const GET = () => NextResponse.json({ error: 'x', status: «404» })`,
        {
          told: 404,
          code: 200,
          member: 'status',
        },
      ),
      options: wide,
    },

    challenge(
      'an error of 401 with 403',
      on(`res.set('WWW-Authenticate', «'Bearer error="invalid_token"'»).status(403).end()`),
      'invalid_token',
      401,
      403,
      on(`res.set('WWW-Authenticate', 'Bearer error="invalid_token"').status(401).end()`),
    ),
    challenge(
      'an error of 403 behind other parameters, with 401',
      on(
        'res.set("WWW-Authenticate", «`Bearer realm="${realm}", error="insufficient_scope", scope="a"`»); res.status(401).end()',
      ),
      'insufficient_scope',
      403,
      401,
      on(
        'res.set("WWW-Authenticate", `Bearer realm="${realm}", error="insufficient_scope", scope="a"`); res.status(403).end()',
      ),
    ),
    challenge(
      'an error without quotes, behind another challenge',
      `new Response(null, { status: 401, headers: { 'www-authenticate': «'Basic realm="x", Bearer error=invalid_request'» } })`,
      'invalid_request',
      400,
      401,
      `new Response(null, { status: 400, headers: { 'www-authenticate': 'Basic realm="x", Bearer error=invalid_request' } })`,
    ),
    challenge(
      'a code that a call implies',
      on(`res.set('WWW-Authenticate', «'Bearer error="insufficient_scope"'»); res.sendStatus(401)`),
      'insufficient_scope',
      403,
      401,
      on(`res.set('WWW-Authenticate', 'Bearer error="insufficient_scope"'); res.sendStatus(403)`),
    ),
  ],
})
