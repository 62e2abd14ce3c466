import { fetchBehaviour, ignoredInInit, numberAsInit } from './fetch.ts'
import type { Framework, Guard } from './framework.ts'
import { byResponse, content, does, methods, request } from './parts.ts'

const answered = {
  status: [1, 'status'],
  ignores: ignoredInInit,
  consequence: 'sends 200',
  phrase: [1, 'statusText'],
  fields: [1, 'headers'],
  on: 'new',
  returns: 'fetch:response',
} as const

const passes = (test: string): Guard => ({ code: 'if ($0(ERROR)) throw ERROR', module: '@sveltejs/kit', uses: [test] })

const redirect = { kind: 'redirect', on: 'new', throws: true, guard: passes('isRedirect') } as const

/** SvelteKit 2 and 3. */
export const sveltekit = (): Framework => ({
  name: 'sveltekit',
  title: 'SvelteKit',
  behaviour: fetchBehaviour,
  apis: {
    event: { members: { request, setHeaders: does({ fields: 0 }) } },
    error: {
      call: [
        {
          takes: ['text', 'number'],
          kind: 'error',
          status: 1,
          on: 'new',
          throws: true,
          mistake: 'swapped-arguments',
          consequence: 'throws another error',
        },
        {
          kind: 'error',
          status: 0,
          on: 'new',
          throws: true,
          guard: passes('isHttpError'),
          behaviour: { range: [400, 599], undefined: 'throws' },
        },
      ],
    },
    redirect: {
      call: [
        {
          takes: ['any', 'number'],
          ...redirect,
          status: 1,
          mistake: 'swapped-arguments',
          consequence: 'throws another error',
        },
        {
          takes: ['any', 'any'],
          ...redirect,
          sends: true,
          status: 0,
          field: { name: 'location', value: 1 },
          accepts: [300, 301, 302, 303, 304, 305, 306, 307, 308],
          behaviour: { range: [300, 308], undefined: 'throws' },
        },
      ],
    },
    // A failure checks nothing; it is the page made of it that fails.
    fail: does({ kind: 'error', status: 0, on: 'new' }),
    json: {
      call: [
        {
          takes: ['any', 'number'],
          content: content(0, []),
          on: 'new',
          returns: 'fetch:response',
          ...numberAsInit,
          consequence: 'sends 200',
        },
        { takes: ['any', 'any?'], content: content(0, ['undefined'], byResponse), ...answered },
      ],
    },
    text: {
      call: [
        {
          takes: ['any', 'number'],
          content: content(0, []),
          on: 'new',
          returns: 'fetch:response',
          ...numberAsInit,
          consequence: 'sends 200',
        },
        { takes: ['any', 'any?'], content: content(0, [], byResponse), ...answered },
      ],
    },
  },
  modules: {
    '@sveltejs/kit': { error: 'error', redirect: 'redirect', fail: 'fail', json: 'json', text: 'text' },
  },
  types: {
    '@sveltejs/kit': { RequestEvent: 'event', RequestHandler: { handler: 'endpoint' } },
    './$types': { RequestHandler: { handler: 'endpoint' }, PageServerLoad: { handler: 'load' } },
  },
  handlers: {
    endpoint: { parameters: [['event']], unanswered: 'answers' },
    load: { parameters: [['event']], unanswered: 'answers' },
    action: { parameters: [['event']], unanswered: 'answers' },
  },
  conventions: [
    { file: /(^|\/)\+server\.[jt]s$/, exports: methods, as: 'endpoint', namesMethod: true },
    { file: /(^|\/)\+(page|layout)\.server\.[jt]s$/, exports: ['load'], as: 'load', methods: ['GET', 'HEAD'] },
    // Forms are sent by POST only.
    { file: /(^|\/)\+page\.server\.[jt]s$/, exports: ['actions'], as: 'action', methods: ['POST'], members: '*' },
  ],
})
