import type { INestApplication } from '@nestjs/common'
import { once } from 'node:events'
import type { Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { createApp as createBookshop } from './express/app.js'
import { createSupplierClient } from './express/lib/suppliers.js'
import { createApp as createSupportDesk } from './fastify/app.js'
import { createApp as createNotebook } from './hono/app.ts'
import { createApp as createShortener } from './nestjs/app.ts'
import { parse, whileBusy } from '../test/runtime/support/wire.ts'

/** What a server sends for a request, as it stands on the wire. */
async function send(server: Server, method: string, path: string, { json, headers = {} }: Sent = {}) {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  await once(socket, 'connect')
  const content = json === undefined ? '' : JSON.stringify(json)
  const fields = Object.entries({
    Host: 'localhost',
    Connection: 'close',
    'Content-Length': String(content.length),
    ...(json !== undefined && { 'Content-Type': 'application/json' }),
    ...headers,
  })
  socket.write(
    `${method} ${path} HTTP/1.1\r\n${fields.map((field) => `${field.join(': ')}\r\n`).join('')}\r\n${content}`,
  )
  let text = ''
  socket.setEncoding('latin1').on('data', (chunk) => (text += String(chunk)))
  await whileBusy(once(socket, 'close'))
  socket.destroy()
  return parse(text)
}

interface Sent {
  readonly json?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

const authorised = { headers: { Authorization: 'Bearer me' } }

describe('the bookshop on Express', () => {
  let server: Server
  beforeAll(async () => {
    server = createBookshop().listen(0, '127.0.0.1')
    await once(server, 'listening')
  })
  afterAll(() => void server.close())

  it.each([
    ['content with 204 is dropped', 'DELETE', '/books/2', { status: 204, content: '' }],
    ['content with 205 is dropped', 'PATCH', '/books/1', { status: 205, content: '' }],
    [
      'content with 304 is dropped',
      'GET',
      '/books/1/cover',
      { status: 304, content: '' },
      { 'If-None-Match': '"cover"' },
    ],
    ["'404' is an error", 'GET', '/books/99', { status: 500 }],
    ['a number that is sent is content', 'DELETE', '/books/99', { status: 200, content: '404' }],
    ['swapped arguments of a redirect are an error', 'GET', '/books/1/cover', { status: 500 }],
    ['405 leaves without Allow', 'POST', '/books/1/reviews', { status: 405 }],
    ['a client that is sent from PUT by 302 repeats nothing', 'PUT', '/books/1', { status: 302 }],
  ] as const)('%s', async (_, method, path, expected, headers?: Sent['headers']) => {
    const answer = await send(server, method, path, {
      ...(headers && { headers }),
      ...(method === 'PUT' && { json: {} }),
    })
    expect(answer).toMatchObject(expected)
    expect(answer.fields).not.toHaveProperty('allow')
  })

  it.each([
    ['306', 'POST', '/orders/1/cancel', { status: 306, content: '306' }],
    ['305', 'GET', '/orders/proxy', { status: 305 }],
    ['206 without Content-Range', 'GET', '/orders/export', { status: 206 }],
    ['a name that the library lacks is an error', 'GET', '/orders/export?rows=2000', { status: 500 }],
    ['a redirect ignores the status before it', 'GET', '/orders/old', { status: 302 }],
    ['an error of 200 is a success', 'GET', '/orders/latest', { status: 200 }],
  ] as const)('%s', async (_, method, path, expected) => {
    await send(server, 'POST', '/orders', { ...authorised, json: { book: '1' } })
    if (path.endsWith('cancel')) expect(await send(server, method, path, authorised)).toMatchObject({ status: 600 })
    const answer = await send(server, method, path, authorised)
    expect(answer).toMatchObject(expected)
    expect(answer.fields).not.toHaveProperty('content-range')
  })

  it('never answers where only a status is set', async () => {
    expect((await send(server, 'GET', '/orders/1')).status).toBeUndefined()
  })

  it('goes on after an answer, and fails', async () => {
    expect((await send(server, 'POST', '/books', { json: {} })).status).toBe(400)
  })

  it('looks at a property that responses to fetch do not have', async () => {
    const client = createSupplierClient('http://suppliers')
    const answer = vi.spyOn(globalThis, 'fetch')
    onTestFinished(() => {
      answer.mockRestore()
    })
    answer.mockResolvedValue(new Response(null, { status: 404 }))
    await expect(client.priceOf('1')).rejects.toThrow('404')
    answer.mockResolvedValue(Response.json({ price: 3 }))
    await expect(client.priceOf('1')).rejects.toThrow('200')
  })
})

describe('the support desk on Fastify', () => {
  const app = createSupportDesk()
  beforeAll(() => app.listen({ port: 0, host: '127.0.0.1' }))
  afterAll(() => app.close())

  it.each([
    ['content with 205 is sent', 'POST', '/tickets/1/reset', { status: 205, content: '{"state":"open"}' }],
    ['content with 304 is dropped', 'PUT', '/tickets/1', { status: 304, content: '' }],
    ["'404' becomes a number", 'PUT', '/tickets/99', { status: 404 }],
    ['swapped arguments of a redirect are an error', 'GET', '/tickets/1/attachments', { status: 500 }],
    ['DELETE is answered by 302', 'DELETE', '/tickets/1/attachments', { status: 302 }],
    ['GET is answered by 201', 'GET', '/tickets/1', { status: 201 }],
    ['419 has no phrase', 'POST', '/sessions', { status: 419, phrase: 'unknown' }],
    ['999 is an error', 'GET', '/sessions/me', { status: 500 }],
    ['103 is no final response', 'GET', '/sessions/early', { status: undefined, interim: [103] }],
    ['426 leaves without Upgrade', 'GET', '/sessions/upgrade', { status: 426 }],
    ['305', 'GET', '/proxy', { status: 305 }],
    ['content with 204 is dropped', 'DELETE', '/tickets/1', { status: 204, content: '' }],
  ] as const)('%s', async (_, method, path, expected) => {
    const json = method === 'PUT' || path === '/sessions' ? {} : undefined
    const answer = await send(app.server, method, path, json === undefined ? {} : { json })
    expect(answer).toMatchObject(expected)
    expect(answer.fields).not.toHaveProperty('upgrade')
  })

  it('asks to come back in more than 50,000 years', async () => {
    const { fields } = await send(app.server, 'GET', '/sessions/limit')
    expect(Number(fields['retry-after'])).toBeGreaterThan(50_000 * 365 * 24 * 3600)
  })

  it('sends an unnamed constant as no status at all', async () => {
    const { status } = await send(app.server, 'POST', '/tickets', { json: { subject: 'x'.repeat(100) } })
    expect(status).toBe(500)
  })
})

describe('the notebook on Hono', () => {
  const app = createNotebook()
  const note = (text?: string) => ({ method: 'PUT', body: JSON.stringify({ text }) })

  it.each([
    ['content with 304 is an error', '/notes/1', { headers: { 'If-None-Match': '"1"' } }, 500],
    ["'400' becomes 200", '/notes/1', note(), 200],
    ['a PUT is answered by 302', '/notes/1', note('buy milk'), 302],
    ['a third write is fine', '/notes/2', note('buy cheese'), 201],
    ['420', '/notes/2', note('buy bread'), 420],
    ['content with 204 is an error', '/notes/1', { method: 'DELETE' }, 500],
    ['an exception of 200', '/notes/99', { method: 'DELETE' }, 200],
    ['700 is an error', '/notes/99/raw', {}, 500],
    ['305', '/notes/1/print', {}, 305],
    ['a fraction is cut off', '/notes/1', { method: 'LOCK' }, 423],
    ['a redirect of 200 goes nowhere', '/home', {}, 200],
    ['a redirect ignores the status before it', '/start', {}, 302],
    ['an empty text with 204 is an error', '/logo', {}, 500],
    ['405 leaves without Allow', '/admin', { method: 'POST' }, 405],
  ] as const)('%s', async (_, path, init, status) => {
    const response = await app.request(path, init)
    expect(response.status).toBe(status)
    expect(response.headers.has('Allow')).toBe(false)
  })
})

describe('the link shortener on NestJS', () => {
  let app: INestApplication
  let server: Server
  beforeAll(async () => {
    app = await createShortener()
    server = await app.listen(0, '127.0.0.1')
  })
  afterAll(() => app.close())

  it.each([
    ['209 has no phrase', 'POST', '/links', { status: 209, phrase: 'unknown' }, { id: 'x', url: '/x' }],
    ['305', 'GET', '/links/tea/go', { status: 305 }],
    ['PUT is answered by 302', 'PUT', '/links/tea', { status: 302 }, { url: '/tea' }],
    ['content with 205 is dropped', 'PATCH', '/links/tea', { status: 205, content: '' }, { url: '/tea' }],
    ['content with 304 is dropped', 'GET', '/links/tea/qr', { status: 304, content: '' }],
    ['600 is sent', 'POST', '/links/tea/report', { status: 600 }, {}],
    ['an exception of 200', 'POST', '/links/tea/report', { status: 200 }, { reason: 'spam' }],
    ['103 is no final response', 'GET', '/stats/live', { status: undefined, interim: [103] }],
    ['a status without an answer', 'GET', '/stats/export', { status: undefined }],
    ['426 leaves without Upgrade', 'GET', '/stats/upgrade', { status: 426 }],
    [
      'a status in the content that is not the one sent',
      'GET',
      '/links/none',
      { status: 404, content: /"status":400/ },
    ],
    ['content with 204 is dropped', 'DELETE', '/links/tea', { status: 204, content: '' }],
  ] as const)('%s', async (_, method, path, { content, ...expected }: Expected, json?: object) => {
    const answer = await send(server, method, path, json ? { json } : {})
    expect(answer).toMatchObject(expected)
    if (content !== undefined) expect(answer.content).toMatch(content)
    if (content === '') expect(answer.content).toBe('')
  })
})

interface Expected {
  readonly status: number | undefined
  readonly content?: string | RegExp
  readonly phrase?: string
  readonly interim?: readonly number[]
}
