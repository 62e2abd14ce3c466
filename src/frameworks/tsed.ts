import { express4Behaviour } from './express.ts'
import type { Api, Framework, Use } from './framework.ts'
import { methods } from './parts.ts'

function decorator(use: Use): Api {
  return { decorate: [{ on: 'handler', ...use }] }
}

/** `@Returns(204)` describes the response, and the first success that is described is what the method answers with. */
const describes: Use = { kind: 'declare', takes: ['number', 'any...'], status: 0, statusAs: 'key' }

const exported: Readonly<Record<string, Api>> = {
  ...Object.fromEntries(
    methods.map((method) => [
      method.slice(0, 1) + method.slice(1).toLowerCase(),
      decorator({ registers: { as: 'method', method } }),
    ]),
  ),
  Returns: decorator({ ...describes, setsStatus: true }),
  Status: decorator({ ...describes, setsStatus: true }),
}

/** Ts.ED 8, by its documentation. */
export const tsed = (): Framework => ({
  name: 'tsed',
  title: 'Ts.ED',
  behaviour: { ...express4Behaviour, content: {} },
  apis: {},
  modules: { '@tsed/schema': exported, '@tsed/common': exported },
  handlers: { method: { parameters: [], unanswered: 'answers' } },
})
