import { httpErrorNames } from './http-errors.ts'
import type { Api, Framework, Use } from './framework.ts'
import { koaBehaviour, koaContext } from './koa.ts'
import { content, does, nullish } from './parts.ts'

/** `ctx.notFound()` and its like set the code and describe it in the content. */
const failures: Readonly<Record<string, Api>> = Object.fromEntries(
  Object.entries(httpErrorNames).map(([name, code]) => [
    name.slice(0, 1).toLowerCase() + name.slice(1),
    does({ code, content: content(0, []) }),
  ]),
)

/** The classes of `errors` in @strapi/utils 5, as its middleware answers them. */
const errors = {
  ApplicationError: 400,
  ValidationError: 400,
  YupValidationError: 400,
  PaginationError: 400,
  UnauthorizedError: 401,
  ForbiddenError: 403,
  PolicyError: 403,
  NotFoundError: 404,
  PayloadTooLargeError: 413,
  RateLimitError: 429,
  NotImplementedError: 501,
} as const

const classes: Readonly<Record<string, Api>> = Object.fromEntries(
  Object.entries(errors).map(([name, code]) => [
    name,
    { construct: [{ kind: 'error', code, message: 0, on: 'new' }], instance: 'error' } satisfies Api,
  ]),
)

const actions: Use = {
  registers: {
    as: 'action',
    at: [
      [1, '*'],
      [1, '()', '*'],
    ],
  },
}

const createCoreController = does(actions)

/** Strapi 4 and 5, which run on Koa 2, by their source: nothing of it is run here. */
export const strapi = (): Framework => ({
  name: 'strapi',
  title: 'Strapi',
  behaviour: koaBehaviour,
  apis: {
    ctx: {
      localNames: ['ctx'],
      isResponse: true,
      members: {
        ...koaContext(2),
        response: 'koa:response',
        ...failures,
        send: does({ takes: ['any', 'any?'], status: 1, code: 200, content: content(0, nullish) }),
        created: does({ takes: ['any?'], code: 201, content: content(0, nullish) }),
        deleted: does({ takes: ['any'], content: content(0, nullish) }),
      },
    },
    error: { isError: true },
    errors: { members: classes },
    factories: { members: { createCoreController } },
  },
  modules: {
    '@strapi/utils': { errors: 'errors', default: { members: { errors: 'errors' } } },
    '@strapi/strapi': { factories: 'factories', default: { members: { factories: 'factories' } } },
  },
  handlers: {
    action: {
      parameters: [['ctx', null]],
      // What an action gives back is content only where it left none.
      unanswered: 'answers',
    },
  },
  conventions: [
    {
      file: /(^|\/)src\/api\/[^/]+\/controllers\/[^/]+\.[cm]?[jt]s$/,
      exports: ['default'],
      members: '*',
      as: 'action',
    },
  ],
})
