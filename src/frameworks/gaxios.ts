import { namedAsInNode, phrase, rejects, status, successes } from './client-parts.ts'
import { fetchBehaviour } from './fetch.ts'
import type { Api, Framework } from './framework.ts'

const response: Api = {
  title: 'a gaxios response',
  members: { status, statusText: phrase },
  absent: namedAsInNode,
  content: ['data'],
}

const request: Api = { call: [{ options: 0, returns: 'promise' }] }

/** gaxios 4 to 7, the client of Google's libraries: it rejects all but 2xx, and follows redirects. */
export const gaxios = (): Framework => ({
  name: 'gaxios',
  title: 'gaxios',
  behaviour: fetchBehaviour,
  apis: {
    request,
    client: { members: { request } },
    promise: { resolves: 'response', rejects: 'error' },
    response: { ...response, filters: [rejects(successes, 'validateStatus', 'adapter', 'fetchImplementation')] },
    answer: response,
    error: { members: { response: 'answer', status }, mayLack: ['response'] },
  },
  modules: { gaxios: { request: 'request', Gaxios: { construct: [{ options: 0, returns: 'client' }] } } },
  types: { gaxios: { GaxiosResponse: 'answer', GaxiosError: 'error' } },
})
