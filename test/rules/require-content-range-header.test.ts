import rule from '../../rules/require-content-range-header.ts'
import { testRule } from '../support/test-rule.ts'

const codes = {
  206: { code: '206 Partial Content', reference: 'RFC 9110 §15.3.7.1', what: 'which part is sent' },
  416: { code: '416 Range Not Satisfiable', reference: 'RFC 9110 §15.5.17', what: 'how long the whole is' },
} as const

function missing(name: string, code: string, status: keyof typeof codes, filename?: string) {
  return {
    name,
    code,
    ...(filename === undefined ? {} : { filename }),
    errors: [{ messageId: 'missing' as const, data: codes[status] }],
  }
}

/** A range that contradicts its code. */
function contradicting(name: string, code: string, messageId: 'unsatisfied' | 'satisfied') {
  return { name, code, errors: [{ messageId }] }
}

/** A value that is no range. */
function formless(name: string, code: string, example: 'bytes 0-499/1234' | 'bytes */1234') {
  return { name, code, errors: [{ messageId: 'form' as const, data: { example } }] }
}

const on = (statements: string) => `app.get('/x', (req, res) => { ${statements} })`
const part = (range: string) => on(`res.writeHead(206, { 'Content-Range': ${range} }); file.pipe(res)`)
const none = (range: string) => on(`res.set('Content-Range', ${range}).sendStatus(416)`)

