import rule from '../../rules/no-response-after-send.ts'
import { testRule } from '../support/test-rule.ts'

/** A handler of Express, with statements that each stand on a line of their own. */
function handler(...statements: readonly string[]): string {
  return ["app.get('/x', (req, res) => {", ...statements, '})'].join('\n')
}

/** A second response where the first has been sent on a line. */
function sent(name: string, code: string, line: number) {
  return { name, code, errors: [{ messageId: 'sent' as const, data: { line }, suggestions: [] }] }
}

/** A status or field where the response has been sent on a line. */
function late(name: string, code: string, line: number) {
  return { name, code, errors: [{ messageId: 'late' as const, data: { line }, suggestions: [] }] }
}

function begun(name: string, code: string, line: number) {
  return { name, code, errors: [{ messageId: 'begun' as const, data: { line }, suggestions: [] }] }
}

/** A response from which the code goes on to another one on a line, and the statement that a `return` belongs to. */
function again(name: string, code: string, line: number, statement: string | undefined) {
  const output = code.replaceAll(/[«»]/g, '')
  return {
    name,
    code,
    errors: [
      {
        messageId: 'again' as const,
        data: { line },
        suggestions:
          statement === undefined
            ? []
            : [{ messageId: 'return' as const, output: output.replace(statement, `return ${statement}`) }],
      },
    ],
  }
}

const express = `import express from 'express'; const app = express(); `

/** A handler in front of another one, with statements that each stand on a line of their own. */
function middleware(...statements: readonly string[]): string {
  return [`${express}app.use((req, res, next) => {`, ...statements, '})'].join('\n')
}

/** A call that hands on what has been answered on a line. */
function handedOn(name: string, code: string, messageId: 'next' | 'error', line: number, next = 'next') {
  return { name, code, errors: [{ messageId, data: { line, name: next }, suggestions: [] }] }
}

/** A response from which the code goes on to such a call on a line, and the statement that a `return` belongs to. */
function goesOn(name: string, code: string, line: number, statement: string, next = 'next') {
  const output = code.replaceAll(/[«»]/g, '').replace(statement, `return ${statement}`)
  return {
    name,
    code,
    errors: [
      {
        messageId: 'goesOn' as const,
        data: { line, name: next },
        suggestions: [{ messageId: 'return' as const, output }],
      },
    ],
  }
}

