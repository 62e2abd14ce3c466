import type { Api, Behaviour, Framework } from './framework.ts'
import { does } from './parts.ts'

export const httpErrorsBehaviour: Behaviour = {
  range: [100, 599],
  outside: 'answers 500',
  text: 'answers 500',
  fraction: 'answers 500',
  undefined: 'throws',
  null: 'answers 500',
  informational: 'never completes the response',
  content: { 204: 'drops it', 205: 'drops it', 304: 'drops it' },
}

/** The named constructors of http-errors 2.0, by member; `createError.NotFound()` works with and without `new`. */
export const httpErrorNames = {
  BadRequest: 400,
  Unauthorized: 401,
  PaymentRequired: 402,
  Forbidden: 403,
  NotFound: 404,
  MethodNotAllowed: 405,
  NotAcceptable: 406,
  ProxyAuthenticationRequired: 407,
  RequestTimeout: 408,
  Conflict: 409,
  Gone: 410,
  LengthRequired: 411,
  PreconditionFailed: 412,
  PayloadTooLarge: 413,
  URITooLong: 414,
  UnsupportedMediaType: 415,
  RangeNotSatisfiable: 416,
  ExpectationFailed: 417,
  ImATeapot: 418,
  MisdirectedRequest: 421,
  UnprocessableEntity: 422,
  Locked: 423,
  FailedDependency: 424,
  TooEarly: 425,
  UpgradeRequired: 426,
  PreconditionRequired: 428,
  TooManyRequests: 429,
  RequestHeaderFieldsTooLarge: 431,
  UnavailableForLegalReasons: 451,
  InternalServerError: 500,
  NotImplemented: 501,
  BadGateway: 502,
  ServiceUnavailable: 503,
  GatewayTimeout: 504,
  HTTPVersionNotSupported: 505,
  VariantAlsoNegotiates: 506,
  InsufficientStorage: 507,
  LoopDetected: 508,
  BandwidthLimitExceeded: 509,
  NotExtended: 510,
  NetworkAuthenticationRequired: 511,
} as const

function namedError(code: number): Api {
  const use = { kind: 'error', code, message: 0, on: 'new' } as const
  return { call: [use], construct: [use] }
}

const namedHttpErrors: Readonly<Record<string, Api>> = Object.fromEntries(
  Object.entries(httpErrorNames).map(([name, code]) => [name, namedError(code)]),
)

/** What the function has besides: itself and by nature. */
const ofFunctions = [
  'HttpError',
  'isHttpError',
  'default',
  'name',
  'length',
  'call',
  'apply',
  'bind',
  'prototype',
  'toString',
]

/** Properties of an error stand last, and an error to take over may stand before them. */
const properties = [
  [1, 'headers'],
  [-1, 'headers'],
] as const

/** http-errors 2, and what builds on it (http-assert, middy, loopback). */
export const httpErrors = (): Framework => ({
  name: 'http-errors',
  title: 'http-errors',
  behaviour: httpErrorsBehaviour,
  guard: { code: 'if ($0(ERROR)) throw ERROR', module: 'http-errors', uses: ['isHttpError'] },
  apis: {
    createError: {
      names: ['createError', 'createHttpError', 'httpError'],
      call: [
        {
          takes: ['number', 'any...'],
          kind: 'error',
          status: 0,
          message: 1,
          fields: properties,
          on: 'new',
          adopts: true,
        },
        {
          takes: ['text', 'number', 'any...'],
          kind: 'error',
          status: 1,
          on: 'new',
          mistake: 'swapped-arguments',
          consequence: 'throws another error',
        },
        { takes: ['text', 'any...'], on: 'new' },
        { takes: [], kind: 'error', code: 500, on: 'new' },
      ],
      members: {
        ...namedHttpErrors,
        ...Object.fromEntries(ofFunctions.map((name) => [name, {}])),
        ...Object.fromEntries(Object.values(httpErrorNames).map((code) => [code, namedError(code)])),
      },
      isClosed: true,
    },
    assert: does({ takes: ['any', 'number', 'any...'], kind: 'error', status: 1, on: 'new' }),
  },
  modules: {
    'http-errors': { default: 'createError', ...namedHttpErrors },
    'http-assert': { default: 'assert' },
    '@middy/util': { createError: 'createError' },
  },
})
