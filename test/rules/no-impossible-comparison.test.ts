import rule from '../../rules/no-impossible-comparison.ts'
import { testRule } from '../support/test-rule.ts'

const fetched = 'const res = await fetch(url)\n'

function asNumber(code: number, output: string) {
  return [{ messageId: 'asNumber' as const, data: { code }, output }]
}

function asText(text: string, output: string) {
  return [{ messageId: 'asText' as const, data: { text }, output }]
}

function neverText(value: string, code: number, output: string) {
  return { messageId: 'neverText' as const, data: { value }, suggestions: asNumber(code, output) }
}

function neverCode(value: string, kind = 'status code') {
  return { messageId: 'neverCode' as const, data: { value, kind } }
}

function redundant(other: string) {
  return { messageId: 'redundant' as const, data: { other } }
}

testRule(rule, {
  valid: [
    { name: 'two bounds', code: `${fetched}if (200 <= res.status && res.status < 300) read()` },
    { name: 'a comparison of two outcomes', code: `${fetched}if ((res.status < 300) === (other < 300)) read()` },
    {
      name: 'another value behind the comparison',
      code: `${fetched}const take = () => res.status === 200 || undefined`,
    },
    { name: 'a number that is no code', code: `${fetched}const count = res.status === 200 && 5` },
    { name: 'a code that is chosen by a comparison', code: `${fetched}const code = res.status === 404 && 410` },
    {
      name: 'a default for a status',
      code: `${fetched}const code = res.status || 500\nif ((res.status || 500) === 500) fail()`,
    },
    { name: 'whether there is a status', code: `${fetched}if (!res.status === true) retry()` },
    {
      name: 'a status that is set',
      code: "server.on('x', (req, res) => { res.statusCode = 404; if ((res.body = read())) res.end() })",
    },
    { name: 'a method of text on what is only named like a status', code: "if (job.status.startsWith('act')) run()" },
    { name: 'a state of 1 or 0', code: 'function f(status) { return status === 1 || 2 }' },
    {
      name: 'exit codes of programs',
      code: `import { execFileSync, spawnSync } from 'node:child_process'
import child from 'child_process'
import spawn from 'cross-spawn'
export function run(cmd) {
  const res = spawnSync(cmd)
  const { status } = spawn.sync(cmd)
  if (res.status === 999 || child.spawnSync(cmd).status === 999 || status === 999) return
  try {
    execFileSync(cmd)
  } catch (err) {
    return err.status === 999
  }
}`,
    },
    { name: 'codes', code: `${fetched}if (res.status === 404 || res.status === 410) forget()` },
    { name: 'all but some codes', code: `${fetched}if (res.status !== 200 && res.status !== 201) fail()` },
    { name: 'text, loosely', code: `${fetched}if (res.status == '404') forget()` },
    { name: 'assertions that compare loosely', code: `${fetched}assert.equal(res.status, '404')` },
    { name: 'the status as text', code: `${fetched}if (String(res.status) === '404') forget()` },
    { name: 'text in a template', code: `${fetched}if (\`\${res.status}\` === '404') forget()` },
    { name: 'the first digit', code: `${fetched}if (String(res.status)[0] == 2) read()` },
    { name: 'no response', code: 'const xhr = new XMLHttpRequest()\nif (xhr.status === 0) offline()' },
    {
      name: 'codes of products',
      code: `${fetched}if (res.status === 499 || res.status === 520 || res.status === 999) retry()`,
    },
    {
      name: 'a code that no specification assigns',
      code: `${fetched}if (res.status === 599 || res.status === 240) look()`,
    },
    {
      name: 'a number beyond the classes in a test, which sends it on purpose',
      code: 'expect(res.status).toBe(700)',
      filename: 'server.test.ts',
    },
    { name: 'a class beyond 5 that is bounded', code: `${fetched}if (Math.floor(res.status / 100) < 6) read()` },
    {
      name: 'branches for several codes',
      code: `${fetched}if (res.status === 404) forget(); else if (res.status === 410) forget()`,
    },
    {
      name: 'a range and a code outside of it',
      code: `${fetched}if (res.status >= 500 || res.status === 429) retry()`,
    },
    {
      name: 'a range and a code taken out of it',
      code: `${fetched}if (res.status >= 400 && res.status !== 404) fail()`,
    },
    {
      name: 'a response that has been replaced',
      code: 'let res = await fetch(url)\nif (res.status === 401) { res = await fetch(url); if (res.status === 200) read() }',
    },
    {
      name: 'a request that is still under way',
      code: 'const xhr = new XMLHttpRequest()\nif (xhr.status === 0) { await wait(); if (xhr.status === 200) read() }',
    },
    { name: 'what `ok` says already', code: `${fetched}if (!res.ok || res.status >= 400) fail()` },
    {
      name: 'two responses',
      code: 'async function load() { const a = await fetch(x); const b = await fetch(y); return a.status === 200 && b.status === 201 }',
    },
    {
      name: 'a code in a nested function',
      code: `${fetched}if (res.status !== 200) on('change', () => other.status === 200)`,
    },
    {
      name: 'a case that falls through',
      code: `${fetched}switch (res.status) { case 401: case 403: if (res.status === 403) hide() }`,
    },
    {
      name: 'a list with text and the status as text',
      code: `${fetched}if (['404', '410'].includes(String(res.status))) forget()`,
    },
    {
      name: 'a client whose interceptors unwrap responses',
      code: "import axios from 'axios'\naxios.interceptors.response.use((res) => res.data)\nconst job = await axios.get('/job')\nif (job.status === 'done') read()",
    },
    {
      name: 'a failed request that is turned into something else',
      code: "const res = await fetch(url).catch((error) => ({ status: 'failed', error }))\nif (res.status === 'failed') fail()",
    },
    {
      name: 'the status in parsed content, which may be text',
      code: "expect(JSON.parse(response.body).statusCode).toBe('409')",
      filename: 'server.test.ts',
    },
    {
      name: 'the status of content',
      code: "import axios from 'axios'\nconst { data } = await axios.get(url)\nif (data.status === 'ok') read()",
    },
    { name: 'a session', code: "const { status } = useSession()\nif (status === 'authenticated') show()" },
    { name: 'a permission', code: "const { status } = await Permissions.request()\nif (status !== 'granted') ask()" },
    { name: 'settled promises', code: "results.filter((res) => res.status === 'fulfilled')" },
    { name: 'a child process', code: 'const result = spawnSync(command)\nif (result.status === 1000) fail()' },
    { name: 'a close code of WebSocket', code: 'socket.on("close", (code) => { if (code === 1006) reconnect() })' },
    {
      name: 'a health check of gRPC',
      code: "client.check({}, (error, response) => { if (response.status === 'SERVING') start() })",
    },
    {
      name: 'a row',
      code: "const order = await orders.find(id)\nif (order.status === '404' && order.statusCode === 'NEW') ship()",
    },
    {
      name: 'a response of unknown origin',
      code: "const response = await api.load()\nif (response.status === '200') read()",
    },
    {
      name: 'a status that a function of the file makes',
      code: "function load() { return { status: 'ok' } }\nconst res = load()\nif (res.status === 'ok') read()",
    },
    { name: 'an asserted member of content', code: "expect(res.body.status).toBe('200')" },
  ],
  invalid: [
    {
      name: 'one report for a condition that a guard leaves nothing to, and for what stands in its branch',
      code: `${fetched}if (!res.ok) throw new Error()
if (!res.status || «res.status < 200» || res.status >= 300) {
  if (res.status >= 300 && res.status < 400) follow()
}
if («res.status === 404») retry()`,
      errors: [{ messageId: 'never' }, { messageId: 'never' }],
    },
    {
      name: 'text that no number is equal to',
      code: `${fetched}if (res.status === «'404'») forget()`,
      errors: [neverText("'404'", 404, `${fetched}if (res.status === 404) forget()`)],
    },
    {
      name: 'text on the left, and text that no number differs from',
      code: `${fetched}if («'404'» === res.status || res.status !== «"200"») forget()`,
      errors: [
        neverText("'404'", 404, `${fetched}if (404 === res.status || res.status !== "200") forget()`),
        {
          messageId: 'alwaysText',
          data: { value: '"200"' },
          suggestions: asNumber(200, `${fetched}if ('404' === res.status || res.status !== 200) forget()`),
        },
      ],
    },
    {
      name: 'a word, even loosely',
      code: `${fetched}if (res.status == «'ok'») read()`,
      errors: [{ messageId: 'neverText', data: { value: "'ok'" } }],
    },
    {
      name: 'text behind a constant',
      code: `const GONE = '410'\n${fetched}if (res.status === «GONE») forget()`,
      errors: [{ messageId: 'neverText', data: { value: 'GONE' } }],
    },
    {
      name: 'a list of texts',
      code: `${fetched}if ([404, «'410'»].includes(res.status)) forget()`,
      errors: [neverText("'410'", 410, `${fetched}if ([404, 410].includes(res.status)) forget()`)],
    },
    {
      name: 'a set of texts',
      code: `const retried = new Set([«'503'»])\n${fetched}if (retried.has(res.status)) retry()`,
      errors: [
        neverText("'503'", 503, `const retried = new Set([503])\n${fetched}if (retried.has(res.status)) retry()`),
      ],
    },
    {
      name: 'text in the case of a switch',
      code: `${fetched}switch (res.status) { case 200: read(); break; case «'404'»: forget() }`,
      errors: [
        neverText("'404'", 404, `${fetched}switch (res.status) { case 200: read(); break; case 404: forget() }`),
      ],
    },
    {
      name: 'assertions with text',
      code: `const request = require('supertest')\nconst res = await request(app).get('/')\nexpect(res.status).toBe(«'200'»)\nassert.strictEqual(res.statusCode, «'200'»)`,
      errors: [
        neverText(
          "'200'",
          200,
          `const request = require('supertest')\nconst res = await request(app).get('/')\nexpect(res.status).toBe(200)\nassert.strictEqual(res.statusCode, '200')`,
        ),
        neverText(
          "'200'",
          200,
          `const request = require('supertest')\nconst res = await request(app).get('/')\nexpect(res.status).toBe('200')\nassert.strictEqual(res.statusCode, 200)`,
        ),
      ],
    },
    {
      name: 'an assertion that holds whatever comes',
      code: `${fetched}expect(res.status).not.toBe(«'500'»)`,
      errors: [
        {
          messageId: 'alwaysText',
          data: { value: "'500'" },
          suggestions: asNumber(500, `${fetched}expect(res.status).not.toBe(500)`),
        },
      ],
    },
    {
      name: 'a number that no text is equal to',
      code: `${fetched}if (String(res.status) === «404») forget()`,
      errors: [
        {
          messageId: 'neverNumber',
          data: { value: '404' },
          suggestions: asText("'404'", `${fetched}if (String(res.status) === '404') forget()`),
        },
      ],
    },
    {
      name: 'the first digit as a number',
      code: `${fetched}if (res.status.toString().charAt(0) !== «2») fail()`,
      errors: [
        {
          messageId: 'alwaysNumber',
          data: { value: '2' },
          suggestions: asText("'2'", `${fetched}if (res.status.toString().charAt(0) !== '2') fail()`),
        },
      ],
    },
    {
      name: 'a class as text',
      code: `${fetched}if (Math.floor(res.status / 100) === «'2'») read()`,
      errors: [{ messageId: 'neverText', data: { value: "'2'" } }],
    },
    {
      name: 'numbers that are no codes',
      code: `${fetched}if (res.status === «600» || res.status === «99» || res.status === «40») fail()\nif (res.status !== «1000») read()`,
      errors: [
        neverCode('600'),
        neverCode('99'),
        neverCode('40'),
        { messageId: 'alwaysCode', data: { value: '1000', kind: 'status code' } },
      ],
    },
    {
      name: '600 where only the names speak for a status',
      code: 'function isServerError(res) { return res.statusCode === «600» }',
      errors: [neverCode('600')],
    },
    {
      name: 'a fraction',
      code: `${fetched}if (res.status === «403.1») fail()`,
      errors: [neverCode('403.1')],
    },
    {
      name: 'a class that does not exist',
      code: `${fetched}if (Math.floor(res.status / 100) === «6») fail()`,
      errors: [neverCode('6', 'class of status codes')],
    },
    {
      name: 'an asserted number beyond the classes, where tests are checked',
      code: 'const res = await fetch(url)\nexpect(res.status).toBe(«700»)',
      filename: 'server.test.ts',
      settings: { 'http-status': { tests: 'check' } },
      errors: [neverCode('700')],
    },
    {
      name: 'two codes at once',
      code: `${fetched}if (res.status === 200 && «res.status === 201») read()`,
      errors: [
        {
          messageId: 'never',
          suggestions: [
            { messageId: 'useOr', output: `${fetched}if (res.status === 200 || res.status === 201) read()` },
          ],
        },
      ],
    },
    {
      name: 'two codes at once, with comments and TypeScript between them',
      code: `${fetched}if ((res!.status as number) === 200 /* or */ && /* so */ («res.status === 201»)) read()`,
      errors: [
        {
          messageId: 'never',
          suggestions: [
            {
              messageId: 'useOr',
              output: `${fetched}if ((res!.status as number) === 200 /* or */ || /* so */ (res.status === 201)) read()`,
            },
          ],
        },
      ],
    },
    {
      name: 'one of two codes that are never there together',
      code: `${fetched}if (res.status !== 200 || «res.status !== 201») fail()`,
      errors: [
        {
          messageId: 'always',
          data: { other: 'res.status !== 200' },
          suggestions: [
            { messageId: 'useAnd', output: `${fetched}if (res.status !== 200 && res.status !== 201) fail()` },
          ],
        },
      ],
    },
    {
      name: 'in a longer chain, where the other operator would bind otherwise',
      code: `${fetched}if (done && res.status === 200 && «res.status === 201») read()`,
      errors: [{ messageId: 'never' }],
    },
    {
      name: 'bounds that leave nothing',
      code: `${fetched}if (res.status < 200 && «res.status >= 300») fail()`,
      errors: [
        {
          messageId: 'never',
          suggestions: [{ messageId: 'useOr', output: `${fetched}if (res.status < 200 || res.status >= 300) fail()` }],
        },
      ],
    },
    {
      name: 'bounds that leave everything',
      code: `${fetched}if (res.status >= 200 || «res.status < 300») read()`,
      errors: [
        {
          messageId: 'always',
          data: { other: 'res.status >= 200' },
          suggestions: [{ messageId: 'useAnd', output: `${fetched}if (res.status >= 200 && res.status < 300) read()` }],
        },
      ],
    },
    {
      name: 'a bound that another one makes superfluous',
      code: `${fetched}if («res.status > 200» && res.status > 300) read()`,
      errors: [redundant('res.status > 300')],
    },
    {
      name: 'the same twice',
      code: `${fetched}if (res.status === 404 && «res.status === 404») forget()\nif (res.status === 410 || «res.status === 410») forget()`,
      errors: [redundant('res.status === 404'), { messageId: 'never' }],
    },
    {
      name: 'a branch that an earlier branch has taken',
      code: `${fetched}if (res.status >= 400) fail()\nelse if («res.status === 404») forget()`,
      errors: [{ messageId: 'never' }],
    },
    {
      name: 'a code behind a return',
      code: `async function load() { ${fetched}if (res.status >= 400) return undefined\nif («res.status === 500») retry()\nreturn res }`,
      errors: [{ messageId: 'never' }],
    },
    {
      name: 'an error behind a throw for all that is not ok',
      code: `async function load() { ${fetched}if (!res.ok) throw new Error()\nreturn «res.status === 404» ? undefined : res.json() }`,
      errors: [{ messageId: 'never' }],
    },
    {
      name: 'an error beside `ok`',
      code: `${fetched}if (res.ok && «res.status === 404») forget()`,
      errors: [{ messageId: 'never' }],
    },
    {
      name: 'a destructured status',
      code: `const { status } = await fetch(url)\nif (status === 200 && «status === 201») read()`,
      errors: [
        {
          messageId: 'never',
          suggestions: [
            {
              messageId: 'useOr',
              output: `const { status } = await fetch(url)\nif (status === 200 || status === 201) read()`,
            },
          ],
        },
      ],
    },
    {
      name: 'a helper of the file that leaves nothing',
      code: `${fetched}const between = (n, low, high) => n >= low && n <= high\nif (between(res.status, 200, 299) && «res.status === 404») read()`,
      errors: [
        {
          messageId: 'never',
          suggestions: [
            {
              messageId: 'useOr',
              output: `${fetched}const between = (n, low, high) => n >= low && n <= high\nif (between(res.status, 200, 299) || res.status === 404) read()`,
            },
          ],
        },
      ],
    },
    {
      name: 'a message of node:http, a response of axios, and a response by type',
      code: `import { get } from 'node:https'\nimport axios from 'axios'\nget(url, (message) => { if (message.statusCode === «'200'») read() })\naxios.get(url).then(({ status }) => status === «'200'»)\nfunction isGone(res: Response) { return res.status === «'410'» }`,
      errors: [
        neverText(
          "'200'",
          200,
          `import { get } from 'node:https'\nimport axios from 'axios'\nget(url, (message) => { if (message.statusCode === 200) read() })\naxios.get(url).then(({ status }) => status === '200')\nfunction isGone(res: Response) { return res.status === '410' }`,
        ),
        neverText(
          "'200'",
          200,
          `import { get } from 'node:https'\nimport axios from 'axios'\nget(url, (message) => { if (message.statusCode === '200') read() })\naxios.get(url).then(({ status }) => status === 200)\nfunction isGone(res: Response) { return res.status === '410' }`,
        ),
        neverText(
          "'410'",
          410,
          `import { get } from 'node:https'\nimport axios from 'axios'\nget(url, (message) => { if (message.statusCode === '200') read() })\naxios.get(url).then(({ status }) => status === '200')\nfunction isGone(res: Response) { return res.status === 410 }`,
        ),
      ],
    },
    {
      name: 'bounds in one chain, as mathematics writes them',
      code: `${fetched}if («200 <= res.status < 300») read()`,
      errors: [
        {
          messageId: 'alwaysChained',
          data: { left: '200 <= res.status', bound: '300' },
          suggestions: [
            {
              messageId: 'withBoth',
              output: `${fetched}if (200 <= res.status && res.status < 300) read()`,
            },
          ],
        },
      ],
    },
    {
      name: 'the same from above, negated, and with a name for the status',
      code: `${fetched}const code = res.status\nif (!(«600 > code >= 400»)) read()`,
      errors: [
        {
          messageId: 'neverChained',
          data: { left: '600 > code', bound: '400' },
          suggestions: [
            {
              messageId: 'withBoth',
              output: `${fetched}const code = res.status\nif (!(600 > code && code >= 400)) read()`,
            },
          ],
        },
      ],
    },
    {
      name: 'a code that stands alone behind `||`',
      code: `import axios from 'axios'\nconst res = await axios.get(url)\nif (res.status === 400 || «404») forget()`,
      errors: [
        {
          messageId: 'alone',
          data: { code: '404' },
          suggestions: [
            {
              messageId: 'asWell',
              output: `import axios from 'axios'\nconst res = await axios.get(url)\nif (res.status === 400 || res.status === 404) forget()`,
            },
          ],
        },
      ],
    },
    {
      name: 'several of them, and one that is given back',
      code: `${fetched}const isFine = () => res.status === 200 || «201» || «202»`,
      errors: ['201', '202'].map((code, index) => ({
        messageId: 'alone' as const,
        data: { code },
        suggestions: [
          {
            messageId: 'asWell' as const,
            output:
              index === 0
                ? `${fetched}const isFine = () => res.status === 200 || res.status === 201 || 202`
                : `${fetched}const isFine = () => res.status === 200 || 201 || res.status === 202`,
          },
        ],
      })),
    },
    {
      name: 'a code that stands alone behind `&&`',
      code: `get(url, (message) => { if (message.statusCode !== 200 && «201») fail() })`,
      errors: [
        {
          messageId: 'aloneToo',
          data: { code: '201' },
          suggestions: [
            {
              messageId: 'asWell',
              output: `get(url, (message) => { if (message.statusCode !== 200 && message.statusCode !== 201) fail() })`,
            },
          ],
        },
      ],
    },
    {
      name: 'a case of two codes',
      code: `${fetched}switch (res.status) { case 200 || «201»: read() }`,
      errors: [
        {
          messageId: 'chosenBefore',
          data: { code: '201', whole: '200 || 201', used: '200' },
          suggestions: [
            {
              messageId: 'withBoth',
              output: `${fetched}switch (res.status) { case 200: case 201: read() }`,
            },
          ],
        },
      ],
    },
    {
      name: 'a choice between codes that is made before the comparison',
      code: `${fetched}if (res.status === (400 || «404»)) forget()`,
      errors: [{ messageId: 'chosenBefore', data: { code: '404', whole: '400 || 404', used: '400' } }],
    },
    {
      name: 'a status that is negated before the comparison',
      code: `${fetched}const isBad = () => «!res.status === 200»`,
      errors: [
        {
          messageId: 'neverNegated',
          data: { left: '!res.status', bound: '200' },
          suggestions: [
            {
              messageId: 'negate',
              output: `${fetched}const isBad = () => res.status !== 200`,
            },
          ],
        },
      ],
    },
    {
      name: 'an assignment for a comparison',
      code: `${fetched}if («res.status = 200») read()`,
      errors: [
        {
          messageId: 'assigned',
          suggestions: [
            {
              messageId: 'equals',
              output: `${fetched}if (res.status === 200) read()`,
            },
          ],
        },
      ],
    },
    {
      name: 'a truth value',
      code: `${fetched}const isFine = () => res.status === «true»`,
      errors: [{ messageId: 'neverText', data: { value: 'true' } }],
    },
    {
      name: 'a method of text',
      code: `${fetched}if (res.status.«startsWith»('4')) fail()`,
      errors: [
        {
          messageId: 'textMethod',
          data: { name: 'startsWith' },
          suggestions: [
            {
              messageId: 'makeText',
              output: `${fetched}if (String(res.status).startsWith('4')) fail()`,
            },
          ],
        },
      ],
    },
    {
      name: 'a method of text on what axios gives',
      code: `import axios from 'axios'\nconst { status } = await axios.get(url)\nif (status.toString().startsWith('2')) read()\nconst code = (await axios.get(url)).status\nif (code.«includes»('2')) read()`,
      errors: [
        {
          messageId: 'textMethod',
          data: { name: 'includes' },
          suggestions: [
            {
              messageId: 'makeText',
              output: `import axios from 'axios'\nconst { status } = await axios.get(url)\nif (status.toString().startsWith('2')) read()\nconst code = (await axios.get(url)).status\nif (String(code).includes('2')) read()`,
            },
          ],
        },
      ],
    },
  ],
})
