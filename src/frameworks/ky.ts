import { follows, rejects, requests, successes } from './client-parts.ts'
import { fetchResponse } from './fetch-client.ts'
import { fetchBehaviour } from './fetch.ts'
import type { Api, Framework } from './framework.ts'

const response: Api = { ...fetchResponse, title: 'a ky response' }

/** ky 1: fetch that rejects all but 2xx. */
export const ky = (): Framework => ({
  name: 'ky',
  title: 'ky',
  behaviour: fetchBehaviour,
  apis: {
    ky: {
      call: [{ takes: ['any', 'any?'], options: [0, 1], returns: 'promise' }],
      members: {
        ...requests((options) => ({ options, returns: 'promise' }), { without: 1, withContent: 1 }),
        create: { call: [{ options: 0, returns: 'ky' }] },
        extend: { call: [{ takes: ['any'], options: 0, returns: 'ky' }] },
      },
    },
    promise: { resolves: 'response', rejects: 'error' },
    response: {
      ...response,
      filters: [rejects(successes, 'throwHttpErrors', 'hooks', 'fetch'), follows('redirect', 'hooks', 'fetch')],
    },
    answer: response,
    error: { members: { response: 'answer' }, mayLack: ['response'] },
  },
  modules: { ky: { default: 'ky' } },
  types: { ky: { KyResponse: 'answer', HTTPError: 'error' } },
})
