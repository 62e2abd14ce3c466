import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, it } from 'vitest'
import { WebSocketServer } from 'ws'
import { ws } from '../../src/frameworks/ws.ts'
import { parse } from './support/wire.ts'

const handshake = [
  'GET / HTTP/1.1',
  'Host: localhost',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
]

/** The status that a server refuses a WebSocket with which is given a code for it, or `throws` where it fails on the code. */
async function refusal(code: unknown): Promise<number | 'throws' | undefined> {
  const seen = { failed: false }
  const verifyClient = (_: unknown, answer: (isVerified: boolean, code?: number) => void) => {
    try {
      Reflect.apply(answer, undefined, [false, code])
    } catch {
      seen.failed = true
      socket.destroy()
    }
  }
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0, verifyClient })
  await once(server, 'listening')
  const { port } = server.address()
  const socket = connect(port, '127.0.0.1')
  let text = ''
  socket.setEncoding('latin1').on('data', (chunk) => (text += String(chunk)))
  socket.write(`${handshake.join('\r\n')}\r\n\r\n`)
  await once(socket, 'close')
  server.close()
  return seen.failed ? 'throws' : (parse(text).status ?? parse(text).interim[0])
}

it('refuses a WebSocket as the table says', async () => {
  const { behaviour } = ws()
  const [lowest, highest] = behaviour.range
  expect(await refusal(lowest)).toBe(lowest)
  expect(await refusal(highest)).toBe(highest)
  expect(await refusal(highest + 1)).toBe(behaviour.outside)
  expect(await refusal(lowest - 1)).toBe(behaviour.outside)
  expect(await refusal(404.5)).toBe(behaviour.fraction)
  expect([await refusal('404'), behaviour.text]).toEqual([404, 'converts it'])
  expect([await refusal(undefined), behaviour.undefined]).toEqual([401, 'ignores it'])
  expect([await refusal(null), behaviour.null]).toEqual([401, 'ignores it'])
})
