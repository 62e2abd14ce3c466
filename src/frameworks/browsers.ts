import type { Api, Callback, Framework } from './framework.ts'
import { fetchBehaviour } from './fetch.ts'
import { does } from './parts.ts'

const gives = (api: string): Api => does({ returns: { resolves: api } })

/** Methods, where other libraries have properties. */
const response: Api = {
  members: {
    status: does({ returns: { reads: 'status' } }),
    statusText: does({ returns: { reads: 'phrase' } }),
    ok: does({ returns: { reads: 'ok' } }),
    json: does({ needsContent: true }),
  },
  absent: { statusCode: 'status', statusMessage: 'phrase' },
}

const listen: Api = {
  call: [{ takes: ['=response', 'any'], calls: [{ at: 1, with: ['response'] }], returns: 'this' }, { returns: 'this' }],
}

const page: Api = {
  members: {
    goto: gives('response'),
    reload: gives('response'),
    goBack: gives('response'),
    goForward: gives('response'),
    waitForResponse: does({ calls: [{ at: 0, with: ['response'] }], returns: { resolves: 'response' } }),
    waitForNavigation: gives('response'),
    on: listen,
    once: listen,
    request: 'request',
  },
}

const fixture = (index: number): readonly Callback[] => [{ at: index, with: ['fixtures'] }]

const test: Api = {
  call: [
    { takes: ['function'], calls: fixture(0) },
    { takes: ['any', 'function'], calls: fixture(1) },
    { takes: ['any', 'any', 'function'], calls: fixture(2) },
  ],
}

/** What Playwright's tests and pages give: `APIResponse` and `Response`. */
export const playwrightClient = (): Framework => ({
  name: 'playwright',
  title: 'Playwright',
  behaviour: fetchBehaviour,
  apis: {
    test: {
      ...test,
      members: {
        only: test,
        skip: test,
        fixme: test,
        fail: test,
        beforeEach: test,
        afterEach: test,
        beforeAll: test,
        afterAll: test,
        extend: does({ returns: 'test' }),
      },
    },
    fixtures: { members: { page: 'page', request: 'request', context: 'context', browser: 'browser' } },
    browser: { members: { newPage: gives('page'), newContext: gives('context') } },
    context: { members: { newPage: gives('page'), request: 'request', on: listen } },
    page,
    request: {
      members: {
        ...Object.fromEntries(
          ['get', 'post', 'put', 'patch', 'delete', 'head', 'fetch'].map((name) => [name, gives('response')]),
        ),
        newContext: gives('request'),
      },
    },
    type: { members: { launch: gives('browser') } },
    response: { ...response, title: 'a Playwright response' },
  },
  modules: {
    '@playwright/test': {
      test: 'test',
      default: 'test',
      request: 'request',
      chromium: 'type',
      firefox: 'type',
      webkit: 'type',
    },
    playwright: { request: 'request', chromium: 'type', firefox: 'type', webkit: 'type' },
    'playwright-core': { request: 'request', chromium: 'type', firefox: 'type', webkit: 'type' },
  },
  types: Object.fromEntries(
    ['@playwright/test', 'playwright', 'playwright-core'].map((module) => [
      module,
      {
        APIRequestContext: 'request',
        APIResponse: 'response',
        Browser: 'browser',
        BrowserContext: 'context',
        Page: 'page',
        Response: 'response',
      },
    ]),
  ),
})

/** Puppeteer's pages. */
export const puppeteer = (): Framework => ({
  name: 'puppeteer',
  title: 'Puppeteer',
  behaviour: fetchBehaviour,
  apis: {
    puppeteer: { members: { launch: gives('browser'), connect: gives('browser') } },
    browser: { members: { newPage: gives('page') } },
    page,
    request: {},
    response: { ...response, title: 'a Puppeteer response' },
  },
  modules: {
    puppeteer: { default: 'puppeteer', launch: gives('browser'), connect: gives('browser') },
    'puppeteer-core': { default: 'puppeteer', launch: gives('browser'), connect: gives('browser') },
  },
  types: Object.fromEntries(
    ['puppeteer', 'puppeteer-core'].map((module) => [
      module,
      { Browser: 'browser', HTTPResponse: 'response', Page: 'page' },
    ]),
  ),
})
