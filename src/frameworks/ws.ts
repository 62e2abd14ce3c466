import type { Behaviour, Framework } from './framework.ts'
import { does } from './parts.ts'

/** It writes the status line itself, and fails on what Node has no phrase for. */
const behaviour: Behaviour = {
  range: [100, 511],
  outside: 'throws',
  text: 'converts it',
  fraction: 'throws',
  undefined: 'ignores it',
  null: 'ignores it',
  informational: 'never completes the response',
  content: {},
}

/** ws 8: how a server refuses to open a WebSocket. The codes by which one is closed are none of HTTP. */
export const ws = (): Framework => ({
  name: 'ws',
  title: 'ws',
  behaviour,
  apis: {
    verified: does({ takes: ['any', 'any', 'any...'], status: 1, kind: 'error', on: 'new', fields: 3 }),
    Server: { construct: [{ calls: [{ at: [0, 'verifyClient'], with: [null, 'verified'] }] }] },
  },
  modules: {
    ws: {
      WebSocketServer: 'Server',
      Server: 'Server',
      default: { members: { Server: 'Server', WebSocketServer: 'Server' } },
    },
  },
})
