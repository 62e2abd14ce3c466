import { describe, expect, it } from 'vitest'
import type { Derivation } from '../../../../src/analysis/model/model.ts'
import { analyseCode, textOf } from '../../../support/analyse-code.ts'

/** What each status of a text is compared with: `res.status === 404`, with the evidence where it is proven and the measure where it is not the status. */
function readings(code: string): readonly string[] {
  const analysis = analyseCode(code)
  return analysis.readings.flatMap(({ node, evidence, comparisons }) =>
    comparisons.map(({ operator, of, operand }) => {
      const measure: Derivation | '' = of === 'status' ? '' : of
      const marks = [evidence === 'proven' ? 'proven' : '', measure].filter((mark) => mark !== '').join(', ')
      return `${textOf(analysis, node)} ${operator} ${textOf(analysis, operand)}${marks === '' ? '' : ` (${marks})`}`
    }),
  )
}

describe('a status is read', () => {
  it.each([
    ['of a response by its name', 'response.status === 404', 'response.status === 404'],
    ['of a name in camel case', 'loginResponse.status === 404', 'loginResponse.status === 404'],
    ["of an error's response", 'error.response?.status === 404', 'error.response?.status === 404'],
    ['by a name that means nothing else', 'upstream.statusCode === 404', 'upstream.statusCode === 404'],
    ['by a call of the method', 'response.status() === 404', 'response.status() === 404'],
    ['of an awaited expression', '(await response).status === 404', '(await response).status === 404'],
    ['in a variable of its name', 'function f(status) { return status === 404 }', 'status === 404'],
    ['in a variable of another name', 'const code = response.status; if (code === 404) f()', 'code === 404'],
    ['in a destructured variable', 'const { status } = response; if (status === 404) f()', 'status === 404'],
    ['in a destructured and renamed one', 'const { status: code } = response; if (code === 404) f()', 'code === 404'],
    [
      'in the parameter of a function of the file',
      'isMissing(response.status); function isMissing(code) { return code === 404 }',
      'code === 404',
    ],
    ['behind TypeScript', '(response as Answer)!.status! === 404', '(response as Answer)!.status === 404'],
    ['by the option of axios', 'create({ validateStatus: (code) => code < 500 })', 'code < 500 (proven)'],
    [
      'by the option of axios, assigned',
      'client.defaults.validateStatus = (code) => code < 500',
      'code < 500 (proven)',
    ],
  ])('%s', (_, code, expected) => {
    expect(readings(code)).toEqual([expected])
  })
})

describe('a status is not read', () => {
  it.each([
    ['of a job', `job.status === 'active'`],
    ['of a row with a number', 'order.status === 200'],
    ['of a response that holds words', `response.status === 'success'; response.status === 200`],
    ['of a settled promise', `for (const res of await Promise.allSettled(all)) if (res.status === 'rejected') f()`],
    ['of a process', `const r = spawnSync('ls'); if (r.status !== 1) f()`],
    ['in a variable that also holds other numbers', 'function f(status) { return status === 200 || status === 3 }'],
    ['in a variable that also holds words', `function f(status) { return status === 404 || status === 'none' }`],
    ['of a socket', 'socket.onclose = (event) => event.code === 1006'],
    ['of a plural that ends like a response', 'procedures.status === 404; features.status === 200'],
    ['of a library that has no such property', `const response = await fetch('/'); response.statusCode === 404`],
  ])('%s', (_, code) => {
    expect(readings(code)).toEqual([])
  })
})

