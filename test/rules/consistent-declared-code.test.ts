import rule from '../../rules/consistent-declared-code.ts'
import { testRule } from '../support/test-rule.ts'

const swagger = `import { Body, Controller, Delete, Get, HttpCode, NotFoundException, Post, Put, Redirect, Res, UseFilters } from '@nestjs/common'
import { ApiBadRequestResponse, ApiCreatedResponse, ApiDefaultResponse, ApiNotFoundResponse, ApiOkResponse, ApiResponse } from '@nestjs/swagger'
`
const zod = `import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'
const app = new OpenAPIHono()
`
const elysia = `import { Elysia, t } from 'elysia'
`
const tsoa = `import { Controller, Get, Post, Res, Response, Route, SuccessResponse, TsoaResponse } from 'tsoa'
`
const tsRest = `import { initContract } from '@ts-rest/core'
import { initServer } from '@ts-rest/express'
const c = initContract()
const s = initServer()
`

testRule(rule, {
  // 201 asks for a target.
  leaves: {
    'require-location-header': ['tsoa: a status set over the declared success, and an error'],
  },
  valid: [
    {
      name: 'a declared code that nobody assigns, which is a matter of its own',
      code: `${swagger}@Controller() class Cats { @Get() @ApiResponse({ status: 209 }) find() { return [] } }`,
    },
    {
      name: 'codes that are sent and that are matters of their own',
      code: `fastify.get('/', { schema: { response: { 200: {} } } }, async (request, reply) => {
  if (a) return reply.code(419).send()
  if (b) return reply.code(305).send()
  return item
})`,
    },
    {
      name: 'a route without a declaration',
      code: `fastify.get('/', async (request, reply) => reply.code(404).send())`,
    },
    {
      name: 'codes that are declared',
      code: `fastify.get('/', { schema: { response: { 200: {}, 404: {} } } }, async (request, reply) => {
  if (missing) return reply.code(404).send()
  return item
})`,
    },
    {
      name: 'a class of codes stands for each of them',
      code: `fastify.get('/', { schema: { response: { '2xx': {}, '4XX': {} } } }, async (request, reply) => {
  if (missing) return reply.code(409).send()
  return reply.code(202).send(item)
})`,
    },
    {
      name: '`default` stands for all codes',
      code: `fastify.get('/', { schema: { response: { 200: {}, default: {} } } }, async (request, reply) => {
  if (missing) return reply.code(409).send()
  return item
})`,
    },
    {
      name: 'undeclared server errors are left alone',
      code: `fastify.get('/', { schema: { response: { 200: {} } } }, async (request, reply) => {
  if (broken) return reply.code(503).send()
  return item
})`,
    },
    {
      name: 'client errors too where they need not be declared',
      code: `fastify.get('/', { schema: { response: { 200: {} } } }, async (request, reply) => {
  if (missing) return reply.code(404).send()
  return item
})`,
      options: [{ errors: 'none' }],
    },
    {
      name: 'declared codes that are not all in sight',
      code: `import { errors } from './errors'
fastify.get('/', { schema: { response: { 200: {}, ...errors } } }, async (request, reply) => {
  if (missing) return reply.code(404).send()
  return item
})`,
    },
    {
      name: 'a computed key that is not known may declare any code',
      code: `fastify.get('/', { schema: { response: { 200: {}, [code]: {} } } }, async (request, reply) => reply.code(404).send())`,
    },
    {
      name: 'a response that goes to code out of sight may be sent with any code',
      code: `fastify.post('/', { schema: { response: { 201: {}, 400: {} } } }, async (request, reply) => {
  if (bad) return reply.code(400).send()
  return create(request, reply)
})`,
    },
    {
      name: 'a status that is not known may be the one declared',
      code: `fastify.post('/', { schema: { response: { 201: {} } } }, async (request, reply) => {
  const { code, body } = await service.call()
  return reply.code(code).send(body)
})`,
    },
    {
      name: 'a callback that sends later',
      code: `fastify.post('/', { schema: { response: { 201: {} } } }, (request, reply) => {
  db.insert(request.body, (error, item) => {
    if (error) return reply.send(error)
    reply.code(status(item)).send(item)
  })
})`,
    },
    {
      name: 'a handler that only fails does not contradict a declared success',
      code: `fastify.post('/', { schema: { response: { 201: {}, 501: {} } } }, async (request, reply) => reply.code(501).send())`,
    },
    {
      name: 'a success that other routes share may be for those',
      code: `const response = { 200: {}, 201: {} }
fastify.get('/', { schema: { response } }, async () => item)
fastify.post('/', { schema: { response } }, async (request, reply) => reply.code(201).send(item))`,
    },
    {
      name: 'a handler of two routes',
      code: `const handler = async (request, reply) => reply.code(known ? 200 : 201).send(item)
fastify.put('/a', { schema: { response: { 200: {} } } }, handler)
fastify.put('/b', { schema: { response: { 201: {} } } }, handler)`,
    },
    {
      name: 'a `response` that belongs to something else',
      code: `fastify.get('/', { config: { response: { 299: 'x', abc: 'y' } } }, async (request, reply) => item)
const response = { id: 1, ok: true }
log({ response })`,
    },
    {
      name: 'an extension of OpenAPI is no code',
      code: `${zod}app.openapi(createRoute({ method: 'get', path: '/', responses: { 200: {}, 'x-internal': true } }), (c) => c.json({}))`,
    },
    {
      name: 'the status of a test file',
      code: `fastify.get('/', { schema: { response: { 200: {} } } }, async (request, reply) => reply.code(404).send())`,
      filename: 'test/app.test.ts',
    },
    {
      name: 'the 201 that Nest answers POST with',
      code: `${swagger}class Users { @Post() @ApiCreatedResponse() create() { return this.users.create() } }`,
    },
    {
      name: '@HttpCode() that agrees with the declaration',
      code: `${swagger}class Users { @Post() @HttpCode(200) @ApiOkResponse() search() { return [] } }`,
    },
    {
      name: 'a success that the tools of Nest add',
      code: `${swagger}class Users { @Post() @HttpCode(202) @ApiBadRequestResponse() create() { return {} } }`,
    },
    {
      name: 'a decorator of the project may declare anything, or set the code',
      code: `${swagger}import { Documented } from './documented'
class Users { @Post() @Documented() @ApiOkResponse() create() { throw new NotFoundException() } }`,
    },
    {
      name: 'such a decorator may set the code in place of the default one',
      code: `${swagger}import { Search } from './search'
class Users { @Post() @Search() @ApiOkResponse() search() { return [] } }`,
    },
    {
      name: 'one on the class as well',
      code: `${swagger}import { Documented } from './documented'
@Documented() class Users { @Get() @ApiOkResponse() one() { if (missing) throw new NotFoundException(); return 1 } }`,
    },
    {
      name: 'errors declared for the whole class',
      code: `${swagger}@ApiNotFoundResponse() class Users { @Get() @ApiOkResponse() one() { if (missing) throw new NotFoundException(); return 1 } }`,
    },
    {
      name: '@ApiDefaultResponse()',
      code: `${swagger}class Users { @Get() @ApiOkResponse() @ApiDefaultResponse() one() { if (missing) throw new NotFoundException(); return 1 } }`,
    },
    {
      name: 'an exception that the method catches',
      code: `${swagger}class Users { @Get() @ApiOkResponse() one() { try { throw new NotFoundException() } catch { return 1 } } }`,
    },
    {
      name: 'an exception that a filter answers',
      code: `${swagger}class Users { @Get() @UseFilters(Filter) @ApiOkResponse() one() { if (missing) throw new NotFoundException(); return 1 } }`,
    },
    {
      name: 'an exception of a callback',
      code: `${swagger}class Users { @Get() @ApiOkResponse() all() { return list.map((one) => { if (!one) throw new NotFoundException(); return one }) } }`,
    },
    {
      name: 'a response that Nest hands to the method',
      code: `${swagger}class Files { @Get() @ApiOkResponse() one(@Res() res) { this.files.stream(res) } }`,
    },
    {
      name: 'decorators of the same names from another package',
      code: `import { ApiOkResponse, HttpCode, Post } from './decorators'
class Users { @Post() @HttpCode(201) @ApiOkResponse() create() {} }`,
    },
    {
      name: 'a handler whose route is declared in another module',
      code: `import type { AppRouteHandler } from './types'
export const one: AppRouteHandler<OneRoute> = async (c) => c.json({}, 404)`,
    },
    {
      name: 'a response that Hono is handed ready-made',
      code: `${zod}app.openapi(createRoute({ method: 'get', path: '/', responses: { 201: {} } }), async (c) => proxy(c.req.raw))`,
    },
    {
      name: 'a schema of Elysia without codes',
      code: `${elysia}new Elysia().get('/', ({ status }) => { if (missing) return status(404); return 'x' }, { response: t.String() })`,
    },
    {
      name: 'the success that tsoa sends because it is declared',
      code: `${tsoa}class Users extends Controller { @SuccessResponse(201) @Post() async create() { return { id: 1 } } }`,
    },
    {
      name: 'a response that declares itself by its type',
      code: `${tsoa}class Users extends Controller {
  @SuccessResponse(200) @Response(404) @Get()
  async one(@Res() forbidden: TsoaResponse<403, {}>) { if (bad) { this.setStatus(403); return } return { id: 1 } }
}`,
    },
    {
      name: 'a contract with responses for all of its routes',
      code: `${tsRest}const contract = c.router({ one: { method: 'GET', path: '/', responses: { 200: c.type() } } }, { commonResponses: { 404: c.type() } })
s.router(contract, { one: async () => ({ status: 404, body: null }) })`,
    },
  ],
  invalid: [
    {
      name: 'a code of the team that is declared and not sent',
      code: `${swagger}@Controller() class Cats { @Get() @ApiResponse({ status: «299» }) find() { return [] } }`,
      settings: { 'http-status': { codes: { 299: 'Partly Done' } } },
      errors: [
        {
          messageId: 'unsent',
          data: { code: '299', sent: '200' },
          suggestions: [
            {
              messageId: 'declareSent',
              data: { code: '299', sent: '200' },
              output: `${swagger}@Controller() class Cats { @Get() @ApiResponse({ status: 200 }) find() { return [] } }`,
            },
          ],
        },
      ],
    },
    {
      name: 'Fastify: an error that is not declared',
      code: `fastify.get('/', { schema: { response: { 200: {}, 404: {} } } }, async (request, reply) => {
  if (taken) return reply.code(«409»).send()
  return item
})`,
      errors: [{ messageId: 'undeclared', data: { code: '409 Conflict', declared: '200 and 404' } }],
    },
    {
      name: 'Fastify: a server error where those have to be declared',
      code: `fastify.get('/', { schema: { response: { 200: {} } } }, async (request, reply) => {
  if (broken) return reply.code(«503»).send()
  return item
})`,
      options: [{ errors: 'all' }],
      errors: [{ messageId: 'undeclared', data: { code: '503 Service Unavailable', declared: '200' } }],
    },
    {
      name: 'Fastify: a success that is sent in place of the one declared',
      code: `fastify.post('/', { schema: { response: { «200»: {} } } }, async (request, reply) => {
  reply.code(201)
  return item
})`,
      errors: [
        {
          messageId: 'unsent',
          data: { code: '200 OK', sent: '201' },
          suggestions: [
            {
              messageId: 'declareSent',
              data: { code: '200 OK', sent: '201' },
              output: `fastify.post('/', { schema: { response: { 201: {} } } }, async (request, reply) => {
  reply.code(201)
  return item
})`,
            },
            {
              messageId: 'sendDeclared',
              data: { code: '200 OK', sent: '201' },
              output: `fastify.post('/', { schema: { response: { 200: {} } } }, async (request, reply) => {
  reply.code(200)
  return item
})`,
            },
          ],
        },
      ],
    },
    {
      name: 'Fastify: the 200 that it sends by itself',
      code: `fastify.post('/', { schema: { response: { «'201'»: {} } } }, async () => item)`,
      errors: [
        {
          messageId: 'unsent',
          data: { code: '201 Created', sent: '200' },
          suggestions: [
            {
              messageId: 'declareSent',
              data: { code: '201 Created', sent: '200' },
              output: `fastify.post('/', { schema: { response: { '200': {} } } }, async () => item)`,
            },
          ],
        },
      ],
    },
    {
      name: 'Fastify: a route object, in CommonJS',
      code: `const fastify = require('fastify')()
fastify.route({
  method: 'DELETE',
  url: '/',
  schema: { response: { «204»: {}, 200: {} } },
  handler(request, reply) {
    reply.send({ gone: true })
  },
})`,
      errors: [{ messageId: 'unsent', data: { code: '204 No Content', sent: '200' } }],
    },
    {
      name: 'Fastify: options and handler in variables, keys by constants',
      code: `import { StatusCodes } from 'http-status-codes'
const options = { schema: { response: { [StatusCodes.OK]: {} } } } as const
const handler = async (request, reply) => {
  if (missing) return reply.code(«StatusCodes.NOT_FOUND»).send()
  return item
}
fastify.get('/', options, handler)`,
      errors: [{ messageId: 'undeclared', data: { code: '404 Not Found', declared: '200' } }],
    },
    {
      name: 'Fastify: each side of a condition',
      code: `fastify.get('/', { schema: { response: { 200: {} } } }, async (request, reply) => reply.code(found ? 200 : «404»).send())`,
      errors: [{ messageId: 'undeclared', data: { code: '404 Not Found', declared: '200' } }],
    },
    {
      name: 'Fastify: a helper of the same file',
      code: `function fail(reply, code) { return reply.code(code).send({ code }) }
fastify.get('/', { schema: { response: { 200: {} } } }, async (request, reply) => {
  if (missing) return fail(reply, «404»)
  return item
})`,
      errors: [{ messageId: 'undeclared', data: { code: '404 Not Found', declared: '200' } }],
    },
    {
      name: 'Fastify: an error of http-errors',
      code: `import createError from 'http-errors'
fastify.get('/', { schema: { response: { 200: {} } } }, async () => {
  if (missing) throw createError(«404», 'no such item')
  return item
})`,
      errors: [{ messageId: 'undeclared', data: { code: '404 Not Found', declared: '200' } }],
    },
    {
      name: 'Fastify: certain codes even where others are not known',
      code: `fastify.get('/', { schema: { response: { 200: {} } } }, async (request, reply) => {
  if (missing) return reply.code(«404»).send()
  return forward(request, reply)
})`,
      errors: [{ messageId: 'undeclared', data: { code: '404 Not Found', declared: '200' } }],
    },
    {
      name: 'Fastify: keys that are no codes',
      code: `fastify.get('/', { schema: { response: { 200: {}, «'20O'»: {}, «'6xx'»: {}, «success»: {} } } }, async () => item)`,
      errors: [
        { messageId: 'noStatus', data: { key: '20O' } },
        { messageId: 'noStatus', data: { key: '6xx' } },
        { messageId: 'noStatus', data: { key: 'success' } },
      ],
    },
    {
      name: 'Nest: POST answers 201 unless told otherwise',
      code: `${swagger}class Users { @Post() @ApiResponse({ status: «200» }) create() { return {} } }`,
      errors: [
        {
          messageId: 'unsent',
          data: { code: '200 OK', sent: '201' },
          suggestions: [
            {
              messageId: 'declareSent',
              data: { code: '200 OK', sent: '201' },
              output: `${swagger}class Users { @Post() @ApiResponse({ status: 201 }) create() { return {} } }`,
            },
          ],
        },
      ],
    },
    {
      name: 'Nest: the name of the decorator is underlined where it implies the code',
      code: `${swagger}class Users { @Delete() @HttpCode(204) @«ApiOkResponse»() remove() {} }`,
      errors: [
        {
          messageId: 'unsent',
          data: { code: '200 OK', sent: '204' },
          suggestions: [
            {
              messageId: 'sendDeclared',
              data: { code: '200 OK', sent: '204' },
              output: `${swagger}class Users { @Delete() @HttpCode(200) @ApiOkResponse() remove() {} }`,
            },
          ],
        },
      ],
    },
    {
      name: 'Nest: a redirect',
      code: `${swagger}class Users { @Get() @Redirect('/home') @«ApiOkResponse»() home() {} }`,
      errors: [{ messageId: 'unsent', data: { code: '200 OK', sent: '302' } }],
    },
    {
      name: 'Nest: an exception',
      code: `${swagger}class Users {
  @Get() @ApiOkResponse() @ApiBadRequestResponse()
  async one() {
    const user = await this.users.one()
    if (!user) throw new «NotFoundException»()
    return user
  }
}`,
      errors: [{ messageId: 'undeclared', data: { code: '404 Not Found', declared: '200 and 400' } }],
    },
    {
      name: 'Nest: the response of Express',
      code: `${swagger}class Users { @Put() @ApiOkResponse() put(@Res() res) { if (bad) return res.status(«409»).json({}); res.json({}) } }`,
      errors: [{ messageId: 'undeclared', data: { code: '409 Conflict', declared: '200' } }],
    },
    {
      name: 'Hono: a route in a variable',
      code: `${zod}const route = createRoute({ method: 'get', path: '/', responses: { 200: {} } })
app.openapi(route, async (c) => {
  if (missing) return c.json({}, «404»)
  return c.json({}, 200)
})`,
      errors: [{ messageId: 'undeclared', data: { code: '404 Not Found', declared: '200' } }],
    },
    {
      name: 'Hono: an exception, and a success in place of another',
      code: `${zod}app.openapi(createRoute({ method: 'post', path: '/', responses: { «200»: {} } }), (c) => {
  if (bad) throw new HTTPException(«400»)
  return c.json({}, 201)
})`,
      errors: [
        {
          messageId: 'unsent',
          data: { code: '200 OK', sent: '201' },
          suggestions: [
            {
              messageId: 'declareSent',
              data: { code: '200 OK', sent: '201' },
              output: `${zod}app.openapi(createRoute({ method: 'post', path: '/', responses: { 201: {} } }), (c) => {
  if (bad) throw new HTTPException(400)
  return c.json({}, 201)
})`,
            },
            {
              messageId: 'sendDeclared',
              data: { code: '200 OK', sent: '201' },
              output: `${zod}app.openapi(createRoute({ method: 'post', path: '/', responses: { 200: {} } }), (c) => {
  if (bad) throw new HTTPException(400)
  return c.json({}, 200)
})`,
            },
          ],
        },
        { messageId: 'undeclared', data: { code: '400 Bad Request', declared: '200' } },
      ],
    },
    {
      name: 'Elysia: a response that `status()` builds, beside one that is returned',
      code: `${elysia}new Elysia().get('/', ({ status }) => { if (missing) return status(«404», 'x'); return 'y' }, { response: { 200: t.String() } })`,
      errors: [{ messageId: 'undeclared', data: { code: '404 Not Found', declared: '200' } }],
    },
    {
      name: 'Elysia: `set.status`',
      code: `${elysia}new Elysia().post('/', ({ set }) => { set.status = 202; return 'y' }, { response: { «201»: t.String(), 202: t.String() } })`,
      errors: [{ messageId: 'unsent', data: { code: '201 Created', sent: '202' } }],
    },
    {
      name: 'tsoa: a status set over the declared success, and an error',
      code: `${tsoa}class Users extends Controller {
  @SuccessResponse(«'201'», 'Created') @Response(404) @Post()
  async create() {
    if (bad) { this.setStatus(«403»); return }
    this.setStatus(202)
  }
}`,
      errors: [
        {
          messageId: 'unsent',
          data: { code: '201 Created', sent: '202' },
          suggestions: [
            {
              messageId: 'declareSent',
              data: { code: '201 Created', sent: '202' },
              output: `${tsoa}class Users extends Controller {
  @SuccessResponse('202', 'Created') @Response(404) @Post()
  async create() {
    if (bad) { this.setStatus(403); return }
    this.setStatus(202)
  }
}`,
            },
            {
              messageId: 'sendDeclared',
              data: { code: '201 Created', sent: '202' },
              output: `${tsoa}class Users extends Controller {
  @SuccessResponse('201', 'Created') @Response(404) @Post()
  async create() {
    if (bad) { this.setStatus(403); return }
    this.setStatus(201)
  }
}`,
            },
          ],
        },
        { messageId: 'undeclared', data: { code: '403 Forbidden', declared: '201 and 404' } },
      ],
    },
    {
      name: 'ts-rest: a contract with routes in routes',
      code: `${tsRest}const contract = c.router({ users: c.router({ one: { method: 'GET', path: '/', responses: { 200: c.type(), 404: c.type() } } }) })
s.router(contract, {
  users: {
    one: async () => {
      if (bad) return { status: «403» as const, body: null }
      return { status: 200 as const, body: {} }
    },
  },
})`,
      errors: [{ messageId: 'undeclared', data: { code: '403 Forbidden', declared: '200 and 404' } }],
    },
    {
      name: 'ts-rest: one route of a contract',
      code: `${tsRest}const contract = c.router({ add: { method: 'POST', path: '/', responses: { «201»: c.type() } } })
const add = s.route(contract.add, async () => ({ status: 200, body: {} }))`,
      errors: [
        {
          messageId: 'unsent',
          data: { code: '201 Created', sent: '200' },
          suggestions: [
            {
              messageId: 'declareSent',
              data: { code: '201 Created', sent: '200' },
              output: `${tsRest}const contract = c.router({ add: { method: 'POST', path: '/', responses: { 200: c.type() } } })
const add = s.route(contract.add, async () => ({ status: 200, body: {} }))`,
            },
            {
              messageId: 'sendDeclared',
              data: { code: '201 Created', sent: '200' },
              output: `${tsRest}const contract = c.router({ add: { method: 'POST', path: '/', responses: { 201: c.type() } } })
const add = s.route(contract.add, async () => ({ status: 201, body: {} }))`,
            },
          ],
        },
      ],
    },
  ],
})
