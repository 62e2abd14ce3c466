import { callsLast, namedAsInFetch, phrase, requests, status } from './client-parts.ts'
import { fetchBehaviour } from './fetch.ts'
import type { Api, Framework, Use } from './framework.ts'

const response: Api = {
  title: "a response of Node's client",
  members: { statusCode: status, statusMessage: phrase },
  absent: { ...namedAsInFetch, ok: 'ok' },
  content: ['body', 'raw'],
}

const send: Use = { ...callsLast(null, 'response'), returns: 'promise' }

const called: Api = { call: [send] }

/** needle 3, and `request` 2 with what promises its results: they reject no status that they are not told to. */
export const needle = (): Framework => ({
  name: 'needle',
  title: 'needle',
  behaviour: fetchBehaviour,
  apis: {
    needle: {
      ...called,
      members: { ...requests(() => send, { without: 1, withContent: 2 }), request: called },
    },
    request: {
      ...called,
      members: {
        ...requests(() => ({ ...callsLast(null, 'response') }), { without: 1, withContent: 1 }),
        del: called,
        defaults: { call: [{ returns: 'request' }] },
      },
    },
    promise: { resolves: 'response' },
    response,
  },
  modules: {
    needle: { default: 'needle' },
    request: { default: 'request' },
    'postman-request': { default: 'request' },
  },
})
