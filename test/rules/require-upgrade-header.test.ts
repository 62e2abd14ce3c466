import rule from '../../rules/require-upgrade-header.ts'
import { testRule } from '../support/test-rule.ts'

const codes = {
  101: { code: '101 Switching Protocols', reference: 'RFC 9110 §15.2.2' },
  426: { code: '426 Upgrade Required', reference: 'RFC 9110 §15.5.22' },
} as const

function missing(name: string, code: string, status: keyof typeof codes = 426) {
  return { name, code, errors: [{ messageId: 'missing' as const, data: codes[status] }] }
}

const on = (statements: string) => `app.get('/x', (req, res) => { ${statements} })`
const raw = (text: string) => `server.on('upgrade', (req, socket) => { socket.write(${text}) })`
const hono = `import { Hono } from 'hono'; const app = new Hono();`
const createError = `import createError from 'http-errors';`

testRule(rule, {
  valid: [
    { name: 'the field set before', code: on(`res.set('Upgrade', 'websocket'); res.status(426).end()`) },
    {
      name: 'the field set after the code',
      code: on(`res.statusCode = 426; res.setHeader('upgrade', 'TLS/1.2'); res.end()`),
    },
    {
      name: 'the field beside the code',
      code: on(`res.writeHead(426, { Connection: 'Upgrade', Upgrade: 'h2c' }).end()`),
    },
    { name: 'fields that are spread', code: on(`res.writeHead(426, { ...fields }).end()`) },
    { name: 'a helper that is not known', code: on(`offer(res); res.status(426).end()`) },
    { name: 'a response that others go on with', code: `const f = () => finish(new Response(null, { status: 426 }))` },
    {
      name: 'an error with fields',
      code: `${createError} const f = () => { throw createError(426, 'no', { headers: { Upgrade: 'h2c' } }) }`,
    },
    { name: 'a socket of Workers', code: `new Response(null, { status: 101, webSocket: client })` },
    { name: '101 of a response, which cannot be its last', code: on('res.status(101).end()') },
    {
      name: 'a handshake',
      code: raw(`'HTTP/1.1 101 Switching Protocols\\r\\nUpgrade: websocket\\r\\nConnection: Upgrade\\r\\n\\r\\n'`),
    },
    {
      name: 'a handshake in parts',
      code: raw(
        `'HTTP/1.1 101 Switching Protocols\\r\\n' + 'UPGRADE: websocket\\r\\n' + \`Sec-WebSocket-Accept: \${key}\\r\\n\` + '\\r\\n'`,
      ),
    },
    {
      name: 'a handshake by lines',
      code: raw(`['HTTP/1.1 101 Switching Protocols', 'upgrade: websocket', '', ''].join('\\r\\n')`),
    },
    {
      name: 'lines that are spread',
      code: raw(`['HTTP/1.1 101 Switching Protocols', ...lines, '', ''].join('\\r\\n')`),
    },
    {
      name: 'lines that are not known',
      code: raw('`HTTP/1.1 101 Switching Protocols\\r\\n${lines.join("\\r\\n")}\\r\\n\\r\\n`'),
    },
    {
      name: 'a line that is not known',
      code: raw('`HTTP/1.1 101 Switching Protocols\\r\\nConnection: Upgrade\\r\\n${line}\\r\\n\\r\\n`'),
    },
    { name: 'a head that goes on', code: raw(`'HTTP/1.1 101 Switching Protocols\\r\\nConnection: Upgrade\\r\\n'`) },
    { name: 'another code', code: raw(`'HTTP/1.1 400 Bad Request\\r\\nConnection: close\\r\\n\\r\\n'`) },
    { name: 'a text that is not sent', code: `parse('HTTP/1.1 101 Switching Protocols\\r\\n\\r\\n')` },
    { name: 'a text about it', code: `stream.write('wrote HTTP/1.1 101 Switching Protocols\\r\\n\\r\\n')` },
    { name: 'comparisons', code: `if (res.status === 426) upgrade()` },
    { name: 'tests', code: on('res.status(426).end()'), filename: 'test/x.js' },
    { name: 'servers of tests', code: raw(`'HTTP/1.1 101 Switching Protocols\\r\\n\\r\\n'`), filename: 'test/x.js' },
  ],
  invalid: [
    missing(
      'a Response that further members are merged into',
      `export const upgrade = (hooks) => Object.assign(new Response('use a socket', { status: «426» }), { hooks })`,
    ),
    missing('a chain', on('res.status(«426»).end()')),
    missing('the status alone', on('res.sendStatus(«426»)')),
    missing('only the field that announces it', on(`res.set('Connection', 'Upgrade').status(«426»).end()`)),
    missing('a word in the content', on(`res.status(«426»).json({ message: 'upgrade' })`)),
    missing('Fetch', `const f = () => new Response('Expected websocket', { status: «426» })`),
    missing('Hono', `${hono} app.get('/x', (c) => c.text('no', «426»))`),
    missing('Fastify', `fastify.get('/x', async (request, reply) => reply.code(«426»).send())`),
    missing(
      'Node',
      `require('http').createServer((req, res) => { res.writeHead(«426», { 'Content-Type': 'text/plain' }); res.end('no') })`,
    ),
    missing('an error', `${createError} app.get('/x', () => { throw createError(«426») })`),
    missing('a handshake', raw(`'HTTP/1.1 «101» Switching Protocols\\r\\nConnection: Upgrade\\r\\n\\r\\n'`), 101),
    missing(
      'a handshake in parts',
      raw(`'HTTP/1.1 «101» Switching Protocols\\r\\n' + 'Connection: Upgrade\\r\\n' + '\\r\\n'`),
      101,
    ),
    missing(
      'a handshake with values',
      raw('`HTTP/1.1 «101» Switching Protocols\\r\\nSec-WebSocket-Accept: ${key}\\r\\n\\r\\n`'),
      101,
    ),
    missing(
      'a handshake by lines',
      raw(`['HTTP/1.1 «101» Switching Protocols', 'Connection: Upgrade', '', ''].join('\\r\\n')`),
      101,
    ),
    missing(
      'a refusal',
      `server.on('upgrade', (req, socket) => socket.end('HTTP/1.0 «426» Upgrade Required\\r\\n\\r\\n'))`,
    ),
  ],
})
