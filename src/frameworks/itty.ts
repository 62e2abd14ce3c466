import { fetchBehaviour } from './fetch.ts'
import type { Framework } from './framework.ts'
import { content, does } from './parts.ts'

const built = { on: 'new', returns: 'fetch:response' } as const

/** itty-router 5 and 6. */
export const itty = (): Framework => ({
  name: 'itty-router',
  title: 'itty-router',
  behaviour: fetchBehaviour,
  apis: {},
  modules: {
    'itty-router': {
      error: {
        call: [
          {
            takes: ['number', 'any?'],
            kind: 'error',
            status: 0,
            content: content(1, []),
            ...built,
            behaviour: { undefined: 'answers 500' },
          },
          { takes: ['any'], kind: 'error', code: 500, ...built },
        ],
      },
      status: does({ takes: ['any', 'any?'], status: 0, fields: [1, 'headers'], ...built }),
      json: does({
        takes: ['any', 'any?'],
        status: [1, 'status'],
        phrase: [1, 'statusText'],
        fields: [1, 'headers'],
        content: content(0, ['undefined']),
        ...built,
      }),
      StatusError: { construct: [{ kind: 'error', status: 0, on: 'new' }] },
    },
  },
})
