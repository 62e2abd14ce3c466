import * as h3 from 'h3'
import * as h3v1 from 'h3v1'
import { Handler } from '../support/handler.ts'
import type { Runtime } from '../support/runtime.ts'
import { answerOf, threw } from '../support/wire.ts'
import { served } from './node.ts'

const imports = 'defineEventHandler, setResponseStatus, sendNoContent, sendRedirect, createError, send'

/** h3 1 on Node, as Nitro 2 and Nuxt 3 and 4 have it. */
export const h3on1: Runtime = {
  name: 'h3@1',
  frameworks: ['h3@1'],
  source: (code) => `import { ${imports} } from 'h3'\nexport default defineEventHandler((event) => {\n${code}\n})`,
  answer(code) {
    const handler = new Handler(code)
    const app = h3v1.createApp()
    app.use(h3v1.eventHandler((event) => handler.run({ ...h3v1, event })))
    return served(handler, h3v1.toNodeListener(app))
  },
}

/** h3 2, which answers with a `Response`. */
export const h3on2: Runtime = {
  name: 'h3@2',
  frameworks: ['h3@2'],
  source: (code) =>
    `import { H3, noContent, redirect, createError, HTTPError, HTTPResponse, setResponseStatus } from 'h3'\nnew H3().get('/', (event) => {\n${code}\n})`,
  async answer(code) {
    const handler = new Handler(code)
    const app = new h3.H3({ silent: true })
    app.get('/', (event) => handler.run({ ...h3, event }))
    try {
      return await answerOf(await app.request('/'))
    } catch {
      return threw
    }
  },
}
