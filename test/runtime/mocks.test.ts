import { describe, expect, it } from 'vitest'
import { axiosMocked, fetchMocked, mirage, msw, niseServer, nocked, undiciMocked } from './runtimes/mocks.ts'
import { behaviourOfContent, behaviourOfStatus, contentOutcomeOf, outcomeOf } from './support/facts.ts'
import type { Runtime } from './support/runtime.ts'

/** Ways of faking a reply, with `STATUS` where its status stands. */
const replies: readonly (readonly [Runtime, readonly string[]])[] = [
  [
    msw,
    [
      'return HttpResponse.json({}, { status: STATUS })',
      'return HttpResponse.text("x", { status: STATUS })',
      'return new HttpResponse("x", { status: STATUS })',
    ],
  ],
  [nocked, ['interceptor.reply(STATUS, { a: 1 })', 'interceptor.reply(STATUS, "x")']],
  [undiciMocked, ['interceptor.reply(STATUS, "x")', 'interceptor.reply(STATUS, { a: 1 })']],
  [
    fetchMocked,
    [
      'fetchMock.route("http://mocked.test/", { status: STATUS, body: "x" })',
      'fetchMock.get("http://mocked.test/", { status: STATUS, body: { a: 1 } })',
    ],
  ],
  [niseServer, ['server.respondWith("GET", "/x", [STATUS, {}, "x"])']],
  [mirage, ['return new Response(STATUS, {}, { a: 1 })']],
  [axiosMocked, ['handler.reply(STATUS, { a: 1 })', 'handler.replyOnce(STATUS, "x")']],
]

const values: Readonly<Record<string, unknown>> = { text: '404', fraction: 404.5, undefined, null: null }

describe.each(replies.map(([runtime, codes]) => [runtime.name, runtime, codes] as const))('%s', (_, runtime, codes) => {
  it.each(codes)('takes statuses as the table says: %s', async (code) => {
    const behaviour = behaviourOfStatus(runtime, code.replace('STATUS', '404'))
    const seen: Record<string, unknown> = {}
    const said: Record<string, unknown> = {}
    for (const [fact, written, meant, expected] of [
      // No `fetch` takes such a status, whoever fakes it.
      ['below', '99', 99, runtime === undiciMocked ? 'throws' : behaviour.outside],
      ['above', '600', 600, behaviour.outside],
      ['text', "'404'", 404, behaviour.text],
      ['fraction', '404.5', 404, behaviour.fraction],
      ['undefined', 'undefined', -1, behaviour.undefined],
      ['null', 'null', -1, behaviour.null],
      ['informational', '103', 103, behaviour.informational],
    ] as const) {
      const answer = await runtime.answer(code.replace('STATUS', written))
      // Some mocks hand over whatever they were given.
      const isKept = !answer.thrown && Object.is(answer.status, values[fact])
      const outcomes = isKept ? ['sends it'] : outcomeOf(answer, { written, meant, usual: 200 })
      seen[fact] = outcomes.includes(expected) ? expected : outcomes
      said[fact] = expected
    }
    expect(seen).toEqual(said)
  })

  it.each(codes)('treats content as the table says: %s', async (code) => {
    const seen: Record<number, unknown> = {}
    for (const status of [204, 205, 304])
      seen[status] = contentOutcomeOf(await runtime.answer(code.replace('STATUS', String(status))), status)
    const said = behaviourOfContent(runtime, code.replace('STATUS', '204')).content
    // The table says nothing where releases of one major version differ.
    expect(seen).toMatchObject(said)
    if (Object.keys(said).length > 0) expect(said).toEqual(seen)
  })
})
