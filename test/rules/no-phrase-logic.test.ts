import rule from '../../rules/no-phrase-logic.ts'
import { testRule } from '../support/test-rule.ts'

const fetched = 'const res = await fetch(url)\n'
const phrase = { messageId: 'phrase' as const }

function phraseOf(code: string) {
  return { messageId: 'phraseOf' as const, data: { code } }
}

testRule(rule, {
  valid: [
    { name: 'a decision by the code', code: `${fetched}if (res.status === 404) forget()` },
    { name: 'display', code: `${fetched}show(res.statusText); show(\`\${res.status} \${res.statusText}\`)` },
    { name: 'logging in a changed form', code: `${fetched}log(res.statusText.toLowerCase())` },
    {
      name: 'an error with the phrase as its message',
      code: `${fetched}if (!res.ok) throw new Error(res.statusText || 'failed')`,
    },
    {
      name: 'whether there is one',
      code: `${fetched}if (res.statusText) show(res.statusText)\nif (res.statusText === '') show(res.status)\nif (res.statusText !== undefined) show()`,
    },
    {
      name: 'assertions, which decide nothing',
      code: `${fetched}expect(res.statusText).toBe('OK')\nassert.equal(res.statusText, 'OK')`,
    },
    { name: 'a choice that the code makes', code: `${fetched}show(res.status === 404 ? res.statusText : 'failed')` },
    {
      name: 'content',
      code: "import axios from 'axios'\nconst { data } = await axios.get(url)\nif (data.statusText === 'Not Found') forget()",
    },
    {
      name: 'what jQuery says of a request without a response',
      code: "$.ajax(url, { error: (xhr) => { if (xhr.statusText === 'abort') return } })",
    },
    {
      name: 'a word where only the names speak',
      code: "function show(error) { if (error.statusText === 'timeout') retry() }",
    },
    {
      name: 'the text of another status',
      code: "if (order.statusText === 'Created') ship()\nif (job.statusMessage.includes('Not Found')) retry()",
    },
    { name: 'a text that is not known', code: `${fetched}if (res.statusText === expected) read()` },
    {
      name: 'a variable that is assigned again',
      code: `${fetched}let text = res.statusText\ntext = translate(text)\nif (text === 'OK') read()`,
    },
    { name: 'a variable of that name', code: "function show(statusText) { return statusText === 'OK' }" },
    {
      name: 'a phrase that is sent',
      code: "http.createServer((req, res) => { res.statusMessage = 'Not Found'; res.end() })",
    },
    {
      name: 'the message of an error',
      code: "load().catch((error) => { if (error.message === 'Not Found') forget() })",
    },
    { name: 'text of the content', code: `${fetched}if ((await res.text()) === 'OK') read()` },
    {
      name: 'another fetch',
      code: "import { fetch } from './fetch.js'\nconst answer = await fetch(url)\nif (answer.statusText === 'OK') read()",
    },
  ],
  invalid: [
    {
      name: 'an equality',
      code: `${fetched}if («res.statusText === 'Not Found'») forget()`,
      errors: [phraseOf('404 Not Found')],
    },
    {
      name: 'an inequality, loosely and the other way round',
      code: `${fetched}if («'OK' != res.statusText») fail()`,
      errors: [phraseOf('200 OK')],
    },
    {
      name: 'the former phrase of a code',
      code: `${fetched}if («res.statusText === 'Request Entity Too Large'») shrink()`,
      errors: [phraseOf('413 Content Too Large')],
    },
    { name: 'a text of its own', code: `${fetched}if («res.statusText === 'Out of Cheese'») wait()`, errors: [phrase] },
    {
      name: 'a phrase behind a constant',
      code: `const GONE = 'Gone'\n${fetched}if («res.statusText === GONE») forget()`,
      errors: [phraseOf('410 Gone')],
    },
    {
      name: 'folded text',
      code: `${fetched}if («res.statusText.trim().toLowerCase() === 'not found'») forget()`,
      errors: [phraseOf('404 Not Found')],
    },
    {
      name: 'a part of the text',
      code: `${fetched}if («res.statusText.includes('Not')») forget()\nif («res.statusText.startsWith('Unauthorized')») logIn()`,
      errors: [phrase, phraseOf('401 Unauthorized')],
    },
    {
      name: 'regular expressions',
      code: `${fetched}if («/not found/i.test(res.statusText)») forget()\nif («res.statusText.match(/Gone/)») forget()`,
      errors: [phraseOf('404 Not Found'), phraseOf('410 Gone')],
    },
    {
      name: 'a list and a set',
      code: `${fetched}const good = new Set(['OK'])\nif («['OK', 'Created'].includes(res.statusText)» || «good.has(res.statusText)») read()`,
      errors: [phrase, phraseOf('200 OK')],
    },
    {
      name: 'a switch',
      code: `${fetched}switch («res.statusText») { case 'OK': read(); break; case 'Not Found': forget() }`,
      errors: [phrase],
    },
    {
      name: 'beside a test of the code',
      code: `${fetched}if (res.status === 400 && «res.statusText === 'Bad Request'») fail()`,
      errors: [phraseOf('400 Bad Request')],
    },
    {
      name: 'optional chains and TypeScript around it',
      code: `const res = await fetch(url).catch(() => null)\nif («(res?.statusText as string) === 'OK'» || «res!.statusText! === 'Created'») read()`,
      errors: [phraseOf('200 OK'), phraseOf('201 Created')],
    },
    {
      name: 'a destructured phrase',
      code: `const { statusText } = await fetch(url)\nconst { statusText: text } = await fetch(url)\nif («statusText === 'OK'» || «text === 'Created'») read()`,
      errors: [phraseOf('200 OK'), phraseOf('201 Created')],
    },
    {
      name: 'a variable that keeps it',
      code: `${fetched}const text = res.statusText\nif («text === 'OK'») read()`,
      errors: [phraseOf('200 OK')],
    },
    {
      name: 'axios in CommonJS, and the response of its error',
      code: "const axios = require('axios')\naxios.get(url).then((res) => «res.statusText === 'OK'»).catch((error) => «error.response.statusText === 'Conflict'»)",
      errors: [phraseOf('200 OK'), phraseOf('409 Conflict')],
    },
    {
      name: 'a message of node:http',
      code: "import { get } from 'node:http'\nget(url, (res) => { if («res.statusMessage !== 'OK'») fail() })",
      errors: [phraseOf('200 OK')],
    },
    {
      name: 'a method of Playwright',
      code: "import { test } from '@playwright/test'\ntest('a', async ({ page }) => { const res = await page.goto('/'); if («res!.statusText() === 'Not Found'») fail() })",
      errors: [phraseOf('404 Not Found')],
    },
    {
      name: 'a parameter by its type',
      code: "function isGone(res: Response) { return «res.statusText === 'Gone'» }",
      errors: [phraseOf('410 Gone')],
    },
    {
      name: 'a phrase where only the names speak',
      code: "function show(error) { if («error.response.statusText === 'Unauthorized'») logIn() }",
      errors: [phraseOf('401 Unauthorized')],
    },
    {
      name: 'a phrase of an XMLHttpRequest',
      code: "const xhr = new XMLHttpRequest()\nxhr.onload = () => { if («xhr.statusText === 'OK'») read() }",
      errors: [phraseOf('200 OK')],
    },
  ],
})
