import { describe, expect, it } from 'vitest'
import { express4, express5 } from './runtimes/express.ts'
import { fastify4, fastify4Async, fastify5, fastify5Async } from './runtimes/fastify.ts'
import { fetchResponse, nextResponse, reactRouter, remixRouter, svelteKit } from './runtimes/fetch.ts'
import { h3on1, h3on2 } from './runtimes/h3.ts'
import { hapi } from './runtimes/hapi.ts'
import { hono } from './runtimes/hono.ts'
import { koa2, koa3 } from './runtimes/koa.ts'
import { nestOnExpress, nestOnFastify } from './runtimes/nest.ts'
import { nextPages } from './runtimes/next-pages.ts'
import { http2Compat, http2Stream, node } from './runtimes/node.ts'
import { responseOf } from './support/facts.ts'
import type { Runtime } from './support/runtime.ts'

type Rows = readonly (readonly [Runtime, readonly string[]])[]

const nothings = ['', 'undefined', 'null', '""']
/** A way of sending content, with each value that some library takes for none. */
const each = (code: string) => nothings.map((nothing) => code.replace('NOTHING', nothing))
const eachGiven = (code: string) => nothings.slice(1).map((nothing) => code.replace('NOTHING', nothing))

/** What is content, and what is none. */
const contents: Rows = [
  [
    node,
    [
      ...each('res.statusCode = 200; res.end(NOTHING)'),
      'res.statusCode = 200; res.end(() => undefined)',
      'res.statusCode = 200; res.write("x"); res.end()',
    ],
  ],
  [http2Compat, each('res.statusCode = 200; res.end(NOTHING)')],
  [
    http2Stream,
    ['stream.respond({ ":status": 200 }); stream.end()', 'stream.respond({ ":status": 200 }); stream.end("x")'],
  ],
  ...[express5, express4].map(
    (runtime) =>
      [
        runtime,
        [
          ...each('res.status(200).json(NOTHING)'),
          ...each('res.status(200).jsonp(NOTHING)'),
          ...each('res.status(200).send(NOTHING)'),
          ...each('res.status(200).end(NOTHING)'),
          'res.send(404, "x")',
          'res.send("x", 404)',
          'res.json(404, {})',
          'res.json({}, 404)',
          'res.status(200).json(404)',
        ],
      ] as const,
  ),
  ...[fastify5, fastify4].map(
    (runtime) =>
      [
        runtime,
        [
          // With any other code `null` is sent as text.
          'reply.code(204).send(null)',
          ...each('reply.code(201).send(NOTHING)').filter((code) => !code.includes('null')),
          'reply.code(201).send({})',
          'reply.code(404); return {}',
          'reply.code(404); return "x"',
        ],
      ] as const,
  ),
  ...[fastify5Async, fastify4Async].map(
    (runtime) =>
      [
        runtime,
        [
          ...eachGiven('reply.code(204); return NOTHING'),
          'reply.code(201); return undefined',
          'reply.code(201); return ""',
          'reply.code(201); return {}',
          'reply.code(201); return reply.send({})',
        ],
      ] as const,
  ),
  ...[koa3, koa2].map(
    (runtime) =>
      [
        runtime,
        [
          ...eachGiven('ctx.status = 200; ctx.body = NOTHING'),
          'ctx.status = 200; ctx.body = {}',
          'ctx.status = 404; ctx.body = "x"',
          'ctx.body = null; ctx.status = 404',
        ],
      ] as const,
  ),
  [
    hono,
    [
      // Where the code forbids content, a `Response` is not made with any, not even with an empty text.
      ...eachGiven('return c.json(NOTHING, 204)'),
      ...eachGiven('return c.text(NOTHING, 204)'),
      ...eachGiven('return c.html(NOTHING, 204)'),
      ...eachGiven('return c.body(NOTHING, 204)'),
      ...eachGiven('return c.newResponse(NOTHING, 204)'),
      'c.status(404); return c.text("x")',
      'c.status(404); return c.json({}, 201)',
    ],
  ],
  [hapi, [...each('return h.response(NOTHING).code(200)'), 'return h.response({}).code(201)']],
  [h3on1, [...['null', '""', '{}'].map((value) => `setResponseStatus(event, 201); return ${value}`)]],
  [h3on2, [...eachGiven('event.res.status = 201; return NOTHING'), 'event.res.status = 201; return {}']],
  ...[nestOnExpress, nestOnFastify].map(
    (runtime) =>
      [
        runtime,
        [
          ...eachGiven('@HttpCode(204) find() { return NOTHING }'),
          '@HttpCode(201) find() { return undefined }',
          '@HttpCode(201) find() { return "" }',
          '@HttpCode(201) find() { return {} }',
        ],
      ] as const,
  ),
  [
    nextPages,
    [
      ...each('res.status(200).json(NOTHING)'),
      ...each('res.status(200).send(NOTHING)'),
      ...each('res.status(200).end(NOTHING)'),
    ],
  ],
  [
    fetchResponse,
    [
      ...eachGiven('return new Response(NOTHING, { status: 204 })'),
      ...eachGiven('return Response.json(NOTHING, { status: 204 })'),
    ],
  ],
  [
    nextResponse,
    [
      ...eachGiven('return new NextResponse(NOTHING, { status: 204 })'),
      ...eachGiven('return NextResponse.json(NOTHING, { status: 204 })'),
    ],
  ],
  [
    svelteKit,
    [
      ...eachGiven('return json(NOTHING, { status: 204 })'),
      'return text("", { status: 204 })',
      'return json(null, { status: 201 })',
    ],
  ],
  [remixRouter, [...eachGiven('return json(NOTHING, 204)'), 'return json({}, 201)']],
]

