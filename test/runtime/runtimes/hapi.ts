import Boom from '@hapi/boom'
import Hapi from '@hapi/hapi'
import { Handler } from '../support/handler.ts'
import type { Runtime } from '../support/runtime.ts'
import { exchange } from '../support/wire.ts'

export const hapi: Runtime = {
  name: 'hapi',
  source: (code) =>
    `import Boom from '@hapi/boom'\nimport Hapi from '@hapi/hapi'\nHapi.server().route({ method: 'GET', path: '/', handler: (request, h) => {\n${code}\n} })`,
  async answer(code) {
    const handler = new Handler(code)
    const server = Hapi.server({ port: 0, host: '127.0.0.1', debug: false })
    server.route({
      method: 'GET',
      path: '/',
      handler: (request, h) => handler.run({ request, h, Boom }) as Hapi.Lifecycle.ReturnValue,
    })
    await server.start()
    const answer = await exchange(server.listener)
    await server.stop({ timeout: 0 })
    return { thrown: handler.thrown, ...answer }
  },
}
