import status from 'http-status'
import { problem, TicketLocked, TicketNotFound } from '../lib/errors.js'

/** The routes of tickets; `fastify.tickets` holds them. */
export async function ticketRoutes(fastify) {
  const { tickets } = fastify

  fastify.get('/', async () => tickets.all())

  fastify.get('/:id', async (request, reply) => {
    const ticket = tickets.find(request.params.id)
    if (!ticket) throw new TicketNotFound(request.params.id)
    reply.code(201)
    return ticket
  })

  fastify.post('/', async (request, reply) => {
    const { subject } = request.body ?? {}
    if (!subject) return problem(reply, status.BAD_REQUEST, 'a ticket has a subject')
    if (subject.length > 80) return problem(reply, status.CONTENT_TOO_LARGE, 'a subject is short')
    const ticket = tickets.open(subject)
    return reply.code(status.CREATED).header('Location', `/tickets/${ticket.id}`).send(ticket)
  })

  fastify.put('/:id', (request, reply) => {
    const ticket = tickets.find(request.params.id)
    if (!ticket) {
      reply.code('404').send({ error: 'no such ticket' })
      return
    }
    Object.assign(ticket, request.body)
    reply.code(304).send(ticket)
  })

  fastify.delete('/:id', async (request, reply) => {
    tickets.remove(request.params.id)
    reply.code(204)
    return { removed: request.params.id }
  })

  fastify.post('/:id/reset', (request, reply) => {
    const ticket = tickets.find(request.params.id)
    if (!ticket) {
      reply.code(404).send({ error: 'no such ticket' })
    }
    reply.code(205).send({ state: 'open' })
  })

  fastify.post('/:id/lock', async (request) => {
    const ticket = tickets.find(request.params.id)
    if (!ticket) throw new TicketNotFound(request.params.id)
    if (ticket.state === 'locked') throw new TicketLocked(ticket.id)
    ticket.state = 'locked'
    return ticket
  })

  fastify.get('/:id/attachments', (request, reply) => {
    reply.redirect(301, `/files/${request.params.id}`)
  })

  fastify.delete('/:id/attachments', (request, reply) => {
    reply.redirect(`/tickets/${request.params.id}`, 302)
  })
}