testRule(rule, {
  valid: [
    {
      name: 'the methods of Node beside another server whose names are the same',
      code: `import { createServer } from 'node:http'
import { App } from 'uWebSockets.js'
const answer = (res, code) => { res.writeHead(code); res.end() }
createServer((req, res) => answer(res, 200)).listen(1)
App().get('/*', (res) => { res.writeStatus('200 OK'); res.end('') })`,
    },
    {
      name: 'a handler that hands on instead',
      code: middleware(`if (!req.user) return res.status(401).end()`, `next()`),
    },
    {
      name: 'an answer that is no error, behind which others may write it down',
      code: middleware(`res.status(200).json({})`, `next()`),
    },
    { name: 'a redirect', code: middleware(`res.redirect('/login')`, `next()`) },
    {
      name: 'an error that is handed on instead',
      code: middleware(`if (bad) return next(new Error('bad'))`, `res.status(200).end()`),
    },
    {
      name: 'a next that runs only where nothing was sent',
      code: middleware(`if (bad) res.status(400).end()`, `else next()`),
    },
    {
      name: 'a condition on what was sent',
      code: middleware(`if (bad) res.status(400).end()`, `if (!res.headersSent) next()`),
    },
    {
      name: 'restify, where next() belongs behind the answer',
      code: `import restify from 'restify'; restify.createServer().get('/', (req, res, next) => { res.send(404, {}); next() })`,
    },
    {
      name: 'a handler that could be of restify',
      code: `exports.find = (req, res, next) => { res.json(404, {}); return next() }`,
    },
    {
      name: 'the callback of a hook of Fastify, which looks at what was sent',
      code: `import Fastify from 'fastify'; Fastify().addHook('preHandler', (request, reply, done) => { reply.code(401).send({}); done() })`,
    },
    { name: 'another function that is called behind it', code: handler(`res.status(401).end()`, `close()`) },
    {
      name: 'a send in each branch, none with a status',
      code: handler(`if (a) res.redirect('/')`, `else res.render('a')`),
    },
    { name: 'a send without a status behind a return', code: handler(`if (a) return res.send(a)`, `res.json(b)`) },
    { name: 'content that was received', code: 'fetch(u).then((res) => { res.json()\nres.json() })' },
    { name: 'what is only called like a response', code: 'function show(res) { res.send(x)\nres.send(y) }' },
    {
      name: 'two conditions that do not depend on each other',
      code: handler(`if (data) res.json(data)`, `if (error) res.send(error)`),
    },
    {
      name: 'content that replaces other content',
      code: "import Koa from 'koa'\nnew Koa().use((ctx) => { ctx.body = 1\nctx.body = 2 })",
    },
    { name: 'one response on each path', code: handler(`if (bad) return res.status(400).end()`, `res.json({})`) },
    { name: 'an else', code: handler(`if (bad) res.status(400).end()`, `else res.json({})`) },
    {
      name: 'conditions that exclude each other',
      code: handler(`if (bad) res.status(400).end()`, `if (!bad) res.json({})`),
    },
    {
      name: 'two independent conditions, which may exclude each other',
      code: handler(`if (a) res.status(400).end()`, `if (b) res.json({})`),
    },
    { name: 'a loop that may run once', code: handler(`for (const x of xs) res.status(200).json(x)`) },
    { name: 'a loop that is left', code: handler(`for (const x of xs) { res.status(200).json(x); break }`) },
    {
      name: 'a catch clause that is come to before the response is sent',
      code: handler(`try { res.status(200).json(load()) } catch (error) { res.status(500).json({}) }`),
    },
    {
      name: 'a catch clause that may be come to behind it',
      code: handler(`try {`, `res.status(200).json(x)`, `await log()`, `} catch (error) { res.status(500).json({}) }`),
    },
    {
      name: 'whether it was sent is asked',
      code: handler(`try { res.status(200).json(await load()) } catch { if (!res.headersSent) res.status(500).end() }`),
    },
    {
      name: 'whether it was sent is asked at the end',
      code: handler(`if (bad) res.status(400).json({})`, `if (!res.headersSent) res.json({})`),
    },
    {
      name: 'whether it is complete is asked',
      code: handler(`if (bad) res.status(400).json({})`, `if (res.writableEnded) return`, `res.json({})`),
    },
    {
      name: 'parts of the content',
      code: handler(`res.writeHead(200)`, `res.write('a')`, `res.write('b')`, `res.end()`),
    },
    {
      name: 'a stream piped behind the header section',
      code: handler(`res.writeHead(206, fields)`, `stream.pipe(res)`),
    },
    { name: 'the end of a response that has ended', code: handler(`res.status(200).json({})`, `res.end()`) },
    { name: 'the end with a finally', code: handler(`try { res.status(200).json({}) } finally { res.end() }`) },
    {
      name: 'members that change nothing',
      code: handler(`res.status(200).json({})`, `res.locals.done = true`, `res.get('x')`),
    },
    {
      name: 'callbacks of which one runs',
      code: handler(`load((x) => res.status(200).json(x), (error) => res.status(500).json(error))`),
    },
    {
      name: 'a promise with both outcomes',
      code: handler(`load().then((x) => res.status(200).json(x)).catch((error) => res.status(500).json(error))`),
    },
    {
      name: 'events of which one comes first',
      code: handler(
        `job.on('done', () => res.status(200).end('a'))`,
        `job.on('failed', () => res.status(500).end('b'))`,
      ),
    },
    {
      name: 'a timeout',
      code: handler(`setTimeout(() => { if (!res.headersSent) res.sendStatus(504) }, 100)`, `load((x) => res.json(x))`),
    },
    {
      name: 'a response that other code may have sent',
      code: handler(`check(req, res)`, `res.status(200).json({})`),
    },
    {
      name: 'an early return of a helper that sends',
      code: `function fail(res) { res.status(400).end() }\n${handler(`if (bad) return fail(res)`, `res.json({})`)}`,
    },
    { name: 'a throw behind it', code: handler(`if (bad) { res.status(400).end(); throw error }`, `res.json({})`) },
    {
      name: 'the next handler behind it',
      code: `app.get('/x', (req, res, next) => { if (bad) { res.status(400).end(); return next() } res.json({}) })`,
    },
    {
      name: 'the end of the process',
      code: handler(`if (bad) { res.status(500).end(); process.exit(1) }`, `res.json({})`),
    },
    {
      name: 'cases that break',
      code: handler(`switch (a) { case 1: res.status(200).end('a'); break; default: res.status(400).end('b') }`),
    },
    {
      name: 'Hono, where calls build what is given back',
      code: `import { Hono } from 'hono'; new Hono().get('/', (c) => { if (bad) c.json({}, 400); return c.json({}, 200) })`,
    },
    {
      name: 'Koa, which sends when all is done',
      code: `import Koa from 'koa'; new Koa().use((ctx) => { ctx.status = 400; ctx.body = 'a'; ctx.status = 200; ctx.body = 'b' })`,
    },
    {
      name: 'the same status behind a written header section',
      code: handler(`res.writeHead(200)`, `res.statusCode = 200`, `res.end()`),
    },
    {
      name: 'two responses',
      code: `function both(first, res) { first.status(200).end('a'); res.status(200).end('b') }`,
    },
    {
      name: 'early hints before the response',
      code: handler(`res.writeEarlyHints({ link })`, `res.writeProcessing()`, `res.status(200).json({})`),
    },
    {
      name: 'a server of a test that does it on purpose',
      code: handler(`res.status(200).json({})`, `res.status(404).json({})`),
      filename: 'test/twice.test.js',
    },
  ],
  invalid: [
    goesOn(
      'an error that is answered without a return, and the next handler',
      middleware(`if (!token) {`, `res.status(401).«json»({})`, `}`, `req.user = decode(token)`, `next()`),
      6,
      `res.status(401).json({})`,
    ),
    goesOn('sendStatus()', middleware(`if (!token) res.«sendStatus»(403)`, `next()`), 3, `res.sendStatus(403)`),
    goesOn(
      'an error that the code goes on to',
      middleware(`if (bad) res.status(200).«json»({})`, `next(new Error('bad'))`),
      3,
      `res.status(200).json({})`,
    ),
    goesOn(
      'a middleware that is only typed',
      `import type { NextFunction, Request, Response } from 'express'
export function secured(req: Request, res: Response, next: NextFunction) {
if (!req.user) res.status(401).«json»({})
next()
}`,
      4,
      `res.status(401).json({})`,
    ),
    goesOn(
      'a middleware that nothing but its chain shows to be of Express',
      `module.exports = (req, res, next) => {
if (!req.user) res.status(401).«json»({})
next()
}`,
      3,
      `res.status(401).json({})`,
    ),
    goesOn(
      'an async hook of Fastify with a callback',
      `import Fastify from 'fastify'
Fastify().addHook('preHandler', async (request, reply, done) => {
if (!request.user) reply.code(401).«send»({})
done()
})`,
      4,
      `reply.code(401).send({})`,
      'done',
    ),
    handedOn('the next handler behind an error', middleware(`res.status(401).json({})`, `«next»()`), 'next', 2),
    {
      ...handedOn(
        'the next handler that is returned, where it is asked for',
        middleware(`res.status(500).end()`, `return «next»()`),
        'next',
        2,
      ),
      options: [{ next: true }],
    },
    handedOn('an error behind an answer', middleware(`res.status(200).json({})`, `«next»(error)`), 'error', 2),
    {
      ...handedOn(
        'the next handler behind a success, where it is asked for',
        middleware(`res.status(200).json({})`, `«next»()`),
        'next',
        2,
      ),
      options: [{ next: true }],
    },
    {
      ...handedOn(
        'the next handler behind a redirect, where it is asked for',
        middleware(`res.redirect('/login')`, `«next»()`),
        'next',
        2,
      ),
      options: [{ next: true }],
    },
    {
      name: 'each branch of an if that goes on to the same response',
      code: handler(`if (a) res.status(400).«send»('a')`, `else if (b) res.status(400).«send»('b')`, `res.json({})`),
      errors: [
        {
          messageId: 'again' as const,
          data: { line: 4 },
          suggestions: [
            {
              messageId: 'return' as const,
              output: handler(
                `if (a) return res.status(400).send('a')`,
                `else if (b) res.status(400).send('b')`,
                `res.json({})`,
              ),
            },
          ],
        },
        {
          messageId: 'again' as const,
          data: { line: 4 },
          suggestions: [
            {
              messageId: 'return' as const,
              output: handler(
                `if (a) res.status(400).send('a')`,
                `else if (b) return res.status(400).send('b')`,
                `res.json({})`,
              ),
            },
          ],
        },
      ],
    },
    {
      ...sent('a second response in a chain', handler(`res.sendStatus(404).«json»({})`), 2),
      errors: [
        {
          messageId: 'sent',
          data: { line: 2 },
          suggestions: [
            { messageId: 'setOnly', data: { form: 'status(404)' }, output: handler(`res.status(404).json({})`) },
          ],
        },
      ],
    },
    again(
      'a helper that sends and whose caller goes on, which a return would not keep from it',
      `function fail(res) { if (bad) res.status(400).«end»() }\n${handler(`fail(res)`, `res.json({})`)}`,
      4,
      undefined,
    ),
    sent('a second response', handler(`res.status(200).json({})`, `res.«send»('x')`), 2),
    late('a status', handler(`res.json({})`, `res.«status»(404)`), 2),
    late('a status as a property', handler(`res.end('x')`, `«res.statusCode» = 404`), 2),
    late('a field', handler(`res.status(200).json({})`, `res.«set»('X-Cost', '3')`), 2),
    late('a cookie', handler(`res.status(200).json({})`, `res.«cookie»('seen', '1')`), 2),
    sent('a redirect', handler(`res.status(400).end()`, `res.«redirect»('/')`), 2),
    sent(
      'behind both sides of a condition',
      handler(`if (a) res.status(400).end()`, `else res.json({})`, `res.«send»('x')`),
      2,
    ),
    sent(
      'in a catch clause behind it',
      handler(`res.status(202).json({})`, `try { await work() } catch { res.«sendStatus»(500) }`),
      2,
    ),
    sent(
      'behind what a helper sends',
      `function fail(res) {\nres.status(400).end() }\n${handler(`fail(res)`, `res.«json»({})`)}`,
      2,
    ),
    sent('in a callback', handler(`res.status(202).end()`, `work((error) => { if (error) res.«sendStatus»(500) })`), 2),
    again('a missing return', handler(`if (bad) res.status(400).«json»({})`, `res.json({})`), 3, 'res.status'),
    again(
      'a missing return in a block',
      handler(`if (bad) {`, `res.status(400)`, `res.«end»('x')`, `}`, `log()`, `res.json({})`),
      7,
      `res.end('x')`,
    ),
    again(
      'a missing return before a redirect',
      handler(`if (!user) res.«redirect»('/login')`, `res.render('x')`),
      3,
      'res.redirect',
    ),
    again(
      'a missing return in a callback',
      handler(`find((error, user) => {`, `if (error) res.status(500).«send»(error)`, `res.json(user)`, `})`),
      4,
      'res.status(500)',
    ),
    again(
      'a missing return behind an awaited call',
      `app.get('/x', async (req, res) => {\nif (bad) await res.status(400).«json»({})\nres.json({})\n})`,
      3,
      'await res.status',
    ),
    again(
      'a case that falls through',
      handler(`switch (a) {`, `case 1: res.status(200).«end»('a')`, `default: res.end('b')`, `}`),
      4,
      'res.status(200)',
    ),
    again(
      'in an expression, where there is no place for a return',
      handler(`bad && res.status(400).«json»({})`, `res.json({})`),
      3,
      undefined,
    ),
    again(
      'every path behind it sends, each in its own way',
      handler(`if (bad) res.status(400).«json»({})`, `if (found) res.json(found)`, `else res.sendStatus(404)`),
      3,
      'res.status(400)',
    ),
    again(
      'TypeScript around it',
      `import type { Request, Response } from 'express'\nexport const get = (req: Request, res: Response): void => {\nif (bad) res!.status(400 as const).«json»({} satisfies object)\nres.json({})\n}`,
      4,
      'res!',
    ),
    again(
      'a comment before it',
      `const express = require('express')\n${handler(`// refused`, `if (bad) /* here */ res.status(400).«json»({})`, `res.json({})`)}`,
      5,
      'res.status(400)',
    ),
    again(
      'Fastify',
      `fastify.get('/', async (request, reply) => {\nif (bad) reply.code(400).«send»('a')\nreply.send('b')\n})`,
      3,
      'reply.code',
    ),
    again(
      'API routes of Next.js',
      `import type { NextApiResponse } from 'next'\nexport default function handler(req, res: NextApiResponse) {\nif (bad) res.status(400).«json»({})\nres.json({})\n}`,
      4,
      'res.status',
    ),
    begun(
      'a field behind the header section',
      handler(`res.writeHead(200)`, `res.«setHeader»('a', 'b')`, `res.end()`),
      2,
    ),
    begun(
      'a status behind the header section',
      handler(`res.writeHead(200)`, `«res.statusCode» = 404`, `res.end()`),
      2,
    ),
    begun('a second header section', handler(`res.writeHead(200)`, `res.«writeHead»(404)`, `res.end()`), 2),
    begun('a status behind content', handler(`res.write('a')`, `«res.statusCode» = 500`, `res.end()`), 2),

    sent(
      'the one of two sends in conditions that stands behind a certain one',
      handler(`if (a) return res.json({})`, `res.json({})`, `if (b) res.«json»({})`),
      3,
    ),
    sent('two sends without a status', handler(`res.send('a')`, `res.«send»('b')`), 2),
    again(
      'a send without a status in a condition, in a callback',
      `app.post('/users', function (req, res) {\nuser.save(function (err) {\nif (err)\nres.«send»(err)\n\nres.json(req.body)\n})\n})`,
      6,
      'res.send(err)',
    ),
    again(
      'Fastify without a status',
      `fastify.get('/', (request, reply) => {\nif (bad) reply.«send»('a')\nreply.send('b')\n})`,
      3,
      `reply.send('a')`,
    ),
    again(
      'Node without a status',
      `import http from 'node:http'\nhttp.createServer((req, res) => {\nif (bad) res.«end»('a')\nres.end('b')\n})`,
      4,
      `res.end('a')`,
    ),
    sent(
      'behind a promise that may send as well',
      handler(`find().then((x) => res.json(x))`, `res.send('a')`, `res.«send»('b')`),
      3,
    ),
    sent(
      'a function that is called at once, whose errors go elsewhere',
      `app.get('/x', (req, res, next) => {\n(async () => {\nres.redirect(301, icon)\nres.«send»('x')\n})().catch(next)\n})`,
      3,
    ),
    sent('a controller', `exports.show = (req, res) => {\nres.send('a')\nres.«json»({})\n}`, 2),
  ],
})