testRule(rule, {
  valid: [
    { name: 'a part', code: part("'bytes 0-499/1234'") },
    { name: 'a part of a length that is not known', code: part("'bytes 0-499/*'") },
    { name: 'a part that is computed', code: part('`bytes ${start}-${end}/${size}`') },
    { name: 'a part that is put together', code: part(`'bytes ' + start + '-' + end + '/' + size`) },
    { name: 'a part that is not known', code: part('rangeOf(file)') },
    { name: 'a part that is known half', code: part('`bytes ${range}/${size}`') },
    { name: 'a unit that is not known', code: part('`${unit} ${start}-${end}/${size}`') },
    { name: 'another unit', code: part("'items 0-9/100'") },
    { name: 'no part', code: none("'bytes */1234'") },
    { name: 'no part of a length that is computed', code: none('`bytes */${size}`') },
    {
      name: 'the field in lower case',
      code: on(`res.status(206); res.setHeader('content-range', range); file.pipe(res)`),
    },
    {
      name: 'several parts',
      code: on(`res.writeHead(206, { 'Content-Type': 'multipart/byteranges; boundary=x' }); file.pipe(res)`),
    },
    {
      name: 'several parts with a boundary of their own',
      code: on('res.set("Content-Type", `multipart/byteranges; boundary=${b}`).status(206).end(parts)'),
    },
    {
      name: 'a type that may be that of several parts',
      code: on(`res.writeHead(206, { 'Content-Type': type }); file.pipe(res)`),
    },
    {
      name: 'a response that is passed on',
      code: `const f = async (req) => { const r = await fetch(req); return new Response(r.body, { status: 206, headers: r.headers }) }`,
    },
    { name: 'a response whose fields others set', code: on('setRange(res, range); res.status(206); file.pipe(res)') },
    { name: 'what sends files', code: on(`res.status(206).sendFile('/x')`) },
    {
      name: 'a code for some requests only',
      code: on(`if (range) res.set('Content-Range', range); res.status(range ? 206 : 200).end(data)`),
    },
    {
      name: 'a stream that sends before its fields are set',
      code: on(`res.statusCode = 206; send(req, path).pipe(res)`),
    },
    {
      name: '206 to POST, where the code is wrong',
      code: `app.post('/x', (req, res) => res.status(206).json({ failed: 1 }))`,
    },
    {
      name: '416 to PUT, where the code is wrong',
      code: `export function PUT() { return new Response(null, { status: 416 }) }`,
      filename: 'app/x/route.ts',
    },
    { name: 'ranges of requests', code: `fetch(url, { method: 'PUT', headers: { 'Content-Range': 'bytes */1234' } })` },
    { name: 'ranges beside other codes', code: on(`res.set('Content-Range', '0-9/100').json(items)`) },
    {
      name: 'ranges of two codes',
      code: on(
        'res.set("Content-Range", partial ? `bytes ${a}-${b}/${n}` : `bytes */${n}`).status(partial ? 206 : 416).end()',
      ),
    },
    {
      name: 'an error with fields',
      code: `import createError from 'http-errors'; const f = () => { throw createError(416, { headers: { 'Content-Range': range } }) }`,
    },
    { name: 'comparisons', code: `if (response.status === 206) append(response)` },
    { name: 'tests', code: on('res.status(206).end()'), filename: 'test/x.js' },
    { name: 'mocks', code: `import nock from 'nock'; nock('http://a.b').get('/').reply(206, 'x')` },
  ],
  invalid: [
    missing(
      'a stream behind the head',
      on(`res.writeHead(«206», { 'Content-Type': 'video/mp4', 'Content-Length': n }); file.pipe(res)`),
      206,
    ),
    missing('content that is no part', on('res.status(«206»).json({})'), 206),
    missing('only the announcement of ranges', on(`res.set('Accept-Ranges', 'bytes').status(«206»).send(data)`), 206),
    missing(
      'Fetch',
      `const f = () => new Response(body, { status: «206», headers: { 'Content-Type': 'video/mp4' } })`,
      206,
    ),
    missing(
      'an exported GET',
      `export function GET() { return new Response(data, { status: «206» }) }`,
      206,
      'app/x/route.ts',
    ),
    missing('Fastify', `fastify.get('/x', async (request, reply) => reply.code(«206»).send(data))`, 206),
    missing(
      'Koa',
      `import Router from '@koa/router'; new Router().get('/x', (ctx) => { ctx.status = «206»; ctx.body = data })`,
      206,
    ),
    missing('Hono', `import { Hono } from 'hono'; new Hono().get('/x', (c) => c.body(data, «206»))`, 206),
    missing('a refusal', on('res.writeHead(«416»); res.end()'), 416),
    missing('a refusal by the status alone', on('res.sendStatus(«416»)'), 416),
    missing(
      'a refusal on Node',
      `require('http').createServer((req, res) => { if (bad) { res.statusCode = «416»; return res.end() } res.end('x') })`,
      416,
    ),
    missing('a refusal of Fetch', `const f = () => new Response('no such range', { status: «416» })`, 416),
    missing(
      'a refusal by Lambda',
      `export const handler = async () => ({ statusCode: «416», headers: {}, body: '' })`,
      416,
    ),
    missing(
      'an error',
      `import createError from 'http-errors'; app.get('/x', () => { throw createError(«416») })`,
      416,
    ),
    contradicting('206 without a part', part("«'bytes */1234'»"), 'unsatisfied'),
    contradicting('206 without a part, of a length that is computed', part('«`bytes */${size}`»'), 'unsatisfied'),
    contradicting(
      '206 without a part, by a variable',
      on(`const none = 'bytes */' + size; res.status(206).set('Content-Range', «none»).end()`),
      'unsatisfied',
    ),
    contradicting('416 with a part', none("«'bytes 0-499/1234'»"), 'satisfied'),
    contradicting('416 with a part that is computed', none('«`bytes ${start}-${end}/${size}`»'), 'satisfied'),
    contradicting(
      '416 of Fetch with a part',
      'new Response(null, { status: 416, headers: { "content-range": «`bytes 0-${n}/${n}`» } })',
      'satisfied',
    ),
    formless('no unit', none('«`*/${size}`»'), 'bytes */1234'),
    formless('no unit before a part', part("«'0-499/1234'»"), 'bytes 0-499/1234'),
    formless('no unit before a part that is computed', part('«`${start}-${end}/${size}`»'), 'bytes 0-499/1234'),
    formless('the form of requests', part('«`bytes=${start}-${end}/${size}`»'), 'bytes 0-499/1234'),
    formless('no length', part("«'bytes 0-499'»"), 'bytes 0-499/1234'),
    formless('neither part nor length', none("«'bytes */*'»"), 'bytes */1234'),
    formless('an end in front of the start', part("«'bytes 500-499/1234'»"), 'bytes 0-499/1234'),
    formless('an end behind the end', part("«'bytes 0-1234/1234'»"), 'bytes 0-499/1234'),
  ],
})
