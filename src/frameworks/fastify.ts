import type { Behaviour, Framework, Place, Use } from './framework.ts'
import {
  apart,
  blank,
  chains,
  content,
  does,
  dropsField,
  location,
  overwritten,
  request,
  setsCookie,
  setsFields,
  verbs,
} from './parts.ts'
import { sensibleErrors, sensibleReplies } from './sensible.ts'

const behaviour: Behaviour = {
  range: [100, 599],
  outside: 'throws',
  text: 'converts it',
  fraction: 'truncates it',
  undefined: 'throws',
  null: 'throws',
  informational: 'never completes the response',
  content: { 204: 'drops it', 205: 'sends it', 304: 'drops it' },
  contentToHead: 'drops it',
  framing: { 'content-length': 'sends it', 'transfer-encoding': 'sends it' },
}

/** Sets the status; `reply.send()` answers with it. */
const sets: Use = { status: 0, returns: 'this', sentBy: { call: 'send' } }

const given = { kind: 'redirect', sends: true, returns: 'this' } as const

/** `reply.redirect()` without a code: an earlier `reply.code()` stays, whatever it is. */
const found = { ...given, status: 1, code: 302, codeGoes: { at: 1 }, keepsStatus: 'any', ...location(0) } as const

/** The options of a route with functions that run before its handler. */
const hooks = (argument: number) =>
  ['onRequest', 'preParsing', 'preValidation', 'preHandler'].map((name): Place => [argument, name])

const redirects: Readonly<Record<4 | 5, readonly Use[]>> = {
  5: [
    {
      takes: ['number', 'any'],
      kind: 'redirect',
      status: 0,
      throws: true,
      mistake: 'swapped-arguments',
      consequence: 'throws',
    },
    { ...found, takes: ['any', 'any?'] },
  ],
  // The last versions of Fastify 4 take the target first as well, and warn of the old order.
  4: [
    { ...given, takes: ['number', 'any'], status: 0, ...location(1), mistake: 'removed-signature' },
    { ...found, takes: ['any'] },
    { ...found, takes: ['any', 'number'] },
    { ...found, takes: ['text', 'any'] },
    { ...given, takes: ['any', 'any'], status: 0, ...location(1) },
  ],
}

function fastify(major: 4 | 5): Framework {
  const route = (method: string): Use => ({
    takes: ['any', 'any', 'any?'],
    registers: {
      as: 'request',
      from: 1,
      at: [[1, 'handler']],
      after: hooks(1),
      method,
      declares: [[1, 'schema', 'response']],
    },
    describes: [[1, 'schema', 'response']],
    returns: 'this',
  })
  return {
    name: 'fastify',
    major,
    title: `Fastify ${major}`,
    takesCertainCodes: true,
    behaviour,
    apis: {
      request,
      error: { isError: true },
      // Behind a send it does nothing; an async hook that has it is refused when it is registered.
      done: { handsOver: true, isForCallbacks: true },
      reply: {
        names: ['reply', 'rep'],
        localNames: ['res', 'response'],
        isResponse: true,
        members: {
          code: does(sets),
          status: { call: [sets], assign: [overwritten] },
          sent: { reads: 'sent' },
          statusCode: { assign: [{ status: 0 }], reads: 'status' },
          // `null` is written for none; with codes that take content Fastify sends it as the text `null`.
          send: does({ content: content(0, blank), sends: true, returns: 'this', writtenNow: { before: 'code' } }),
          redirect: { call: redirects[major] },
          callNotFound: does({ code: 404, sends: true }),
          header: setsFields('this'),
          headers: does({ fields: 0, returns: 'this' }),
          removeHeader: dropsField('this'),
          type: does({ field: { name: 'content-type', value: 0 }, returns: 'this' }),
          serializer: chains,
          setCookie: setsCookie,
          cookie: setsCookie,
          clearCookie: setsCookie,
          trailer: chains,
          getHeader: {},
          getHeaders: {},
          hasHeader: {},
          request,
          log: apart,
          server: apart,
          elapsedTime: apart,
          hijack: does({ returns: 'this' }),
          writeEarlyHints: does({ kind: 'interim', code: 103 }),
          raw: 'node:response',
          ...sensibleReplies,
        },
      },
      instance: {
        names: ['fastify'],
        localNames: ['app', 'server', 'instance'],
        members: {
          ...verbs((method) => does(route(method))),
          inject: 'light-my-request:inject',
          all: does({
            registers: {
              as: 'request',
              from: 1,
              at: [[1, 'handler']],
              after: hooks(1),
              declares: [[1, 'schema', 'response']],
            },
            describes: [[1, 'schema', 'response']],
            returns: 'this',
          }),
          route: does({
            registers: {
              as: 'request',
              at: [[0, 'handler']],
              after: hooks(0),
              method: { at: [0, 'method'] },
              declares: [[0, 'schema', 'response']],
            },
            describes: [[0, 'schema', 'response']],
            returns: 'this',
          }),
          setNotFoundHandler: does({ registers: { as: 'request', from: 0 }, returns: 'this' }),
          setErrorHandler: does({ registers: { as: 'error', from: 0 }, returns: 'this' }),
          addHook: does({ registers: { as: 'hook', from: 1 }, returns: 'this' }),
          register: does({ registers: { as: 'plugin', from: 0 }, returns: 'this' }),
          withTypeProvider: does({ returns: 'this' }),
          httpErrors: 'httpErrors',
          assert: does({ takes: ['any', 'number', 'any...'], kind: 'error', status: 1, on: 'new' }),
        },
      },
      errorFactory: does({ takes: ['any', 'any', 'any', 'any?'], kind: 'error', status: 2 }),
      httpErrors: { members: sensibleErrors },
      fastify: { call: [{ returns: 'instance' }], members: { fastify: 'fastify' } },
    },
    modules: {
      fastify: { default: 'fastify', fastify: 'fastify' },
      '@fastify/error': { default: 'errorFactory', createError: 'errorFactory' },
    },
    types: {
      fastify: {
        FastifyRequest: 'request',
        FastifyReply: 'reply',
        FastifyInstance: 'instance',
        RouteHandlerMethod: { handler: 'request' },
        RouteHandler: { handler: 'request' },
        FastifyPluginAsync: { handler: 'plugin' },
        FastifyPluginCallback: { handler: 'plugin' },
        FastifyPluginAsyncTypebox: { handler: 'plugin' },
      },
    },
    handlers: {
      request: {
        parameters: [['request', 'reply']],
        answer: [{ content: content(0, blank, { content: 'absent' }), sends: true }],
        unanswered: 'answers',
        withoutPromise: 'hangs',
        givingItBack: 'hangs',
        code: 200,
        answersErrorsOf: ['http-errors'],
      },
      error: {
        parameters: [['error', 'request', 'reply']],
        beginsWithSuccess: true,
        answer: [{ content: content(0, blank, { content: 'absent' }), sends: true }],
        unanswered: 'answers',
        withoutPromise: 'hangs',
        givingItBack: 'hangs',
      },
      hook: {
        parameters: [
          ['request', 'reply', 'done'],
          ['request', 'reply', null, 'done'],
        ],
        unanswered: 'passes',
      },
      plugin: { parameters: [['instance', null, null]], unanswered: 'passes' },
    },
  }
}

export const fastify5 = () => fastify(5)
export const fastify4 = () => fastify(4)
