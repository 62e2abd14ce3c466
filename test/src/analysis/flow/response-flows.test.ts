import { describe, expect, it } from 'vitest'
import { outcomesIn, outcomesOf } from '../../../support/outcomes.ts'

/** What a handler does, its statements, what can become of its response, and the functions beside it. */
type Row = readonly [does: string, statements: string, outcomes: readonly string[], around?: string]

const constructs: Readonly<Record<string, readonly Row[]>> = {
  'one after the other': [
    ['statements', `res.status(404); res.json({})`, ['404 with content']],
    ['a chain', `res.status(404).set('A', 'b').json({})`, ['404 with content + a']],
    ['the last status wins', `res.status(204); res.status(200); res.end()`, ['200']],
    ['what follows a send changes nothing', `res.status(404).end(); res.status(500)`, ['404']],
    ['a written header section stays', `res.writeHead(404); res.statusCode = 500; res.end()`, ['404']],
    ['an awaited send', `await res.status(404).end()`, ['404']],
    ['optional chaining', `res?.status(404)?.end()`, ['404']],
    ['a sequence expression', `res.status(404), res.end()`, ['404']],
    ['an assigned status', `res.statusCode = 410; res.end('gone')`, ['410 with content']],
  ],
  branches: [
    [
      'if and else',
      `if (a()) { res.status(404).end() } else { res.status(200).json({}) }`,
      ['200 with content', '404'],
    ],
    ['an early return', `if (a()) return res.status(404).end()\nres.status(201).json({})`, ['201 with content', '404']],
    ['a ternary', `a() ? res.status(404) : res.status(410)\nres.end()`, ['404', '410']],
    ['a ternary as status', `res.status(a() ? 404 : 410).end()`, ['404|410']],
    ['&&', `a() && res.status(404)\nres.end()`, ['200', '404']],
    ['||', `a() || res.status(404)\nres.end()`, ['200', '404']],
    ['??', `a() ?? res.status(404)\nres.end()`, ['200', '404']],
    [
      'a condition asked twice',
      `const ok = a()\nif (!ok) res.status(404)\nif (ok) res.json({})\nelse res.end()`,
      ['200 with content', '404'],
    ],
    [
      'a condition on the request, with other code in between',
      `if (req.headers.range) res.status(206)\nawait b(req.url)\nif (req.headers.range == null) res.json({})\nelse res.end()`,
      ['200', '200 with content', '206'],
    ],
    [
      'a condition on what code in between was handed the request to change',
      `if (req.user) res.status(206)\nawait b(req)\nif (req.user) res.json({})\nelse res.end()`,
      ['200', '200 with content', '206', '206 with content'],
    ],
    [
      'a condition on a request that code in between changes',
      `if (!req.user) { res.status(206); req.login() }\nif (req.user) res.json({})\nelse res.end()`,
      ['200 with content', '206', '206 with content'],
    ],
    [
      'a condition on another object, with other code in between',
      `if (a.range) res.status(206)\nawait b()\nif (!a.range) res.json({})\nelse res.end()`,
      ['200', '200 with content', '206', '206 with content'],
    ],
    [
      'two conditions apart',
      `if (a()) res.status(404)\nif (b()) res.json({})\nelse res.end()`,
      ['200', '200 with content', '404', '404 with content'],
    ],
    ['a condition that is known', `const debug = false\nif (debug) res.status(418)\nres.end()`, ['200']],
  ],
  switch: [
    [
      'falling through',
      `switch (k) { case 1: res.status(400); case 2: res.status(409); break; default: res.status(500) }\nres.end()`,
      ['409', '500'],
    ],
    [
      'without a default',
      `switch (k) { case 1: res.status(400); break; case 2: res.status(409) }\nres.end()`,
      ['200', '400', '409'],
    ],
    [
      'a default in the middle',
      `switch (k) { case 1: res.status(400); break; default: res.status(500); case 2: res.status(409) }\nres.end()`,
      ['400', '409'],
    ],
    [
      'returning',
      `switch (k) { case 1: return res.status(400).end(); default: return res.status(500).end() }`,
      ['400', '500'],
    ],
  ],
  loops: [
    ['for-of may not run', `for (const x of list) { res.status(400) }\nres.end()`, ['200', '400']],
    ['for-in may not run', `for (const x in list) { res.status(400) }\nres.end()`, ['200', '400']],
    ['for with a test', `for (let i = 0; i < n; i++) { res.status(400) }\nres.end()`, ['200', '400']],
    ['do-while runs once', `do { res.status(206) } while (a())\nres.end()`, ['206']],
    [
      'while that returns',
      `while (a()) { if (b()) return res.status(404).end() }\nres.sendStatus(200)`,
      ['200', '404'],
    ],
    ['an endless loop ends by its break', `for (;;) { if (a()) { res.status(409); break } }\nres.end()`, ['409']],
    ['continue', `for (const x of list) { if (x) continue; res.status(400) }\nres.end()`, ['200', '400']],
    ['for await', `for await (const x of list) { res.status(400) }\nres.end()`, ['200', '400']],
    [
      'labels',
      `outer: for (const x of xs) { for (const y of ys) { if (y) { res.status(410); break outer }; continue outer } }\nres.end()`,
      ['200', '410'],
    ],
    ['a labelled block', `out: { if (a()) break out; res.status(404) }\nres.end()`, ['200', '404']],
  ],
  'try, catch, finally': [
    ['the catch may run', `try { await work(); res.status(201) } catch { res.status(500) }\nres.end()`, ['201', '500']],
    [
      'a status before what throws',
      `try { res.status(201); await work() } catch { return res.end() }\nres.end()`,
      ['200', '201'],
    ],
    [
      'finally runs on each path, also where the catch fails at once',
      `try { await work(); res.status(201) } catch { res.status(500) } finally { res.end() }`,
      ['200', '201', '500'],
    ],
    ['finally that overrides a return', `try { return res.status(201) } finally { res.status(500).end() }`, ['500']],
    [
      'a send in a finally after a throw',
      `try { res.status(400); throw new Error() } finally { res.end() }`,
      ['200', '400'],
    ],
    ['rethrown', `try { await work() } catch (error) { throw error }\nres.sendStatus(201)`, ['201']],
  ],
  'functions within': [
    ['an IIFE', `;(() => { res.status(404) })()\nres.end()`, ['404']],
    ['an async IIFE', `;(async () => { res.status(404).end() })()`, ['404']],
    [
      'a node callback',
      `db.find((err, x) => { if (err) return res.status(500).end(); res.status(200).json(x) })`,
      ['200 with content', '500'],
    ],
    [
      'then and catch',
      `db.find().then((x) => res.json(x)).catch(() => res.sendStatus(500))`,
      ['200 with content', '500'],
    ],
    ['a callback that may run any number of times', `list.forEach((x) => { res.status(400) })\nres.end()`, ['?']],
    [
      'a helper declared in the handler',
      `const fail = (code) => res.status(code).end()\nif (a()) return fail(404)\nfail(410)`,
      ['404', '410'],
    ],
  ],
  'helpers of the file': [
    [
      'with the response',
      `if (a()) return fail(res)\nres.sendStatus(201)`,
      ['201', '404 with content'],
      `function fail(res) { res.status(404).json({}) }`,
    ],
    ['with the status too', `fail(res, 409)`, ['409'], `const fail = (res, code) => { res.status(code).end() }`],
    ['with a default status', `fail(res)`, ['400'], `const fail = (res, code = 400) => { res.status(code).end() }`],
    [
      'with the content',
      `answer(res, 204, null)`,
      ['204 with content'],
      `const answer = (res, code, body) => { res.status(code).json(body) }`,
    ],
    [
      'with an object of both',
      `fail({ res, code: 410 })`,
      ['410'],
      `const fail = ({ res, code }) => { res.status(code).end() }`,
    ],
    [
      'that goes on with another',
      `first(res)`,
      ['404'],
      `function first(res) { second(res, 404) }\nfunction second(res, code) { res.sendStatus(code) }`,
    ],
    [
      'that only prepares',
      `prepare(res)\nres.end()`,
      ['202 + a'],
      `function prepare(res) { res.status(202).set('A', 'b') }`,
    ],
    [
      'that calls itself',
      `again(res)`,
      ['404'],
      `function again(res) { if (a()) return res.sendStatus(404); again(res) }`,
    ],
  ],
  'what escapes': [
    ['to an unknown function', `res.status(204)\nhelp(res)\nres.end()`, ['? with ? + ?']],
    ['into a variable of another scope', `keep.it = res\nres.status(404).end()`, ['404 with ? + ?']],
    [
      'a stream that is piped into it',
      `res.writeHead(206, { 'Content-Range': 'bytes 0-1/2' }); stream.pipe(res)`,
      ['206 with ? + content-range'],
    ],
    ['a status that is not known', `res.status(code()).end()`, ['?']],
    ['thrown away by a throw', `res.status(404)\nthrow new Error()`, []],
    ['left to the next handler', `res.status(404)\nnext()`, []],
  ],
  'what is never sent': [
    ['a status alone', `res.status(404)`, ['404, never sent']],
    ['a returned status', `if (a()) return res.status(401)\nres.json({})`, ['200 with content', '401, never sent']],
    [
      'on one path of a switch',
      `switch (k) { case 1: res.status(400); break; default: res.status(500).end() }`,
      ['400, never sent', '500'],
    ],
  ],
  values: [
    ['a reassigned variable', `let code = 404\nif (a()) code = 410\nres.status(code).end()`, ['404', '410']],
    ['a constant', `const code = 404\nres.status(code).end()`, ['404']],
    ['a status that may be absent', `res.status(a() ? 404 : undefined).end()`, ['404|undefined']],
    [
      'content in a variable',
      `let body = null\nif (a()) { res.status(204) } else { body = {} }\nres.send(body)`,
      ['200 with content', '204'],
    ],
  ],
  fields: [
    ['set', `res.set('Allow', 'GET'); res.status(405).end()`, ['405 + allow']],
    ['of an object', `res.status(405).set({ Allow: 'GET', 'X-A': 1 }).end()`, ['405 + allow + x-a']],
    ['of an object that is not known', `res.set(headers); res.status(405).end()`, ['405 + ?']],
    ['with a computed name', `res.set(name, 'x'); res.status(405).end()`, ['405 + ?']],
    ['on one path', `if (a()) res.set('Allow', 'GET')\nres.status(405).end()`, ['405 + allow?']],
    ['removed', `res.set('allow', 'GET'); res.removeHeader('Allow'); res.status(405).end()`, ['405']],
    ['by a spread', `res.writeHead(405, { ...headers, allow: 'GET' }); res.end()`, ['405 + allow + ?']],
    ['of a loop', `for (const name of names) res.set(name, 'x')\nres.status(405).end()`, ['405 + ?']],
  ],
}

