import { describe, expect, it } from 'vitest'
import { express4, express5 } from './runtimes/express.ts'
import { fastify4, fastify5, fastify5Async } from './runtimes/fastify.ts'
import { fetchResponse, nextResponse, reactRouter, remixRouter, svelteKit } from './runtimes/fetch.ts'
import { h3on1, h3on2 } from './runtimes/h3.ts'
import { hapi } from './runtimes/hapi.ts'
import { hono } from './runtimes/hono.ts'
import { koa2, koa3 } from './runtimes/koa.ts'
import { nestOnExpress, nestOnFastify } from './runtimes/nest.ts'
import { nextPages } from './runtimes/next-pages.ts'
import { http2Compat, http2Stream, node } from './runtimes/node.ts'
import { azure, elysia, ittyRouter, microServer, restify11, routerAlone } from './runtimes/others.ts'
import { behaviourOfContent, behaviourOfStatus, contentOutcomeOf, outcomeOf } from './support/facts.ts'
import type { Runtime } from './support/runtime.ts'

/** Ways of writing a status in each library, with `STATUS` where it stands. */
const statuses: readonly (readonly [Runtime, readonly string[]])[] = [
  [node, ['res.statusCode = STATUS; res.end("x")', 'res.writeHead(STATUS); res.end("x")']],
  [routerAlone, ['res.statusCode = STATUS; res.end("x")', 'res.writeHead(STATUS); res.end("x")']],
  [http2Compat, ['res.statusCode = STATUS; res.end("x")', 'res.writeHead(STATUS); res.end("x")']],
  [http2Stream, ['stream.respond({ ":status": STATUS }); stream.end("x")']],
  ...[express5, express4].map(
    (runtime) =>
      [
        runtime,
        [
          'res.status(STATUS).json({})',
          'res.status(STATUS).end()',
          'res.sendStatus(STATUS)',
          'res.statusCode = STATUS; res.json({})',
          'res.redirect(STATUS, "/x")',
        ],
      ] as const,
  ),
  ...[fastify5, fastify4, fastify5Async].map(
    (runtime) => [runtime, ['reply.code(STATUS).send({})', 'reply.statusCode = STATUS; reply.send({})']] as const,
  ),
  ...[koa3, koa2].map(
    (runtime) =>
      [
        runtime,
        ['ctx.status = STATUS; ctx.body = "x"', 'try { ctx.throw(STATUS) } catch (error) { throw error; }'],
      ] as const,
  ),
  [
    hono,
    [
      'return c.json({}, STATUS)',
      'return c.text("x", STATUS)',
      'return c.body(null, STATUS)',
      'return c.html("x", STATUS)',
      'c.status(STATUS); return c.text("x")',
      'return c.json({}, { status: STATUS })',
      'return c.redirect("/x", STATUS)',
      'throw new HTTPException(STATUS)',
    ],
  ],
  [hapi, ['return h.response({}).code(STATUS)', 'throw new Boom.Boom("x", { statusCode: STATUS })']],
  [
    h3on1,
    [
      'setResponseStatus(event, STATUS); return "x"',
      'return sendNoContent(event, STATUS)',
      'return sendRedirect(event, "/x", STATUS)',
      'throw createError({ statusCode: STATUS })',
    ],
  ],
  [
    h3on2,
    [
      'event.res.status = STATUS; return "x"',
      'return noContent(STATUS)',
      'return redirect("/x", STATUS)',
      'throw createError({ status: STATUS })',
      'throw new HTTPError({ status: STATUS })',
      'throw HTTPError.status(STATUS)',
      'return new HTTPResponse("x", { status: STATUS })',
    ],
  ],
  ...[nestOnExpress, nestOnFastify].map(
    (runtime) =>
      [
        runtime,
        [
          '@HttpCode(STATUS) find() { return {} }',
          '@Redirect("/x", STATUS) find() {}',
          'find() { throw new HttpException("x", STATUS) }',
        ],
      ] as const,
  ),
  [nextPages, ['res.status(STATUS).json({})', 'res.status(STATUS).end()', 'res.redirect(STATUS, "/x")']],
  [
    fetchResponse,
    [
      'return new Response(null, { status: STATUS })',
      'return Response.json({}, { status: STATUS })',
      'return Response.redirect("http://x/", STATUS)',
    ],
  ],
  [
    nextResponse,
    [
      'return new NextResponse(null, { status: STATUS })',
      'return NextResponse.json({}, { status: STATUS })',
      'return NextResponse.redirect("http://x/", STATUS)',
      'return NextResponse.redirect("http://x/", { status: STATUS })',
      'return NextResponse.rewrite("http://x/", { status: STATUS })',
      'return NextResponse.next({ status: STATUS })',
    ],
  ],
  [
    svelteKit,
    [
      'error(STATUS, "x")',
      'redirect(STATUS, "/x")',
      'return fail(STATUS, {})',
      'return json({}, { status: STATUS })',
      'return text("x", { status: STATUS })',
    ],
  ],
  [
    reactRouter,
    [
      'return data({}, STATUS)',
      'return data({}, { status: STATUS })',
      'return redirect("/x", STATUS)',
      'return redirect("/x", { status: STATUS })',
      'return replace("/x", STATUS)',
    ],
  ],
  [remixRouter, ['return json({}, STATUS)', 'return json({}, { status: STATUS })']],
  [restify11, ['res.send(STATUS, {})', 'res.status(STATUS); res.send({})']],
  [elysia, ['set.status = STATUS; return "x"', 'return status(STATUS, "x")']],
  [microServer, ['send(res, STATUS, {})']],
  [ittyRouter, ['return error(STATUS, "x")', 'return status(STATUS)', 'return json({}, { status: STATUS })']],
  [azure, ['return new HttpResponse({ status: STATUS })']],
]

