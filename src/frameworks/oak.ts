import { fetchBehaviour } from './fetch.ts'
import type { Api, Behaviour, Framework } from './framework.ts'
import {
  apart,
  appendsField,
  assigns,
  content,
  does,
  dropsField,
  headersReaders,
  location,
  nullish,
  request,
  setsFields,
  verbs,
} from './parts.ts'

/** Oak makes a `Response` of what the context holds in the end. */
const behaviour: Behaviour = { ...fetchBehaviour, null: 'sends 200 instead' }

/** Of what is thrown Oak sends the error codes that it knows, and 500 for any other. */
const thrown: Partial<Behaviour> = {
  range: [400, 599],
  outside: 'answers 500',
  fraction: 'answers 500',
  undefined: 'answers 500',
  null: 'answers 500',
  informational: 'answers 500',
}

/** Statuses that `redirect()` leaves as they are when set before. */
const redirectStatuses = [301, 302, 303, 307, 308] as const

const error = (at: number, throws = false): Api =>
  does({ kind: 'error', status: at, ...(throws && { throws }), behaviour: thrown })

const route = (as: string, from: number, method?: string): Api =>
  does({ registers: { as, from, ...(method !== undefined && { method }) }, returns: 'this' })

/** Oak 17, for Deno, Node, Bun and Workers. */
export const oak = (): Framework => ({
  name: 'oak',
  title: 'Oak',
  behaviour,
  apis: {
    context: {
      localNames: ['ctx', 'context'],
      isResponse: true,
      members: {
        response: 'response',
        request,
        throw: error(0, true),
        assert: error(1),
        ...Object.fromEntries(['app', 'state', 'params', 'cookies'].map((name) => [name, apart])),
      },
    },
    response: {
      isResponse: true,
      members: {
        status: { assign: [{ status: 0 }], reads: 'status' },
        body: assigns({ content: content(0, nullish) }),
        type: assigns({ field: { name: 'content-type', value: 0 } }),
        headers: {
          members: { ...headersReaders, set: setsFields(), append: appendsField(), delete: dropsField() },
        },
        redirect: does({
          kind: 'redirect',
          code: 302,
          codeGoes: { property: 'status' },
          keepsStatus: redirectStatuses,
          ...location(0),
        }),
        addResource: {},
        with: {},
      },
    },
    Application: { construct: [{ returns: 'app' }] },
    app: { members: { use: route('middleware', 0) } },
    Router: { construct: [{ returns: 'router' }] },
    router: {
      members: {
        ...verbs((method) => route('middleware', 1, method)),
        all: route('middleware', 1),
        use: route('middleware', 0),
      },
    },
  },
  modules: Object.fromEntries(
    ['@oak/oak', '@oakserver/oak', 'oak'].map((module) => [module, { Application: 'Application', Router: 'Router' }]),
  ),
  types: Object.fromEntries(
    ['@oak/oak', '@oakserver/oak', 'oak'].map((module) => [
      module,
      {
        Context: 'context',
        RouterContext: 'context',
        Middleware: { handler: 'middleware' },
        RouterMiddleware: { handler: 'middleware' },
      },
    ]),
  ),
  handlers: { middleware: { parameters: [['context', null]], unanswered: 'answers' } },
})
