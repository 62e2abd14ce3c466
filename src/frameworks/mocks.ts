import { fetchBehaviour, ignoredInInit, numberAsInit } from './fetch.ts'
import type { Api, Behaviour, Framework, Use } from './framework.ts'
import { blank, byConstructor, content, does, nullish, verbs } from './parts.ts'

const mock = { kind: 'mock', on: 'new' } as const

const lenient: Behaviour = {
  ...fetchBehaviour,
  range: [100, 599],
  outside: 'sends it',
  text: 'converts it',
  null: 'sends 200 instead',
  informational: 'sends it',
  content: { 204: 'drops it', 205: 'drops it', 304: 'drops it' },
  phrase: undefined,
}

/** `HttpResponse` of MSW: its first releases in version 2 throw on content with 204, the later ones drop it. */
const init = {
  behaviour: { content: {} },
  status: [1, 'status'],
  ignores: ignoredInInit,
  consequence: 'sends 200',
  phrase: [1, 'statusText'],
  fields: [1, 'headers'],
} as const

const body = (empty: typeof blank): Api => ({
  call: [
    {
      ...mock,
      takes: ['any', 'number'],
      content: content(0, empty, byConstructor),
      ...numberAsInit,
      consequence: 'sends 200',
    },
    { ...mock, ...init, takes: ['any?', 'any?'], content: content(0, empty, byConstructor) },
  ],
})

/** MSW 2 and 3: `HttpResponse` does not check what it is given. */
export const msw = (): Framework => ({
  name: 'msw',
  isFake: true,
  title: 'MSW',
  behaviour: lenient,
  apis: {
    HttpResponse: {
      construct: [{ ...mock, ...init, takes: ['any?', 'any?'], content: content(0, blank) }],
      members: {
        json: body(['absent']),
        text: body(blank),
        xml: body(blank),
        html: body(blank),
        arrayBuffer: body(nullish),
        formData: body(nullish),
        redirect: does({
          ...mock,
          takes: ['any', 'any?'],
          status: 1,
          code: 302,
          field: { name: 'location', value: 0 },
        }),
      },
    },
    // Of version 1, where each of these calls makes one part of the reply: `res(ctx.status(404), ctx.json(error))`.
    context: {
      members: {
        // Content with 204 throws for `fetch`, and is handed over by `http`.
        status: does({ ...mock, status: 0, phrase: 1, isBesideContent: true, behaviour: { content: {} } }),
        json: does({ content: content(0, ['absent', 'undefined']) }),
        text: does({ content: content(0, blank) }),
        xml: does({ content: content(0, blank) }),
        body: does({ content: content(0, blank) }),
      },
    },
    rest: {
      members: {
        ...verbs((method) => does({ registers: { as: 'resolver', from: 1, method } })),
        all: does({ registers: { as: 'resolver', from: 1 } }),
      },
    },
  },
  modules: { msw: { HttpResponse: 'HttpResponse', rest: 'rest' } },
  handlers: { resolver: { parameters: [[null, null, 'context']], unanswered: 'passes' } },
})

const reply: Use = {
  ...mock,
  takes: ['any', 'any?', 'any?'],
  status: 0,
  content: content(1, blank),
  fields: 2,
  returns: 'scope',
}

const interceptor: Readonly<Record<string, Api>> = {
  reply: {
    call: [{ takes: ['function'], returns: 'scope' }, reply],
  },
  replyWithFile: does({ ...reply, content: content(1, []) }),
  ...Object.fromEntries(
    [
      'query',
      'matchHeader',
      'basicAuth',
      'times',
      'once',
      'twice',
      'thrice',
      'delay',
      'delayConnection',
      'delayBody',
      'optionally',
      'persist',
    ].map((name) => [name, does({ returns: 'this' })]),
  ),
}

/** nock 13 to 15. */
export const nock = (): Framework => ({
  name: 'nock',
  title: 'nock',
  behaviour: {
    ...lenient,
    outside: 'throws',
    text: 'throws',
    fraction: 'throws',
    null: 'throws',
    informational: 'throws',
  },
  apis: {
    nock: { call: [{ returns: 'scope' }] },
    scope: {
      members: {
        ...verbs(() => does({ returns: 'interceptor' })),
        intercept: does({ returns: 'interceptor' }),
        persist: does({ returns: 'this' }),
        matchHeader: does({ returns: 'this' }),
        defaultReplyHeaders: does({ returns: 'this' }),
        replyContentLength: does({ returns: 'this' }),
      },
    },
    interceptor: { members: interceptor },
  },
  modules: { nock: { default: 'nock' } },
})

