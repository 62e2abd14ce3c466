import { fetchBehaviour } from './fetch.ts'
import type { Api, Behaviour, Framework, Use } from './framework.ts'
import { apart, content, does, nullish, request, setsFields } from './parts.ts'

/** `HttpResponse` of @azure/functions as it was run; no host was. */
const behaviour: Behaviour = {
  ...fetchBehaviour,
  content: { 204: 'drops it', 205: 'drops it', 304: 'drops it' },
}

const result: Use = {
  status: [0, 'status'],
  ignores: [0, 'statusCode'],
  consequence: 'sends 200',
  content: content(
    [
      [0, 'jsonBody'],
      [0, 'body'],
    ],
    nullish,
  ),
  fields: [0, 'headers'],
  sends: true,
}

/** The context of the third programming model, whose `res` is the response. */
const context: Api = {
  isResponse: true,
  members: {
    res: {
      isResponse: true,
      assign: [
        {
          status: [
            [0, 'status'],
            [0, 'statusCode'],
          ],
          content: content([[0, 'body']], nullish),
          fields: [0, 'headers'],
          behaviour: { content: {} },
        },
      ],
      members: {
        status: { call: [{ status: 0, returns: 'this' }], assign: [{ status: 0 }] },
        statusCode: { assign: [{ status: 0 }] },
        sendStatus: does({ status: 0, sends: true }),
        body: { assign: [{ content: content(0, nullish) }] },
        send: does({ content: content(0, nullish), sends: true }),
        json: does({ content: content(0, nullish), sends: true }),
        end: does({ content: content(0, nullish), sends: true }),
        header: setsFields('this'),
        set: setsFields('this'),
        setHeader: setsFields('this'),
        type: does({ field: { name: 'content-type', value: 0 }, returns: 'this' }),
      },
    },
    req: request,
    log: apart,
    done: {},
    bindings: apart,
    bindingData: apart,
  },
}

const registers: Use = { registers: { as: 'handler', from: 1, at: [[1, 'handler']] } }

/** Azure Functions: programming model 4, and 3 by its documentation. */
export const azure = (): Framework => ({
  name: 'azure',
  title: 'Azure Functions',
  behaviour,
  apis: {
    request,
    context,
    app: {
      members: {
        http: does(registers),
        ...Object.fromEntries(
          ['get', 'put', 'post', 'patch', 'delete'].map((verb) => [
            verb === 'delete' ? 'deleteRequest' : verb,
            does({
              registers: { as: 'handler', from: 1, at: [[1, 'handler']], method: verb.toUpperCase() },
            }),
          ]),
        ),
      },
    },
  },
  modules: {
    '@azure/functions': {
      app: 'app',
      HttpResponse: { construct: [{ ...result, sends: false, on: 'new' }] },
    },
  },
  types: {
    '@azure/functions': {
      HttpHandler: { handler: 'handler' },
      AzureFunction: { handler: 'function' },
      Context: 'context',
    },
  },
  handlers: {
    function: { parameters: [['context', 'request']], unanswered: 'answers' },
    handler: { parameters: [['request', null]], answer: [result], unanswered: 'answers' },
  },
  // A function of model 3 is the one that its module is.
  conventions: [{ file: /./, exports: ['default'], takes: [/^_?context$/, /^_?req(uest)?$/], as: 'function' }],
})
