import rule from '../../rules/no-floating-next.ts'
import { testRule } from '../support/test-rule.ts'

const koa = `import Koa from 'koa'; const app = new Koa(); `

/** A call that nothing waits for in a function that can: what is fixed. */
function fixed(name: string, code: string, output: string, next = 'next') {
  return {
    name,
    code,
    output,
    errors: [{ messageId: 'floating' as const, data: { name: next, library: 'Koa' }, suggestions: [] }],
  }
}

/** The same in a function that is not async: what is suggested. */
function suggested(name: string, code: string, output?: string) {
  const suggestions = output === undefined ? [] : [{ messageId: 'await' as const, output }]
  return {
    name,
    code,
    errors: [{ messageId: 'floating' as const, data: { name: 'next', library: 'Koa' }, suggestions }],
  }
}

testRule(rule, {
  valid: [
    { name: 'awaited', code: `${koa}app.use(async (ctx, next) => { await next() })` },
    { name: 'returned', code: `${koa}app.use((ctx, next) => { return next() })` },
    { name: 'returned by an arrow', code: `${koa}app.use((ctx, next) => next())` },
    { name: 'returned in a branch', code: `${koa}app.use((ctx, next) => (ctx.ok ? next() : undefined))` },
    { name: 'chained', code: `${koa}app.use((ctx, next) => { next().then(() => log(ctx.status)) })` },
    { name: 'caught', code: `${koa}app.use(async (ctx, next) => { next().catch(report) })` },
    { name: 'passed on', code: `${koa}app.use(async (ctx, next) => { await Promise.race([next(), timeout()]) })` },
    { name: 'kept', code: `${koa}app.use(async (ctx, next) => { const rest = next(); await prepare(); await rest })` },
    { name: 'void, which says that it is meant', code: `${koa}app.use(async (ctx, next) => { void next() })` },
    {
      name: 'a function within, for which other code may wait',
      code: `${koa}app.use(async (ctx, next) => { await run(() => { next() }) })`,
    },
    { name: 'a generator of Koa 1', code: `${koa}app.use(function* (next) { yield next })` },
    { name: 'Express', code: `import express from 'express'; express().use((req, res, next) => { next() })` },
    {
      name: 'Express beside Koa',
      code: `import Koa from 'koa'; import express from 'express'; express().use((req, res, next) => { next() })`,
    },
    {
      name: 'a function that nothing shows to be of Koa',
      code: `${koa}export const middleware = async (ctx, next) => { next() }`,
    },
    {
      name: 'another function of that name',
      code: `${koa}app.use(async (ctx, next) => { await next(); const next2 = () => 1; next2() })`,
    },
    { name: 'a test', code: `${koa}app.use(async (ctx, next) => { next() })`, filename: 'test/app.test.js' },
  ],
  invalid: [
    fixed(
      'an async function',
      `${koa}app.use(async (ctx, next) => { ctx.state.started = Date.now(); «next»() })`,
      `${koa}app.use(async (ctx, next) => { ctx.state.started = Date.now(); await next() })`,
    ),
    fixed(
      'behind a condition',
      `${koa}app.use(async (ctx, next) => { if (ctx.path === '/') { «next»(); return } ctx.status = 404 })`,
      `${koa}app.use(async (ctx, next) => { if (ctx.path === '/') { await next(); return } ctx.status = 404 })`,
    ),
    fixed(
      'an operand',
      `${koa}app.use(async (ctx, next) => { ctx.ok && «next»() })`,
      `${koa}app.use(async (ctx, next) => { ctx.ok && await next() })`,
    ),
    fixed(
      'a router',
      `import Router from '@koa/router'; const router = new Router(); router.get('/', async (ctx, next) => { «next»() }, answer)`,
      `import Router from '@koa/router'; const router = new Router(); router.get('/', async (ctx, next) => { await next() }, answer)`,
    ),
    fixed(
      'CommonJS, and a function with a name',
      `const Koa = require('koa'); const app = new Koa(); app.use(timed); async function timed(ctx, next) { «next»() }`,
      `const Koa = require('koa'); const app = new Koa(); app.use(timed); async function timed(ctx, next) { await next() }`,
    ),
    fixed(
      'a function that is typed as middleware',
      `import type { Middleware } from 'koa'; export const timed: Middleware = async (ctx, next) => { «next»() }`,
      `import type { Middleware } from 'koa'; export const timed: Middleware = async (ctx, next) => { await next() }`,
    ),
    fixed(
      'a parameter under another name',
      `${koa}app.use(async (ctx, _next) => { «_next»() })`,
      `${koa}app.use(async (ctx, _next) => { await _next() })`,
      '_next',
    ),
    suggested(
      'an arrow that is not async',
      `${koa}app.use((ctx, next) => { ctx.state.a = 1; «next»() })`,
      `${koa}app.use(async (ctx, next) => { ctx.state.a = 1; await next() })`,
    ),
    suggested(
      'a function that is not async',
      `${koa}app.use(function (ctx, next) { «next»() })`,
      `${koa}app.use(async function (ctx, next) { await next() })`,
    ),
  ],
})
