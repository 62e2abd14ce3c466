import { fetchBehaviour } from './fetch.ts'
import type { Api, Framework } from './framework.ts'
import { methods, request } from './parts.ts'

const errors = {
  BadRequestError: 400,
  UnauthorizedError: 401,
  ForbiddenError: 403,
  NotFoundError: 404,
  MethodNotAllowedError: 405,
  RequestTimeoutError: 408,
  RequestEntityTooLargeError: 413,
  RequestValidationError: 422,
  InternalServerError: 500,
  ResponseValidationError: 500,
  ServiceUnavailableError: 503,
} as const

const route = (method?: string): Api => ({
  call: [{ registers: { as: 'request', from: 1, ...(method !== undefined && { method }) } }],
})

/** The router for HTTP of Powertools for AWS Lambda, which makes a `Response` of what its handlers give back. */
export const powertools = (): Framework => ({
  name: 'powertools',
  title: 'Powertools for AWS Lambda',
  behaviour: fetchBehaviour,
  apis: {
    error: { isError: true },
    context: { members: { req: request } },
    Router: { construct: [{ returns: 'router' }] },
    router: { members: Object.fromEntries(methods.map((method) => [method.toLowerCase(), route(method)])) },
  },
  modules: {
    '@aws-lambda-powertools/event-handler/http': {
      Router: 'Router',
      ...Object.fromEntries(
        Object.entries(errors).map(([name, code]) => [
          name,
          { construct: [{ kind: 'error', code, message: 0, on: 'new' }], instance: 'error' } satisfies Api,
        ]),
      ),
    },
  },
  handlers: { request: { parameters: [['context']], answer: [{ status: [0, 'statusCode'] }], unanswered: 'answers' } },
})
