import rule from '../../rules/no-informational-as-final.ts'
import { testRule } from '../support/test-rule.ts'

const names: Readonly<Record<number, string>> = {
  100: '100 Continue',
  101: '101 Switching Protocols',
  103: '103 Early Hints',
  104: '104 Upload Resumption Supported',
}

/** A final status of the 1xx class, and what becomes of it. */
function final(name: string, code: string, status: number, outcome: string, filename?: string) {
  return {
    name,
    code,
    ...(filename === undefined ? {} : { filename }),
    errors: [{ messageId: 'outcome' as const, data: { code: names[status], outcome } }],
  }
}

const never = 'never completes the response'
const express = `import express from 'express'; const app = express();`

testRule(rule, {
  valid: [
    {
      name: 'interim responses by their own functions',
      code: `app.get('/', (req, res) => { res.writeContinue(); res.writeProcessing(); res.writeEarlyHints({ link }); res.status(200).end() })`,
    },
    {
      name: 'early hints of Fastify',
      code: `fastify.get('/', async (request, reply) => { reply.writeEarlyHints({ link }); return 'x' })`,
    },
    {
      name: 'early hints of HTTP/2',
      code: `import http2 from 'node:http2'; http2.createServer().on('stream', (stream) => { stream.additionalHeaders({ ':status': 103 }); stream.respond({ ':status': 200 }) })`,
    },
    {
      name: '101 with a socket, as Workers answer it',
      code: `export default { fetch() { return new Response(null, { status: 101, webSocket }) } }`,
    },
    {
      name: '101, with which Node can hand the connection over',
      code: `import http from 'node:http'; http.createServer((req, res) => { res.writeHead(101, { Upgrade: 'echo', Connection: 'Upgrade' }); res.flushHeaders() })`,
    },
    {
      name: 'an upgrade written to the socket',
      code: `server.on('upgrade', (req, socket) => { socket.write('HTTP/1.1 101 Switching Protocols\\r\\n\\r\\n') })`,
    },
    {
      name: 'a status that another one replaces on every path',
      code: `${express} app.get('/', (req, res) => { res.statusCode = 103; res.statusCode = 200; res.end() })`,
    },
    {
      name: 'the other classes',
      code: `app.get('/', (req, res) => { res.status(a ? 200 : b ? 301 : c ? 404 : 500).end() })`,
    },
    {
      name: 'a code that is not to be sent in any way, which is a matter of its own',
      code: `${express} app.get('/', (req, res) => a ? res.sendStatus(102) : res.status(102).json({}))`,
    },
    { name: 'a code that is unknown altogether', code: `app.get('/', (req, res) => res.status(199).end())` },
    { name: 'no status at all', code: `app.get('/', (req, res) => res.status(42).end())` },
    { name: 'a comparison', code: `if (response.status === 102 || response.statusCode === 100) wait()` },
    { name: 'a status that is forwarded', code: `app.get('/', (req, res) => res.status(upstream.status).end())` },
    {
      name: 'an error, which is a matter of its own',
      code: `import createError from 'http-errors'; throw createError(103)`,
    },
    { name: 'a Fetch response, which refuses the code', code: `new Response(null, { status: 103 })` },
    {
      name: 'a declaration',
      code: `import { ApiResponse } from '@nestjs/swagger'; class Users { @ApiResponse({ status: 103 }) all() {} }`,
    },
    {
      name: 'a test that sends it on purpose',
      code: `app.get('/', (req, res) => res.status(103).end())`,
      filename: 'test/interim.test.js',
    },
    { name: 'a mock reply', code: `import nock from 'nock'; nock('http://x').get('/').reply(103)` },
    { name: 'a shadowed global', code: `class Response {} new Response(null, { status: 103 })` },
  ],
  invalid: [
    final('a call', `${express} app.get('/', (req, res) => res.status(«103»).end())`, 103, `Express ${never}`),
    final(
      'a call that sends',
      `${express} app.get('/', (req, res) => { res.sendStatus(«100») })`,
      100,
      `Express ${never}`,
    ),
    final(
      'a property',
      `import http from 'node:http'; http.createServer((req, res) => { res.statusCode = «103»; res.end() })`,
      103,
      `Node ${never}`,
    ),
    final(
      'a header section',
      `import http from 'node:http'; http.createServer((req, res) => { res.writeHead(«103»); res.end() })`,
      103,
      `Node ${never}`,
    ),
    final(
      'one side of a condition',
      `${express} app.get('/', (req, res) => res.status(done ? 200 : «103»).end())`,
      103,
      `Express ${never}`,
    ),
    final(
      'a constant of the file',
      `const PENDING = «103»; ${express} app.get('/', (req, res) => res.status(PENDING).end())`,
      103,
      `Express ${never}`,
    ),
    final(
      'a constant of a library',
      `import { StatusCodes } from 'http-status-codes'; ${express} app.get('/', (req, res) => res.sendStatus(«StatusCodes.EARLY_HINTS»))`,
      103,
      `Express ${never}`,
    ),
    final(
      'a helper',
      `${express} const answer = (res, code) => res.status(code).end(); app.get('/', (req, res) => answer(res, «103»))`,
      103,
      `Express ${never}`,
    ),
    final(
      'one path of several',
      `${express} app.get('/', (req, res) => { res.status(«103»); if (done) res.status(200); res.end() })`,
      103,
      `Express ${never}`,
    ),
    final('104', `${express} app.post('/', (req, res) => res.status(«104»).end())`, 104, `Express ${never}`),
    final('Koa', `import Koa from 'koa'; new Koa().use((ctx) => { ctx.status = «103» })`, 103, `Koa ${never}`),
    final(
      'Fastify',
      `fastify.get('/', async (request, reply) => reply.code(«103»).send())`,
      103,
      `the framework ${never}`,
    ),
    final(
      'NestJS',
      `import { Controller, Get, HttpCode } from '@nestjs/common'; class Jobs { @Get() @HttpCode(«103») all() {} }`,
      103,
      `NestJS ${never}`,
    ),
    final(
      'Next.js',
      `export default function handler(req, res) { res.status(«103»).json({}) }`,
      103,
      `Next.js ${never}`,
      'pages/api/x.js',
    ),
    final(
      'Lambda',
      `export const handler = async () => ({ statusCode: «103», body: '' })`,
      103,
      `API Gateway ${never}`,
    ),
    final(
      'TypeScript around it',
      `import type { Request, Response } from 'express'; router.get('/', (req: Request, res: Response) => { res!.status(«103» as number).end() })`,
      103,
      `Express ${never}`,
    ),
    final(
      'CommonJS',
      `const app = require('express')(); app.get('/', function (req, res) { res.sendStatus(/* wait */ «103») })`,
      103,
      `Express ${never}`,
    ),
    final(
      '101 where HTTP/2 has no such change',
      `import http2 from 'node:http2'; http2.createServer((req, res) => { res.writeHead(«101»); res.end() })`,
      101,
      "Node's http2 throws",
    ),
    {
      ...final(
        'a test, where the settings check tests',
        `${express} app.get('/', (req, res) => res.status(«103»).end())`,
        103,
        `Express ${never}`,
        'test/interim.test.js',
      ),
      settings: { 'http-status': { tests: 'check' } },
    },
  ],
})
