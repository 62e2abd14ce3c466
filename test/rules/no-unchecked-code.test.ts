import rule from '../../rules/no-unchecked-code.ts'
import { testRule } from '../support/test-rule.ts'

const strict = [{ codes: true, responses: true }] as const

const express = `import express from 'express'; const app = express(); `

/** An error handler of Express. */
const handler = (body: string) => `${express}app.use((err, req, res, next) => { ${body} })`

/** A handler of Express that catches. */
const caught = (body: string, tried = 'await run()') =>
  `${express}app.get('/', async (req, res) => { try { ${tried} } catch (err) { ${body} } })`

interface Case {
  readonly text: string
  readonly outcome?: string
  readonly output?: string
}

/** A status that may be missing, with the suggestion that gives it a default. */
function missing(name: string, code: string, { text, outcome = 'Express throws', output }: Case) {
  return {
    name,
    code,
    errors: [
      {
        messageId: 'missingOutcome' as const,
        data: { text, outcome },
        suggestions: output === undefined ? [] : [{ messageId: 'default' as const, output }],
      },
    ],
  }
}

testRule(rule, {
  valid: [
    {
      name: 'the text of an error, which every error has, where it may be the status',
      code: `export const get = async (url) => { try { return new Response(await load(url)) } catch (e) { return new Response(null, { status: e.message }) } }
${caught('res.status(err.message).end(); res.status(err.name).end()')}`,
    },
    { name: 'a default', code: handler(`res.status(err.status || 500).end()`) },
    { name: 'a default for what is nullish', code: handler(`res.status(err.status ?? 500).end()`) },
    {
      name: 'a default at the end of a chain',
      code: handler(`res.status(err.status || err.statusCode || 500).end()`),
    },
    { name: 'a default that a function finds', code: handler(`res.status(err.status || statusFor(err)).end()`) },
    { name: 'a function that is given the error', code: handler(`res.status(statusOf(err)).end()`) },
    { name: 'a default of a variable', code: handler(`const status = err.status || 500; res.status(status).end()`) },
    {
      name: 'a variable that gets one later',
      code: handler(`let status = err.status; if (!status) status = 500; res.status(status).end()`),
    },
    { name: 'a default of a pattern', code: handler(`const { status = 500 } = err; res.status(status).end()`) },
    {
      name: 'a default of a parameter',
      code: `${express}app.use(({ status = 500, message }, req, res, next) => { res.status(status).json({ message }) })`,
    },
    { name: 'a default that is set before', code: handler(`err.statusCode ??= 500; res.status(err.statusCode).end()`) },
    {
      name: 'a default that is assigned before',
      code: handler(`err.statusCode = err.statusCode || 500; res.status(err.statusCode).json(err)`),
    },
    { name: 'a condition on it', code: handler(`if (err.status) return res.status(err.status).end(); next(err)`) },
    { name: 'a choice by it', code: handler(`res.status(err.status ? err.status : 500).end()`) },
    { name: 'a range', code: handler(`res.status(err.status >= 400 ? err.status : 500).end()`) },
    {
      name: 'a test of a variable',
      code: handler(`const s = err.status; res.status(Number.isInteger(s) ? s : 500).end()`),
    },
    {
      name: 'a class of errors',
      code: handler(`if (err instanceof AppError) return res.status(err.status).end(); next(err)`),
    },
    {
      name: 'a class that is kept in a variable',
      code: caught(`const isKnown = err instanceof AppError; res.status(isKnown ? err.status : 500).end()`),
    },
    {
      name: 'a function that tells errors apart',
      code: caught(`if (isHttpError(err)) res.status(err.status).end(); else throw err`),
    },
    {
      name: 'the name of the error',
      code: caught(`if (err.name === 'HttpError') res.status(err.status).end(); else throw err`),
    },
    {
      name: 'another member of the error',
      code: caught(`if (err.expose) res.status(err.status).end(); else throw err`),
    },
    {
      name: 'a member that a pattern takes',
      code: caught(`const { name, status } = err; if (name === 'HttpError') res.status(status).end(); else throw err`),
    },
    {
      name: 'a switch',
      code: caught(`switch (err.code) { case 'gone': return res.status(410).end() } res.status(err.status).end()`),
    },
    { name: 'a code that only chooses', code: caught(`res.status(err.code === 'ENOENT' ? 404 : 500).end()`) },
    {
      name: 'what a function may have made of the error',
      code: handler(`normalize(err); res.status(err.status).end()`),
    },
    {
      name: 'another error under the same name',
      code: handler(`err = toHttpError(err); res.status(err.status).end()`),
    },
    {
      name: 'a result that holds an error',
      code: `${express}app.get('/', async (req, res) => { const { error } = await find(); res.status(error.status).end() })`,
    },
    {
      name: 'a parameter of a function that nothing shows to be a handler',
      code: `export function answer(res, err) { res.status(err.status).json(err) }`,
    },
    {
      name: 'the error of a callback',
      code: `${express}app.get('/', (req, res) => { find((err, rows) => { if (err) return res.status(err.status).end(); res.json(rows) }) })`,
    },
    {
      name: 'errors of the code’s own that the same try throws',
      code: caught(`res.status(err.status).end()`, `if (!ok) throw new AppError(404)`),
    },
    {
      name: 'errors of a library that the same try throws',
      code: `import createError from 'http-errors'; ${caught(`res.status(err.status).end()`, `if (!ok) throw createError(404)`)}`,
    },
    {
      name: 'objects that the same try throws',
      code: caught(`res.status(err.status).end()`, `if (!ok) throw { status: 404 }`),
    },
    {
      name: 'errors that the file gives a status',
      code: `${express}app.get('/', (req, res, next) => { const err = new Error('gone'); err.status = 410; next(err) }); app.use((err, req, res, next) => { res.status(err.status).end() })`,
    },
    {
      name: 'errors of the code’s own that the file hands on',
      code: `${express}app.use((req, res, next) => next(new NotFound())); app.use((err, req, res, next) => { res.status(err.status).end() })`,
    },
    {
      name: 'a handler behind one that hands on another error',
      code: `${express}app.use((err, req, res, next) => { next(ApiError.from(err)) }); app.use((err, req, res, next) => { res.status(err.status).end() })`,
    },
    {
      name: 'a type whose status is a number',
      code: `${express}app.use((err: AppError, req, res, next) => { res.status(err.status).end() })`,
    },
    {
      name: 'a type of the file with one',
      code: `interface Failure extends Error { status: number } ${express}app.use((err: Failure, req, res, next) => { res.status(err.status).end() })`,
    },
    { name: 'an assertion', code: caught(`res.status((err as AppError).status).end()`) },
    {
      name: 'an assertion of a variable',
      code: caught(`const failure = err as AppError; res.status(failure.status).end()`),
    },
    {
      name: 'a filter of exceptions that have one',
      code: `import { Catch, HttpException } from '@nestjs/common'; @Catch(HttpException) class Filter { catch(exception, host) { host.switchToHttp().getResponse().status(exception.getStatus()).end() } }`,
    },
    {
      name: 'an exception that is told apart',
      code: `import { Catch, HttpException } from '@nestjs/common'; @Catch() class Filter { catch(exception, host) { const status = exception instanceof HttpException ? exception.getStatus() : 500; host.switchToHttp().getResponse().status(status).end() } }`,
    },
    {
      name: 'an error that is answered as 500 without a status',
      code: `import { createError, defineEventHandler } from 'h3'; export default defineEventHandler(async () => { try { await run() } catch (err) { throw createError({ statusCode: err.statusCode, message: err.message }) } })`,
    },
    { name: 'a status of something else', code: caught(`res.status(upstream.status).json(err)`) },
    { name: 'a file of tests', code: handler(`res.status(err.status).end()`), filename: 'test/server.test.js' },
    { name: 'a code with a default', code: caught(`res.status(err.code || 500).end()`) },
    {
      name: 'the response of an error of a client',
      code: `import axios from 'axios'; try { await axios.get('/x') } catch (err) { if (err.response.status === 401) login() }`,
    },
    {
      name: 'a code that is tested',
      code: caught(`res.status(err.code >= 400 && err.code < 600 ? err.code : 500).end()`),
      options: strict,
    },
    {
      name: 'a response that is asked for',
      code: `import axios from 'axios'; axios.get('/x').catch((err) => { if (err.response && err.response.status === 401) login() })`,
      options: strict,
    },
    {
      name: 'a response that is asked for by ?.',
      code: `import axios from 'axios'; axios.get('/x').catch((err) => { if (err.response?.status === 401) login() })`,
      options: strict,
    },
    {
      name: 'an error whose kind is known',
      code: `import axios from 'axios'; try { await axios.get('/x') } catch (err) { if (err.code !== 'ERR_NETWORK' && err.response.status === 401) login() }`,
      options: strict,
    },
    {
      name: 'the response of something that is no client',
      code: `try { await run() } catch (err) { if (err.response.status === 401) login() }`,
      options: strict,
    },
  ],
  invalid: [
    missing('Express', handler(`res.status(«err.status»).json({ message: err.message })`), {
      text: 'err.status',
      output: handler(`res.status(err.status ?? 500).json({ message: err.message })`),
    }),
    missing('a catch clause', caught(`console.error(err); res.status(«err.statusCode»).end()`), {
      text: 'err.statusCode',
      output: caught(`console.error(err); res.status(err.statusCode ?? 500).end()`),
    }),
    missing('a member of another name', caught(`res.status(«err.httpCode»).end()`), {
      text: 'err.httpCode',
      output: caught(`res.status(err.httpCode ?? 500).end()`),
    }),
    missing('a code without a default', caught(`res.status(«err.code»).end()`), {
      text: 'err.code',
      output: caught(`res.status(err.code ?? 500).end()`),
    }),
    missing(
      'a rejected promise',
      `${express}app.get('/', (req, res) => { run().catch((e) => res.status(«e.status»).end()) })`,
      {
        text: 'e.status',
        output: `${express}app.get('/', (req, res) => { run().catch((e) => res.status(e.status ?? 500).end()) })`,
      },
    ),
    missing(
      'the second function of then()',
      `${express}app.get('/', (req, res) => { run().then(() => res.end(), (e) => { res.sendStatus(«e.status») }) })`,
      {
        text: 'e.status',
        output: `${express}app.get('/', (req, res) => { run().then(() => res.end(), (e) => { res.sendStatus(e.status ?? 500) }) })`,
      },
    ),
    missing(
      'a handler with a name',
      `${express}function onError(err, req, res, next) { rollbar.error(err); res.status(«err.status»).end() } app.use(onError)`,
      {
        text: 'err.status',
        output: `${express}function onError(err, req, res, next) { rollbar.error(err); res.status(err.status ?? 500).end() } app.use(onError)`,
      },
    ),
    missing(
      'a handler that is exported',
      `module.exports = (err, req, res, next) => { res.status(«err.status»).send(err.message) }`,
      {
        text: 'err.status',
        outcome: 'the framework throws',
        output: `module.exports = (err, req, res, next) => { res.status(err.status ?? 500).send(err.message) }`,
      },
    ),
    missing('a variable', handler(`const status = «err.status»; res.status(status).json({ status })`), {
      text: 'err.status',
      output: handler(`const status = err.status ?? 500; res.status(status).json({ status })`),
    }),
    missing(
      'a pattern without a default',
      handler(`const { «status», message } = err; res.status(status).json({ message })`),
      {
        text: 'status',
        output: handler(`const { status = 500, message } = err; res.status(status).json({ message })`),
      },
    ),
    missing('a pattern with another name', handler(`const { statusCode: «code» } = err; res.status(code).end()`), {
      text: 'code',
      output: handler(`const { statusCode: code = 500 } = err; res.status(code).end()`),
    }),
    missing(
      'a parameter that is a pattern',
      `${express}app.use(({ «status», message }, req, res, next) => { res.status(status).json({ message }) })`,
      {
        text: 'status',
        output: `${express}app.use(({ status = 500, message }, req, res, next) => { res.status(status).json({ message }) })`,
      },
    ),
    missing('members without a default behind them', handler(`res.status(«err.status || err.statusCode»).end()`), {
      text: 'err.status || err.statusCode',
      output: handler(`res.status(err.status || err.statusCode || 500).end()`),
    }),
    missing('a branch', handler(`res.status(isOld ? 500 : «err.status»).end()`), {
      text: 'err.status',
      output: handler(`res.status(isOld ? 500 : err.status ?? 500).end()`),
    }),
    missing('what stands behind the error itself', handler(`res.status(err && «err.status»).end()`), {
      text: 'err.status',
      output: handler(`res.status(err && (err.status ?? 500)).end()`),
    }),
    missing('a conversion', handler(`res.status(Number(«err.status»)).end()`), {
      text: 'err.status',
      output: handler(`res.status(Number(err.status ?? 500)).end()`),
    }),
    missing(
      'a class that every error is of',
      caught(`const message = err instanceof Error ? err.message : 'failed'; res.status(«err.status»).send(message)`),
      {
        text: 'err.status',
        output: caught(
          `const message = err instanceof Error ? err.message : 'failed'; res.status(err.status ?? 500).send(message)`,
        ),
      },
    ),
    missing('?. without a default', caught(`res.status(«err?.status»).end()`), {
      text: 'err?.status',
      output: caught(`res.status(err?.status ?? 500).end()`),
    }),
    missing(
      'a type without a status',
      `${express}app.use((err: Error & { status?: number }, req, res, next) => { res.status(«err.status»).end() })`,
      {
        text: 'err.status',
        output: `${express}app.use((err: Error & { status?: number }, req, res, next) => { res.status(err.status ?? 500).end() })`,
      },
    ),
    missing('an assertion that says nothing', caught(`res.status(«(err as any).status»).end()`), {
      text: '(err as any).status',
      output: caught(`res.status((err as any).status ?? 500).end()`),
    }),
    missing('an assertion of what is read', caught(`res.status(«err.status» as number).end()`), {
      text: 'err.status',
      output: caught(`res.status(err.status as number ?? 500).end()`),
    }),
    missing(
      'plain errors that the same try throws',
      caught(`res.status(«err.status»).end()`, `if (!ok) throw new Error('not ok')`),
      {
        text: 'err.status',
        output: caught(`res.status(err.status ?? 500).end()`, `if (!ok) throw new Error('not ok')`),
      },
    ),
    missing(
      'Fastify',
      `import Fastify from 'fastify'; Fastify().setErrorHandler((err, request, reply) => { reply.code(«err.statusCode»).send(err) })`,
      {
        text: 'err.statusCode',
        outcome: 'Fastify throws',
        output: `import Fastify from 'fastify'; Fastify().setErrorHandler((err, request, reply) => { reply.code(err.statusCode ?? 500).send(err) })`,
      },
    ),
    missing(
      'Koa',
      `import Koa from 'koa'; new Koa().use(async (ctx, next) => { try { await next() } catch (err) { ctx.status = «err.status»; ctx.body = err.message } })`,
      {
        text: 'err.status',
        outcome: 'Koa throws',
        output: `import Koa from 'koa'; new Koa().use(async (ctx, next) => { try { await next() } catch (err) { ctx.status = err.status ?? 500; ctx.body = err.message } })`,
      },
    ),
    missing(
      'Hono',
      `import { Hono } from 'hono'; new Hono().onError((err, c) => c.json({ message: err.message }, «err.status»))`,
      {
        text: 'err.status',
        outcome: 'Hono answers with a success',
        output: `import { Hono } from 'hono'; new Hono().onError((err, c) => c.json({ message: err.message }, err.status ?? 500))`,
      },
    ),
    missing(
      'Elysia',
      `import { Elysia } from 'elysia'; new Elysia().onError(({ error, set }) => { set.status = «error.status»; return error.message })`,
      {
        text: 'error.status',
        outcome: 'Elysia answers with a success',
        output: `import { Elysia } from 'elysia'; new Elysia().onError(({ error, set }) => { set.status = error.status ?? 500; return error.message })`,
      },
    ),
    missing(
      'SvelteKit',
      `import { error } from '@sveltejs/kit'; export const load = async () => { try { return await find() } catch (e) { error(«e.status», e.message) } }`,
      {
        text: 'e.status',
        outcome: 'SvelteKit throws',
        output: `import { error } from '@sveltejs/kit'; export const load = async () => { try { return await find() } catch (e) { error(e.status ?? 500, e.message) } }`,
      },
    ),
    missing(
      'an exception of NestJS',
      `import { HttpException, Injectable } from '@nestjs/common'; @Injectable() class Users { async find() { try { return await this.all() } catch (e) { throw new HttpException(e.message, «e.status») } } }`,
      {
        text: 'e.status',
        outcome: 'NestJS answers with a success',
        output: `import { HttpException, Injectable } from '@nestjs/common'; @Injectable() class Users { async find() { try { return await this.all() } catch (e) { throw new HttpException(e.message, e.status ?? 500) } } }`,
      },
    ),
    missing(
      'NextResponse',
      `import { NextResponse } from 'next/server'; export async function GET() { try { return NextResponse.json(await find()) } catch (e) { return NextResponse.json({ error: e.message }, { status: «e.status» }) } }`,
      {
        text: 'e.status',
        outcome: 'NextResponse answers with a success',
        output: `import { NextResponse } from 'next/server'; export async function GET() { try { return NextResponse.json(await find()) } catch (e) { return NextResponse.json({ error: e.message }, { status: e.status ?? 500 }) } }`,
      },
    ),
    {
      name: 'a filter of every exception',
      code: `import { Catch, HttpException } from '@nestjs/common'; @Catch() class Filter { catch(exception: HttpException, host) { const status = «exception.getStatus()»; host.switchToHttp().getResponse().status(status).end() } }`,
      errors: [
        {
          messageId: 'method',
          data: { text: 'exception.getStatus()' },
          suggestions: [
            {
              messageId: 'default',
              output: `import { Catch, HttpException } from '@nestjs/common'; @Catch() class Filter { catch(exception: HttpException, host) { const status = exception.getStatus?.() ?? 500; host.switchToHttp().getResponse().status(status).end() } }`,
            },
          ],
        },
      ],
    },
    {
      ...missing(
        'code of an old language',
        `var express = require('express'); express().use(function (err, req, res, next) { res.status(«err.status»).end() })`,
        {
          text: 'err.status',
          output: `var express = require('express'); express().use(function (err, req, res, next) { res.status(err.status || 500).end() })`,
        },
      ),
      languageOptions: { parserOptions: { ecmaVersion: 2019 } },
    },
    {
      name: 'a code with a default, where it is asked for',
      code: caught(`res.status(«err.code» || 500).end()`),
      options: strict,
      errors: [
        {
          messageId: 'codeOutcome',
          data: { text: 'err.code', outcome: 'Express throws' },
          suggestions: [
            {
              messageId: 'test',
              output: caught(
                `res.status(Number.isInteger(err.code) && err.code >= 400 && err.code < 600 ? err.code : 500).end()`,
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'a code in a chain',
      code: caught(`res.status(err.status || «err.code» || 500).end()`),
      options: strict,
      errors: [{ messageId: 'codeOutcome', data: { text: 'err.code', outcome: 'Express throws' }, suggestions: [] }],
    },
    {
      name: 'the code of an error that a callback is given',
      code: `${express}app.get('/', (req, res) => { find((err, rows) => { if (err) return res.status(«err.code» || 500).end(); res.json(rows) }) })`,
      options: strict,
      errors: [
        {
          messageId: 'codeOutcome',
          data: { text: 'err.code', outcome: 'Express throws' },
          suggestions: [
            {
              messageId: 'test',
              output: `${express}app.get('/', (req, res) => { find((err, rows) => { if (err) return res.status(Number.isInteger(err.code) && err.code >= 400 && err.code < 600 ? err.code : 500).end(); res.json(rows) }) })`,
            },
          ],
        },
      ],
    },
    {
      name: 'the response of an error of axios',
      code: `import axios from 'axios'; try { await axios.get('/x') } catch (err) { if («err.response.status» === 401) login() }`,
      options: strict,
      errors: [
        {
          messageId: 'response',
          data: { text: 'err.response.status' },
          suggestions: [
            {
              messageId: 'optional',
              output: `import axios from 'axios'; try { await axios.get('/x') } catch (err) { if (err.response?.status === 401) login() }`,
            },
          ],
        },
      ],
    },
    {
      name: 'the response of an error of got',
      code: `import got from 'got'; got('/x').catch((err) => { if («err.response.statusCode» === 401) login() })`,
      options: strict,
      errors: [
        {
          messageId: 'response',
          data: { text: 'err.response.statusCode' },
          suggestions: [
            {
              messageId: 'optional',
              output: `import got from 'got'; got('/x').catch((err) => { if (err.response?.statusCode === 401) login() })`,
            },
          ],
        },
      ],
    },
    {
      name: 'an interceptor',
      code: `import axios from 'axios'; axios.interceptors.response.use((response) => response, (error) => { if («error.response.status» === 401) login() })`,
      options: strict,
      errors: [
        {
          messageId: 'response',
          data: { text: 'error.response.status' },
          suggestions: [
            {
              messageId: 'optional',
              output: `import axios from 'axios'; axios.interceptors.response.use((response) => response, (error) => { if (error.response?.status === 401) login() })`,
            },
          ],
        },
      ],
    },
    {
      name: 'a status of the response that is sent on',
      code: `${express}app.get('/', (req, res) => { load().catch((err) => res.status(«err.response.status»).end()) })`,
      options: strict,
      errors: [
        {
          messageId: 'response',
          data: { text: 'err.response.status' },
          suggestions: [
            {
              messageId: 'default',
              output: `${express}app.get('/', (req, res) => { load().catch((err) => res.status(err.response?.status ?? 500).end()) })`,
            },
          ],
        },
      ],
    },
    {
      name: 'a status of a response that may be missing, without a default',
      code: `${express}app.get('/', (req, res) => { load().catch((err) => res.status(«err.response?.status»).end()) })`,
      options: strict,
      errors: [
        {
          messageId: 'unanswered',
          data: { text: 'err.response?.status' },
          suggestions: [
            {
              messageId: 'default',
              output: `${express}app.get('/', (req, res) => { load().catch((err) => res.status(err.response?.status ?? 500).end()) })`,
            },
          ],
        },
      ],
    },
  ],
})
