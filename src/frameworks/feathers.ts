import { express4Behaviour } from './express.ts'
import type { Api, Framework } from './framework.ts'

const errors = {
  BadRequest: 400,
  NotAuthenticated: 401,
  PaymentError: 402,
  Forbidden: 403,
  NotFound: 404,
  MethodNotAllowed: 405,
  NotAcceptable: 406,
  Timeout: 408,
  Conflict: 409,
  Gone: 410,
  LengthRequired: 411,
  Unprocessable: 422,
  TooManyRequests: 429,
  GeneralError: 500,
  NotImplemented: 501,
  BadGateway: 502,
  Unavailable: 503,
} as const

const classes: Readonly<Record<string, Api>> = Object.fromEntries(
  Object.entries(errors).map(([name, code]) => [
    name,
    { construct: [{ kind: 'error', code, message: 0, on: 'new' }], instance: 'error' } satisfies Api,
  ]),
)

/** The object of all errors has them by their codes as well; of those by name it forgets `Gone`. */
const byCode = Object.fromEntries(Object.entries(errors).map(([name, code]) => [code, classes[name] ?? {}]))

/** The status that a hook gives the response, which another hook may still change. */
const status: Api = { assign: [{ status: 0 }], reads: 'status' }

/** Feathers 5, whose errors and hooks its transports on Express and Koa answer with. */
export const feathers = (): Framework => ({
  name: 'feathers',
  title: 'Feathers',
  behaviour: express4Behaviour,
  apis: {
    error: { isError: true },
    errors: { members: { ...classes, ...byCode, Gone: {}, FeathersError: {} }, isClosed: true },
    context: {
      members: {
        http: { assign: [{ status: [0, 'status'], fields: [0, 'headers'] }], members: { status } },
        statusCode: status,
      },
    },
  },
  modules: { '@feathersjs/errors': { ...classes, errors: 'errors' } },
  types: { '@feathersjs/feathers': { HookContext: 'context' } },
})
