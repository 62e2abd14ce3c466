import rule from '../../rules/no-unreachable-check.ts'
import { testRule } from '../support/test-rule.ts'

function rejected(client: string, passes = '200 to 299') {
  return { messageId: 'rejected' as const, data: { client, passes } }
}

function followed(client: string) {
  return { messageId: 'followed' as const, data: { client } }
}

function noContent(code: string, reference: string) {
  return { messageId: 'noContent' as const, data: { code, reference } }
}

const axios = "import axios from 'axios'\n"
const got = "import got from 'got'\n"
const ky = "import ky from 'ky'\n"

testRule(rule, {
  valid: [
    {
      name: '308 of an upload that goes on where it stopped, which has no Location',
      code: "const res = await fetch('https://www.googleapis.com/upload', { method: 'PUT', headers: { 'Content-Range': range }, body })\nif (res.status === 308) resume(res.headers.get('range'))",
    },
    {
      name: '304 behind a condition, or fields that may hold one',
      code: "const res = await fetch(url, { headers: { 'If-None-Match': tag } })\nif (res.status === 304) keep()\nconst other = await fetch(url, { headers })\nif (other.status === 304) keep()",
    },
    {
      name: 'a request that may have fields of its own',
      code: 'const res = await fetch(request)\nif (res.status === 304) keep()',
    },
    {
      name: 'redirects by their codes, and with a test of the field',
      code: "const res = await fetch(url, { redirect: 'manual' })\nif ([301, 302].includes(res.status)) go(res.headers.get('location'))\nif (res.status >= 300 && res.status < 400 && res.headers.get('location')) go(res.headers.get('location'))",
    },
    {
      name: 'errors behind fetch, which rejects none',
      code: 'const res = await fetch(url)\nif (res.status === 404) forget()',
    },
    {
      name: '304 and 300, which fetch does not follow',
      code: 'const res = await fetch(url, { headers })\nif (res.status === 304 || res.status === 300) keep()',
    },
    {
      name: 'a class with codes that get through',
      code: 'const res = await fetch(url)\nif (res.status >= 300 && res.status < 400) keep()',
    },
    {
      name: 'redirects that are not followed',
      code: "const res = await fetch(url, { redirect: 'manual' })\nif (res.status === 302) follow()",
    },
    {
      name: 'options that cannot be seen',
      code: 'const res = await fetch(url, options)\nif (res.status === 302) follow()',
    },
    {
      name: 'options with a spread',
      code: 'const res = await fetch(url, { ...options })\nif (res.status === 302) follow()',
    },
    {
      name: 'a request that brings its options',
      code: 'const res = await fetch(request)\nif (res.status === 302) follow()',
    },
    {
      name: 'a request built with options',
      code: "const res = await fetch(new Request(url, { redirect: 'manual' }))\nif (res.status === 302) follow()",
    },
    {
      name: 'fetch that is replaced',
      code: 'globalThis.fetch = fake\nconst res = await fetch(url)\nif (res.status === 302) follow()',
    },
    {
      name: 'another function of that name',
      code: 'function load(fetch) { return fetch(url).then((res) => res.status === 302) }',
    },
    {
      name: 'a message of node:http',
      code: "import { get } from 'node:http'\nget(url, (res) => { if (res.statusCode === 302) follow() })",
    },
    {
      name: 'undici, which follows nothing',
      code: "import { request } from 'undici'\nconst res = await request(url)\nif (res.statusCode === 302 || res.statusCode === 404) look()",
    },
    {
      name: 'validateStatus',
      code: `${axios}const res = await axios.get(url, { validateStatus: () => true })\nif (res.status === 404) forget()`,
    },
    {
      name: 'validateStatus of an instance',
      code: `${axios}const api = axios.create({ validateStatus: null })\napi.get('/').then((res) => { if (res.status === 404) forget() })`,
    },
    {
      name: 'validateStatus of all',
      code: `${axios}axios.defaults.validateStatus = () => true\nconst res = await axios.get(url)\nif (res.status === 404) forget()`,
    },
    {
      name: 'an instance of another module',
      code: "import { AxiosInstance } from 'axios'\nasync function load(api: AxiosInstance) { const res = await api.get('/'); return res.status === 404 }",
    },
    {
      name: 'an instance that leaves the file',
      code: `${axios}const api = axios.create()\nexport default api\napi.get('/').then((res) => { if (res.status === 404) forget() })`,
    },
    {
      name: 'a mock of the module',
      code: `${axios}jest.mock('axios')\nconst res = await axios.get(url)\nif (res.status === 404) forget()`,
    },
    {
      name: 'configuration that cannot be seen',
      code: `${axios}const res = await axios(config)\nif (res.status === 404) forget()`,
    },
    {
      name: 'interceptors',
      code: `${axios}axios.interceptors.response.use((res) => { if (res.status === 401) logIn(); return res })`,
    },
    {
      name: 'the response of an error',
      code: `${axios}axios.get(url).catch((error) => { if (error.response.status === 404) forget() })`,
    },
    {
      name: 'a response that an error may have brought',
      code: `${axios}const res = await axios.get(url).catch((error) => error.response)\nif (res.status === 404) forget()`,
    },
    {
      name: 'a client that a constructor is given',
      code: `import { type AxiosInstance } from 'axios'\nclass Api { constructor(private readonly client: AxiosInstance) {} async load() { const res = await this.client.get('/'); if (res.status >= 400) fail() } }`,
    },
    {
      name: 'a variable that an error may have filled',
      code: `${got}let res\ntry { res = await got(url) } catch (error) { res = error.response }\nif (res.statusCode === 404) forget()`,
    },
    { name: 'all but one success', code: `${axios}const res = await axios.get(url)\nif (res.status !== 200) look()` },
    {
      name: 'throwHttpErrors',
      code: `${got}const res = await got(url, { throwHttpErrors: false })\nif (res.statusCode === 404) forget()`,
    },
    { name: '304 behind got', code: `${got}const res = await got(url)\nif (res.statusCode === 304) keep()` },
    {
      name: 'redirects that got does not follow',
      code: `${got}const res = await got(url, { followRedirect: false })\nif (res.statusCode === 302) follow()`,
    },
    {
      name: 'the stream of got',
      code: `${got}const res = await got(url, { isStream: true })\nif (res.statusCode === 404) forget()`,
    },
    {
      name: 'an extended ky',
      code: `${ky}const api = ky.extend({ throwHttpErrors: false })\nconst res = await api.get('users')\nif (!res.ok) fail()`,
    },
    {
      name: 'hooks of ky',
      code: `${ky}const res = await ky.get(url, { hooks: { afterResponse: [refresh] } })\nif (!res.ok) fail()`,
    },
    { name: 'ok behind fetch', code: 'const res = await fetch(url)\nif (!res.ok) fail()' },
    { name: 'ok that is only handed on', code: `${ky}const res = await ky.get(url)\nlog({ ok: res.ok })` },
    {
      name: 'failOnStatusCode',
      code: 'cy.request({ url, failOnStatusCode: false }).then((res) => { if (res.status === 404) forget() })',
    },
    {
      name: 'content on other branches',
      code: 'async function load() { const res = await fetch(url); if (res.status === 204) return null; return res.json() }',
    },
    {
      name: 'text of 204, which is empty',
      code: 'async function load() { const res = await fetch(url); if (res.status === 204) return res.text() }',
    },
    {
      name: 'content of several codes',
      code: 'async function load() { const res = await fetch(url); if (res.status === 200 || res.status === 204) return res.json() }',
    },
    {
      name: 'a failure that is seen to',
      code: 'async function load() { const res = await fetch(url); if (res.status === 204) return res.json().catch(() => null) }',
    },
    {
      name: 'content that has been read by axios',
      code: `${axios}async function load() { const res = await axios.get(url); if (res.status === 204) return res.data }`,
    },
  ],
  invalid: [
    {
      name: 'a class of statuses that is rejected, once',
      code: `${axios}const res = await axios.get('/x')\nif («res.status >= 400» && res.status < 500) forget()`,
      errors: [rejected('axios')],
    },
    {
      name: 'a redirect behind fetch',
      code: 'const res = await fetch(url)\nif («res.status === 301») follow()',
      errors: [followed('fetch')],
    },
    {
      name: 'redirects, alternatively and in a list',
      code: 'const res = await fetch(url)\nif («res.status === 302» || res.status === 303) follow()\nif («[307, 308].includes(res.status)») follow()',
      errors: [followed('fetch'), followed('fetch')],
    },
    {
      name: 'a case',
      code: "const res = await fetch(url, { method: 'HEAD' })\nswitch (res.status) { case 200: read(); break; case «301»: follow() }",
      errors: [followed('fetch')],
    },
    {
      name: 'a package that stands in for fetch',
      code: "const fetch = require('node-fetch')\nfetch(url).then((res) => { if («res.status === 302») follow() })",
      errors: [followed('fetch')],
    },
    {
      name: 'an error behind the client that a class keeps to itself',
      code: `${axios}class Api { private client = axios.create({ baseURL }); async load() { const res = await this.client.get('/'); if («res.status >= 400») fail() } }`,
      errors: [rejected('axios')],
    },
    {
      name: 'an error behind axios',
      code: `${axios}const res = await axios.get(url)\nif («res.status === 404») forget()\nif («res.status >= 400») fail()`,
      errors: [rejected('axios'), rejected('axios')],
    },
    {
      name: 'all that is no success, as one test',
      code: `${axios}const res = await axios.post(url, data)\nif («res.status < 200» || res.status >= 300) fail()`,
      errors: [rejected('axios')],
    },
    {
      name: 'a callback with a destructured parameter, in CommonJS',
      code: `const axios = require('axios')\naxios.get(url).then(({ status }) => { if («status === 500») retry() })`,
      errors: [rejected('axios')],
    },
    {
      name: 'an instance of the file, with options that change nothing of it',
      code: `${axios}const api = axios.create({ baseURL: '/api' })\napi.get('/', { timeout: 100 }).then((res) => { if («res!.status === 404») forget() })`,
      errors: [rejected('axios')],
    },
    {
      name: 'a function of the file that gives the response',
      code: `${axios}async function send() { return await axios.post(url, {}) }\nconst result = await send()\nif («result.status >= 400») fail()`,
      errors: [rejected('axios')],
    },
    {
      name: 'an error inside of `try`',
      code: `${got}try { const res = await got(url); if («res.statusCode === 404») forget() } catch (error) { fail(error) }`,
      errors: [rejected('got', '200 to 299 or 304')],
    },
    {
      name: 'one of several requests',
      code: `${ky}${got}const [a, b] = await Promise.all([ky(url), got(url)])\nif («a.status === 404» || «b.statusCode === 404») forget()`,
      errors: [rejected('ky'), rejected('got', '200 to 299 or 304')],
    },
    {
      name: 'an error behind ofetch, which lets redirects through',
      code: "import { ofetch } from 'ofetch'\nconst res = await ofetch.raw(url)\nif («res.status >= 400») fail()",
      errors: [rejected('ofetch', 'below 400')],
    },
    {
      name: 'an error behind superagent',
      code: "import superagent from 'superagent'\nconst res = await superagent.get(url)\nif («res.status === 404») forget()",
      errors: [rejected('superagent')],
    },
    {
      name: 'an error behind cy.request',
      code: "cy.request('/users').then((res) => { if («res.status === 404») forget() })",
      errors: [rejected('Cypress', '200 to 399')],
    },
    {
      name: '`ok` behind a client that rejects the rest',
      code: `${ky}const res = await ky.post(url, { json })\nif («res.ok») read()\nelse fail()\nif (!«res.ok» && strict) fail()`,
      errors: [
        { messageId: 'alwaysOk', data: { client: 'ky' } },
        { messageId: 'alwaysOk', data: { client: 'ky' } },
      ],
    },
    {
      name: 'content of 204',
      code: 'async function load() { const res = await fetch(url); if (res.status === 204) return «res.json()» }',
      errors: [noContent('204 No Content', 'RFC 9110 §15.3.5')],
    },
    {
      name: 'content of 204 and 205',
      code: 'async function load() { const res = await fetch(url); if (res.status === 204 || res.status === 205) { const data = await «res.json()»; return data } }',
      errors: [noContent('204 No Content', 'RFC 9110 §15.3.5')],
    },
    {
      name: 'content of 304, behind `?:`',
      code: 'async function load() { const res = await fetch(url, { headers }); return res.status === 304 ? «res!.json()» : null }',
      errors: [noContent('304 Not Modified', 'RFC 9110 §15.4.5')],
    },
    {
      name: 'content behind a return for all others',
      code: 'async function load() { const res = await fetch(url); if (res.status !== 204) return null; return «res.formData()» }',
      errors: [noContent('204 No Content', 'RFC 9110 §15.3.5')],
    },

    {
      name: '304 of a fetch that sends no condition',
      code: "const res = await fetch('/x')\nif («res.status === 304») keep()\nconst other = await fetch('/x', { method: 'GET' })\nif (404 === other.status || «304 === other.status») keep()",
      errors: [
        { messageId: 'unasked', data: { client: 'fetch' } },
        { messageId: 'unasked', data: { client: 'fetch' } },
      ],
    },
    {
      name: 'a class of redirects, and the field that not all of them have',
      code: "const res = await fetch(url, { redirect: 'manual', headers })\nif («res.status >= 300» && res.status < 400) { const target = res.headers.get('location'); go(target) }",
      errors: [{ messageId: 'location' }],
    },
    {
      name: 'the same of a message of Node',
      code: "import { get } from 'node:http'\nget(url, (message) => { if («Math.floor(message.statusCode / 100) === 3») get(message.headers.location, again) })",
      errors: [{ messageId: 'location' }],
    },
  ],
})
