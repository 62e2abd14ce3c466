import { describe, expect, it } from 'vitest'
import { analyseCode, type Around } from '../../support/analyse-code.ts'

/** What each code that can leave may answer: `201: POST PUT`; `any` where that is not known. */
function answers(code: string, around?: Around): readonly string[] {
  const found = analyseCode(code, around).responseFlows.flatMap(({ responses }) =>
    responses.flatMap(({ status, methods }) => {
      if (typeof status === 'string') return []
      const codes = status.status?.value.possibilities.map(({ value }) => String(value)).join('/') ?? ''
      return [`${codes}: ${methods ? [...methods].sort().join(' ') : 'any'}`]
    }),
  )
  return [...new Set(found)].sort()
}

describe('the registration of a handler', () => {
  it.each([
    ['a call named after the method', `app.put('/x', (req, res) => res.sendStatus(201))`, '201: PUT'],
    ['a chained route', `router.route('/x').get(a).delete((req, res) => res.sendStatus(201))`, '201: DELETE'],
    [
      'a route of a router that was made here',
      `import { Router } from 'express'
       const api = Router()
       api.route('/x').post((req, res) => res.sendStatus(201))`,
      '201: POST',
    ],
    [
      'a function registered twice',
      `app.put('/x', save); app.post('/x', save); function save(req, res) { res.sendStatus(201) }`,
      '201: POST PUT',
    ],
    ['a registration for all methods', `app.all('/x', (req, res) => res.sendStatus(201))`, '201: any'],
    ['a middleware', `app.use((req, res) => res.sendStatus(201))`, '201: any'],
    ['a wrapped handler', `app.patch('/x', asyncHandler(async (req, res) => { res.sendStatus(201) }))`, '201: PATCH'],
    ['one of several handlers', `app.patch('/x', auth, [a, (req, res) => res.sendStatus(201)])`, '201: PATCH'],
    [
      'a Fastify route object',
      `fastify.route({ method: 'PUT', url: '/x', handler: (request, reply) => reply.code(201).send() })`,
      '201: PUT',
    ],
    [
      'a Fastify route object with several methods',
      `fastify.route({ method: ['PUT', 'PATCH'], url: '/x', handler: (request, reply) => reply.code(201).send() })`,
      '201: PATCH PUT',
    ],
    [
      'Hono by a list of methods',
      `import { Hono } from 'hono'
       new Hono().on(['PUT', 'DELETE'], '/x', (c) => c.body(null, 201))`,
      '201: DELETE PUT',
    ],
    [
      'hapi by a list of routes',
      `import Hapi from '@hapi/hapi'
       const server = Hapi.server()
       server.route([
         { method: 'GET', path: '/x', handler: (request, h) => h.response({}) },
         { method: ['put', 'post'], path: '/x', handler: (request, h) => h.response({}).code(201) },
       ])`,
      '201: POST PUT',
    ],
    [
      'a list of hapi routes for another module',
      `export default [{ method: 'DELETE', path: '/x', handler: (request, h) => h.response({}).code(201) }]`,
      '201: DELETE',
    ],
    [
      'any method of hapi',
      `export default [{ method: '*', path: '/x', handler: (request, h) => h.response({}).code(201) }]`,
      '201: any',
    ],
    [
      'a decorator',
      `import { Controller, HttpCode, Put } from '@nestjs/common'
       class Users { @Put() @HttpCode(201) save() { return {} } }`,
      '201: PUT',
    ],
  ])('%s', (_, code, expected) => {
    expect(answers(code)).toContain(expected)
  })
})

