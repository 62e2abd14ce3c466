import Koa from 'koa'
import Koa2 from 'koa2'
import { Handler } from '../support/handler.ts'
import type { Runtime } from '../support/runtime.ts'
import { served } from './node.ts'

function runtime(major: number, Application: typeof Koa): Runtime {
  return {
    name: `koa@${String(major)}`,
    frameworks: [`koa@${String(major)}`],
    source: (code) => `import Koa from 'koa'\nnew Koa().use(async (ctx, next) => {\n${code}\n})`,
    answer(code, method) {
      const handler = new Handler(code)
      const app = new Application()
      app.silent = true
      app.use((ctx: unknown, next: unknown) => handler.runAsync({ ctx, next }))
      const listener = app.callback()
      return served(handler, (req, res) => void listener(req, res), method)
    },
  }
}

export const koa3 = runtime(3, Koa)
export const koa2 = runtime(2, Koa2)
