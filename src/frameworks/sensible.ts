import type { Api } from './framework.ts'
import { httpErrorNames } from './http-errors.ts'
import { content, does } from './parts.ts'

/** The names that @fastify/sensible writes in another way than http-errors. */
const renamed: Readonly<Record<string, string>> = {
  ImATeapot: 'imateapot',
  URITooLong: 'uriTooLong',
  HTTPVersionNotSupported: 'httpVersionNotSupported',
}

/** The code of each error of @fastify/sensible 6, by the name of its function: `notFound`. */
const sensibleErrorNames: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(httpErrorNames).map(([name, code]) => [
    renamed[name] ?? name.slice(0, 1).toLowerCase() + name.slice(1),
    code,
  ]),
)

const byName = (describe: (code: number) => Api) =>
  Object.fromEntries(Object.entries(sensibleErrorNames).map(([name, code]) => [name, describe(code)]))

/** `fastify.httpErrors.notFound('x')`: errors to throw or to send. */
export const sensibleErrors: Readonly<Record<string, Api>> = {
  createError: does({ takes: ['number', 'any...'], kind: 'error', status: 0 }),
  getHttpError: does({ takes: ['any', 'any...'], kind: 'error', status: 0 }),
  ...byName((code) => does({ kind: 'error', code, message: 0, on: 'new' })),
}

/** `reply.notFound('x')`: answers with an error. */
export const sensibleReplies: Readonly<Record<string, Api>> = {
  getHttpError: does({ status: 0, content: content(1, []), sends: true, returns: 'this' }),
  ...byName((code) => does({ code, content: content(0, []), sends: true, returns: 'this' })),
}
