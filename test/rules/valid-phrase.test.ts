import rule from '../../rules/valid-phrase.ts'
import { testRule } from '../support/test-rule.ts'

const node = "import http from 'node:http'\n"
const h3 = "import { createError, setResponseStatus, HTTPError } from 'h3'\n"
const h3on1 = { settings: { 'http-status': { frameworks: ['h3@1'] } } }
const h3on2 = { settings: { 'http-status': { frameworks: ['h3@2'] } } }

function listens(code: string): string {
  return `${node}http.createServer((req, res) => { ${code} })`
}

function character(name: string, outcome: string) {
  return { messageId: 'character' as const, data: { character: name, outcome } }
}

function dynamic(source: string, outcome: string) {
  return { messageId: 'dynamic' as const, data: { source, outcome }, suggestions: [] }
}

function phrase(text: string, output: string) {
  return { messageId: 'phrase' as const, data: { text }, output }
}

testRule(rule, {
  valid: [
    { name: 'visible ASCII', code: listens("res.writeHead(404, 'Nothing here'); res.end()") },
    {
      name: 'letters up to U+00FF, which Node sends',
      code: listens("res.statusMessage = 'Médiathèque fermée'; res.end()"),
    },
    { name: 'a tab', code: listens("res.statusMessage = 'a\\tb'; res.end()") },
    { name: 'a phrase that is not known', code: listens('res.writeHead(500, phraseOf(req)); res.end()') },
    {
      name: 'HTTP/2, which sends none',
      code: "import http2 from 'node:http2'\nhttp2.createServer((req, res) => { res.statusMessage = 'Kullanıcı'; res.end() })",
    },
    { name: 'content', code: "app.get('/', (req, res) => { res.status(404).send('Kullanıcı bulunamadı') })" },
    {
      name: 'the message of an error of h3, which is content',
      code: `${h3}throw createError({ statusCode: 404, message: 'Kullanıcı bulunamadı' })`,
      ...h3on1,
    },
    {
      name: 'a phrase that a function of Hono ignores',
      code: "import { Hono } from 'hono'\nnew Hono().get('/', (c) => c.json({}, { status: 404, statusText: 'Kullanıcı' }))",
    },
    {
      name: "an error's message, without the option",
      code: listens('try { go() } catch (e) { res.writeHead(500, e.message); res.end() }'),
    },
    {
      name: 'a message that no error has',
      code: listens('res.writeHead(200, settings.message); res.end()'),
      options: [{ dynamic: true }],
    },
    { name: 'a phrase that is read', code: "const r = await fetch(u)\nif (r.statusText === 'Kullanıcı') go()" },
  ],
  invalid: [
    {
      code: listens("res.writeHead(404, «'Kullanıcı bulunamadı'»); res.end()"),
      errors: [
        {
          ...character('"ı" (U+0131)', 'Node throws'),
          suggestions: [phrase('Not Found', listens("res.writeHead(404, 'Not Found'); res.end()"))],
        },
      ],
    },
    {
      code: listens("res.statusMessage = «'a\\nb'»; res.statusCode = 500; res.end()"),
      errors: [{ ...character('U+000A', 'Node throws'), suggestions: [] }],
    },
    {
      code: "const text = «'Нет'»\nexport default { fetch() { return new Response(null, { status: 404, statusText: text }) } }",
      errors: [
        {
          ...character('"Н" (U+041D)', '`Response` throws'),
          suggestions: [
            phrase(
              'Not Found',
              "const text = 'Not Found'\nexport default { fetch() { return new Response(null, { status: 404, statusText: text }) } }",
            ),
          ],
        },
      ],
    },
    {
      code: "import Koa from 'koa'\nnew Koa().use((ctx) => { ctx.status = 404; ctx.message = «'見つからない'»; ctx.body = 'x' })",
      errors: [{ ...character('"見" (U+898B)', 'Koa answers 500'), suggestions: [] }],
    },
    {
      code: "import express from 'express'\nexpress().get('/', (req, res) => { res.statusMessage = «'Не найдено'»; res.status(404).end() })",
      errors: [{ ...character('"Н" (U+041D)', 'Express throws'), suggestions: [] }],
    },
    {
      name: 'h3 drops all that is not ASCII',
      code: `${h3}throw createError({ statusCode: 404, statusMessage: «'Élève inconnu'» })`,
      ...h3on1,
      errors: [
        {
          ...character('"É" (U+00C9)', 'h3 1 drops them'),
          suggestions: [
            {
              messageId: 'message',
              data: { text: 'message' },
              output: `${h3}throw createError({ statusCode: 404, message: 'Élève inconnu' })`,
            },
            phrase('Not Found', `${h3}throw createError({ statusCode: 404, statusMessage: 'Not Found' })`),
          ],
        },
      ],
    },
    {
      code: `${h3}throw new HTTPError({ status: 404, statusText: «'Kullanıcı'», message: 'none' })`,
      ...h3on2,
      errors: [
        {
          ...character('"ı" (U+0131)', 'h3 2 drops them'),
          suggestions: [
            phrase('Not Found', `${h3}throw new HTTPError({ status: 404, statusText: 'Not Found', message: 'none' })`),
          ],
        },
      ],
    },
    {
      name: 'a template, which stands for more than its text',
      code: listens('res.writeHead(404, «`нет`»); res.end()'),
      errors: [{ ...character('"н" (U+043D)', 'Node throws'), suggestions: [] }],
    },
    {
      code: listens('try { go() } catch (e) { res.writeHead(500, «e.message»); res.end() }'),
      options: [{ dynamic: true }],
      errors: [
        {
          ...dynamic('the message of an error', 'Node throws'),
          suggestions: [
            phrase(
              'Internal Server Error',
              listens("try { go() } catch (e) { res.writeHead(500, 'Internal Server Error'); res.end() }"),
            ),
          ],
        },
      ],
    },
    {
      code: "import express from 'express'\nexpress().get('/', (req, res) => { res.statusMessage = «`No ${req.params.id}`»; res.status(404).end() })",
      options: [{ dynamic: true }],
      errors: [dynamic('what the client sent', 'Express throws')],
    },
    {
      code: 'const f = (error) => new Response(null, { status: 500, statusText: «String(error)» })',
      options: [{ dynamic: true }],
      errors: [
        {
          ...dynamic('an error', '`Response` throws'),
          suggestions: [
            phrase(
              'Internal Server Error',
              "const f = (error) => new Response(null, { status: 500, statusText: 'Internal Server Error' })",
            ),
          ],
        },
      ],
    },
  ],
})
