import { fetchBehaviour } from './fetch.ts'
import type { Api, Framework } from './framework.ts'
import { byResponse, content, does } from './parts.ts'

const json: Api = does({
  takes: ['any', 'any?'],
  status: [1, 'status'],
  phrase: [1, 'statusText'],
  fields: [1, 'headers'],
  content: content(0, [], byResponse),
  on: 'new',
  returns: 'fetch:response',
})

const redirect: Api = does({
  takes: ['object'],
  kind: 'redirect',
  status: [0, 'statusCode'],
  code: 307,
  setsMore: true,
  on: 'new',
})

/** TanStack Start: `json()` is a `Response` of its own making. */
export const tanstack = (): Framework => ({
  name: 'tanstack',
  title: 'TanStack Start',
  behaviour: fetchBehaviour,
  apis: {},
  modules: {
    '@tanstack/react-start': { json },
    '@tanstack/solid-start': { json },
    '@tanstack/react-router': { redirect },
    '@tanstack/solid-router': { redirect },
  },
})
