import type { Api, Behaviour, Content, Framework, Use } from './framework.ts'
import { nodeResponseMembers } from './node.ts'
import {
  appendsField,
  blank,
  byEnd,
  content,
  does,
  dropsField,
  location,
  nothingAtAll,
  overwritten,
  request,
  setsCookie,
  setsFields,
  verbs,
  apart,
} from './parts.ts'

const express5Behaviour: Behaviour = {
  range: [100, 999],
  outside: 'throws',
  text: 'throws',
  fraction: 'throws',
  undefined: 'throws',
  null: 'throws',
  informational: 'never completes the response',
  content: { 204: 'drops it', 205: 'drops it', 304: 'drops it' },
  phrase: 'throws',
  contentToHead: 'drops it',
  framing: { 'content-length': 'drops it', 'transfer-encoding': 'drops it' },
}

/** Express 4 leaves the check to Node; its deprecation warnings change nothing on the wire. */
export const express4Behaviour: Behaviour = { ...express5Behaviour, text: 'converts it', fraction: 'truncates it' }

/** `res.send(404)` and its like, which version 4 takes with a warning: from version 5 on a status in front is content, and one behind is dropped. */
const removed = { sends: true, mistake: 'removed-signature', writtenNow: { before: 'status' } } as const

const removedAlone = { ...removed, writtenNow: { before: 'status', alone: 'sendStatus' } } as const

/** How a number is sent as the status, and not as content. */
const statusBefore = { writtenNow: { before: 'status', alone: 'sendStatus' } } as const

const asContent = { ignores: 0, consequence: 'sends the number as content' } as const

const dropped = { ignores: 1, consequence: 'drops the number' } as const

const found = { kind: 'redirect', code: 302, codeGoes: { at: 0 }, sends: true } as const

const missing: Use = { ...found, takes: ['number'], mistake: 'missing-target', consequence: 'redirects to that number' }

const redirects: readonly Use[] = [
  { ...found, takes: ['any'], ...location(0) },
  { takes: ['number', 'any'], kind: 'redirect', status: 0, ...location(1), sends: true },
]

/** For Express 4 `back` is the page the request came from; its last versions warn of it. */
const noMoreBack: readonly Use[] = [
  { ...found, takes: ['=back'], ...location(0), mistake: 'removed-signature' },
  {
    takes: ['number', '=back'],
    kind: 'redirect',
    status: 0,
    ...location(1),
    sends: true,
    mistake: 'removed-signature',
  },
]

const newSignatures: Readonly<Record<string, Api>> = {
  send: {
    call: [
      { takes: ['number'], content: content(0, []), ...removedAlone, ...asContent },
      { takes: ['number', 'any'], content: content(0, []), ...removed, ...asContent },
      { takes: ['any', 'number'], content: content(0, blank), ...removed, ...dropped },
      { takes: ['any?'], content: content(0, blank), sends: true, returns: 'this' },
    ],
  },
  json: {
    call: [
      { takes: ['number', 'any'], content: content(0, []), ...removed, ...asContent },
      { takes: ['any', 'number'], content: content(0, nothingAtAll), ...removed, ...dropped },
      { takes: ['any?'], content: content(0, nothingAtAll, byEnd), sends: true, returns: 'this', ...statusBefore },
    ],
  },
  redirect: {
    call: [
      missing,
      ...noMoreBack.map((use): Use => ({ ...use, consequence: 'takes `back` for a path' })),
      ...redirects,
      {
        takes: ['any', 'number'],
        kind: 'redirect',
        status: 1,
        throws: true,
        mistake: 'swapped-arguments',
        consequence: 'throws',
      },
    ],
  },
}

/** The forms that Express 4 still takes, with a warning. */
const oldSignatures: Readonly<Record<string, Api>> = {
  send: {
    call: [
      { takes: ['number'], status: 0, numberGoes: 'json', ...removedAlone },
      { takes: ['number', 'any'], status: 0, content: content(1, blank), ...removed },
      { takes: ['any', 'number'], status: 1, content: content(0, blank), ...removed },
      { takes: ['any?'], content: content(0, blank), sends: true, returns: 'this' },
    ],
  },
  json: {
    call: [
      { takes: ['number', 'any'], status: 0, content: content(1, nothingAtAll), ...removed },
      { takes: ['any', 'number'], status: 1, content: content(0, nothingAtAll), ...removed },
      { takes: ['any?'], content: content(0, nothingAtAll, byEnd), sends: true, returns: 'this', ...statusBefore },
    ],
  },
  redirect: {
    call: [
      missing,
      ...noMoreBack,
      ...redirects.map((use): Use => (use.status === undefined ? use : { ...use, behaviour: { text: 'throws' } })),
      {
        takes: ['any', 'number'],
        kind: 'redirect',
        status: 1,
        ...location(0),
        sends: true,
        mistake: 'removed-signature',
      },
    ],
  },
}

