import { express4Behaviour } from './express.ts'
import type { Api, Behaviour, Framework, Use } from './framework.ts'
import { content, does, methods, nullish } from './parts.ts'

/** As it answers on Express 4; what is no number leaves the usual status. */
const behaviour: Behaviour = {
  ...express4Behaviour,
  outside: 'answers 500',
  undefined: 'ignores it',
  null: 'ignores it',
}

const classes = {
  BadRequestError: 400,
  UnauthorizedError: 401,
  ForbiddenError: 403,
  NotFoundError: 404,
  MethodNotAllowedError: 405,
  NotAcceptableError: 406,
  UnprocessableEntityError: 422,
  InternalServerError: 500,
} as const

function decorator(use: Use): Api {
  return { decorate: [{ on: 'handler', ...use }] }
}

/** Another code where the method gives back nothing: described here, since another value keeps the usual one. */
const instead: Api = decorator({ kind: 'declare', takes: ['number'], status: 0 })

const injected: Api = does({ on: 'new', returns: 'express:response' })

/** routing-controllers 0.11. */
export const routingControllers = (): Framework => ({
  name: 'routing-controllers',
  title: 'routing-controllers',
  behaviour,
  apis: { error: { isError: true } },
  modules: {
    'routing-controllers': {
      ...Object.fromEntries(
        [...methods, 'ALL'].map((method) => [
          method.slice(0, 1) + method.slice(1).toLowerCase(),
          decorator({ registers: { as: 'method', ...(method !== 'ALL' && { method }) } }),
        ]),
      ),
      HttpCode: decorator({ takes: ['any'], status: 0 }),
      // Answered in place of `undefined` and of `null`: with a code, or with an error.
      OnUndefined: instead,
      OnNull: instead,
      Redirect: decorator({ kind: 'redirect', code: 302, field: { name: 'location', value: 0 } }),
      Location: decorator({ field: { name: 'location', value: 0 } }),
      Header: decorator({ field: { name: 0, value: 1 } }),
      ContentType: decorator({ field: { name: 'content-type', value: 0 } }),
      Res: injected,
      HttpError: {
        construct: [{ takes: ['any', 'any?'], kind: 'error', status: 0, on: 'new' }],
        instance: 'error',
      },
      ...Object.fromEntries(
        Object.entries(classes).map(([name, code]) => [
          name,
          { construct: [{ kind: 'error', code, on: 'new' }], instance: 'error' } satisfies Api,
        ]),
      ),
    },
  },
  handlers: {
    method: {
      parameters: [],
      answer: [{ content: content(0, nullish, { content: 'absent' }), sends: true }],
      unanswered: 'answers',
    },
  },
})
