import { fetchBehaviour } from './fetch.ts'
import type { Api, Framework } from './framework.ts'
import { assigns, does, methods, redirectTo, request } from './parts.ts'

const redirect: Api = does({
  takes: ['any', 'any?'],
  ...redirectTo(0),
  on: 'new',
  returns: 'fetch:response',
  behaviour: { undefined: 'ignores it' },
})

const destination = { field: { name: 'location', value: [0, 'destination'] } } as const

/** Astro 5 and 6, by its sources: it answers with a `Response`. */
export const astro = (): Framework => ({
  name: 'astro',
  title: 'Astro',
  behaviour: fetchBehaviour,
  apis: {
    Astro: {
      isResponse: true,
      members: {
        redirect,
        response: {
          isResponse: true,
          members: { status: { assign: [{ status: 0 }], reads: 'status' }, statusText: assigns({ phrase: 0 }) },
        },
      },
    },
    context: { members: { redirect, request } },
  },
  globals: { Astro: 'Astro' },
  modules: {
    astro: {},
    'astro:middleware': {},
    'astro/config': {
      defineConfig: does({
        parts: [
          {
            at: [0, 'redirects', '*'],
            use: { kind: 'redirect', status: [0, 'status'], on: 'new', ...destination },
          },
        ],
      }),
    },
  },
  types: { astro: { APIContext: 'context', APIRoute: { handler: 'endpoint' } } },
  handlers: { endpoint: { parameters: [['context']], unanswered: 'answers' } },
  conventions: [
    {
      file: /(^|\/)src\/pages\/.*\.[jt]s$/,
      exports: methods,
      as: 'endpoint',
      namesMethod: true,
      isOfImporters: true,
    },
  ],
})
