import { phrase, status } from './client-parts.ts'
import { fetchBehaviour } from './fetch.ts'
import type { Api, Framework } from './framework.ts'
import { chains, does } from './parts.ts'

const spec = does({ returns: 'spec' })

/** pactum 3: `spec().get(url).expectStatus(404)`. */
export const pactum = (): Framework => ({
  name: 'pactum',
  title: 'pactum',
  behaviour: fetchBehaviour,
  apis: {
    pactum: { members: { spec } },
    spec: {
      anyMember: chains,
      members: { expectStatus: does({ takes: ['any', 'any?'], compares: 0, returns: 'this' }) },
    },
  },
  modules: { pactum: { default: 'pactum', spec } },
})

const asked = does({ returns: 'expectation' })

/** frisby 2: `frisby.get(url).expect('status', 404)`. */
export const frisby = (): Framework => ({
  name: 'frisby',
  title: 'frisby',
  behaviour: fetchBehaviour,
  apis: {
    frisby: {
      members: Object.fromEntries(
        ['fetch', 'get', 'patch', 'post', 'put', 'del', 'setup', 'use'].map((name) => [name, asked]),
      ),
    },
    expectation: {
      anyMember: chains,
      members: {
        expect: { call: [{ takes: ['=status', 'any'], compares: 1, returns: 'this' }, { returns: 'this' }] },
      },
    },
  },
  modules: { frisby: { default: 'frisby' } },
})

const received: Api = {
  title: "Postman's response",
  members: {
    code: status,
    status: phrase,
    to: { members: { have: { members: { status: { call: [{ takes: ['number'], compares: 0 }, {}] } } } } },
  },
  absent: { statusCode: 'status', statusText: 'phrase' },
}

/** The sandbox of Postman's scripts, where `status` is the reason phrase and `code` the status. */
export const postman = (): Framework => ({
  name: 'postman',
  title: 'Postman',
  behaviour: fetchBehaviour,
  apis: { pm: { members: { response: 'response' } }, response: received },
  globals: { pm: 'pm' },
})

const sent = does({ returns: 'response' })

/** k6: its client rejects no status, and follows redirects. */
export const k6 = (): Framework => ({
  name: 'k6',
  title: 'k6',
  behaviour: fetchBehaviour,
  apis: {
    http: {
      members: Object.fromEntries(
        ['get', 'post', 'put', 'patch', 'del', 'head', 'options', 'request'].map((name) => [name, sent]),
      ),
    },
    response: {
      title: 'a k6 response',
      members: { status, status_text: phrase },
      absent: { statusCode: 'status', statusText: 'phrase', ok: 'ok' },
    },
    check: { call: [{ calls: [{ at: [1, '*'], with: ['response'] }] }] },
  },
  modules: { 'k6/http': { default: 'http' }, k6: { check: 'check' } },
  types: { 'k6/http': { Response: 'response', RefinedResponse: 'response' } },
})

const made = does({ returns: 'response' })

/** node-mocks-http 1: responses that keep whatever a handler does with them. */
export const nodeMocks = (): Framework => ({
  name: 'node-mocks-http',
  isFake: true,
  title: 'node-mocks-http',
  behaviour: fetchBehaviour,
  apis: {
    mocks: {
      members: { createResponse: made, createMocks: does({ returns: { members: { res: 'response' } } }) },
    },
    response: {
      title: 'a mocked response',
      members: {
        statusCode: status,
        statusMessage: phrase,
        _getStatusCode: does({ returns: status }),
        _getStatusMessage: does({ returns: phrase }),
      },
    },
  },
  modules: {
    'node-mocks-http': {
      default: 'mocks',
      createResponse: made,
      createMocks: does({ returns: { members: { res: 'response' } } }),
    },
  },
  types: { 'node-mocks-http': { MockResponse: 'response' } },
})
