import rule from '../../rules/no-wrong-status-property.ts'
import { testRule } from '../support/test-rule.ts'

function instead(name: string, title: string, member: string, output: string) {
  return {
    messageId: 'absentInstead' as const,
    data: { name, title, instead: member },
    suggestions: [{ messageId: 'use' as const, data: { instead: member }, output }],
  }
}

function uncalled(name: string, output: string, title = 'a Playwright response') {
  return {
    messageId: 'method' as const,
    data: { name, title, instead: `${name}()` },
    suggestions: [{ messageId: 'use' as const, data: { instead: `${name}()` }, output }],
  }
}

const axios = "import axios from 'axios'\n"

function playwright(statements: string) {
  return `import { expect, test } from '@playwright/test'\ntest('a', async ({ page, request }) => { ${statements} })`
}

testRule(rule, {
  valid: [
    {
      name: 'what a class that extends the one of an `instanceof` may have',
      code: `import * as http from 'node:http'
export const on = { error(error, req, res) { if (res instanceof http.ServerResponse) res.status(200).send('OK') } }`,
    },
    {
      name: 'a response that other members are merged into',
      code: 'const response = Object.assign(await fetch(url), { statusCode: 200 }); use(response.statusCode)',
    },
    {
      name: 'methods of Express on its own response',
      code: "import express from 'express'\nexpress().get('/', (req, res) => { res.status(404).send('x') })",
    },
    {
      name: 'a response of Node that is given methods',
      code: "import http from 'node:http'\nhttp.createServer((req, res) => { res.json = (x) => res.end(JSON.stringify(x)); res.json({}) })\nhttp.createServer((req, res) => { extend(res); res.status(404) })",
    },
    { name: 'what is only called like a response', code: 'module.exports = (req, res) => { res.status(404).send() }' },
    {
      name: 'a response that may be something else, or has members of its own, by its type',
      code: `interface Context { statusCode?: number }
export function either(x: Context | Response) {
  if (isResponse(x)) return x
  return x.statusCode
}
export const extended = (x: Response & { statusCode: number }) => x.statusCode
export const cast = (x: Response) => (x as unknown as Context).statusCode
export async function held(url: string) {
  const answer = (await fetch(url)) as Context
  const typed: Context = await fetch(url)
  return [answer.statusCode, typed.statusCode]
}`,
    },
    {
      name: 'a response that code has asked what it is',
      code: `export function a(x: Response) { if (isContext(x)) return x.statusCode }
export function b(x: Response) { return x instanceof Context ? x.statusCode : 0 }
export function c(x: Response) { return !isResponse(x) && x.statusCode }`,
    },
    { name: 'members that are there', code: 'const res = await fetch(url)\nlog(res.status, res.statusText, res.ok)' },
    {
      name: 'a message of node:http',
      code: "import { get } from 'node:http'\nget(url, (res) => log(res.statusCode, res.statusMessage))",
    },
    {
      name: 'superagent, which has both',
      code: "import request from 'supertest'\nconst res = await request(app).get('/')\nlog(res.status, res.statusCode)",
    },
    {
      name: 'methods that are called',
      code: playwright("const res = await page.goto('/'); expect(res.status()).toBe(200); if (!res?.ok()) fail()"),
    },
    {
      name: 'a method that is handed on',
      code: playwright("const res = await page.goto('/'); const { status } = res; log(res.status)"),
    },
    {
      name: 'an assertion about a method',
      code: playwright('expect(page.status).toHaveBeenCalled(); expect(typeof page.status).toBe("function")'),
    },
    { name: 'a response of unknown origin', code: 'const res = await api.load()\nlog(res.statusCode, res.status)' },
    {
      name: 'an error that other code of the `try` may have thrown',
      code: `${axios}try { await axios.get(url); await store.save() } catch (error) { log(error.response.statusCode) }`,
    },
    {
      name: 'an error thrown by hand',
      code: `${axios}try { await axios.get(url); throw new Failure(404) } catch (error) { log(error.response.statusCode) }`,
    },
    {
      name: 'a client of a class that has interceptors',
      code: `${axios}class Api { private client = axios.create({}); constructor() { this.client.interceptors.response.use((res) => res.data) } async load() { const res = await this.client.get('/'); log(res.statusCode) } }`,
    },
    {
      name: 'a client of a class that others can set up',
      code: `${axios}class Api { client = axios.create({}); async load() { const res = await this.client.get('/'); log(res.statusCode) } }`,
    },
    { name: 'a parameter of that name', code: 'function show(response) { return response.statusCode }' },
    { name: 'the other name as a fallback', code: 'const res = await fetch(url)\nlog(res.status ?? res.statusCode)' },
    {
      name: 'a question for the member',
      code: "const res = await fetch(url)\nif ('statusCode' in res) log(res.statusCode)\nif (typeof res.statusMessage === 'string' || res.statusMessage !== undefined) log()",
    },
    {
      name: 'an assertion that it is not there',
      code: 'const res = await fetch(url)\nexpect(res.statusCode).toBeUndefined()\nassert.strictEqual(res.statusCode, undefined)\nexpect(res.statusCode).toBe(undefined)',
    },
    {
      name: 'a member of the own making',
      code: 'const res = await fetch(url)\nres.statusCode = res.status\nlog(res.statusCode)',
    },
    {
      name: 'a variable that is assigned again',
      code: 'let res = await fetch(url)\nres = convert(res)\nlog(res.statusCode)',
    },
    {
      name: 'another fetch',
      code: 'import { fetch } from "./fetch.js"\nconst res = await fetch(url)\nlog(res.statusCode)',
    },
    { name: 'a shadowed fetch', code: 'function load(fetch) { return fetch(url).then((res) => res.statusCode) }' },
    {
      name: 'a fetch that is replaced',
      code: "vi.spyOn(globalThis, 'fetch').mockResolvedValue({ statusCode: 200 })\nconst res = await fetch(url)\nlog(res.statusCode)",
    },
    {
      name: 'content',
      code: `${axios}const { data } = await axios.get(url)\nlog(data.statusCode, data.ok)\nconst body = await fetch(url).then((res) => res.json())\nlog(body.statusCode)`,
    },
    {
      name: 'content by the shortcuts of clients',
      code: "import got from 'got'\nimport ky from 'ky'\nlog((await got(url).json()).status, (await ky(url).json()).statusCode)",
    },
    {
      name: 'interceptors that unwrap responses',
      code: `${axios}axios.interceptors.response.use((res) => res.data)\nconst res = await axios.get(url)\nlog(res.statusCode)`,
    },
    {
      name: 'a mocked client',
      code: `${axios}axios.get.mockResolvedValue({ statusCode: 200 })\nconst res = await axios.get(url)\nlog(res.statusCode)`,
    },
    {
      name: 'a failed request that is turned into something else',
      code: `${axios}const res = await axios.get(url).catch((error) => ({ statusCode: 0, error }))\nlog(res.statusCode)`,
    },
    {
      name: 'one of two clients',
      code: "import { request } from 'undici'\nconst res = modern ? await fetch(url) : await request(url)\nlog(res.statusCode, res.status)",
    },
    {
      name: 'the request of a server',
      code: "import { createServer } from 'node:http'\ncreateServer((req, res) => { log(req.status, res.statusCode) })",
    },
    {
      name: 'an error of its own',
      code: `${axios}axios.get(url).catch((error) => log(error.status, error.statusCode))`,
    },
    {
      name: 'the setter of a server in a chain',
      code: "import express from 'express'\nexpress().get('/', (req, res) => res.status(200).end())",
    },
  ],
  invalid: [
    {
      name: 'a response that is nothing else than null, by its type',
      code: 'export const read = (x: Response | null | undefined) => x?.«statusCode»',
      errors: [
        {
          messageId: 'absentInstead',
          data: { name: 'statusCode', title: 'a fetch response', instead: 'status' },
          suggestions: [
            {
              messageId: 'use',
              data: { instead: 'status' },
              output: 'export const read = (x: Response | null | undefined) => x?.status',
            },
          ],
        },
      ],
    },
    {
      name: 'the response of an error that a `catch` is given',
      code: `${axios}async function load() { try { return await axios.get(url) } catch (error) { if (error.response?.«statusCode» === 404) return } }`,
      errors: [
        instead(
          'statusCode',
          'an axios response',
          'status',
          `${axios}async function load() { try { return await axios.get(url) } catch (error) { if (error.response?.status === 404) return } }`,
        ),
      ],
    },
    {
      name: 'a client that a class keeps to itself',
      code: `${axios}class Api { private client = axios.create({ baseURL }); async load() { const res = await this.client.get('/'); log(res.«statusCode») } }`,
      errors: [
        instead(
          'statusCode',
          'an axios response',
          'status',
          `${axios}class Api { private client = axios.create({ baseURL }); async load() { const res = await this.client.get('/'); log(res.status) } }`,
        ),
      ],
    },
    {
      name: 'a fetch response',
      code: 'const res = await fetch(url)\nif (res.«statusCode» === 200) log(res.«statusMessage»)',
      errors: [
        instead(
          'statusCode',
          'a fetch response',
          'status',
          'const res = await fetch(url)\nif (res.status === 200) log(res.statusMessage)',
        ),
        instead(
          'statusMessage',
          'a fetch response',
          'statusText',
          'const res = await fetch(url)\nif (res.statusCode === 200) log(res.statusText)',
        ),
      ],
    },
    {
      name: 'optional chains and TypeScript around it',
      code: 'const res = await fetch(url).catch(() => null)\nlog(res?.«statusCode», res!.«statusCode» as number)',
      errors: [
        instead(
          'statusCode',
          'a fetch response',
          'status',
          'const res = await fetch(url).catch(() => null)\nlog(res?.status, res!.statusCode as number)',
        ),
        instead(
          'statusCode',
          'a fetch response',
          'status',
          'const res = await fetch(url).catch(() => null)\nlog(res?.statusCode, res!.status as number)',
        ),
      ],
    },
    {
      name: 'a computed name, which is not rewritten',
      code: "const res = await fetch(url)\nlog(res[«'statusCode'»])",
      errors: [
        { messageId: 'absentInstead', data: { name: 'statusCode', title: 'a fetch response', instead: 'status' } },
      ],
    },
    {
      name: 'destructuring',
      code: 'const { «statusCode» } = await fetch(url)\nconst { «statusCode»: code = 0 } = await fetch(url)',
      errors: [
        instead(
          'statusCode',
          'a fetch response',
          'status',
          'const { status: statusCode } = await fetch(url)\nconst { statusCode: code = 0 } = await fetch(url)',
        ),
        instead(
          'statusCode',
          'a fetch response',
          'status',
          'const { statusCode } = await fetch(url)\nconst { status: code = 0 } = await fetch(url)',
        ),
      ],
    },
    {
      name: 'destructured with a default value',
      code: 'const { /* code */ «statusCode» = 0 } = await fetch(url)',
      errors: [
        instead(
          'statusCode',
          'a fetch response',
          'status',
          'const { /* code */ status: statusCode = 0 } = await fetch(url)',
        ),
      ],
    },
    {
      name: 'callbacks',
      code: `fetch(url).then((res) => res.«statusCode»)\nfetch(url).then(({ «statusCode» }) => log(statusCode))`,
      errors: [
        instead(
          'statusCode',
          'a fetch response',
          'status',
          `fetch(url).then((res) => res.status)\nfetch(url).then(({ statusCode }) => log(statusCode))`,
        ),
        instead(
          'statusCode',
          'a fetch response',
          'status',
          `fetch(url).then((res) => res.statusCode)\nfetch(url).then(({ status: statusCode }) => log(statusCode))`,
        ),
      ],
    },
    {
      name: 'an axios response, in CommonJS, which has no `ok` at all',
      code: "const axios = require('axios')\naxios.get(url).then((res) => { if (res.«ok») log(res.«statusCode») })",
      errors: [
        { messageId: 'absent', data: { name: 'ok', title: 'an axios response' } },
        instead(
          'statusCode',
          'an axios response',
          'status',
          "const axios = require('axios')\naxios.get(url).then((res) => { if (res.ok) log(res.status) })",
        ),
      ],
    },
    {
      name: 'a parameter by its type, and the response of an error',
      code: "import type { AxiosError, AxiosResponse } from 'axios'\nfunction show(res: AxiosResponse<User>, error: AxiosError) { log(res.«statusCode», error.response?.«statusCode») }",
      errors: [
        instead(
          'statusCode',
          'an axios response',
          'status',
          "import type { AxiosError, AxiosResponse } from 'axios'\nfunction show(res: AxiosResponse<User>, error: AxiosError) { log(res.status, error.response?.statusCode) }",
        ),
        instead(
          'statusCode',
          'an axios response',
          'status',
          "import type { AxiosError, AxiosResponse } from 'axios'\nfunction show(res: AxiosResponse<User>, error: AxiosError) { log(res.statusCode, error.response?.status) }",
        ),
      ],
    },
    {
      name: 'a message of node:http',
      code: "import https from 'node:https'\nhttps.request(url).on('response', (res) => { if (res.«status» === 200) read(res) })\nhttps.get(url, ({ «status» }) => log(status))",
      errors: [
        instead(
          'status',
          "Node's `IncomingMessage`",
          'statusCode',
          "import https from 'node:https'\nhttps.request(url).on('response', (res) => { if (res.statusCode === 200) read(res) })\nhttps.get(url, ({ status }) => log(status))",
        ),
        instead(
          'status',
          "Node's `IncomingMessage`",
          'statusCode',
          "import https from 'node:https'\nhttps.request(url).on('response', (res) => { if (res.status === 200) read(res) })\nhttps.get(url, ({ statusCode: status }) => log(status))",
        ),
      ],
    },
    {
      name: 'undici, got, and what light-my-request injects',
      code: "import { request } from 'undici'\nimport got from 'got'\nimport inject from 'light-my-request'\nlog((await request(url)).«status», (await got(url)).«status»)\nconst res = await inject(app, '/')\nexpect(res.«status»).toBe(200)",
      errors: [
        instead(
          'status',
          'an undici response',
          'statusCode',
          "import { request } from 'undici'\nimport got from 'got'\nimport inject from 'light-my-request'\nlog((await request(url)).statusCode, (await got(url)).status)\nconst res = await inject(app, '/')\nexpect(res.status).toBe(200)",
        ),
        instead(
          'status',
          'a got response',
          'statusCode',
          "import { request } from 'undici'\nimport got from 'got'\nimport inject from 'light-my-request'\nlog((await request(url)).status, (await got(url)).statusCode)\nconst res = await inject(app, '/')\nexpect(res.status).toBe(200)",
        ),
        instead(
          'status',
          'an injected response',
          'statusCode',
          "import { request } from 'undici'\nimport got from 'got'\nimport inject from 'light-my-request'\nlog((await request(url)).status, (await got(url)).status)\nconst res = await inject(app, '/')\nexpect(res.statusCode).toBe(200)",
        ),
      ],
    },
    {
      name: 'what an instance of Fastify injects',
      code: "import Fastify from 'fastify'\nconst app = Fastify()\nconst res = await app.inject('/')\nexpect(res.«status»).toBe(200)",
      errors: [
        instead(
          'status',
          'an injected response',
          'statusCode',
          "import Fastify from 'fastify'\nconst app = Fastify()\nconst res = await app.inject('/')\nexpect(res.statusCode).toBe(200)",
        ),
      ],
    },
    {
      name: 'an XMLHttpRequest',
      code: 'const xhr = new XMLHttpRequest()\nxhr.onload = () => log(xhr.«statusCode»)',
      errors: [
        instead(
          'statusCode',
          'an `XMLHttpRequest`',
          'status',
          'const xhr = new XMLHttpRequest()\nxhr.onload = () => log(xhr.status)',
        ),
      ],
    },
    {
      name: 'a method that is compared, tested and asserted',
      code: playwright(
        "const res = await page.goto('/'); if (res?.«status» === 404) fail(); if (!res!.«ok») fail(); expect(res.«status»).toBe(200)",
      ),
      errors: [
        uncalled(
          'status',
          playwright(
            "const res = await page.goto('/'); if (res?.status() === 404) fail(); if (!res!.ok) fail(); expect(res.status).toBe(200)",
          ),
        ),
        uncalled(
          'ok',
          playwright(
            "const res = await page.goto('/'); if (res?.status === 404) fail(); if (!res!.ok()) fail(); expect(res.status).toBe(200)",
          ),
        ),
        uncalled(
          'status',
          playwright(
            "const res = await page.goto('/'); if (res?.status === 404) fail(); if (!res!.ok) fail(); expect(res.status()).toBe(200)",
          ),
        ),
      ],
    },
    {
      name: 'a method in a callback',
      code: playwright(
        "await page.waitForResponse((res) => res.«status» === 200); page.on('response', (res) => { switch (res.«status») { case 404: fail() } })",
      ),
      errors: [
        uncalled(
          'status',
          playwright(
            "await page.waitForResponse((res) => res.status() === 200); page.on('response', (res) => { switch (res.status) { case 404: fail() } })",
          ),
        ),
        uncalled(
          'status',
          playwright(
            "await page.waitForResponse((res) => res.status === 200); page.on('response', (res) => { switch (res.status()) { case 404: fail() } })",
          ),
        ),
      ],
    },
    {
      name: "Node's name on Playwright",
      code: playwright("const res = await request.get('/'); expect(res.«statusCode»).toBe(200)"),
      errors: [
        instead(
          'statusCode',
          'a Playwright response',
          'status()',
          playwright("const res = await request.get('/'); expect(res.status()).toBe(200)"),
        ),
      ],
    },
    {
      name: 'a page of Puppeteer',
      code: "import puppeteer from 'puppeteer'\nconst browser = await puppeteer.launch()\nconst page = await browser.newPage()\nconst res = await page.goto(url)\nif (res.«status» !== 200) fail()",
      errors: [
        uncalled(
          'status',
          "import puppeteer from 'puppeteer'\nconst browser = await puppeteer.launch()\nconst page = await browser.newPage()\nconst res = await page.goto(url)\nif (res.status() !== 200) fail()",
          'a Puppeteer response',
        ),
      ],
    },
    {
      name: 'the setter of a server',
      code: "import express from 'express'\nexpress().get('/', (req, res) => { res.on('finish', () => { if (res.«status» >= 400) warn() }); next() })",
      errors: [
        {
          messageId: 'setter',
          data: { name: 'status', title: 'a response of Express 5', instead: 'statusCode' },
          suggestions: [
            {
              messageId: 'use',
              data: { instead: 'statusCode' },
              output:
                "import express from 'express'\nexpress().get('/', (req, res) => { res.on('finish', () => { if (res.statusCode >= 400) warn() }); next() })",
            },
          ],
        },
      ],
    },
    {
      name: 'an intercepted response of Cypress',
      code: "cy.wait('@users').then((interception) => { expect(interception.response.«status»).to.equal(200) })",
      errors: [
        instead(
          'status',
          'an intercepted response',
          'statusCode',
          "cy.wait('@users').then((interception) => { expect(interception.response.statusCode).to.equal(200) })",
        ),
      ],
    },

    {
      name: 'methods of Express on the response of Node',
      code: "import http from 'node:http'\nhttp.createServer((req, res) => { res.«status»(404)\nres.statusCode = 404\nres.«json»({}) })",
      errors: [
        {
          messageId: 'absentMethod',
          data: { name: 'status', title: 'a response of Node', instead: 'statusCode' },
          suggestions: [
            {
              messageId: 'use',
              data: { instead: 'statusCode' },
              output:
                "import http from 'node:http'\nhttp.createServer((req, res) => { res.statusCode = 404\nres.statusCode = 404\nres.json({}) })",
            },
          ],
        },
        { messageId: 'absentMethod', data: { name: 'json', title: 'a response of Node', instead: 'end' } },
      ],
    },
    {
      name: 'a chain of them, and a server over TLS',
      code: "const https = require('https')\nhttps.createServer(options, (request, response) => { response.«status»(404).end() })",
      errors: [
        { messageId: 'absentMethod', data: { name: 'status', title: 'a response of Node', instead: 'statusCode' } },
      ],
    },
    {
      name: 'a listener of requests',
      code: "import { createServer } from 'node:http'\ncreateServer().on('request', (req, res) => { res.«sendStatus»(404) })",
      errors: [
        { messageId: 'absentMethod', data: { name: 'sendStatus', title: 'a response of Node', instead: 'statusCode' } },
      ],
    },
  ],
})