const poolReply: Use = {
  ...mock,
  takes: ['any', 'any?', 'any?'],
  status: 0,
  content: content(1, blank),
  fields: [2, 'headers'],
}

/** `MockAgent` of undici. */
export const undiciMock = (): Framework => ({
  name: 'undici',
  title: "undici's MockAgent",
  behaviour: {
    ...lenient,
    text: 'sends it',
    fraction: 'sends it',
    undefined: 'throws',
    null: 'throws',
    informational: 'throws',
  },
  apis: {
    MockAgent: { construct: [{ returns: 'agent' }] },
    agent: { members: { get: does({ returns: 'pool' }) } },
    pool: { members: { intercept: does({ returns: 'interceptor' }) } },
    interceptor: {
      members: {
        reply: { call: [{ takes: ['function'] }, poolReply] },
        defaultReplyHeaders: does({ returns: 'this' }),
      },
    },
  },
  modules: { undici: { MockAgent: 'MockAgent' } },
  types: { undici: { MockAgent: 'agent', MockPool: 'pool', Interceptable: 'pool' } },
})

/** axios-mock-adapter 2. */
export const axiosMock = (): Framework => ({
  name: 'axios-mock-adapter',
  title: 'axios-mock-adapter',
  // It hands over whatever it is given.
  behaviour: {
    ...lenient,
    text: 'sends it',
    fraction: 'sends it',
    undefined: 'sends it',
    null: 'sends it',
    content: { 204: 'sends it', 205: 'sends it', 304: 'sends it' },
  },
  apis: {
    Adapter: { construct: [{ returns: 'adapter' }] },
    adapter: {
      members: Object.fromEntries(
        [
          'onGet',
          'onPost',
          'onPut',
          'onPatch',
          'onDelete',
          'onHead',
          'onOptions',
          'onAny',
          'onList',
          'onLink',
          'onUnlink',
        ].map((name) => [name, does({ returns: 'handler' })]),
      ),
    },
    handler: {
      members: {
        reply: { call: [{ takes: ['function'] }, { ...reply, returns: 'adapter' }] },
        replyOnce: { call: [{ takes: ['function'] }, { ...reply, returns: 'adapter' }] },
      },
    },
  },
  modules: { 'axios-mock-adapter': { default: 'Adapter' } },
})

/** Cypress 15. */
export const cypress = (): Framework => ({
  name: 'cypress',
  isFake: true,
  title: 'Cypress',
  behaviour: lenient,
  apis: {
    cy: {
      members: {
        intercept: {
          call: [
            { takes: ['any', 'function'], registers: { as: 'intercepted', from: 1 }, returns: 'this' },
            { takes: ['any', 'any', 'function'], registers: { as: 'intercepted', from: 2 }, returns: 'this' },
            {
              ...mock,
              takes: ['any', 'any', 'any?'],
              status: [-1, 'statusCode'],
              content: content([-1, 'body'], blank),
              fields: [-1, 'headers'],
            },
          ],
        },
      },
    },
    request: {
      members: {
        reply: {
          call: [
            {
              ...mock,
              takes: ['object'],
              status: [0, 'statusCode'],
              content: content([0, 'body'], blank),
              fields: [0, 'headers'],
            },
            { ...mock, takes: ['number', 'any?', 'any?'], status: 0, content: content(1, blank), fields: 2 },
          ],
        },
      },
    },
  },
  globals: { cy: 'cy' },
  handlers: { intercepted: { parameters: [['request']], unanswered: 'passes' } },
})

/** Playwright 1. */
export const playwright = (): Framework => ({
  name: 'playwright',
  title: 'Playwright',
  behaviour: lenient,
  apis: {
    route: {
      names: ['route'],
      members: {
        fulfill: does({
          ...mock,
          takes: ['any?'],
          status: [0, 'status'],
          content: content(
            [
              [0, 'body'],
              [0, 'json'],
              [0, 'path'],
            ],
            blank,
          ),
          fields: [0, 'headers'],
        }),
      },
    },
  },
  types: {
    '@playwright/test': { Route: 'route' },
    playwright: { Route: 'route' },
    'playwright-core': { Route: 'route' },
  },
})
