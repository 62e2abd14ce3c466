import { express4Behaviour } from './express.ts'
import type { Framework } from './framework.ts'
import { blank, content, does } from './parts.ts'

/** The responses of `api/responses`, which a project may change but seldom does: their codes stay. */
const answers = {
  ok: 200,
  badRequest: 400,
  forbidden: 403,
  notFound: 404,
  serverError: 500,
} as const

/** Sails 1: actions have the response of Express 4, and one function for each of the usual answers. */
export const sails = (): Framework => ({
  name: 'sails',
  title: 'Sails',
  behaviour: express4Behaviour,
  apis: {
    response: {
      localNames: ['res'],
      isResponse: true,
      members: Object.fromEntries(
        Object.entries(answers).map(([name, code]) => [name, does({ code, content: content(0, blank), sends: true })]),
      ),
    },
  },
  modules: { sails: {} },
  handlers: { action: { parameters: [['express:request', 'response']], unanswered: 'hangs' } },
  conventions: [
    {
      file: /(^|\/)api\/controllers\/.*\.js$/,
      exports: ['default'],
      members: '*',
      takes: [/^req$/, /^res$/],
      as: 'action',
    },
    { file: /(^|\/)api\/controllers\/.*\.js$/, exports: ['default'], takes: [/^req$/, /^res$/], as: 'action' },
  ],
})
