import { follows, phrase, rejects, status } from './client-parts.ts'
import { fetchResponse } from './fetch-client.ts'
import { fetchBehaviour } from './fetch.ts'
import type { Api, Framework } from './framework.ts'

const response: Api = { ...fetchResponse, title: 'an ofetch response', content: ['body', '_data'] }

/** ofetch 1, Nuxt's `$fetch`: it gives the content, and by `raw` the response; it rejects 4xx and 5xx. */
export const ofetch = (): Framework => ({
  name: 'ofetch',
  title: 'ofetch',
  behaviour: fetchBehaviour,
  apis: {
    ofetch: {
      call: [{ returns: 'content' }],
      members: {
        raw: { call: [{ takes: ['any', 'any?'], options: [0, 1], returns: 'promise' }] },
        create: { call: [{ takes: ['any?'], options: 0, returns: 'ofetch' }] },
        native: 'fetch:fetch',
      },
    },
    content: { rejects: 'error' },
    promise: { resolves: 'response', rejects: 'error' },
    response: {
      ...response,
      filters: [
        rejects([[0, 399]], 'ignoreResponseError', 'onResponse', 'onResponseError'),
        follows('redirect', 'onResponse'),
      ],
    },
    answer: response,
    error: {
      members: { response: 'answer', status, statusCode: status, statusText: phrase, statusMessage: phrase },
      mayLack: ['response'],
    },
  },
  modules: {
    ofetch: {
      ofetch: 'ofetch',
      $fetch: 'ofetch',
      fetch: 'fetch:fetch',
    },
  },
  autoImports: { $fetch: 'ofetch' },
  types: { ofetch: { FetchResponse: 'answer', FetchError: 'error' } },
})
