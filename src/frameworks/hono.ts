import { builtResponse } from './fetch.ts'
import type { Api, Behaviour, Empty, Framework, Outcome, Use } from './framework.ts'
import { apart, content, does, nothingAtAll, nullish, redirectTo, request, verbs } from './parts.ts'

/** Hono on a real `Response` (Workers, Deno, Bun, `app.request()`); `@hono/node-server` sends some of it, as the pages say. */
const behaviour: Behaviour = {
  range: [200, 599],
  outside: 'answers 500',
  text: 'sends 200 instead',
  fraction: 'truncates it',
  undefined: 'sends 200 instead',
  null: 'answers 500',
  informational: 'answers 500',
  content: { 204: 'answers 500', 205: 'answers 500', 304: 'answers 500' },
}

/** `c.json(data, status, headers)` and `c.json(data, init)`; what a `null` status does differs. */
function answers(empty: readonly Empty[], ofNull: Outcome = 'sends 200 instead'): Api {
  const use: Use = {
    content: content(0, empty, { member: 'body', content: 'null' }),
    sends: true,
    returns: 'fetch:response',
  }
  return {
    call: [
      {
        ...use,
        takes: ['any', 'object', 'any?'],
        status: [1, 'status'],
        phrase: [1, 'statusText'],
        fields: [2, [1, 'headers']],
        behaviour: { text: 'converts it', null: 'sends 200 instead' },
      },
      { ...use, status: [1, [1, 'status']], fields: [2, [1, 'headers']], behaviour: { null: ofNull } },
    ],
  }
}

const route = (method: string | undefined, from: number): Use => ({
  registers: { as: 'request', from, ...(method === undefined ? {} : { method }) },
  returns: 'this',
})

/** An exception checks nothing; it is the response made of it that fails, where no handler of errors can answer any more. */
const exception: Use = {
  kind: 'error',
  status: 0,
  message: [1, 'message'],
  fields: [1, 'res', 'headers'],
  behaviour: {
    outside: 'throws',
    text: 'converts it',
    undefined: 'answers 500',
    null: 'throws',
    informational: 'throws',
  },
}

/** Hono 4. */
export const hono = (): Framework => ({
  name: 'hono',
  title: 'Hono',
  guard: { code: 'if (ERROR instanceof $0) throw ERROR', module: 'hono/http-exception', uses: ['HTTPException'] },
  takesCertainCodes: true,
  behaviour,
  apis: {
    error: { isError: true },
    context: {
      names: ['c', 'ctx', 'context'],
      isResponse: true,
      members: {
        json: answers(nothingAtAll, 'answers 500'),
        text: answers(nullish),
        html: answers(nothingAtAll, 'answers 500'),
        body: answers(nullish, 'answers 500'),
        newResponse: answers(nullish, 'answers 500'),
        status: {
          call: [
            {
              status: 0,
              sentBy: { instead: 'body' },
              behaviour: { text: 'converts it', null: 'sends 200 instead' },
            },
          ],
          assign: [{ ignores: 0, mistake: 'overwrites-method' }],
        },
        redirect: {
          call: [
            {
              takes: ['number', 'any'],
              kind: 'redirect',
              status: 0,
              sends: true,
              returns: 'fetch:response',
              mistake: 'swapped-arguments',
              consequence: 'answers 200',
            },
            {
              takes: ['any', 'any?'],
              ...redirectTo(0),
              sends: true,
              returns: 'fetch:response',
              behaviour: { undefined: 'ignores it', null: 'ignores it' },
            },
          ],
        },
        notFound: does({ code: 404, sends: true, returns: 'fetch:response' }),
        render: does({ content: content(0, []), sends: true, returns: 'fetch:response' }),
        header: does({ field: { name: 0, value: 1 } }),
        req: request,
        event: apart,
        env: apart,
        var: apart,
        executionCtx: apart,
        get: {},
        set: {},
        setRenderer: {},
        res: builtResponse,
      },
    },
    Hono: { construct: [{ returns: 'app' }] },
    app: {
      members: {
        ...verbs((method) => does(route(method, 0))),
        all: does(route(undefined, 0)),
        use: does(route(undefined, 0)),
        on: does({ registers: { as: 'request', from: 2, method: { at: 0 } }, returns: 'this' }),
        notFound: does(route(undefined, 0)),
        onError: does({ registers: { as: 'error', from: 0 }, returns: 'this' }),
        openapi: does({
          registers: { as: 'request', from: 1, method: { at: [0, 'method'] }, declares: [[0, 'responses']] },
          returns: 'this',
        }),
        basePath: does({ returns: 'this' }),
        route: does({ returns: 'this' }),
        mount: does({ returns: 'this' }),
      },
    },
    createMiddleware: does({ registers: { as: 'request', from: 0 } }),
    createFactory: does({ returns: 'factory' }),
    factory: {
      members: {
        createMiddleware: 'createMiddleware',
        createHandlers: does({ registers: { as: 'request', from: 0, isDefinition: true } }),
        createApp: does({ returns: 'app' }),
      },
    },
    HTTPException: { construct: [exception], instance: {} },
  },
  modules: {
    hono: { Hono: 'Hono' },
    '@hono/hono': { Hono: 'Hono' },
    'https://deno.land/x/hono': { Hono: 'Hono' },
    'hono/tiny': { Hono: 'Hono' },
    'hono/quick': { Hono: 'Hono' },
    'hono/factory': { createMiddleware: 'createMiddleware', createFactory: 'createFactory' },
    'hono/http-exception': { HTTPException: 'HTTPException' },
    '@hono/zod-openapi': { OpenAPIHono: 'Hono', createRoute: does({ gives: 0, declares: [[0, 'responses']] }) },
  },
  types: {
    hono: {
      Context: 'context',
      Hono: 'app',
      Handler: { handler: 'request' },
      MiddlewareHandler: { handler: 'request' },
      ErrorHandler: { handler: 'error' },
      NotFoundHandler: { handler: 'request' },
    },
    '@hono/zod-openapi': { OpenAPIHono: 'app' },
  },
  handlers: {
    request: { parameters: [['context', null]], unanswered: 'is lost' },
    error: { parameters: [['error', 'context']], unanswered: 'answers' },
  },
})
