import { fetchBehaviour } from './fetch.ts'
import type { Behaviour, Framework, Use } from './framework.ts'
import { blank, content, does } from './parts.ts'

/** It hands over whatever number it is given, and 200 for what is none. */
const behaviour: Behaviour = {
  ...fetchBehaviour,
  range: [100, 599],
  outside: 'sends it',
  text: 'sends 200 instead',
  fraction: 'sends it',
  undefined: 'sends 200 instead',
  null: 'sends 200 instead',
  informational: 'sends it',
  content: { 204: 'sends it', 205: 'sends it', 304: 'sends it' },
  phrase: undefined,
}

/** A reply as a list: status, fields and content. */
const listed: Use = {
  kind: 'mock',
  on: 'new',
  status: [-1, '0'],
  fields: [-1, '1'],
  content: content([[-1, '2']], blank),
}

/** The fake server of Sinon and nise, and the requests that it gets. */
export const nise = (): Framework => ({
  name: 'sinon',
  title: 'Sinon',
  listedAs: 'Sinon, nise',
  behaviour,
  apis: {
    fakeServer: { members: { create: does({ returns: 'server' }) } },
    server: {
      members: { respondWith: does(listed), requests: { anyMember: 'request' } },
    },
    request: {
      members: {
        respond: does({
          kind: 'mock',
          on: 'new',
          takes: ['any?', 'any?', 'any?'],
          status: 0,
          fields: 1,
          content: content(2, blank),
        }),
      },
    },
    sinon: {
      members: {
        fakeServer: 'fakeServer',
        fakeServerWithClock: 'fakeServer',
        createSandbox: does({ returns: 'sandbox' }),
        createFakeServer: does({ returns: 'server' }),
      },
    },
    sandbox: { members: { useFakeServer: does({ returns: 'server' }) } },
  },
  modules: {
    sinon: { default: 'sinon', fakeServer: 'fakeServer', createSandbox: does({ returns: 'sandbox' }) },
    nise: {
      default: { members: { fakeServer: 'fakeServer', fakeServerWithClock: 'fakeServer' } },
      fakeServer: 'fakeServer',
      fakeServerWithClock: 'fakeServer',
    },
  },
})
