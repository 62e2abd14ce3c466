import rule from '../../rules/no-outdated-name.ts'
import { testRule } from '../support/test-rule.ts'

const typed = {
  parserOptions: { projectService: { allowDefaultProject: ['*.ts*'] }, tsconfigRootDir: process.cwd() },
}

const tooLarge = {
  messageId: 'name' as const,
  data: {
    former: 'PayloadTooLarge',
    code: '413 Content Too Large',
    reference: 'RFC 9110 §15.5.14',
    library: 'axios',
    current: 'ContentTooLarge',
  },
}

function rename(output: string) {
  return { suggestions: [{ messageId: 'rename' as const, data: { current: 'ContentTooLarge' }, output }] }
}

function phrase(former: string, code: string, reference: string) {
  return { messageId: 'phrase' as const, data: { former, code, reference } }
}

const payload = phrase('Payload Too Large', '413 Content Too Large', 'RFC 9110 §15.5.14')

/** Content that is nothing but a former phrase. */
function content(name: string, code: string, written = "'Content Too Large'") {
  const output = code.replace(/«[^»]*»/, written)
  return {
    name,
    code,
    errors: [
      {
        ...payload,
        suggestions: [{ messageId: 'write' as const, data: { current: 'Content Too Large' }, output }],
      },
    ],
  }
}

