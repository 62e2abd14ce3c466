import type { Api, Behaviour, Framework } from './framework.ts'
import { appendsField, assigns, blank, chains, content, does, dropsField, request, setsFields } from './parts.ts'

/** `http.ServerResponse` of Node 20.20: the status is checked when the header section is written. */
export const nodeBehaviour: Behaviour = {
  range: [100, 999],
  outside: 'throws',
  text: 'converts it',
  fraction: 'truncates it',
  undefined: 'throws',
  null: 'throws',
  informational: 'never completes the response',
  content: { 204: 'drops it', 205: 'sends it', 304: 'drops it' },
  phrase: 'throws',
  contentToHead: 'drops it',
  framing: { 'content-length': 'sends it', 'transfer-encoding': 'sends it' },
}

/** The members that frameworks on Node inherit from `http.ServerResponse`; they keep Node's behaviour. */
export const nodeResponseMembers: Readonly<Record<string, Api>> = {
  statusCode: { assign: [{ status: 0, behaviour: nodeBehaviour }], reads: 'status' },
  statusMessage: assigns({ phrase: 0 }),
  headersSent: { reads: 'sent' },
  finished: { reads: 'sent' },
  writableEnded: { reads: 'sent' },
  writableFinished: { reads: 'sent' },
  writeHead: {
    call: [
      { takes: ['any'], status: 0, returns: 'this', commits: true, behaviour: nodeBehaviour },
      { takes: ['any', 'object'], status: 0, fields: 1, returns: 'this', commits: true, behaviour: nodeBehaviour },
      {
        takes: ['any', 'text', 'any?'],
        status: 0,
        phrase: 1,
        fields: 2,
        returns: 'this',
        commits: true,
        behaviour: nodeBehaviour,
      },
      {
        takes: ['any', 'nullish', 'any?'],
        status: 0,
        fields: 2,
        returns: 'this',
        commits: true,
        behaviour: nodeBehaviour,
      },
    ],
  },
  setHeader: setsFields('this'),
  setHeaders: does({ fields: 0, returns: 'this' }),
  appendHeader: appendsField('this'),
  removeHeader: dropsField(),
  getHeader: {},
  getHeaders: {},
  getHeaderNames: {},
  hasHeader: {},
  on: chains,
  once: chains,
  off: chains,
  addListener: chains,
  removeListener: chains,
  removeAllListeners: chains,
  setTimeout: chains,
  cork: {},
  uncork: {},
  req: request,
  flushHeaders: does({ commits: true }),
  write: does({ content: { at: 0, empty: blank, isPart: true }, behaviour: nodeBehaviour }),
  end: {
    call: [
      { takes: ['function?'], sends: true, behaviour: nodeBehaviour },
      { content: content(0, blank), sends: true, behaviour: nodeBehaviour },
    ],
  },
  writeContinue: does({ kind: 'interim', code: 100 }),
  writeProcessing: does({ kind: 'interim', code: 102 }),
  writeEarlyHints: does({ kind: 'interim', code: 103 }),
}

/** Methods of Express, and what Node has for them. */
const absentMethods = {
  status: 'statusCode',
  sendStatus: 'statusCode',
  send: 'end',
  json: 'end',
  jsonp: 'end',
  redirect: 'writeHead',
  render: 'end',
  sendFile: 'end',
  set: 'setHeader',
  header: 'setHeader',
  type: 'setHeader',
  cookie: 'setHeader',
  clearCookie: 'setHeader',
} as const

/** Node's own `http` and `https` servers. */
export const node = (): Framework => ({
  name: 'node',
  title: 'Node',
  listedAs: "Node's `http` and `https`",
  isPlatform: true,
  behaviour: nodeBehaviour,
  apis: {
    request,
    response: {
      names: ['res', 'resp', 'response', 'httpRes', 'serverResponse', 'rawRes', '_res'],
      isResponse: true,
      absentMethods,
      members: {
        ...nodeResponseMembers,
        status: assigns({ ignores: 0, mistake: 'ignored-property', takenBy: 'statusCode' }),
      },
    },
    createServer: {
      call: [
        { takes: ['function'], registers: { as: 'request', from: 0 }, returns: 'server' },
        { takes: ['any', 'function'], registers: { as: 'request', from: 1 }, returns: 'server' },
        { takes: ['any?'], returns: 'server' },
      ],
    },
    server: {
      members: {
        on: 'listen',
        once: 'listen',
        addListener: 'listen',
      },
    },
    listen: {
      call: [
        { takes: ['=request', 'any'], registers: { as: 'request', from: 1 }, returns: 'this' },
        { takes: ['=checkContinue', 'any'], registers: { as: 'request', from: 1 }, returns: 'this' },
        { takes: ['=checkExpectation', 'any'], registers: { as: 'request', from: 1 }, returns: 'this' },
        { returns: 'this' },
      ],
    },
  },
  modules: {
    http: { createServer: 'createServer', default: { members: { createServer: 'createServer' } } },
    https: { createServer: 'createServer', default: { members: { createServer: 'createServer' } } },
    'node:http': { createServer: 'createServer', default: { members: { createServer: 'createServer' } } },
    'node:https': { createServer: 'createServer', default: { members: { createServer: 'createServer' } } },
  },
  types: {
    http: { ServerResponse: 'response', OutgoingMessage: 'response', RequestListener: { handler: 'request' } },
    'node:http': { ServerResponse: 'response', OutgoingMessage: 'response', RequestListener: { handler: 'request' } },
  },
  handlers: {
    request: { parameters: [['request', 'response']], unanswered: 'hangs' },
  },
})
