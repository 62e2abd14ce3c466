import { phrase, status } from './client-parts.ts'
import { fetchBehaviour } from './fetch.ts'
import type { Framework } from './framework.ts'
import { does } from './parts.ts'

const dispatcher = does({ returns: 'dispatcher' }).call ?? []

/** undici 5 to 7: `request` rejects no status and follows no redirect. `statusText` came with version 7. */
export const undici = (): Framework => ({
  name: 'undici',
  title: 'undici',
  behaviour: fetchBehaviour,
  apis: {
    request: {
      call: [
        { takes: ['any', 'any?', 'function'], calls: [{ at: -1, with: [null, 'response'] }] },
        { returns: 'promise' },
      ],
    },
    dispatcher: { members: { request: 'request' } },
    promise: { resolves: 'response' },
    response: {
      title: 'an undici response',
      members: { statusCode: status, statusText: phrase },
      absent: { status: 'status', statusMessage: 'phrase', ok: 'ok' },
      content: ['body'],
    },
  },
  modules: {
    undici: {
      request: 'request',
      Agent: { construct: dispatcher },
      Client: { construct: dispatcher },
      Pool: { construct: dispatcher },
      ProxyAgent: { construct: dispatcher },
    },
  },
  types: { undici: { Client: 'dispatcher', Pool: 'dispatcher', Dispatcher: 'dispatcher' } },
})