describe.each(statuses.map(([runtime, codes]) => [runtime.name, runtime, codes] as const))(
  '%s',
  (_, runtime, codes) => {
    it.each(codes)('%s', async (code) => {
      const behaviour = behaviourOfStatus(runtime, code.replace('STATUS', '404'))
      const [lowest, highest] = behaviour.range
      const usable = /redirect|replace/i.test(code) ? 301 : 404
      const { status: usual } = await runtime.answer(
        code.replace(/STATUS, |(?:, )?(?:\{ )?(?:["':\w]+: )?STATUS(?: \})?/, ''),
      )
      const seen: Record<string, unknown> = {}
      const said: Record<string, unknown> = {}
      for (const [fact, written, meant, expected] of [
        ['lowest', String(lowest), lowest, lowest < 200 ? behaviour.informational : 'sends it'],
        ['highest', String(highest), highest, 'sends it'],
        ['below', String(lowest - 1), lowest - 1, lowest === 200 ? behaviour.informational : behaviour.outside],
        ['99', '99', 99, behaviour.outside],
        ['above', String(highest + 1), highest + 1, behaviour.outside],
        ['1000', '1000', 1000, behaviour.outside],
        ['text', `'${String(usable)}'`, usable, behaviour.text],
        ['fraction', `${String(usable)}.5`, usable, behaviour.fraction],
        ['undefined', 'undefined', -1, behaviour.undefined],
        ['null', 'null', -1, behaviour.null],
        ['informational', '103', 103, behaviour.informational],
      ] as const) {
        const outcomes = outcomeOf(await runtime.answer(code.replace('STATUS', written)), { written, meant, usual })
        seen[fact] = outcomes.includes(expected) ? expected : outcomes
        said[fact] = expected
      }
      expect(seen).toEqual(said)
    })
  },
)

const contents: readonly (readonly [Runtime, readonly string[]])[] = [
  [node, ['res.statusCode = STATUS; res.end("x")', 'res.writeHead(STATUS); res.write("x"); res.end()']],
  [routerAlone, ['res.statusCode = STATUS; res.end("x")']],
  [http2Compat, ['res.statusCode = STATUS; res.end("x")']],
  [http2Stream, ['stream.respond({ ":status": STATUS }); stream.end("x")']],
  ...[express5, express4].map(
    (runtime) =>
      [
        runtime,
        [
          'res.status(STATUS).json({})',
          'res.status(STATUS).send("x")',
          'res.status(STATUS).end("x")',
          'res.status(STATUS); res.write("x"); res.end()',
          'res.status(STATUS); res.jsonp({})',
        ],
      ] as const,
  ),
  ...[fastify5, fastify4, fastify5Async].map((runtime) => [runtime, ['reply.code(STATUS).send({})']] as const),
  [fastify5Async, ['reply.code(STATUS); return {}']],
  ...[koa3, koa2].map(
    (runtime) => [runtime, ['ctx.status = STATUS; ctx.body = "x"', 'ctx.body = {}; ctx.status = STATUS']] as const,
  ),
  [
    hono,
    [
      'return c.json({}, STATUS)',
      'return c.text("x", STATUS)',
      'return c.body("x", STATUS)',
      'c.status(STATUS); return c.text("x")',
    ],
  ],
  [hapi, ['return h.response({}).code(STATUS)', 'return h.response("x").code(STATUS)']],
  [h3on1, ['setResponseStatus(event, STATUS); return "x"', 'setResponseStatus(event, STATUS); return {}']],
  [
    h3on2,
    [
      'event.res.status = STATUS; return "x"',
      'event.res.status = STATUS; return {}',
      'return new HTTPResponse("x", { status: STATUS })',
    ],
  ],
  ...[nestOnExpress, nestOnFastify].map(
    (runtime) =>
      [runtime, ['@HttpCode(STATUS) find() { return {} }', '@HttpCode(STATUS) find() { return "x" }']] as const,
  ),
  [nextPages, ['res.status(STATUS).json({})', 'res.status(STATUS).send("x")', 'res.status(STATUS).end("x")']],
  [
    fetchResponse,
    [
      'return new Response("x", { status: STATUS })',
      'return new Response("", { status: STATUS })',
      'return Response.json({}, { status: STATUS })',
      'return Response.json(null, { status: STATUS })',
    ],
  ],
  [
    nextResponse,
    ['return new NextResponse("x", { status: STATUS })', 'return NextResponse.json({}, { status: STATUS })'],
  ],
  [svelteKit, ['return json({}, { status: STATUS })', 'return text("x", { status: STATUS })']],
  [remixRouter, ['return json({}, STATUS)', 'return json(null, { status: STATUS })']],
  [restify11, ['res.send(STATUS, {})']],
  [elysia, ['set.status = STATUS; return status(STATUS, "x")']],
  [microServer, ['send(res, STATUS, {})', 'send(res, STATUS, "x")']],
  [ittyRouter, ['return json({}, { status: STATUS })', 'return error(STATUS, "x")']],
  [
    azure,
    [
      'return new HttpResponse({ status: STATUS, jsonBody: {} })',
      'return new HttpResponse({ status: STATUS, body: "x" })',
    ],
  ],
]

describe.each(contents.map(([runtime, codes]) => [runtime.name, runtime, codes] as const))(
  'content in %s',
  (_, runtime, codes) => {
    it.each(codes)('%s', async (code) => {
      const seen: Record<number, unknown> = {}
      for (const status of [204, 205, 304])
        seen[status] = contentOutcomeOf(await runtime.answer(code.replace('STATUS', String(status))), status)
      expect(seen).toEqual(behaviourOfContent(runtime, code.replace('STATUS', '204')).content)
    })
  },
)

const answers: readonly (readonly [Runtime, string])[] = [
  [node, 'res.statusCode = 200; res.end("x")'],
  [http2Compat, 'res.statusCode = 200; res.end("x")'],
  [express5, 'res.status(200).json({})'],
  [express4, 'res.status(200).send("x")'],
  [koa3, 'ctx.status = 200; ctx.body = "x"'],
  [koa2, 'ctx.status = 200; ctx.body = {}'],
  [fastify5, 'reply.code(200).send("x")'],
  [fastify4, 'reply.code(200).send({})'],
  [fastify5Async, 'reply.code(200); return {}'],
  [nestOnExpress, '@HttpCode(200) find() { return {} }'],
  [nestOnFastify, '@HttpCode(200) find() { return "x" }'],
  [nextPages, 'res.status(200).json({})'],
]

it.each(answers.map(([runtime, code]) => [runtime.name, runtime, code] as const))(
  'content of an answer to HEAD in %s',
  async (_, runtime, code) => {
    const said = behaviourOfContent(runtime, code)
    expect((await runtime.answer(code)).content).not.toBe('')
    expect(contentOutcomeOf(await runtime.answer(code, 'HEAD'), 200)).toBe(said.contentToHead)
  },
)
