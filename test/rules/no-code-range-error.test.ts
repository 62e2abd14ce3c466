import rule from '../../rules/no-code-range-error.ts'
import { testRule } from '../support/test-rule.ts'

const fetched = 'const res = await fetch(url)\n'

function exact(number: number, output: string) {
  return { messageId: 'exact' as const, data: { number }, output }
}

function useOk(text: string, output: string) {
  return { messageId: 'useOk' as const, data: { text }, output }
}

type Suggestions = readonly (ReturnType<typeof exact> | ReturnType<typeof useOk>)[]

function leavesOut(operator: string, code: string, where: string, suggestions: Suggestions) {
  return { messageId: 'leavesOut' as const, data: { operator, code, class: where }, suggestions }
}

function takesIn(operator: string, code: string, where: string, suggestions: Suggestions) {
  return { messageId: 'takesIn' as const, data: { operator, code, class: where }, suggestions }
}

function classNumber(number: number, digit: number, output: string) {
  return {
    messageId: 'class' as const,
    data: { number },
    suggestions: [{ messageId: 'compareClass' as const, data: { digit }, output }],
  }
}

function quotient(number: number, code: string, output: string) {
  return {
    messageId: 'quotient' as const,
    data: { number, code },
    suggestions: [{ messageId: 'roundDown' as const, output }],
  }
}

