import type { Behaviour, Framework } from './framework.ts'
import { nodeResponseMembers } from './node.ts'
import { blank, content, does, request } from './parts.ts'

const compatBehaviour: Behaviour = {
  range: [100, 599],
  outside: 'throws',
  text: 'converts it',
  fraction: 'truncates it',
  undefined: 'throws',
  null: 'throws',
  informational: 'throws',
  content: { 204: 'drops it', 205: 'drops it', 304: 'drops it' },
  contentToHead: 'drops it',
}

/** Streams, and `writeHead()` of the compatibility API, take a missing status for 200. */
const lenient = { ...compatBehaviour, undefined: 'sends 200 instead', null: 'sends 200 instead' } as const

/** The fields of a response to `stream.respond()`, with the status among them. */
const status = [0, ':status'] as const

const file = does({ status: [1, ':status'], fields: 1, content: content(0, []), sends: true, behaviour: lenient })

/** Node's `http2` servers: the compatibility API and streams. */
export const http2 = (): Framework => ({
  name: 'http2',
  title: "Node's http2",
  listedAs: "Node's `http2`",
  isPlatform: true,
  behaviour: compatBehaviour,
  apis: {
    request,
    response: {
      isResponse: true,
      members: Object.fromEntries(
        Object.entries(nodeResponseMembers).map(([name, api]) => [
          name,
          withBehaviour(api, name === 'writeHead' ? lenient : compatBehaviour),
        ]),
      ),
    },
    stream: {
      isResponse: true,
      members: {
        respond: does({ status, fields: 0, commits: true, behaviour: lenient }),
        respondWithFile: file,
        respondWithFD: file,
        additionalHeaders: does({ kind: 'interim', status }),
        write: does({ content: { at: 0, empty: blank, isPart: true } }),
        end: {
          call: [
            { takes: ['function?'], sends: true },
            { content: content(0, blank), sends: true },
          ],
        },
      },
    },
    createServer: {
      call: [
        { takes: ['function'], registers: { as: 'request', from: 0 }, returns: 'server' },
        { takes: ['any', 'function'], registers: { as: 'request', from: 1 }, returns: 'server' },
        { takes: ['any?'], returns: 'server' },
      ],
    },
    server: { members: { on: 'listen', once: 'listen' } },
    listen: {
      call: [
        { takes: ['=request', 'any'], registers: { as: 'request', from: 1 }, returns: 'this' },
        { takes: ['=stream', 'any'], registers: { as: 'stream', from: 1 }, returns: 'this' },
        { returns: 'this' },
      ],
    },
  },
  modules: {
    http2: exportsOfHttp2(),
    'node:http2': exportsOfHttp2(),
  },
  types: {
    http2: { Http2ServerResponse: 'response', ServerHttp2Stream: 'stream' },
    'node:http2': { Http2ServerResponse: 'response', ServerHttp2Stream: 'stream' },
  },
  handlers: {
    request: { parameters: [['request', 'response']], unanswered: 'hangs' },
    stream: { parameters: [['stream', null]], unanswered: 'hangs' },
  },
})

function exportsOfHttp2() {
  const members = { createServer: 'createServer', createSecureServer: 'createServer' }
  return { ...members, default: { members } }
}

function withBehaviour(api: (typeof nodeResponseMembers)[string], behaviour: Behaviour) {
  const change = (uses: typeof api.call) => uses?.map((use) => ({ ...use, behaviour }))
  return {
    ...api,
    ...(api.call && { call: change(api.call) ?? [] }),
    ...(api.assign && { assign: change(api.assign) ?? [] }),
  }
}
