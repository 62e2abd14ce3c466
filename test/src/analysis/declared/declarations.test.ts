import { describe, expect, it } from 'vitest'
import { sentStatuses } from '../../../../rules/consistent-declared-code/answered-statuses.ts'
import { analyseCode } from '../../../support/analyse-code.ts'

/** What each route of a file is declared to answer with, and what its handler sends; `…` where there may be more. */
function routesIn(code: string): readonly string[] {
  const analysis = analyseCode(code)
  return analysis.declarations.map((declaration) => {
    const { handler, statuses, isComplete } = declaration
    const declared = statuses.map(({ text }) => text).join(' ') + (isComplete ? '' : ' …')
    if (handler === undefined) return `${declared} by nobody in sight`
    const sent = sentStatuses(analysis, declaration, handler)
    return `${declared}: ${sent.statuses.map((status) => status.code).join(' ')}${sent.isComplete ? '' : ' …'}`
  })
}

describe('declarations', () => {
  const handler = 'async (request, reply) => { if (bad) return reply.code(400).send(); return item }'

  it.each([
    [
      'an object among the arguments',
      `fastify.get('/', { schema: { response: { 200: {} } } }, ${handler})`,
      ['200: 400 200'],
    ],
    [
      'a handler in the options',
      `fastify.get('/', { schema: { response: { 200: {} } }, handler: ${handler} })`,
      ['200: 400 200'],
    ],
    [
      'an object that variables hold, by shorthands',
      `const response = { 200: {} }; const schema = { response }; fastify.get('/', { schema }, ${handler})`,
      ['200: 400 200'],
    ],
    [
      'a spread in sight, and one out of sight',
      `const errors = { 400: {} }
fastify.get('/', { schema: { response: { 200: {}, ...errors } } }, ${handler})
fastify.get('/', { schema: { response: { 200: {}, ...others } } }, ${handler})`,
      ['200 400: 400 200', '200 …: 400 200'],
    ],
    [
      'a handler of another module',
      `import { list } from './list'; fastify.get('/', { schema: { response: { 200: {} } } }, list)`,
      ['200 by nobody in sight'],
    ],
    ['an object at another place', `fastify.get('/', { config: { response: { 200: {} } } }, ${handler})`, []],
  ])('are found by %s', (_, code, routes) => {
    expect(routesIn(code)).toEqual(routes)
  })

  it.each([
    ['an answer of the runtime', '() => item', '200'],
    ['an error that is thrown', '() => { throw app.httpErrors.createError(404) }', '404'],
    ['an error that is caught', '() => { try { throw app.httpErrors.createError(404) } catch { return item } }', '200'],
    ['a response in unknown hands', '(request, reply) => proxy(reply)', '…'],
    ['a status that is not known', 'async (request, reply) => reply.code(status()).send()', '…'],
    ['a path that does not end in sight', '(request, reply) => { later(() => reply.send()) }', '200 …'],
  ])('tell what is sent by %s', (_, code, sent) => {
    const [route] = routesIn(
      `import fastify from 'fastify'; const app = fastify(); app.get('/', { schema: { response: { 200: {} } } }, ${code})`,
    )
    expect(route?.replace(/^200: */, '')).toBe(sent)
  })
})
