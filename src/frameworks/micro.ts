import type { Api, Framework } from './framework.ts'
import { nodeBehaviour } from './node.ts'
import { content, does, nullish } from './parts.ts'

const send: Api = does({
  takes: ['any', 'any', 'any?', 'any?'],
  on: 0,
  status: 1,
  content: content(2, nullish),
  fields: 3,
  sends: true,
})

/** `send(res, status, data)` of micro 10 and of Polka's helpers. */
export const micro = (): Framework => ({
  name: 'micro',
  title: 'micro',
  listedAs: "micro, Polka's `send`",
  behaviour: nodeBehaviour,
  apis: {},
  modules: {
    micro: {
      send,
      createError: does({
        kind: 'error',
        status: 0,
        on: 'new',
        behaviour: { outside: 'never completes the response', undefined: 'answers 500', null: 'answers 500' },
      }),
    },
    '@polka/send': { default: send },
    '@polka/send-type': { default: send },
  },
})
