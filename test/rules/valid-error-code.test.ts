import rule from '../../rules/valid-error-code.ts'
import { testRule } from '../support/test-rule.ts'

const nest = `import { HttpException } from '@nestjs/common';`
const hono = `import { HTTPException } from 'hono/http-exception';`
const kit = `import { error, fail } from '@sveltejs/kit';`
const koa = `import Koa from 'koa'; const app = new Koa();`
const httpErrors = `import createError from 'http-errors';`

/** The code without its marks. */
function plain(code: string): string {
  return code.replaceAll(/[«»]/g, '')
}

/** A code that is no error's; one of an error can take its place. */
function wrong(name: string, code: string, of: string, outcome?: string) {
  const with4And5 = [
    ['400 Bad Request', 'HttpStatus.BAD_REQUEST'],
    ['500 Internal Server Error', 'HttpStatus.INTERNAL_SERVER_ERROR'],
  ] as const
  const suggestions = with4And5.map(([error, constant]) => ({
    messageId: 'status' as const,
    data: { code: error },
    output: code.replace(/«(\d+)»/, error.slice(0, 3)).replace(/«HttpStatus\.\w+»/, constant),
  }))
  return {
    name,
    code,
    errors: [
      outcome === undefined
        ? { messageId: 'code' as const, data: { code: of }, suggestions }
        : { messageId: 'codeOutcome' as const, data: { code: of, outcome }, suggestions },
    ],
  }
}

function implied(name: string, code: string, output: string) {
  return {
    name,
    code,
    errors: [
      {
        messageId: 'implied' as const,
        data: { code: '200 OK' },
        suggestions: [{ messageId: 'status' as const, data: { code: '500 Internal Server Error' }, output }],
      },
    ],
  }
}

function swapped(name: string, code: string, outcome: string, from: string, to: string) {
  return {
    name,
    code,
    output: plain(code).replace(from, to),
    errors: [{ messageId: 'swapped' as const, data: { outcome: `: ${outcome}` } }],
  }
}

function number(name: string, code: string, outcome: string, written?: string) {
  return {
    name,
    code,
    errors: [
      {
        messageId: 'number' as const,
        data: { outcome: `: ${outcome}` },
        suggestions:
          written === undefined
            ? []
            : [{ messageId: 'object' as const, data: { written }, output: code.replace(/«.*»/, written) }],
      },
    ],
  }
}

