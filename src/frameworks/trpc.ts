import type { Api, Behaviour, Framework } from './framework.ts'
import { does } from './parts.ts'

/** The adapters hand the status on to the server that they run in, whatever it is. */
const behaviour: Behaviour = {
  range: [100, 999],
  outside: 'ignores it',
  text: 'ignores it',
  fraction: 'ignores it',
  undefined: 'ignores it',
  null: 'ignores it',
  informational: 'ignores it',
  content: {},
}

const adapter: Api = does({ registers: { as: 'meta', at: [[0, 'responseMeta']] } })

/** The adapters of tRPC 10 and 11, whose `responseMeta()` says with which status a whole answer is sent. */
export const trpc = (): Framework => ({
  name: 'trpc',
  title: 'tRPC',
  behaviour,
  apis: {},
  modules: {
    '@trpc/server/adapters/next': { createNextApiHandler: adapter },
    '@trpc/server/adapters/express': { createExpressMiddleware: adapter },
    '@trpc/server/adapters/fetch': { fetchRequestHandler: adapter },
    '@trpc/server/adapters/standalone': { createHTTPHandler: adapter, createHTTPServer: adapter },
    '@trpc/server/adapters/node-http': { nodeHTTPRequestHandler: adapter },
    '@trpc/server/adapters/aws-lambda': { awsLambdaRequestHandler: adapter },
  },
  handlers: {
    meta: {
      parameters: [[null]],
      answer: [{ status: [0, 'status'], holdsOthers: true, fields: [0, 'headers'] }],
      unanswered: 'answers',
    },
  },
})
