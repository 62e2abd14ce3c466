// Packages that ship no types.
declare module 'express4' {
  export { default } from 'express'
}
declare module 'koa2' {
  export { default } from 'koa'
}
declare module '@koa/router'
declare module 'http-errors'
declare module 'restify'
declare module 'next/dist/server/api-utils/node/api-resolver.js'
