import { rowsOf, type Program, type Rows } from './row.ts'

const plain = (code: string) => code
/** Fakes may send any code, so that what is wrong with one is reported where tests are checked only. */
const fake = (code: string): Program => ({ code, settings: { tests: 'check' } })
/** Assertions may compare with any number, so that only what names each code reports them. */
const asserted = (code: string): Program => ({
  code,
  rule: 'no-magic-code',
  options: { library: 'http-status', tests: true },
})
const compared = (code: string): Program => ({ code, rule: 'no-impossible-comparison' })

const angular = (code: string): Program =>
  fake(
    `import { HttpTestingController } from '@angular/common/http/testing'\nimport { HttpErrorResponse, HttpResponse } from '@angular/common/http'\nexport function check(controller: HttpTestingController) {\n${code}\n}`,
  )

export const clientsAndTests: Rows = {
  ...rowsOf('msw', fake, {
    'msw2.json': [
      'HttpResponse.json(content, { status: N })',
      `import { http, HttpResponse } from 'msw'\nhttp.get('/x', () => HttpResponse.json({}, { status: «299» }))`,
      `import { http, HttpResponse } from 'msw'\nhttp.get('/x', () => new HttpResponse('x', { status: 404 }))`,
    ],
    'msw1.status': [
      'res(ctx.status(N), ctx.json(content))',
      `import { rest } from 'msw'\nrest.get('/x', (req, res, ctx) => res(ctx.status(«299»), ctx.json({})))`,
      `import { rest } from 'msw'\nrest.get('/x', (req, res, ctx) => res(ctx.status(404), ctx.json({})))`,
    ],
  }),
  ...rowsOf('nock', fake, {
    'nock.reply': [
      'nock(url).get(path).reply(N, content)',
      `import nock from 'nock'\nnock('http://x').get('/').reply(«299», {})`,
      `import nock from 'nock'\nnock('http://x').get('/').reply(404, {})`,
    ],
  }),
  ...rowsOf('undici', fake, {
    'undici.mock': [
      'pool.intercept({ path }).reply(N, content)',
      `import { MockAgent } from 'undici'\nnew MockAgent().get('http://x').intercept({ path: '/' }).reply(«299», 'x')`,
      `import { MockAgent } from 'undici'\nnew MockAgent().get('http://x').intercept({ path: '/' }).reply(404, 'x')`,
    ],
  }),
  ...rowsOf('axios-mock-adapter', fake, {
    'axios-mock': [
      'mock.onGet(url).reply(N, content)',
      `import MockAdapter from 'axios-mock-adapter'\nnew MockAdapter(client).onGet('/x').reply(«299», {})`,
      `import MockAdapter from 'axios-mock-adapter'\nnew MockAdapter(client).onGet('/x').replyOnce(404, {})`,
    ],
  }),
  ...rowsOf('fetch-mock', fake, {
    'fetch-mock': [
      'fetchMock.get(url, N), fetchMock.route(url, { status: N })',
      `import fetchMock from 'fetch-mock'\nfetchMock.get('http://x', «299»)`,
      `import fetchMock from 'fetch-mock'\nfetchMock.mockGlobal().route('http://x', { status: 404, body: 'x' }).post('http://y', 201)`,
    ],
  }),
  ...rowsOf('jest-fetch-mock', fake, {
    'jest-fetch-mock': [
      'fetchMock.mockResponseOnce(content, { status: N })',
      `import fetchMock from 'jest-fetch-mock'\nfetchMock.mockResponseOnce('x', { status: «299» })`,
      `import createFetchMock from 'vitest-fetch-mock'\ncreateFetchMock(vi).mockResponse('x', { status: 404 })`,
    ],
  }),
  ...rowsOf('sinon', fake, {
    'sinon.fakeServer': [
      'server.respondWith(method, url, [N, fields, content])',
      `import sinon from 'sinon'\nconst server = sinon.fakeServer.create()\nserver.respondWith('GET', '/x', [«299», {}, 'x'])`,
      `import { fakeServer } from 'nise'\nconst server = fakeServer.create()\nserver.respondWith('GET', '/x', [404, {}, 'x'])\nserver.requests[0].respond(404, {}, 'x')`,
    ],
  }),
  ...rowsOf('miragejs', fake, {
    'mirage.Response': [
      'new Response(N, fields, content)',
      `import { createServer, Response } from 'miragejs'\ncreateServer({ routes() { this.get('/x', () => new Response(«299», {}, {})) } })`,
      `import { createServer, Response } from 'miragejs'\ncreateServer({ routes() { this.get('/x', () => new Response(404, {}, { errors: [] })) } })`,
    ],
  }),
  ...rowsOf('moxios', fake, {
    moxios: [
      'moxios.stubRequest(url, { status: N }), request.respondWith({ status: N })',
      `import moxios from 'moxios'\nmoxios.stubRequest('/x', { status: «299», response: {} })`,
      `import moxios from 'moxios'\nmoxios.wait(() => moxios.requests.mostRecent().respondWith({ status: 404, response: {} }))`,
    ],
  }),
  ...rowsOf('@angular/common', angular, {
    'angular.flush': [
      'request.flush(content, { status: N }), new HttpErrorResponse({ status: N })',
      `controller.expectOne('/x').flush('x', { status: «299», statusText: 'Fine' })`,
      `controller.expectOne('/x').flush('x', { status: 404, statusText: 'Not Found' }); return new HttpErrorResponse({ status: 404 })`,
    ],
  }),
  ...rowsOf('cypress', fake, {
    'cypress.intercept': [
      'cy.intercept(url, { statusCode: N }), request.reply({ statusCode: N })',
      `cy.intercept('GET', '/x', { statusCode: «299», body: {} })`,
      `cy.intercept('/x', (req) => { req.reply({ statusCode: 404 }) })`,
    ],
    'cypress.request': [
      `cy.request(url).its('status').should('eq', N)`,
      compared(`cy.request('/x').its('status').should('eq', «'404'»)`),
      `cy.request('/x').its('status').should('eq', 404)`,
    ],
  }),
  ...rowsOf('@playwright/test', fake, {
    'playwright.fulfill': [
      'route.fulfill({ status: N })',
      `import { test } from '@playwright/test'\ntest('x', async ({ page }) => { await page.route('/x', (route) => route.fulfill({ status: «299» })) })`,
      `import type { Route } from '@playwright/test'\nexport const answer = (route: Route) => route.fulfill({ status: 404, body: 'x' })`,
    ],
    'playwright.expect': [
      'expect(response.status()).toBe(N)',
      {
        code: `import { expect, test } from '@playwright/test'\ntest('x', async ({ request }) => { const response = await request.get('/x'); expect(response.«status»).toBe(404) })`,
        rule: 'no-wrong-status-property',
      },
      `import { expect, test } from '@playwright/test'\ntest('x', async ({ request }) => { const response = await request.get('/x'); expect(response.status()).toBe(404) })`,
    ],
  }),
  ...rowsOf('node-mocks-http', plain, {
    'node-mocks-http': [
      'res._getStatusCode(), res.statusCode',
      asserted(
        `import { createResponse } from 'node-mocks-http'\nconst res = createResponse()\nexpect(res._getStatusCode()).toBe(«404»)`,
      ),
      `import httpMocks from 'node-mocks-http'\nconst res = httpMocks.createResponse()\nexpect(res._getStatusCode()).toBe(404)\nexpect(res.statusCode).toBe(404)`,
    ],
  }),
  ...rowsOf('supertest', plain, {
    'supertest.expect': [
      'request(app).get(path).expect(N)',
      asserted(`import request from 'supertest'\nrequest(app).get('/x').expect(«404»)`),
      `import request from 'supertest'\nrequest(app).get('/x').expect(404).expect(404, {})`,
    ],
  }),
  ...rowsOf('light-my-request', plain, {
    'lmr.inject': [
      'app.inject(…).statusCode',
      compared(
        `import Fastify from 'fastify'\nconst res = await Fastify().inject('/x')\nif (res.statusCode === «'404'») throw res`,
      ),
      `import Fastify from 'fastify'\nconst res = await Fastify().inject('/x')\nif (res.statusCode === 404) throw res`,
    ],
  }),
  ...rowsOf('chai-http', plain, {
    'chai-http.status': [
      'expect(res).to.have.status(N)',
      asserted(
        `import { request } from 'chai-http'\nconst res = await request.execute(app).get('/x')\nexpect(res).to.have.status(«404»)`,
      ),
      `import { request } from 'chai-http'\nconst res = await request.execute(app).get('/x')\nexpect(res).to.have.status(404)\nres.should.have.status(404)`,
    ],
  }),
  ...rowsOf('assertions', plain, {
    'jest.expect': [
      'expect(res.status).toBe(N), assert.equal(res.status, N), t.is(res.status, N)',
      compared(`const res = await fetch('/x')\nexpect(res.status).toBe(«'404'»)`),
      `import assert from 'node:assert'\nimport test from 'ava'\nconst res = await fetch('/x')\nassert.equal(res.status, 404)\ntest('x', (t) => t.is(res.status, 404))`,
    ],
    'jest.matchObject': [
      'expect(res).toMatchObject({ status: N }), toHaveProperty(name, N)',
      compared(`const res = await fetch('/x')\nexpect(res).toMatchObject({ status: «'404'» })`),
      `const res = await fetch('/x')\nexpect(res).toMatchObject({ status: 404 })\nexpect(res).toHaveProperty('status', 404)`,
    ],
    pactum: [
      'spec().expectStatus(N), frisby…expect(name, N)',
      asserted(`import { spec } from 'pactum'\nawait spec().get('/x').expectStatus(«404»)`),
      `import frisby from 'frisby'\nimport pactum from 'pactum'\nfrisby.get('/x').expect('status', 404)\npactum.spec().get('/x').withHeaders('a', 'b').expectStatus(404)`,
    ],
    postman: [
      'pm.response.to.have.status(N), check(res, { … })',
      asserted(`pm.test('x', () => pm.response.to.have.status(«404»))`),
      `import http from 'k6/http'\nimport { check } from 'k6'\ncheck(http.get('http://x'), { found: (r) => r.status === 200 })\npm.expect(pm.response.code).to.equal(404)`,
    ],
  }),
  ...rowsOf('clients', plain, {
    'read.fetch': [
      'res.status === N, res.ok',
      compared(`const res = await fetch('/x')\nif (res.status === «'404'») throw res`),
      `const res = await fetch('/x')\nif (!res.ok && res.status === 404) throw res`,
    ],
    'read.axios': [
      'error.response.status === N, validateStatus',
      compared(
        `import axios from 'axios'\nconst res = await axios.get('/x', { validateStatus: (status) => status < 500 })\nif (res.status === «'404'») throw res`,
      ),
      `import axios from 'axios'\ntry { await axios.get('/x') } catch (error) { if (error.response?.status === axios.HttpStatusCode.NotFound) throw error }`,
    ],
    'read.node': [
      'res.statusCode === N',
      compared(
        `import needle from 'needle'\nconst res = await needle('get', 'http://x')\nif (res.statusCode === «'404'») throw res`,
      ),
      `import http from 'node:http'\nimport request from 'request'\nhttp.get('http://x', (res) => { if (res.statusCode === 404) res.resume() })\nrequest('http://x', (error, response) => { if (response.statusCode === 404) throw error })`,
    ],
    'read.err': [
      'err.status === N',
      compared(`try { f() } catch (err) { if (err.status === 400 && «err.status === 401») throw err }`),
      `try { f() } catch (err) { if (err.status === 404 || err.code === 11000) throw err }`,
    ],
    'read.switch': [
      'switch (res.status) { case N: … }',
      compared(`const res = await fetch('/x')\nswitch (res.status) { case «'404'»: throw res }`),
      `const res = await fetch('/x')\nswitch (res.status) { case 404: throw res }`,
    ],
    'read.includes': [
      '[N, N].includes(res.status)',
      compared(`const res = await fetch('/x')\nif ([«'401'», 403].includes(res.status)) throw res`),
      `const res = await fetch('/x')\nif ([401, 403].includes(res.status) || new Set([404]).has(res.status)) throw res`,
    ],
    'read.range': [
      'res.status >= N && res.status < N',
      {
        code: `const res = await fetch('/x')\nif («res.status > 200» && res.status < 300) f(res)`,
        rule: 'no-code-range-error',
      },
      `const res = await fetch('/x')\nif (res.status >= 200 && res.status < 300 || Math.floor(res.status / 100) === 3) f(res)`,
    ],
    'read.xhr': [
      'xhr.status, jqXHR.status, $.ajax({ statusCode: { N: … } })',
      compared(`const xhr = new XMLHttpRequest()\nxhr.onload = () => { if (xhr.status === «'404'») throw xhr }`),
      `import $ from 'jquery'\nconst xhr = new XMLHttpRequest()\nxhr.onload = () => { if (xhr.status === 0) throw xhr }\n$.ajax({ url: '/x', statusCode: { 404: () => {} } })`,
    ],
  }),
  ...rowsOf('OpenAPI', plain, {
    'openapi.responses': [
      'responses: { N: … }',
      `export const spec = { openapi: '3.1.0', paths: { '/': { get: { responses: { «299»: { description: 'x' } } } } } }`,
      `export const spec = { openapi: '3.1.0', paths: { '/': { get: { responses: { 200: { description: 'x' }, '5XX': {}, default: {} } } } } }`,
    ],
  }),
  ...rowsOf('@asteasolutions/zod-to-openapi', plain, {
    'zod-to-openapi': [
      'registry.registerPath({ responses: { N: … } })',
      `import { OpenAPIRegistry } from '@asteasolutions/zod-to-openapi'\nconst registry = new OpenAPIRegistry()\nregistry.registerPath({ method: 'get', path: '/', responses: { «299»: { description: 'x' } } })`,
      `import { OpenAPIRegistry } from '@asteasolutions/zod-to-openapi'\nconst registry = new OpenAPIRegistry()\nregistry.registerPath({ method: 'get', path: '/', responses: { 200: { description: 'x' } } })`,
    ],
  }),
}
