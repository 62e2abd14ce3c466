import type { Behaviour, Framework, Use } from './framework.ts'
import { blank, chains, codeBesideTarget, content, does, location, request } from './parts.ts'

const behaviour: Behaviour = {
  range: [100, 999],
  outside: 'answers 500',
  text: 'answers 500',
  fraction: 'answers 500',
  undefined: 'answers 500',
  null: 'answers 500',
  informational: 'never completes the response',
  content: { 204: 'drops it', 205: 'sends it', 304: 'drops it' },
  phrase: 'throws',
  framing: { 'content-length': 'drops it', 'transfer-encoding': 'sends it' },
}

const built = { on: 'new', returns: 'response' } as const

const redirect = { kind: 'redirect', code: 302, codeGoes: { call: 'code' }, ...built } as const

const redirects: readonly Use[] = [...codeBesideTarget(redirect), { ...redirect, ...location(0) }]

const handed: Use = {
  registers: {
    as: 'request',
    at: [
      [0, 'handler'],
      [0, 'options', 'handler'],
      [0, 'config', 'handler'],
    ],
    after: [
      [0, 'options', 'pre'],
      [0, 'config', 'pre'],
    ],
    method: { at: [0, 'method'] },
    declares: [[0, 'options', 'response', 'status']],
  },
  describes: [[0, 'options', 'response', 'status']],
}

/** hapi 21. */
export const hapi = (): Framework => ({
  name: 'hapi',
  title: 'hapi',
  behaviour,
  apis: {
    request,
    toolkit: {
      names: ['h'],
      localNames: ['toolkit'],
      members: {
        response: does({ content: content(0, blank), ...built }),
        redirect: { call: redirects },
        file: does({ content: content(0, []), ...built }),
        view: does({ content: { ...content(0, []), isName: true }, ...built }),
        unauthenticated: {},
        authenticated: {},
      },
    },
    response: {
      isBuilt: true,
      members: {
        code: does({ status: 0, returns: 'this' }),
        statusCode: { assign: [{ status: 0 }], reads: 'status' },
        message: does({ phrase: 0, returns: 'this' }),
        created: does({ code: 201, field: { name: 'location', value: 0 }, returns: 'this' }),
        redirect: does({ kind: 'redirect', code: 302, field: { name: 'location', value: 0 }, returns: 'this' }),
        location: does({ field: { name: 'location', value: 0 }, returns: 'this' }),
        temporary: does({ kind: 'redirect', code: 302, keepsStatus: [307], returns: 'this' }),
        permanent: does({ kind: 'redirect', code: 301, keepsStatus: [307], returns: 'this' }),
        // `rewritable(false)` makes it 307 or, where it is permanent, 308: either keeps the method.
        rewritable: does({ kind: 'redirect', code: 307, returns: 'this' }),
        header: does({ field: { name: 0, value: 1 }, returns: 'this' }),
        etag: does({ field: { name: 'etag', value: 0 }, returns: 'this' }),
        type: does({ field: { name: 'content-type', value: 0 }, returns: 'this' }),
        bytes: chains,
        charset: chains,
        encoding: chains,
        passThrough: chains,
        replacer: chains,
        spaces: chains,
        state: chains,
        unstate: chains,
        suffix: chains,
        ttl: chains,
        vary: chains,
        takeover: chains,
        source: { assign: [{ content: content(0, blank) }] },
        headers: { anyMember: {} },
      },
    },
    server: {
      localNames: ['server'],
      members: {
        route: does(handed),
        ext: does({ registers: { as: 'request', from: 1 } }),
      },
    },
    Server: { construct: [{ returns: 'server' }], call: [{ returns: 'server' }] },
  },
  modules: {
    '@hapi/hapi': { server: 'Server', Server: 'Server', default: { members: { server: 'Server', Server: 'Server' } } },
  },
  types: {
    '@hapi/hapi': {
      ResponseToolkit: 'toolkit',
      ResponseObject: 'response',
      Server: 'server',
      'Lifecycle.Method': { handler: 'request' },
    },
  },
  handlers: {
    request: {
      parameters: [['request', 'toolkit']],
      answer: [{ content: content(0, blank, { content: 'null' }), sends: true }],
      unanswered: 'answers',
    },
  },
})
