import { express4Behaviour } from './express.ts'
import type { Api, Framework, Use } from './framework.ts'
import { httpErrorNames } from './http-errors.ts'
import { content, nothingAtAll } from './parts.ts'

const methods = ['get', 'post', 'put', 'patch', 'del'] as const

function decorator(use: Use): Api {
  return { decorate: [{ on: 'handler', ...use }] }
}

/** `@get('/users', { responses: { 200: { … } } })`: the description stands behind the path. */
const routes: Readonly<Record<string, Api>> = Object.fromEntries(
  methods.map((method) => [
    method,
    decorator({
      registers: { as: 'method', method: method === 'del' ? 'DELETE' : method.toUpperCase() },
      describes: [[1, 'responses']],
    }),
  ]),
)

const errors: Readonly<Record<string, Api>> = Object.fromEntries(
  Object.entries(httpErrorNames).map(([name, code]) => [
    name,
    { construct: [{ kind: 'error', code, message: 0, on: 'new' }], instance: 'error' } satisfies Api,
  ]),
)

/** LoopBack 4, by its source: `undefined` is answered with 204 whatever was set before, anything else with 200. */
export const loopback = (): Framework => ({
  name: 'loopback',
  title: 'LoopBack',
  behaviour: express4Behaviour,
  apis: {
    error: { isError: true },
    errors: { members: { ...errors, HttpError: {}, isHttpError: {} }, anyMember: 'error' },
  },
  modules: {
    '@loopback/rest': {
      ...routes,
      operation: decorator({ registers: { as: 'method', method: { at: 0 } }, describes: [[2, 'responses']] }),
      response: decorator({
        kind: 'declare',
        takes: ['number', 'any...'],
        status: 0,
        statusAs: 'key',
        content: content([[1, 'content']], nothingAtAll),
      }),
      HttpErrors: 'errors',
    },
  },
  types: { '@loopback/rest': { Response: 'express:response', Request: 'express:request' } },
  handlers: { method: { parameters: [], unanswered: 'answers', answersErrorsOf: ['http-errors'] } },
  plainDecorators: /^@loopback\//,
})
