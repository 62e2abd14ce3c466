import { expect } from 'vitest'
import { reportsIn } from '../support/linted-project.ts'
import { projectTest } from '../support/project.ts'

const apiError = `class ApiError extends Error { constructor(code, text) { super(text); this.status = code } }`

/** How code of a project answers: what a module of it has, and what uses that in a handler. */
const shapes: Readonly<Record<string, readonly [has: string, name: string, use: string]>> = {
  'a function': [`const send = (res, code) => res.status(code).json({})`, 'send', 'send(res, 306)'],
  'a function whose status has a default': [
    `const send = (res, data, code = 200) => { res.status(code).json(data) }`,
    'send',
    'send(res, {}, 306)',
  ],
  'a function with one object': [
    `const send = ({ res, code, data }) => res.status(code).json(data)`,
    'send',
    'send({ res, code: 306, data: 1 })',
  ],
  'a function with options': [
    `const send = (res, options = {}) => res.status(options.status || 200).json(options.data)`,
    'send',
    'send(res, { status: 306 })',
  ],
  'a function that takes options apart': [
    `function send(res, { code = 200, data } = {}) { res.status(code).json(data) }`,
    'send',
    'send(res, { code: 306 })',
  ],
  'a function that names what it is given anew': [
    `function send(res, data, code) { const status = code || 200; return res.status(status).json({ data }) }`,
    'send',
    'send(res, {}, 306)',
  ],
  'a function that calls another one': [
    `const reply = ({ res, status, body }) => { res.status(status).json(body) }
const send = (res, code) => reply({ res, status: code, body: 1 })`,
    'send',
    'send(res, 306)',
  ],
  'a function that sets the property': [
    `const send = (res, code, data) => { const body = { data }; res.statusCode = code; res.json(body) }`,
    'send',
    'send(res, 306, 1)',
  ],
  'an async function': [
    `const send = async (res, code) => { await log(code); res.status(code).end() }`,
    'send',
    'await send(res, 306)',
  ],
  'an object of functions': [
    `const http = { reply(res, code) { res.sendStatus(code) } }`,
    'http',
    'http.reply(res, 306)',
  ],
  'an object in an object': [
    `const http = { errors: { gone: (res, code) => res.sendStatus(code) } }`,
    'http',
    'http.errors.gone(res, 306)',
  ],
  'a static method': [
    `class Reply { static json(res, code, data) { return res.status(code).json(data) } }`,
    'Reply',
    'Reply.json(res, 306, 1)',
  ],
  'a static field': [
    `class Reply { static error = (res, code) => res.sendStatus(code) }`,
    'Reply',
    'Reply.error(res, 306)',
  ],
  'a constructor that answers': [
    `class Reply { constructor(res, code, data) { res.status(code).json(data) } }`,
    'Reply',
    'new Reply(res, 306, 1)',
  ],
  'a class that keeps what one object says': [
    `class Reply {
  constructor({ message, statusCode = 200 }) { this.status = statusCode; this.message = message }
  send(res, headers = {}) { return res.status(this.status).json(this) }
}
class Created extends Reply { constructor({ message, statusCode = 201 }) { super({ message, statusCode }) } }`,
    'Created',
    `new Created({ message: 'x', statusCode: 306 }).send(res)`,
  ],
  'an error': [apiError, 'ApiError', `throw new ApiError(306, 'x')`],
  'a function that throws': [
    `${apiError}\nconst fail = (code) => { throw new ApiError(code, 'x') }`,
    'fail',
    `fail(306)`,
  ],
  'a function that merges an error': [
    `const createError = (status, text) => Object.assign(new Error(text), { status })`,
    'createError',
    `throw createError(306, 'x')`,
  ],
  'a function that marks an error': [
    `const createError = (status, text) => { const error = new Error(text); error.status = status; return error }`,
    'createError',
    `throw createError(306, 'x')`,
  ],
}

const handler = (use: string) => `app.get('/', async (req, res, next) => { ${use} })`

projectTest.for(Object.keys(shapes))('%s is followed in one file and across modules', (name, { project }) => {
  const [has = '', exported = '', use = ''] = shapes[name] ?? []
  project.write({
    'package.json': { name: 'app' },
    'one.js': `${has}\n${handler(use)}`,
    'lib/has.js': `${has}\nmodule.exports = { ${exported} }`,
    'lib/each.js': `${has}\nexports.${exported} = ${exported}`,
    'lib/has.ts': `${has}\nexport default ${exported}\nexport { ${exported} }`,
    'lib/whole.ts': `${has}\nexport = ${exported}`,
    'lib/index.ts': `export { default } from './has'\nexport * from './has'\nexport * as all from './has'`,
    'taken.js': `const { ${exported} } = require('./lib/has.js')\n${handler(use)}`,
    'member.js': `const lib = require('./lib/each.js')\n${handler(use.replace(exported, `lib.${exported}`))}`,
    'default.ts': `import ${exported} from './lib'\n${handler(use)}`,
    'named.ts': `import { ${exported} as other } from './lib'\n${handler(use.replace(exported, 'other'))}`,
    'space.ts': `import { all } from './lib'\n${handler(use.replace(exported, `all.${exported}`))}`,
    'equals.ts': `import ${exported} = require('./lib/whole')\n${handler(use)}`,
  })
  const files = ['one.js', 'taken.js', 'member.js', 'default.ts', 'named.ts', 'space.ts', 'equals.ts']
  const found = files.map((file) => [
    file,
    ...reportsIn(project, file, file.endsWith('.js') ? { sourceType: 'commonjs' } : {}),
  ])
  expect(found).toEqual(files.map((file) => [file, 'no-deprecated-code 306']))
})
