import { createServer } from 'node:http'
import { setImmediate } from 'node:timers/promises'
import Boom from '@hapi/boom'
import { isHttpError, isRedirect, error, redirect as redirectInKit } from '@sveltejs/kit'
import { HttpException, InternalServerErrorException, NotFoundException } from '@nestjs/common'
import express from 'express'
import express4 from 'express4'
import { fastify } from 'fastify'
import { fastify as fastify4 } from 'fastify4'
import createError, { isHttpError as isOfHttpErrors } from 'http-errors'
import Koa from 'koa'
import Koa2 from 'koa2'
import { notFound, redirect, unstable_rethrow } from 'next/navigation.js'
import { describe, expect, it } from 'vitest'
import { exchange } from './support/wire.ts'

/** What a server on loopback answers to one request. */
async function answerOf(listener: Parameters<typeof createServer>[1]) {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const answer = await exchange(server)
  server.closeAllConnections()
  server.close()
  return answer
}

/** What a function throws. */
function thrownBy(run: () => unknown): unknown {
  try {
    run()
  } catch (thrown) {
    return thrown
  }
  return undefined
}

describe.each([
  ['Koa 3', Koa],
  ['Koa 2', Koa2],
])('next() of %s', (_, Application) => {
  const answer = (waits: boolean) => {
    const app = new Application()
    app.silent = true
    app.use(async (_, next) => {
      if (waits) await next()
      else void next()
    })
    app.use(async (ctx) => {
      await setImmediate()
      ctx.body = 'there'
    })
    const listener = app.callback()
    return answerOf((request, response) => void listener(request, response))
  }

  it('answers 404 where nothing waits for it', async () => {
    expect((await answer(false)).status).toBe(404)
  })

  it('answers what comes behind it where it is awaited', async () => {
    expect(await answer(true)).toMatchObject({ status: 200, content: 'there' })
  })
})

describe.each([
  ['Express 5', express],
  ['Express 4', express4],
])('next() of %s behind an answer', (_, make) => {
  it('runs the next handler, which cannot answer any more', async () => {
    const app = make()
    app.set('env', 'test')
    const failures: unknown[] = []
    app.use((_, response, next) => {
      response.status(401).json({})
      next()
    })
    app.get('/', (_, response) => {
      failures.push(thrownBy(() => response.json({ secret: true })))
    })
    expect((await answerOf(app)).status).toBe(401)
    expect(failures).toMatchObject([{ code: 'ERR_HTTP_HEADERS_SENT' }])
  })
})

const fastifies: readonly (readonly [string, () => object])[] = [
  ['5', () => fastify()],
  ['4', () => fastify4()],
]

it.each(fastifies)('Fastify %s refuses async hooks with done', (_, make) => {
  const hook: unknown = async (_request: unknown, _reply: unknown, done: () => void) => {
    await setImmediate()
    done()
  }
  const app = make()
  const addHook: unknown = Reflect.get(app, 'addHook')
  if (typeof addHook !== 'function') throw new Error('no hooks')
  expect(thrownBy(() => Reflect.apply(addHook, app, ['preHandler', hook]))).toMatchObject({
    code: 'FST_ERR_HOOK_INVALID_ASYNC_HANDLER',
  })
})

it.each([
  ['5', () => fastify()],
  ['4', () => fastify4()],
] as const)('an error handler of Fastify %s begins with the status 200', async (_, make) => {
  const app: {
    setErrorHandler(handler: (error: unknown, request: unknown, reply: Reply) => void): unknown
  } & Injectable = make()
  app.setErrorHandler((_error, _request, reply) => {
    reply.status(reply.statusCode).send({})
  })
  app.get('/', () => {
    throw new Error('x')
  })
  expect((await app.inject('/')).statusCode).toBe(200)
})

interface Reply {
  readonly statusCode: number
  status(code: number): { send(content: object): unknown }
}

interface Injectable {
  get(path: string, handler: () => never): unknown
  inject(path: string): PromiseLike<{ readonly statusCode: number }>
}

describe('what libraries throw', () => {
  it('passes in Next.js by unstable_rethrow()', () => {
    for (const run of [() => redirect('/done'), notFound]) {
      const thrown = thrownBy(run)
      expect(thrown).toBeInstanceOf(Error)
      expect(
        thrownBy(() => {
          unstable_rethrow(thrown)
        }),
      ).toBe(thrown)
    }
    expect(
      thrownBy(() => {
        unstable_rethrow(new Error('other'))
      }),
    ).toBeUndefined()
  })

  it('is told apart in SvelteKit by isRedirect() and isHttpError()', () => {
    expect(isRedirect(thrownBy(() => redirectInKit(303, '/')))).toBe(true)
    expect(isHttpError(thrownBy(() => error(404, 'gone')))).toBe(true)
  })

  it('keeps its status in http-errors and Boom, which take it over', () => {
    const notThere = createError(404)
    expect(isOfHttpErrors(notThere)).toBe(true)
    expect(createError(500, notThere).status).toBe(404)
    expect(Boom.boomify(Boom.notFound()).output.statusCode).toBe(404)
  })

  it('loses its status in an exception of NestJS that is made of it', () => {
    const notThere = new NotFoundException()
    expect(notThere).toBeInstanceOf(HttpException)
    expect(new InternalServerErrorException(notThere).getStatus()).toBe(500)
  })
})