describe('the file of a handler', () => {
  it.each([
    [
      'a route of the app router',
      `export async function PUT(request: Request) { return new Response(null, { status: 201 }) }`,
      'app/api/x/route.ts',
      '201: PUT',
    ],
    [
      'an alias of another export',
      `function handler() { return new Response(null, { status: 201 }) }
       export { handler as GET, handler as POST }`,
      'app/api/x/route.ts',
      '201: GET POST',
    ],
    [
      'a SvelteKit endpoint',
      `import { json } from '@sveltejs/kit'
       export const PATCH: RequestHandler = async () => json({}, { status: 201 })`,
      'src/routes/x/+server.ts',
      '201: PATCH',
    ],
    [
      'a SvelteKit action',
      `import { redirect } from '@sveltejs/kit'
       export const actions = { create: async () => { redirect(302, '/') } } satisfies Actions`,
      'src/routes/x/+page.server.ts',
      '302: POST',
    ],
    [
      'a SvelteKit load function',
      `import { redirect } from '@sveltejs/kit'
       export const load = async () => { redirect(302, '/') }`,
      'src/routes/x/+page.server.ts',
      '302: GET HEAD',
    ],
    [
      'a React Router action',
      `import { redirect } from 'react-router'
       export async function action({ request }) { return redirect('/') }`,
      'app/routes/x.tsx',
      '302: DELETE PATCH POST PUT',
    ],
    [
      'a Remix loader',
      `import { json } from '@remix-run/node'
       export const loader = async () => json({}, 201)`,
      'app/routes/x.tsx',
      '201: GET HEAD',
    ],
    [
      'a Nitro route with the method in its name',
      `export default defineEventHandler((event) => { setResponseStatus(event, 201); return {} })`,
      'server/api/x.put.ts',
      '201: PUT',
    ],
    [
      'a loader that is no React Router one',
      `export function loader(res) { return new Response(null, { status: 201 }) }`,
      'src/x.ts',
      '201: any',
    ],
  ])('%s', (_, code, file, expected) => {
    expect(answers(code, { file })).toEqual([expected])
  })
})

