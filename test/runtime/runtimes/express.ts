import express from 'express'
import express4Module from 'express4'
import { Handler } from '../support/handler.ts'
import type { Runtime } from '../support/runtime.ts'
import { served } from './node.ts'

function runtime(major: number, make: typeof express): Runtime {
  return {
    name: `express@${String(major)}`,
    frameworks: [`express@${String(major)}`],
    source: (code) => `import express from 'express'\nexpress().get('/', (req, res, next) => {\n${code}\n})`,
    answer(code, method) {
      const handler = new Handler(code)
      const app = make()
      app.set('env', 'test')
      app.get('/', (req: unknown, res: unknown, next: unknown) => {
        handler.run({ req, res, next })
      })
      return served(handler, app, method)
    },
  }
}

export const express5 = runtime(5, express)
export const express4 = runtime(4, express4Module)
