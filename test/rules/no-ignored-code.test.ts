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
    { name: 'what is sent', code: handler(`res.status(404).send('x'); res.sendStatus(404); res.redirect(301, '/')`) },
    { name: 'content that is a number', code: handler(`res.json(404); res.json({ status: 404 }); res.send(count)`) },
    { name: 'a number that is no status code', code: handler(`res.send(7); res.json({}, 2)`) },
    {
      name: 'the forms of Express 4, where the settings say so',
      code: handler(`res.send(404); res.json(404, {}); res.json({}, 404)`),
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
  ],
})
