import rule from '../../rules/valid-retry-after.ts'
import { testRule } from '../support/test-rule.ts'

type Problem = 'text' | 'instant' | 'milliseconds' | 'fraction' | 'format'
type How = 'write' | 'seconds' | 'date'

/** A marked value, what is wrong with it, and what each suggestion puts in its place. */
function wrong(
  name: string,
  code: string,
  messageId: Problem,
  repairs: readonly (readonly [how: How, text: string])[] = [],
  more: { readonly unit?: string; readonly filename?: string; readonly settings?: Record<string, object> } = {},
) {
  const { unit, ...rest } = more
  const value = /«([^»]*)»/.exec(code)?.[1] ?? ''
  const data = messageId === 'text' ? { value } : unit === undefined ? {} : { unit }
  return {
    name,
    code,
    ...rest,
    errors: [
      {
        messageId,
        data,
        suggestions: repairs.map(([how, text]) => ({
          messageId: how,
          data: how === 'write' ? { code: text } : {},
          output: code.replace(/«[^»]*»/, () => text),
        })),
      },
    ],
  }
}

/** The same for a handler of Express. */
function sent(
  name: string,
  value: string,
  ...rest: Parameters<typeof wrong> extends [string, string, ...infer Rest] ? Rest : never
) {
  return wrong(name, `app.get('/x', (req, res) => { res.set('Retry-After', ${value}) })`, ...rest)
}

/** A value of the field that is left alone. */
function fine(name: string, value: string) {
  return { name, code: `app.get('/x', (req, res) => { res.set('Retry-After', ${value}) })` }
}

const hono = `import { Hono } from 'hono'; const app = new Hono();`
const ms = { unit: 'milliseconds' }

