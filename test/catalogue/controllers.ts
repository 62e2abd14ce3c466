import { rowsOf, type Rows } from './row.ts'

const plain = (code: string) => code
const nest = (code: string) =>
  `import { BadRequestException, Controller, Get, Header, HttpCode, HttpException, HttpStatus, NotFoundException, ParseIntPipe, Redirect, Res } from '@nestjs/common'
import { HttpErrorByCode } from '@nestjs/common/utils/http-error-by-code.util'
import { ApiNotFoundResponse, ApiOkResponse, ApiResponse } from '@nestjs/swagger'
@Controller() class Users {\n${code}\n}`
const routing = (code: string) =>
  `import { Get, HttpCode, HttpError, JsonController, NotFoundError, OnUndefined } from 'routing-controllers'\n@JsonController() class Users {\n${code}\n}`
const tsoa = (code: string) =>
  `import { Controller, Get, Response, Route, SuccessResponse } from 'tsoa'\n@Route('users') export class Users extends Controller {\n${code}\n}`
const tsed = (code: string) =>
  `import { Controller } from '@tsed/di'\nimport { Get, Returns } from '@tsed/schema'\nimport { NotFound } from '@tsed/exceptions'\n@Controller('/') class Users {\n${code}\n}`
const loopback = (code: string) =>
  `import { inject } from '@loopback/core'\nimport { get, HttpErrors, response, Response, RestBindings } from '@loopback/rest'\nclass Users {\n${code}\n}`
const adonis = (code: string) =>
  `import type { HttpContext } from '@adonisjs/core/http'\nexport default class Users { show({ request, response }: HttpContext) {\n${code}\n} }`

