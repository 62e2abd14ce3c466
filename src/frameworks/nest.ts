import type { Api, Behaviour, Framework, Guard, Use } from './framework.ts'
import { blank, content, does, location, methods, nothingAtAll } from './parts.ts'

/** Nest hands the status to the framework underneath: these are its outcomes on Express 5 and on Fastify 5. */
const onExpress: Behaviour = {
  range: [100, 999],
  outside: 'answers 500',
  text: 'answers 500',
  fraction: 'answers 500',
  undefined: 'ignores it',
  null: 'ignores it',
  informational: 'never completes the response',
  content: { 204: 'drops it', 205: 'drops it', 304: 'drops it' },
  contentToHead: 'drops it',
}

const onFastify: Behaviour = {
  ...onExpress,
  range: [100, 599],
  text: 'converts it',
  fraction: 'truncates it',
  content: { 204: 'drops it', 205: 'sends it', 304: 'drops it' },
}

const exceptions = {
  BadGatewayException: 502,
  BadRequestException: 400,
  ConflictException: 409,
  ForbiddenException: 403,
  GatewayTimeoutException: 504,
  GoneException: 410,
  HttpVersionNotSupportedException: 505,
  ImATeapotException: 418,
  InternalServerErrorException: 500,
  MethodNotAllowedException: 405,
  MisdirectedException: 421,
  NotAcceptableException: 406,
  NotFoundException: 404,
  NotImplementedException: 501,
  PayloadTooLargeException: 413,
  PreconditionFailedException: 412,
  RequestTimeoutException: 408,
  ServiceUnavailableException: 503,
  UnauthorizedException: 401,
  UnprocessableEntityException: 422,
  UnsupportedMediaTypeException: 415,
} as const

/** `@ApiOkResponse()` and its like of @nestjs/swagger 12, by code. */
const swaggerDecorators = {
  ApiContinueResponse: 100,
  ApiSwitchingProtocolsResponse: 101,
  ApiProcessingResponse: 102,
  ApiEarlyhintsResponse: 103,
  ApiOkResponse: 200,
  ApiCreatedResponse: 201,
  ApiAcceptedResponse: 202,
  ApiNonAuthoritativeInformationResponse: 203,
  ApiNoContentResponse: 204,
  ApiResetContentResponse: 205,
  ApiPartialContentResponse: 206,
  ApiAmbiguousResponse: 300,
  ApiMovedPermanentlyResponse: 301,
  ApiFoundResponse: 302,
  ApiSeeOtherResponse: 303,
  ApiNotModifiedResponse: 304,
  ApiTemporaryRedirectResponse: 307,
  ApiPermanentRedirectResponse: 308,
  ApiBadRequestResponse: 400,
  ApiUnauthorizedResponse: 401,
  ApiPaymentRequiredResponse: 402,
  ApiForbiddenResponse: 403,
  ApiNotFoundResponse: 404,
  ApiMethodNotAllowedResponse: 405,
  ApiNotAcceptableResponse: 406,
  ApiProxyAuthenticationRequiredResponse: 407,
  ApiRequestTimeoutResponse: 408,
  ApiConflictResponse: 409,
  ApiGoneResponse: 410,
  ApiLengthRequiredResponse: 411,
  ApiPreconditionFailedResponse: 412,
  ApiPayloadTooLargeResponse: 413,
  ApiUriTooLongResponse: 414,
  ApiUnsupportedMediaTypeResponse: 415,
  ApiRequestedRangeNotSatisfiableResponse: 416,
  ApiExpectationFailedResponse: 417,
  ApiIAmATeapotResponse: 418,
  ApiMisdirectedResponse: 421,
  ApiUnprocessableEntityResponse: 422,
  ApiFailedDependencyResponse: 424,
  ApiPreconditionRequiredResponse: 428,
  ApiTooManyRequestsResponse: 429,
  ApiInternalServerErrorResponse: 500,
  ApiNotImplementedResponse: 501,
  ApiBadGatewayResponse: 502,
  ApiServiceUnavailableResponse: 503,
  ApiGatewayTimeoutResponse: 504,
  ApiHttpVersionNotSupportedResponse: 505,
} as const

const declared: Use = {
  kind: 'declare',
  content: content(
    [
      [0, 'type'],
      [0, 'schema'],
      [0, 'content'],
    ],
    nothingAtAll,
  ),
  on: 'handler',
}

function exception(code: number): Api {
  return { construct: [{ kind: 'error', code, message: 0, on: 'new' }] }
}

function decorator(use: Use): Api {
  return { decorate: [{ on: 'handler', ...use }] }
}

const pipe: Api = { construct: [{ kind: 'error', status: [0, 'errorHttpStatusCode'], on: 'new' }] }

