import { fetchBehaviour } from './fetch.ts'
import type { Behaviour, Framework, Use } from './framework.ts'
import { blank, content, does } from './parts.ts'

/** It hands over whatever it is given. */
const behaviour: Behaviour = {
  ...fetchBehaviour,
  range: [100, 599],
  outside: 'sends it',
  text: 'sends it',
  fraction: 'sends it',
  undefined: 'sends it',
  null: 'sends it',
  informational: 'sends it',
  content: { 204: 'sends it', 205: 'sends it', 304: 'sends it' },
  phrase: undefined,
}

const reply = (at: number): Use => ({
  kind: 'mock',
  on: 'new',
  status: [at, 'status'],
  fields: [at, 'headers'],
  content: content([[at, 'response']], blank),
})

/** moxios 0.4. */
export const moxios = (): Framework => ({
  name: 'moxios',
  title: 'moxios',
  behaviour,
  apis: {
    moxios: {
      members: {
        stubRequest: does(reply(1)),
        stubOnce: does(reply(2)),
        requests: 'requests',
      },
    },
    requests: {
      members: Object.fromEntries(
        ['mostRecent', 'first', 'at', 'get'].map((name) => [name, does({ returns: 'request' })]),
      ),
    },
    request: { members: { respondWith: does(reply(0)), respondWithTimeout: {} } },
  },
  modules: { moxios: { default: 'moxios' } },
})
