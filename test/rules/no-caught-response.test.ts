import rule from '../../rules/no-caught-response.ts'
import { testRule } from '../support/test-rule.ts'

const navigation = `import { notFound, redirect } from 'next/navigation'; `
const kit = `import { error, redirect } from '@sveltejs/kit'; `
const nest = `import { HttpException, InternalServerErrorException, NotFoundException } from '@nestjs/common'; `
const koa = `import Koa from 'koa'; new Koa().use(async (ctx) => { `

/** An action of Next.js whose `catch` has a body. */
const action = (body: string, head = '(error)', tried = `redirect('/done')`) =>
  `${navigation}export async function save(data) { try { await store(data); ${tried} } catch ${head} { ${body} } }`

/** A method of a service of NestJS. */
const service = (body: string, head = '(error)') =>
  `${nest}class Users { async find(id) { try { const user = await this.load(id); if (!user) throw new NotFoundException(); return user } catch ${head} { ${body} } } }`

interface Lost {
  readonly name: string
  readonly what: string
  readonly line?: number
}

/** A response that is lost, with the suggestion to throw it again. */
function lost(title: string, code: string, { name, what, line = 1 }: Lost, output?: string) {
  const suggestions = output === undefined ? [] : [{ messageId: 'pass' as const, output }]
  return { name: title, code, errors: [{ messageId: 'caught' as const, data: { name, what, line }, suggestions }] }
}

