import { fetchBehaviour } from './fetch.ts'
import type { Api, Framework, Use } from './framework.ts'
import { content, nullish } from './parts.ts'

const reply: Use = {
  kind: 'mock',
  on: 'new',
  takes: ['any', 'object'],
  status: [1, 'status'],
  phrase: [1, 'statusText'],
  fields: [1, 'headers'],
  content: content(0, nullish),
  returns: 'this',
}

const replies: Api = { call: [reply, { returns: 'this' }] }

const named = ['mockResponse', 'mockResponseOnce', 'doMock', 'doMockOnce', 'once', 'mockOnce', 'doMockIf', 'mockIf']

/** The functions whose first argument is the request that the reply is for. */
const conditional: Api = {
  call: [
    {
      ...reply,
      takes: ['any', 'any', 'object'],
      status: [2, 'status'],
      phrase: [2, 'statusText'],
      fields: [2, 'headers'],
      content: content(1, nullish),
    },
    { returns: 'this' },
  ],
}

/** jest-fetch-mock 3 and 4, and vitest-fetch-mock, by their sources: they make a `Response` of what they are given. */
export const jestFetchMock = (): Framework => ({
  name: 'jest-fetch-mock',
  title: 'jest-fetch-mock',
  listedAs: 'jest-fetch-mock, vitest-fetch-mock',
  behaviour: fetchBehaviour,
  apis: {
    fetchMock: {
      members: Object.fromEntries(named.map((name) => [name, name.endsWith('If') ? conditional : replies])),
    },
    create: { call: [{ returns: 'fetchMock' }] },
  },
  modules: {
    'jest-fetch-mock': { default: 'fetchMock' },
    'vitest-fetch-mock': { default: 'create' },
  },
})
