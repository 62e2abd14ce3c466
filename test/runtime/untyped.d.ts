// Packages that ship no types.
declare module 'express'
declare module 'express4'
declare module 'koa'
declare module 'koa2'
declare module '@koa/router'
declare module 'http-errors'
declare module 'restify'
declare module 'next/dist/server/api-utils/node/api-resolver.js'
