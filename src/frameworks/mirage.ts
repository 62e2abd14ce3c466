import { fetchBehaviour } from './fetch.ts'
import type { Behaviour, Framework } from './framework.ts'
import { blank, content } from './parts.ts'

/** It hands over whatever it is given, but for content with 204, of which it warns. */
const behaviour: Behaviour = {
  ...fetchBehaviour,
  range: [100, 599],
  outside: 'sends it',
  text: 'sends it',
  fraction: 'sends it',
  undefined: 'sends it',
  null: 'sends it',
  informational: 'sends it',
  content: { 204: 'drops it', 205: 'sends it', 304: 'sends it' },
  phrase: undefined,
}

/** miragejs and ember-cli-mirage: their `Response` is not that of the platform. */
export const mirage = (): Framework => ({
  name: 'miragejs',
  title: 'Mirage',
  behaviour,
  apis: {
    Response: {
      construct: [
        {
          kind: 'mock',
          on: 'new',
          takes: ['any?', 'any?', 'any?'],
          status: 0,
          fields: 1,
          content: content(2, blank),
        },
      ],
    },
  },
  modules: { miragejs: { Response: 'Response' }, 'ember-cli-mirage': { Response: 'Response' } },
})
