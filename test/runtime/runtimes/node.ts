import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import * as http2 from 'node:http2'
import type { AddressInfo } from 'node:net'
import { Handler } from '../support/handler.ts'
import type { Runtime } from '../support/runtime.ts'
import { exchange, whileBusy, type Answer } from '../support/wire.ts'

/** Answers one request with a listener of Node's `http`; where its code throws, the connection is given up. */
export async function served(handler: Handler, listener: RequestListener, method?: string): Promise<Answer> {
  const server = createServer((request, response) => {
    try {
      listener(request, response)
    } catch {
      request.socket.destroy()
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const answer = await exchange(server, method)
  server.closeAllConnections()
  server.close()
  return { thrown: handler.thrown, ...answer }
}

/** Code of a request listener: `(req, res) => { … }`. */
export const node: Runtime = {
  name: 'node',
  source: (code) => `import http from 'node:http'\nhttp.createServer((req, res) => {\n${code}\n})`,
  answer(code, method) {
    const handler = new Handler(code)
    return served(handler, (req: IncomingMessage, res: ServerResponse) => handler.run({ req, res }), method)
  },
}

async function overHttp2(
  handler: Handler,
  listen: (server: http2.Http2Server) => void,
  method = 'GET',
): Promise<Answer> {
  const server = http2.createServer()
  server.on('sessionError', () => undefined)
  listen(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const session = http2.connect(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`)
  session.on('error', () => undefined)
  const request = session.request({ ':path': '/', ':method': method })
  let status: number | undefined
  let content = ''
  const fields: Record<string, string> = {}
  const interim: number[] = []
  request.on('error', () => undefined)
  request.on('headers', (headers) => interim.push(Number(headers[':status'])))
  request.on('response', (headers) => {
    status = headers[':status']
    for (const [name, value] of Object.entries(headers)) fields[name] = String(value)
  })
  request.setEncoding('latin1').on('data', (chunk) => (content += String(chunk)))
  await whileBusy(once(request, 'close').catch(() => undefined))
  session.destroy()
  server.close()
  return { thrown: handler.thrown, status, interim, phrase: '', fields, content }
}

/** Code of a listener of http2's compatibility API. */
export const http2Compat: Runtime = {
  name: 'http2',
  source: (code) => `import http2 from 'node:http2'\nhttp2.createServer((req, res) => {\n${code}\n})`,
  answer(code, method) {
    const handler = new Handler(code)
    return overHttp2(
      handler,
      (server) =>
        server.on('request', (req, res) => {
          try {
            handler.run({ req, res })
          } catch {
            res.stream.close()
          }
        }),
      method,
    )
  },
}

/** Code of a listener for http2 streams: `(stream, headers) => { … }`. */
export const http2Stream: Runtime = {
  name: 'http2 streams',
  source: (code) =>
    `import http2 from 'node:http2'\nhttp2.createServer().on('stream', (stream, headers) => {\n${code}\n})`,
  answer(code) {
    const handler = new Handler(code)
    return overHttp2(handler, (server) =>
      server.on('stream', (stream, headers) => {
        stream.on('error', () => undefined)
        try {
          handler.run({ stream, headers })
        } catch {
          stream.close()
        }
      }),
    )
  },
}
