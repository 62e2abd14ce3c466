import { Hono } from 'hono'
import type { RedirectStatusCode } from 'hono/utils/http-status'
import { StatusCodes } from 'http-status-codes'
import { notLoggedIn } from '../lib/problems.ts'
import { weatherAt } from '../lib/weather.ts'

/** Pages for people. */
export function pageRoutes(weatherUrl: string): Hono {
  const routes = new Hono()

  routes.get('/', (c) => c.html('<h1>Notes</h1>'))

  routes.get('/home', (c) => c.redirect('/', 200 as RedirectStatusCode))

  routes.get('/private', (c) => {
    if (!c.req.header('Authorization')) throw notLoggedIn()
    return c.html('<h1>Private notes</h1>')
  })

  routes.get('/start', (c) => {
    c.status(301)
    return c.redirect('/')
  })

  routes.get('/weather', async (c) => {
    const weather = await weatherAt(weatherUrl)
    return weather === undefined ? c.body(null, StatusCodes.NO_CONTENT) : c.json(weather)
  })

  routes.post('/search', (c) => {
    c.header('Retry-After', 'soon')
    return c.text('the index is being built', 503)
  })

  routes.get('/logo', () => {
    return new Response('', { status: 204 })
  })

  return routes
}
