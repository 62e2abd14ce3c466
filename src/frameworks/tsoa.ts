import { express4Behaviour } from './express.ts'
import type { Api, Framework, Use } from './framework.ts'
import { blank, content, does, methods } from './parts.ts'

function decorator(use: Use): Api {
  return { decorate: [{ on: 'handler', ...use }] }
}

/** `@Response(404, 'Not Found')`; it describes a response and sends none. */
const describes: Use = { kind: 'declare', status: 0, statusAs: 'key' }

const answerer: Api = { isSelfDeclared: true }

const exported: Readonly<Record<string, Api>> = {
  ...Object.fromEntries(
    methods.map((method) => [
      method.slice(0, 1) + method.slice(1).toLowerCase(),
      decorator({ registers: { as: 'method', method } }),
    ]),
  ),
  SuccessResponse: decorator({ ...describes, setsStatus: true }),
  Response: decorator(describes),
  Res: does({ on: 'new', returns: answerer }),
  Controller: { instance: 'controller' },
}

/** tsoa 6: the routes it generates answer with what `setStatus` was given, then with the declared success, then with 200 or 204. */
export const tsoa = (): Framework => ({
  name: 'tsoa',
  title: 'tsoa',
  behaviour: express4Behaviour,
  apis: { controller: { members: { setStatus: does({ status: 0, on: 'handler' }) } } },
  modules: { tsoa: exported, '@tsoa/runtime': exported },
  types: { tsoa: { TsoaResponse: answerer }, '@tsoa/runtime': { TsoaResponse: answerer } },
  handlers: {
    method: {
      parameters: [],
      answer: [{ content: content(0, blank, { content: 'absent' }), sends: true }],
      unanswered: 'answers',
    },
  },
  plainDecorators: /^(tsoa|@tsoa\/runtime|inversify|tsyringe|typedi|class-(validator|transformer))$/,
})
