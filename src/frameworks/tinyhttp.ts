import type { Api, Framework, Use } from './framework.ts'
import { nodeBehaviour, nodeResponseMembers } from './node.ts'
import { blank, byEnd, content, does, nothingAtAll, redirectTo, request, setsFields, verbs } from './parts.ts'

const registers = (from: number, method?: string): Use => ({
  registers: { as: 'request', from, ...(method !== undefined && { method }) },
  returns: 'this',
})

const response: Api = {
  localNames: ['res', 'response'],
  isResponse: true,
  members: {
    ...nodeResponseMembers,
    status: does({ status: 0, returns: 'this' }),
    sendStatus: does({ status: 0, sends: true, onlySetBy: 'status' }),
    send: does({ content: content(0, blank), sends: true, returns: 'this' }),
    json: does({ content: content(0, nothingAtAll, byEnd), sends: true, returns: 'this' }),
    // The other way round than Express.
    redirect: does({ ...redirectTo(0), sends: true }),
    set: setsFields('this'),
    header: setsFields('this'),
  },
}

/** tinyhttp 3. */
export const tinyhttp = (): Framework => ({
  name: 'tinyhttp',
  title: 'tinyhttp',
  behaviour: { ...nodeBehaviour },
  apis: {
    request,
    response,
    error: { isError: true },
    App: { construct: [{ registers: { as: 'error', at: [[0, 'onError']] }, returns: 'app' }] },
    app: {
      localNames: ['app'],
      members: {
        ...verbs((method) => does(registers(1, method))),
        all: does(registers(1)),
        use: does(registers(0)),
      },
    },
  },
  modules: { '@tinyhttp/app': { App: 'App' } },
  types: { '@tinyhttp/app': { Response: 'response', Request: 'request' } },
  handlers: {
    request: {
      parameters: [
        ['request', 'response'],
        ['request', 'response', null],
      ],
      unanswered: 'hangs',
    },
    error: { parameters: [['error', 'request', 'response']], unanswered: 'hangs' },
  },
})
