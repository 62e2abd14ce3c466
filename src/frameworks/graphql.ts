import type { Behaviour, Framework, Use } from './framework.ts'

/** GraphQL servers hand the status on to the server that they run in, whatever it is. */
const behaviour: Behaviour = {
  range: [100, 999],
  outside: 'ignores it',
  text: 'ignores it',
  fraction: 'ignores it',
  undefined: 'sends 200 instead',
  null: 'sends 200 instead',
  informational: 'ignores it',
  content: {},
}

const error = { kind: 'error', on: 'new', holdsOthers: true } as const

/** An error whose extensions tell the server the status of its answer. */
const errors: readonly Use[] = [
  {
    ...error,
    takes: ['any', 'object'],
    status: [1, 'extensions', 'http', 'status'],
    fields: [1, 'extensions', 'http', 'headers'],
  },
  // Up to GraphQL 15 the extensions are an argument of their own.
  {
    ...error,
    takes: ['any', 'any', 'any', 'any', 'any', 'any', 'object'],
    status: [6, 'http', 'status'],
    fields: [6, 'http', 'headers'],
  },
  { takes: ['any...'], on: 'new' },
]

/** Errors of GraphQL, as Apollo Server and GraphQL Yoga answer them. */
export const graphql = (): Framework => ({
  name: 'graphql',
  title: 'the GraphQL server',
  listedAs: 'GraphQL errors: Apollo Server, GraphQL Yoga',
  behaviour,
  apis: { error: { isError: true }, GraphQLError: { construct: errors, instance: 'error' } },
  modules: {
    graphql: { GraphQLError: 'GraphQLError' },
    'graphql-yoga': { createGraphQLError: { call: errors } },
    '@graphql-tools/utils': { createGraphQLError: { call: errors } },
  },
})
