import rule from '../../rules/no-method-changing-redirect.ts'
import { testRule } from '../support/test-rule.ts'

/** The code with the marked text replaced. */
function changed(code: string, text: string): string {
  return code.replace(/«[^»]*»/, text)
}

/** A redirect with a written 302 (or 301), and what its two suggestions make of it. */
function written(name: string, code: string, method: string, file?: string) {
  const isPermanent = /«.*(301|MOVED)/.test(code)
  const [of, kept] = isPermanent ? (['301 Moved Permanently', 308] as const) : (['302 Found', 307] as const)
  const names = { 303: '303 See Other', 307: '307 Temporary Redirect', 308: '308 Permanent Redirect' }
  return {
    name,
    code,
    ...(file === undefined ? {} : { filename: file }),
    errors: [
      {
        messageId: 'repeats' as const,
        data: { method, code: of, reference: isPermanent ? 'RFC 9110 §15.4.2' : 'RFC 9110 §15.4.3', keeping: kept },
        suggestions: ([303, kept] as const).map((other) => ({
          messageId: 'redirect' as const,
          data: { name: names[other] },
          output: changed(code, String(other)),
        })),
      },
    ],
  }
}

/** A redirect with an implied 302, and what it is with another code. */
function implied(name: string, code: string, method: string, given?: (other: number) => string) {
  return {
    name,
    code,
    errors: [
      {
        messageId: 'repeats' as const,
        data: { method, code: '302 Found', reference: 'RFC 9110 §15.4.3', keeping: 307 },
        suggestions: given
          ? [
              { messageId: 'redirect' as const, data: { name: '303 See Other' }, output: given(303) },
              { messageId: 'redirect' as const, data: { name: '307 Temporary Redirect' }, output: given(307) },
            ]
          : [],
      },
    ],
  }
}

const hono = `import { Hono } from 'hono'; const app = new Hono();`
const koa = `import Router from '@koa/router'; const router = new Router();`

