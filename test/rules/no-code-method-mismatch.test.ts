import rule from '../../rules/no-code-method-mismatch.ts'
import { mismatches } from '../../src/registry/methods.ts'
import { nameOf } from '../../src/registry/status-codes.ts'
import { testRule } from '../support/test-rule.ts'

/** A code that is wrong for methods, by the first row of the registry's table for it, with a suggestion for each cure. */
function wrong(name: string, code: string, methods: string, filename?: string) {
  const [, written = ''] = /«(\d+)»/.exec(code) ?? []
  const [first = ''] = methods.split(/, | or /)
  const row = mismatches.find((one) => String(one.code) === written && one.methods.some((method) => method === first))
  if (row === undefined) throw new Error(`no row says what is wrong with:\n${code}`)
  return {
    name,
    code,
    ...(filename === undefined ? {} : { filename }),
    errors: [
      {
        messageId: 'mismatch' as const,
        data: { code: nameOf(row.code), methods, because: row.because, reference: row.reference },
        suggestions: row.instead.map((other) => ({
          messageId: 'answer' as const,
          data: { name: nameOf(other) },
          output: code.replace(/«\d+»/, String(other)),
        })),
      },
    ],
  }
}

const doubtful = { options: [{ doubtful: true }] as const }

testRule(rule, {
  // 412 is what other methods get, and nothing here reads the condition.
  leaves: {
    'no-misused-code': [
      '304 on one path',
      '304 to PUT',
      'Fastify',
      'Hono',
      'Koa',
      'Lambda',
      'TypeScript around it',
      'a code behind a constant',
      'a condition',
      'a handler for several methods',
      'hapi',
      'one of two codes',
      'optional chaining',
    ],
  },
  valid: [
    {
      name: 'a redirect with a code that is none, which another rule reports',
      code: `import express from 'express'
express().post('/x', (req, res) => { res.redirect(304, '/x') }).get('/x', (req, res) => { res.redirect(201, '/x') })`,
    },
    {
      name: '201 to PUT and POST',
      code: `app.put('/x', (req, res) => res.sendStatus(201)); app.post('/x', (req, res) => res.sendStatus(201))`,
    },
    {
      name: '200, 202, 204 and 303 to POST',
      code: `app.post('/x', (req, res) => a ? res.sendStatus(200) : b ? res.sendStatus(202) : c ? res.sendStatus(204) : res.redirect(303, '/'))`,
    },
    { name: '204 to GET', code: `app.get('/x', (req, res) => res.sendStatus(204))` },
    {
      name: '405 and 501 to any method',
      code: `app.get('/x', (req, res) => res.sendStatus(405)); app.delete('/x', (req, res) => res.sendStatus(501))`,
    },
    { name: '422 to GET', code: `app.get('/x', (req, res) => res.status(422).json({}))`, ...doubtful },
    {
      name: '304, 206 and 416 to GET, HEAD and QUERY',
      code: `app.get('/x', f); app.head('/x', f); app.query('/x', f); function f(req, res) { if (a) return res.sendStatus(304); if (b) return res.sendStatus(206); res.sendStatus(416) }`,
    },
    { name: '207 to POST', code: `app.post('/x', (req, res) => res.status(207).json([]))` },
    { name: '205 to POST', code: `app.post('/x', (req, res) => res.sendStatus(205))` },
    {
      name: 'a method that is not known',
      code: `app.use((req, res) => res.sendStatus(304)); export function show(req, res) { res.sendStatus(304) }`,
    },
    {
      name: 'a handler for GET and PUT alike',
      code: `app.get('/x', f); app.put('/x', f); function f(req, res) { res.sendStatus(304) }`,
    },
    {
      name: 'a branch for GET',
      code: `app.all('/x', (req, res) => { if (req.method !== 'GET') return res.sendStatus(405); res.sendStatus(304) })`,
    },
    {
      name: 'a code that never leaves',
      code: `app.put('/x', (req, res) => { res.status(304); res.status(200).json({}) })`,
    },
    {
      name: 'a code that is only compared with',
      code: `app.put('/x', async (req, res) => { const other = await fetch(url); if (other.status === 304) res.sendStatus(200) })`,
    },
    { name: 'a status that is not known', code: `app.put('/x', (req, res) => res.sendStatus(upstream.status))` },
    {
      name: 'a call that only looks like a registration',
      code: `cache.get('key', (err, reply) => { reply.status(201).send() })`,
    },
    { name: 'a client', code: `axios.post(url, (a, b) => { b.status(304).json() })` },
    { name: 'tests', code: `app.put('/x', (req, res) => res.sendStatus(304))`, filename: 'test/x.test.ts' },
    {
      name: 'an upload that reads Content-Range',
      code: `app.patch('/blob', (req, res) => { if (!fits(req.headers['content-range'])) return res.sendStatus(416); res.sendStatus(202) })`,
    },
    {
      name: 'doubtful codes, without the option',
      code: `app.get('/x', (req, res) => a ? res.sendStatus(202) : b ? res.sendStatus(409) : c ? res.sendStatus(413) : res.sendStatus(415))`,
    },
    {
      name: '412 to a GET with If-Match',
      code: `app.get('/x', (req, res) => { if (req.headers['if-match'] !== tag) return res.sendStatus(412); if (req.headers['if-none-match'] === tag) return res.sendStatus(304); res.json({}) })`,
      ...doubtful,
    },
    {
      name: '412 to a GET that reads no condition',
      code: `app.get('/x', (req, res) => res.sendStatus(412))`,
      ...doubtful,
    },
    {
      name: '409 and 415 to PUT',
      code: `app.put('/x', (req, res) => a ? res.sendStatus(409) : res.sendStatus(415))`,
      ...doubtful,
    },
    {
      name: 'an error that is none, which is a matter of its own',
      code: `import createError from 'http-errors'; app.put('/x', () => { throw createError(304) })`,
    },
    {
      name: 'a preflight that may succeed',
      code: `app.options('/x', (req, res) => { res.set('Access-Control-Allow-Methods', 'PUT'); if (bad(req)) return res.sendStatus(403); res.sendStatus(204) })`,
    },
    {
      name: 'OPTIONS that is refused without a word of CORS',
      code: `app.options('/x', (req, res) => res.sendStatus(405))`,
    },
    {
      name: 'a preflight that others may answer',
      code: `app.options('/x', (req, res, next) => { if (!known(req)) return next(); res.set('Access-Control-Allow-Methods', 'PUT'); res.sendStatus(403) })`,
    },
    {
      name: 'CORS for all methods',
      code: `app.use((req, res) => { res.set('Access-Control-Allow-Origin', '*'); res.sendStatus(404) })`,
    },
    {
      name: 'a preflight of which one path is not known',
      code: `app.options('/x', (req, res) => { res.set('Access-Control-Allow-Methods', 'PUT'); if (a) return answer(res); res.sendStatus(403) }); import { answer } from './answer.js'`,
    },
  ],
  invalid: [
    wrong('304 to PUT', `app.put('/x', (req, res) => res.sendStatus(«304»))`, 'PUT'),
    wrong(
      '304 on one path',
      `app.patch('/x', (req, res) => { if (same) return res.status(«304»).end(); res.json({}) })`,
      'PATCH',
    ),
    wrong('206 to POST', `app.post('/x', (req, res) => res.status(«206»).json({}))`, 'POST'),
    wrong('416 to DELETE', `app.delete('/x', (req, res) => res.sendStatus(«416»))`, 'DELETE'),
    wrong('201 to GET', `app.get('/x', (req, res) => res.status(«201»).json({}))`, 'GET'),
    wrong('201 to OPTIONS', `app.options('/x', (req, res) => res.sendStatus(«201»))`, 'OPTIONS'),
    wrong('201 to QUERY', `app.query('/x', (req, res) => res.sendStatus(«201»))`, 'QUERY'),
    wrong('201 to DELETE', `app.delete('/x', (req, res) => res.sendStatus(«201»))`, 'DELETE'),
    wrong('205 to GET', `app.get('/x', (req, res) => res.sendStatus(«205»))`, 'GET'),
    wrong('one of two codes', `app.put('/x', (req, res) => res.sendStatus(changed ? 200 : «304»))`, 'PUT'),
    wrong('a code behind a constant', `const same = «304»; app.put('/x', (req, res) => res.sendStatus(same))`, 'PUT'),
    wrong(
      'a handler for several methods',
      `app.put('/x', f); app.post('/x', f); app.patch('/x', f); function f(req, res) { res.sendStatus(«304») }`,
      'PUT, POST or PATCH',
    ),
    wrong('a status set in a statement', `app.get('/x', (req, res) => { res.statusCode = «201»; res.end() })`, 'GET'),
    wrong(
      'a helper that is handed the code',
      `function answer(res, code) { res.sendStatus(code) } app.put('/x', (req, res) => answer(res, «304»)); app.get('/x', (req, res) => answer(res, 304))`,
      'PUT',
    ),
    wrong(
      'TypeScript around it',
      `import type { Request, Response } from 'express'; router.put('/x', (req: Request, res: Response<void>) => { res!.status(«304» as number).end() })`,
      'PUT',
    ),
    wrong(
      'CommonJS',
      `const { Router } = require('express'); const api = Router(); api.route('/x').get((req, res) => { res.status(/* ok */ («201»)).end() })`,
      'GET',
    ),
    wrong('optional chaining', `app.put('/x', (req, res) => res?.status?.(«304»).end())`, 'PUT'),
    wrong(
      'a condition',
      `import http from 'node:http'; http.createServer((req, res) => { if (req.method === 'PUT') res.writeHead(«304»).end() })`,
      'PUT',
    ),
    wrong(
      'a case',
      `addEventListener('fetch', ({ request }) => { switch (request.method) { case 'POST': return new Response(null, { status: «304» }) } })`,
      'POST',
    ),
    wrong(
      'Fastify',
      `fastify.route({ method: 'PUT', url: '/x', handler: async (request, reply) => reply.code(«304»).send() })`,
      'PUT',
    ),
    wrong('Koa', `import Router from '@koa/router'; new Router().put('/x', (ctx) => { ctx.status = «304» })`, 'PUT'),
    wrong('Hono', `import { Hono } from 'hono'; new Hono().put('/x', (c) => c.body(null, «304»))`, 'PUT'),
    wrong(
      'hapi',
      `export default { method: 'PUT', path: '/x', handler: (request, h) => h.response().code(«304») }`,
      'PUT',
    ),
    wrong(
      'NestJS',
      `import { Get, HttpCode } from '@nestjs/common'; class Users { @Get() @HttpCode(«201») all() { return [] } }`,
      'GET',
    ),
    wrong(
      'Next.js',
      `export function GET() { return NextResponse.json([], { status: «201» }) } import { NextResponse } from 'next/server'`,
      'GET',
      'app/api/route.ts',
    ),
    wrong(
      'SvelteKit',
      `import { json } from '@sveltejs/kit'; export const GET = () => json([], { status: «201» })`,
      'GET',
      'src/routes/+server.ts',
    ),
    wrong(
      'a loader',
      `import { data } from 'react-router'; export const loader = () => data([], «201»)`,
      'GET or HEAD',
      'app/routes/x.tsx',
    ),
    wrong(
      'Lambda',
      `export const handler = async (event) => event.httpMethod === 'PUT' ? { statusCode: «304» } : { statusCode: 405 }`,
      'PUT',
    ),
    wrong(
      'Nitro',
      `export default defineEventHandler((event) => { setResponseStatus(event, «304»); return null })`,
      'PUT',
      'server/api/x.put.ts',
    ),
    {
      name: 'a code that a call implies',
      code: `export default { method: 'GET', path: '/x', handler: (request, h) => h.response({}).«created»('/x/1') }`,
      errors: [
        {
          messageId: 'mismatch',
          data: {
            code: '201 Created',
            methods: 'GET',
            because: 'a safe method creates nothing',
            reference: 'RFC 9110 §9.2.1',
          },
        },
      ],
    },
    {
      name: 'a named code',
      code: `import { StatusCodes } from 'http-status-codes'; app.put('/x', (req, res) => res.sendStatus(«StatusCodes.PARTIAL_CONTENT»))`,
      errors: [
        {
          messageId: 'mismatch',
          data: {
            code: '206 Partial Content',
            methods: 'PUT',
            because: 'ranges are defined for reading, and \`Range\` is ignored elsewhere',
            reference: 'RFC 9110 §14.2',
          },
          suggestions: [
            {
              messageId: 'answer',
              data: { name: '200 OK' },
              output: `import { StatusCodes } from 'http-status-codes'; app.put('/x', (req, res) => res.sendStatus(StatusCodes.OK))`,
            },
          ],
        },
      ],
    },
    {
      ...wrong('202 to GET, where the option asks for it', `app.get('/x', (req, res) => res.sendStatus(«202»))`, 'GET'),
      ...doubtful,
    },
    {
      ...wrong('409 to GET, where the option asks for it', `app.get('/x', (req, res) => res.sendStatus(«409»))`, 'GET'),
      ...doubtful,
    },
    {
      ...wrong(
        'an error to GET, where the option asks for it',
        `import createError from 'http-errors'; const app = require('express')(); app.get('/x', () => { throw createError(«409») })`,
        'GET',
      ),
      ...doubtful,
    },
    {
      ...wrong(
        '413 to DELETE, where the option asks for it',
        `app.delete('/x', (req, res) => res.sendStatus(«413»))`,
        'DELETE',
      ),
      ...doubtful,
    },
    {
      ...wrong(
        '412 for If-None-Match, where the option asks for it',
        `app.get('/x', (req, res) => { if (req.headers['if-none-match'] === tag) return res.sendStatus(«412»); res.json({}) })`,
        'GET',
      ),
      ...doubtful,
    },
    ...[
      {
        name: 'a preflight that is refused',
        code: `app.options('/x', (req, res) => { res.set('Access-Control-Allow-Methods', 'PUT'); res.sendStatus(«403») })`,
        status: '403 Forbidden',
      },
      {
        name: 'a preflight that is redirected',
        code: `app.use((req, res, next) => { if (req.method === 'OPTIONS') return new Response(null, { status: «307», headers: { 'Access-Control-Allow-Origin': '*', Location: '/y' } }); next() })`,
        status: '307 Temporary Redirect',
      },
      {
        name: 'a preflight of Workers',
        code: `export default { fetch(request) { if (request.method === 'OPTIONS') return new Response(null, { status: «404», headers: { 'access-control-allow-headers': '*' } }); return new Response('x') } }`,
        status: '404 Not Found',
      },
    ].map(({ name, code, status }) => ({
      name,
      code,
      errors: [
        {
          messageId: 'preflight' as const,
          data: { code: status },
          suggestions: [
            { messageId: 'answer' as const, data: { name: '204 No Content' }, output: code.replace(/«\d+»/, '204') },
          ],
        },
      ],
    })),
  ],
})
