import { fastify } from 'fastify'
import { fastify as makeFastify4 } from 'fastify4'
import { Handler } from '../support/handler.ts'
import type { Runtime } from '../support/runtime.ts'
import { exchange, type Answer } from '../support/wire.ts'

type Make = () => {
  get(path: string, handler: (request: unknown, reply: unknown) => unknown): unknown
  listen(options: { port: number; host: string }): Promise<string>
  close(): PromiseLike<unknown>
  server: Parameters<typeof exchange>[0]
}

async function answer(
  make: Make,
  handler: Handler,
  run: (names: Record<string, unknown>) => unknown,
  method?: string,
): Promise<Answer> {
  const app = make()
  app.get('/', (request, reply) => run({ request, reply }))
  await app.listen({ port: 0, host: '127.0.0.1' })
  const got = await exchange(app.server, method)
  await app.close()
  return { thrown: handler.thrown, ...got }
}

function runtimes(major: number, make: Make): readonly [sync: Runtime, async: Runtime] {
  const runtime = (isAsync: boolean): Runtime => ({
    name: `fastify@${String(major)}${isAsync ? ', async' : ''}`,
    frameworks: [`fastify@${String(major)}`],
    source: (code) =>
      `import fastify from 'fastify'\nfastify().get('/', ${isAsync ? 'async ' : ''}(request, reply) => {\n${code}\n})`,
    answer(code, method) {
      const handler = new Handler(code)
      return answer(make, handler, (names) => (isAsync ? handler.runAsync(names) : handler.run(names)), method)
    },
  })
  return [runtime(false), runtime(true)]
}

export const [fastify5, fastify5Async] = runtimes(5, () => fastify())
export const [fastify4, fastify4Async] = runtimes(4, () => makeFastify4())
