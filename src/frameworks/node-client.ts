import { callsLast, namedAsInFetch, phrase, status } from './client-parts.ts'
import type { Api, Framework } from './framework.ts'
import { nodeBehaviour } from './node.ts'

const members = { get: 'send', request: 'send' } as const
const exported = { ...members, default: { members } }

const send: Api = {
  call: [
    { takes: ['any', 'function'], ...callsLast('response'), returns: 'request' },
    { takes: ['any', 'any', 'function'], ...callsLast('response'), returns: 'request' },
    { returns: 'request' },
  ],
}

const listen: Api = {
  call: [{ takes: ['=response', 'any'], ...callsLast('response'), returns: 'this' }, { returns: 'this' }],
}

/** The clients of Node's `http` and `https`: they follow no redirect and reject no status. */
export const nodeClient = (): Framework => ({
  name: 'node',
  title: 'Node',
  listedAs: "Clients of Node's `http` and `https`",
  isPlatform: true,
  behaviour: nodeBehaviour,
  apis: {
    send,
    request: { members: { on: listen, once: listen, addListener: listen } },
    response: {
      title: "Node's `IncomingMessage`",
      members: { statusCode: status, statusMessage: phrase },
      absent: { ...namedAsInFetch, ok: 'ok' },
    },
    /** The deprecated `request` package: it follows redirects, and gives what Node gives. */
    package: {
      call: [{ takes: ['any', 'any?', 'function'], ...callsLast(null, 'response', null) }],
      members: Object.fromEntries(
        ['get', 'head', 'post', 'put', 'patch', 'del', 'delete', 'options'].map((name) => [name, 'package']),
      ),
    },
  },
  modules: {
    http: exported,
    https: exported,
    'node:http': exported,
    'node:https': exported,
    'follow-redirects': { http: { members }, https: { members } },
    request: { default: 'package' },
  },
  types: { http: { IncomingMessage: 'response' }, 'node:http': { IncomingMessage: 'response' } },
})
