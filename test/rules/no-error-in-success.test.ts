import rule from '../../rules/no-error-in-success.ts'
import { testRule } from '../support/test-rule.ts'

const implied = 'the implied 200 OK'

/** A handler of Express with a body. */
const handler = (body: string) => `app.get('/users', async (req, res) => { ${body} })`

/** A member that tells of a failure. */
function member(name: string, code: string, of: string, text = '200 OK', output?: string) {
  return {
    name,
    code,
    errors: [
      {
        messageId: 'member' as const,
        data: { member: of, code: text },
        suggestions:
          output === undefined
            ? []
            : [{ messageId: 'answer' as const, data: { code: '500 Internal Server Error' }, output }],
      },
    ],
  }
}

/** Other content that does. */
function content(name: string, code: string, text = implied, output?: string) {
  return {
    name,
    code,
    errors: [
      {
        messageId: 'content' as const,
        data: { code: text },
        suggestions:
          output === undefined
            ? []
            : [{ messageId: 'answer' as const, data: { code: '500 Internal Server Error' }, output }],
      },
    ],
  }
}

testRule(rule, {
  valid: [
    {
      name: 'what a catch puts in the content, with a status beside it',
      code: handler(
        `let body, status = 200; try { body = await load() } catch (e) { status = 500; body = { error: e.message } } res.status(status).json(body)`,
      ),
    },
    {
      name: 'what a catch puts in the content, where code asks for it',
      code: handler(
        `let body; try { body = await load() } catch (e) { body = { error: e.message } } if (body.error) return res.status(500).json(body); res.status(200).json(body)`,
      ),
    },
    {
      name: 'an error handler that looks for a status which others have set',
      code: `import express from 'express'; express().use((err, req, res, next) => { if (res.statusCode === 200) res.status(500); res.json({ error: err.message }) })`,
    },
    {
      name: 'an empty success for errors of one kind',
      code: handler(
        `try { res.json(await load()) } catch (e) { if (e.code === 'GONE') return res.sendStatus(200); next(e) }`,
      ),
    },
    {
      name: 'an empty success behind a catch, and one without a failure',
      code: handler(`try { await load() } catch (e) { log(e) } res.sendStatus(200)`),
    },
    {
      name: 'another empty code in a catch',
      code: handler(`try { res.json(await load()) } catch { res.sendStatus(404) }`),
    },
    { name: 'an error code', code: handler(`res.status(404).json({ error: 'No such user' })`) },
    { name: 'an error code set before', code: handler(`res.status(404); res.json({ success: false })`) },
    { name: 'no error', code: handler(`res.json({ error: null, errors: [], success: true, ok: true })`) },
    { name: 'an error that may be none', code: handler(`res.status(200).json({ error: result.error, errors: list })`) },
    { name: 'a success that may be one', code: handler(`res.status(200).json({ success: rows > 0, ok })`) },
    { name: 'a flag of another sense', code: handler(`res.json({ valid: false, available: false, errorCount: 3 })`) },
    { name: 'a status that is not known', code: handler(`res.status(code).json({ error: 'x' })`) },
    { name: 'a status that may be an error', code: handler(`res.status(bad ? 400 : 200).json({ success: false })`) },
    { name: 'a status that some paths set', code: handler(`if (bad) res.status(400); res.json({ error: 'x' })`) },
    { name: '207, whose content tells of each part', code: handler(`res.status(207).json({ errors: ['x'] })`) },
    {
      name: 'results beside the errors, as in GraphQL',
      code: handler(`res.status(200).json({ data: rows, errors: ['x'] })`),
    },
    { name: 'JSON-RPC', code: handler(`res.status(200).json({ jsonrpc: '2.0', id, error: { code: -32601 } })`) },
    {
      name: 'a file of GraphQL',
      code: `import { graphql } from 'graphql'; ${handler(`res.status(200).json({ errors: ['x'] })`)}`,
    },
    { name: 'a fallback value', code: handler(`try { res.json(await find()) } catch { res.json([]) }`) },
    {
      name: 'a fallback object, with a word on the failure',
      code: handler(`try { res.json(await find()) } catch (err) { res.json({ users: [], message: err.message }) }`),
    },
    {
      name: 'an error code in a catch',
      code: handler(`try { run() } catch (err) { res.status(500).send(err.message) }`),
    },
    {
      name: 'an error that is thrown again',
      code: handler(`try { res.json(await find()) } catch (err) { throw err }`),
    },
    {
      name: 'an error that is handed over',
      code: `app.get('/', (req, res, next) => find().then((x) => res.status(200).json(x)).catch((err) => next(err)))`,
    },
    {
      name: 'a success in a catch',
      code: handler(`try { await remove() } catch (err) { log(err); res.status(200).json({ removed: 0 }) }`),
    },
    {
      name: 'an error handler behind one that may have set the status',
      code: `app.use((err, req, res, next) => { res.json({ message: err.message }) })`,
    },
    {
      name: 'a callback that may have no error',
      code: handler(`find((err, rows) => { res.status(200).json({ error: err, rows }) })`),
    },
    {
      name: 'a member that is replaced by what is spread behind it',
      code: handler(`res.status(200).json({ success: false, ...result })`),
    },
    { name: 'a type of errors', code: handler(`res.status(200).json({ error: undefined, ok: undefined })`) },
    { name: 'an empty text', code: handler(`res.status(200).json({ error: '' })`) },
    { name: 'a test', code: handler(`res.status(200).json({ error: 'x' })`), filename: 'test/server.test.js' },
    {
      name: 'a reply of a mock',
      code: `import { http, HttpResponse } from 'msw'; http.get('/', () => HttpResponse.json({ error: 'x' }, { status: 200 }))`,
    },
    { name: 'an object that is no content', code: `const result = { success: false, status: 200, error: 'x' }` },
    {
      name: 'a question answered with yes or no',
      code: `export default { async fetch(request) { if (count >= limit) return Response.json({ success: false } satisfies Answer); return Response.json({ success: true } satisfies Answer) } }`,
    },
    {
      name: 'a failure of a lesser part, which the text says',
      code: handler(
        `try { await tell(user) } catch (err) { res.status(200).send('Mail failed but the event was processed') }`,
      ),
    },
    { name: 'a redirect', code: handler(`res.redirect('/?error=x')`) },
    {
      name: 'the status that the response has, where the code asks for it',
      code: `import Fastify from 'fastify'; Fastify().setErrorHandler((error, request, reply) => { if (reply.statusCode === 200) reply.code(500); reply.status(reply.statusCode).send({ error: error.message }) })`,
    },
    {
      name: 'the status that the response has in Express, where a handler before may have set it',
      code: `import express from 'express'; express().use((err, req, res, next) => { res.status(res.statusCode).json({ error: err.message }) })`,
    },
  ],
  invalid: [
    {
      name: 'what a catch puts in the content that is sent behind it',
      code: handler(
        `let body; try { body = await load() } catch (e) { body = { «error: e.message» } } res.status(200).json(body)`,
      ),
      errors: [
        {
          messageId: 'member',
          data: { member: 'error', code: '200 OK' },
          suggestions: [],
        },
      ],
    },
    member(
      'an error handler of Express that sets no status',
      `import express from 'express'; express().use((err, req, res, next) => { res.json({ «error: err.message» }) })`,
      'error',
      implied,
    ),
    member(
      'an error handler of Hono that sets no status',
      `import { Hono } from 'hono'; new Hono().onError((err, c) => c.json({ «error: err.message» }))`,
      'error',
      implied,
    ),
    {
      name: 'an empty success in a catch',
      code: handler(`try { res.json(await load()) } catch (e) { log(e); res.status(«200»).end() }`),
      errors: [
        {
          messageId: 'empty' as const,
          data: { code: '200 OK' },
          suggestions: [
            {
              messageId: 'answer' as const,
              data: { code: '500 Internal Server Error' },
              output: handler(`try { res.json(await load()) } catch (e) { log(e); res.status(500).end() }`),
            },
          ],
        },
      ],
    },
    member(
      'the status that the response has in an error handler of Fastify, which is 200',
      `import Fastify from 'fastify'; Fastify().setErrorHandler((error, request, reply) => { reply.status(reply.statusCode).send({ «error: error.message» }) })`,
      'error',
      implied,
    ),
    member('Express', handler(`res.status(200).json({ «error: 'No such user'» })`), 'error'),
    member(
      'an implied 200',
      handler(`if (a) return res.status(201).end(); res.json({ id, «success: false» })`),
      'success',
      implied,
    ),
    member('no status anywhere near', handler(`res.json({ «ok: false», error: 'x' })`), 'ok', implied),
    member('201', handler(`res.status(201).send({ «errors: [{ field: 'name' }]» })`), 'errors', '201 Created'),
    member(
      'a constant',
      `import { StatusCodes } from 'http-status-codes'; ${handler(`res.status(StatusCodes.OK).json({ «error: true» })`)}`,
      'error',
    ),
    member(
      'statements',
      handler(`res.statusCode = 200; res.end(JSON.stringify({ «error: \`No \${name}\`» }))`),
      'error',
    ),
    member(
      'content behind a variable',
      handler(`const answer = { «'success': false» }; res.status(200).json(answer)`),
      'success',
    ),
    member(
      'TypeScript around it',
      `import type { Request, Response } from 'express'; app.get('/', (req: Request, res: Response) => { res.status(200).json({ «success: false as const» } satisfies Answer) })`,
      'success',
    ),
    member(
      'Koa',
      `import Koa from 'koa'; new Koa().use((ctx) => { ctx.status = 200; ctx.body = { «error: 'x'» } })`,
      'error',
    ),
    member(
      'Fastify',
      `import Fastify from 'fastify'; Fastify().get('/', async (request, reply) => reply.code(200).send({ «success: false» }))`,
      'success',
    ),
    member('Hono', `import { Hono } from 'hono'; new Hono().get('/', (c) => c.json({ «error: 'x'» }, 200))`, 'error'),
    member(
      'Next.js',
      `import { NextResponse } from 'next/server'; export const GET = () => NextResponse.json({ «error: 'x'» })`,
      'error',
      implied,
    ),
    member('Response', `export const GET = () => new Response(JSON.stringify({ «ok: false» }), { status: 200 })`, 'ok'),
    member(
      'a Lambda function',
      `export const handler = async () => ({ statusCode: 200, body: JSON.stringify({ «error: 'x'» }) })`,
      'error',
    ),
    member(
      'an error that was caught',
      handler(`try { run() } catch (e) { res.status(200).json({ «error: e» }) }`),
      'error',
      '200 OK',
      handler(`try { run() } catch (e) { res.status(500).json({ error: e }) }`),
    ),
    member(
      'a promise that was rejected',
      handler(`run().catch((e) => res.status(200).json({ «error: String(e)» }))`),
      'error',
      '200 OK',
      handler(`run().catch((e) => res.status(500).json({ error: String(e) }))`),
    ),
    content(
      'a message of a caught error',
      handler(`try { res.json(await find()) } catch (err) { res.json(«{ message: err.message }») }`),
    ),
    content('the error itself', handler(`try { res.json(await find()) } catch (err) { res.send(«err») }`)),
    content(
      'a text about a failure',
      handler(`try { res.json(await find()) } catch { res.send(«'Something went wrong'») }`),
    ),
    content('a callback', handler(`find((err, rows) => { if (err) return res.send(«err»); res.json(rows) })`)),
    content(
      'an error handler',
      `import express from 'express'; const app = express(); app.use((err, req, res, next) => { res.status(200).send(«err.message») })`,
      '200 OK',
      `import express from 'express'; const app = express(); app.use((err, req, res, next) => { res.status(500).send(err.message) })`,
    ),
    content(
      'the second function of then()',
      handler(
        `find().then((rows) => res.json(rows), (reason) => res.status(200).json(«{ success, message: \`\${reason}\` }»))`,
      ),
      '200 OK',
      handler(
        `find().then((rows) => res.json(rows), (reason) => res.status(500).json({ success, message: \`\${reason}\` }))`,
      ),
    ),
    {
      ...member('tests, where they are checked', handler(`res.status(200).json({ «error: 'x'» })`), 'error'),
      filename: 'test/server.test.js',
      settings: { 'http-status': { tests: 'check' } },
    },
  ],
})
