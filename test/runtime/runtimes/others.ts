import { HttpResponse } from '@azure/functions'
import { Elysia } from 'elysia'
import { error, json, status } from 'itty-router'
import * as micro from 'micro'
import restify from 'restify'
import Router from 'router'
import { Handler } from '../support/handler.ts'
import type { Runtime } from '../support/runtime.ts'
import { answerOf, threw, type Answer } from '../support/wire.ts'
import { served } from './node.ts'

export const restify11: Runtime = {
  name: 'restify',
  source: (code) => `import restify from 'restify'\nrestify.createServer().get('/', (req, res, next) => {\n${code}\n})`,
  answer(code) {
    const handler = new Handler(code)
    return served(handler, (request, response) => {
      const server = restify.createServer({ handleUncaughtExceptions: false })
      server.get('/', (req, res, next) => {
        try {
          handler.run({ req, res, next })
        } catch {
          request.socket.destroy()
        }
      })
      server.server.emit('request', request, response)
    })
  },
}

export const routerAlone: Runtime = {
  name: 'router',
  source: (code) => `import Router from 'router'\nRouter().get('/', (req, res, next) => {\n${code}\n})`,
  answer(code) {
    const handler = new Handler(code)
    const router = Router()
    router.get('/', (req, res, next) => handler.run({ req, res, next }))
    // What a handler throws is handed to the server behind.
    return served(handler, (req, res) => {
      router(req, res, () => req.socket.destroy())
    })
  },
}

export const elysia: Runtime = {
  name: 'Elysia',
  source: (code) =>
    `import { Elysia } from 'elysia'\nnew Elysia().get('/', ({ set, status, redirect }) => {\n${code}\n})`,
  async answer(code) {
    const handler = new Handler(code)
    const app = new Elysia().get('/', ({ set, status, redirect }) => handler.run({ set, status, redirect }))
    // What it rejects with, servers answer as they do any failure.
    return app.handle(new Request('http://localhost/')).then(answerOf, () => ({ ...threw, thrown: false, status: 500 }))
  },
}

export const microServer: Runtime = {
  name: 'micro',
  source: (code) => `import { createError, send } from 'micro'\nexport default (req, res) => {\n${code}\n}`,
  answer(code) {
    const handler = new Handler(code)
    return served(handler, (req, res) => {
      micro.run(req, res, () => handler.runAsync({ ...micro, req, res })).catch(() => req.socket.destroy())
    })
  },
}

/** Code of a function that gives back a `Response`, or throws. */
function built(name: string, module: string, names: Readonly<Record<string, unknown>>): Runtime {
  return {
    name,
    source: (code) =>
      `import { ${Object.keys(names).join(', ')} } from '${module}'\nexport function answer() {\n${code}\n}`,
    async answer(code): Promise<Answer> {
      try {
        const response = new Handler(code).run(names)
        return response instanceof Response ? await answerOf(response) : threw
      } catch {
        return threw
      }
    },
  }
}

export const ittyRouter = built('itty-router', 'itty-router', { error, json, status })

/** What `HttpResponse` of Azure makes of a result; no host runs here. */
export const azure: Runtime = {
  name: 'azure',
  source: (code) => `import { HttpResponse } from '@azure/functions'\nexport function answer() {\n${code}\n}`,
  async answer(code) {
    try {
      const response = new Handler(code).run({ HttpResponse })
      if (!(response instanceof HttpResponse)) return threw
      return { ...threw, thrown: false, status: response.status, content: await response.text() }
    } catch {
      return threw
    }
  },
}
