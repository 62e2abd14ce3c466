import { fetchBehaviour } from './fetch.ts'
import type { Behaviour, Framework } from './framework.ts'
import { chains, does } from './parts.ts'

/** An error takes any number but those from 200 to 399. */
const behaviour: Behaviour = {
  ...fetchBehaviour,
  range: [100, 599],
  outside: 'sends it',
  text: 'sends it',
  fraction: 'sends it',
  null: 'ignores it',
  informational: 'sends it',
  undefined: 'ignores it',
  content: {},
  phrase: undefined,
}

/** oRPC 1. */
export const orpc = (): Framework => ({
  name: 'orpc',
  title: 'oRPC',
  behaviour,
  apis: {
    error: { isError: true },
    ORPCError: {
      construct: [{ kind: 'error', status: [1, 'status'], message: [1, 'message'], on: 'new' }],
      instance: 'error',
    },
    builder: {
      anyMember: chains,
      members: {
        route: does({
          kind: 'declare',
          status: [0, 'successStatus'],
          on: 'new',
          returns: 'this',
          behaviour: fetchBehaviour,
        }),
      },
    },
  },
  modules: {
    '@orpc/server': { ORPCError: 'ORPCError', os: 'builder' },
    '@orpc/client': { ORPCError: 'ORPCError' },
    '@orpc/contract': { oc: 'builder' },
  },
})
