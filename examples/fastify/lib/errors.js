import createError from '@fastify/error'

export const TicketNotFound = createError('TICKET_NOT_FOUND', 'no ticket %s', 404)

/** A ticket that someone else works on. */
export const TicketLocked = createError('TICKET_LOCKED', 'ticket %s is locked', 423)

/** Answers in the format of problem details (RFC 9457). */
export function problem(reply, status, title) {
  return reply.code(status).type('application/problem+json').send({ title, status })
}