export const controllers: Rows = {
  ...rowsOf('@nestjs/common', nest, {
    'nest.HttpCode': [
      '@HttpCode(N)',
      '@Get() @HttpCode(«299») find() { return {} }',
      '@Get() @HttpCode(202) find() { return {} }',
    ],
    'nest.Redirect': [
      '@Redirect(url, N)',
      { code: `@Get() @Redirect('/x', «200») find() {}`, rule: 'valid-redirect' },
      `@Get() @Redirect('/x', 301) find() {}`,
    ],
    'nest.Header': [
      '@Header(name, value)',
      {
        code: `@Get() @Header('Content-Type', 'text/plain') @HttpCode(«405») find() { return 'x' }`,
        rule: 'require-allow-header',
      },
      `@Get() @Header('Allow', 'POST') @HttpCode(405) find() { return 'x' }`,
    ],
    'nest.HttpException': [
      'new HttpException(response, N)',
      `@Get() find() { throw new HttpException('x', «499») }`,
      `@Get() find() { throw new HttpException('x', HttpStatus.PAYMENT_REQUIRED) }`,
    ],
    'nest.exceptions': [
      'new NotFoundException()',
      {
        code: `@Get() find() { try { throw new «NotFoundException»() } catch { return {} } }`,
        rule: 'no-caught-response',
      },
      `@Get() find() { throw new NotFoundException('x') }`,
    ],
    'nest.HttpErrorByCode': [
      'new HttpErrorByCode[N]()',
      { code: `@Get() find() { throw new HttpErrorByCode[«499»]('x') }`, rule: 'no-unknown-name' },
      `@Get() find() { throw new HttpErrorByCode[404]('x') }`,
    ],
    'nest.res': [
      '@Res() res',
      '@Get() find(@Res() res) { res.status(«299»).send({}) }',
      '@Get() find(@Res() res) { res.status(404).send({}) }',
    ],
    'nest.plainError': [
      'throw an error with status',
      `@Get() find() { const error = new Error('x'); error.status = «499»; throw error }`,
      `@Get() find() { throw Object.assign(new Error('x'), { status: 404 }) }`,
    ],
    'nest.FileTypeEtc': [
      'new ParseIntPipe({ errorHttpStatusCode: N })',
      `@Get() find(@Param('id', new ParseIntPipe({ errorHttpStatusCode: «499» })) id) { return id }`,
      `@Get() find(@Param('id', new ParseIntPipe({ errorHttpStatusCode: 406 })) id) { return id }`,
    ],
    'nest.swagger.ApiResponse': [
      '@ApiResponse({ status: N })',
      '@Get() @ApiResponse({ status: «299» }) find() { return {} }',
      `@Get() @ApiResponse({ status: 200 }) @ApiResponse({ status: '4XX' }) find() { return {} }`,
    ],
    'nest.swagger.ApiXResponse': [
      '@ApiOkResponse()',
      { code: '@Get() @HttpCode(202) @«ApiOkResponse»() find() { return {} }', rule: 'consistent-declared-code' },
      '@Get() @ApiOkResponse() @ApiNotFoundResponse() find() { return {} }',
    ],
  }),
  ...rowsOf('@ts-rest/core', plain, {
    'ts-rest.contract': [
      'c.router({ x: { responses: { N: schema } } })',
      `import { initContract } from '@ts-rest/core'\nconst c = initContract()\nexport const contract = c.router({ find: { method: 'GET', path: '/', responses: { «299»: c.type() } } })`,
      `import { initContract } from '@ts-rest/core'\nconst c = initContract()\nexport const contract = c.router({ find: { method: 'GET', path: '/', responses: { 200: c.type(), 404: c.type() } } })`,
    ],
  }),
  ...rowsOf('tsoa', tsoa, {
    'tsoa.setStatus': [
      'this.setStatus(N)',
      '@Get() find() { this.setStatus(«299»); return {} }',
      '@Get() find() { this.setStatus(202); return {} }',
    ],
    'tsoa.decorators': [
      '@SuccessResponse(N), @Response(N)',
      '@Get() @SuccessResponse(«299») find() { return {} }',
      `@Get() @SuccessResponse('200', 'OK') @Response('404', 'Not Found') find() { return {} }`,
    ],
  }),
  ...rowsOf('routing-controllers', routing, {
    'rc.HttpCode': [
      '@HttpCode(N), @OnUndefined(N), @OnNull(N)',
      '@Get() @OnUndefined(«499») find() {}',
      '@Get() @HttpCode(202) @OnUndefined(404) find() { return {} }',
    ],
    'rc.HttpError': [
      'new HttpError(N, message)',
      `@Get() find() { throw new HttpError(«499», 'x') }`,
      `@Get() find() { throw new NotFoundError('x') }`,
    ],
  }),
  ...rowsOf('@tsed/schema', tsed, {
    tsed: [
      '@Returns(N), new NotFound()',
      '@Get() @Returns(«299») find() { return {} }',
      `@Get() @Returns(200) find() { throw new NotFound('x') }`,
    ],
  }),
  ...rowsOf('@loopback/rest', loopback, {
    'loopback.response': [
      'response.status(N), @response(N)',
      `@get('/') @response(«299», {}) find() { return {} }`,
      `constructor(@inject(RestBindings.Http.RESPONSE) private res: Response) {}\n@get('/', { responses: { '200': {} } }) find() { throw new HttpErrors.NotFound('x') }`,
    ],
  }),
  ...rowsOf('@feathersjs/errors', plain, {
    'feathers.errors': [
      'new NotFound()',
      {
        code: `import { feathers } from '@feathersjs/feathers'\nimport { errors } from '@feathersjs/errors'\nexport const find = () => { throw new errors.«NotFuond»('x') }`,
        rule: 'no-unknown-name',
      },
      `import { NotFound } from '@feathersjs/errors'\nexport const find = () => { throw new NotFound('x') }`,
    ],
    'feathers.http': [
      'context.http = { status: N }',
      `import type { HookContext } from '@feathersjs/feathers'\nexport const hook = async (context: HookContext) => { context.http = { status: «299» } }`,
      `import type { HookContext } from '@feathersjs/feathers'\nexport const hook = async (context: HookContext) => { context.http.status = 202 }`,
    ],
  }),
  ...rowsOf('@adonisjs/core', adonis, {
    'adonis.status': [
      'response.status(N)',
      `return response.status(«299»).send('x')`,
      `return response.safeStatus(404).send('x')`,
    ],
    'adonis.helpers': [
      'response.ok(), response.notFound()',
      { code: `return response.«notFound»({})`, rule: 'no-restricted-code', options: { disallow: [404] } },
      'return response.notFound({})',
    ],
    'adonis.abort': [
      'response.abort(content, N)',
      `response.abort('x', «499»)`,
      `response.abortIf(!request, 'x', 422)`,
    ],
    'adonis.redirect': [
      'response.redirect(path, forward, N)',
      `return response.redirect('/x', false, «299»)`,
      `return response.redirect().status(301).toPath('/x')`,
    ],
  }),
  ...rowsOf('sails', plain, {
    'sails.responses': [
      'res.notFound(), res.badRequest()',
      {
        code: `module.exports = { find(req, res) { res.«notFound»(); return res.ok({}) } }`,
        file: 'api/controllers/UserController.js',
        rule: 'no-restricted-code',
        options: { disallow: [404] },
      },
      `module.exports = { find(req, res) { return req.user ? res.ok({}) : res.forbidden() } }`,
    ],
  }),
  ...rowsOf('@foal/core', plain, {
    foal: [
      'new HttpResponseNotFound()',
      {
        code: `import { Get, HttpResponseMethodNotAllowed } from '@foal/core'\nexport class Users { @Get() find() { const response = new «HttpResponseMethodNotAllowed»(); return response } }`,
        rule: 'require-allow-header',
      },
      `import { Get, HttpResponseNotFound, HttpResponseOK } from '@foal/core'\nexport class Users { @Get() find(ctx) { return ctx.user ? new HttpResponseOK({}) : new HttpResponseNotFound() } }`,
    ],
  }),
  ...rowsOf('inversify-express-utils', plain, {
    'inversify-utils': [
      'this.json(content, N), this.statusCode(N)',
      `import { BaseHttpController } from 'inversify-express-utils'\nexport class Users extends BaseHttpController { find() { return this.json({}, «299») } }`,
      `import { BaseHttpController } from 'inversify-express-utils'\nexport class Users extends BaseHttpController { find() { return this.statusCode(404) } }`,
    ],
  }),
}
