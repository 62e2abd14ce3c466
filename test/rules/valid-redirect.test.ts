import rule from '../../rules/valid-redirect.ts'
import { testRule } from '../support/test-rule.ts'

const imports = {
  express: `import express from 'express'; const app = express();`,
  fastify: `import Fastify from 'fastify'; const app = Fastify();`,
  koa: `import Koa from 'koa'; const app = new Koa();`,
  hono: `import { Hono } from 'hono'; const app = new Hono();`,
  kit: `import { redirect } from '@sveltejs/kit';`,
  next: `import { NextResponse } from 'next/server';`,
  router: `import { redirect } from 'react-router';`,
}

const pinned = (...frameworks: readonly string[]) => ({ 'http-status': { frameworks } })

/** The code with the marked texts replaced. */
function changed(code: string, ...texts: readonly string[]): string {
  let index = 0
  return code.replaceAll(/«[^»]*»/g, () => texts[index++] ?? '')
}

/** A code that is no redirect, and what its two suggestions make of it. */
function wrongCode(
  name: string,
  code: string,
  of: string,
  more: { readonly found?: string; readonly other?: string } = {},
) {
  return {
    name,
    code,
    errors: [
      {
        messageId: 'code' as const,
        data: { code: of },
        suggestions: [
          {
            messageId: 'redirect' as const,
            data: { code: '302 Found' },
            output: changed(code, more.found ?? '302'),
          },
          {
            messageId: 'redirect' as const,
            data: { code: '303 See Other' },
            output: changed(code, more.other ?? '303'),
          },
        ],
      },
    ],
  }
}

/** A code on which the redirect throws. */
function refusedCode(name: string, code: string, of: string, codes: string) {
  const test = wrongCode(name, code, of)
  return {
    ...test,
    errors: test.errors.map((error) => ({ ...error, messageId: 'refused' as const, data: { code: of, codes } })),
  }
}

/** A redirect whose arguments are put in order by a fix. */
function swapped(name: string, code: string, outcome: string, output: string) {
  return { name, code, output, errors: [{ messageId: 'swapped' as const, data: { outcome } }] }
}

/** The same where an older version of the library takes them in this order. */
function outdated(name: string, code: string, outcome: string, output: string) {
  return {
    name,
    code,
    options: [{ outdated: true }] as const,
    errors: [
      { messageId: 'swapped' as const, data: { outcome }, suggestions: [{ messageId: 'swap' as const, output }] },
    ],
  }
}

function relative(name: string, code: string, resolved?: string, filename?: string) {
  const base = resolved?.match(/, (\w+\.url)\)/)?.[1] ?? ''
  return {
    name,
    code,
    ...(filename !== undefined && { filename }),
    errors: [
      {
        messageId: 'relative' as const,
        suggestions:
          resolved === undefined
            ? []
            : [{ messageId: 'resolve' as const, data: { base }, output: changed(code, resolved) }],
      },
    ],
  }
}

