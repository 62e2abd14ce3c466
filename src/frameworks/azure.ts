import { fetchBehaviour } from './fetch.ts'
import type { Behaviour, Framework, Use } from './framework.ts'
import { content, does, nullish, request } from './parts.ts'

/** `HttpResponse` of @azure/functions as it was run; no host was. */
const behaviour: Behaviour = {
  ...fetchBehaviour,
  content: { 204: 'drops it', 205: 'drops it', 304: 'drops it' },
}

const result: Use = {
  status: [0, 'status'],
  ignores: [0, 'statusCode'],
  consequence: 'sends 200',
  content: content(
    [
      [0, 'jsonBody'],
      [0, 'body'],
    ],
    nullish,
  ),
  fields: [0, 'headers'],
  sends: true,
}

const registers: Use = { registers: { as: 'handler', from: 1, at: [[1, 'handler']] } }

/** Azure Functions, programming model 4. */
export const azure = (): Framework => ({
  name: 'azure',
  title: 'Azure Functions',
  behaviour,
  apis: {
    request,
    app: {
      members: {
        http: does(registers),
        ...Object.fromEntries(
          ['get', 'put', 'post', 'patch', 'delete'].map((verb) => [
            verb === 'delete' ? 'deleteRequest' : verb,
            does({
              registers: { as: 'handler', from: 1, at: [[1, 'handler']], method: verb.toUpperCase() },
            }),
          ]),
        ),
      },
    },
  },
  modules: {
    '@azure/functions': {
      app: 'app',
      HttpResponse: { construct: [{ ...result, sends: false, on: 'new' }] },
    },
  },
  types: { '@azure/functions': { HttpHandler: { handler: 'handler' } } },
  handlers: { handler: { parameters: [['request', null]], answer: [result], unanswered: 'answers' } },
})
