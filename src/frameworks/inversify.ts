import { express4Behaviour } from './express.ts'
import type { Api, Framework, Use } from './framework.ts'
import { content, does, nothingAtAll } from './parts.ts'

const built = { on: 'new', returns: 'result' } as const

/** `this.ok(content)` and its like, by their codes. */
function answers(code: number, more: Use = {}): Api {
  return does({ ...built, code, ...more })
}

/** Controllers of inversify-express-utils 6, by their source; what they give back goes to Express 4. */
export const inversify = (): Framework => ({
  name: 'inversify',
  title: 'inversify-express-utils',
  behaviour: express4Behaviour,
  apis: {
    result: { isBuilt: true, members: {} },
    controller: {
      members: {
        json: does({ ...built, takes: ['any', 'any?'], status: 1, code: 200, content: content(0, nothingAtAll) }),
        statusCode: does({ ...built, takes: ['any'], status: 0 }),
        ok: answers(200, { content: content(0, nothingAtAll) }),
        created: answers(201, { content: content(1, []), field: { name: 'location', value: 0 } }),
        badRequest: answers(400),
        notFound: answers(404),
        conflict: answers(409),
        internalServerError: answers(500),
        redirect: answers(302, { kind: 'redirect', field: { name: 'location', value: 0 } }),
      },
    },
    BaseHttpController: { instance: 'controller' },
  },
  modules: { 'inversify-express-utils': { BaseHttpController: 'BaseHttpController' } },
})