/** Which status and target a redirect has, whatever was said before. */
const redirects: Rows = [
  ...[express5, express4].map(
    (runtime) =>
      [
        runtime,
        [
          'res.redirect("/x")',
          'res.redirect(301, "/x")',
          'res.status(301).redirect("/x")',
          'res.status(404).redirect("/x")',
          'res.redirect(301)',
          // Express 4 still takes it, with a warning.
          ...(runtime === express5 ? ['res.redirect("/x", 301)'] : []),
          'res.status(201).location("/x").end()',
        ],
      ] as const,
  ),
  ...[fastify5, fastify4, fastify5Async, fastify4Async].map(
    (runtime) =>
      [
        runtime,
        [
          'return reply.redirect("/x")',
          'return reply.redirect(301, "/x")',
          'return reply.redirect("/x", 301)',
          'return reply.code(301).redirect("/x")',
          'return reply.code(404).redirect("/x")',
          'return reply.code(404).redirect("/x", 301)',
        ],
      ] as const,
  ),
  ...[koa3, koa2].map(
    (runtime) =>
      [
        runtime,
        [
          'ctx.redirect("/x")',
          'ctx.status = 301; ctx.redirect("/x")',
          'ctx.status = 404; ctx.redirect("/x")',
          'ctx.status = 304; ctx.redirect("/x")',
          'ctx.status = 300; ctx.redirect("/x")',
          'ctx.redirect("/x"); ctx.status = 301',
          'ctx.redirect("/x"); ctx.status = 404',
          'ctx.redirect("/x", 301)',
        ],
      ] as const,
  ),
  [
    hono,
    [
      'return c.redirect("/x")',
      'return c.redirect("/x", 301)',
      'c.status(301); return c.redirect("/x")',
      'return c.redirect(301, "/x")',
    ],
  ],
  [
    hapi,
    [
      'return h.redirect("/x")',
      'return h.redirect("/x").code(301)',
      'return h.redirect("/x").permanent()',
      'return h.redirect("/x").temporary()',
      'return h.redirect("/x").rewritable(false)',
      'return h.response().redirect("/x")',
    ],
  ],
  [
    h3on1,
    [
      'return sendRedirect(event, "/x")',
      'return sendRedirect(event, "/x", 301)',
      'setResponseStatus(event, 301); return sendRedirect(event, "/x")',
      'return sendRedirect(event, 301, "/x")',
    ],
  ],
  [h3on2, ['return redirect("/x")', 'return redirect("/x", 301)']],
  ...[nestOnExpress, nestOnFastify].map(
    (runtime) =>
      [
        runtime,
        [
          '@Redirect("/x") find() {}',
          '@Redirect("/x", 301) find() {}',
          '@HttpCode(201) @Redirect("/x", 301) find() {}',
        ],
      ] as const,
  ),
  [
    nextPages,
    [
      'res.redirect("/x")',
      'res.redirect(301, "/x")',
      'res.redirect("/x", 301)',
      'res.redirect(301)',
      'res.status(301).redirect("/x")',
    ],
  ],
  [fetchResponse, ['return Response.redirect("http://x/")', 'return Response.redirect("http://x/", 301)']],
  [
    nextResponse,
    [
      'return NextResponse.redirect("http://x/")',
      'return NextResponse.redirect("http://x/", 301)',
      'return NextResponse.redirect("http://x/", { status: 303 })',
      'redirect("/x")',
      'permanentRedirect("/x")',
      'redirect("/x", 301)',
    ],
  ],
  [svelteKit, ['redirect(303, "/x")', 'redirect("/x", 303)']],
  [
    reactRouter,
    [
      'return redirect("/x")',
      'return redirect("/x", 301)',
      'return redirect("/x", { status: 303 })',
      'return redirect(301, "/x")',
    ],
  ],
]

