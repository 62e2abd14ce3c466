import type { Api, Behaviour, Framework } from './framework.ts'
import { does } from './parts.ts'

/** As restify 11 answers it: what Node does not send is never answered. */
const behaviour: Behaviour = {
  range: [100, 999],
  outside: 'never completes the response',
  text: 'throws',
  fraction: 'truncates it',
  undefined: 'answers 500',
  null: 'answers 500',
  informational: 'never completes the response',
  content: {},
}

/** The classes of errors of restify-errors 8.1, by name. */
const errors = {
  BadRequestError: 400,
  UnauthorizedError: 401,
  PaymentRequiredError: 402,
  ForbiddenError: 403,
  NotFoundError: 404,
  MethodNotAllowedError: 405,
  NotAcceptableError: 406,
  ProxyAuthenticationRequiredError: 407,
  RequestTimeoutError: 408,
  ConflictError: 409,
  GoneError: 410,
  LengthRequiredError: 411,
  PreconditionFailedError: 412,
  PayloadTooLargeError: 413,
  UriTooLongError: 414,
  UnsupportedMediaTypeError: 415,
  RangeNotSatisfiableError: 416,
  ExpectationFailedError: 417,
  ImATeapotError: 418,
  MisdirectedRequestError: 421,
  UnprocessableEntityError: 422,
  LockedError: 423,
  FailedDependencyError: 424,
  TooEarlyError: 425,
  UpgradeRequiredError: 426,
  PreconditionRequiredError: 428,
  TooManyRequestsError: 429,
  RequestHeaderFieldsTooLargeError: 431,
  UnavailableForLegalReasonsError: 451,
  InternalServerError: 500,
  NotImplementedError: 501,
  BadGatewayError: 502,
  ServiceUnavailableError: 503,
  GatewayTimeoutError: 504,
  HttpVersionNotSupportedError: 505,
  VariantAlsoNegotiatesError: 506,
  InsufficientStorageError: 507,
  LoopDetectedError: 508,
  BandwidthLimitExceededError: 509,
  NotExtendedError: 510,
  NetworkAuthenticationRequiredError: 511,
  BadDigestError: 400,
  BadMethodError: 405,
  ConnectTimeoutError: 408,
  InternalError: 500,
  InvalidArgumentError: 409,
  InvalidContentError: 400,
  InvalidCredentialsError: 401,
  InvalidHeaderError: 400,
  InvalidVersionError: 400,
  MissingParameterError: 409,
  NotAuthorizedError: 403,
  RequestExpiredError: 400,
  RequestThrottledError: 429,
  ResourceNotFoundError: 404,
  WrongAcceptError: 406,
} as const

/** Errors take options in front of their message, and an error that caused them in front of these. */
function named(code: number): Api {
  return { construct: [{ kind: 'error', code, on: 'new' }], instance: 'error' }
}

const ofStatus: Api = {
  construct: [
    { takes: ['object', 'any...'], kind: 'error', status: [0, 'statusCode'], message: 1, on: 'new' },
    { takes: ['any', 'object', 'any...'], kind: 'error', status: [1, 'statusCode'], message: 2, on: 'new' },
    { on: 'new' },
  ],
  instance: 'error',
}

const members: Readonly<Record<string, Api>> = {
  ...Object.fromEntries(Object.entries(errors).map(([name, code]) => [name, named(code)])),
  HttpError: ofStatus,
  RestError: ofStatus,
  makeErrFromCode: does({
    kind: 'error',
    status: 0,
    on: 'new',
    behaviour: { range: [400, 599], outside: 'throws', undefined: 'throws', null: 'throws', informational: 'throws' },
  }),
}

const others = [
  'AssertionError',
  'MultiError',
  'VError',
  'WError',
  'PError',
  'SError',
  'bunyanSerializer',
  'cause',
  'errorForEach',
  'errorFromList',
  'findCauseByName',
  'fullStack',
  'hasCauseWithName',
  'info',
  'assignInfo',
  'makeConstructor',
  'codeToHttpError',
]

/** restify-errors 8. */
export const restifyErrors = (): Framework => ({
  name: 'restify-errors',
  title: 'restify-errors',
  behaviour,
  apis: {
    error: { isError: true },
    errors: { members: { ...members, ...Object.fromEntries(others.map((name) => [name, {}])) }, isClosed: true },
  },
  modules: { 'restify-errors': { default: 'errors', ...members } },
})
