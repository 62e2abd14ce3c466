import type { Api, Behaviour, Framework, Use } from './framework.ts'
import { nodeBehaviour, nodeResponseMembers } from './node.ts'
import { appendsField, blank, chains, content, does, setsFields, verbs } from './parts.ts'

const behaviour: Behaviour = { ...nodeBehaviour, text: 'throws' }

/** `send(status, content, fields)`; a status that is a string is content. */
const numberFirst: Use = {
  takes: ['number', 'any?', 'any?'],
  status: 0,
  content: content(1, blank),
  fields: 2,
  sends: true,
  behaviour: { text: 'ignores it', undefined: 'ignores it', null: 'ignores it' },
}

const sends: Api = { call: [numberFirst, { content: content(0, blank), fields: 1, sends: true }] }

const route = (method: string | undefined, from: number): Use => ({
  registers: { as: 'request', from, ...(method !== undefined && { method }) },
  returns: 'this',
})

/** restify 11. */
export const restify = (): Framework => ({
  name: 'restify',
  title: 'restify',
  behaviour,
  apis: {
    response: {
      localNames: ['res', 'response'],
      isResponse: true,
      members: {
        ...nodeResponseMembers,
        // It gives back the number, so nothing can be chained to it.
        status: does({ status: 0 }),
        send: sends,
        json: sends,
        sendRaw: sends,
        redirect: {
          call: [
            {
              takes: ['number', 'any', 'any'],
              kind: 'redirect',
              status: 0,
              field: { name: 'location', value: 1 },
              sends: true,
            },
            {
              takes: ['any', 'any'],
              kind: 'redirect',
              code: 302,
              codeGoes: { at: 0 },
              field: { name: 'location', value: 0 },
              sends: true,
            },
          ],
        },
        set: setsFields(),
        header: setsFields(),
        link: chains,
        charSet: chains,
        get: {},
        appendHeader: appendsField(),
      },
    },
    // In files that import nothing, this is how its responses differ from those of Express.
    numberFirst: {
      names: ['res', 'response'],
      isResponse: true,
      members: {
        send: { call: [{ ...numberFirst, takes: ['number', 'any', 'any?'] }] },
        json: { call: [{ ...numberFirst, takes: ['number', 'any', 'any?'] }] },
      },
    },
    server: {
      localNames: ['server'],
      members: {
        ...verbs((method) => does(route(method, 1))),
        del: does(route('DELETE', 1)),
        opts: does(route('OPTIONS', 1)),
        use: does(route(undefined, 0)),
        pre: does(route(undefined, 0)),
      },
    },
    createServer: does({ returns: 'server' }),
  },
  modules: {
    restify: { createServer: 'createServer', default: { members: { createServer: 'createServer' } } },
  },
  types: { restify: { Response: 'response', Server: 'server', RequestHandler: { handler: 'request' } } },
  handlers: {
    request: {
      parameters: [
        [null, 'response'],
        [null, 'response', null],
      ],
      unanswered: 'hangs',
    },
  },
})