/** Errors that become responses, and answers with a content of their own. */
const others: Rows = [
  ...[express5, express4].map((runtime) => [runtime, ['res.send(404)', 'res.sendStatus(404)']] as const),
  [hono, ['return c.notFound()']],
  ...[koa3, koa2].map(
    (runtime) =>
      [
        runtime,
        [
          'ctx.throw(404, "x")',
          'ctx.status = 301; ctx.throw(404)',
          'ctx.assert(false, 401)',
          'ctx.assert.equal(1, 2, 409)',
        ],
      ] as const,
  ),
  [hono, ['throw new HTTPException(401)', 'throw new HTTPException(401, { message: "x" })']],
  [
    hapi,
    [
      'throw Boom.notFound()',
      'throw Boom.unauthorized("x")',
      'throw Boom.unauthorized("x", "Basic")',
      'throw Boom.methodNotAllowed("x", null, ["GET"])',
      'throw Boom.boomify(new Error("x"), { statusCode: 422 })',
      'throw new Boom.Boom("x", { statusCode: 418 })',
    ],
  ],
  [h3on1, ['throw createError({ statusCode: 404 })', 'throw createError({ status: 404 })', 'throw createError(404)']],
  [
    h3on2,
    [
      'throw createError({ status: 404 })',
      'throw new HTTPError({ status: 409 })',
      'throw new HTTPError("x", { status: 409 })',
      'throw HTTPError.status(410)',
      'throw new HTTPError(404)',
    ],
  ],
  ...[nestOnExpress, nestOnFastify].map(
    (runtime) =>
      [
        runtime,
        [
          'find() { throw new NotFoundException() }',
          'find() { throw new HttpException("x", 402) }',
          'find() { throw new HttpException("x") }',
        ],
      ] as const,
  ),
  [nextResponse, ['notFound()']],
  [svelteKit, ['error(404, "x")']],
]

describe.each([
  ['content', contents],
  ['redirects', redirects],
  ['other statuses', others],
] as const)('%s', (kind, rows) => {
  describe.each(rows.map(([runtime, codes]) => [runtime.name, runtime, codes] as const))('%s', (_, runtime, codes) => {
    it.each(codes)('%s', async (code) => {
      const answer = await runtime.answer(code)
      const said = responseOf(runtime, code)
      const failed = kind !== 'other statuses' && (answer.thrown || answer.status === 500)
      if (said.isMistaken) {
        expect(failed || !(answer.status === said.meant && answer.fields['location'] === '/x')).toBe(true)
        if (said.consequence !== undefined) expect(failed).toBe(said.consequence.startsWith('throws'))
        const [sent] = /\d{3}$/.exec(said.consequence ?? '') ?? []
        if (sent !== undefined) expect(answer.status).toBe(Number(sent))
        return
      }
      if (said.status !== 'unknown') expect(failed ? 'throws' : answer.status).toBe(said.status)
      if (failed) return
      if (kind === 'content' && said.content !== 'unknown')
        expect(answer.content === '' ? 'none' : 'given').toBe(said.content)
      if (kind === 'redirects') expect(answer.fields['location']).toBe(said.location)
    })
  })
})
