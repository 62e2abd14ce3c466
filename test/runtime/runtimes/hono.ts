import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { Handler } from '../support/handler.ts'
import type { Runtime } from '../support/runtime.ts'
import { answerOf, threw } from '../support/wire.ts'

/** Hono on a real `Response`, as Workers, Deno and `app.request()` have it. */
export const hono: Runtime = {
  name: 'hono',
  source: (code) =>
    `import { Hono } from 'hono'\nimport { HTTPException } from 'hono/http-exception'\nnew Hono().get('/', (c) => {\n${code}\n})`,
  async answer(code) {
    const handler = new Handler(code)
    const app = new Hono()
    app.get('/', (c) => handler.run({ c, HTTPException }) as Response)
    app.onError((error, c) => (error instanceof HTTPException ? error.getResponse() : c.text('failed', 500)))
    try {
      return await answerOf(await app.request('/'))
    } catch {
      return threw
    }
  },
}