testRule(rule, {
  valid: [
    {
      name: 'behind the try',
      code: `${navigation}export async function save(data) { try { await store(data) } catch (error) { return { error: 'failed' } } redirect('/done') }`,
    },
    { name: 'thrown again', code: action(`log(error); throw error`) },
    { name: 'thrown again on some path', code: action(`if (isDone) throw error; return { error: 'failed' }`) },
    { name: 'thrown again as another type', code: action(`throw error as Error`) },
    { name: 'given to what throws it again', code: action(`unstable_rethrow(error); return { error: 'failed' }`) },
    { name: 'told apart', code: action(`if (isRedirectError(error)) throw error; return { error: 'failed' }`) },
    {
      name: 'told apart by a class',
      code: action(`if (error instanceof StoreError) return { error: 'failed' }; redirect('/failed')`),
    },
    {
      name: 'told apart by a member',
      code: action(`if (error.digest.startsWith('NEXT_REDIRECT')) throw error; return null`),
    },
    { name: 'a status that is read', code: service(`throw new HttpException(error.message, error.status)`) },
    { name: 'handed on', code: action(`return handle(error)`) },
    { name: 'handed on in an object', code: action(`return failure({ error })`) },
    { name: 'given back', code: action(`return error`) },
    { name: 'rejected with', code: action(`return Promise.reject(error)`) },
    { name: 'kept', code: action(`last = error; return null`) },
    { name: 'a member that a pattern takes', code: action(`return { digest }`, '({ digest })') },
    { name: 'in the catch itself', code: action(`redirect('/failed')`, '', `return 1`) },
    {
      name: 'in the finally',
      code: `${navigation}export async function save() { try { await store() } catch { log('failed') } finally { redirect('/done') } }`,
    },
    {
      name: 'no catch',
      code: `${navigation}export async function save() { try { redirect('/done') } finally { close() } }`,
    },
    {
      name: 'a function within',
      code: `${navigation}export function save() { try { return run(() => { redirect('/done') }) } catch (error) { return null } }`,
    },
    { name: 'the same redirect', code: action(`redirect('/done')`) },
    {
      name: 'the same code',
      code: `${koa}try { await run(); ctx.throw(400, 'a') } catch (e) { ctx.throw(400, 'b') } })`,
    },
    {
      name: 'a promise whose errors are tested',
      code: `${navigation}export const save = () => store().then(() => redirect('/done')).catch((e) => { if (isRedirectError(e)) throw e })`,
    },
    { name: 'an exception that is thrown again', code: service(`throw error`) },
    {
      name: 'an exception that is told apart',
      code: service(`if (error instanceof HttpException) throw error; throw new InternalServerErrorException()`),
    },
    { name: 'an exception that nothing is answered for', code: service(`this.logger.error(error)`) },
    { name: 'an exception in whose place a value stands', code: service(`return null`) },
    {
      name: 'an exception that some paths answer',
      code: service(`if (this.isStrict) throw new InternalServerErrorException(); return undefined`),
    },
    { name: 'an exception of the same code', code: service(`throw new NotFoundException('no such user')`) },
    {
      name: 'an exception with a code that is not known',
      code: service(`throw new HttpException('failed', this.code)`),
    },
    {
      name: 'an error that another takes over',
      code: `import createError from 'http-errors'; export async function load() { try { throw createError(404) } catch (e) { throw createError(500, e) } }`,
    },
    {
      name: 'an error that Boom takes over',
      code: `import Boom from '@hapi/boom'; export async function load() { try { throw Boom.notFound() } catch (e) { throw Boom.boomify(e) } }`,
    },
    {
      name: 'an error that is answered with Fastify',
      code: `import createError from 'http-errors'; import Fastify from 'fastify'; Fastify().get('/', async (request, reply) => { try { throw createError(404) } catch (e) { reply.send(e) } })`,
    },
    {
      name: 'a function of the same name',
      code: `import { redirect } from './navigation'; export function save() { try { redirect('/done') } catch (error) { return null } }`,
    },
    { name: 'a test', code: action(`return null`), filename: 'test/save.test.ts' },
  ],
  invalid: [
    lost(
      'a redirect of Next.js',
      action(`console.error(error); return { message: 'failed' }`, '(error)', `«redirect»('/done')`),
      { name: 'redirect', what: 'the redirect' },
      `import { notFound, redirect, unstable_rethrow } from 'next/navigation'; export async function save(data) { try { await store(data); redirect('/done') } catch (error) { unstable_rethrow(error); console.error(error); return { message: 'failed' } } }`,
    ),
    lost(
      'a redirect that is caught without a name',
      action(`return { message: 'failed' }`, '', `«redirect»('/done')`),
      {
        name: 'redirect',
        what: 'the redirect',
      },
    ),
    lost(
      'an answer with the message, as every error has one',
      action(
        `const message = error instanceof Error ? error.message : 'failed'; return { message }`,
        '(error)',
        `«redirect»('/done')`,
      ),
      { name: 'redirect', what: 'the redirect' },
      `import { notFound, redirect, unstable_rethrow } from 'next/navigation'; export async function save(data) { try { await store(data); redirect('/done') } catch (error) { unstable_rethrow(error); const message = error instanceof Error ? error.message : 'failed'; return { message } } }`,
    ),
    lost(
      'a page that is not found',
      `${navigation}export default async function Page() { let user; try { user = await find(); if (!user) «notFound»() } catch (e) { console.log(e) } return user.name }`,
      { name: 'notFound', what: '404 Not Found' },
      `import { notFound, redirect, unstable_rethrow } from 'next/navigation'; export default async function Page() { let user; try { user = await find(); if (!user) notFound() } catch (e) { unstable_rethrow(e); console.log(e) } return user.name }`,
    ),
    lost(
      'a promise',
      `${navigation}export const save = () => store().then(() => { «redirect»('/done') }).catch((e) => { console.error(e) })`,
      { name: 'redirect', what: 'the redirect' },
      `import { notFound, redirect, unstable_rethrow } from 'next/navigation'; export const save = () => store().then(() => { redirect('/done') }).catch((e) => { unstable_rethrow(e); console.error(e) })`,
    ),
    lost(
      'a redirect to another target',
      action(`redirect('/failed')`, '(error)', `«redirect»('/done')`),
      { name: 'redirect', what: 'the redirect' },
      `import { notFound, redirect, unstable_rethrow } from 'next/navigation'; export async function save(data) { try { await store(data); redirect('/done') } catch (error) { unstable_rethrow(error); redirect('/failed') } }`,
    ),
    lost(
      'an error of SvelteKit',
      `${kit}export const load = async () => { try { const page = await find(); if (!page) «error»(404, 'gone'); return page } catch (e) { error(500, 'failed') } }`,
      { name: 'error', what: '404 Not Found' },
      `import { error, redirect, isHttpError } from '@sveltejs/kit'; export const load = async () => { try { const page = await find(); if (!page) error(404, 'gone'); return page } catch (e) { if (isHttpError(e)) throw e; error(500, 'failed') } }`,
    ),
    lost(
      'a redirect of SvelteKit 1',
      `${kit}export const actions = { default: async () => { try { await save(); throw «redirect»(303, '/') } catch (e) { return { failed: true } } } }`,
      { name: 'redirect', what: 'the redirect' },
      `import { error, redirect, isRedirect } from '@sveltejs/kit'; export const actions = { default: async () => { try { await save(); throw redirect(303, '/') } catch (e) { if (isRedirect(e)) throw e; return { failed: true } } } }`,
    ),
    lost('Koa', `${koa}try { await run(); ctx.«throw»(401, 'no') } catch (e) { ctx.throw(500, 'failed') } })`, {
      name: 'throw',
      what: '401 Unauthorized',
    }),
    lost(
      'Koa, with the message',
      `${koa}try { await run(); ctx.«throw»(401, 'no') } catch (e) { ctx.status = 500; ctx.body = e.message } })`,
      {
        name: 'throw',
        what: '401 Unauthorized',
      },
    ),
    lost(
      'a redirect of React Router',
      `import { redirect } from 'react-router'; export async function action() { try { await save(); throw «redirect»('/done') } catch (e) { return { failed: true } } }`,
      { name: 'redirect', what: 'the redirect' },
    ),
    lost(
      'an exception of NestJS',
      service(`throw new InternalServerErrorException(error.message)`)
        .replace('new NotFound', 'new «NotFound')
        .replace('Exception(); return', 'Exception»(); return'),
      { name: 'NotFoundException', what: '404 Not Found' },
      service(`if (error instanceof HttpException) throw error; throw new InternalServerErrorException(error.message)`),
    ),
    lost(
      'an exception that is the content of another',
      service(`throw new InternalServerErrorException(error)`)
        .replace('new NotFound', 'new «NotFound')
        .replace('Exception(); return', 'Exception»(); return'),
      { name: 'NotFoundException', what: '404 Not Found' },
      service(`if (error instanceof HttpException) throw error; throw new InternalServerErrorException(error)`),
    ),
    lost(
      'an error of http-errors',
      `import createError from 'http-errors'; import express from 'express'; express().get('/', async (req, res) => { try { throw «createError»(404) } catch (e) { res.status(500).json({ message: e.message }) } })`,
      { name: 'createError', what: '404 Not Found' },
      `import createError, { isHttpError } from 'http-errors'; import express from 'express'; express().get('/', async (req, res) => { try { throw createError(404) } catch (e) { if (isHttpError(e)) throw e; res.status(500).json({ message: e.message }) } })`,
    ),
    lost(
      'an error of h3',
      `import { createError, defineEventHandler } from 'h3'; export default defineEventHandler(async () => { try { const user = await find(); if (!user) throw «createError»({ statusCode: 404 }); return user } catch (e) { throw createError({ statusCode: 500, message: e.message }) } })`,
      { name: 'createError', what: '404 Not Found' },
    ),
    lost(
      'an exception of Hono',
      `import { Hono } from 'hono'; import { HTTPException } from 'hono/http-exception'; new Hono().get('/', async (c) => { try { throw new «HTTPException»(401) } catch (e) { return c.json({ message: 'failed' }, 500) } })`,
      { name: 'HTTPException', what: '401 Unauthorized' },
      `import { Hono } from 'hono'; import { HTTPException } from 'hono/http-exception'; new Hono().get('/', async (c) => { try { throw new HTTPException(401) } catch (e) { if (e instanceof HTTPException) throw e; return c.json({ message: 'failed' }, 500) } })`,
    ),
    {
      name: 'statements on lines of their own',
      code: `import { redirect } from 'next/navigation'

export async function save() {
  try {
    «redirect»('/done')
  } catch (error) {
    console.error(error)
  }
}`,
      errors: [
        {
          messageId: 'caught',
          data: { name: 'redirect', what: 'the redirect', line: 6 },
          suggestions: [
            {
              messageId: 'pass',
              output: `import { redirect, unstable_rethrow } from 'next/navigation'

export async function save() {
  try {
    redirect('/done')
  } catch (error) {
    unstable_rethrow(error)
    console.error(error)
  }
}`,
            },
          ],
        },
      ],
    },
  ],
})