testRule(rule, {
  valid: [
    { name: '303, which makes it GET', code: `app.put('/x', (req, res) => res.redirect(303, '/y'))` },
    {
      name: '307 and 308, which keep the method on purpose',
      code: `app.put('/x', (req, res) => a ? res.redirect(307, '/y') : res.redirect(308, '/y'))`,
    },
    { name: 'GET', code: `app.get('/x', (req, res) => res.redirect('/y'))` },
    {
      name: 'HEAD and QUERY',
      code: `app.head('/x', (req, res) => res.redirect('/y')); app.query('/x', (req, res) => res.redirect('/y'))`,
    },
    { name: 'POST, after which clients go on with GET', code: `app.post('/x', (req, res) => res.redirect('/y'))` },
    {
      name: 'a method that is not known',
      code: `app.use((req, res) => res.redirect('/y')); export function save(req, res) { res.redirect('/y') }`,
    },
    {
      name: 'a handler for GET and DELETE alike',
      code: `app.get('/x', go); app.delete('/x', go); function go(req, res) { res.redirect('/y') }`,
    },
    {
      name: 'a function that other modules can call for other methods',
      code: `export function back(res) { res.redirect('/y') }`,
    },
    {
      name: 'a status set before, where the framework keeps it',
      code: `${koa} router.put('/x', (ctx) => { ctx.status = 303; ctx.redirect('/y') })`,
    },
    {
      name: 'a code set before on Fastify',
      code: `fastify.put('/x', (request, reply) => reply.code(303).redirect('/y'))`,
    },
    {
      name: 'a code that Fastify 4 and 5 look for in different places',
      code: `fastify.put('/x', (request, reply) => reply.redirect(a, b))`,
    },
    { name: 'a status that is not known', code: `app.put('/x', (req, res) => res.redirect(req.query.code, '/y'))` },
    {
      name: 'the default of Next.js, which keeps the method',
      code: `export default function handler(req, res) { if (req.method === 'PUT') res.redirect('/y') }`,
      filename: 'pages/api/x.ts',
    },
    {
      name: 'an action of React Router, whose client goes on with GET',
      code: `import { redirect } from 'react-router'; export async function action({ request }) { if (request.method === 'DELETE') return redirect('/') }`,
    },
    {
      name: 'an action of SvelteKit, which is sent by POST',
      code: `import { redirect } from '@sveltejs/kit'; export const actions = { remove: async () => { redirect(302, '/') } }`,
      filename: 'src/routes/+page.server.ts',
    },
    {
      name: 'a branch for another method',
      code: `app.all('/x', (req, res) => { if (req.method === 'PUT') return res.sendStatus(204); res.redirect('/y') })`,
    },
    {
      name: 'a redirect that a later status takes the place of',
      code: `export default [{ method: 'PUT', path: '/x', handler: (request, h) => h.redirect('/y').code(303) }]`,
    },
    {
      name: 'tests, which redirect as they please',
      code: `app.put('/x', (req, res) => res.redirect('/y'))`,
      filename: 'test/redirect.test.ts',
    },
    { name: 'an object that is no response', code: `app.put('/x', () => { browser.redirect('/y') })` },
    {
      name: 'a shadowed redirect',
      code: `import { redirect } from '@sveltejs/kit'; export function PUT() { function go(redirect) { redirect(302, '/') } }`,
      filename: 'src/routes/+server.ts',
    },
  ],
  invalid: [
    implied(
      'Express by default',
      `app.put('/x', (req, res) => res.«redirect»('/y'))`,
      'PUT',
      (code) => `app.put('/x', (req, res) => res.redirect(${code}, '/y'))`,
    ),
    implied(
      'an expression as target',
      `app.put('/x', (req, res) => res.«redirect»((next) ?? '/y'))`,
      'PUT',
      (code) => `app.put('/x', (req, res) => res.redirect(${code}, (next) ?? '/y'))`,
    ),
    implied(
      'a target in parentheses of its own',
      `import Fastify from 'fastify'; Fastify().delete('/x', (request, reply) => reply.«redirect»(('/y')))`,
      'DELETE',
      (code) =>
        `import Fastify from 'fastify'; Fastify().delete('/x', (request, reply) => reply.redirect(('/y'), ${code}))`,
    ),
    written('a written code', `app.delete('/x', (req, res) => { res.redirect(«302», '/y') })`, 'DELETE'),
    written('301', `app.patch('/x', (req, res) => { res.redirect(«301», '/y') })`, 'PATCH'),
    written(
      'a status of its own with a Location',
      `app.delete('/x', (req, res) => { res.status(«302»).set('Location', '/y').end() })`,
      'DELETE',
    ),
    written(
      'writeHead',
      `app.delete('/x', (req, res) => { res.writeHead(«302», { Location: '/y' }).end() })`,
      'DELETE',
    ),
    written(
      'a code behind a constant',
      `const code = «302»; app.delete('/x', (req, res) => { res.redirect(code, '/y') })`,
      'DELETE',
    ),
    written('one of two codes', `app.delete('/x', (req, res) => { res.redirect(soon ? «302» : 303, '/y') })`, 'DELETE'),
    {
      name: 'a named code',
      code: `import { StatusCodes } from 'http-status-codes'; app.put('/x', (req, res) => res.redirect(«StatusCodes.MOVED_TEMPORARILY», '/y'))`,
      errors: [
        {
          messageId: 'repeats',
          data: { method: 'PUT', code: '302 Found', reference: 'RFC 9110 §15.4.3', keeping: 307 },
          suggestions: [
            {
              messageId: 'redirect',
              data: { name: '303 See Other' },
              output: `import { StatusCodes } from 'http-status-codes'; app.put('/x', (req, res) => res.redirect(StatusCodes.SEE_OTHER, '/y'))`,
            },
            {
              messageId: 'redirect',
              data: { name: '307 Temporary Redirect' },
              output: `import { StatusCodes } from 'http-status-codes'; app.put('/x', (req, res) => res.redirect(StatusCodes.TEMPORARY_REDIRECT, '/y'))`,
            },
          ],
        },
      ],
    },
    implied(
      'a handler for PUT and PATCH',
      `app.put('/x', save); app.patch('/x', save); function save(req, res) { res.«redirect»('/y') }`,
      'PUT or PATCH',
      (code) => `app.put('/x', save); app.patch('/x', save); function save(req, res) { res.redirect(${code}, '/y') }`,
    ),
    implied(
      'a helper that only such handlers call',
      `app.put('/x', (req, res) => back(res)); function back(res) { res.«redirect»('/y') }`,
      'PUT',
      (code) => `app.put('/x', (req, res) => back(res)); function back(res) { res.redirect(${code}, '/y') }`,
    ),
    implied(
      'TypeScript around it',
      `import type { Request, Response } from 'express'; router.put('/x', (req: Request, res: Response<unknown>) => { res!.«redirect»(target as string) })`,
      'PUT',
      (code) =>
        `import type { Request, Response } from 'express'; router.put('/x', (req: Request, res: Response<unknown>) => { res!.redirect(${code}, target as string) })`,
    ),
    implied(
      'CommonJS',
      `const express = require('express'); const api = express.Router(); api.delete('/x', function (req, res) { res.«redirect»(/* home */ '/') })`,
      'DELETE',
      (code) =>
        `const express = require('express'); const api = express.Router(); api.delete('/x', function (req, res) { res.redirect(/* home */ ${code}, '/') })`,
    ),
    implied(
      'a guard that leaves one method',
      `app.all('/x', (req, res) => { if (req.method !== 'DELETE') return res.sendStatus(405); res.«redirect»('/y') })`,
      'DELETE',
      (code) =>
        `app.all('/x', (req, res) => { if (req.method !== 'DELETE') return res.sendStatus(405); res.redirect(${code}, '/y') })`,
    ),
    implied(
      'Fastify',
      `fastify.delete('/x', (request, reply) => reply.«redirect»('/y'))`,
      'DELETE',
      (code) => `fastify.delete('/x', (request, reply) => reply.redirect('/y', ${code}))`,
    ),
    implied(
      'Hono',
      `${hono} app.put('/x', (c) => c.«redirect»('/y',))`,
      'PUT',
      (code) => `${hono} app.put('/x', (c) => c.redirect('/y', ${code},))`,
    ),
    written('Hono with a code', `${hono} app.put('/x', (c) => c.redirect('/y', «302»))`, 'PUT'),
    implied(
      'Koa, by a status before',
      `${koa} router.put('/x', (ctx) => {
  ctx.«redirect»('/y');
})`,
      'PUT',
      (code) => `${koa} router.put('/x', (ctx) => {
  ctx.status = ${code};
  ctx.redirect('/y');
})`,
    ),
    implied(
      'Koa in an expression, where there is no place for a status',
      `${koa} router.put('/x', (ctx) => ctx.«redirect»('/y'))`,
      'PUT',
    ),
    implied(
      'hapi',
      `export default [{ method: 'PUT', path: '/x', handler: (request, h) => h.«redirect»('/y') }]`,
      'PUT',
      (code) =>
        `export default [{ method: 'PUT', path: '/x', handler: (request, h) => h.redirect('/y').code(${code}) }]`,
    ),
    implied(
      'NestJS',
      `import { Controller, Put, Redirect } from '@nestjs/common'; class Users { @Put() @«Redirect»('/y') save() {} }`,
      'PUT',
      (code) =>
        `import { Controller, Put, Redirect } from '@nestjs/common'; class Users { @Put() @Redirect('/y', ${code}) save() {} }`,
    ),
    implied(
      'h3',
      `import { defineEventHandler, sendRedirect } from 'h3'; export default defineEventHandler((event) => { if (event.method === 'DELETE') return «sendRedirect»(event, '/y') })`,
      'DELETE',
      (code) =>
        `import { defineEventHandler, sendRedirect } from 'h3'; export default defineEventHandler((event) => { if (event.method === 'DELETE') return sendRedirect(event, '/y', ${code}) })`,
    ),
    written(
      'SvelteKit',
      `import { redirect } from '@sveltejs/kit'; export async function DELETE() { redirect(«302», '/y') }`,
      'DELETE',
      'src/routes/x/+server.ts',
    ),
    written(
      'a response of the Fetch API',
      `export async function PUT() { return new Response(null, { status: «302», headers: { Location: '/y' } }) }`,
      'PUT',
      'app/x/route.ts',
    ),
    written(
      'Response.redirect',
      `export default { async fetch(request) { if (request.method === 'DELETE') return Response.redirect(home, «301»); return new Response('x') } }`,
      'DELETE',
    ),
    written(
      'Lambda',
      `export const handler = async (event) => { if (event.httpMethod === 'DELETE') return { statusCode: «302», headers: { Location: '/y' } } }`,
      'DELETE',
    ),
    {
      name: 'POST, where the option asks for it',
      code: `app.post('/x', (req, res) => res.«redirect»('/y'))`,
      options: [{ post: true }],
      errors: [
        {
          messageId: 'mayChange',
          data: { method: 'POST', code: '302 Found', reference: 'RFC 9110 §15.4.3', keeping: 307 },
          suggestions: [
            {
              messageId: 'redirect',
              data: { name: '303 See Other' },
              output: `app.post('/x', (req, res) => res.redirect(303, '/y'))`,
            },
            {
              messageId: 'redirect',
              data: { name: '307 Temporary Redirect' },
              output: `app.post('/x', (req, res) => res.redirect(307, '/y'))`,
            },
          ],
        },
      ],
    },
  ],
})