/** The decorators that describe a method's response; their names are telling even where no import is seen. */
const decorators: Readonly<Record<string, Api>> = {
  HttpCode: decorator({ takes: ['any'], status: 0 }),
  ApiResponse: decorator({ ...declared, status: [0, 'status'], statusAs: 'key' }),
  ApiDefaultResponse: decorator({ ...declared, isDefault: true }),
  ...Object.fromEntries(
    Object.entries(swaggerDecorators).map(([name, code]) => [name, decorator({ ...declared, code })]),
  ),
  ...Object.fromEntries(
    [...methods, 'ALL'].map((method) => [
      method.slice(0, 1) + method.slice(1).toLowerCase(),
      decorator({ registers: { as: 'method', ...(method !== 'ALL' && { method }) } }),
    ]),
  ),
}

/** `HttpErrorByCode`: a class for each of the codes that have an exception of their own. */
const byCode = Object.fromEntries(Object.values(exceptions).map((code) => [code, exception(code)]))

/** One for both, since what fits both is to have the same. */
const guard: Guard = {
  code: 'if (ERROR instanceof $0) throw ERROR',
  module: '@nestjs/common',
  uses: ['HttpException'],
}

function nest(title: string, behaviour: Behaviour): Framework {
  const response = title.endsWith('Express') ? 'express:response' : 'fastify:reply'
  // With `{ passthrough: true }` Nest goes on to send what the method gives back.
  const injected: readonly Use[] = [
    { takes: ['any', 'any...'], on: 'new', returns: response },
    { on: 'new', returns: response, takesOver: true },
  ]
  return {
    name: 'nest',
    title,
    behaviour,
    guard,
    apis: {
      exception: {},
      host: {
        localNames: ['host'],
        members: { switchToHttp: does({ returns: 'httpHost' }) },
      },
      httpHost: {
        members: {
          getResponse: does({ on: 'new', returns: title.endsWith('Express') ? 'express:response' : 'fastify:reply' }),
        },
      },
    },
    autoImports: decorators,
    modules: {
      '@nestjs/common': {
        ...decorators,
        Redirect: {
          decorate: [
            {
              takes: ['number', 'any'],
              kind: 'redirect',
              status: 0,
              on: 'handler',
              mistake: 'swapped-arguments',
              consequence: 'answers 200',
            },
            { kind: 'redirect', status: 1, code: 302, codeGoes: { at: 1 }, ...location(0), on: 'handler' },
          ],
        },
        Header: decorator({ field: { name: 0, value: 1 } }),
        Catch: { decorate: [{ takes: [], filters: 'catch' }] },
        UseFilters: decorator({ catchesErrors: true }),
        Sse: decorator({ registers: { as: 'method', method: 'GET' } }),
        Res: { call: injected },
        Response: { call: injected },
        HttpException: {
          construct: [
            {
              takes: ['number', 'any', 'any?'],
              kind: 'error',
              status: 0,
              on: 'new',
              mistake: 'swapped-arguments',
              consequence: 'answers 500',
            },
            { takes: ['any', 'nullish', 'any?'], kind: 'error', code: 200, codeGoes: { at: 1 }, message: 0, on: 'new' },
            { takes: ['any', 'any', 'any?'], kind: 'error', status: 1, message: 0, on: 'new' },
            { takes: ['any'], kind: 'error', code: 200, codeGoes: { at: 1 }, on: 'new' },
          ],
          instance: 'exception',
        },
        ...Object.fromEntries(Object.entries(exceptions).map(([name, code]) => [name, exception(code)])),
        ParseIntPipe: pipe,
        ParseFloatPipe: pipe,
        ParseBoolPipe: pipe,
        ParseArrayPipe: pipe,
        ParseUUIDPipe: pipe,
        ParseEnumPipe: pipe,
        ParseDatePipe: pipe,
        ParseFilePipe: pipe,
        ValidationPipe: pipe,
      },
      '@nestjs/common/utils/http-error-by-code.util': {
        HttpErrorByCode: { members: byCode, isClosed: true },
      },
      '@nestjs/swagger': decorators,
    },
    types: { '@nestjs/common': { ArgumentsHost: 'host', ExecutionContext: 'host' } },
    handlers: {
      method: {
        parameters: [],
        answer: [{ content: content(0, blank, { content: 'absent' }), sends: true }],
        unanswered: 'answers',
        code: { ...Object.fromEntries(methods.map((method) => [method, 200])), POST: 201 },
        answersErrorsOf: ['http-errors'],
        successIsImplied: true,
      },
    },
    plainDecorators: /^(@nestjs\/|class-(validator|transformer)$|nestjs-(zod|pino|swagger)$)/,
  }
}

export const nestOnExpress = () => nest('NestJS on Express', onExpress)
export const nestOnFastify = () => nest('NestJS on Fastify', onFastify)
