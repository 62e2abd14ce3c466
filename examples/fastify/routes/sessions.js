import status from 'http-status'

/** Logging in and out. */
export async function sessionRoutes(fastify) {
  const sessions = new Set()

  fastify.post('/', (request, reply) => {
    const { name, password } = request.body ?? {}
    if (!name || !password) {
      return reply.code(419).send({ error: 'who are you?' })
    }
    if (password !== 'tea') {
      return reply.code(status.UNAUTHORIZED).send({ error: 'no' })
    }
    sessions.add(name)
    return reply.code(status.CREATED).header('Location', `/sessions/${name}`).send({ name })
  })

  fastify.get('/:name', (request, reply) => {
    if (!sessions.has(request.params.name)) {
      reply.code(999).send({ error: 'no session' })
      return
    }
    reply.send({ name: request.params.name })
  })

  fastify.delete('/:name', (request, reply) => {
    sessions.delete(request.params.name)
    return reply.code(status.NO_CONTENT).send()
  })

  fastify.get('/limit', (request, reply) => {
    return reply
      .code(429)
      .header('Retry-After', Date.now() + 60_000)
      .send({ error: 'slow down' })
  })

  fastify.get('/upgrade', (request, reply) => {
    return reply.code(426).send({ error: 'HTTP/2, please' })
  })

  fastify.get('/early', (request, reply) => {
    return reply.code(103).send({ state: 'working' })
  })
}
