import { express4Behaviour } from './express.ts'
import type { Api, Framework, Use } from './framework.ts'
import { does } from './parts.ts'

/** A handler for each route of a contract, under the names that the contract has for them. */
const implementsContract: Use = {
  registers: { as: 'route', at: [[1, '*']], declares: [[0, '*', 'responses']] },
}

const implementsRoute: Use = { registers: { as: 'route', from: 1, declares: [[0, 'responses']] } }

const contract: Api = does({ gives: 0, describes: [[0, '*', 'responses']] })
const contractRoute: Api = does({ gives: 0, describes: [[0, 'responses']] })

const server: Api = {
  members: {
    router: does(implementsContract),
    route: does(implementsRoute),
    platformContext: does({ returns: 'this' }),
  },
}

const startsServer: Api = does({ returns: 'server' })

/** ts-rest 3: handlers return the status with the content, and the framework around it sends them. */
export const tsRest = (): Framework => ({
  name: 'ts-rest',
  title: 'ts-rest',
  behaviour: express4Behaviour,
  apis: {
    server,
    contract: { members: { router: contract, query: contractRoute, mutation: contractRoute } },
  },
  modules: {
    '@ts-rest/core': { initContract: does({ returns: 'contract' }) },
    '@ts-rest/express': { initServer: startsServer },
    '@ts-rest/fastify': { initServer: startsServer },
    '@ts-rest/next': { createNextRoute: does(implementsContract) },
    '@ts-rest/nest': {
      tsRestHandler: {
        call: [
          { takes: ['any', 'function', 'any?'], ...implementsRoute },
          { takes: ['any', 'object', 'any?'], ...implementsContract },
        ],
      },
    },
    '@ts-rest/serverless/fetch': { tsr: 'server' },
    '@ts-rest/serverless/aws': { tsr: 'server' },
    '@ts-rest/serverless/next': { tsr: 'server' },
    '@ts-rest/serverless/azure': { tsr: 'server' },
  },
  handlers: {
    route: {
      parameters: [[null, null]],
      answer: [{ takes: ['object'], status: [0, 'status'], sends: true }],
      unanswered: 'is lost',
    },
  },
})