describe('the client proves it', () => {
  it.each([
    ['fetch', `const r = await fetch('/'); r.status === 404`],
    ['fetch of the window', `const r = await window.fetch('/'); r.status === 404`],
    ['fetch, in a chain', `fetch('/').then((r) => r.status === 404)`],
    ['fetch, destructured', `fetch('/').then(({ status: s }) => s === 404)`],
    ['fetch, in a list', `const [r] = await Promise.all([fetch('/a'), b()]); r.status === 404`],
    ['fetch, behind a function', `const get = (path) => fetch(path); const r = await get('/'); r.status === 404`],
    ['fetch, handed to a function', `check(await fetch('/')); function check(x) { return x.status === 404 }`],
    ['fetch, assigned later', `let r; try { r = await fetch('/') } catch {} r.status === 404`],
    ['fetch, with a fallback', `const r = await fetch('/').catch(() => null); r.status === 404`],
    ['fetch, by the type', 'function f(r: Response) { return r.status === 404 }'],
    ['node-fetch', `import fetch from 'node-fetch'; const r = await fetch('/'); r.status === 404`],
    ['axios', `import axios from 'axios'; const r = await axios.get('/'); r.status === 404`],
    ['axios, required', `const axios = require('axios'); axios('/').then((r) => r.status === 404)`],
    ['axios, created', `import axios from 'axios'; const api = axios.create(); (await api.get('/')).status === 404`],
    ['axios, in an interceptor', `import a from 'axios'; a.interceptors.response.use((r) => r.status === 404)`],
    ['axios, rejected', `import axios from 'axios'; axios.get('/').catch((e) => e.response.status === 404)`],
    [
      'axios, by the type',
      `import type { AxiosResponse } from 'axios'; const f = (r: AxiosResponse) => r.status === 404`,
    ],
    ['got', `import got from 'got'; const r = await got('/'); r.statusCode === 404`],
    ['ky', `import ky from 'ky'; const r = await ky.get('/'); r.status === 404`],
    ['ofetch', `import { ofetch } from 'ofetch'; const r = await ofetch.raw('/'); r.status === 404`],
    ['gaxios', `import { request } from 'gaxios'; const r = await request({ url: '/' }); r.status === 404`],
    ['undici', `import { request } from 'undici'; const { statusCode } = await request('/'); statusCode === 404`],
    ['Node', `import http from 'node:http'; http.get('/', (r) => r.statusCode === 404)`],
    ['Node, by the event', `import https from 'https'; https.request({}).on('response', (r) => r.statusCode === 404)`],
    ['superagent', `import s from 'superagent'; s.get('/').end((e, r) => r.status === 404)`],
    ['supertest', `import request from 'supertest'; const r = await request(app).get('/'); r.status === 404`],
    ['chai-http', `import chai from 'chai'; chai.request(app).get('/').end((e, r) => r.status === 404)`],
    ['light-my-request', `import inject from 'light-my-request'; (await inject(app, '/')).statusCode === 404`],
    ['XMLHttpRequest', 'const x = new XMLHttpRequest(); x.onload = () => x.status === 404'],
    ['jQuery', `$.ajax({ url: '/', error: (x) => x.status === 404 })`],
    [
      'Playwright',
      `import { test } from '@playwright/test'
       test('x', async ({ request }) => { const r = await request.get('/'); r.status() === 404 })`,
    ],
    [
      'Playwright, waited for',
      `import { test } from '@playwright/test'
       test('x', async ({ page }) => { await page.waitForResponse((r) => r.status() === 404) })`,
    ],
    ['Angular', `import { HttpErrorResponse } from '@angular/common/http'; (e: HttpErrorResponse) => e.status === 404`],
    ['Cypress', `cy.request('/').then((r) => { r.status === 404 })`],
  ])('%s', (_, code) => {
    const found = readings(code)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(/ === 404 \(proven\)$/)
  })

  it.each([
    ['a fetch of the file', `function fetch() {} const r = await fetch('/'); r.status === 404`],
    ['a fetch that is a parameter', `async ({ fetch }) => { const r = await fetch('/'); r.status === 404 }`],
    [
      'the content that got was asked for',
      `import got from 'got'; const r = await got('/', { resolveBodyOnly: true }); r.status === 404`,
    ],
    [
      'options that may ask got for the content',
      `import got from 'got'; const r = await got('/', options); r.status === 404`,
    ],
    ['the content of ofetch', `import { ofetch } from 'ofetch'; const r = await ofetch('/'); r.status === 404`],
    [
      'a function called with other things too',
      `check(await fetch('/')); check(x); function check(r) { return r.status === 404 }`,
    ],
  ])('but not %s', (_, code) => {
    expect(readings(code)).toEqual(['r.status === 404'])
  })
})

