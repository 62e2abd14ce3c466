import rule from '../../rules/no-forbidden-header.ts'
import { testRule } from '../support/test-rule.ts'

const length204 = {
  field: 'Content-Length',
  code: '204 No Content',
  because: 'is forbidden there, because nothing follows the header section',
  reference: 'RFC 9110 §8.6',
}
const coding204 = { ...length204, field: 'Transfer-Encoding', reference: 'RFC 9112 §6.1' }
const length304 = {
  ...length204,
  code: '304 Not Modified',
  because: 'has to say the length that 200 would have, or be left out',
}
const location = (code: string) => ({
  field: 'Location',
  code,
  because: 'has a meaning with 201 and 3xx only, so that no client follows it',
  reference: 'RFC 9110 §10.2.2',
})
const range = {
  field: 'Content-Range',
  code: '200 OK',
  because: 'has a meaning with 206 and 416 only',
  reference: 'RFC 9110 §14.4',
}

/** A marked field, what is said of it, what the runtime does, and the code without it. */
function forbidden(name: string, code: string, data: typeof length204, outcome?: string, output?: string) {
  const suggestion = { messageId: 'remove' as const, data: { field: data.field } }
  return {
    name,
    code,
    errors: [
      {
        ...(outcome === undefined
          ? { messageId: 'forbidden' as const, data }
          : { messageId: 'outcome' as const, data: { ...data, outcome } }),
        suggestions: output === undefined ? [] : [{ ...suggestion, output }],
      },
    ],
  }
}

/** The same, where the wide form is turned on. */
function meaningless(...args: Parameters<typeof forbidden>) {
  return { ...forbidden(...args), options: [{ meaningless: true }] as const }
}

const wide = [{ meaningless: true }] as const
const hono = `import { Hono } from 'hono'; const app = new Hono();`

