// Packages that ship no types.
declare module 'express4' {
  export { default } from 'express'
}
declare module 'koa2' {
  export { default } from 'koa'
}
declare module 'next/dist/server/api-utils/node/api-resolver.js' {
  const resolver: { apiResolver(...inputs: readonly unknown[]): Promise<void> }
  export default resolver
}
declare module 'restify' {
  import type { RequestListener, Server } from 'node:http'
  const restify: {
    createServer(options: object): {
      server: Server
      get(path: string, handler: (...inputs: [...Parameters<RequestListener>, next: () => void]) => void): void
    }
  }
  export default restify
}
declare module 'nise' {
  interface FakeRequest {
    onload: (value: unknown) => void
    readonly status: number
    readonly responseText: string
    open(method: string, url: string): void
    send(): void
  }
  const nise: {
    readonly fakeServer: {
      create(options: object): { restore(): void }
    }
    readonly fakeXhr: { readonly FakeXMLHttpRequest: new () => FakeRequest }
  }
  export default nise
}
declare module 'restify-errors' {
  const errors: Readonly<Record<string, new (message: string) => { readonly statusCode?: number }>>
  export default errors
}
declare module '@fastify/sensible/lib/httpErrors.js' {
  const httpErrors: Readonly<Record<string, (message: string) => { readonly statusCode: number }>>
  export default httpErrors
}
declare module 'router' {
  import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
  interface Router {
    (...inputs: [...Parameters<RequestListener>, next: () => void]): void
    get(path: string, handler: (req: IncomingMessage, res: ServerResponse, next: () => void) => unknown): void
  }
  const makeRouter: () => Router
  export default makeRouter
}
declare module 'ws' {
  import type { EventEmitter } from 'node:events'
  import type { AddressInfo } from 'node:net'
  export class WebSocketServer extends EventEmitter {
    constructor(options: object)
    address(): AddressInfo
    close(): void
  }
}
