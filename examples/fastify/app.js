import { fastify } from 'fastify'
import { createTickets } from './lib/tickets.js'
import { problem } from './lib/errors.js'
import { sendMail } from './lib/mailer.js'
import { sessionRoutes } from './routes/sessions.js'
import { ticketRoutes } from './routes/tickets.js'

/** The support desk: Fastify 5, with mistakes that teams make. */
export function createApp(mailer = 'http://127.0.0.1:9') {
  const app = fastify()
  app.decorate('tickets', createTickets())
  app.register(ticketRoutes, { prefix: '/tickets' })
  app.register(sessionRoutes, { prefix: '/sessions' })

  app.get('/health', () => ({ up: true }))

  app.post('/mails', async (request) => ({ state: await sendMail(mailer, request.body) }))

  app.get('/report', (request, reply) => {
    const range = request.headers.range
    if (range === undefined) return reply.send('all of the report')
    if (!range.startsWith('bytes=')) return problem(reply, 416, 'a range of bytes')
    return reply.code(206).send('all o')
  })

  app.get('/proxy', (request, reply) => reply.code(305).header('Location', 'http://proxy.internal/').send())

  app.setNotFoundHandler((request, reply) => problem(reply, 404, 'nothing here'))

  app.setErrorHandler((error, request, reply) => {
    const code = error.statusCode ?? 500
    return reply.code(code).send({ error: error.message })
  })
  return app
}