testRule(rule, {
  // The code of a redirect changes the method, which the wrong one did not.
  leaves: {
    'no-method-changing-redirect': ['the same in a statement before'],
  },
  valid: [
    {
      name: 'what an older version takes, where either may be installed',
      code: `${imports.express} app.get('/', (req, res) => { if (back) res.redirect('back'); else res.redirect('/x', 301) })`,
    },
    {
      name: 'what Fastify 4 takes, where either version may be installed',
      code: `${imports.fastify} app.get('/', (request, reply) => reply.redirect(301, '/x'))`,
    },
    {
      name: 'the order of a version, where only names say which library it is',
      code: `exports.old = async (request, reply) => { reply.redirect(301, '/x') }`,
      options: [{ outdated: true }],
    },
    { name: 'the order of Express', code: `${imports.express} app.get('/', (req, res) => res.redirect(301, '/x'))` },
    { name: 'no status', code: `${imports.express} app.get('/', (req, res) => res.redirect('/x'))` },
    { name: 'a target and a status that are not known', code: `app.get('/', (req, res) => res.redirect(a, b))` },
    {
      name: 'the order of Fastify 5',
      code: `${imports.fastify} app.get('/', (request, reply) => reply.redirect('/x', 301))`,
    },
    {
      name: 'the order of Fastify 4, where that is what is in use',
      code: `app.get('/', (request, reply) => reply.redirect(301, '/x'))`,
      settings: pinned('fastify@4'),
    },
    {
      name: 'the order that Express 4 takes as well, where that is what is in use',
      code: `app.get('/', (req, res) => res.redirect('/x', 301))`,
      settings: pinned('express@4'),
    },
    {
      name: '`back`, where Express 4 is in use',
      code: `app.get('/', (req, res) => res.redirect('back'))`,
      settings: pinned('express@4'),
    },
    {
      name: '`back` in Koa 2, which does not even warn of it',
      code: `${imports.koa} app.use((ctx) => ctx.redirect('back'))`,
    },
    {
      name: 'tinyhttp, which takes the target first',
      code: `import { App } from '@tinyhttp/app'; new App().get('/', (req, res) => res.redirect('/x', 301))`,
    },
    {
      name: 'a second argument that is no status',
      code: `export default class { show({ response }: HttpContext) { return response.redirect('/x', true) } }
import type { HttpContext } from '@adonisjs/core/http'`,
    },
    {
      name: 'AdonisJS, whose third argument is the status',
      code: `import type { HttpContext } from '@adonisjs/core/http'
export function show({ response }: HttpContext) { return response.redirect('/x', false, 301) }`,
    },
    { name: 'the alternative of Koa', code: `${imports.koa} app.use((ctx) => ctx.redirect('/x', '/y'))` },
    { name: '300, which is one', code: `${imports.express} app.get('/', (req, res) => res.redirect(300, '/x'))` },
    { name: 'a deprecated code, which is another matter', code: `app.get('/', (req, res) => res.redirect(305, '/x'))` },
    { name: 'a code of no registry', code: `app.get('/', (req, res) => res.redirect(309, '/x'))` },
    { name: 'a status that is not known', code: `app.get('/', (req, res) => res.redirect(status, '/x'))` },
    { name: 'a number that is no status code', code: `app.get('/', (req, res) => res.redirect(700, '/x'))` },
    {
      name: 'a code behind which another is set',
      code: `${imports.fastify} app.get('/', (request, reply) => { reply.code(404); reply.redirect('/x', 302) })`,
    },
    {
      name: 'a redirect code before a redirect',
      code: `${imports.fastify} app.get('/', (request, reply) => reply.code(303).redirect('/x'))`,
    },
    {
      name: 'a code that Koa replaces',
      code: `${imports.koa} app.use((ctx) => { ctx.status = 404; ctx.redirect('/x') })`,
    },
    {
      name: 'a status that another call may have set',
      code: `${imports.fastify} app.get('/', (request, reply) => { if (a) reply.code(404); if (b) reply.redirect('/x'); else reply.send() })`,
    },
    {
      name: 'a relative target of Express',
      code: `${imports.express} app.get('/', (req, res) => res.redirect('../x'))`,
    },
    { name: 'an absolute target', code: `export default { fetch: () => Response.redirect('https://example.com/') }` },
    {
      name: 'a target that is resolved',
      code: `export default { fetch: (request) => Response.redirect(new URL('/x', request.url)) }`,
    },
    {
      name: 'a target that begins with something unknown',
      code: 'export default { fetch: () => Response.redirect(`${base}/x`) }',
    },
    {
      name: 'a target in a variable that may be anything',
      code: `${imports.next} export function middleware(request) { return NextResponse.redirect(target) }`,
    },
    {
      name: 'a service worker, whose own URL is the base',
      code: `self.addEventListener('fetch', (event) => event.respondWith(Response.redirect('/offline')))`,
    },
    {
      name: 'a relative target where the code may run anywhere',
      code: `export const away = () => Response.redirect('/x')`,
    },
    { name: 'a relative target of Hono', code: `${imports.hono} app.get('/', (c) => c.redirect('/x'))` },
    {
      name: 'redirect() of next/navigation with its type',
      code: `import { redirect } from 'next/navigation'; redirect('/x', 'replace')`,
    },
    {
      name: 'a function of the project',
      code: `import { redirect } from './redirect'; redirect(200, '/x'); redirect('/x', 404)`,
    },
    { name: 'a shadowed Response', code: `function f(Response) { return Response.redirect('https://x/', 200) }` },
    {
      name: 'a test that a redirect throws',
      code: `import { throws } from 'node:assert'; throws(() => Response.redirect('/x')); throws(() => Response.redirect('https://x/', 200))`,
    },
    {
      name: 'odd codes in tests',
      code: `app.get('/', (req, res) => res.redirect(200, '/x'))`,
      filename: 'test/redirect.test.js',
    },
    { name: 'a spread', code: `app.get('/', (req, res) => res.redirect(...args))` },
  ],
  invalid: [
    outdated(
      'Express: target first',
      `${imports.express} app.get('/', (req, res) => res.«redirect»('/x', 301))`,
      ': Express 5 throws',
      `${imports.express} app.get('/', (req, res) => res.redirect(301, '/x'))`,
    ),
    {
      ...swapped(
        'Express 5: target first, with a constant',
        `import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.«redirect»(\`/users/\${id}\`, StatusCodes.SEE_OTHER))`,
        ': Express 5 throws',
        `import { StatusCodes } from 'http-status-codes';
app.get('/', (req, res) => res.redirect(StatusCodes.SEE_OTHER, \`/users/\${id}\`))`,
      ),
      settings: pinned('express@5'),
    },
    {
      name: 'a target that calls something, which stays where it is',
      code: `app.get('/', (req, res) => res.«redirect»(\`/\${next()}\`, 301))`,
      settings: pinned('express@5'),
      errors: [{ messageId: 'swapped', data: { outcome: ': Express 5 throws' } }],
    },
    {
      name: 'arguments with a comment',
      code: `app.get('/', (req, res) => res.«redirect»('/x', /* for good */ 301))`,
      settings: pinned('express@5'),
      errors: [{ messageId: 'swapped', data: { outcome: ': Express 5 throws' } }],
    },
    {
      name: 'the other order, with a code that is no redirect either',
      code: `app.get('/', (req, res) => res.«redirect»('/x', 404))`,
      settings: pinned('express@5'),
      errors: [{ messageId: 'swapped', data: { outcome: ': Express 5 throws' } }],
    },
    outdated(
      'Fastify: status first',
      `${imports.fastify} app.get('/', (request, reply) => reply.«redirect»(301, '/x'))`,
      ': Fastify 5 throws',
      `${imports.fastify} app.get('/', (request, reply) => reply.redirect('/x', 301))`,
    ),
    {
      ...swapped(
        'Fastify 5: status first, in TypeScript',
        `app.get('/', async (request, reply) => { await reply!.«redirect»(ok ? 307 : 303, (target as string)) })`,
        ': Fastify 5 throws',
        `app.get('/', async (request, reply) => { await reply!.redirect(target as string, (ok ? 307 : 303)) })`,
      ),
      settings: pinned('fastify@5'),
    },
    swapped(
      'Hono',
      `${imports.hono} app.get('/', (c) => c.«redirect»(301, '/x'))`,
      ': Hono answers 200',
      `${imports.hono} app.get('/', (c) => c.redirect('/x', 301))`,
    ),
    swapped(
      'Response',
      `Response.«redirect»(301, 'https://x/')`,
      ': `Response` throws',
      `Response.redirect('https://x/', 301)`,
    ),
    swapped(
      'SvelteKit',
      `${imports.kit} «redirect»('/x', 303)`,
      ': SvelteKit throws another error',
      `${imports.kit} redirect(303, '/x')`,
    ),
    swapped(
      'React Router',
      `${imports.router} «redirect»(303, '/x')`,
      ': React Router throws',
      `${imports.router} redirect('/x', 303)`,
    ),
    swapped(
      'a CommonJS module',
      `const { sendRedirect } = require('h3'); «sendRedirect»(event, 301, '/x')`,
      ': h3 throws',
      `const { sendRedirect } = require('h3'); sendRedirect(event, '/x', 301)`,
    ),
    swapped(
      'a decorator',
      `import { Controller, Get, Redirect } from '@nestjs/common'
@Controller() class Users { @Get() @«Redirect»(301, '/x') find() {} }`,
      ': NestJS answers 200',
      `import { Controller, Get, Redirect } from '@nestjs/common'
@Controller() class Users { @Get() @Redirect('/x', 301) find() {} }`,
    ),
    {
      name: 'Koa, which takes the status before',
      code: `${imports.koa} app.use((ctx) => {
  ctx.«redirect»(301, '/x')
})`,
      errors: [
        {
          messageId: 'swapped',
          data: { outcome: ': Koa redirects to the number with 302' },
          suggestions: [
            {
              messageId: 'move',
              data: { code: 301 },
              output: `${imports.koa} app.use((ctx) => {
  ctx.status = 301
  ctx.redirect('/x')
})`,
            },
          ],
        },
      ],
    },
    {
      name: 'Koa, which does not read a second argument',
      code: `${imports.koa} app.use((ctx) => {
  ctx.redirect('/x', «301»);
})`,
      errors: [
        {
          messageId: 'not read',
          data: { outcome: ': Koa redirects with 302' },
          suggestions: [
            {
              messageId: 'move',
              data: { code: 301 },
              output: `${imports.koa} app.use((ctx) => {
  ctx.status = 301;
  ctx.redirect('/x');
})`,
            },
          ],
        },
      ],
    },
    {
      name: 'hapi',
      code: `export const go = (request, h) => h.redirect('/x', «301»)`,
      errors: [
        {
          messageId: 'not read',
          data: { outcome: ': hapi redirects with 302' },
          suggestions: [
            {
              messageId: 'move',
              data: { code: 301 },
              output: `export const go = (request, h) => h.redirect('/x').code(301)`,
            },
          ],
        },
      ],
    },
    {
      name: 'a code in both places, which leaves nothing to redirect to',
      code: `import { redirect } from '@sveltejs/kit'; «redirect»(303, 303)`,
      errors: [{ messageId: 'swapped', data: { outcome: ': SvelteKit throws another error' } }],
    },
    {
      name: 'arguments in parentheses of their own',
      code: `import { redirect } from '@sveltejs/kit'; «redirect»('/x', (303))`,
      output: `import { redirect } from '@sveltejs/kit'; redirect(303, ('/x'))`,
      errors: [{ messageId: 'swapped', data: { outcome: ': SvelteKit throws another error' } }],
    },
    {
      name: 'redirect() of next/navigation',
      code: `import { redirect } from 'next/navigation'; redirect('/x', «301»)`,
      errors: [{ messageId: 'not read', data: { outcome: ': NextResponse redirects with 307' } }],
    },
    {
      name: 'Express without a target',
      code: `app.get('/', (req, res) => res?.redirect(«301»))`,
      errors: [{ messageId: 'without target', data: { outcome: ': the framework redirects to that number' } }],
    },
    {
      name: 'Next.js without a target',
      code: `export default function handler(req, res) { res.redirect(«308») }`,
      filename: 'pages/api/old.js',
      errors: [{ messageId: 'without target', data: { outcome: ': Next.js throws' } }],
    },
    {
      name: '`back` in Express',
      code: `${imports.express} app.get('/', (req, res) => res.redirect(«'back'»)); app.post('/', (req, res) => res.redirect(303, «'back'»))`,
      options: [{ outdated: true }],
      errors: [
        { messageId: 'back', data: { outcome: ': Express 5 takes `back` for a path' } },
        { messageId: 'back', data: { outcome: ': Express 5 takes `back` for a path' } },
      ],
    },
    {
      name: '`back` in Koa 3',
      code: `${imports.koa} app.use((ctx) => ctx.redirect(«'back'», '/'))`,
      settings: pinned('koa@3'),
      errors: [{ messageId: 'back', data: { outcome: ': Koa 3 takes `back` for a path' } }],
    },
    wrongCode('Express: 200', `${imports.express} app.get('/', (req, res) => res.redirect(«200», '/x'))`, '200 OK'),
    wrongCode('Express: 401', `app.get('/', (req, res) => res.redirect(«401», '/login'))`, '401 Unauthorized'),
    wrongCode(
      'Fastify: 304',
      `${imports.fastify} app.get('/', (request, reply) => reply.redirect('/x', «304»))`,
      '304 Not Modified',
    ),
    wrongCode('Hono: 404', `${imports.hono} app.get('/', (c) => c.redirect('/x', «404» as any))`, '404 Not Found'),
    wrongCode(
      'React Router: the status of an init',
      `${imports.router} export const loader = () => redirect('/x', { status: «200» })`,
      '200 OK',
    ),
    wrongCode(
      'a constant of a library',
      `const { StatusCodes } = require('http-status-codes'); app.get('/', (req, res) => res.redirect(«StatusCodes.CREATED», '/x'))`,
      '201 Created',
      { found: 'StatusCodes.MOVED_TEMPORARILY', other: 'StatusCodes.SEE_OTHER' },
    ),
    wrongCode(
      'one of two codes, behind a variable',
      `const code = isNew ? «201» : 303; app.get('/', (req, res) => res.redirect(code, '/x'))`,
      '201 Created',
    ),
    wrongCode(
      'a code set before a redirect that keeps it',
      `${imports.fastify} app.get('/', (request, reply) => reply.code(«401»).redirect('/login'))`,
      '401 Unauthorized',
    ),
    wrongCode(
      'the same in a statement before',
      `${imports.fastify} app.post('/', async (request, reply) => { reply.status(«201»); if (a) log(); return reply.redirect('/x') })`,
      '201 Created',
    ),
    refusedCode(
      'Response: 304',
      `Response.redirect('https://x/', «304»)`,
      '304 Not Modified',
      '301, 302, 303, 307 and 308',
    ),
    refusedCode(
      'Response: 300',
      `Response.redirect('https://x/', «300»)`,
      '300 Multiple Choices',
      '301, 302, 303, 307 and 308',
    ),
    refusedCode(
      'Response: a code of no registry',
      `Response.redirect('https://x/', «309»)`,
      '309',
      '301, 302, 303, 307 and 308',
    ),
    refusedCode(
      'NextResponse',
      `${imports.next} NextResponse.redirect(url, { status: «200» })`,
      '200 OK',
      '301, 302, 303, 307 and 308',
    ),
    refusedCode('SvelteKit', `${imports.kit} redirect(«200», '/x')`, '200 OK', '300 to 308'),
    {
      ...refusedCode(
        'what throws, in a test as well',
        `Response.redirect('https://x/', «404»)`,
        '404 Not Found',
        '301, 302, 303, 307 and 308',
      ),
      filename: 'test/x.test.js',
    },
    {
      ...wrongCode('tests, where they are checked', `app.get('/', (req, res) => res.redirect(«200», '/x'))`, '200 OK'),
      filename: 'test/x.test.js',
      settings: { 'http-status': { tests: 'check' } },
    },
    relative(
      'Workers',
      `export default { fetch(request) { return Response.redirect(«'/login'») } }`,
      `new URL('/login', request.url)`,
    ),
    relative(
      'a route of Next.js',
      `${imports.next} export async function GET(req: Request) { return NextResponse.redirect(«\`/users/\${id}\`», 303) }`,
      `new URL(\`/users/\${id}\`, req.url)`,
      'app/users/route.ts',
    ),
    relative(
      'middleware of Next.js',
      `import { NextResponse, type NextRequest } from 'next/server'
export function middleware(request: NextRequest) { return NextResponse.redirect(«'/login?from=' + path») }`,
      `new URL('/login?from=' + path, request.url)`,
    ),
    relative(
      'a target behind a variable',
      `${imports.next} const home = '/'; export function away() { return NextResponse.redirect(«home») }`,
    ),
    relative('a server of Deno', `Deno.serve((request) => Response.redirect(«'/x'»))`, `new URL('/x', request.url)`),
  ],
})
