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
