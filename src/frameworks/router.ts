import type { Framework, Use } from './framework.ts'
import { nodeBehaviour } from './node.ts'
import { does, request, verbs } from './parts.ts'

const registers = (from: number, method?: string): Use => ({
  registers: { as: 'request', from, ...(method !== undefined && { method }) },
  returns: 'this',
})

/** router 2, the router of Express by itself: its handlers have Node's own response. */
export const router = (): Framework => ({
  name: 'router',
  title: 'router',
  behaviour: nodeBehaviour,
  apis: {
    request,
    error: { isError: true },
    next: { handsOver: true },
    Router: { call: [{ returns: 'router' }], construct: [{ returns: 'router' }] },
    router: {
      members: {
        ...verbs((method) => does(registers(1, method))),
        all: does(registers(1)),
        use: does(registers(0)),
        route: does({ returns: 'route' }),
      },
    },
    route: { members: { ...verbs((method) => does(registers(0, method))), all: does(registers(0)) } },
  },
  modules: { router: { default: 'Router' } },
  handlers: {
    request: {
      parameters: [
        ['request', 'node:response'],
        ['request', 'node:response', 'next'],
        ['error', 'request', 'node:response', 'next'],
      ],
      unanswered: 'hangs',
    },
  },
})