testRule(rule, {
  valid: [
    { name: 'an error code', code: `${nest} throw new HttpException('Gone', 410)` },
    { name: 'a content that is an object', code: `${nest} throw new HttpException({ reason }, 409)` },
    { name: 'a status that is not known', code: `${nest} throw new HttpException(message, status)` },
    {
      name: 'a code that is passed on',
      code: `${nest} throw new HttpException(response.data, response.status || 502)`,
    },
    { name: '304, which is sent as it is meant', code: `${nest} throw new HttpException('', 304)` },
    {
      name: 'a redirect with its target',
      code: `${hono} throw new HTTPException(302, { res: new Response(null, { headers: { location: '/x' } }) })`,
    },
    { name: 'a response that is not in view', code: `${hono} throw new HTTPException(302, { res })` },
    {
      name: 'an exception of Hono without a status, which is answered with 500',
      code: `${hono} throw new HTTPException()`,
    },
    {
      name: 'an exception of another name',
      code: `import { BadRequestException } from '@nestjs/common'; throw new BadRequestException('x')`,
    },
    {
      name: 'a class of the project',
      code: `import { HttpException } from './errors'; throw new HttpException(200, 'x'); throw new HttpException('x')`,
    },
    { name: 'an error without a status', code: `${httpErrors} throw createError('x')` },
    { name: 'an error with properties', code: `${httpErrors} throw createError(404, 'x', { headers: {} })` },
    {
      name: 'a function that only has the name of one',
      code: `function f(createError) { throw createError('x', 404) }`,
    },
    {
      name: 'a factory of the project, which takes the message first',
      code: `import { createError } from './errors'; throw createError('x', 404)`,
    },
    {
      name: 'the order that Koa 2 takes as well, where that is in use',
      code: `${koa} app.use((ctx) => { ctx.throw('x', 404) })`,
      settings: { 'http-status': { frameworks: ['koa@2'] } },
    },
    { name: 'a message and properties', code: `${koa} app.use((ctx) => { ctx.throw('x', { user }) })` },
    {
      name: 'an error of h3 that is an object',
      code: `import { createError } from 'h3'; throw createError({ statusCode: 404 })`,
    },
    { name: 'an error of h3 that is only a text', code: `import { createError } from 'h3'; throw createError('x')` },
    { name: 'a code of no registry, which is another matter', code: `${nest} throw new HttpException('x', 299)` },
    { name: 'a deprecated code, which is another matter', code: `${nest} throw new HttpException('x', 305)` },
    {
      name: 'an error class of the file, of which its handler may make anything',
      code: `class ApiError extends Error { constructor(status) { super(); this.status = status } } throw new ApiError(200)`,
    },
    { name: 'a number that is no status code', code: `${nest} throw new HttpException('x', 42)` },
    {
      name: 'a failure with 422',
      code: `${kit} export const actions = { default: () => fail(422, { missing: true }) }`,
    },
    {
      name: 'what is expected to throw',
      code: `${kit} import { expect } from 'vitest'; expect(() => error(200, 'x')).toThrow()`,
      filename: 'error.test.ts',
    },
    { name: 'odd codes in tests', code: `${nest} throw new HttpException('x', 200)`, filename: 'test/filter.spec.ts' },
    { name: 'arguments that are spread', code: `${nest} throw new HttpException(...args)` },
    {
      name: 'responses, which may have any code',
      code: `import { Hono } from 'hono'; new Hono().get('/', (c) => c.json({}, 201))`,
    },
  ],
  invalid: [
    wrong('an interim code', `${httpErrors} throw createError(«103»)`, '103 Early Hints'),
    wrong('NestJS: 200', `${nest} throw new HttpException('Quota exceeded', «200»)`, '200 OK'),
    wrong(
      'a constant',
      `import { HttpException, HttpStatus } from '@nestjs/common'; throw new HttpException('x', «HttpStatus.FOUND»)`,
      '302 Found',
    ),
    wrong(
      'CommonJS',
      `const { HttpException } = require('@nestjs/common'); throw new HttpException('x', «204»)`,
      '204 No Content',
    ),
    wrong(
      'one of two codes, behind a variable',
      `${nest} const status = strict ? 400 : «200»; throw new HttpException('x', status)`,
      '200 OK',
    ),
    wrong('TypeScript around it', `${nest} throw new HttpException('x', («201» as number)!)`, '201 Created'),
    wrong('http-errors', `${httpErrors} throw createError(«302»)`, '302 Found'),
    wrong(
      'http-errors with a message',
      `const createError = require('http-errors'); module.exports = (req, res, next) => next(createError(«200», 'x'))`,
      '200 OK',
    ),
    wrong('Koa', `${koa} app.use((ctx) => { ctx.throw(«204») })`, '204 No Content'),
    wrong('an assertion of Koa', `${koa} app.use((ctx) => { ctx.assert(ctx.state.user, «302») })`, '302 Found'),
    wrong('Hono', `${hono} throw new HTTPException(«200», { message: 'x' })`, '200 OK'),
    wrong('Hono: a redirect without a target', `${hono} throw new HTTPException(«302», { message: 'x' })`, '302 Found'),
    wrong('h3', `import { createError } from 'h3'; throw createError({ statusCode: «200», message: 'x' })`, '200 OK'),
    wrong(
      'h3, as Nuxt imports it',
      `export default defineEventHandler(() => { throw createError({ statusCode: «302» }) })`,
      '302 Found',
    ),
    wrong('SvelteKit', `${kit} error(«200», 'x')`, '200 OK', 'SvelteKit throws'),
    wrong('SvelteKit in a test', `${kit} error(«302», 'x')`, '302 Found', 'SvelteKit throws'),
    wrong('a failure of SvelteKit', `${kit} export const actions = { default: () => fail(«200», {}) }`, '200 OK'),
    wrong(
      'Boom',
      `import Boom from '@hapi/boom'; throw new Boom.Boom('x', { statusCode: «302» })`,
      '302 Found',
      'Boom answers 500',
    ),
    wrong(
      'a pipe of NestJS',
      `import { ParseIntPipe } from '@nestjs/common'; new ParseIntPipe({ errorHttpStatusCode: «200» })`,
      '200 OK',
    ),
    wrong(
      'itty-router',
      `import { error } from 'itty-router'; export const missing = () => error(«200», 'x')`,
      '200 OK',
    ),
    {
      ...wrong('tests, where they are checked', `${nest} throw new HttpException('x', «200»)`, '200 OK'),
      filename: 'test/filter.spec.ts',
      settings: { 'http-status': { tests: 'check' } },
    },
    implied(
      'an exception without a status',
      `${nest} throw new «HttpException»('Not allowed')`,
      `${nest} throw new HttpException('Not allowed', 500)`,
    ),
    implied(
      'an exception of an exception',
      `${nest} try { run() } catch (e) { throw new «HttpException»(e) }`,
      `${nest} try { run() } catch (e) { throw new HttpException(e, 500) }`,
    ),
    implied(
      'an exception of a namespace',
      `import * as common from '@nestjs/common'; throw new common.«HttpException»({ message: 'x' },)`,
      `import * as common from '@nestjs/common'; throw new common.HttpException({ message: 'x' }, 500,)`,
    ),
    {
      name: 'a number in both places, which is none of both',
      code: `${nest} throw new «HttpException»(404, 404)`,
      errors: [{ messageId: 'swapped', data: { outcome: ': NestJS answers 500' } }],
    },
    swapped(
      'NestJS: status first',
      `${nest} throw new «HttpException»(404, 'No such user')`,
      'NestJS answers 500',
      `(404, 'No such user')`,
      `('No such user', 404)`,
    ),
    swapped(
      'the same with a constant, an object and options',
      `import { HttpException, HttpStatus } from '@nestjs/common'; throw new «HttpException»(HttpStatus.CONFLICT, { id }, { cause })`,
      'NestJS answers 500',
      `(HttpStatus.CONFLICT, { id }, `,
      `({ id }, HttpStatus.CONFLICT, `,
    ),
    {
      name: 'status first, with a message that is made by a call',
      code: `${nest} throw new «HttpException»(404, translate('missing'))`,
      errors: [{ messageId: 'swapped', data: { outcome: ': NestJS answers 500' } }],
    },
    swapped(
      'http-errors: message first',
      `${httpErrors} throw «createError»('x', 404, { expose: true })`,
      'http-errors throws another error',
      `('x', 404, `,
      `(404, 'x', `,
    ),
    swapped(
      'SvelteKit: message first',
      `${kit} «error»('x', 404)`,
      'SvelteKit throws another error',
      `('x', 404)`,
      `(404, 'x')`,
    ),
    {
      name: 'Koa: message first, which Koa 2 still takes',
      code: `${koa} app.use((ctx) => { ctx.«throw»('x', 404) })`,
      errors: [
        {
          messageId: 'swapped',
          data: { outcome: ': Koa 3 answers 500' },
          suggestions: [{ messageId: 'swap', output: `${koa} app.use((ctx) => { ctx.throw(404, 'x') })` }],
        },
      ],
    },
    number(
      'h3: a number',
      `import { createError } from 'h3'; throw createError(«404»)`,
      'h3 answers 500',
      '{ statusCode: 404 }',
    ),
    number(
      'h3: a number and a message',
      `import { createError } from 'h3'; throw createError(«404», 'x')`,
      'h3 answers 500',
    ),
    number(
      'an error of h3 2',
      `import { HTTPError } from 'h3'; throw new HTTPError(«404»)`,
      'h3 answers 500',
      '{ statusCode: 404 }',
    ),
    number(
      'Boom',
      `const Boom = require('@hapi/boom'); throw new Boom.Boom('x', «404»)`,
      'Boom answers 500',
      '{ statusCode: 404 }',
    ),

    {
      name: 'NestJS: nothing for a status',
      code: `${nest} throw new «HttpException»(e, undefined)`,
      errors: [
        {
          messageId: 'implied',
          data: { code: '200 OK' },
          suggestions: [
            {
              messageId: 'status',
              data: { code: '500 Internal Server Error' },
              output: `${nest} throw new HttpException(e, 500)`,
            },
          ],
        },
      ],
    },
    {
      name: 'NestJS: `null` for a status, with options',
      code: `${nest} throw new «HttpException»('x', null, { cause: e })`,
      errors: [
        {
          messageId: 'implied',
          data: { code: '200 OK' },
          suggestions: [
            {
              messageId: 'status',
              data: { code: '500 Internal Server Error' },
              output: `${nest} throw new HttpException('x', 500, { cause: e })`,
            },
          ],
        },
      ],
    },
  ],
})
