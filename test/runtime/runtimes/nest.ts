import 'reflect-metadata'
import * as common from '@nestjs/common'
import type { Type } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { ExpressAdapter } from '@nestjs/platform-express'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import { valueOf } from '../support/handler.ts'
import type { Runtime } from '../support/runtime.ts'
import { exchange } from '../support/wire.ts'

/** Code of the decorators and the body of a GET method: `@HttpCode(204) find() { return {} }`. */
function runtime(title: string, makeAdapter: () => ExpressAdapter | FastifyAdapter): Runtime {
  const names = Object.keys(common).filter((name) => /^[A-Z]\w*$/.test(name))
  return {
    name: title,
    title,
    source: (code) =>
      `import { Controller, Get, HttpCode, HttpException, NotFoundException, Redirect, Header, Res } from '@nestjs/common'\n@Controller()\nclass Example {\n@Get()\n${code}\n}`,
    async answer(code, method) {
      const made = `(() => { @Controller()\nclass Example {\n@Get()\n${code}\n} return Example })()`
      const Example = valueOf(made, Object.fromEntries(names.map((name) => [name, Reflect.get(common, name)]))) as Type
      const root = { module: Example, controllers: [Example] }
      const app = await NestFactory.create<NestFastifyApplication>(root, makeAdapter(), { logger: false })
      await app.listen(0, '127.0.0.1')
      const answer = await exchange(app.getHttpServer(), method)
      app.getHttpServer().closeAllConnections()
      await app.close()
      return { thrown: false, ...answer }
    },
  }
}

export const nestOnExpress = runtime('NestJS on Express', () => new ExpressAdapter())
export const nestOnFastify = runtime('NestJS on Fastify', () => new FastifyAdapter())
