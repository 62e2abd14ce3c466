import rule from '../../rules/no-mismatched-phrase.ts'
import { testRule } from '../support/test-rule.ts'

function phrase(
  text: string,
  meant: string,
  code: string,
  suggested?: { readonly phrase: string; readonly output: string; readonly isOfTable?: boolean },
) {
  return {
    messageId: 'phrase' as const,
    data: { text, meant, code },
    ...(suggested && {
      suggestions: [
        { messageId: 'writePhrase' as const, data: { phrase: suggested.phrase }, output: suggested.output },
        ...(suggested.isOfTable
          ? []
          : withCode({ text, meant, code, phrase: suggested.phrase, output: suggested.output })),
      ],
    }),
  }
}

/** The name that http-status-codes has for a code: `NOT_FOUND` of `404 Not Found`. */
function constantOf(name: string): string {
  return name.slice(4).toUpperCase().replaceAll(' ', '_')
}

/** The other way to make phrase and code agree, where the code is written as a number beside it. */
function withCode(of: Readonly<Record<'text' | 'meant' | 'code' | 'phrase' | 'output', string>>) {
  const [written, meant] = [of.code, of.meant].map((name) => name.slice(0, 3))
  const before = of.output.replace(of.phrase, of.text)
  const output = before
    .replace(new RegExp(`(?<=[ (])${String(written)}(?=[,;) ])`), String(meant))
    .replace(`StatusCodes.${constantOf(of.code)}`, `StatusCodes.${constantOf(of.meant)}`)
  return output === before || meant === '401'
    ? []
    : [{ messageId: 'writeCode' as const, data: { code: Number(meant) }, output }]
}

function name(
  text: string,
  meant: string,
  code: string,
  suggested?: { readonly code: number; readonly output: string },
) {
  return {
    messageId: 'name' as const,
    data: { text, meant, code },
    ...(suggested && {
      suggestions: [{ messageId: 'writeCode' as const, data: { code: suggested.code }, output: suggested.output }],
    }),
  }
}

function content(text: string, meant: string, code: string, output: string, suggested: string) {
  return {
    messageId: 'content' as const,
    data: { text, meant, code },
    suggestions: [
      { messageId: 'writePhrase' as const, data: { phrase: suggested }, output },
      ...withCode({ text, meant, code, phrase: suggested, output }),
    ],
  }
}

