import { fetchBehaviour } from './fetch.ts'
import type { Api, Behaviour, Framework, Use } from './framework.ts'
import { blank, content, does, redirectTo, request, verbs } from './parts.ts'

/** Elysia 1 on Node's `Response`; Bun's may be laxer and was not run. */
const behaviour: Behaviour = {
  ...fetchBehaviour,
  outside: 'answers 500',
  text: 'sends 200 instead',
  undefined: 'sends 200 instead',
  null: 'answers 500',
  informational: 'answers 500',
  content: { 204: 'answers 500', 205: 'answers 500', 304: 'answers 500' },
}

/** A number, or a phrase such as `Not Found`. */
const statusOf = { status: 0, statusAs: 'either' } as const

const status: Api = does({
  takes: ['any', 'any?'],
  ...statusOf,
  content: content(1, ['absent']),
  on: 'new',
  returns: { isBuilt: true },
})

const route = (method?: string): Use => ({
  registers: { as: 'request', from: 1, ...(method !== undefined && { method }), declares: [[2, 'response']] },
  describes: [[2, 'response']],
  returns: 'this',
})

const contextMembers: NonNullable<Api['members']> = {
  set: 'set',
  status,
  error: status,
  redirect: does({
    takes: ['any', 'any?'],
    ...redirectTo(0),
    on: 'new',
    returns: 'fetch:response',
  }),
  request,
}

/** Elysia 1. */
export const elysia = (): Framework => ({
  name: 'elysia',
  title: 'Elysia',
  behaviour,
  apis: {
    context: { isResponse: true, members: contextMembers },
    errorContext: { isResponse: true, members: { ...contextMembers, error: { isError: true } } },
    set: {
      isResponse: true,
      members: {
        status: { assign: [statusOf], reads: 'status' },
        headers: { anyMember: {} },
      },
    },
    Elysia: { construct: [{ returns: 'app' }] },
    app: {
      members: {
        ...verbs((method) => does(route(method))),
        all: does(route()),
        group: does({ returns: 'this' }),
        guard: does({ returns: 'this' }),
        use: does({ returns: 'this' }),
        derive: does({ returns: 'this' }),
        decorate: does({ returns: 'this' }),
        state: does({ returns: 'this' }),
        model: does({ returns: 'this' }),
        onError: does({ registers: { as: 'error', from: 0 }, returns: 'this' }),
        onBeforeHandle: does({ registers: { as: 'request', from: 0 }, returns: 'this' }),
      },
    },
  },
  modules: { elysia: { Elysia: 'Elysia', default: 'Elysia', status, error: status } },
  types: { elysia: { Elysia: 'app', Context: 'context' } },
  handlers: {
    request: {
      parameters: [['context']],
      answer: [{ content: content(0, blank, { content: 'absent' }), sends: true }],
      unanswered: 'answers',
      code: 200,
    },
    error: {
      parameters: [['errorContext']],
      answer: [{ content: content(0, blank, { content: 'absent' }), sends: true }],
      unanswered: 'answers',
    },
  },
})
