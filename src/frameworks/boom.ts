import type { Api, Behaviour, Framework, Use } from './framework.ts'

/** As hapi answers it; below 400 Boom itself throws. */
const behaviour: Behaviour = {
  range: [400, 999],
  outside: 'answers 500',
  text: 'converts it',
  fraction: 'truncates it',
  undefined: 'answers 500',
  null: 'answers 500',
  informational: 'throws',
  content: { 204: 'throws', 205: 'throws', 304: 'throws' },
}

const errors = {
  badRequest: 400,
  paymentRequired: 402,
  forbidden: 403,
  notFound: 404,
  notAcceptable: 406,
  proxyAuthRequired: 407,
  clientTimeout: 408,
  conflict: 409,
  resourceGone: 410,
  lengthRequired: 411,
  preconditionFailed: 412,
  entityTooLarge: 413,
  uriTooLong: 414,
  unsupportedMediaType: 415,
  rangeNotSatisfiable: 416,
  expectationFailed: 417,
  teapot: 418,
  badData: 422,
  locked: 423,
  failedDependency: 424,
  tooEarly: 425,
  preconditionRequired: 428,
  tooManyRequests: 429,
  illegal: 451,
  internal: 500,
  badImplementation: 500,
  notImplemented: 501,
  badGateway: 502,
  serverUnavailable: 503,
  gatewayTimeout: 504,
} as const

function error(use: Use): Api {
  return { call: [{ kind: 'error', message: 0, on: 'new', adopts: true, ...use }] }
}

const members: Readonly<Record<string, Api>> = {
  ...Object.fromEntries(Object.entries(errors).map(([name, code]) => [name, error({ code })])),
  // Only with a scheme does Boom send a challenge, and `Allow` only with a list of methods.
  unauthorized: error({ code: 401, field: { name: 'www-authenticate', given: 1 } }),
  methodNotAllowed: error({ code: 405, field: { name: 'allow', value: 2, given: 2 } }),
  boomify: error({ status: [1, 'statusCode'], message: [1, 'message'] }),
  isBoom: {},
  Boom: {
    construct: [
      {
        takes: ['any', 'number'],
        kind: 'error',
        code: 500,
        on: 'new',
        mistake: 'number-as-init',
        consequence: 'answers 500',
        takenBy: 'statusCode',
      },
      { kind: 'error', status: [1, 'statusCode'], message: 0, on: 'new', adopts: true },
    ],
  },
}

/** Names of the package `boom` that `@hapi/boom` no longer has. */
const formerMembers = { create: 'Boom', serverTimeout: 'serverUnavailable', wrap: 'boomify' } as const

/** @hapi/boom 10. */
export const boom = (): Framework => ({
  name: 'boom',
  title: 'Boom',
  behaviour,
  apis: { Boom: { members, isClosed: true, formerMembers }, OldBoom: { members } },
  modules: {
    '@hapi/boom': { default: 'Boom', ...members },
    boom: { default: 'OldBoom', ...members },
  },
})