testRule(rule, {
  valid: [
    {
      name: 'content that is made before and sent with its own code as well',
      code: "import express from 'express'; express().get('/', (req, res) => { const body = { message: 'Unauthorized' }; if (a) return res.status(401).json(body); res.status(403).json(body) })",
      options: [{ content: true }],
    },
    {
      name: 'the name of a view or a file, which is no text of the content',
      code: `import express from 'express'; express().get('/', (req, res) => { if (a) res.status(403).render('not-found', { title: 'Forbidden' }); else res.status(403).sendFile('/not-found') })`,
      options: [{ content: true }],
    },
    {
      name: 'the view of hapi',
      code: `import Hapi from '@hapi/hapi'; Hapi.server().route({ method: 'GET', path: '/', handler: (request, h) => h.view('not-found').code(403) })`,
      options: [{ content: true }],
    },
    ...[
      "import { HTTPException } from 'hono/http-exception'; throw new HTTPException(401, { message: 'Unauthorized' })",
      "import createError from 'http-errors'; throw createError(404, 'No such user')",
      "import { NotFoundException } from '@nestjs/common'; throw new NotFoundException('User not found')",
    ].map((code) => ({ name: `the message of an error: ${code}`, code, options: [{ content: true }] as const })),
    {
      name: 'the message of an error, without the option',
      code: "import createError from 'http-errors'; throw createError(404, 'Unauthorized')",
    },
    { name: "the code's own phrase", code: "res.writeHead(404, 'Not Found')" },
    { name: 'its phrase in another spelling', code: "res.writeHead(404, 'not_found.')" },
    { name: 'a former phrase of the same code', code: "res.writeHead(413, 'Request Entity Too Large')" },
    { name: 'a phrase of the team', code: "res.writeHead(404, 'Nothing to see here')" },
    { name: 'a phrase that is also a common word', code: "res.writeHead(403, 'Not allowed')" },
    { name: 'text that only holds a phrase', code: "res.writeHead(404, 'OK, but there is nothing here')" },
    { name: 'text of another alphabet around a phrase', code: "res.writeHead(400, '失敗 OK')" },
    {
      name: 'a phrase for each of two codes',
      code: "new Response(body, { status: ok ? 200 : 404, statusText: ok ? 'OK' : 'Not Found' })",
    },
    { name: 'a code that is not known', code: "new Response(body, { status: upstream.status, statusText: 'OK' })" },
    {
      name: 'a phrase that another path has',
      code: "http.createServer((req, res) => { if (found) res.statusMessage = 'OK'; else res.statusCode = 404; res.end() })",
    },
    {
      name: 'what the calls of a function pass for code and phrase',
      code: "function end(code, text) { res.writeHead(code, text); res.end() } end(404, 'Not Found'); end(200, 'OK')",
    },
    { name: 'constants with their codes', code: 'const HttpStatus = { OK: 200, NOT_FOUND: 404, FOUND: 302 }' },
    { name: 'names that libraries gave to codes', code: 'const HttpStatus = { METHOD_FAILURE: 420, AMBIGUOUS: 300 }' },
    { name: 'numbers that are no codes', code: 'const limits = { CONTINUE: 100, CREATED: 200, ACCEPTED: 300 }' },
    {
      name: 'everyday words of another kind of status',
      code: 'enum OrderStatus { CREATED = 100, ACCEPTED = 200, PROCESSING = 300, CONFLICT = 350 }',
    },
    { name: 'codes of an application', code: 'enum ErrorStatus { NOT_FOUND = 101, FORBIDDEN = 102 }' },
    { name: 'a single entry without a word on statuses', code: 'const timeouts = { NOT_FOUND: 500 }' },
    { name: 'a lone constant', code: 'const GONE = 100' },
    {
      name: 'the codes chosen for the errors of an application',
      code: 'const statusOf = { EMAIL_TAKEN: 409, TOKEN_EXPIRED: 401, PLAN_LIMIT: 402, BAD_CURSOR: 400, FORBIDDEN: 404 }',
    },
    { name: 'texts for users', code: "const texts = { 401: 'Please sign in', 403: 'Ask an admin', 404: 'Not found' }" },
    { name: 'levels of a colour', code: "const grey = { 100: 'Found', 200: '#eee', 300: '#ddd' }" },
    { name: 'an error with its status', code: 'class NotFoundError extends Error { status = 404 }' },
    { name: 'an error of the team', code: 'class QuotaError extends Error { status = 429 }' },
    { name: 'an error with an everyday name', code: 'class LockedError extends Error { statusCode = 403 }' },
    { name: 'a code of the team', code: 'class NotFoundError extends Error { code = 1404 }' },
    { name: 'no error', code: 'class NotFound { status = 400 }' },
    {
      name: 'an error that is given its status',
      code: 'class NotFoundError extends AppError { constructor(status) { super("gone", status) } }',
    },
    { name: 'content, by default', code: "res.status(403).json({ message: 'Unauthorized' })" },
    { name: 'tests', code: "res.writeHead(404, 'OK')", filename: 'server.test.ts' },
    {
      name: 'mocks',
      code: "import { HttpResponse } from 'msw'; HttpResponse.json({}, { status: 404, statusText: 'OK' })",
    },
    {
      name: 'content of its own',
      code: "res.status(403).json({ message: 'Not your file', error: 'Forbidden', data: { title: 'OK' } })",
      options: [{ content: true }],
    },
    {
      name: 'content of a success',
      code: "res.status(201).json({ message: 'OK' })",
      options: [{ content: true }],
    },
    {
      name: 'content of a catch, behind code that may have thrown after another answer',
      code: `import type { NextApiRequest, NextApiResponse } from 'next'
        export default async function handler(req: NextApiRequest, res: NextApiResponse) {
          try {
            if (!Service.mayPass(req, res)) return
            if (req.method === 'GET') return await find(req, res)
            res.status(405).json({ error: 'Method Not Allowed' })
            return
          } catch (e) {
            res.status(500).json({ error: 'Internal Server Error' })
          }
        }`,
      options: [{ content: true }],
      filename: 'pages/api/users.ts',
    },
    {
      name: 'content on another path',
      code: "app.get('/', (req, res) => { res.status(403); if (known) res.send('Forbidden'); else res.status(401).send('Unauthorized') })",
      options: [{ content: true }],
    },
  ],
  invalid: [
    {
      name: 'content that is made before',
      code: "export default { fetch() { const body = JSON.stringify({ error: «'Not Found'» }); return new Response(body, { status: 403 }) } }",
      options: [{ content: true }],
      errors: [
        content(
          'Not Found',
          '404 Not Found',
          '403 Forbidden',
          "export default { fetch() { const body = JSON.stringify({ error: 'Forbidden' }); return new Response(body, { status: 403 }) } }",
          'Forbidden',
        ),
      ],
    },
    {
      name: 'Node',
      code: "res.writeHead(404, «'OK'»)",
      errors: [
        phrase('OK', '200 OK', '404 Not Found', { phrase: 'Not Found', output: "res.writeHead(404, 'Not Found')" }),
      ],
    },
    {
      name: 'a former phrase of another code',
      code: "res.writeHead(400, «'Unprocessable Entity'»)",
      errors: [
        phrase('Unprocessable Entity', '422 Unprocessable Content', '400 Bad Request', {
          phrase: 'Bad Request',
          output: "res.writeHead(400, 'Bad Request')",
        }),
      ],
    },
    {
      name: 'Fetch, with constants and TypeScript around',
      code: "import { StatusCodes } from 'http-status-codes'\nnew Response(null, { status: StatusCodes.CREATED, statusText: («'Accepted'» as const) } satisfies ResponseInit)",
      errors: [
        phrase('Accepted', '202 Accepted', '201 Created', {
          phrase: 'Created',
          output:
            "import { StatusCodes } from 'http-status-codes'\nnew Response(null, { status: StatusCodes.CREATED, statusText: ('Created' as const) } satisfies ResponseInit)",
        }),
      ],
    },
    {
      name: 'one phrase for two codes that are both others',
      code: "new Response('', { status: known ? 401 : 403, statusText: «'Not Found'» })",
      errors: [phrase('Not Found', '404 Not Found', '401 Unauthorized or 403 Forbidden')],
    },
    {
      name: 'statements',
      code: 'http.createServer((req, res) => { res.statusCode = 404; res.statusMessage = «"OK"»; res.end() })',
      errors: [
        phrase('OK', '200 OK', '404 Not Found', {
          phrase: 'Not Found',
          output:
            'http.createServer((req, res) => { res.statusCode = 404; res.statusMessage = "Not Found"; res.end() })',
        }),
      ],
    },
    {
      name: 'h3',
      code: "import { setResponseStatus } from 'h3'\nsetResponseStatus(event, 403, «`Unauthorized`»)",
      errors: [
        phrase('Unauthorized', '401 Unauthorized', '403 Forbidden', {
          phrase: 'Forbidden',
          output: "import { setResponseStatus } from 'h3'\nsetResponseStatus(event, 403, `Forbidden`)",
        }),
      ],
    },
    {
      name: 'a record of a status and its phrase',
      code: "const gone = { status: 410, statusText: «'Not Found'» }",
      errors: [
        phrase('Not Found', '404 Not Found', '410 Gone', {
          isOfTable: true,
          phrase: 'Gone',
          output: "const gone = { status: 410, statusText: 'Gone' }",
        }),
      ],
    },
    {
      name: 'a map of phrases',
      code: "export default { 404: 'Not Found', '429': «'Precondition Required'», 500: 'Oops' }",
      errors: [
        phrase('Precondition Required', '428 Precondition Required', '429 Too Many Requests', {
          isOfTable: true,
          phrase: 'Too Many Requests',
          output: "export default { 404: 'Not Found', '429': 'Too Many Requests', 500: 'Oops' }",
        }),
      ],
    },
    {
      name: 'a map of phrases by constants',
      code: "const { StatusCodes } = require('http-status-codes')\nconst phrases = { [StatusCodes.OK]: 'OK', [StatusCodes.NOT_FOUND]: 'Not Found', [StatusCodes.GONE]: «'Forbidden'» }",
      errors: [
        phrase('Forbidden', '403 Forbidden', '410 Gone', {
          isOfTable: true,
          phrase: 'Gone',
          output:
            "const { StatusCodes } = require('http-status-codes')\nconst phrases = { [StatusCodes.OK]: 'OK', [StatusCodes.NOT_FOUND]: 'Not Found', [StatusCodes.GONE]: 'Gone' }",
        }),
      ],
    },
    {
      name: 'a Map',
      code: "const phrases = new Map([[404, 'Not Found'], [500, «'Bad Gateway'»]])",
      errors: [
        phrase('Bad Gateway', '502 Bad Gateway', '500 Internal Server Error', {
          isOfTable: true,
          phrase: 'Internal Server Error',
          output: "const phrases = new Map([[404, 'Not Found'], [500, 'Internal Server Error']])",
        }),
      ],
    },
    {
      name: 'an object with a word on statuses in its name',
      code: 'const HttpStatus = Object.freeze({ «NOT_FOUND»: 403 } as const)',
      errors: [
        name('NOT_FOUND', '404 Not Found', '403 Forbidden', {
          code: 404,
          output: 'const HttpStatus = Object.freeze({ NOT_FOUND: 404 } as const)',
        }),
      ],
    },
    {
      name: 'an enum with other codes that are right',
      code: 'export enum Codes { Ok = 200, Unauthorized = 401, «INSUFFICIENT_STORAGE» = 506 }',
      errors: [
        name('INSUFFICIENT_STORAGE', '507 Insufficient Storage', '506 Variant Also Negotiates', {
          code: 507,
          output: 'export enum Codes { Ok = 200, Unauthorized = 401, INSUFFICIENT_STORAGE = 507 }',
        }),
      ],
    },
    {
      name: 'a code by the constant of a library',
      code: "import { HttpStatus } from '@nestjs/common'\nconst errors = { NotFound: HttpStatus.NOT_FOUND, «Conflict»: HttpStatus.BAD_REQUEST }",
      errors: [
        name('Conflict', '409 Conflict', '400 Bad Request', {
          code: 409,
          output:
            "import { HttpStatus } from '@nestjs/common'\nconst errors = { NotFound: HttpStatus.NOT_FOUND, Conflict: HttpStatus.CONFLICT }",
        }),
      ],
    },
    {
      name: 'a table of errors',
      code: "const errors = { NotFound: { status: 404, message: 'x' }, «Unauthorized»: { message: 'y', status: 403 } }",
      errors: [
        name('Unauthorized', '401 Unauthorized', '403 Forbidden', {
          code: 401,
          output:
            "const errors = { NotFound: { status: 404, message: 'x' }, Unauthorized: { message: 'y', status: 401 } }",
        }),
      ],
    },
    {
      name: 'static members',
      code: 'class Http { static readonly NOT_FOUND = 404; static readonly «FORBIDDEN» = 401 }',
      errors: [
        name('FORBIDDEN', '403 Forbidden', '401 Unauthorized', {
          code: 403,
          output: 'class Http { static readonly NOT_FOUND = 404; static readonly FORBIDDEN = 403 }',
        }),
      ],
    },
    {
      name: 'constants beside each other',
      code: 'export const BAD_REQUEST = 400\nexport const NOT_FOUND = 404\nexport const «BAD_GATEWAY» = 503',
      errors: [
        name('BAD_GATEWAY', '502 Bad Gateway', '503 Service Unavailable', {
          code: 502,
          output: 'export const BAD_REQUEST = 400\nexport const NOT_FOUND = 404\nexport const BAD_GATEWAY = 502',
        }),
      ],
    },
    {
      name: 'a constant whose name says that it is a status',
      code: 'const «HTTP_NOT_FOUND» = 400',
      errors: [
        name('HTTP_NOT_FOUND', '404 Not Found', '400 Bad Request', { code: 404, output: 'const HTTP_NOT_FOUND = 404' }),
      ],
    },
    {
      name: 'an error with a field',
      code: 'class «NotImplementedError» extends UnleashError { statusCode = 405 }',
      errors: [
        name('NotImplementedError', '501 Not Implemented', '405 Method Not Allowed', {
          code: 501,
          output: 'class NotImplementedError extends UnleashError { statusCode = 501 }',
        }),
      ],
    },
    {
      name: 'an error that hands its code on',
      code: 'export class «ForbiddenException» extends AppException { constructor(message: string) { super(message, 401) } }',
      errors: [
        name('ForbiddenException', '403 Forbidden', '401 Unauthorized', {
          code: 403,
          output:
            'export class ForbiddenException extends AppException { constructor(message: string) { super(message, 403) } }',
        }),
      ],
    },
    {
      name: 'an error that sets its code, in CommonJS',
      code: 'class «ConflictError» extends Error { constructor(m) { super(m); this.status = 400 } }\nmodule.exports = ConflictError',
      errors: [
        name('ConflictError', '409 Conflict', '400 Bad Request', {
          code: 409,
          output:
            'class ConflictError extends Error { constructor(m) { super(m); this.status = 409 } }\nmodule.exports = ConflictError',
        }),
      ],
    },
    {
      name: 'content that is text',
      code: "app.get('/', (req, res) => { res.status(401).send(«'Forbidden'») })",
      options: [{ content: true }],
      errors: [
        content(
          'Forbidden',
          '403 Forbidden',
          '401 Unauthorized',
          "app.get('/', (req, res) => { res.status(401).send('Unauthorized') })",
          'Unauthorized',
        ),
      ],
    },
    {
      name: 'content with a message',
      code: "import { Hono } from 'hono'\nnew Hono().get('/', (c) => c.json({ error: { message: «'Unauthorized'» } }, 403))",
      options: [{ content: true }],
      errors: [
        content(
          'Unauthorized',
          '401 Unauthorized',
          '403 Forbidden',
          "import { Hono } from 'hono'\nnew Hono().get('/', (c) => c.json({ error: { message: 'Forbidden' } }, 403))",
          'Forbidden',
        ),
      ],
    },
    {
      name: 'content given in a statement of its own',
      code: "app.get('/', (req, res) => { res.status(404); res.json({ message: «'Gone'» }) })",
      options: [{ content: true }],
      errors: [
        content(
          'Gone',
          '410 Gone',
          '404 Not Found',
          "app.get('/', (req, res) => { res.status(404); res.json({ message: 'Not Found' }) })",
          'Not Found',
        ),
      ],
    },
    {
      name: 'a mock, where tests are checked',
      code: "import { HttpResponse } from 'msw'\nHttpResponse.json({}, { status: 404, statusText: «'OK'» })",
      settings: { 'http-status': { tests: 'check' } },
      errors: [
        phrase('OK', '200 OK', '404 Not Found', {
          phrase: 'Not Found',
          output: "import { HttpResponse } from 'msw'\nHttpResponse.json({}, { status: 404, statusText: 'Not Found' })",
        }),
      ],
    },

    ...[
      [
        "import { HTTPException } from 'hono/http-exception'; throw new HTTPException(404, { message: «'Forbidden'» })",
        '404',
      ],
      ["import createError from 'http-errors'; throw createError(404, «'Forbidden'»)", '404'],
      ["import Koa from 'koa'; new Koa().use((ctx) => { ctx.throw(404, «'Forbidden'») })", '404'],
      ["import { HttpException } from '@nestjs/common'; throw new HttpException(«'Forbidden'», 404)", '404'],
      ["import { createError } from 'h3'; throw createError({ statusCode: 404, message: «'Forbidden'» })", '404'],
    ].map(([code = '', number = '']) => ({
      name: `the message of an error: ${code}`,
      code,
      options: [{ content: true }] as const,
      errors: [
        {
          messageId: 'content' as const,
          data: { text: 'Forbidden', meant: '403 Forbidden', code: '404 Not Found' },
          suggestions: [
            {
              messageId: 'writePhrase' as const,
              data: { phrase: 'Not Found' },
              output: code.replace("«'Forbidden'»", "'Not Found'"),
            },
            {
              messageId: 'writeCode' as const,
              data: { code: 403 },
              output: code.replace(/[«»]/g, '').replace(number, '403'),
            },
          ],
        },
      ],
    })),
    {
      name: 'the message of an error whose name is a code',
      code: "import { NotFoundException } from '@nestjs/common'; throw new NotFoundException(«'Forbidden'»)",
      options: [{ content: true }],
      errors: [
        content(
          'Forbidden',
          '403 Forbidden',
          '404 Not Found',
          "import { NotFoundException } from '@nestjs/common'; throw new NotFoundException('Not Found')",
          'Not Found',
        ),
      ],
    },
  ],
  // The phrase is a former one of the code that it belongs to.
  leaves: { 'no-outdated-name': ['a former phrase of another code'] },
})