describe('a status is compared', () => {
  it.each([
    ['from the other side', '404 === response.status', ['response.status === 404']],
    ['with its sign turned', '400 <= response.status', ['response.status >= 400']],
    [
      'in a switch',
      'switch (response.status) { case 404: case 410: f() }',
      ['response.status === 404', 'response.status === 410'],
    ],
    ['with a list', '[401, 403].includes(response.status)', ['response.status === 401', 'response.status === 403']],
    ['with a set', 'const denied = new Set([401]); denied.has(response.status)', ['response.status === 401']],
    ['by Jest', 'expect(response.status).toBe(404)', ['response.status === 404']],
    ['by Jest, not', 'expect(response.status).not.toBe(404)', ['response.status !== 404']],
    [
      'by Jest, in a list',
      'expect([200, 204]).toContain(response.status)',
      ['response.status === 200', 'response.status === 204'],
    ],
    ['by Jest, as a bound', 'expect(response.status).toBeLessThan(400)', ['response.status < 400']],
    ['by Jest, not as a bound', 'expect(response.status).not.toBeLessThan(400)', ['response.status >= 400']],
    ['by Jest, as a property', `expect(response).toHaveProperty('status', 404)`, ['404 === 404']],
    ['by Jest, as a nested property', `expect(error).toHaveProperty('response.status', 404)`, ['404 === 404']],
    ['by Jest, in an object', 'expect(response).toMatchObject({ status: 404 })', ['404 === 404']],
    [
      'by Jest, in what a promise is rejected with',
      'expect(load()).rejects.toMatchObject({ status: 404 })',
      ['404 === 404'],
    ],
    ['by Chai', 'expect(response.status).to.equal(404)', ['response.status === 404']],
    [
      'by Chai, in a list',
      'expect(response.status).to.be.oneOf([200, 204])',
      ['response.status === 200', 'response.status === 204'],
    ],
    [
      'by Chai, in a range',
      'expect(response.status).to.be.within(200, 299)',
      ['response.status >= 200', 'response.status <= 299'],
    ],
    ['by Chai, at least', 'expect(response.status).to.be.at.least(400)', ['response.status >= 400']],
    ['by should', 'response.status.should.equal(404)', ['response.status === 404']],
    [
      'by chai-http',
      'expect(response).to.not.have.status(404)',
      ['expect(response).to.not.have.status != 404 (proven)'],
    ],
    ['by assert', 'assert.strictEqual(response.status, 404)', ['response.status === 404']],
    ['by assert, loosely', 'assert.equal(response.status, 404)', ['response.status == 404']],
    ['by AVA', 't.is(response.status, 404)', ['response.status === 404']],
    [
      'by lodash',
      `import { inRange } from 'lodash'; inRange(response.status, 200, 300)`,
      ['response.status >= 200', 'response.status < 300'],
    ],
    [
      'by a function of the file',
      'const between = (number, low, high) => number >= low && number <= high; between(response.status, 200, 299)',
      ['response.status >= 200', 'response.status <= 299'],
    ],
    [
      'by a function of the file with its bounds on the left',
      'function isIn(low, high, number) { return low <= number && high > number } isIn(200, 300, response.status)',
      ['response.status >= 200', 'response.status < 300'],
    ],
    [
      'by Cypress',
      `cy.request('/').its('status').should('eq', 404)`,
      [`cy.request('/').its('status').should('eq', 404) === 404 (proven)`],
    ],
    [
      'by supertest',
      `import request from 'supertest'; request(app).get('/').expect(404)`,
      [`request(app).get('/').expect(404) === 404 (proven)`],
    ],
  ])('%s', (_, code, expected) => {
    expect(readings(code)).toEqual(expected)
  })
})

describe('a measure of a status is compared', () => {
  it.each([
    ['Math.floor(response.status / 100) === 2', 'class'],
    ['Math.trunc(response.status / 100) === 2', 'class'],
    ['~~(response.status / 100) === 2', 'class'],
    ['((response.status / 100) | 0) === 2', 'class'],
    ['parseInt(response.status / 100) === 2', 'class'],
    ['Number(String(response.status)[0]) === 2', 'class'],
    ['response.status / 100 === 2', 'quotient'],
    ['Math.round(response.status / 100) === 2', 'rounded class'],
    ["String(response.status) === '404'", 'text'],
    ["`${response.status}` === '404'", 'text'],
    ["response.status.toString() === '404'", 'text'],
    [`response.status + '' === '404'`, 'text'],
    ['String(response.status)[0] === 2', 'first digit'],
    ['String(response.status).charAt(0) === 2', 'first digit'],
    ['response.status.toString().slice(0, 1) === 2', 'first digit'],
  ])('%s: %s', (code, measure) => {
    const [reading, ...others] = analyseCode(code).readings
    expect(others).toEqual([])
    expect(reading?.comparisons.map(({ of, operator }) => [of, operator])).toEqual([[measure, '===']])
  })

  it('by the start of its text', () => {
    expect(readings(`response.status.toString().startsWith('2')`)).toEqual([
      `response.status.toString() == '2' (first digit)`,
    ])
  })

  it('in a switch over the class', () => {
    expect(readings('switch (Math.floor(response.status / 100)) { case 2: f() }')).toEqual([
      'Math.floor(response.status / 100) === 2 (class)',
    ])
  })

  it.each(['response.status % 100 === 4', 'response.status / 10 === 40', 'Math.floor(response.status) / 3 === 1'])(
    'but nothing else: %s',
    (code) => {
      expect(readings(code)).toEqual([])
    },
  )
})
