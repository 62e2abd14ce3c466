import { fetchBehaviour } from './fetch.ts'
import type { Api, Framework, Use } from './framework.ts'
import { apart, blank, content, does } from './parts.ts'

const mock = { kind: 'mock', on: 'new' } as const

/** What stands for the reply at an argument: its status, text or data, an object that configures it, or a function. */
function replies(at: number): readonly Use[] {
  const before = Array.from({ length: at }, () => 'any' as const)
  return [
    { ...mock, takes: [...before, 'number', 'any?'], status: at, returns: 'this' },
    {
      ...mock,
      takes: [...before, 'object', 'any?'],
      status: [at, 'status'],
      content: content([[at, 'body']], blank),
      fields: [at, 'headers'],
      returns: 'this',
    },
    { takes: [...before, 'any...'], returns: 'this' },
  ]
}

const verbs = ['get', 'post', 'put', 'delete', 'head', 'patch']

/** A function for each method, and for replies that are given once or to anything. */
const routes: Readonly<Record<string, Api>> = {
  ...Object.fromEntries(
    ['route', 'mock', 'once', 'any', 'anyOnce', 'sticky', ...verbs, ...verbs.map((verb) => `${verb}Once`)].map(
      (name): [string, Api] => [name, { call: name.startsWith('any') ? replies(0) : replies(1) }],
    ),
  ),
  getAny: { call: replies(0) },
  postAny: { call: replies(0) },
  catch: { call: replies(0) },
}

const chained = [
  'mockGlobal',
  'unmockGlobal',
  'spy',
  'restore',
  'reset',
  'removeRoutes',
  'clearHistory',
  'defineMatcher',
]

/** fetch-mock 9 to 12, which make a `Response` of what they are given. */
export const fetchMock = (): Framework => ({
  name: 'fetch-mock',
  title: 'fetch-mock',
  behaviour: { ...fetchBehaviour, null: 'sends 200 instead' },
  apis: {
    fetchMock: {
      members: {
        ...routes,
        ...Object.fromEntries(chained.map((name) => [name, does({ returns: 'this' })])),
        sandbox: does({ returns: 'fetchMock' }),
        createInstance: does({ returns: 'fetchMock' }),
        callHistory: apart,
        config: apart,
      },
    },
  },
  modules: Object.fromEntries(
    ['fetch-mock', 'fetch-mock-jest', '@fetch-mock/jest', '@fetch-mock/vitest'].map((module) => [
      module,
      { default: 'fetchMock', fetchMock: 'fetchMock' },
    ]),
  ),
})
