import { fetchBehaviour } from './fetch.ts'
import type { Api, Framework } from './framework.ts'
import { content, does, nullish } from './parts.ts'

const init = {
  status: [1, [1, 'status']],
  phrase: [1, 'statusText'],
  fields: [1, 'headers'],
  on: 'new',
  returns: 'fetch:response',
} as const

const redirect: Api = {
  call: [
    { takes: ['number', 'any'], kind: 'redirect', status: 0, on: 'new', throws: true, mistake: 'swapped-arguments' },
    {
      ...init,
      takes: ['any', 'any?'],
      kind: 'redirect',
      code: 302,
      field: { name: 'location', value: 0 },
      behaviour: { text: 'throws' },
    },
  ],
}

const data = does({ ...init, content: content(0, nullish), behaviour: { text: 'ignores it' } })

const exported = { data, redirect, redirectDocument: redirect, replace: redirect }

/** Remix's `json()` and `defer()` always write text, so anything is content. */
const remix = {
  ...exported,
  json: does({ ...init, content: content(0, []), behaviour: { text: 'sends 200 instead' } }),
  defer: does({ ...init, content: content(0, []) }),
}

/** React Router 7 and 8, and Remix 2. */
export const reactRouter: Framework = {
  name: 'react-router',
  title: 'React Router',
  behaviour: fetchBehaviour,
  apis: {},
  modules: {
    'react-router': { ...exported, json: remix.json },
    'react-router-dom': { ...exported, json: remix.json, defer: remix.defer },
    '@remix-run/node': remix,
    '@remix-run/cloudflare': remix,
    '@remix-run/deno': remix,
    '@remix-run/server-runtime': remix,
    '@remix-run/router': remix,
  },
}
