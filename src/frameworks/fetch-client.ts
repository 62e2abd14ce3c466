import { follows, namedAsInNode, ok, phrase, status } from './client-parts.ts'
import { fetchBehaviour } from './fetch.ts'
import type { Api, Filter, Framework } from './framework.ts'
import { chains, does } from './parts.ts'

/** What `fetch` and the clients built on it give. A redirect without `Location` gets through as well. */
export const fetchResponse: Api = {
  title: 'a fetch response',
  members: {
    status,
    statusText: phrase,
    ok,
    clone: chains,
    json: does({ needsContent: true }),
    formData: does({ needsContent: true }),
  },
  absent: namedAsInNode,
  content: ['body'],
}

/** A server answers 304 to a condition alone, and the cache of a browser keeps its own conditions to itself (Fetch §4.6). */
const revalidated: Filter = {
  why: 'asks',
  passes: [
    [0, 303],
    [305, 999],
  ],
  unless: ['headers'],
}

/** `fetch` of the platform and of the packages that stand in for it: it rejects no status, and follows redirects. */
export const fetchClient = (): Framework => ({
  name: 'fetch',
  title: 'fetch',
  listedAs: '`fetch`',
  isPlatform: true,
  behaviour: fetchBehaviour,
  apis: {
    fetch: { call: [{ takes: ['any', 'any?'], options: [0, 1], returns: 'promise' }] },
    promise: { resolves: 'response' },
    response: { ...fetchResponse, filters: [follows('redirect', 'follow', 'dispatcher', 'agent'), revalidated] },
  },
  globals: { fetch: 'fetch' },
  modules: {
    '@whatwg-node/fetch': { fetch: 'fetch' },
    'cross-fetch': { default: 'fetch', fetch: 'fetch' },
    'isomorphic-fetch': { default: 'fetch' },
    'isomorphic-unfetch': { default: 'fetch' },
    'node-fetch': { default: 'fetch' },
    'node-fetch-native': { default: 'fetch', fetch: 'fetch' },
    undici: { fetch: 'fetch' },
    unfetch: { default: 'fetch' },
  },
  types: {
    'cross-fetch': { Response: 'response' },
    'node-fetch': { Response: 'response' },
    undici: { Response: 'response' },
  },
})
