import rule from '../../rules/no-ignored-code.ts'
import { testRule } from '../support/test-rule.ts'

const express = `import express from 'express'; const app = express();`
const koa = `import Koa from 'koa'; const app = new Koa();`
const hono = `import { Hono } from 'hono'; const app = new Hono();`

const notFound = '404 Not Found'
const asContent = 'Express 5 sends the number as content'
const dropped = 'Express 5 drops the number'

/** A handler of Express with one statement. */
function handler(statement: string): string {
  return `${express} app.get('/', (req, res) => { ${statement} })`
}

function plain(code: string): string {
  return code.replaceAll(/[«»]/g, '')
}

/** A form that Express 5 does not take any more: fixed where version 4 may be in play, which does the same with the new one. */
function removed(name: string, code: string, outcome: string, output: string | null, status = notFound) {
  return {
    name,
    code,
    options: [{ outdated: true }] as const,
    output,
    errors: [{ messageId: 'outdated' as const, data: { code: status, older: 'Express 4', outcome }, suggestions: [] }],
  }
}

/** A status at a member that takes none, and the member it can be written to. */
function member(
  name: string,
  code: string,
  of: string,
  outcome: string,
  rename?: readonly [string, string],
  filename?: string,
) {
  return {
    name,
    code,
    ...(filename === undefined ? {} : { filename }),
    errors: [
      {
        messageId: 'member' as const,
        data: { code: notFound, member: of, outcome },
        suggestions: rename
          ? [{ messageId: 'rename' as const, data: { member: 'status' }, output: plain(code).replace(...rename) }]
          : [],
      },
    ],
  }
}

function overwritten(name: string, code: string, rename?: readonly [string, string]) {
  return {
    name,
    code,
    errors: [
      {
        messageId: 'overwritten' as const,
        data: { code: notFound, member: 'status' },
        suggestions: rename
          ? [{ messageId: 'rename' as const, data: { member: 'statusCode' }, output: plain(code).replace(...rename) }]
          : [],
      },
    ],
  }
}

function asInit(name: string, code: string, outcome: string, written = '404') {
  return {
    name,
    code,
    errors: [
      {
        messageId: 'asInit' as const,
        data: { code: notFound, outcome },
        suggestions: [
          { messageId: 'init' as const, data: { written }, output: code.replace(/«.*»/, `{ status: ${written} }`) },
        ],
      },
    ],
  }
}

const refused = 'API Gateway answers 502'
const inferred = 'API Gateway sends 200 with the whole object as content'
const eitherOfThem = 'API Gateway answers 502, or sends 200 with the whole object as content'

/** A handler of AWS Lambda, by what shows that it is behind API Gateway. */
function lambda(by: string, code: string, outcome: string) {
  const output = plain(code).replace(/\bstatus: (404|NOT_FOUND)/, 'statusCode: $1')
  return {
    name: `AWS Lambda, by ${by}`,
    code,
    errors: [
      {
        messageId: 'member' as const,
        data: { code: notFound, member: 'status', outcome },
        suggestions: [{ messageId: 'rename' as const, data: { member: 'statusCode' }, output }],
      },
    ],
  }
}

interface By {
  readonly member: string
  readonly other: string
  /** The code of a redirect that can take it, with what becomes of the code. */
  readonly redirect?: readonly [number, string]
  readonly without?: string
}

function replaced(name: string, code: string, status: string, { member: by, other, redirect, without }: By) {
  return {
    name,
    code,
    errors: [
      {
        messageId: 'replaced' as const,
        data: { code: status, member: by, other },
        suggestions: [
          ...(redirect ? [{ messageId: 'redirect' as const, data: { code: redirect[0] }, output: redirect[1] }] : []),
          ...(without === undefined ? [] : [{ messageId: 'remove' as const, output: without }]),
        ],
      },
    ],
  }
}

