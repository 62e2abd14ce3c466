import { fetchBehaviour } from './fetch.ts'
import type { Api, Framework, Use } from './framework.ts'
import { content, does, location, nothingAtAll } from './parts.ts'

const built = { on: 'new', returns: 'fetch:response' } as const

/** `HttpServerResponse.text(body, { status })`: anything but nothing at all becomes the content. */
const answer: Use = {
  ...built,
  takes: ['any', 'any?'],
  status: [1, 'status'],
  phrase: [1, 'statusText'],
  fields: [1, 'headers'],
  content: content(0, nothingAtAll),
}

/** Effects that give the response in the end. */
const json: Use = { ...answer, content: content(0, []) }

const members: Readonly<Record<string, Api>> = {
  text: does(answer),
  raw: does(answer),
  uint8Array: does(answer),
  stream: does(answer),
  json: does(json),
  unsafeJson: does(json),
  empty: does({
    ...built,
    takes: ['any?'],
    status: [0, 'status'],
    phrase: [0, 'statusText'],
    code: 204,
    fields: [0, 'headers'],
  }),
  redirect: does({
    ...built,
    takes: ['any', 'any?'],
    kind: 'redirect',
    status: [1, 'status'],
    code: 302,
    fields: [1, 'headers'],
    ...location(0),
  }),
  setStatus: {
    call: [
      { takes: ['number', 'any?'], status: 0, on: 'new' },
      { takes: ['any', 'number', 'any?'], status: 1, on: 'new' },
      { takes: ['any...'] },
    ],
  },
}

/** `HttpServerResponse` of Effect 3, which becomes a `Response` or is written by Node. */
export const effect = (): Framework => ({
  name: 'effect',
  title: '`HttpServerResponse`',
  listedAs: "Effect's `HttpServerResponse`",
  behaviour: { ...fetchBehaviour, null: 'sends 200 instead' },
  apis: { HttpServerResponse: { members } },
  modules: {
    '@effect/platform': { HttpServerResponse: 'HttpServerResponse' },
    '@effect/platform/HttpServerResponse': members,
    'effect/unstable/http': { HttpServerResponse: 'HttpServerResponse' },
  },
})
