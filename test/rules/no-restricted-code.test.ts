import { Linter } from 'eslint'
import { expect, it } from 'vitest'
import rule from '../../rules/no-restricted-code.ts'
import plugin from '../../src/index.ts'
import { testRule } from '../support/test-rule.ts'

const thrown = {
  disallow: [
    { codes: ['4xx', '5xx'], in: ['respond'], message: 'Throw an HttpError, which the error handler answers.' },
  ],
}

function restricted(code: string) {
  return { messageId: 'restricted' as const, data: { code } }
}

function forMethod(code: string, method: string) {
  return { messageId: 'restrictedMethod' as const, data: { code, method } }
}

function custom(message: string) {
  return { messageId: 'custom' as const, data: { message } }
}

testRule(rule, {
  valid: [
    { name: 'any code, without a policy', code: 'res.status(402).end(); res.sendStatus(599)' },
    { name: 'other codes', code: 'res.status(403).end()', options: [{ disallow: [402, '5xx'] }] },
    { name: 'what is allowed', code: "res.status(404).end(); res.redirect('/')", options: [{ allow: ['3xx', 404] }] },
    { name: 'a comparison', code: 'if (response.status === 402) pay()', options: [{ disallow: [402] }] },
    { name: 'a number that is no code', code: 'res.status(999).end()', options: [{ allow: [200] }] },
    { name: 'another kind of place', code: 'next(createError(404))', options: [thrown] },
    { name: 'an interim response', code: 'res.writeEarlyHints({ link })', options: [{ allow: [200] }] },
    { name: 'tests', code: 'res.status(402).end()', filename: 'pay.test.ts', options: [{ disallow: [402] }] },
    {
      name: 'a code that is allowed in some places only',
      code: 'res.status(200).end()',
      options: [{ disallow: [{ codes: [404], in: ['respond'] }], allow: [200, 404] }],
    },
    {
      name: 'a class of which some codes are disallowed',
      code: 'res.status(404).end()',
      options: [{ disallow: [402], allow: ['4xx'] }],
    },
    {
      name: 'methods of other specifications',
      code: "app.get('/users', (req, res) => res.status(200).json(users))",
      options: [{ methods: { PROPFIND: { disallow: [200] } } }],
    },
    {
      name: 'mocks',
      code: "nock('https://api.example.com').get('/').reply(402)",
      options: [{ disallow: [402] }],
    },
    {
      name: 'another method',
      code: "app.post('/users', (req, res) => res.status(201).json(user))",
      options: [{ methods: { GET: { disallow: [201] } } }],
    },
    {
      name: 'a method that is not known',
      code: 'export function created(res, user) { res.status(201).json(user) }',
      options: [{ methods: { GET: { disallow: [201] } } }],
    },
    {
      name: 'a branch for another method',
      code: "http.createServer((req, res) => { if (req.method === 'POST') { res.statusCode = 201; res.end() } })",
      options: [{ methods: { GET: { disallow: [201] } } }],
    },
  ],
  invalid: [
    {
      name: 'a code, a class and a constant',
      code: "import { StatusCodes } from 'http-status-codes'\nres.status(«402»).end(); res.sendStatus(failed ? «500» : 200); reply.code(«StatusCodes.BAD_GATEWAY»)",
      options: [{ disallow: [402, '5xx'] }],
      errors: [
        restricted('402 Payment Required'),
        restricted('500 Internal Server Error'),
        restricted('502 Bad Gateway'),
      ],
    },
    {
      name: "the team's message",
      code: "const { PaymentRequired } = require('http-errors')\nthrow new «PaymentRequired»('pay')",
      options: [{ disallow: [{ codes: [402], message: 'Our API has no prices.' }] }],
      errors: [custom('Our API has no prices.')],
    },
    {
      name: 'sent instead of thrown',
      code: "app.get('/', (req, res) => { if (!user) return res.status(«404»).end(); throw createError(404) })",
      options: [thrown],
      errors: [custom('Throw an HttpError, which the error handler answers.')],
    },
    {
      name: 'what is not allowed',
      code: "import { Hono } from 'hono'\nnew Hono().get('/', (c) => found ? c.json({}, 200) : c.json({}, «418»)).get('/old', (c) => c.«redirect»('/'))",
      options: [{ allow: [200] }],
      errors: [restricted('418'), restricted('302 Found')],
    },
    {
      name: 'what is not allowed, with a message',
      code: "import { HttpCode, Post } from '@nestjs/common'\nclass Users { @Post() @HttpCode(«203») create() { return user } }",
      options: [{ allow: { codes: ['4xx'], message: 'See the list of codes in docs/api.md.' } }],
      errors: [custom('See the list of codes in docs/api.md.')],
    },
    {
      name: 'a declared code',
      code: "import { ApiResponse, ApiAcceptedResponse } from '@nestjs/swagger'\nclass Users { @ApiResponse({ status: «402» }) @«ApiAcceptedResponse»() list() { return [] } }",
      options: [{ disallow: [202, 402] }],
      errors: [restricted('402 Payment Required'), restricted('202 Accepted')],
    },
    {
      name: 'an interim response, where the policy names it',
      code: "http.createServer((req, res) => { res.«writeEarlyHints»({ link: '</a.css>; rel=preload' }); res.end() })",
      options: [{ disallow: [{ codes: ['1xx'], in: ['interim'] }] }],
      errors: [restricted('103 Early Hints')],
    },
    {
      name: 'a code for a method',
      code: "app.get('/users', (req, res) => res.status(«201»).json(users))",
      options: [{ methods: { GET: { disallow: [201] } } }],
      errors: [forMethod('201 Created', 'GET')],
    },
    {
      name: 'an error for a method, with a message',
      code: "fastify.route({ method: 'DELETE', url: '/users/:id', handler: async (request, reply) => reply.code(«409»).send() })",
      options: [
        { methods: { DELETE: { allow: { codes: [204, 404], message: 'Deleting what is gone is no conflict.' } } } },
      ],
      errors: [custom('Deleting what is gone is no conflict.')],
    },
    {
      name: 'a branch for a method',
      code: "http.createServer((req, res) => { if (req.method === 'GET') { res.statusCode = «201»; res.end() } else { res.statusCode = 200; res.end() } })",
      options: [{ methods: { GET: { disallow: [201] } } }],
      errors: [forMethod('201 Created', 'GET')],
    },
    {
      name: 'the policy for all beside the one for a method',
      code: "app.put('/users/:id', (req, res) => res.status(«402»).end())",
      options: [{ disallow: [402], methods: { PUT: { disallow: [201] } } }],
      errors: [restricted('402 Payment Required')],
    },
    {
      name: 'tests, where they are checked',
      code: 'res.status(«402»).end()',
      filename: 'pay.test.ts',
      settings: { 'http-status': { tests: 'check' } },
      options: [{ disallow: [402] }],
      errors: [restricted('402 Payment Required')],
    },
    {
      name: 'options that have a code in both lists',
      code: '«»res.status(«402»).end()',
      options: [{ disallow: [402, '5xx', { codes: [404] }], allow: [402, 404, 200, '5XX'] }],
      errors: [{ messageId: 'contradiction', data: { codes: '402, 5xx, 404' } }, restricted('402 Payment Required')],
    },
    {
      name: 'options that have a code in both lists of a method',
      code: '«»res.status(402).end()',
      options: [{ methods: { GET: { disallow: [201], allow: { codes: [201] } } } }],
      errors: [{ messageId: 'contradiction', data: { codes: '201' } }],
    },
  ],
})

it('has no policy for a method that there is not', () => {
  const options = { methods: { GTE: { disallow: [201] } } }
  const lint = () =>
    new Linter().verify('', {
      plugins: { 'http-status': plugin },
      rules: { 'http-status/no-restricted-code': ['error', options] },
    })
  expect(lint).toThrow('GTE')
})
