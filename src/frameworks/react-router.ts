import { fetchBehaviour } from './fetch.ts'
import type { Api, Behaviour, Framework, Use } from './framework.ts'
import { byResponse, content, location, nullish, request } from './parts.ts'

const made = { on: 'new', returns: 'fetch:response' } as const

/** `f(value, status)` and `f(value, init)`: what becomes of a status that is none differs. */
function answers(use: Use, ofNumber: Partial<Behaviour>, ofInit: Partial<Behaviour> = {}): readonly Use[] {
  return [
    {
      ...use,
      ...made,
      takes: ['any', 'object'],
      status: [1, 'status'],
      phrase: [1, 'statusText'],
      fields: [1, 'headers'],
      behaviour: ofInit,
    },
    {
      ...use,
      ...made,
      takes: ['any', 'any?'],
      status: [1, [1, 'status']],
      fields: [1, 'headers'],
      behaviour: ofNumber,
    },
  ]
}

const redirect: Api = {
  call: [
    {
      takes: ['number', 'any'],
      kind: 'redirect',
      status: 0,
      on: 'new',
      throws: true,
      mistake: 'swapped-arguments',
      consequence: 'throws',
    },
    ...answers(
      // Forms and fetchers of React Router ask for the target by GET, and never see the redirect itself.
      { kind: 'redirect', code: 302, codeGoes: { at: 1 }, followedWith: 'GET', ...location(0) },
      { text: 'throws', undefined: 'ignores it' },
      { undefined: 'ignores it' },
    ),
  ],
}

const data: Api = {
  call: answers({ content: content(0, nullish) }, { text: 'ignores it', null: 'ignores it' }),
}

/** What a route failed with: a response where a loader threw one, else any error. */
const useRouteError: Api = { call: [{ returns: 'routeError' }] }

const exported = { useRouteError, data, redirect, redirectDocument: redirect, replace: redirect }

/** Remix's `json()` and `defer()` write anything but `undefined` as text. */
const remix = {
  ...exported,
  json: { call: answers({ content: content(0, ['undefined'], byResponse) }, { text: 'sends 200 instead' }) },
  defer: { call: answers({ content: content(0, [], byResponse) }, {}) },
}

const remixModules = {
  '@remix-run/node': remix,
  '@remix-run/cloudflare': remix,
  '@remix-run/deno': remix,
  '@remix-run/server-runtime': remix,
  '@remix-run/router': remix,
  '@shopify/remix-oxygen': remix,
  '@vercel/remix': remix,
}

/** React Router 7 and 8, and Remix 2. */
export const reactRouter = (): Framework => ({
  name: 'react-router',
  title: 'React Router',
  listedAs: 'React Router, Remix',
  behaviour: fetchBehaviour,
  apis: {
    args: { members: { request } },
    routeError: { members: { status: { reads: 'status' }, statusText: { reads: 'phrase' } } },
  },
  modules: {
    'react-router': { ...exported, json: remix.json },
    'react-router-dom': { ...exported, json: remix.json, defer: remix.defer },
    ...remixModules,
  },
  types: Object.fromEntries(
    ['react-router', 'react-router-dom', ...Object.keys(remixModules)].map((module) => [
      module,
      {
        LoaderFunctionArgs: 'args',
        ActionFunctionArgs: 'args',
        LoaderFunction: { handler: 'loader' },
        ActionFunction: { handler: 'action' },
      },
    ]),
  ),
  handlers: {
    loader: { parameters: [['args']], unanswered: 'answers' },
    action: { parameters: [['args']], unanswered: 'answers' },
  },
  conventions: [
    { file: /./, exports: ['loader'], as: 'loader', methods: ['GET', 'HEAD'], isOfImporters: true },
    { file: /./, exports: ['action'], as: 'action', methods: ['POST', 'PUT', 'PATCH', 'DELETE'], isOfImporters: true },
  ],
})
