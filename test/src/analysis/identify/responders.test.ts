import { describe, expect, it } from 'vitest'
import { analyseCode } from '../../../support/analyse-code.ts'

/** The statuses that code writes, with what is done with them, where the settings name a responder. */
function sinks(responder: object, code: string): readonly string[] {
  const analysis = analyseCode(code, { settings: { responders: [responder] } })
  return analysis.sinks.map(({ kind, value }) => `${kind} ${value.possibilities.map((one) => one.value).join()}`)
}

describe('a responder of the settings', () => {
  it('is a function, also as a method of anything', () => {
    const responder = { name: 'reply', response: 0, status: 1 }
    expect(sinks(responder, 'reply(res, 404)')).toEqual(['respond 404'])
    expect(sinks(responder, 'this.http.reply(res, 404)')).toEqual(['respond 404'])
    expect(sinks(responder, 'other(res, 404)')).toEqual([])
  })

  it('is a default import by the name the file gives it', () => {
    const responder = { name: 'reply', module: '#http', response: 0, status: 1 }
    expect(sinks(responder, "import reply from '#http'\nreply(res, 404)")).toEqual(['respond 404'])
    expect(sinks(responder, "import { other as reply } from '#http'\nreply(res, 404)")).toEqual([])
  })

  it('is a method of what has a name', () => {
    const responder = { name: 'ApiResponse.send', response: 0, status: 1 }
    expect(sinks(responder, 'ApiResponse.send(res, 404)')).toEqual(['respond 404'])
    expect(sinks(responder, "import { ApiResponse as R } from './r'\nR.send(res, 404)\nApiResponse")).toEqual([
      'respond 404',
    ])
    expect(sinks(responder, 'Other.send(res, 404)')).toEqual([])
  })

  it('is a class of errors', () => {
    const responder = { name: 'ApiError', construct: true, status: 0 }
    expect(sinks(responder, "throw new ApiError(404, 'x')")).toEqual(['error 404'])
    expect(sinks(responder, "ApiError(404, 'x')")).toEqual([])
  })

  it('has its status in a member of an argument', () => {
    const responder = { name: 'fail', response: [0, 'res'], status: [0, 'code'] }
    expect(sinks(responder, 'fail({ res, code: 404 })')).toEqual(['respond 404'])
  })

  it('sends the response that is a member of an argument', () => {
    const settings = { responders: [{ name: 'fail', response: [0, 'res'], status: [0, 'code'] }] }
    const { responseFlows } = analyseCode("app.get('/', (req, res) => { fail({ res, code: 404 }) })", { settings })
    expect(responseFlows.flatMap(({ ends }) => ends.map(({ sent }) => typeof sent))).toEqual(['object'])
  })

  it('gives back the response that a handler answers with', () => {
    const responder = { name: 'problem', status: 0, returns: true }
    const code = 'export const GET = async () => { return problem(404, "x") }'
    expect(sinks(responder, code)).toEqual(['respond 404'])
    const { responseFlows } = analyseCode(code, { settings: { responders: [responder] } })
    expect(responseFlows.flatMap(({ responses }) => responses)).toHaveLength(1)
  })
})
