import type { Api, Behaviour, Framework } from './framework.ts'
import { nodeBehaviour } from './node.ts'
import { appendsField, blank, chains, content, does, dropsField, setsFields } from './parts.ts'

/** `response.notFound(content)` and its like, by code. */
const helpers = {
  ok: 200,
  created: 201,
  accepted: 202,
  nonAuthoritativeInformation: 203,
  noContent: 204,
  resetContent: 205,
  partialContent: 206,
  multipleChoices: 300,
  movedPermanently: 301,
  movedTemporarily: 302,
  seeOther: 303,
  notModified: 304,
  useProxy: 305,
  temporaryRedirect: 307,
  badRequest: 400,
  unauthorized: 401,
  paymentRequired: 402,
  forbidden: 403,
  notFound: 404,
  methodNotAllowed: 405,
  notAcceptable: 406,
  proxyAuthenticationRequired: 407,
  requestTimeout: 408,
  conflict: 409,
  gone: 410,
  lengthRequired: 411,
  preconditionFailed: 412,
  requestEntityTooLarge: 413,
  requestUriTooLong: 414,
  unsupportedMediaType: 415,
  requestedRangeNotSatisfiable: 416,
  expectationFailed: 417,
  unprocessableEntity: 422,
  tooManyRequests: 429,
  internalServerError: 500,
  notImplemented: 501,
  badGateway: 502,
  serviceUnavailable: 503,
  gatewayTimeout: 504,
  httpVersionNotSupported: 505,
} as const

const behaviour: Behaviour = { ...nodeBehaviour }

const sends: Api = does({ content: content(0, blank), sends: true })

/** AdonisJS 6, whose HTTP server is version 7. */
export const adonis = (): Framework => ({
  name: 'adonis',
  title: 'AdonisJS',
  behaviour,
  apis: {
    context: { members: { response: 'response' } },
    response: {
      localNames: ['response'],
      isResponse: true,
      members: {
        status: does({ status: 0, returns: 'this' }),
        // It only sets the status where none was set.
        safeStatus: does({ status: 0, returns: 'this' }),
        send: sends,
        json: sends,
        jsonp: sends,
        stream: does({ content: content(0, []), sends: true }),
        download: does({ content: content(0, []), sends: true }),
        abort: does({ takes: ['any', 'any?'], kind: 'error', status: 1, code: 400, throws: true }),
        abortIf: does({ takes: ['any', 'any', 'any?'], kind: 'error', status: 2, code: 400, on: 'new' }),
        abortUnless: does({ takes: ['any', 'any', 'any?'], kind: 'error', status: 2, code: 400, on: 'new' }),
        redirect: {
          call: [
            {
              takes: ['any', 'any?', 'any?'],
              kind: 'redirect',
              status: 2,
              code: 302,
              keepsStatus: 'any',
              field: { name: 'location', value: 0 },
              sends: true,
            },
            { takes: [], returns: 'redirect' },
          ],
        },
        header: setsFields('this'),
        safeHeader: setsFields('this'),
        append: appendsField('this'),
        removeHeader: dropsField('this'),
        type: does({ field: { name: 'content-type', value: 0 }, returns: 'this' }),
        vary: does({ field: { name: 'vary', value: 0, does: 'append' }, returns: 'this' }),
        location: does({ field: { name: 'location', value: 0 }, returns: 'this' }),
        cookie: chains,
        clearCookie: chains,
        ...Object.fromEntries(
          Object.entries(helpers).map(([name, code]) => [
            name,
            does({ code, content: content(0, blank), sends: true }),
          ]),
        ),
      },
    },
    redirect: {
      members: {
        status: does({ kind: 'redirect', status: 0, on: 'new', returns: 'this' }),
        withQs: does({ returns: 'this' }),
        toPath: {},
        toRoute: {},
        back: {},
      },
    },
  },
  modules: { '@adonisjs/core/http': {}, '@adonisjs/http-server': {}, '@adonisjs/core/services/router': {} },
  types: {
    '@adonisjs/core/http': { HttpContext: 'context', Response: 'response' },
    '@adonisjs/http-server': { HttpContext: 'context', Response: 'response' },
  },
})
