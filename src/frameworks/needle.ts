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

/** needle 3 rejects no status. */
export const needle = (): Framework => ({
  name: 'needle',
  title: 'needle',
  behaviour: fetchBehaviour,
  apis: {
    needle: {
      ...called,
      members: { ...requests(() => send, { without: 1, withContent: 2 }), request: called },
    },
    promise: { resolves: 'response' },
    response,
  },
  modules: { needle: { default: 'needle' } },
})
