import { express4Behaviour } from './express.ts'
import type { Api, Framework, Use } from './framework.ts'
import { blank, content, methods, setsCookie, setsFields } from './parts.ts'

const built = { on: 'new', returns: 'response' } as const

const responses = {
  HttpResponseOK: 200,
  HttpResponseCreated: 201,
  HttpResponseBadRequest: 400,
  HttpResponseUnauthorized: 401,
  HttpResponseForbidden: 403,
  HttpResponseNotFound: 404,
  HttpResponseMethodNotAllowed: 405,
  HttpResponseConflict: 409,
  HttpResponseTooManyRequests: 429,
  HttpResponseInternalServerError: 500,
  HttpResponseNotImplemented: 501,
} as const

function constructs(code: number, use: Use): Api {
  return { construct: [{ ...built, code, ...use }] }
}

const moved: Use = { kind: 'redirect', field: { name: 'location', value: 0 } }

/** The decorators that make a method a handler: `@Get('/x')`. */
const decorators: Readonly<Record<string, Api>> = Object.fromEntries(
  [...methods, 'ALL'].map((method) => [
    method.slice(0, 1) + method.slice(1).toLowerCase(),
    { decorate: [{ on: 'handler', registers: { as: 'method', ...(method !== 'ALL' && { method }) } }] } satisfies Api,
  ]),
)

/** Foal 4 and 5, which run on Express 4. */
export const foal = (): Framework => ({
  name: 'foal',
  title: 'Foal',
  behaviour: { ...express4Behaviour },
  apis: {
    response: {
      isBuilt: true,
      members: { setHeader: setsFields('this'), setCookie: setsCookie, getHeader: {}, getHeaders: {} },
    },
  },
  modules: {
    '@foal/core': {
      ...decorators,
      ...Object.fromEntries(
        Object.entries(responses).map(([name, code]) => [name, constructs(code, { content: content(0, blank) })]),
      ),
      HttpResponseNoContent: constructs(204, {}),
      HttpResponseMovedPermanently: constructs(301, moved),
      HttpResponseRedirect: constructs(302, moved),
    },
  },
  handlers: { method: { parameters: [[null]], unanswered: 'answers' } },
})