testRule(rule, {
  valid: [
    { name: 'the current name', code: "import { HttpStatusCode } from 'axios'; HttpStatusCode.ContentTooLarge" },
    {
      name: 'a library that has no newer name',
      code: "import { HttpStatus } from '@nestjs/common'; use(HttpStatus.PAYLOAD_TOO_LARGE, HttpStatus.UNPROCESSABLE_ENTITY)",
    },
    { name: 'a name that nothing declares', code: 'res.status(HttpStatusCode.PayloadTooLarge).end()' },
    { name: 'a name of the team', code: 'const codes = { OK: 200, PAYLOAD_TOO_LARGE: 413 }' },
    { name: 'the current phrase', code: "res.writeHead(413, 'Content Too Large')" },
    { name: 'a phrase of the team', code: "res.writeHead(413, 'Your photo is too large')" },
    { name: 'a name that servers give a code, and other things', code: "res.writeHead(405, 'Not Allowed')" },
    { name: 'a code without a current phrase', code: 'res.writeHead(418, "I\'m a teapot")' },
    { name: "another code's phrase, which is another rule's matter", code: "res.writeHead(404, 'Payload Too Large')" },
    { name: 'a comparison', code: "if (response.statusText === 'Payload Too Large') retry()" },
    {
      name: 'names that another library has for codes',
      code: "export const keys = { 404: 'NOT_FOUND', 413: 'PAYLOAD_TOO_LARGE', 422: 'UNPROCESSABLE_ENTITY' }",
    },
    { name: 'content that says more', code: "res.status(413).send('Payload Too Large: 5 MB at most')" },
    { name: 'content with another code', code: "res.status(400).send('Payload Too Large')" },
    {
      name: 'content that a test sends',
      code: "res.status(413).send('Payload Too Large')",
      filename: 'test/upload.js',
    },
    { name: 'a member of content', code: "res.status(413).json({ message: 'Payload Too Large' })" },
    {
      name: 'a phrase that a test expects',
      code: "res.writeHead(413, 'Payload Too Large')",
      filename: 'upload.test.ts',
    },
    {
      name: 'a phrase that a mock imitates',
      code: "import { HttpResponse } from 'msw'; HttpResponse.json({}, { status: 413, statusText: 'Payload Too Large' })",
    },
    {
      name: 'a version whose types lack the current name',
      code: "import { HttpStatusCode } from './axios'; HttpStatusCode.PayloadTooLarge",
      languageOptions: typed,
    },
  ],
  invalid: [
    content(
      'content in a chain',
      "import express from 'express'; express().post('/', (req, res) => res.status(413).send(«'Payload Too Large'»))",
    ),
    content(
      'content in a later statement',
      "import Koa from 'koa'; new Koa().use((ctx) => { ctx.status = 413; ctx.body = «`Payload Too Large`» })",
      '`Content Too Large`',
    ),
    content('content of a Response', "new Response(«'Payload Too Large'», { status: 413 })"),
    content(
      'content of a result for API Gateway',
      "export const handler = async () => ({ statusCode: 413, body: «'Payload Too Large'» as string })",
    ),
    {
      name: 'a member of which the library has a newer one',
      code: "import { HttpStatusCode } from 'axios'\nuse(HttpStatusCode.«PayloadTooLarge»)",
      errors: [
        {
          ...tooLarge,
          ...rename("import { HttpStatusCode } from 'axios'\nuse(HttpStatusCode.ContentTooLarge)"),
        },
      ],
    },
    {
      name: 'fixed where types show that the installed version has the newer one',
      code: "import { HttpStatusCode } from 'axios'\nuse(HttpStatusCode.«PayloadTooLarge»)",
      output: "import { HttpStatusCode } from 'axios'\nuse(HttpStatusCode.ContentTooLarge)",
      languageOptions: typed,
      errors: [tooLarge],
    },
    {
      name: 'through the default export, in brackets',
      code: "const axios = require('axios').default\nuse(axios.HttpStatusCode[«'PayloadTooLarge'»])",
      errors: [
        {
          ...tooLarge,
          ...rename("const axios = require('axios').default\nuse(axios.HttpStatusCode['ContentTooLarge'])"),
        },
      ],
    },
    {
      name: 'destructured',
      code: "import { HttpStatusCode } from 'axios'\nconst { «PayloadTooLarge» } = HttpStatusCode",
      errors: [
        {
          ...tooLarge,
          ...rename(
            "import { HttpStatusCode } from 'axios'\nconst { ContentTooLarge: PayloadTooLarge } = HttpStatusCode",
          ),
        },
      ],
    },
    {
      name: 'the phrase of Node',
      code: "res.writeHead(413, «'Payload Too Large'», { connection: 'close' })",
      output: "res.writeHead(413, 'Content Too Large', { connection: 'close' })",
      errors: [payload],
    },
    {
      name: 'a phrase set in a statement of its own',
      code: 'http.createServer((req, res) => { res.statusCode = 413; res.statusMessage = «"Request Entity Too Large"»; res.end() })',
      output:
        'http.createServer((req, res) => { res.statusCode = 413; res.statusMessage = "Content Too Large"; res.end() })',
      errors: [phrase('Request Entity Too Large', '413 Content Too Large', 'RFC 9110 §15.5.14')],
    },
    {
      name: 'the phrase of a Fetch response, in another spelling',
      code: "new Response('', { status: 408, statusText: «`Request Time-out`» })",
      output: "new Response('', { status: 408, statusText: `Request Timeout` })",
      errors: [phrase('Request Time-out', '408 Request Timeout', 'RFC 9110 §15.5.9')],
    },
    {
      name: 'a phrase for one of two codes',
      code: "new Response('', { status: big ? 413 : 422, statusText: big ? 'Content Too Large' : «'Unprocessable Entity'» })",
      output:
        "new Response('', { status: big ? 413 : 422, statusText: big ? 'Content Too Large' : 'Unprocessable Content' })",
      errors: [phrase('Unprocessable Entity', '422 Unprocessable Content', 'RFC 9110 §15.5.21')],
    },
    {
      name: 'a table of the team',
      code: "export const phrases = { 404: 'Not Found', 413: «'Payload Too Large'», '416': «'Requested Range Not Satisfiable'» } as const",
      output:
        "export const phrases = { 404: 'Not Found', 413: 'Content Too Large', '416': 'Range Not Satisfiable' } as const",
      errors: [payload, phrase('Requested Range Not Satisfiable', '416 Range Not Satisfiable', 'RFC 9110 §15.5.17')],
    },
    {
      name: 'a phrase in a variable',
      code: "const reason = «'Payload Too Large'»\nres.writeHead(413, reason)",
      output: "const reason = 'Content Too Large'\nres.writeHead(413, reason)",
      errors: [payload],
    },
    {
      name: 'a phrase that a test sends, where tests are checked',
      code: "res.writeHead(413, «'Payload Too Large'»)",
      output: "res.writeHead(413, 'Content Too Large')",
      filename: 'upload.test.ts',
      settings: { 'http-status': { tests: 'check' } },
      errors: [payload],
    },
  ],
})