testRule(rule, {
  valid: [
    { name: 'a status that is divided by something else', code: `${fetched}show(res.status / 2)` },
    { name: 'exact bounds of a class', code: `${fetched}if (res.status >= 200 && res.status < 300) read()` },
    { name: 'exact bounds by the last code', code: `${fetched}if (res.status >= 500 && res.status <= 599) retry()` },
    { name: 'exact bounds in the other order', code: `${fetched}if (200 <= res.status && 300 > res.status) read()` },
    { name: 'exact bounds by the neighbours', code: `${fetched}if (res.status > 199 && res.status < 300) read()` },
    { name: 'exact bounds of two classes', code: `${fetched}if (res.status > 299 && res.status < 500) show()` },
    {
      name: 'single bounds',
      code: `${fetched}if (res.status >= 400) fail(); if (res.status < 300 || res.status > 399) go()`,
    },
    {
      name: 'a deliberate bound inside of a class',
      code: `${fetched}if (res.status >= 400 && res.status < 408) fail()`,
    },
    { name: 'all but 200', code: `${fetched}if (res.status > 200) look()` },
    { name: 'all but 200 up to errors of servers', code: `${fetched}if (res.status > 200 && res.status < 500) fail()` },
    { name: '200 or errors of servers', code: `${fetched}if (res.status <= 200 || res.status >= 500) look()` },
    {
      name: 'a code that the same condition sees to',
      code: `${fetched}if (res.status > 400 || res.status === 400) fail()`,
    },
    {
      name: 'a code that an earlier condition has seen to',
      code: `${fetched}if (res.status >= 500) retry()\nelse if (res.status >= 400 && res.status <= 500) fail()`,
    },
    {
      name: 'a code that another statement sees to',
      code: `${fetched}if (res.status === 400) return invalid()\nif (res.status > 400) fail()`,
    },
    {
      name: 'conditions that contradict each other, which no-impossible-comparison reports',
      code: `${fetched}if (res.status <= 200 && res.status >= 300) fail()`,
    },
    { name: 'a class', code: `${fetched}if (Math.floor(res.status / 100) === 2) read()` },
    {
      name: 'a class by a switch',
      code: `${fetched}switch (~~(res.status / 100)) { case 4: fail(); case 5: retry() }`,
    },
    { name: 'the first digit', code: `${fetched}if (String(res.status)[0] === '2') read()` },
    { name: 'the start of the text', code: `${fetched}if (res.status.toString().startsWith('2')) read()` },
    { name: 'bounds of a quotient', code: `${fetched}if (res.status / 100 >= 4 && res.status / 100 < 5) fail()` },
    { name: 'a test of the range with its end outside', code: `${fetched}if (_.inRange(res.status, 200, 300)) read()` },
    {
      name: 'a helper of the file that holds its end',
      code: `${fetched}const between = (n, low, high) => n >= low && n <= high\nif (between(res.status, 200, 299)) read()`,
    },
    {
      name: 'a helper that does more than to compare',
      code: `${fetched}function between(n, low, high) { log(n); return n >= low && n <= high }\nbetween(res.status, 200, 300)`,
    },
    { name: 'an accepted status', code: 'axios.create({ validateStatus: (status) => status >= 200 && status < 300 })' },
    {
      name: 'an upper bound that is configured',
      code: `${fetched}if (res.status >= 400 && res.status <= limit) fail()`,
    },
    {
      name: 'bounds from the calls of a function',
      code: `${fetched}function above(low) { return res.status > low }\nabove(400)`,
    },
    {
      name: 'a status that may be a word',
      code: "function show(status) { if (status === 'failed' || status > 400) warn() }",
    },
    { name: 'the status of a job', code: 'const job = await queue.get(id)\nif (job.status > 400) retry()' },
    {
      name: 'settled promises',
      code: 'for (const result of await Promise.allSettled(all)) if (result.status > 400) fail()',
    },
    {
      name: 'the exit code of a child process',
      code: "import { spawnSync } from 'node:child_process'\nconst result = spawnSync('make')\nif (result.status > 128) fail()",
    },
    {
      name: 'the close code of a WebSocket',
      code: 'socket.onclose = (event) => { if (event.code > 4000) reconnect() }',
    },
    {
      name: 'the code of a gRPC error',
      code: 'client.read(request, (error, response) => { if (error.code > 4) fail() })',
    },
    {
      name: 'a row of a database',
      code: 'const [row] = await db.query(sql)\nif (row.status >= 100 && row.status <= 500) archive(row)',
    },
    {
      name: 'a status that stands for a process',
      code: 'function exited(status) { if (status === 1) fail(); if (status > 400) panic() }',
    },
    { name: 'the content of a response', code: 'const { data } = await axios.get(url)\nif (data.status > 400) fail()' },
    { name: 'a code that is no status', code: 'function isServerError(code) { return code >= 200 && code <= 300 }' },
  ],
  invalid: [
    {
      name: 'a lower bound that leaves out the first code',
      code: `${fetched}if («res.status > 200» && res.status < 300) read()`,
      errors: [
        leavesOut('>', '200 OK', '2xx begins at 200', [
          exact(200, `${fetched}if (res.status >= 200 && res.status < 300) read()`),
          useOk('res.ok', `${fetched}if (res.ok) read()`),
        ]),
      ],
    },
    {
      name: 'the same with the numbers on the left',
      code: `${fetched}if («200 < res.status» && 300 > res.status) read()`,
      errors: [
        leavesOut('<', '200 OK', '2xx begins at 200', [
          exact(200, `${fetched}if (200 <= res.status && 300 > res.status) read()`),
          useOk('res.ok', `${fetched}if (res.ok) read()`),
        ]),
      ],
    },
    {
      name: 'an upper bound that takes in the first code of the next class',
      code: `${fetched}if (res.status >= 200 && «res.status <= 300») read()`,
      errors: [
        takesIn('<=', '300 Multiple Choices', '2xx ends at 299', [
          exact(300, `${fetched}if (res.status >= 200 && res.status < 300) read()`),
          useOk('res.ok', `${fetched}if (res.ok) read()`),
        ]),
      ],
    },
    {
      name: 'an upper bound that leaves out the last code',
      code: `${fetched}if (res.status >= 200 && «res.status < 299») read()`,
      errors: [
        leavesOut('<', '299', '2xx ends at 299', [
          exact(299, `${fetched}if (res.status >= 200 && res.status <= 299) read()`),
          useOk('res.ok', `${fetched}if (res.ok) read()`),
        ]),
      ],
    },
    {
      name: 'a lower bound that takes in the last code of the class before',
      code: `${fetched}if («res.status >= 399» && res.status < 500) fail()`,
      errors: [
        takesIn('>=', '399', '4xx begins at 400', [
          exact(399, `${fetched}if (res.status > 399 && res.status < 500) fail()`),
        ]),
      ],
    },
    {
      name: 'what is no success, with parentheses',
      code: `${fetched}if (done && (res.status < 200 || «res.status > 300»)) fail()`,
      errors: [
        leavesOut('>', '300 Multiple Choices', '3xx begins at 300', [
          exact(300, `${fetched}if (done && (res.status < 200 || res.status >= 300)) fail()`),
          useOk('!res.ok', `${fetched}if (done && (!res.ok)) fail()`),
        ]),
      ],
    },
    {
      name: 'errors',
      code: `${fetched}if («res.status > 400») fail()`,
      errors: [
        leavesOut('>', '400 Bad Request', '4xx begins at 400', [exact(400, `${fetched}if (res.status >= 400) fail()`)]),
      ],
    },
    {
      name: 'client errors that take in a server error',
      code: `${fetched}const isClientError = res.status >= 400 && «res.status <= 500»`,
      errors: [
        takesIn('<=', '500 Internal Server Error', '4xx ends at 499', [
          exact(500, `${fetched}const isClientError = res.status >= 400 && res.status < 500`),
        ]),
      ],
    },
    {
      name: 'the end of all codes',
      code: `${fetched}if (res.status >= 500 && «res.status <= 600») retry()`,
      errors: [
        takesIn('<=', '600', 'codes end at 599', [
          exact(600, `${fetched}if (res.status >= 500 && res.status < 600) retry()`),
        ]),
      ],
    },
    {
      name: 'redirects, in a condition with more in it',
      code: `${fetched}if («res.status > 300» && res.status < 400 && res.headers.has('location')) follow()`,
      errors: [
        leavesOut('>', '300 Multiple Choices', '3xx begins at 300', [
          exact(300, `${fetched}if (res.status >= 300 && res.status < 400 && res.headers.has('location')) follow()`),
        ]),
      ],
    },
    {
      name: 'a comment in the condition, which `ok` would drop',
      code: `${fetched}if («res.status > 200» /* created, too */ && res.status < 300) read()`,
      errors: [
        leavesOut('>', '200 OK', '2xx begins at 200', [
          exact(200, `${fetched}if (res.status >= 200 /* created, too */ && res.status < 300) read()`),
        ]),
      ],
    },
    {
      name: 'an optional chain',
      code: `const res = await fetch(url).catch(() => null)\nif («res?.status > 200» && res?.status < 300) read()`,
      errors: [
        leavesOut('>', '200 OK', '2xx begins at 200', [
          exact(
            200,
            `const res = await fetch(url).catch(() => null)\nif (res?.status >= 200 && res?.status < 300) read()`,
          ),
          useOk('res?.ok', `const res = await fetch(url).catch(() => null)\nif (res?.ok) read()`),
        ]),
      ],
    },
    {
      name: 'TypeScript around the operands',
      code: `${fetched}if («(res!.status as number) > 200» && (res.status satisfies number) < 300) read()`,
      errors: [
        leavesOut('>', '200 OK', '2xx begins at 200', [
          exact(200, `${fetched}if ((res!.status as number) >= 200 && (res.status satisfies number) < 300) read()`),
          useOk('res.ok', `${fetched}if (res.ok) read()`),
        ]),
      ],
    },
    {
      name: 'a variable that keeps the status of a response',
      code: `${fetched}const status = res.status\nif («status > 200» && status < 300) read()`,
      errors: [
        leavesOut('>', '200 OK', '2xx begins at 200', [
          exact(200, `${fetched}const status = res.status\nif (status >= 200 && status < 300) read()`),
          useOk('res.ok', `${fetched}const status = res.status\nif (res.ok) read()`),
        ]),
      ],
    },
    {
      name: 'a function where the response is out of reach',
      code: `${fetched}function isGood(code) { return «code > 200» && code < 300 }\nisGood(res.status)`,
      errors: [
        leavesOut('>', '200 OK', '2xx begins at 200', [
          exact(200, `${fetched}function isGood(code) { return code >= 200 && code < 300 }\nisGood(res.status)`),
        ]),
      ],
    },
    {
      name: 'a destructured status',
      code: `const { status: code } = await fetch(url)\nif («code > 400») fail()`,
      errors: [
        leavesOut('>', '400 Bad Request', '4xx begins at 400', [
          exact(400, `const { status: code } = await fetch(url)\nif (code >= 400) fail()`),
        ]),
      ],
    },
    {
      name: 'a destructured parameter',
      code: `fetch(url).then(({ status }) => { if («status > 400») fail() })`,
      errors: [
        leavesOut('>', '400 Bad Request', '4xx begins at 400', [
          exact(400, `fetch(url).then(({ status }) => { if (status >= 400) fail() })`),
        ]),
      ],
    },
    {
      name: 'an axios response, which has no `ok`',
      code: `const axios = require('axios')\naxios.get(url).then((res) => { if («res.status > 200» && res.status < 300) read() })`,
      errors: [
        leavesOut('>', '200 OK', '2xx begins at 200', [
          exact(
            200,
            `const axios = require('axios')\naxios.get(url).then((res) => { if (res.status >= 200 && res.status < 300) read() })`,
          ),
        ]),
      ],
    },
    {
      name: 'the response of an error',
      code: `import type { AxiosError } from 'axios'\nfunction show(error: AxiosError) { return error.response!.status >= 400 && «error.response!.status <= 500» }`,
      errors: [
        takesIn('<=', '500 Internal Server Error', '4xx ends at 499', [
          exact(
            500,
            `import type { AxiosError } from 'axios'\nfunction show(error: AxiosError) { return error.response!.status >= 400 && error.response!.status < 500 }`,
          ),
        ]),
      ],
    },
    {
      name: 'a message of node:http',
      code: `import { get } from 'node:http'\nget(url, (message) => { if («message.statusCode > 400») message.resume() })`,
      errors: [
        leavesOut('>', '400 Bad Request', '4xx begins at 400', [
          exact(
            400,
            `import { get } from 'node:http'\nget(url, (message) => { if (message.statusCode >= 400) message.resume() })`,
          ),
        ]),
      ],
    },
    {
      name: 'a method of Playwright',
      code: `import { test } from '@playwright/test'\ntest('a', async ({ page }) => { const res = await page.goto('/'); if («res!.status() > 400») fail() })`,
      errors: [
        leavesOut('>', '400 Bad Request', '4xx begins at 400', [
          exact(
            400,
            `import { test } from '@playwright/test'\ntest('a', async ({ page }) => { const res = await page.goto('/'); if (res!.status() >= 400) fail() })`,
          ),
        ]),
      ],
    },
    {
      name: 'a function that is given a status',
      code: `axios.create({ validateStatus: (s) => s >= 200 && «s <= 300» })`,
      errors: [
        takesIn('<=', '300 Multiple Choices', '2xx ends at 299', [
          exact(300, `axios.create({ validateStatus: (s) => s >= 200 && s < 300 })`),
        ]),
      ],
    },
    {
      name: 'a parameter that is named for it',
      code: `const isServerError = (statusCode: number) => «statusCode > 500» && statusCode < 600`,
      errors: [
        leavesOut('>', '500 Internal Server Error', '5xx begins at 500', [
          exact(500, `const isServerError = (statusCode: number) => statusCode >= 500 && statusCode < 600`),
        ]),
      ],
    },
    {
      name: 'a bound behind a constant',
      code: `const OK_END = 300\n${fetched}if (res.status >= 200 && «res.status <= OK_END» && cached) read()`,
      errors: [
        takesIn('<=', '300 Multiple Choices', '2xx ends at 299', [
          exact(300, `const OK_END = 300\n${fetched}if (res.status >= 200 && res.status < OK_END && cached) read()`),
          useOk('res.ok', `const OK_END = 300\n${fetched}if (res.ok && cached) read()`),
        ]),
      ],
    },
    {
      name: 'cases of `switch (true)`',
      code: `${fetched}switch (true) { case «res.status > 500»: retry() }`,
      errors: [
        leavesOut('>', '500 Internal Server Error', '5xx begins at 500', [
          exact(500, `${fetched}switch (true) { case res.status >= 500: retry() }`),
        ]),
      ],
    },
    {
      name: 'assertions',
      code: `${fetched}expect(res.status).toBeGreaterThan(«400»)\nexpect(res.status).to.be.within(200, «300»)\nassert.isAtMost(res.status, «300»)`,
      errors: [
        leavesOut('toBeGreaterThan', '400 Bad Request', '4xx begins at 400', [
          exact(
            400,
            `${fetched}expect(res.status).toBeGreaterThanOrEqual(400)\nexpect(res.status).to.be.within(200, 300)\nassert.isAtMost(res.status, 300)`,
          ),
        ]),
        takesIn('within', '300 Multiple Choices', '2xx ends at 299', [
          exact(
            300,
            `${fetched}expect(res.status).toBeGreaterThan(400)\nexpect(res.status).to.be.within(200, 299)\nassert.isAtMost(res.status, 300)`,
          ),
        ]),
        takesIn('isAtMost', '300 Multiple Choices', '2xx ends at 299', [
          exact(
            300,
            `${fetched}expect(res.status).toBeGreaterThan(400)\nexpect(res.status).to.be.within(200, 300)\nassert.isBelow(res.status, 300)`,
          ),
        ]),
      ],
    },
    {
      name: 'a negated assertion',
      code: `${fetched}expect(res.status).not.toBeGreaterThan(«500»)`,
      errors: [
        takesIn('not.toBeGreaterThan', '500 Internal Server Error', '4xx ends at 499', [
          exact(500, `${fetched}expect(res.status).not.toBeGreaterThanOrEqual(500)`),
        ]),
      ],
    },
    {
      name: 'a range by lodash, which leaves out its end',
      code: `import { inRange } from 'lodash'\n${fetched}if (inRange(res.status, 200, «299»)) read()`,
      errors: [
        leavesOut('inRange', '299', '2xx ends at 299', [
          exact(299, `import { inRange } from 'lodash'\n${fetched}if (inRange(res.status, 200, 300)) read()`),
        ]),
      ],
    },
    {
      name: 'a range by a function of the file',
      code: `${fetched}function isIn(low, n, high) { return low <= n && n <= high }\nif (isIn(400, res.status, «500»)) fail()`,
      errors: [
        takesIn('isIn', '500 Internal Server Error', '4xx ends at 499', [
          exact(
            500,
            `${fetched}function isIn(low, n, high) { return low <= n && n <= high }\nif (isIn(400, res.status, 499)) fail()`,
          ),
        ]),
      ],
    },
    {
      name: 'a class that is compared with a code',
      code: `${fetched}if (Math.floor(res.status / 100) === «200») read()`,
      errors: [classNumber(200, 2, `${fetched}if (Math.floor(res.status / 100) === 2) read()`)],
    },
    {
      name: 'classes by bit operators',
      code: `${fetched}if (~~(res.status / 100) === «400» || ((res.status / 100) | 0) === 5) fail()`,
      errors: [
        classNumber(400, 4, `${fetched}if (~~(res.status / 100) === 4 || ((res.status / 100) | 0) === 5) fail()`),
      ],
    },
    {
      name: 'classes in the cases of a switch',
      code: `${fetched}const family = Math.trunc(res.status / 100)\nswitch (family) { case 2: read(); break; case «400»: fail() }`,
      errors: [
        classNumber(
          400,
          4,
          `${fetched}const family = Math.trunc(res.status / 100)\nswitch (family) { case 2: read(); break; case 4: fail() }`,
        ),
      ],
    },
    {
      name: 'the first digit that is compared with a code',
      code: `${fetched}if (String(res.status)[0] === «'200'») read()`,
      errors: [classNumber(200, 2, `${fetched}if (String(res.status)[0] === '2') read()`)],
    },
    {
      name: 'a class that is compared with no multiple of 100',
      code: `${fetched}if (parseInt(res.status / 100) === «404») fail()`,
      errors: [{ messageId: 'class', data: { number: 404 } }],
    },
    {
      name: 'a quotient that is not rounded',
      code: `${fetched}if («res.status / 100 === 2») read()`,
      errors: [quotient(2, '200 OK', `${fetched}if (Math.floor(res.status / 100) === 2) read()`)],
    },
    {
      name: 'a quotient on the right, loosely',
      code: `${fetched}if («5 == res.status / 100») retry()`,
      errors: [quotient(5, '500 Internal Server Error', `${fetched}if (5 == Math.floor(res.status / 100)) retry()`)],
    },
    {
      name: 'a quotient whose bound takes in a code',
      code: `${fetched}if (res.status / 100 >= 4 && «res.status / 100 <= 5») fail()`,
      errors: [
        takesIn('<=', '500 Internal Server Error', '4xx ends at 499', [
          exact(500, `${fetched}if (res.status / 100 >= 4 && res.status / 100 < 5) fail()`),
        ]),
      ],
    },
    {
      name: 'a quotient that is rounded to the nearest',
      code: `${fetched}if («Math.round(res.status / 100) === 4») fail()`,
      errors: [
        {
          messageId: 'rounded',
          suggestions: [{ messageId: 'roundDown', output: `${fetched}if (Math.floor(res.status / 100) === 4) fail()` }],
        },
      ],
    },
    {
      name: 'two hundred for a hundred',
      code: `${fetched}if ((res.status / «200» | 0) == 1) read()\nif (Math.floor(res.status / «300») === 1) follow()`,
      errors: [
        { messageId: 'divisor', data: { number: 200 } },
        { messageId: 'divisor', data: { number: 300 } },
      ],
    },
  ],
})
