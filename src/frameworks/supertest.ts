import { fetchBehaviour } from './fetch.ts'
import type { Framework } from './framework.ts'
import { chains, does, verbs } from './parts.ts'

/** supertest 7: `.expect(404)` compares the status, `.expect('404')` the content. */
export const supertest: Framework = {
  name: 'supertest',
  title: 'supertest',
  behaviour: fetchBehaviour,
  apis: {
    request: { call: [{ returns: 'agent' }], members: { agent: does({ returns: 'agent' }) } },
    agent: { members: { ...verbs(() => does({ returns: 'test' })), del: does({ returns: 'test' }) } },
    test: {
      members: {
        expect: { call: [{ takes: ['number', 'any...'], compares: 0, returns: 'this' }, { returns: 'this' }] },
        ...Object.fromEntries(
          [
            'accept',
            'attach',
            'auth',
            'buffer',
            'cookie',
            'field',
            'ok',
            'parse',
            'query',
            'redirects',
            'retry',
            'send',
            'set',
            'timeout',
            'trustLocalhost',
            'type',
            'unset',
            'use',
          ].map((name) => [name, chains]),
        ),
        status: { reads: 'status' },
        statusCode: { reads: 'status' },
      },
    },
  },
  modules: { supertest: { default: 'request', agent: does({ returns: 'agent' }) } },
}
