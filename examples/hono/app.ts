import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { StatusCodes } from 'http-status-codes'
import { Notes } from './lib/notes.ts'
import { noteRoutes } from './routes/notes.ts'
import { pageRoutes } from './routes/pages.ts'

/** The notebook: Hono 4, with mistakes that teams make. */
export function createApp(weatherUrl = 'http://127.0.0.1:9/weather'): Hono {
  const app = new Hono()
  app.route('/notes', noteRoutes(new Notes()))
  app.route('/', pageRoutes(weatherUrl))

  app.get('/health', (c) => c.body(null, 204))

  app.all('/admin', (c) => {
    if (c.req.method !== 'GET') return c.text('only GET', 405)
    return c.text('nothing to administer', StatusCodes.OK)
  })

  app.notFound((c) => c.json({ error: 'nothing here' }, 404))

  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse()
    return c.json({ error: error.message }, 500)
  })
  return app
}
