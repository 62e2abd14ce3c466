import { describe, expect, it } from 'vitest'
import { express4, express5 } from './runtimes/express.ts'
import { fastify4, fastify5, fastify5Async } from './runtimes/fastify.ts'
import { fetchResponse, nextResponse, svelteKit } from './runtimes/fetch.ts'
import { h3on1, h3on2 } from './runtimes/h3.ts'
import { hapi } from './runtimes/hapi.ts'
import { koa2, koa3 } from './runtimes/koa.ts'
import { nestOnExpress, nestOnFastify } from './runtimes/nest.ts'
import { http2Compat, node } from './runtimes/node.ts'
import type { Runtime } from './support/runtime.ts'
import type { Answer } from './support/wire.ts'

/** What messages and pages of rules say comes of some code, with what is to be seen of it. */
type Claims = readonly (readonly [runtime: Runtime, code: string, seen: Partial<Answer>])[]

function claims(title: string, rows: Claims): void {
  describe(title, () => {
    for (const [runtime, code, seen] of rows)
      it(`${runtime.name}: ${code}`, async () => {
        expect(await runtime.answer(code)).toMatchObject(seen)
      })
  })
}

const threw = { thrown: true, status: undefined }

claims('valid-phrase', [
  [node, "res.writeHead(404, 'Kullanıcı'); res.end()", threw],
  [node, "res.statusMessage = 'a\\nb'; res.end()", threw],
  [node, "res.statusMessage = 'caf\\u00e9'; res.end()", { status: 200, thrown: false }],
  [http2Compat, "res.statusMessage = 'Kullanıcı'; res.end()", { status: 200, thrown: false }],
  // What Express catches it answers, with the code and without the phrase.
  [express5, "res.statusMessage = 'Kullanıcı'; res.status(404).end()", { thrown: true, phrase: 'Not Found' }],
  [express4, "res.statusMessage = 'Kullanıcı'; res.status(404).end()", { thrown: true, phrase: 'Not Found' }],
  [koa3, "ctx.status = 404; ctx.message = 'Kullanıcı'; ctx.body = 'x'", { status: 500 }],
  [koa2, "ctx.status = 404; ctx.message = 'Kullanıcı'; ctx.body = 'x'", { status: 500 }],
  [fetchResponse, "return new Response('x', { status: 404, statusText: 'Kullanıcı' })", threw],
  [nextResponse, "return NextResponse.json({}, { status: 404, statusText: 'Kullanıcı' })", threw],
  [svelteKit, "return json({}, { status: 404, statusText: 'Kullanıcı' })", threw],
  [h3on1, "throw createError({ statusCode: 404, statusMessage: 'Kullanıcı' })", { status: 404, phrase: 'Kullanc' }],
  [h3on1, "setResponseStatus(event, 404, '\\u00c9l\\u00e8ve'); return 'x'", { status: 404, phrase: 'lve' }],
  [h3on2, "throw createError({ status: 404, statusText: 'Kullanıcı' })", { status: 404, phrase: 'Kullanc' }],
])

claims('valid-content', [
  [fastify5, 'reply.send(204)', { status: 200, content: '204' }],
  [fastify4, 'reply.send(204)', { status: 200, content: '204' }],
  [fastify5Async, 'return 404', { status: 200, content: '404' }],
  [express5, 'res.json(304)', { status: 200, content: '304' }],
  [express4, 'res.json(304)', { status: 200, content: '304' }],
  [express5, 'res.send(1)', { status: 200, content: '1' }],
  [express4, 'res.send(1)', { thrown: true }],
  [koa3, 'ctx.body = 404', { status: 200, content: '404' }],
  [koa2, 'ctx.body = 404', { status: 200, content: '404' }],
  [hapi, 'return 404', { status: 200, content: '404' }],
  [nestOnExpress, 'find() { return 404 }', { status: 200, content: '404' }],
  [nestOnFastify, 'find() { return 404 }', { status: 200, content: '404' }],
])

claims('no-ignored-code', [
  ...[koa3, koa2].flatMap((koa): Claims => [
    [koa, 'ctx.status = 500; ctx.body = null', { status: 204 }],
    [koa, 'ctx.body = null; ctx.status = 500', { status: 500 }],
    [koa, 'ctx.status = 304; ctx.body = null', { status: 304 }],
    [koa, 'if (ctx.status >= 400) ctx.body = {}', { status: 200 }],
    [koa, 'const { status } = ctx; ctx.body = {}; ctx.status = status', { status: 404 }],
  ]),
  [node, 'res.status = 404; res.end("x")', { status: 200 }],
])

claims('no-wrong-status-property', [
  [node, 'res.status(404)', threw],
  [node, 'res.json({})', threw],
  [node, 'res.sendStatus(404)', threw],
])

claims('no-unsent-response', [
  [nestOnExpress, 'find(@Res() res) { return {} }', { status: undefined }],
  [nestOnFastify, 'find(@Res() res) { return {} }', { status: undefined }],
  [nestOnExpress, 'find(@Res({ passthrough: true }) res) { return {} }', { status: 200 }],
  [koa3, 'new Promise((resolve) => setImmediate(resolve)).then(() => { ctx.body = "x" })', { status: 404 }],
  [koa3, 'await new Promise((resolve) => setImmediate(resolve)).then(() => { ctx.body = "x" })', { status: 200 }],
])

claims('no-response-after-send', [
  [express5, 'res.send("a"); res.send("b")', { thrown: true, status: 200, content: 'a' }],
  [express4, 'res.redirect("/a"); res.render("b")', { thrown: true, status: 302 }],
  [fastify5, 'reply.send("a"); reply.send("b")', { thrown: false, status: 200, content: 'a' }],
])

claims('valid-error-code', [
  [nestOnExpress, 'find() { throw new HttpException("x", undefined) }', { status: 200 }],
  [nestOnFastify, 'find() { throw new HttpException("x", undefined) }', { status: 200 }],
])

claims('no-forbidden-body', [
  [fetchResponse, "return new Response('', { status: 204 })", threw],
  [nextResponse, "return new NextResponse('', { status: 204 })", threw],
])
