import type { Api, Argument, Content, Empty, Place, Use, WithoutContent } from './framework.ts'

/** The request methods that routers have a function for (RFC 9110 §9.3, RFC 5789, RFC 10008). */
export const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'QUERY'] as const

/** A member for each request method, in lower case. */
export function verbs(describe: (method: string) => Api): Readonly<Record<string, Api>> {
  return Object.fromEntries(methods.map((method) => [method.toLowerCase(), describe(method)]))
}

/** A request, or what stands for one, with its method in `method`. */
export const request: Api = { isApart: true, members: { method: { reads: 'method' } } }

/** What a response leads to, but has no part in it: what belongs to the request, the application or the log. */
export const apart: Api = { isApart: true }

/** Functions that only tell which fields are set. */
export const headersReaders: Readonly<Record<string, Api>> = {
  get: {},
  has: {},
  keys: {},
  values: {},
  entries: {},
  forEach: {},
}

/** A function with one use. */
export function does(use: Use): Api {
  return { call: [use] }
}

/** A property that takes one use by assignment. */
export function assigns(use: Use): Api {
  return { assign: [use] }
}

export const nothingAtAll: readonly Empty[] = ['absent', 'undefined']
export const nullish: readonly Empty[] = ['absent', 'undefined', 'null']
export const blank: readonly Empty[] = ['absent', 'undefined', 'null', 'empty string']

export function content(at: Place | readonly Place[], empty: readonly Empty[], without?: WithoutContent): Content {
  return { at, empty, ...(without && { without }) }
}

/** `res.end()` in place of what always has content. */
export const byEnd: WithoutContent = { member: 'end', content: 'absent' }

/** `new Response(null, …)` in place of a static function of the class. */
export const byConstructor: WithoutContent = { construct: 'this', content: 'null' }

/** `new Response(null, …)` in place of a function that is imported. */
export const byResponse: WithoutContent = { construct: 'Response', content: 'null' }

/** The setters of one field or of several: `set(name, value)`, `set(fields)`. */
export function setsFields(returns?: 'this'): Api {
  const back = returns ? { returns } : {}
  return {
    call: [
      { takes: ['text', 'any', 'any...'] satisfies Argument[], field: { name: 0, value: 1 }, ...back },
      { takes: ['object'], fields: 0, ...back },
      { takes: ['any'], fields: 0, ...back },
      { field: { name: 0, value: 1 }, ...back },
    ],
  }
}

export function appendsField(returns?: 'this'): Api {
  return does({ field: { name: 0, value: 1, does: 'append' }, ...(returns ? { returns } : {}) })
}

export function dropsField(returns?: 'this'): Api {
  return does({ field: { name: 0, does: 'drop' }, ...(returns ? { returns } : {}) })
}

/** The target of a redirect, as the field it is sent in. */
export const location = (at: number) => ({ field: { name: 'location', value: at } }) as const

/** `redirect(target, code)` with 302 where no code is given, by the place of the target. */
export const redirectTo = (at: number) =>
  ({ kind: 'redirect', status: at + 1, code: 302, codeGoes: { at: at + 1 }, ...location(at) }) as const

/** What redirects that take a target alone make of a code before or behind it. */
export const codeBesideTarget = (redirect: Use): readonly Use[] => [
  {
    ...redirect,
    takes: ['number', 'any'],
    mistake: 'swapped-arguments',
    consequence: 'redirects to the number with 302',
  },
  {
    ...redirect,
    takes: ['any', 'number'],
    ...location(0),
    mistake: 'ignored-argument',
    consequence: 'redirects with 302',
  },
]

/** `res.status = 404` where `status` is a method, and `statusCode` the property. */
export const overwritten: Use = { ignores: 0, mistake: 'overwrites-method', takenBy: 'statusCode' }

/** A call that sets or clears a cookie. */
export const setsCookie: Api = does({ field: { name: 'set-cookie', does: 'append' }, returns: 'this' })

/** A call that says nothing of the response and gives back its object. */
export const chains: Api = does({ returns: 'this' })
