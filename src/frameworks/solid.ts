import { fetchBehaviour } from './fetch.ts'
import type { Api, Framework, Use } from './framework.ts'
import { content, does, location } from './parts.ts'

const built = { on: 'new', returns: 'fetch:response' } as const

const init = (at: number): Use => ({
  ...built,
  status: [at, 'status'],
  phrase: [at, 'statusText'],
  fields: [at, 'headers'],
})

const redirect: Api = {
  call: [
    {
      takes: ['number', 'any'],
      kind: 'redirect',
      status: 0,
      on: 'new',
      mistake: 'swapped-arguments',
      consequence: 'redirects to the number',
    },
    { takes: ['any', 'object'], ...init(1), kind: 'redirect', code: 302, ...location(0) },
    {
      takes: ['any', 'any?'],
      ...built,
      kind: 'redirect',
      status: [1, [1, 'status']],
      code: 302,
      codeGoes: { at: 1 },
      ...location(0),
    },
  ],
}

/** `@solidjs/router` 0.15, whose helpers make a `Response`. */
export const solid = (): Framework => ({
  name: 'solid',
  title: 'Solid',
  behaviour: fetchBehaviour,
  apis: {},
  modules: {
    '@solidjs/router': {
      redirect,
      json: does({ takes: ['any', 'any?'], ...init(1), content: content(0, ['undefined']) }),
      reload: does({ takes: ['any?'], ...init(0) }),
    },
  },
})
