import { Hono } from 'hono'
import type { ContentfulStatusCode, StatusCode } from 'hono/utils/http-status'
import { ReasonPhrases, StatusCodes } from 'http-status-codes'
import type { Notes } from '../lib/notes.ts'
import { neverMind, problem } from '../lib/problems.ts'

const ENHANCE_YOUR_CALM = 420 as ContentfulStatusCode
const NO_CONTENT = 204 as ContentfulStatusCode

/** The routes of notes. */
export function noteRoutes(notes: Notes): Hono {
  const routes = new Hono()
  let writes = 0

  routes.get('/', (c) => c.json(notes.all()))

  routes.get('/:id', (c) => {
    const note = notes.find(c.req.param('id'))
    if (!note) return problem(c, 404, ReasonPhrases.NOT_FOUND)
    const tag = `"${String(note.version)}"`
    if (c.req.header('If-None-Match') === tag) return c.text('you have it', 304 as ContentfulStatusCode)
    return c.json(note, StatusCodes.OK, { ETag: tag })
  })

  routes.put('/:id', async (c) => {
    writes += 1
    if (writes > 3) return c.json({ error: 'calm down' }, ENHANCE_YOUR_CALM)
    const { text } = await c.req.json<{ text?: string }>()
    if (text === undefined) return c.json({ error: 'a note has a text' }, '400' as never)
    const { note, isNew } = notes.write(c.req.param('id'), text)
    if (isNew) return c.json(note, 201)
    return c.redirect(`/notes/${note.id}`, 302)
  })

  routes.delete('/:id', (c) => {
    if (notes.remove(c.req.param('id'))) return c.json({ removed: true }, NO_CONTENT)
    throw neverMind()
  })

  routes.get('/:id/raw', (c) => {
    const note = notes.find(c.req.param('id'))
    if (!note) return new Response('gone', { status: 700 })
    return new Response(note.text)
  })

  routes.get('/:id/print', (c) => {
    c.status(305)
    return c.text('ask the printer')
  })

  routes.get('/:id/history', (c) => {
    const init = { status: 206 }
    return new Response('version 1', init)
  })

  routes.on('LOCK', '/:id', (c) => {
    c.status(423.5 as StatusCode)
    return c.text('locked')
  })

  return routes
}