describe.each(Object.entries(constructs))('%s', (_, rows) => {
  it.each(rows.map((row) => ({ does: row[0], row })))('$does', ({ row: [, statements, outcomes, around] }) => {
    expect(outcomesOf(statements, around)).toEqual(outcomes)
  })
})

it('follows a class whose methods answer for each other', () => {
  const code = `
    import express from 'express'
    export class Things {
      find(req: express.Request, res: express.Response) { if (!req.query.id) return this.fail(res, 400); res.status(200).json({}) }
      fail(res, code) { res.status(code).json({}) }
    }`
  expect(outcomesIn(code, () => true)).toEqual(['200 with content', '400 with content', '400|? with content'])
})

it('follows the context that carries the response', () => {
  const code = `
    import Koa from 'koa'
    new Koa().use(async (ctx) => { if (!ctx.query.id) { ctx.status = 400; return }; ctx.body = {} })`
  expect(outcomesIn(code)).toEqual(['200 with content', '400'])
})

it('follows values that are returned, and what is only read of the request', () => {
  const code = `
    import { Hono } from 'hono'
    new Hono().get('/', (c) => { if (!c.req.query('id')) return c.json({}, 400); return c.body(null, 204) })`
  expect(outcomesIn(code)).toEqual(['204', '400 with content'])
})
