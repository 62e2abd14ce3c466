import type { Api, Behaviour, Framework, Use } from './framework.ts'
import { nodeBehaviour } from './node.ts'
import { blank, content, does, verbs } from './parts.ts'

/**
 * uWebSockets.js writes whatever text it is given; it is on no registry, so this is what its documentation says. Of content that
 * the code forbids it says nothing.
 */
const behaviour: Behaviour = {
  ...nodeBehaviour,
  range: [100, 999],
  outside: 'sends it',
  text: 'sends it',
  content: {},
  contentToHead: undefined,
}

const route = (method?: string): Use => ({
  registers: { as: 'request', from: 1, ...(method !== undefined && { method }) },
  returns: 'this',
})

const app: Api = { call: [{ returns: 'app' }] }

/** uWebSockets.js 20. */
export const uws = (): Framework => ({
  name: 'uwebsockets',
  title: 'uWebSockets.js',
  behaviour,
  apis: {
    response: {
      localNames: ['res'],
      isResponse: true,
      members: {
        writeStatus: does({ status: 0, statusAs: 'text', returns: 'this' }),
        writeHeader: does({ field: { name: 0, value: 1, does: 'append' }, returns: 'this' }),
        write: does({ content: { at: 0, empty: blank, isPart: true } }),
        end: does({ content: content(0, blank), sends: true, returns: 'this' }),
        tryEnd: does({ content: content(0, blank), sends: true }),
        endWithoutBody: does({ sends: true, returns: 'this' }),
        cork: {},
        onAborted: {},
      },
    },
    app: {
      members: {
        ...verbs((method) => does(route(method))),
        del: does(route('DELETE')),
        any: does(route()),
      },
    },
  },
  modules: { 'uWebSockets.js': { App: app, SSLApp: app, default: { members: { App: app, SSLApp: app } } } },
  types: { 'uWebSockets.js': { HttpResponse: 'response', TemplatedApp: 'app' } },
  handlers: {
    request: {
      // The response comes first.
      parameters: [['response'], ['response', null]],
      unanswered: 'hangs',
    },
  },
})
