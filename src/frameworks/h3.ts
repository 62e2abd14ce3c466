import type { Api, Behaviour, Framework, Use } from './framework.ts'
import {
  apart,
  appendsField,
  assigns,
  blank,
  content,
  does,
  dropsField,
  headersReaders,
  location,
  methods,
  nullish,
  redirectTo,
  request,
  setsFields,
  verbs,
} from './parts.ts'

const h3v1Behaviour: Behaviour = {
  range: [100, 999],
  outside: 'sends 200 instead',
  text: 'converts it',
  fraction: 'truncates it',
  undefined: 'sends 200 instead',
  null: 'sends 200 instead',
  informational: 'never completes the response',
  content: { 204: 'drops it', 205: 'sends it', 304: 'drops it' },
  phrase: 'drops them',
}

const h3v2Behaviour: Behaviour = {
  ...h3v1Behaviour,
  range: [200, 599],
  fraction: 'sends 200 instead',
  informational: 'throws',
  content: { 204: 'drops it', 205: 'drops it', 304: 'drops it' },
}

/** An error with a status that cannot be sent is answered as 500. */
const failed: Readonly<Record<number, Partial<Behaviour>>> = {
  1: { outside: 'answers 500', undefined: 'answers 500', null: 'answers 500' },
  2: { outside: 'answers 500', fraction: 'answers 500', undefined: 'answers 500', null: 'answers 500' },
}

/** `createError(404)`: the number is taken for nothing at all. */
const numberAlone: Use = {
  takes: ['number', 'any...'],
  kind: 'error',
  code: 500,
  on: 'new',
  mistake: 'number-as-init',
  consequence: 'answers 500',
  takenBy: 'statusCode',
}

function error(major: number): Api {
  const { [major]: behaviour = {} } = failed
  return {
    call: [
      {
        takes: ['object', 'any...'],
        kind: 'error',
        status: [
          [0, 'statusCode'],
          [0, 'status'],
        ],
        phrase: [0, 'statusMessage'],
        messageGoes: 'message',
        message: [0, 'message'],
        on: 'new',
        behaviour,
      },
      numberAlone,
      { takes: ['any...'], on: 'new', adopts: true },
    ],
  }
}

/** h3 2's own response; what the platform has no code for is left to `event.res`. */
const httpResponse: Api = {
  construct: [
    {
      takes: ['any', 'number'],
      on: 'new',
      returns: 'fetch:response',
      ignores: 1,
      mistake: 'number-as-init',
      consequence: 'sends 200',
    },
    {
      takes: ['any?', 'any?'],
      status: [1, 'status'],
      phrase: [1, 'statusText'],
      fields: [1, 'headers'],
      content: content(0, blank),
      on: 'new',
      returns: 'fetch:response',
      behaviour: { undefined: 'ignores it', null: 'ignores it' },
    },
  ],
}

function field(at: number, does_: 'set' | 'append' | 'drop' = 'set'): Api {
  return does({ on: 0, field: does_ === 'drop' ? { name: at, does: does_ } : { name: at, value: at + 1, does: does_ } })
}

/** The helpers of h3 1, which Nitro 2 and Nuxt 3 and 4 import by themselves; h3 2 keeps most of them. */
function helpers(major: number): Readonly<Record<string, Api | string>> {
  return {
    setResponseStatus: {
      call: [
        { takes: ['number', 'any?'], status: 0, phrase: 1, on: 'handler' },
        { takes: ['any', 'any', 'any?'], status: 1, phrase: 2, on: 0 },
        { takes: ['any'], on: 0 },
      ],
    },
    setResponseHeader: field(1),
    setHeader: field(1),
    appendResponseHeader: field(1, 'append'),
    appendHeader: field(1, 'append'),
    removeResponseHeader: field(1, 'drop'),
    setResponseHeaders: does({ on: 0, fields: 1 }),
    setHeaders: does({ on: 0, fields: 1 }),
    sendNoContent: does({
      takes: ['any', 'any?'],
      status: 1,
      code: 204,
      on: 0,
      sends: true,
      behaviour: { outside: 'ignores it', undefined: 'ignores it', null: 'ignores it' },
    }),
    sendRedirect: {
      call: [
        {
          takes: ['any', 'number', 'any'],
          kind: 'redirect',
          status: 1,
          on: 0,
          throws: true,
          mistake: 'swapped-arguments',
          consequence: 'throws',
        },
        {
          takes: ['any', 'any', 'any?'],
          ...redirectTo(1),
          on: 0,
          sends: true,
          behaviour: { undefined: 'ignores it' },
        },
      ],
    },
    send: does({ takes: ['any', 'any?', 'any?'], content: content(1, nullish), on: 0, sends: true }),
    createError: error(major),
    ...(major === 2 && {
      noContent: does({
        takes: ['any?'],
        status: 0,
        code: 204,
        on: 'new',
        returns: 'fetch:response',
        behaviour: { undefined: 'ignores it' },
      }),
      redirect: {
        call: [
          {
            takes: ['number', 'any'],
            kind: 'redirect',
            status: 0,
            on: 'new',
            mistake: 'swapped-arguments',
            consequence: 'answers 500',
          },
          {
            takes: ['any', 'any?', 'any?'],
            ...redirectTo(0),
            on: 'new',
            returns: 'fetch:response',
            behaviour: { undefined: 'ignores it' },
          },
        ],
      },
    }),
    getMethod: does({ returns: { reads: 'method' } }),
    defineEventHandler: 'defineHandler',
    eventHandler: 'defineHandler',
    defineHandler: 'defineHandler',
    defineCachedEventHandler: 'defineHandler',
    cachedEventHandler: 'defineHandler',
  }
}