/** The name of a view or a file. */
const named: Content = { ...content(0, [], byEnd), isName: true }

function responseMembers(signatures: Readonly<Record<string, Api>>): Readonly<Record<string, Api>> {
  const { send, json, redirect } = signatures
  return {
    ...nodeResponseMembers,
    status: {
      call: [{ takes: ['any'], status: 0, returns: 'this', sentBy: { call: 'end' } }],
      assign: [overwritten],
    },
    sendStatus: does({ takes: ['any', 'any?'], status: 0, sends: true, returns: 'this', onlySetBy: 'status' }),
    ...(send && { send }),
    ...(json && { json, jsonp: json }),
    ...(redirect && { redirect }),
    render: does({ content: named, sends: true }),
    sendFile: does({ content: named, setsMore: true, sends: true }),
    sendfile: does({ content: named, setsMore: true, sends: true }),
    download: does({ content: named, setsMore: true, sends: true }),
    set: setsFields('this'),
    header: setsFields('this'),
    append: appendsField('this'),
    removeHeader: dropsField(),
    location: does({ field: { name: 'location', value: 0 }, returns: 'this' }),
    type: does({ field: { name: 'content-type', value: 0 }, returns: 'this' }),
    contentType: does({ field: { name: 'content-type', value: 0 }, returns: 'this' }),
    attachment: does({ field: { name: 'content-disposition', value: 0 }, returns: 'this' }),
    links: does({ field: { name: 'link', value: 0 }, returns: 'this' }),
    vary: does({ field: { name: 'vary', value: 0, does: 'append' }, returns: 'this' }),
    cookie: setsCookie,
    clearCookie: setsCookie,
    get: {},
    app: apart,
  }
}

const registersOn = (as: string, from: number, method?: string): Use => ({
  registers: { as, from, ...(method === undefined ? {} : { method }) },
  returns: 'this',
})

/** `app.get('/x', …handlers)` and its like. */
const routing: Readonly<Record<string, Api>> = {
  ...verbs((method) => does(registersOn('request', 1, method))),
  del: does(registersOn('request', 1, 'DELETE')),
  all: does(registersOn('request', 1)),
  use: does(registersOn('request', 0)),
  param: does(registersOn('parameter', 1)),
  route: does({ returns: 'route' }),
}

function express(major: number, behaviour: Behaviour, signatures: Readonly<Record<string, Api>>): Framework {
  return {
    name: 'express',
    major,
    title: `Express ${major}`,
    behaviour,
    apis: {
      request,
      error: { isError: true },
      response: {
        names: ['res', 'resp', 'response', '_res'],
        isResponse: true,
        members: responseMembers(signatures),
      },
      next: { names: ['next'], handsOver: true },
      app: { localNames: ['app'], members: routing },
      router: { localNames: ['router'], members: routing },
      route: {
        members: {
          ...verbs((method) => does(registersOn('request', 0, method))),
          all: does(registersOn('request', 0)),
        },
      },
      makeRouter: { call: [{ returns: 'router' }], construct: [{ returns: 'router' }] },
      express: { call: [{ returns: 'app' }], members: { Router: 'makeRouter' } },
    },
    modules: {
      express: { default: 'express', Router: 'makeRouter' },
      'express-promise-router': { default: 'makeRouter' },
    },
    types: {
      express: types(),
      'express-serve-static-core': types(),
    },
    handlers: {
      request: {
        parameters: [
          ['request', 'response'],
          ['request', 'response', 'next'],
          ['error', 'request', 'response', 'next'],
        ],
        unanswered: 'hangs',
      },
      parameter: { parameters: [['request', 'response', 'next', null, null]], unanswered: 'hangs' },
    },
  }
}

function types(): Readonly<Record<string, Api | string>> {
  return {
    Request: 'request',
    Response: 'response',
    Application: 'app',
    Express: 'app',
    Router: 'router',
    IRouter: 'router',
    NextFunction: 'next',
    RequestHandler: { handler: 'request' },
    ErrorRequestHandler: { handler: 'request' },
    Handler: { handler: 'request' },
  }
}

export const express5 = () => express(5, express5Behaviour, newSignatures)
export const express4 = () => express(4, express4Behaviour, oldSignatures)
