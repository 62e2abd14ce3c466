import { express4Behaviour } from './express.ts'
import type { Api, Framework, Use } from './framework.ts'
import { methods } from './parts.ts'

function decorator(use: Use): Api {
  return { decorate: [{ on: 'handler', ...use }] }
}

/** `@Returns(204)` describes the response, and the first success that is described is what the method answers with. */
const describes: Use = { kind: 'declare', takes: ['number', 'any...'], status: 0, statusAs: 'key' }

/** The classes of @tsed/exceptions 8, by name; those below 400 are thrown as well. */
const exceptions = {
  MultipleChoices: 300,
  MovedPermanently: 301,
  MovedTemporarily: 302,
  SeeOther: 303,
  NotModified: 304,
  UseProxy: 305,
  TemporaryRedirect: 307,
  PermanentRedirect: 308,
  BadRequest: 400,
  Unauthorized: 401,
  PaymentRequired: 402,
  Forbidden: 403,
  NotFound: 404,
  MethodNotAllowed: 405,
  NotAcceptable: 406,
  ProxyAuthentificationRequired: 407,
  RequestTimeout: 408,
  Conflict: 409,
  Gone: 410,
  LengthRequired: 411,
  PreconditionFailed: 412,
  RequestEntityTooLarge: 413,
  RequestURITooLong: 414,
  UnsupportedMediaType: 415,
  RequestRangeUnsatisfiable: 416,
  ExpectationFailed: 417,
  ImATeapot: 418,
  BadMapping: 421,
  MisdirectedRequest: 421,
  UnprocessableEntity: 422,
  UpgradeRequired: 426,
  PreconditionRequired: 428,
  TooManyRequests: 429,
  RequestHeaderFieldsTooLarge: 431,
  UnavailableForLegalReasons: 451,
  InternalServerError: 500,
  NotImplemented: 501,
  BadGateway: 502,
  ProxyError: 502,
  ServiceUnavailable: 503,
  GatewayTimeout: 504,
  VariantAlsoNegotiates: 506,
  BandwidthLimitExceeded: 509,
  NotExtended: 510,
  NetworkAuthenticationRequired: 511,
} as const

const exported: Readonly<Record<string, Api>> = {
  ...Object.fromEntries(
    methods.map((method) => [
      method.slice(0, 1) + method.slice(1).toLowerCase(),
      decorator({ registers: { as: 'method', method } }),
    ]),
  ),
  Returns: decorator({ ...describes, setsStatus: true }),
  Status: decorator({ ...describes, setsStatus: true }),
}

/** Ts.ED 8, by its documentation. */
export const tsed = (): Framework => ({
  name: 'tsed',
  title: 'Ts.ED',
  behaviour: { ...express4Behaviour, content: {} },
  apis: { error: { isError: true } },
  modules: {
    '@tsed/schema': exported,
    '@tsed/common': exported,
    '@tsed/exceptions': Object.fromEntries(
      Object.entries(exceptions).map(([name, code]) => [
        name,
        { construct: [{ kind: 'error', code, message: 0, on: 'new' }], instance: 'error' } satisfies Api,
      ]),
    ),
  },
  handlers: { method: { parameters: [], unanswered: 'answers' } },
})
