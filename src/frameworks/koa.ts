import type { Api, ApiRef, Behaviour, Framework, Use } from './framework.ts'
import { httpErrorsBehaviour } from './http-errors.ts'
import {
  apart,
  appendsField,
  assigns,
  blank,
  chains,
  codeBesideTarget,
  content,
  does,
  dropsField,
  location,
  nullish,
  request,
  setsFields,
  verbs,
} from './parts.ts'

export const koaBehaviour: Behaviour = {
  range: [100, 999],
  outside: 'throws',
  text: 'throws',
  fraction: 'throws',
  undefined: 'throws',
  null: 'throws',
  informational: 'never completes the response',
  content: { 204: 'drops it', 205: 'drops it', 304: 'drops it' },
  phrase: 'answers 500',
  contentToHead: 'drops it',
  framing: { 'content-length': 'drops it', 'transfer-encoding': 'drops it' },
}

/** Statuses that `ctx.redirect()` leaves as they are when set before (`statuses.redirect`). */
const redirectStatuses = [300, 301, 302, 303, 305, 307, 308] as const

const redirect = {
  kind: 'redirect',
  code: 302,
  codeGoes: { property: 'status' },
  keepsStatus: redirectStatuses,
} as const

const redirects: readonly Use[] = [
  ...codeBesideTarget(redirect),
  { ...redirect, takes: ['any', 'any?'], ...location(0) },
]

/** What `ctx` and `ctx.response` share. */
const responseMembers: Readonly<Record<string, Api>> = {
  status: { assign: [{ status: 0 }], reads: 'status' },
  statusCode: assigns({ ignores: 0, mistake: 'ignored-property', takenBy: 'status' }),
  message: assigns({ phrase: 0 }),
  headerSent: { reads: 'sent' },
  body: {
    assign: [
      // Koa answers 204 to `null` and `undefined`, whatever the status was.
      {
        takes: ['nullish'],
        code: 204,
        replacesStatus: true,
        keepsStatus: [204, 205, 304],
        content: content(0, nullish),
      },
      { content: content(0, blank), makesOk: true },
    ],
  },
  set: setsFields(),
  append: appendsField(),
  remove: dropsField(),
  get: {},
  type: assigns({ field: { name: 'content-type', value: 0 } }),
  length: assigns({ field: { name: 'content-length', value: 0 } }),
  etag: assigns({ field: { name: 'etag', value: 0 } }),
  lastModified: assigns({ field: { name: 'last-modified', value: 0 } }),
  attachment: does({ field: { name: 'content-disposition', value: 0 } }),
  vary: does({ field: { name: 'vary', value: 0, does: 'append' } }),
}

/** Of what is thrown Koa sends only the codes that the `statuses` package knows, and 500 for any other. */
const thrown: Behaviour = { ...httpErrorsBehaviour, range: [100, 511], undefined: 'answers 500' }

/** Koa 2 takes the message first as well, and warns of it. */
const throws = (major: number): Api => ({
  call: [
    {
      takes: ['number', 'any...'],
      kind: 'error',
      status: 0,
      message: 1,
      throws: true,
      adopts: true,
      behaviour: thrown,
    },
    {
      takes: ['text', 'number', 'any?'],
      kind: 'error',
      status: 1,
      throws: true,
      ...(major > 2
        ? { mistake: 'swapped-arguments', consequence: 'answers 500' }
        : { mistake: 'removed-signature', behaviour: thrown }),
    },
    { takes: ['any...'], throws: true },
  ],
})

const asserts = (at: number): Api => does({ kind: 'error', status: at })

/** Up to version 2, `back` is the page the request came from. */
const noMoreBack: readonly Use[] = [
  {
    ...redirect,
    takes: ['=back', 'any?'],
    ...location(0),
    mistake: 'removed-signature',
    consequence: 'takes `back` for a path',
  },
]

function redirecting(major: number): Readonly<Record<string, Api>> {
  return {
    redirect: { call: [...(major > 2 ? noMoreBack : []), ...redirects] },
    ...(major > 2 && { back: does({ ...redirect, ...location(0) }) }),
  }
}

/** What of the context belongs to the request or the application. */
const aside = [
  ...['app', 'state', 'session', 'params', 'query', 'querystring', 'search', 'path', 'url', 'originalUrl', 'URL'],
  ...['origin', 'href', 'host', 'hostname', 'header', 'headers', 'ip', 'ips'],
]

/** The members of the context, which further frameworks build on. */
export function koaContext(major: number): Readonly<Record<string, ApiRef>> {
  return {
    ...responseMembers,
    ...redirecting(major),
    ...request.members,
    request,
    req: request,
    response: 'response',
    res: 'node:response',
    throw: throws(major),
    assert: {
      ...asserts(1),
      members: {
        equal: asserts(2),
        notEqual: asserts(2),
        strictEqual: asserts(2),
        notStrictEqual: asserts(2),
        deepEqual: asserts(2),
        notDeepEqual: asserts(2),
      },
    },
    cookies: { members: { set: chains, get: {} } },
    ...Object.fromEntries(aside.map((name) => [name, apart])),
    accepts: {},
    acceptsEncodings: {},
    acceptsCharsets: {},
    acceptsLanguages: {},
    is: {},
    inspect: {},
    toJSON: {},
  }
}

function koa(major: number): Framework {
  const route = (method: string | undefined, from: number): Use => ({
    registers: { as: 'middleware', from, ...(method === undefined ? {} : { method }) },
    returns: 'this',
  })
  return {
    name: 'koa',
    major,
    title: `Koa ${major}`,
    behaviour: koaBehaviour,
    apis: {
      ctx: {
        names: ['ctx', 'context'],
        isResponse: true,
        members: koaContext(major),
      },
      response: { isResponse: true, members: { ...responseMembers, ...redirecting(major) } },
      next: { handsOver: true, isAwaited: true },
      Koa: { construct: [{ returns: 'app' }], call: [{ returns: 'app' }] },
      app: { members: { use: does({ registers: { as: 'middleware', from: 0 }, returns: 'this' }) } },
      Router: { construct: [{ returns: 'router' }], call: [{ returns: 'router' }] },
      router: {
        members: {
          ...verbs((method) => does(route(method, 1))),
          del: does(route('DELETE', 1)),
          all: does(route(undefined, 1)),
          use: does(route(undefined, 0)),
          redirect: does({
            takes: ['any', 'any', 'any?'],
            kind: 'redirect',
            status: 2,
            code: 301,
            on: 'new',
            returns: 'this',
          }),
        },
      },
    },
    modules: {
      koa: { default: 'Koa' },
      '@koa/router': { default: 'Router', Router: 'Router' },
      'koa-router': { default: 'Router' },
    },
    types: {
      koa: {
        Context: 'ctx',
        ParameterizedContext: 'ctx',
        DefaultContext: 'ctx',
        ExtendableContext: 'ctx',
        Response: 'response',
        Middleware: { handler: 'middleware' },
        Next: 'next',
      },
      '@koa/router': {
        RouterContext: 'ctx',
        Middleware: { handler: 'middleware' },
        RouterMiddleware: { handler: 'middleware' },
      },
    },
    handlers: { middleware: { parameters: [['ctx', 'next']], unanswered: 'answers' } },
  }
}

export const koa3 = () => koa(3)
export const koa2 = () => koa(2)