describe('conditions on the request method', () => {
  const node = (body: string) => `import http from 'node:http'
    http.createServer((req, res) => { ${body} })`
  const workers = (body: string) => `export default { async fetch(request, env) { ${body} } }`

  it.each([
    ['equality', node(`if (req.method === 'PUT') { res.statusCode = 201; res.end() }`), ['201: PUT']],
    [
      'equality the other way round',
      node(`if ('PUT' == req.method) { res.statusCode = 201; res.end() }`),
      ['201: PUT'],
    ],
    [
      'a guard with a negation',
      node(`if (req.method !== 'POST') { res.statusCode = 405; return res.end() } res.statusCode = 201; res.end()`),
      ['201: POST', '405: any'],
    ],
    [
      'a negated guard',
      node(`if (!(req.method === 'POST')) { res.statusCode = 405; return res.end() } res.statusCode = 201; res.end()`),
      ['201: POST', '405: any'],
    ],
    [
      'both sides of a condition',
      node(
        `if (req.method === 'GET' || req.method === 'HEAD') { res.writeHead(200).end() } else if (req.method === 'PUT') res.writeHead(201).end()`,
      ),
      ['200: GET HEAD', '201: PUT'],
    ],
    [
      'a condition with another one',
      node(`if (req.method === 'PUT' && req.url === '/x') return res.writeHead(201).end(); res.writeHead(404).end()`),
      ['201: PUT', '404: any'],
    ],
    [
      'a guard of two negations',
      node(
        `if (req.method !== 'GET' && req.method !== 'HEAD') return res.writeHead(405).end(); res.writeHead(304).end()`,
      ),
      ['304: GET HEAD', '405: any'],
    ],
    [
      'a switch with cases that fall through',
      node(
        `switch (req.method) { case 'PUT': case 'PATCH': res.writeHead(201).end(); break; default: res.writeHead(405).end() }`,
      ),
      ['201: PATCH PUT', '405: any'],
    ],
    [
      'what is left behind a switch',
      `app.all('/x', (req, res) => {
        if (!['GET', 'PUT'].includes(req.method)) return res.sendStatus(405)
        switch (req.method) { case 'GET': return res.sendStatus(200) }
        res.sendStatus(201)
      })`,
      ['200: GET', '201: PUT', '405: any'],
    ],
    [
      'a list behind a constant',
      node(
        `const allowed = new Set(['PUT', 'DELETE']); if (!allowed.has(req.method)) return; res.writeHead(204).end()`,
      ),
      ['204: DELETE PUT'],
    ],
    [
      'a condition behind a constant',
      node(`const isRead = req.method === 'GET'; if (!isRead) return; res.writeHead(200).end()`),
      ['200: GET'],
    ],
    [
      'a destructured method',
      node(`const { method } = req; if (method === 'PUT') res.writeHead(201).end()`),
      ['201: PUT'],
    ],
    [
      'a method in lower case',
      node(`const method = req.method?.toLowerCase(); if (method === 'put') res.writeHead(201).end()`),
      ['201: PUT'],
    ],
    [
      'a method with a name of its own',
      node(`if (req.method === 'PURGE') res.writeHead(204).end(); else res.writeHead(404).end()`),
      ['204: PURGE', '404: any'],
    ],
    [
      'a path that cannot be',
      `app.put('/x', (req, res) => { if (req.method === 'GET') res.sendStatus(304); else res.sendStatus(200) })`,
      ['200: PUT'],
    ],
    [
      'a response that both sides lead to',
      node(
        `if (req.method === 'PUT') save(); else if (req.method === 'GET') load(); else return; res.writeHead(200).end()`,
      ),
      ['200: GET PUT'],
    ],
    [
      'Koa',
      `import Koa from 'koa'; new Koa().use((ctx) => { if (ctx.method === 'PUT') ctx.status = 201 })`,
      ['201: PUT'],
    ],
    [
      'Hono',
      `import { Hono } from 'hono'; new Hono().all('/', (c) => c.req.method === 'PUT' ? c.body(null, 201) : c.body(null, 200))`,
      ['200: any', '201: PUT'],
    ],
    [
      'Workers',
      workers(
        `if (request.method !== 'PUT') return new Response(null, { status: 405 }); return new Response(null, { status: 201 })`,
      ),
      ['201: PUT', '405: any'],
    ],
    [
      'Workers by a switch',
      workers(
        `switch (request.method) { case 'PUT': return new Response(null, { status: 201 }); case 'GET': return new Response('x', { status: 200 }); default: return new Response(null, { status: 405 }) }`,
      ),
      ['200: GET', '201: PUT', '405: any'],
    ],
    [
      'a response that is built in a callback',
      `export default [{ method: 'PUT', path: '/x', handler: (request, h) => save().then(() => h.response().code(201)) }]`,
      ['201: PUT'],
    ],
    [
      'Lambda behind a REST API',
      `export const handler = async (event) => { if (event.httpMethod === 'PUT') return { statusCode: 201 }; return { statusCode: 405 } }`,
      ['201: PUT', '405: any'],
    ],
    [
      'Lambda behind an HTTP API',
      `export const handler = async (event) => { switch (event.requestContext.http.method) { case 'PUT': return { statusCode: 201 }; default: return { statusCode: 405 } } }`,
      ['201: PUT', '405: any'],
    ],
    [
      'Lambda by the key of a route',
      `export const handler = async (event) => { switch (event.routeKey) { case 'PUT /items/{id}': return { statusCode: 201 }; default: return { statusCode: 404 } } }`,
      ['201: PUT', '404: any'],
    ],
  ])('%s', (_, code, expected) => {
    expect(answers(code)).toEqual(expected)
  })

  it.each([
    ['the method of something else', node(`if (options.method === 'PUT') { res.writeHead(201).end() }`)],
    [
      'a method that changes',
      node(`let method = req.method; method = 'PUT'; if (method === 'PUT') res.writeHead(201).end()`),
    ],
    ['one of two names', node(`if (req.method === (x ? 'PUT' : 'GET')) res.writeHead(201).end()`)],
    ['a server inside of a handler', `app.put('/x', () => http.createServer((req, res) => res.writeHead(201).end()))`],
  ])('nothing follows from %s', (_, code) => {
    expect(answers(code)).toEqual(['201: any'])
  })
})