testRule(rule, {
  valid: [
    { name: 'a product that is seconds', code: "app.get('/x', (req, res) => { res.set('Retry-After', 60 * 10) })" },
    {
      name: 'a quotient, without the option',
      code: "app.get('/x', (req, res) => { res.set('Retry-After', wait / 1000) })",
    },
    {
      name: 'a quotient that is rounded, or is no number of seconds',
      code: "app.get('/x', (req, res) => { res.set('Retry-After', Math.ceil(wait / 1000)); res.set('Retry-After', String(wait / 60)) })",
      options: [{ quotients: true }],
    },
    fine('a number of seconds', '120'),
    fine('a number of seconds as text', `'120'`),
    fine('no wait', '0'),
    fine('space around the number, which is no part of the value', `' 5 '`),
    fine('an HTTP-date', `'Wed, 21 Oct 2015 07:28:00 GMT'`),
    fine('a long wait, which may be meant', '1_000_000'),
    fine('a product', '60 * 60'),
    fine('what is not known', 'limiter.retryAfter'),
    fine('what a function gives', 'secondsUntil(reset)'),
    fine('text of what is not known', 'String(limiter.retryAfter)'),
    fine('what is not known in a template', '`${limiter.retryAfter}`'),
    fine('milliseconds that became whole seconds', 'Math.ceil((reset - Date.now()) / 1000)'),
    fine('whole seconds, at least one', 'Math.max(1, Math.round((reset - Date.now()) / 1000))'),
    fine('whole seconds as text', 'Math.ceil((reset - Date.now()) / 1000).toString()'),
    fine('seconds rounded by toFixed', '((reset - Date.now()) / 1000).toFixed()'),
    fine('a date as HTTP writes it', 'new Date(Date.now() + 60_000).toUTCString()'),
    fine('a difference of times that are not known', 'reset - now'),
    fine('a quotient of numbers that are not known', 'wait / 1000'),
    fine('a part of a time', 'new Date().getSeconds()'),
    fine('a unit that is none', '`${prefix}-${seconds}`'),
    {
      name: 'a class of the file that is called Date',
      code: `import { Date } from './date.js'; app.get('/x', (req, res) => { res.set('Retry-After', Date.now()) })`,
    },
    {
      name: 'a variable that changes',
      code: `let wait = '5s'; wait = 5; app.get('/x', (req, res) => { res.set('Retry-After', wait) })`,
    },
    { name: 'another field', code: `app.get('/x', (req, res) => { res.set('X-Retry-After', '5s') })` },
    { name: 'a field that is dropped', code: `app.get('/x', (req, res) => { res.removeHeader('Retry-After') })` },
    { name: 'an object that is no response', code: `cache.set('Retry-After', '5s')` },
    { name: 'a request', code: `fetch('/x', { headers: { 'Retry-After': '5s' } })` },
    {
      name: 'mock replies, which try what clients make of it',
      code: `import nock from 'nock'; nock('http://x').get('/').reply(503, '', { 'Retry-After': '5s' })`,
    },
    {
      name: 'test files',
      code: `app.get('/x', (req, res) => { res.set('Retry-After', '5s') })`,
      filename: 'test/retry.test.ts',
    },
  ],
  invalid: [
    sent('seconds with a unit', `«'5s'»`, 'text', [['write', `'5'`]]),
    sent('another unit, in words', `«"1 minute"»`, 'text', [['write', `"60"`]]),
    sent('milliseconds with their unit', '«`1500ms`»', 'text', [['write', '`2`']]),
    sent('hours', `«'2h'»`, 'text', [['write', `'7200'`]]),
    sent('a fraction, rounded up', '«1.5»', 'text', [['write', '2']]),
    sent('a fraction that is computed', '«3 / 2»', 'text', [['write', '2']]),
    sent('a fraction as text', `«'0.5'»`, 'text', [['write', `'1'`]]),
    sent('a negative number', '«-1»', 'text'),
    sent('no number', '«NaN»', 'text'),
    sent('no value', `«''»`, 'text'),
    sent('text', `«'later'»`, 'text'),
    sent('a unit nobody knows', `«'5x'»`, 'text'),
    sent('an ISO date', `«'2030-01-01T00:00:00Z'»`, 'text', [['write', `'Tue, 01 Jan 2030 00:00:00 GMT'`]]),
    sent('an ISO date in some time zone', `«'2030-01-01T00:00:00'»`, 'text'),
    sent('the obsolete form of RFC 850', `«'Wednesday, 21-Oct-15 07:28:00 GMT'»`, 'text'),
    sent('a day that is not in the calendar', `«'Wed, 42 Oct 2015 07:28:00 GMT'»`, 'text'),
    sent('one of two values', `busy ? «'5s'» : 10`, 'text', [['write', `'5'`]]),
    sent('a fallback', `limiter.wait ?? «'5s'»`, 'text', [['write', `'5'`]]),
    sent('TypeScript around it', `(«'5s'» as string)!`, 'text', [['write', `'5'`]]),
    sent('a number that is not known with a unit', '«`${wait}s`»', 'text', [['seconds', 'String(Math.ceil(wait))']]),
    sent('the same in minutes', '«`${wait + 1} min`»', 'text', [['seconds', 'String((wait + 1) * 60)']]),
    sent('the same as a sum', `«wait + ' seconds'»`, 'text', [['seconds', 'String(Math.ceil(wait))']]),

    sent(
      'a point in time',
      '«Date.now() + 60_000»',
      'instant',
      [
        ['write', '60'],
        ['date', 'new Date(Date.now() + 60_000).toUTCString()'],
      ],
      ms,
    ),
    sent(
      'a point in time after a wait that is not known',
      '«Date.now() + wait»',
      'instant',
      [
        ['seconds', 'Math.ceil(wait / 1000)'],
        ['date', 'new Date(Date.now() + wait).toUTCString()'],
      ],
      ms,
    ),
    sent(
      'a point in time by a date',
      '«new Date(reset).getTime()»',
      'instant',
      [['date', 'new Date(reset).toUTCString()']],
      ms,
    ),
    sent(
      'a point in time in seconds',
      '«Math.floor(Date.now() / 1000) + 30»',
      'instant',
      [
        ['write', '30'],
        ['date', 'new Date((Math.floor(Date.now() / 1000) + 30) * 1000).toUTCString()'],
      ],
      { unit: 'seconds' },
    ),
    sent('a span', '«reset - Date.now()»', 'milliseconds', [['seconds', 'Math.ceil((reset - Date.now()) / 1000)']]),
    sent('a span between dates', '«reset - new Date()»', 'milliseconds', [
      ['seconds', 'Math.ceil((reset - new Date()) / 1000)'],
    ]),
    sent('a span that is not negative', '«Math.max(0, reset - Date.now())»', 'milliseconds', [
      ['seconds', 'Math.ceil(Math.max(0, reset - Date.now()) / 1000)'],
    ]),
    sent('a fraction of seconds', '«(reset - Date.now()) / 1000»', 'fraction', [
      ['seconds', 'Math.ceil((reset - Date.now()) / 1000)'],
    ]),
    sent('a fraction with digits', '«((reset - Date.now()) / 1000).toFixed(2)»', 'fraction', [
      ['seconds', 'String(Math.ceil((reset - Date.now()) / 1000))'],
    ]),
    sent('a Date', '«new Date(reset)»', 'format', [['date', 'new Date(reset).toUTCString()']]),
    sent('a Date without parentheses', '«new Date»', 'format', [['date', '(new Date).toUTCString()']]),
    sent('ISO text', '«new Date(reset).toISOString()»', 'format', [['date', 'new Date(reset).toUTCString()']]),
    sent('text of a Date', '«String(new Date(reset))»', 'format', [['date', 'new Date(reset).toUTCString()']]),
    sent('a Date in a template', '«`${new Date(reset)}`»', 'format', [['date', 'new Date(reset).toUTCString()']]),
    sent('local text', '«new Date(reset).toLocaleString()»', 'format', [['date', 'new Date(reset).toUTCString()']]),

    wrong(
      'text that a conversion makes stays text',
      `app.get('/x', (req, res) => { res.set('Retry-After', «String(reset - Date.now())») })`,
      'milliseconds',
      [['seconds', 'String(Math.ceil((reset - Date.now()) / 1000))']],
    ),
    wrong(
      'a variable that names the span',
      `app.get('/x', (req, res) => { const wait = reset - Date.now(); res.set('Retry-After', «wait») })`,
      'milliseconds',
      [['seconds', 'Math.ceil(wait / 1000)']],
    ),
    wrong(
      'a variable that names the present',
      `app.get('/x', (req, res) => { const now = Date.now(); res.set('Retry-After', «now + 5000») })`,
      'instant',
      [
        ['write', '5'],
        ['date', 'new Date(now + 5000).toUTCString()'],
      ],
      ms,
    ),
    wrong(
      'a variable that names ISO text',
      `app.get('/x', (req, res) => { const at = new Date(reset).toISOString(); res.set('Retry-After', «at») })`,
      'format',
      [['date', 'new Date(at).toUTCString()']],
    ),
    wrong(
      'a comment in what would be replaced',
      `app.get('/x', (req, res) => { res.set('Retry-After', «Date.now() + /* a minute */ 60_000») })`,
      'instant',
      [['date', 'new Date(Date.now() + /* a minute */ 60_000).toUTCString()']],
      ms,
    ),
    wrong(
      'a file with a Math of its own',
      `import Math from 'mathjs'; app.get('/x', (req, res) => { res.set('Retry-After', «reset - Date.now()») })`,
      'milliseconds',
    ),
    wrong(
      'a constant, where it is written',
      `const wait = «'30s'»; app.get('/x', (req, res) => { res.set('Retry-After', wait); res.set('Retry-After', wait) })`,
      'text',
      [['write', `'30'`]],
    ),
    wrong(
      'the argument of a helper',
      `function busy(res, wait) { res.setHeader('Retry-After', wait).status(503).end() }
app.get('/x', (req, res) => busy(res, «'5s'»))`,
      'text',
      [['write', `'5'`]],
    ),

    wrong('an object of fields', `app.get('/x', (req, res) => { res.set({ 'retry-after': «'5s'» }) })`, 'text', [
      ['write', `'5'`],
    ]),
    wrong(
      'Node, with the status',
      `require('http').createServer((req, res) => { res.writeHead(503, { 'Retry-After': «'5s'» }).end() })`,
      'text',
      [['write', `'5'`]],
    ),
    wrong(
      'Node, in a list of values',
      `require('node:http').createServer((req, res) => { res.setHeader('Retry-After', [«'5s'»]) })`,
      'text',
      [['write', `'5'`]],
    ),
    wrong(
      'Fastify',
      `fastify.get('/x', (request, reply) => reply.header('Retry-After', «'5s'»).code(503).send())`,
      'text',
      [['write', `'5'`]],
    ),
    wrong('Koa', `router.get('/x', (ctx) => { ctx.set('Retry-After', «'5s'»); ctx.status = 503 })`, 'text', [
      ['write', `'5'`],
    ]),
    wrong('Hono', `${hono} app.get('/x', (c) => c.text('busy', 503, { 'Retry-After': «'5s'» }))`, 'text', [
      ['write', `'5'`],
    ]),
    wrong(
      'hapi',
      `server.route({ method: 'GET', path: '/', handler: (request, h) => h.response().code(503).header('Retry-After', «'5s'») })`,
      'text',
      [['write', `'5'`]],
    ),
    wrong('fetch', `new Response('busy', { status: 503, headers: { 'Retry-After': «'5s'» } })`, 'text', [
      ['write', `'5'`],
    ]),
    wrong(
      'Headers',
      `const headers = new Headers(); headers.set('Retry-After', «'5s'»); new Response('busy', { status: 503, headers })`,
      'text',
      [['write', `'5'`]],
    ),
    wrong(
      'Lambda',
      `export const handler = async () => ({ statusCode: 503, headers: { 'Retry-After': «'5s'» } })`,
      'text',
      [['write', `'5'`]],
    ),
    wrong(
      'an error that carries fields',
      `import createError from 'http-errors'; throw createError(503, 'busy', { headers: { 'Retry-After': «'5s'» } })`,
      'text',
      [['write', `'5'`]],
    ),
    wrong(
      'a response that bears no status there',
      `/** @param {import('express').Response} res */ export function limit(res) { res.setHeader('Retry-After', «'5s'») }`,
      'text',
      [['write', `'5'`]],
    ),
    wrong(
      'test files, where they are checked',
      `app.get('/x', (req, res) => { res.set('Retry-After', «'later'») })`,
      'text',
      [],
      { filename: 'test/retry.test.ts', settings: { 'http-status': { tests: 'check' } } },
    ),

    sent('a minute in milliseconds', '«60 * 1000»', 'milliseconds', [['seconds', 'Math.ceil((60 * 1000) / 1000)']]),
    wrong(
      'a constant in milliseconds',
      `const span = 15 * 60 * 1000\nfastify.get('/', (request, reply) => { reply.code(429).header('Retry-After', «span»).send() })`,
      'milliseconds',
      [['seconds', 'Math.ceil(span / 1000)']],
    ),
    ...['String(limit.msBeforeNext / 1000)', 'limit.msBeforeNext / 1000'].map((value) => ({
      ...wrong(
        'a quotient that nothing rounds',
        `app.use((req, res) => { res.set('Retry-After', «${value}»); res.status(429).end() })`,
        'fraction',
      ),
      options: [{ quotients: true }] as const,
      errors: [
        {
          messageId: 'fraction' as const,
          suggestions: [
            {
              messageId: 'seconds' as const,
              output: `app.use((req, res) => { res.set('Retry-After', ${value.replace('limit.msBeforeNext / 1000', 'Math.ceil(limit.msBeforeNext / 1000)')}); res.status(429).end() })`,
            },
          ],
        },
      ],
    })),
  ],
})
