import { follows, phrase, rejects, status } from './client-parts.ts'
import { fetchBehaviour } from './fetch.ts'
import type { Api, Argument, Framework, Use } from './framework.ts'
import { chains } from './parts.ts'

function compares(at: number, ...texts: readonly Argument[]): readonly Use[] {
  return texts.map((text): Use => ({
    takes: at === 2 ? ['=have.property', text, 'any'] : [text, 'any'],
    compares: at,
    returns: 'this',
  }))
}

const equals: Api = {
  call: [
    ...compares(1, '=eq', '=equal', '=equals', '=be.equal', '=deep.equal', '=eql', '=be.oneOf'),
    { returns: 'this' },
  ],
}

const code: Api = { anyMember: chains, members: { should: equals, and: equals } }

/** What `then` and `should` hand on, and what `its` picks by a path. */
function subject(name: string, paths: readonly Argument[], properties: readonly Argument[]): Api {
  const hands: Use = { takes: ['function'], calls: [{ at: 0, with: [name] }], returns: 'this' }
  const should: Api = { call: [hands, ...compares(2, ...properties), { returns: 'this' }] }
  return {
    anyMember: chains,
    members: {
      its: { call: [...paths.map((path): Use => ({ takes: [path, 'any?'], returns: 'code' })), { returns: {} }] },
      then: { call: [hands, { takes: ['any', 'function'], calls: [{ at: 1, with: [name] }], returns: 'this' }] },
      should,
      and: should,
    },
  }
}

/** Cypress: `cy.request` fails by itself on all but 2xx and 3xx; an interception has what Node has. */
export const cypressClient = (): Framework => ({
  name: 'cypress',
  title: 'Cypress',
  behaviour: fetchBehaviour,
  apis: {
    cy: {
      members: {
        request: { call: [{ takes: ['any', 'any?', 'any?'], options: 0, returns: 'requested' }] },
        wait: { call: [{ returns: 'waited' }] },
        get: { call: [{ takes: ['text', 'any?'], returns: 'waited' }] },
      },
    },
    code,
    requested: subject('response', ['=status'], ['=status']),
    waited: subject(
      'interception',
      ['=response.statusCode', '=status', '=response.status'],
      ['=status', '=response.statusCode'],
    ),
    response: {
      title: 'a Cypress response',
      members: { status, statusText: phrase },
      absent: { statusCode: 'status', statusMessage: 'phrase', ok: 'ok' },
      filters: [rejects([[200, 399]], 'failOnStatusCode'), follows('followRedirect')],
    },
    interception: {
      members: {
        response: {
          title: 'an intercepted response',
          members: { statusCode: status, statusMessage: phrase },
          absent: { status: 'status', statusText: 'phrase', ok: 'ok' },
        },
      },
    },
  },
  globals: { cy: 'cy' },
})
