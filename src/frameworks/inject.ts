import { callsLast, namedAsInFetch, phrase, status } from './client-parts.ts'
import type { Framework } from './framework.ts'
import { chains } from './parts.ts'
import { nodeBehaviour } from './node.ts'

/** light-my-request 6, behind `inject` of Fastify: it rejects no status and follows no redirect. */
export const lightMyRequest = (): Framework => ({
  name: 'light-my-request',
  title: 'light-my-request',
  listedAs: '`inject` of Fastify and hapi',
  behaviour: nodeBehaviour,
  apis: {
    inject: {
      call: [
        { takes: ['any', 'function'], ...callsLast(null, 'response') },
        { takes: ['any', 'any', 'function'], ...callsLast(null, 'response') },
        { returns: 'chain' },
      ],
    },
    chain: { anyMember: chains, resolves: 'response', members: { end: { call: [callsLast(null, 'response')] } } },
    response: {
      title: 'an injected response',
      members: { statusCode: status, statusMessage: phrase },
      absent: { ...namedAsInFetch, ok: 'ok' },
      content: ['body', 'payload', 'rawPayload'],
    },
  },
  modules: { 'light-my-request': { default: 'inject', inject: 'inject' } },
  types: {
    'light-my-request': { Response: 'response' },
    fastify: { LightMyRequestResponse: 'response' },
  },
})