testRule(rule, {
  valid: [
    {
      name: 'a response of the route behind a middleware, whose status nobody knows',
      code: `import { NextResponse } from 'next/server'; export function middleware(request) { const response = NextResponse.next(); response.headers.set('Location', '/x'); return ok ? response : NextResponse.rewrite(url, { headers: { Location: '/y' } }) }`,
      options: [{ meaningless: true }],
    },
    {
      name: 'a field of a response that was received, whose status is not known',
      options: [{ meaningless: true }],
      code: `export function rewrite(response: Response, base: string) {
  response.headers.set('Location', base + response.headers.get('Location'))
  return response
}`,
    },
    {
      name: 'a redirect with a code that is none, which another rule reports',
      code: `import express from 'express'
express().get('/x', (req, res) => { res.redirect(401, '/login') })`,
      options: [{ meaningless: true }],
    },
    {
      name: '200 with a length',
      code: `app.get('/x', (req, res) => { res.status(200).set('Content-Length', 5).end(x) })`,
    },
    {
      name: '205, which says that it has no content by a length of 0',
      code: `app.get('/x', (req, res) => { res.status(205).set('Content-Length', '0').end() })`,
    },
    {
      name: '304 with the length that 200 has',
      code: `app.get('/x', (req, res) => { res.status(304).set('Content-Length', file.size).end() })`,
    },
    {
      name: 'what send() of Express drops itself',
      code: `app.get('/x', (req, res) => { res.set('Content-Length', 0); res.sendStatus(204); }); app.get('/y', (req, res) => { res.set('Content-Length', 0).status(204).send() })`,
    },
    {
      name: 'what Koa drops itself',
      code: `router.get('/x', (ctx) => { ctx.status = 204; ctx.set('Content-Length', '0') })`,
    },
    {
      name: 'a field without a value',
      code: `require('http').createServer((req, res) => { res.writeHead(204, { 'Content-Length': undefined }).end() })`,
    },
    {
      name: 'a field that is dropped on the path to 204',
      code: `app.get('/x', (req, res) => { res.set('Content-Length', n); if (n === 0) { res.removeHeader('Content-Length'); return res.status(204).end() } res.end(x) })`,
    },
    {
      name: 'a path that only two conditions make',
      code: `app.get('/x', (req, res) => { if (a) res.set('Content-Length', 5); if (b) res.status(204); res.end() })`,
    },
    {
      name: 'fields that are not known',
      code: `require('http').createServer((req, res) => { res.writeHead(204, upstream.headers).end() })`,
    },
    {
      name: 'a status that is a parameter',
      code: `function answer(res, status) { res.writeHead(status, { 'Content-Length': 0 }).end() } require('http').createServer((req, res) => { answer(res, 404); answer(res, 304) })`,
    },
    {
      name: 'other fields with 204',
      code: `app.get('/x', (req, res) => { res.status(204).set('Content-Type', 'text/plain').set('ETag', '"1"').end() })`,
    },
    {
      name: 'mock replies',
      code: `import nock from 'nock'; nock('http://x').get('/').reply(204, '', { 'Content-Length': '0' })`,
    },
    {
      name: 'test files',
      code: `app.get('/x', (req, res) => { res.status(204).set('Content-Length', '0').end() })`,
      filename: 'test/x.test.ts',
    },
    { name: 'an object that is no response', code: `cache.status(204).set('Content-Length', '0').end()` },
    {
      name: 'the wide form is off',
      code: `app.get('/x', (req, res) => { res.status(404).set('Location', '/y').end() })`,
    },

    ...[
      ['201 with Location', `app.post('/x', (req, res) => { res.location('/x/1').status(201).json(x) })`],
      [
        '202 with Location, where a job can be watched',
        `app.post('/x', (req, res) => { res.location('/jobs/1').status(202).end() })`,
      ],
      ['a redirect', `app.get('/x', (req, res) => { res.writeHead(302, { Location: '/y' }).end() })`],
      ['QUERY with Location', `app.query('/x', (req, res) => { res.location('/y').status(200).json(x) })`],
      [
        'a middleware that leaves the status to others',
        `app.use((req, res, next) => { res.set('Location', '/y'); next() })`,
      ],
      [
        'a helper that may be called with a status set',
        `export function created(res, url) { res.location(url); res.json({}) }`,
      ],
      [
        'a status that a function sets',
        `app.post('/x', (req, res) => { res.set('Location', '/y'); accept(res); res.end() })`,
      ],
      [
        '201 that NestJS answers POST with',
        `import { Controller, Post, Header } from '@nestjs/common'; @Controller() class A { @Post() @Header('Location', '/x') create() { return {} } }`,
      ],
      [
        'a range of items',
        `app.get('/x', (req, res) => { res.set('Content-Range', 'items 0-9/100').status(200).json(x) })`,
      ],
      [
        'a range of a unit that is not known',
        `app.get('/x', (req, res) => { res.set('Content-Range', range).status(200).json(x) })`,
      ],
      [
        '206 of one part',
        `app.get('/x', (req, res) => { res.status(206).set('Content-Range', 'bytes 0-9/100').set('Content-Type', 'text/plain').end(x) })`,
      ],
      [
        '304 with what updates the stored response',
        `app.get('/x', (req, res) => { res.status(304).set('ETag', '"1"').set('Cache-Control', 'max-age=60').set('Vary', 'Accept').end() })`,
      ],
      [
        '429 that is not to be stored',
        `app.get('/x', (req, res) => { res.status(429).set('Cache-Control', 'no-store').end() })`,
      ],
      [
        '429 that is stale at once',
        `app.get('/x', (req, res) => { res.status(429).set('Cache-Control', 'private, max-age=0').end() })`,
      ],
      [
        '404 that may be stored',
        `app.get('/x', (req, res) => { res.status(404).set('Cache-Control', 'public, max-age=60').end() })`,
      ],
    ].map(([name = '', code = '']) => ({ name, code, options: wide })),
  ],
  invalid: [
    forbidden(
      'a chain',
      `app.get('/x', (req, res) => { res.status(204).set(«'Content-Length'», '0').end() })`,
      length204,
      'the framework sends it',
      `app.get('/x', (req, res) => { res.status(204).end() })`,
    ),
    forbidden(
      'statements, the field first',
      `app.get('/x', (req, res) => { res.setHeader(«'content-length'», 0); res.statusCode = 204; res.end() })`,
      length204,
      'the framework sends it',
      `app.get('/x', (req, res) => {  res.statusCode = 204; res.end() })`,
    ),
    forbidden(
      'Transfer-Encoding',
      `app.get('/x', (req, res) => { res.status(204).set(«'Transfer-Encoding'», 'chunked').end() })`,
      coding204,
      'the framework sends it',
      `app.get('/x', (req, res) => { res.status(204).end() })`,
    ),
    forbidden(
      'an object of fields, the first of them',
      `require('http').createServer((req, res) => { res.writeHead(204, { «'Content-Length': 0», Date: now }).end() })`,
      length204,
      'Node sends it',
      `require('http').createServer((req, res) => { res.writeHead(204, { Date: now }).end() })`,
    ),
    forbidden(
      'an object of fields, the last of them',
      `import { createServer } from 'node:http'; createServer((req, res) => { res.writeHead(204, { Date: now, «'Content-Length': 0» }); res.end() })`,
      length204,
      'Node sends it',
      `import { createServer } from 'node:http'; createServer((req, res) => { res.writeHead(204, { Date: now }); res.end() })`,
    ),
    forbidden(
      'the only field, with a comma behind',
      `require('http').createServer((req, res) => { res.writeHead(204, { «'Content-Length': 0», }).end() })`,
      length204,
      'Node sends it',
      `require('http').createServer((req, res) => { res.writeHead(204, {  }).end() })`,
    ),
    forbidden(
      'a field with a comment inside',
      `require('http').createServer((req, res) => { res.writeHead(204, { «'Content-Length': /* none */ 0» }).end() })`,
      length204,
      'Node sends it',
    ),
    forbidden(
      'a list of fields',
      `require('http').createServer((req, res) => { res.writeHead(204, [«'Content-Length'», '0']).end() })`,
      length204,
      'Node sends it',
    ),
    forbidden(
      'one of two codes, where the other needs the field',
      `require('http').createServer((req, res) => { res.writeHead(empty ? 204 : 200, { «'Content-Length': n» }).end(x) })`,
      length204,
      'Node sends it',
    ),
    forbidden(
      'a field that another response needs',
      `app.get('/x', (req, res) => { res.set(«'Content-Length'», n); if (n === 0) return res.status(204).end(); res.end(x) })`,
      length204,
      'the framework sends it',
    ),
    forbidden(
      'a field in one branch',
      `app.get('/x', (req, res) => { if (empty) { res.set(«'Content-Length'», 0); return res.status(204).end() } res.end(x) })`,
      length204,
      'the framework sends it',
      `app.get('/x', (req, res) => { if (empty) {  return res.status(204).end() } res.end(x) })`,
    ),
    forbidden(
      'a constant for the code',
      `import { StatusCodes } from 'http-status-codes'; app.get('/x', (req, res) => { res.status(StatusCodes.NO_CONTENT).set(«'Content-Length'», '0').end() })`,
      length204,
      'the framework sends it',
      `import { StatusCodes } from 'http-status-codes'; app.get('/x', (req, res) => { res.status(StatusCodes.NO_CONTENT).end() })`,
    ),
    forbidden(
      'TypeScript around the status',
      `import type { Request, Response } from 'express'; app.get('/x', (req: Request, res: Response) => { res.status(204 as number).set(«'Content-Length'», '0').end() })`,
      length204,
      'Express sends it',
      `import type { Request, Response } from 'express'; app.get('/x', (req: Request, res: Response) => { res.status(204 as number).end() })`,
    ),
    forbidden(
      '304 with the length 0',
      `app.get('/x', (req, res) => { res.status(304).set(«'Content-Length'», 0).end() })`,
      length304,
      'the framework sends it',
      `app.get('/x', (req, res) => { res.status(304).end() })`,
    ),
    forbidden(
      'Fastify',
      `fastify.get('/x', (request, reply) => reply.code(204).header(«'Content-Length'», 0).send())`,
      length204,
      'the framework sends it',
      `fastify.get('/x', (request, reply) => reply.code(204).send())`,
    ),
    forbidden(
      'Hono, in one call',
      `${hono} app.get('/x', (c) => c.body(null, 204, { «'Content-Length': '0'» }))`,
      length204,
      undefined,
      `${hono} app.get('/x', (c) => c.body(null, 204, {  }))`,
    ),
    forbidden(
      'Hono, in two',
      `${hono} app.get('/x', (c) => { c.header(«'Content-Length'», '0'); return c.body(null, 204) })`,
      length204,
      undefined,
      `${hono} app.get('/x', (c) => {  return c.body(null, 204) })`,
    ),
    forbidden(
      'fetch',
      `new Response(null, { status: 204, headers: { «'Content-Length': '0'» } })`,
      length204,
      undefined,
      `new Response(null, { status: 204, headers: {  } })`,
    ),
    forbidden(
      'fields that several responses can share',
      `const headers = { «'Content-Length': '0'» }; new Response(null, { status: 204, headers })`,
      length204,
    ),
    forbidden(
      'Lambda',
      `export const handler = async () => ({ statusCode: 204, headers: { «'Content-Length': '0'» } })`,
      length204,
      undefined,
      `export const handler = async () => ({ statusCode: 204, headers: {  } })`,
    ),

    meaningless(
      'Location with an error',
      `app.get('/x', (req, res) => { res.status(404).set(«'Location'», '/y').end() })`,
      location('404 Not Found'),
      undefined,
      `app.get('/x', (req, res) => { res.status(404).end() })`,
    ),
    meaningless(
      'Location with 200',
      `app.get('/x', (req, res) => { res.location(«'/y'»).status(200).end() })`,
      location('200 OK'),
      undefined,
      `app.get('/x', (req, res) => { res.status(200).end() })`,
    ),
    meaningless(
      'Location where the status is forgotten',
      `app.post('/x', (req, res) => { res.set(«'Location'», '/x/1'); res.json(x) })`,
      location('200 OK'),
      undefined,
      `app.post('/x', (req, res) => {  res.json(x) })`,
    ),
    meaningless(
      'Location where the status is forgotten, on Fastify',
      `fastify.post('/x', async (request, reply) => { reply.header(«'Location'», '/x/1'); return {} })`,
      location('200 OK'),
      undefined,
      `fastify.post('/x', async (request, reply) => {  return {} })`,
    ),
    meaningless(
      'Location where the status is forgotten on one path',
      `app.post('/x', (req, res) => { res.set(«'Location'», '/x/1'); if (isNew) res.status(201); res.json(x) })`,
      location('200 OK'),
    ),
    meaningless(
      'Content-Range with 200',
      `app.get('/x', (req, res) => { res.status(200).set(«'Content-Range'», \`bytes \${start}-\${end}/\${size}\`).end(x) })`,
      range,
      undefined,
      `app.get('/x', (req, res) => { res.status(200).end(x) })`,
    ),
    meaningless(
      'Content-Range with several parts',
      `app.get('/x', (req, res) => { res.status(206).set(«'Content-Range'», 'bytes 0-9/100').set('Content-Type', 'multipart/byteranges; boundary=x').end(x) })`,
      {
        ...range,
        code: '206 Partial Content',
        because: 'belongs into each part of `multipart/byteranges`',
        reference: 'RFC 9110 §15.3.7.2',
      },
      undefined,
      `app.get('/x', (req, res) => { res.status(206).set('Content-Type', 'multipart/byteranges; boundary=x').end(x) })`,
    ),
    meaningless(
      'Content-Type with 304',
      `app.get('/x', (req, res) => { res.status(304).set(«'Content-Type'», 'text/plain').end() })`,
      {
        field: 'Content-Type',
        code: '304 Not Modified',
        because: 'should be left out, because the stored response has it',
        reference: 'RFC 9110 §15.4.5',
      },
      undefined,
      `app.get('/x', (req, res) => { res.status(304).end() })`,
    ),
    meaningless(
      'Alt-Svc with 421',
      `app.get('/x', (req, res) => { res.status(421).set(«'Alt-Svc'», 'clear').end() })`,
      {
        field: 'Alt-Svc',
        code: '421 Misdirected Request',
        because: 'is ignored by every client',
        reference: 'RFC 7838 §6',
      },
      undefined,
      `app.get('/x', (req, res) => { res.status(421).end() })`,
    ),
    meaningless(
      '429 that caches are to keep, after a field for all',
      `app.get('/x', (req, res) => { res.set(«'Cache-Control'», 'public, max-age=60'); if (busy) return res.status(429).end(); res.json(x) })`,
      {
        field: 'Cache-Control',
        code: '429 Too Many Requests',
        because: 'tells caches to store what they must not store',
        reference: 'RFC 6585 §3-6',
      },
    ),
    {
      ...forbidden(
        'test files, where they are checked',
        `app.get('/x', (req, res) => { res.status(204).set(«'Content-Length'», '0').end() })`,
        length204,
        'the framework sends it',
        `app.get('/x', (req, res) => { res.status(204).end() })`,
      ),
      filename: 'test/x.test.ts',
      settings: { 'http-status': { tests: 'check' } },
    },
  ],
})
