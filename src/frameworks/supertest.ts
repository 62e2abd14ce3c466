import { callsLast } from './client-parts.ts'
import { fetchBehaviour } from './fetch.ts'
import type { Api, Framework } from './framework.ts'
import { chains, does, verbs } from './parts.ts'
import { superagentResponse } from './superagent.ts'

const agent = does({ returns: 'agent' })
const test = does({ returns: 'test' })

const chain: Api = {
  anyMember: chains,
  resolves: 'response',
  members: {
    expect: {
      call: [
        { takes: ['number', 'any...'], compares: 0, returns: 'this' },
        { takes: ['function'], calls: [{ at: 0, with: ['response'] }], returns: 'this' },
        { returns: 'this' },
      ],
    },
    end: { call: [callsLast(null, 'response')] },
  },
}

/** supertest 7: `.expect(404)` compares the status, `.expect('404')` the content. It rejects no status. */
export const supertest = (): Framework => ({
  name: 'supertest',
  title: 'supertest',
  listedAs: 'supertest, chai-http',
  behaviour: fetchBehaviour,
  apis: {
    request: { call: [{ returns: 'agent' }], members: { agent } },
    agent: { members: { ...verbs(() => test), del: test } },
    test: chain,
    response: { ...superagentResponse, title: 'a supertest response' },
  },
  modules: {
    supertest: { default: 'request', agent },
    // chai-http is superagent that rejects no status.
    chai: { request: 'request', default: { members: { request: 'request' } } },
    'chai-http': { request: { members: { execute: agent } } },
  },
  types: { supertest: { Response: 'response', Test: 'test', SuperTest: 'agent', Agent: 'agent' } },
})
