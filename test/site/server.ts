import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Serves the built site below its base, compressed, as a host of static pages does. */
export class SiteServer {
  readonly base = '/eslint-plugin-http-status/'
  /** How many bytes each file had on its way. */
  readonly sent = new Map<string, number>()
  readonly #folder: string
  readonly #server: Server

  constructor(folder: string) {
    this.#folder = folder
    this.#server = createServer((req, res) => {
      const path = decodeURIComponent(new URL(req.url ?? '', 'http://localhost').pathname)
      const file = path.startsWith(this.base) ? this.#fileOf(path.slice(this.base.length)) : undefined
      if (file === undefined) {
        res.writeHead(404)
        res.end()
        return
      }
      const content = gzipSync(readFileSync(file))
      this.sent.set(path, content.length)
      res.writeHead(200, {
        'Content-Type': types[extname(file)] ?? 'application/octet-stream',
        'Content-Encoding': 'gzip',
      })
      res.end(content)
    })
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${this.base}`
  }

  stop(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }

  #fileOf(path: string): string | undefined {
    return [path, `${path}.html`, `${path}index.html`]
      .map((name) => join(this.#folder, name))
      .find((file) => existsSync(file) && statSync(file).isFile())
  }
}