/** `navigateTo('/x', { redirectCode: 301 })` of Nuxt, which on servers is `sendRedirect()`. */
const navigateTo = does({
  takes: ['any', 'any?'],
  kind: 'redirect',
  status: [1, 'redirectCode'],
  code: 302,
  codeGoes: { at: 1 },
  ...location(0),
  on: 'new',
  behaviour: { undefined: 'ignores it' },
})

const automatic = [
  'getMethod',
  'setResponseStatus',
  'sendNoContent',
  'sendRedirect',
  'createError',
  'defineEventHandler',
  'eventHandler',
  'setResponseHeader',
  'setResponseHeaders',
  'setHeader',
  'defineCachedEventHandler',
]

function h3(major: number, behaviour: Behaviour): Framework {
  const exported = helpers(major)
  const { [major]: behaviourOfErrors = {} } = failed
  const httpError: Api = {
    construct: [
      {
        takes: ['object'],
        kind: 'error',
        status: [
          [0, 'status'],
          [0, 'statusCode'],
        ],
        phrase: [0, 'statusText'],
        messageGoes: 'message',
        message: [0, 'message'],
        on: 'new',
        behaviour: behaviourOfErrors,
      },
      numberAlone,
      {
        takes: ['text', 'any?'],
        kind: 'error',
        status: [
          [1, 'status'],
          [1, 'statusCode'],
        ],
        phrase: [1, 'statusText'],
        on: 'new',
        behaviour: behaviourOfErrors,
      },
    ],
    members: { status: does({ kind: 'error', status: 0, phrase: 1, on: 'new', behaviour: behaviourOfErrors }) },
  }
  return {
    name: 'h3',
    bases: ['nitro', 'nuxt'],
    major,
    title: `h3 ${major}`,
    listedAs: 'h3, Nitro, Nuxt',
    behaviour,
    apis: {
      ...Object.fromEntries(
        Object.entries(exported).flatMap(([name, api]) => (typeof api === 'string' ? [] : [[name, api]])),
      ),
      event: {
        names: ['event'],
        isResponse: true,
        members: {
          ...request.members,
          req: request,
          request,
          context: apart,
          url: apart,
          path: apart,
          headers: apart,
          waitUntil: {},
          node: { members: { res: 'node:response', req: request } },
          ...(major === 2 && {
            res: {
              isResponse: true,
              members: {
                status: { assign: [{ status: 0 }], reads: 'status' },
                statusText: assigns({ phrase: 0 }),
                headers: {
                  members: { ...headersReaders, set: setsFields(), append: appendsField(), delete: dropsField() },
                },
              },
            },
          }),
        },
      },
      defineHandler: {
        call: [
          { takes: ['function'], registers: { as: 'request', from: 0, isDefinition: true } },
          { takes: ['any', 'any?'], registers: { as: 'request', from: 0, at: [[0, 'handler']], isDefinition: true } },
        ],
      },
      H3: { construct: [{ returns: 'app' }] },
      app: {
        members: {
          ...verbs((method) => does({ registers: { as: 'request', from: 1, method }, returns: 'this' })),
          all: does({ registers: { as: 'request', from: 1 }, returns: 'this' }),
          use: does({ registers: { as: 'request', from: 0 }, returns: 'this' }),
          on: does({ registers: { as: 'request', from: 2, method: { at: 0 } }, returns: 'this' }),
        },
      },
      HTTPError: httpError,
    },
    autoImports: {
      ...Object.fromEntries(
        automatic.flatMap((name) => (exported[name] === undefined || major !== 1 ? [] : [[name, exported[name]]])),
      ),
      ...(major === 1 && { navigateTo, showError: error(1) }),
    },
    modules: {
      h3: {
        ...exported,
        HTTPError: 'HTTPError',
        ...(major === 2 && { HTTPResponse: httpResponse }),
        H3: 'H3',
        createApp: { call: [{ returns: 'app' }] },
        createRouter: { call: [{ returns: 'app' }] },
      },
      'nitro/h3': { ...exported, HTTPError: 'HTTPError', ...(major === 2 && { HTTPResponse: httpResponse }) },
      nitro: { ...exported, HTTPError: 'HTTPError', ...(major === 2 && { HTTPResponse: httpResponse }) },
      'nitropack/runtime': exported,
      '#imports': { ...exported, navigateTo, showError: error(major) },
      '#app': { navigateTo, showError: error(major), createError: error(major) },
    },
    types: { h3: { H3Event: 'event', EventHandler: { handler: 'request' } } },
    handlers: {
      request: {
        parameters: [['event']],
        answer: [{ content: content(0, blank, { content: 'null' }), sends: true }],
        unanswered: 'answers',
      },
    },
    // Nitro's routes, whose file names can end in the request method: `server/api/users.put.ts`.
    conventions: methods.map((method) => ({
      file: new RegExp(`(^|/)server/(api|routes)/.*\\.${method.toLowerCase()}\\.[cm]?[jt]s$`),
      exports: ['default'],
      as: 'request',
      methods: [method],
    })),
  }
}

export const h3v2 = () => h3(2, h3v2Behaviour)
export const h3v1 = () => h3(1, h3v1Behaviour)
