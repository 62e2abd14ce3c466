import type { Api, Behaviour, Framework, Use } from './framework.ts'
import { apart, content, does, dropsField, headersReaders, location, methods, request, setsFields } from './parts.ts'

/** What becomes of a status is a matter of the adapter that Qwik City runs on. */
const behaviour: Behaviour = {
  range: [100, 999],
  outside: 'ignores it',
  text: 'ignores it',
  fraction: 'ignores it',
  undefined: 'ignores it',
  null: 'ignores it',
  informational: 'ignores it',
  content: {},
}

/** The status stands first, in front of the content. */
const answer: Use = { status: 0, holdsOthers: true, content: content(1, []), sends: true }

const error: Use = { kind: 'error', status: 0, holdsOthers: true }

const modules = ['@builder.io/qwik-city', '@qwik.dev/router'] as const

const event: Api = {
  isResponse: true,
  members: {
    ...request.members,
    request,
    status: does({ takes: ['any'], status: 0, holdsOthers: true }),
    json: does(answer),
    text: does(answer),
    html: does(answer),
    send: {
      call: [
        { ...answer, takes: ['any', 'any'] },
        { takes: ['any'], sends: true, content: content(0, []) },
      ],
    },
    redirect: does({ kind: 'redirect', status: 0, holdsOthers: true, ...location(1) }),
    error: does(error),
    fail: does({ ...error, takes: ['any', 'any'] }),
    headers: { members: { ...headersReaders, set: setsFields(), delete: dropsField() } },
    ...Object.fromEntries(
      ['params', 'query', 'url', 'env', 'cookie', 'platform', 'sharedMap', 'locale', 'signal'].map((name) => [
        name,
        apart,
      ]),
    ),
  },
}

/** Endpoints and middleware of Qwik City, by its source. */
export const qwik = (): Framework => ({
  name: 'qwik',
  title: 'Qwik City',
  behaviour,
  apis: { event },
  modules: Object.fromEntries(modules.map((module) => [module, {}])),
  types: Object.fromEntries(
    modules.map((module) => [
      module,
      {
        RequestHandler: { handler: 'request' },
        RequestEvent: 'event',
        RequestEventBase: 'event',
        RequestEventAction: 'event',
        RequestEventLoader: 'event',
      },
    ]),
  ),
  handlers: { request: { parameters: [['event']], unanswered: 'passes' } },
  conventions: methods.map((method) => ({
    file: /./,
    exports: [`on${method.slice(0, 1)}${method.slice(1).toLowerCase()}`],
    as: 'request',
    methods: [method],
    isOfImporters: true,
  })),
})
