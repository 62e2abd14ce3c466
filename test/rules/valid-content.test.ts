import rule from '../../rules/valid-content.ts'
import { testRule } from '../support/test-rule.ts'

const fastify = "import Fastify from 'fastify'\nconst app = Fastify()\n"
const express = "import express from 'express'\nconst app = express()\n"
const on = (name: string) => ({ settings: { 'http-status': { frameworks: [name] } } })

function code(number: string, name: string) {
  return { messageId: 'code' as const, data: { code: number, name } }
}

function object(outcome = 'answers 502') {
  return { messageId: 'object' as const, data: { name: 'API Gateway', outcome } }
}

function status(form: string, output: string) {
  return { messageId: 'status' as const, data: { form }, output }
}

testRule(rule, {
  valid: [
    ...[
      'exports.handler = async (event) => { for (const record of event.Records) await run(record); return { statusCode: 200, body: { done: true } } }',
      'exports.handler = async ({ detail }) => ({ statusCode: 200, body: { detail } })',
      "exports.handler = async (event) => { if (event.triggerSource === 'PreSignUp_SignUp') return event; return { statusCode: 200, body: {} } }",
      "import type { S3Event } from 'aws-lambda'; export const handler = async (event: S3Event) => ({ statusCode: 200, body: { ok: true } })",
      "import type { SQSHandler } from 'aws-lambda'; export const handler: SQSHandler = async (event) => ({ statusCode: 200, body: { ok: true } })",
      "import type { Handler, ScheduledEvent } from 'aws-lambda'; export const handler: Handler<ScheduledEvent> = async (event) => ({ statusCode: 200, body: { ok: true } })",
    ].map((code) => ({ name: 'the result of a function that no request calls', code })),
    { name: 'a number that is no status', code: `${fastify}app.get('/', (request, reply) => { reply.send(7) })` },
    {
      name: 'a number beside a status',
      code: `${fastify}app.get('/', (request, reply) => { reply.code(200).send(404) })`,
    },
    {
      name: 'a status that was set before, on one of the paths',
      code: `${fastify}app.get('/', (request, reply) => { if (request.query.x) reply.code(201); reply.send(404) })`,
    },
    {
      name: 'a count that has the value of a status',
      code: `${fastify}const total = 404\napp.get('/', (request, reply) => { reply.send(total) })`,
    },
    { name: 'a number that is not known', code: `${fastify}app.get('/', (request, reply) => { reply.send(count()) })` },
    {
      name: 'a status in an object',
      code: `${fastify}app.get('/', (request, reply) => { reply.send({ status: 404 }) })`,
    },
    { name: 'a number of the registry below 200', code: `${express}app.get('/', (req, res) => { res.json(100) })` },
    {
      name: 'what Express 5 has another rule for',
      code: `${express}app.get('/', (req, res) => { res.send(404) })`,
      ...on('express@5'),
    },
    {
      name: 'a number that Express 5 sends as it is',
      code: `${express}app.get('/', (req, res) => { res.send(1) })`,
      ...on('express@5'),
    },
    { name: 'a number where the version is not known', code: `${express}app.get('/', (req, res) => { res.send(1) })` },
    {
      name: 'a status of Express 4',
      code: `${express}app.get('/', (req, res) => { res.send(404) })`,
      ...on('express@4'),
    },
    {
      name: 'a number of a function that answers nothing',
      code: `${fastify}const code = () => { return 404 }\napp.get('/', (request, reply) => { reply.code(code()).send() })`,
    },
    { name: 'the answer of a client', code: 'const r = await fetch(u)\nr.json(404)' },
    { name: 'tests', code: `${fastify}app.get('/', (request, reply) => { reply.send(204) })`, filename: 'app.test.ts' },
    {
      name: 'text of a Lambda function',
      code: 'export const handler = async (event) => ({ statusCode: 200, body: JSON.stringify({ id: 1 }) })',
    },
    {
      name: 'content that is not known',
      code: 'export const handler = async (event) => ({ statusCode: 200, body: render(event) })',
    },
    {
      name: 'no content of a Lambda function',
      code: 'export const handler = async (event) => ({ statusCode: 204, body: null })',
    },
    {
      name: 'an object that is no answer',
      code: 'export const send = async (event) => { await put({ statusCode: 200, body: { id: 1 } }) }',
    },
  ],
  invalid: [
    {
      code: `${fastify}app.post('/', async (request, reply) => { await push(); reply.send(«204») })`,
      ...on('fastify'),
      errors: [
        {
          ...code('204 No Content', 'Fastify'),
          suggestions: [
            status(
              'code(204).send()',
              `${fastify}app.post('/', async (request, reply) => { await push(); reply.code(204).send() })`,
            ),
          ],
        },
      ],
    },
    {
      code: `${fastify}app.get('/', async (request, reply) => { if (!request.query.id) return «404»; return find() })`,
      errors: [{ ...code('404 Not Found', 'Fastify'), suggestions: [] }],
    },
    {
      code: `${fastify}import { StatusCodes } from 'http-status-codes'\napp.get('/', (request, reply) => { reply.send(«StatusCodes.NOT_FOUND») })`,
      errors: [
        {
          ...code('404 Not Found', 'Fastify'),
          suggestions: [
            status(
              'code(StatusCodes.NOT_FOUND).send()',
              `${fastify}import { StatusCodes } from 'http-status-codes'\napp.get('/', (request, reply) => { reply.code(StatusCodes.NOT_FOUND).send() })`,
            ),
          ],
        },
      ],
    },
    {
      code: `${express}app.get('/', (req, res) => { res.json(«304») })`,
      errors: [
        {
          ...code('304 Not Modified', 'Express'),
          suggestions: [status('sendStatus(304)', `${express}app.get('/', (req, res) => { res.sendStatus(304) })`)],
        },
      ],
    },
    {
      name: 'a comment stays where it is',
      code: `${express}app.get('/', (req, res) => { res.json(«404» /* gone */) })`,
      errors: [{ ...code('404 Not Found', 'Express'), suggestions: [] }],
    },
    {
      code: "import Koa from 'koa'\nnew Koa().use((ctx) => { ctx.body = «404» })",
      errors: [{ ...code('404 Not Found', 'Koa'), suggestions: [] }],
    },
    {
      code: "import { Controller, Get } from '@nestjs/common'\n@Controller()\nclass Users { @Get() find() { return «404» } }",
      errors: [{ ...code('404 Not Found', 'NestJS'), suggestions: [] }],
    },
    {
      code: `${express}app.get('/', (req, res) => { res.send(«1») })`,
      ...on('express@4'),
      errors: [
        {
          messageId: 'number',
          data: { number: '1', name: 'Express 4' },
          suggestions: [
            {
              messageId: 'json',
              data: { form: 'json(1)' },
              output: `${express}app.get('/', (req, res) => { res.json(1) })`,
            },
          ],
        },
      ],
    },
    {
      code: 'export const handler = async (event) => ({ statusCode: 200, body: «{ id: 1 }» })',
      errors: [
        {
          ...object(),
          suggestions: [
            {
              messageId: 'text',
              output: 'export const handler = async (event) => ({ statusCode: 200, body: JSON.stringify({ id: 1 }) })',
            },
          ],
        },
      ],
    },
    {
      code: 'exports.handler = (event, context, callback) => { const body = [1]; callback(null, { statusCode: 200, «body» }) }',
      errors: [
        {
          ...object(),
          suggestions: [
            {
              messageId: 'text',
              output:
                'exports.handler = (event, context, callback) => { const body = [1]; callback(null, { statusCode: 200, body: JSON.stringify(body) }) }',
            },
          ],
        },
      ],
    },
    {
      code: "import type { APIGatewayProxyHandler } from 'aws-lambda'\nexport const get: APIGatewayProxyHandler = async () => { return { statusCode: 200, body: «5» } }",
      errors: [
        {
          ...object(),
          suggestions: [
            {
              messageId: 'text',
              output:
                "import type { APIGatewayProxyHandler } from 'aws-lambda'\nexport const get: APIGatewayProxyHandler = async () => { return { statusCode: 200, body: JSON.stringify(5) } }",
            },
          ],
        },
      ],
    },
  ],
})
