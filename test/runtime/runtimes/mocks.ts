import { createRequire } from 'node:module'
import fetchMock from 'fetch-mock'
import { Response as MirageResponse } from 'miragejs'
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import nise from 'nise'
import nock from 'nock'
import { fetch as undiciFetch, MockAgent } from 'undici'
import { Handler } from '../support/handler.ts'
import type { Runtime } from '../support/runtime.ts'
import { answerOf, threw, whileBusy, type Answer } from '../support/wire.ts'

const url = 'http://mocked.test/'

// The adapter and the client it is for are to be of one kind of module.
const require = createRequire(import.meta.url)
const axios = require('axios') as { create(options: object): Client }
const Adapter = require('axios-mock-adapter') as new (client: Client) => { onGet(url: string): unknown }

interface Client {
  get(url: string): Promise<{ status: number | undefined; data: unknown }>
}

/** What a client is told, or that it fails; what goes wrong behind its back counts as well. */
async function asked(handler: Handler, ask: () => Promise<Answer>): Promise<Answer> {
  let failed = false
  const note = () => (failed = true)
  const others = process.listeners('uncaughtException')
  process.removeAllListeners('uncaughtException').on('uncaughtException', note)
  try {
    const answer = (await whileBusy(ask())) ?? threw
    return { ...answer, thrown: answer.thrown || handler.thrown || failed }
  } catch {
    return threw
  } finally {
    process.off('uncaughtException', note)
    for (const listener of others) process.on('uncaughtException', listener)
  }
}

/** Code of a resolver: `return HttpResponse.json({})`. */
export const msw: Runtime = {
  name: 'MSW',
  source: (code) => `import { http, HttpResponse } from 'msw'\nhttp.get('${url}', () => {\n${code}\n})`,
  async answer(code) {
    const handler = new Handler(code)
    const server = setupServer(http.get(url, () => handler.run({ HttpResponse }) as Response))
    server.listen({ onUnhandledRequest: 'error' })
    const answer = await asked(handler, async () => answerOf(await fetch(url)))
    server.close()
    return answer
  },
}

/** Code that is given the interceptor of a GET request. */
export const nocked: Runtime = {
  name: 'nock',
  source: (code) => `import nock from 'nock'\nconst interceptor = nock('${url}').get('/')\n${code}`,
  async answer(code) {
    const handler = new Handler(code)
    const answer = await asked(handler, async () => {
      handler.run({ interceptor: nock(url).get('/') })
      return answerOf(await fetch(url))
    })
    nock.cleanAll()
    return answer
  },
}

/** Code that is given the interceptor of undici's MockAgent. */
export const undiciMocked: Runtime = {
  name: 'undici',
  source: (code) =>
    `import { MockAgent } from 'undici'\nconst interceptor = new MockAgent().get('http://mocked.test').intercept({ path: '/' })\n${code}`,
  async answer(code) {
    const handler = new Handler(code)
    const dispatcher = new MockAgent()
    dispatcher.disableNetConnect()
    return asked(handler, async () => {
      handler.run({ interceptor: dispatcher.get('http://mocked.test').intercept({ path: '/' }) })
      const response = await undiciFetch(url, { dispatcher })
      return { ...threw, thrown: false, status: response.status, content: await response.text() }
    })
  },
}

/** Code that is given an instance of fetch-mock. */
export const fetchMocked: Runtime = {
  name: 'fetch-mock',
  source: (code) => `import fetchMock from 'fetch-mock'\n${code}`,
  async answer(code) {
    const handler = new Handler(code)
    return asked(handler, async () => {
      const instance = fetchMock.createInstance()
      handler.run({ fetchMock: instance })
      return answerOf(await instance.fetchHandler(url))
    })
  },
}

/** Code that is given the fake server of nise. */
export const niseServer: Runtime = {
  name: 'Sinon',
  source: (code) => `import { fakeServer } from 'nise'\nconst server = fakeServer.create()\n${code}`,
  async answer(code) {
    const handler = new Handler(code)
    const server = nise.fakeServer.create({ respondImmediately: true })
    return asked(handler, async () => {
      handler.run({ server })
      const request = new nise.fakeXhr.FakeXMLHttpRequest()
      const loaded = new Promise((resolve) => (request.onload = resolve))
      request.open('GET', '/x')
      request.send()
      await loaded
      return { ...threw, thrown: false, status: request.status, content: request.responseText }
    }).finally(() => {
      server.restore()
    })
  },
}

/** Code of a route handler of Mirage, whose response its server hands to the client. */
export const mirage: Runtime = {
  name: 'Mirage',
  source: (code) => `import { Response } from 'miragejs'\nexport function answer() {\n${code}\n}`,
  async answer(code) {
    const handler = new Handler(code)
    return asked(handler, () => {
      const made = handler.run({ Response: MirageResponse })
      if (!(made instanceof MirageResponse)) return Promise.resolve(threw)
      const [status, , content] = made.toRackResponse()
      const text = content === undefined ? '' : JSON.stringify(content)
      return Promise.resolve({ ...threw, thrown: false, status, content: text })
    })
  },
}

/** Code that is given the handler of a GET request of axios-mock-adapter. */
export const axiosMocked: Runtime = {
  name: 'axios-mock-adapter',
  source: (code) =>
    `import MockAdapter from 'axios-mock-adapter'\nconst handler = new MockAdapter(axios).onGet('${url}')\n${code}`,
  async answer(code) {
    const handler = new Handler(code)
    const client = axios.create({ validateStatus: () => true })
    return asked(handler, async () => {
      handler.run({ handler: new Adapter(client).onGet(url) })
      const { status, data } = await client.get(url)
      return { ...threw, thrown: false, status, content: data === undefined ? '' : JSON.stringify(data) }
    })
  },
}
