import { describe, expect } from 'vitest'
import { reportsIn } from '../support/linted-project.ts'
import { projectTest } from '../support/project.ts'

const keeping = `class ApiResponse {
  constructor(statusCode, data) { this.statusCode = statusCode; this.data = data; this.success = statusCode < 400 }
  send(res) { return res.status(this.statusCode).json(this) }
  sendData(res) { return res.status(this.statusCode).json(this.data) }
  static gone(data) { return new ApiResponse(306, data) }
  static made(data, code = 201) { return new ApiResponse(code, data) }
}
class Created extends ApiResponse { constructor(data) { super(201, data) } }
class Custom extends ApiResponse {
  constructor({ data, code = 200 }) { super(code, data) }
}`

const uses = `app.get('/a', (req, res) => { new ApiResponse(306, user).send(res) })
app.get('/b', (req, res) => { new ApiResponse(204, user).sendData(res) })
app.get('/c', (req, res) => { const reply = new ApiResponse(305, user); reply.send(res) })
app.get('/d', (req, res) => { ApiResponse.made(user, 306).send(res) })
app.get('/e', (req, res) => { new Custom({ data: user, code: 305 }).send(res) })
app.get('/f', (req, res) => { const reply = new ApiResponse(306, user); res.status(reply.statusCode).json(reply) })
app.get('/g', (req, res) => { new Created(user).send(res); res.json({}) })
app.post('/g', (req, res) => { new Created(user).send(res) })
app.get('/h', (req, res) => { const reply = new ApiResponse(306, user); reply.statusCode = 200; res.json(reply) })`

const expected = [
  'no-deprecated-code 306',
  'no-forbidden-body user',
  'no-deprecated-code 305',
  'no-deprecated-code 306',
  'no-deprecated-code 305',
  'no-deprecated-code 306',
  'no-code-method-mismatch send',
  'no-response-after-send json',
]

describe('a class of responses that keeps its status', () => {
  projectTest('is followed in one file', ({ project }) => {
    project.write({ 'package.json': { name: 'app' }, 'a.js': `${keeping}\n${uses}` })
    expect(reportsIn(project, 'a.js')).toEqual(['no-deprecated-code 306', ...expected])
  })

  projectTest('is followed across modules', ({ project }) => {
    project.write({
      'package.json': { name: 'app' },
      'lib/api-response.js': `${keeping}\nmodule.exports = { ApiResponse, Created, Custom }`,
      'a.js': `const { ApiResponse, Created, Custom } = require('./lib/api-response')\n${uses}`,
    })
    expect(reportsIn(project, 'lib/api-response.js', { sourceType: 'commonjs' })).toEqual(['no-deprecated-code 306'])
    expect(reportsIn(project, 'a.js', { sourceType: 'commonjs' })).toEqual(expected)
  })
})