testRule(rule, {
  valid: [
    { name: 'a status of Koa behind `null`', code: `${koa} app.use((ctx) => { ctx.body = null; ctx.status = 404 })` },
    {
      name: 'a status of Koa that stays with `null`',
      code: `${koa} app.use((ctx) => { ctx.status = 304; ctx.body = null })`,
    },
    { name: 'content of Koa', code: `${koa} app.use((ctx) => { ctx.status = 500; ctx.body = 'failed' })` },
    ...[
      {
        name: 'a status that is set behind the content',
        code: `${koa} app.use(async (ctx, next) => { await next(); if (ctx.status >= 400) { const { status } = ctx; ctx.body = {}; ctx.status = status } })`,
      },
      {
        name: 'content for a success',
        code: `${koa} app.use(async (ctx, next) => { await next(); if (ctx.status === 200) ctx.body = {} })`,
      },
      {
        name: 'results that all have a status',
        code: `exports.handler = async (event) => { if (!event.body) return { statusCode: 400 }; return { statusCode: 200, body: 'x' } }`,
      },
      {
        name: 'a result with members from elsewhere',
        code: `exports.handler = async (event) => { if (!event.body) return { statusCode: 400 }; return { ...found, body: 'x' } }`,
      },
      { name: 'results without any status', code: `exports.handler = async (event) => ({ hello: 'x' })` },
    ].map((test) => ({ ...test, options: [{ implicit: true }] as const })),
    { name: 'what is sent', code: handler(`res.status(404).send('x'); res.sendStatus(404); res.redirect(301, '/')`) },
    { name: 'content that is a number', code: handler(`res.json(404); res.json({ status: 404 }); res.send(count)`) },
    { name: 'a number that is no status code', code: handler(`res.send(7); res.json({}, 2)`) },
    {
      name: 'what Express 4 takes, where either version may be installed',
      code: handler(`res.send(404); res.json({}, 404)`),
    },
    {
      name: 'what Express 4 takes, with a response that goes by its name',
      code: `exports.get = (req, res) => { res.send(404) }`,
      options: [{ outdated: true }],
    },
    {
      name: 'the forms of Express 4, where the settings say so',
      code: handler(`res.send(404); res.json(404, {}); res.json({}, 404)`),
      settings: { 'http-status': { frameworks: ['express@4'] } },
    },
    {
      name: 'content that Express 4 takes for a status, which is a matter of its own',
      code: handler(`res.status(200).send(1)`),
      settings: { 'http-status': { frameworks: ['express@4'] } },
    },
    {
      name: 'restify, which takes the status first',
      code: `import restify from 'restify'; restify.createServer().get('/', (req, res, next) => { res.send(404, 'x'); res.send(404); next() })`,
    },
    {
      name: 'what may be restify, or anything else',
      code: `exports.get = function (req, res, next) { res.send(404, 'x'); res.send(404); next() }`,
    },
    {
      name: 'Koa and its status',
      code: `${koa} app.use((ctx) => { ctx.status = 404; ctx.response.status = 404; ctx.res.statusCode = 404 })`,
    },
    {
      name: 'Koa, whose redirect keeps the code',
      code: `${koa} app.use((ctx) => { ctx.status = 301; ctx.redirect('/x') })`,
    },
    {
      name: 'Koa, where content follows a code',
      code: `${koa} app.use((ctx) => { ctx.status = 304; ctx.body = null })`,
    },
    {
      name: 'Fastify, whose redirect keeps the code',
      code: `import Fastify from 'fastify'; Fastify().get('/', (request, reply) => reply.code(307).redirect('/x'))`,
    },
    {
      name: 'h3 2, where the response has a status',
      code: `import { defineHandler } from 'h3'; export default defineHandler((event) => { event.res.status = 404 })`,
    },
    {
      name: 'Oak, which has a property for it',
      code: `import { Application } from '@oak/oak'; new Application().use(({ response }) => { response.status = 404 })`,
    },
    {
      name: 'an error with a status',
      code: handler(`const err = new Error('x'); err.status = 404; err.statusCode = 404; throw err`),
    },
    {
      name: 'a fake response',
      code: `const res = {}; res.status = 404; const response = make(); response.status = 404`,
    },
    { name: 'a client', code: `const res = await fetch('/'); res.statusCode = 404; xhr.status = 404` },
    {
      name: 'the status of a ResponseInit',
      code: `new Response('x', { status: 404, statusText: 'No' }); Response.json({}, { status: 404 })`,
    },
    { name: 'a status beside another member', code: `new Response('x', { status: 404, statusCode: 404, code: 404 })` },
    {
      name: 'problem details as content',
      code: `Response.json({ status: 404, title: 'x' }, { status: 404 }); Response.json({ statusCode: 404 })`,
    },
    {
      name: 'an init that is not known',
      code: `new Response('x', init); new Response('x', { ...init, statusCode: 404 })`,
    },
    {
      name: 'a member that is no status code',
      code: `new Response('x', { code: 'E404' }); new Response('x', { code: 7 })`,
    },
    {
      name: 'a shadowed global',
      code: `class Response {} new Response('x', 404); new Response('x', { statusCode: 404 })`,
    },
    {
      name: 'React Router, whose data() takes a number',
      code: `import { data } from 'react-router'; data({}, 404); data({}, { status: 404 })`,
    },
    {
      name: 'Hono, which takes a number',
      code: `${hono} app.get('/', (c) => c.json({}, 404)); app.get('/x', (c) => c.text('x', 404))`,
    },
    {
      name: 'the same status twice',
      code: handler(
        `res.status(404).sendStatus(404); res.status(302).redirect('/'); res.statusCode = 200; res.writeHead(200)`,
      ),
    },
    {
      name: 'a default that a condition replaces',
      code: handler(`res.status(200); if (bad) res.status(400); res.end()`),
    },
    {
      name: 'a status for what may throw in between',
      code: handler(`res.statusCode = 500; const x = load(); res.statusCode = 200; res.end(x)`),
    },
    {
      name: 'a status for what may throw in the next call',
      code: handler(`res.status(500); res.status(find()).end()`),
    },
    {
      name: 'a status that code in between can read',
      code: handler(`res.status(404); log(res.statusCode); res.status(410).end()`),
    },
    {
      name: 'a status on one path',
      code: handler(`if (a) { res.status(404) } else { res.status(410) } res.end()`),
    },
    {
      name: 'Azure Functions',
      code: `import { app } from '@azure/functions'; app.http('x', { handler: async () => ({ status: 404 }) })`,
    },
    {
      name: 'Lambda',
      code: `export const handler = async () => ({ statusCode: 404, body: JSON.stringify({ status: 404 }) })`,
    },
    {
      name: 'a test of which status wins',
      code: `import Fastify from 'fastify'; Fastify().get('/', (request, reply) => reply.code(307).redirect('/', 302))`,
      filename: 'test/reply.test.js',
    },
    { name: 'a handler of something else', code: `export const handler = async () => ({ status: 404 })` },
    {
      name: 'a handler of something else with an event',
      code: `exports.handler = async (event) => ({ status: 404, body: event.body, id: event.detail.id })`,
    },
    {
      name: 'Lambda@Edge, which reads `status`',
      code: `exports.handler = async (event) => { const { request } = event.Records[0].cf; return { status: 302, headers: {} } }`,
    },
    {
      name: 'content that a handler behind API Gateway gives back',
      code: `exports.handler = async (event) => ({ status: 404, body: 'x', id: event.pathParameters.id })`,
    },
    {
      name: 'content in which an HTTP API is left to find the status',
      code: `import type { APIGatewayProxyHandlerV2 } from 'aws-lambda'; export const handler: APIGatewayProxyHandlerV2<Problem> = async () => ({ status: 404, title: 'nobody here' })`,
    },
    {
      name: 'a status that an HTTP API answers with anyway',
      code: `import type { APIGatewayProxyHandlerV2 } from 'aws-lambda'; export const handler: APIGatewayProxyHandlerV2 = async () => ({ status: 200, body: 'x' })`,
    },
    {
      name: 'a status in the content of a result for API Gateway',
      code: `import type { APIGatewayProxyHandler } from 'aws-lambda'; export const handler: APIGatewayProxyHandler = async () => ({ statusCode: 200, body: JSON.stringify({ status: 404 }), status: 404 })`,
    },
    {
      name: 'a function inside a handler that answers for something else',
      code: `exports.handler = async (event) => { const rows = ids.map(() => { return { status: 404 } }); return { statusCode: 200, body: JSON.stringify(rows) } }`,
    },
    {
      name: 'a type of the same name from elsewhere',
      code: `import type { APIGatewayProxyHandler } from './types'; export const handler: APIGatewayProxyHandler = async () => ({ status: 404 })`,
    },
  ],
  invalid: [
    removed('send(404)', handler(`res.send(«404»)`), asContent, handler(`res.sendStatus(404)`)),
    removed('send(404, x)', handler(`res.send(«404», 'x')`), asContent, handler(`res.status(404).send('x')`)),
    removed('send(x, 404)', handler(`res.send('x', «404»)`), dropped, handler(`res.status(404).send('x')`)),
    removed('json(404, x)', handler(`res.json(«404», { a: 1 })`), asContent, handler(`res.status(404).json({ a: 1 })`)),
    removed('json(x, 404)', handler(`res.json(load(), «404»)`), dropped, handler(`res.status(404).json(load())`)),
    removed('jsonp(404, x)', handler(`res.jsonp(«404», x)`), asContent, handler(`res.status(404).jsonp(x)`)),
    removed(
      'behind a chain',
      handler(`return res.set('a', 'b').send(«404», x)`),
      asContent,
      handler(`return res.set('a', 'b').status(404).send(x)`),
    ),
    removed('optional chaining', handler(`res?.json(«404», x,)`), asContent, handler(`res?.status(404).json(x)`)),
    removed(
      'a constant',
      `import { StatusCodes } from 'http-status-codes'; ${handler(`res.send(«StatusCodes.NOT_FOUND», x)`)}`,
      asContent,
      `import { StatusCodes } from 'http-status-codes'; ${handler(`res.status(StatusCodes.NOT_FOUND).send(x)`)}`,
    ),
    removed(
      'CommonJS',
      `var router = require('express').Router(); router.get('/', function (req, res) { res.send(«404»); })`,
      asContent,
      `var router = require('express').Router(); router.get('/', function (req, res) { res.sendStatus(404); })`,
    ),
    removed(
      'TypeScript around it',
      `import type { Request, Response } from 'express'; export const get = (req: Request, res: Response) => { res!.json(«404 as number», x as object) }`,
      asContent,
      `import type { Request, Response } from 'express'; export const get = (req: Request, res: Response) => { res!.status(404 as number).json(x as object) }`,
    ),
    removed('a comment that a fix would lose', handler(`res.send(«404» /* gone */, x)`), asContent, null),
    removed('a sequence, whose parentheses a fix would lose', handler(`res.json((log(), x), «404»)`), dropped, null),
    {
      name: 'Express 5 alone, where the fix changes what is sent',
      code: handler(`res.send(«404»)`),
      settings: { 'http-status': { frameworks: ['express@5'] } },
      errors: [
        {
          messageId: 'removed',
          data: { code: notFound, outcome: asContent },
          suggestions: [
            { messageId: 'writeNow', data: { form: 'sendStatus(404)' }, output: handler(`res.sendStatus(404)`) },
          ],
        },
      ],
    },
    {
      name: 'Express 5 alone, with content',
      code: handler(`res.json({}, «404»)`),
      settings: { 'http-status': { frameworks: ['express@5'] } },
      errors: [
        {
          messageId: 'removed',
          data: { code: notFound, outcome: dropped },
          suggestions: [
            {
              messageId: 'writeNow',
              data: { form: 'status(404).json(…)' },
              output: handler(`res.status(404).json({})`),
            },
          ],
        },
      ],
    },
    overwritten('a method of Express', handler(`res.status = «404»; res.end()`), ['res.status =', 'res.statusCode =']),
    overwritten(
      'a method of Fastify',
      `import Fastify from 'fastify'; Fastify().get('/', async (request, reply) => { reply.status = «404»; return 'x' })`,
      ['reply.status =', 'reply.statusCode ='],
    ),
    overwritten('a method of Hono', `${hono} app.get('/', (c) => { c.status = «404»; return c.text('x') })`),
    member(
      'a property that Koa does not know',
      `${koa} app.use((ctx) => { ctx.statusCode = «404» })`,
      'statusCode',
      'Koa ignores it',
      ['ctx.statusCode', 'ctx.status'],
    ),
    member(
      'the response of Koa',
      `${koa} app.use((ctx) => { ctx.response.statusCode = «404» })`,
      'statusCode',
      'Koa ignores it',
      ['response.statusCode', 'response.status'],
    ),
    member(
      'a member of a ResponseInit',
      `new Response('x', { statusCode: «404» })`,
      'statusCode',
      '`Response` sends 200',
      ['statusCode', 'status'],
    ),
    member('another member of it', `Response.json({}, { headers, code: «404» })`, 'code', '`Response` sends 200', [
      'code',
      'status',
    ]),
    member('one in quotes', `new Response('x', { 'statusCode': «404» })`, 'statusCode', '`Response` sends 200', [
      "'statusCode'",
      'status',
    ]),
    member(
      'a shorthand',
      `const statusCode = 404; new Response('x', { «statusCode» })`,
      'statusCode',
      '`Response` sends 200',
      ['{ statusCode }', '{ status: statusCode }'],
    ),
    member('an init in the place of content', `new Response({ status: «404» })`, 'status', '`Response` sends 200'),
    member(
      'Next.js, by its own class',
      `import { NextResponse } from 'next/server'; NextResponse.json({}, { statusCode: «404» })`,
      'statusCode',
      'NextResponse sends 200',
      ['statusCode', 'status'],
    ),
    member(
      'SvelteKit',
      `import { json } from '@sveltejs/kit'; json({}, { statusCode: «404» })`,
      'statusCode',
      'SvelteKit sends 200',
      ['statusCode', 'status'],
    ),
    member(
      'a mock in a test, which then tests something else',
      `import { HttpResponse } from 'msw'; HttpResponse.json({}, { statusCode: «404» })`,
      'statusCode',
      'MSW sends 200',
      ['statusCode', 'status'],
      'test/users.test.js',
    ),
    member(
      'Azure Functions',
      `import { app } from '@azure/functions'; app.http('x', { handler: async () => ({ statusCode: «404», body: 'x' }) })`,
      'statusCode',
      'Azure Functions sends 200',
      ['statusCode', 'status'],
    ),
    lambda(
      'the type of a handler of a REST API',
      `import type { APIGatewayProxyHandler } from 'aws-lambda'; export const find: APIGatewayProxyHandler = async () => ({ status: «404», body: 'x' })`,
      refused,
    ),
    lambda(
      'the type of a handler of an HTTP API',
      `import { APIGatewayProxyHandlerV2 } from 'aws-lambda'; export const find = (async () => ({ status: «404» })) satisfies APIGatewayProxyHandlerV2`,
      inferred,
    ),
    lambda(
      'the type of a handler of an HTTP API, which sets a status elsewhere',
      `import { APIGatewayProxyHandlerV2 } from 'aws-lambda'; export const find: APIGatewayProxyHandlerV2 = async () => x ? { statusCode: 200 } : { status: «404», message: 'x' }`,
      inferred,
    ),
    lambda(
      'the type of an event',
      `import type { APIGatewayProxyEvent } from 'aws-lambda'; export const handler = async (event: APIGatewayProxyEvent) => { return { status: «404», message: 'x' } }`,
      refused,
    ),
    lambda(
      'the type of an event in JSDoc',
      `/** @param {import('aws-lambda').ALBEvent} event */\nexport async function handler(event) { return { status: «404» } }`,
      refused,
    ),
    lambda(
      'the type of a result, by way of a variable',
      `import type { APIGatewayProxyResult } from 'aws-lambda'; export const main = async (): Promise<APIGatewayProxyResult> => { const result = { status: «404» }; return result }`,
      refused,
    ),
    lambda(
      'the types that a type of handlers is given',
      `import type { Handler, APIGatewayProxyEventV2, APIGatewayProxyResultV2 } from 'aws-lambda'; export const find: Handler<APIGatewayProxyEventV2, APIGatewayProxyResultV2> = async () => ({ status: «404», body: 'x' })`,
      inferred,
    ),
    lambda(
      'another answer of the same handler',
      `exports.handler = async (event) => { try { return { statusCode: 200, body: load(event) } } catch { return { status: «404», error: 'x' } } }`,
      eitherOfThem,
    ),
    lambda(
      'another answer that a function makes',
      `const ok = (body) => ({ statusCode: 200, body }); export const handler = async (event) => event.id ? ok(event.id) : { status: «404» }`,
      eitherOfThem,
    ),
    lambda(
      'a member of an event of API Gateway',
      `module.exports.handler = async (event) => { const id = event.pathParameters.id; return { status: «404», body: 'x' } }`,
      eitherOfThem,
    ),
    lambda(
      'members of an event that are taken apart',
      `export const handler = async ({ httpMethod, body }) => ({ status: «404», headers: {} })`,
      eitherOfThem,
    ),
    lambda(
      'a constant, and members that are taken apart inside',
      `const NOT_FOUND = 404; export const handler = async (event) => { const { rawPath } = event; return { status: «NOT_FOUND», body: '' } }`,
      eitherOfThem,
    ),
    asInit('a number for a ResponseInit', `new Response('x', «404»)`, '`Response` throws'),
    asInit('a number for the init of Response.json', `Response.json({}, «404»)`, '`Response` throws'),
    asInit(
      'a constant for an init',
      `import { StatusCodes } from 'http-status-codes'; new Response('x', «StatusCodes.NOT_FOUND»)`,
      '`Response` throws',
      'StatusCodes.NOT_FOUND',
    ),
    asInit(
      'a number for the init of SvelteKit',
      `import { json } from '@sveltejs/kit'; json({}, «404»)`,
      'SvelteKit sends 200',
    ),
    asInit(
      'a number for the init of MSW',
      `import { HttpResponse } from 'msw'; HttpResponse.text('x', «404»)`,
      'MSW sends 200',
    ),
    replaced('a redirect of Express', handler(`res.status(«301»).redirect('/x')`), '301 Moved Permanently', {
      member: 'redirect',
      other: '302 Found',
      redirect: [301, handler(`res.redirect(301, '/x')`)],
      without: handler(`res.redirect('/x')`),
    }),
    replaced(
      'a redirect in the next statement',
      handler(`res.status(«308»); return res.redirect('/x')`),
      '308 Permanent Redirect',
      {
        member: 'redirect',
        other: '302 Found',
        redirect: [308, handler(`return res.redirect(308, '/x')`)],
        without: handler(`return res.redirect('/x')`),
      },
    ),
    replaced('a code that no redirect has', handler(`res.status(«401»).redirect('/login')`), '401 Unauthorized', {
      member: 'redirect',
      other: '302 Found',
      without: handler(`res.redirect('/login')`),
    }),
    replaced('a link further on', handler(`res.status(«404»).set('a', 'b').status(410).end()`), notFound, {
      member: 'status',
      other: '410 Gone',
      without: handler(`res.set('a', 'b').status(410).end()`),
    }),
    replaced('a header section', handler(`res.statusCode = «404»; res.writeHead(200); res.end()`), notFound, {
      member: 'writeHead',
      other: '200 OK',
      without: handler(`res.writeHead(200); res.end()`),
    }),
    replaced('a property', handler(`res.statusCode = «404»; res.statusCode = err.code; res.end()`), notFound, {
      member: 'statusCode',
      other: '`err.code`',
      without: handler(`res.statusCode = err.code; res.end()`),
    }),
    replaced(
      'Koa, where the code is no redirect',
      `${koa} app.use((ctx) => { ctx.status = «404»; ctx.redirect('/x') })`,
      notFound,
      {
        member: 'redirect',
        other: '302 Found',
        without: `${koa} app.use((ctx) => { ctx.redirect('/x') })`,
      },
    ),
    replaced(
      'Hono, whose calls have a status of their own',
      `${hono} app.get('/', (c) => { c.status(«404»); return c.json({}, 200) })`,
      notFound,
      {
        member: 'json',
        other: '200 OK',
        without: `${hono} app.get('/', (c) => { return c.json({}, 200) })`,
      },
    ),
    replaced('a comment that a fix would lose', handler(`res.status(«404» /* gone */).status(410).end()`), notFound, {
      member: 'status',
      other: '410 Gone',
    }),

    {
      name: 'Koa, where content is taken away behind it',
      code: `${koa} app.use((ctx) => { ctx.status = «500»; ctx.body = undefined })`,
      output: null,
      errors: [
        {
          messageId: 'replaced',
          data: { code: '500 Internal Server Error', member: 'body', other: '204 No Content' },
          suggestions: [
            { messageId: 'swap', output: `${koa} app.use((ctx) => { ctx.body = undefined; ctx.status = 500 })` },
            { messageId: 'remove', output: `${koa} app.use((ctx) => { ctx.body = undefined })` },
          ],
        },
      ],
    },
    {
      name: 'a status on the response of Node',
      code: `import { createServer } from 'node:http'; createServer((request, response) => { response.status = «404»; response.end('no') })`,
      output: null,
      errors: [
        {
          messageId: 'member',
          data: { code: notFound, member: 'status', outcome: 'Node ignores it' },
          suggestions: [
            {
              messageId: 'rename',
              data: { member: 'statusCode' },
              output: `import { createServer } from 'node:http'; createServer((request, response) => { response.statusCode = 404; response.end('no') })`,
            },
          ],
        },
      ],
    },
    {
      name: 'Koa, where content turns the implicit 404 into 200',
      code: `${koa} app.use(async (ctx, next) => { await next(); if (ctx.status >= 400) { «ctx.body» = { code: ctx.status } } })`,
      output: null,
      options: [{ implicit: true }],
      errors: [{ messageId: 'implicit', data: { name: 'Koa' } }],
    },
    {
      name: 'a result of Lambda without a status beside others',
      code: `exports.handler = function (event, context, callback) { if (event.bad) return callback(null, { statusCode: 405, body: '' }); callback(null, «{ hello: 'x' }») }`,
      output: null,
      options: [{ implicit: true }],
      errors: [
        {
          messageId: 'missing',
          data: { name: 'API Gateway', outcome: 'answers 502, or 200 with the whole object as content' },
        },
      ],
    },
    {
      name: 'the same where results are given back',
      code: `export const handler = async (event) => { if (event.bad) return { statusCode: 400 }; return «{ id: 1 }» }`,
      output: null,
      options: [{ implicit: true }],
      errors: [
        {
          messageId: 'missing',
          data: { name: 'API Gateway', outcome: 'answers 502, or 200 with the whole object as content' },
        },
      ],
    },
  ],
})
