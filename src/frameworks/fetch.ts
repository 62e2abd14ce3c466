import type { Api, Behaviour, Framework, Registration } from './framework.ts'
import {
  appendsField,
  byConstructor,
  content,
  does,
  dropsField,
  headersReaders,
  methods,
  nullish,
  redirectTo,
  request,
  setsFields,
} from './parts.ts'

/** `Response` of the Fetch standard as undici implements it; statuses pass through an `unsigned short` first. */
export const fetchBehaviour: Behaviour = {
  range: [200, 599],
  outside: 'throws',
  text: 'converts it',
  fraction: 'truncates it',
  undefined: 'sends 200 instead',
  null: 'throws',
  informational: 'throws',
  content: { 204: 'throws', 205: 'throws', 304: 'throws' },
  phrase: 'throws',
}

export const redirectCodes = [301, 302, 303, 307, 308] as const

/** Members of a `ResponseInit` that hold a status elsewhere, but not here. */
export const ignoredInInit = [
  [1, 'statusCode'],
  [1, 'code'],
] as const

/** A number where the `ResponseInit` belongs. */
export const numberAsInit = { ignores: 1, mistake: 'number-as-init' } as const

/** A response that code builds: only its fields can still change. */
export const builtResponse: Api = {
  isBuilt: true,
  title: 'a fetch response',
  absent: { statusCode: 'status', statusMessage: 'phrase' },
  content: ['body'],
  members: {
    headers: { members: { ...headersReaders, set: setsFields(), append: appendsField(), delete: dropsField() } },
    clone: does({ returns: 'this' }),
    status: { reads: 'status' },
    statusText: { reads: 'phrase' },
    ok: { reads: 'ok' },
    json: does({ needsContent: true }),
    formData: does({ needsContent: true }),
    text: {},
    arrayBuffer: {},
    blob: {},
  },
}

/** `new Response(content, init)`; every class that extends `Response` is built like this. */
export const responseConstructor: Api = {
  construct: [
    {
      takes: ['any', 'number'],
      kind: 'respond',
      on: 'new',
      returns: 'fetch:response',
      throws: true,
      ...numberAsInit,
      consequence: 'throws',
    },
    {
      takes: ['any?', 'any?'],
      status: [1, 'status'],
      ignores: [...ignoredInInit, [0, 'status'], [0, 'statusCode']],
      consequence: 'sends 200',
      phrase: [1, 'statusText'],
      fields: [1, 'headers'],
      content: content(0, nullish),
      // Workers answer an upgrade like this, and Deno without more.
      upgrades: [1, 'webSocket'],
      upgradesIn: 'Deno',
      on: 'new',
      returns: 'fetch:response',
    },
  ],
}

/** `Response.json(data, init)`: the data always becomes text, so it is content whatever it is. */
export const responseJson: Api = {
  call: [
    {
      takes: ['any', 'number'],
      on: 'new',
      returns: 'fetch:response',
      throws: true,
      ...numberAsInit,
      consequence: 'throws',
    },
    {
      takes: ['any', 'any?'],
      status: [1, 'status'],
      ignores: ignoredInInit,
      consequence: 'sends 200',
      phrase: [1, 'statusText'],
      fields: [1, 'headers'],
      content: content(0, [], byConstructor),
      on: 'new',
      returns: 'fetch:response',
    },
  ],
}

/** `Response.redirect(url, status)`: only the five redirect codes pass. */
const responseRedirect: Api = {
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
    {
      takes: ['any', 'any?'],
      ...redirectTo(0),
      accepts: redirectCodes,
      absolute: 'on servers',
      on: 'new',
      returns: 'fetch:response',
      behaviour: { range: [301, 308], undefined: 'ignores it' },
    },
  ],
}

const response: Api = {
  ...responseConstructor,
  members: { json: responseJson, redirect: responseRedirect, error: does({ on: 'new', returns: 'fetch:response' }) },
}

/** The routes of `Bun.serve()`, each a function or one for each of some methods. */
const routes: readonly Registration[] = [
  ...methods.map((method): Registration => ({ as: 'request', at: [[0, 'routes', '*', method]], method })),
  { as: 'request', at: [[0, 'routes', '*']] },
]

/** The Fetch API: browsers, service workers, Workers, Deno, Bun and Node. */
export const fetch = (): Framework => ({
  name: 'fetch',
  title: '`Response`',
  listedAs: '`Response` of the Fetch API: Workers, Deno, Bun, Node',
  isPlatform: true,
  behaviour: fetchBehaviour,
  apis: {
    request,
    response: builtResponse,
    Response: response,
  },
  globals: {
    Response: 'Response',
    Deno: {
      members: {
        serve: {
          call: [
            { takes: ['object', 'any'], registers: { as: 'request', from: 1 } },
            { registers: { as: 'request', from: 0, at: [[0, 'handler']] } },
          ],
        },
      },
    },
    Bun: { members: { serve: does({ registers: [{ as: 'request', at: [[0, 'fetch']] }, ...routes] }) } },
  },
  modules: {
    undici: { Response: 'Response' },
    'node-fetch': { Response: 'Response' },
    'cross-fetch': { Response: 'Response' },
    '@whatwg-node/fetch': { Response: 'Response' },
    '@whatwg-node/server': { Response: 'Response' },
  },
  types: { '': { Request: 'request', Response: 'response' } },
  handlers: { request: { parameters: [['request', null, null]], unanswered: 'answers' } },
  // The module that a Worker is.
  conventions: [{ file: /./, exports: ['default'], members: ['fetch'], as: 'request' }],
})
