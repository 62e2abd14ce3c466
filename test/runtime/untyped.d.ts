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
