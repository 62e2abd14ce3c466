import { describe, expect, it } from 'vitest'
import { analyseCode } from '../../../support/analyse-code.ts'

/** The codes that leave a handler, each response as the set of what its status can be, and whether these are all. */
function answersOf(
  statements: string,
  functions = '',
): { readonly codes: readonly string[]; readonly isComplete: boolean } {
  const code = `import express from 'express'\n${functions}\nexpress().get('/', (req, res) => {\n${statements}\n})`
  const flow = analyseCode(code).responseFlows.find(({ isHandler }) => isHandler)
  const codes = flow?.responses.map(({ status }) =>
    typeof status === 'string'
      ? status
      : (status.status?.value.possibilities ?? []).map(({ value }) => value).join('/'),
  )
  return { codes: [...new Set(codes)].sort(), isComplete: flow?.isComplete ?? false }
}

function repeated(size: number, part: (index: string) => string): string {
  return Array.from({ length: size }, (_, index) => part(String(index))).join('\n')
}

describe('where more states meet than are kept', () => {
  it('their statuses are one set of known codes, and not all paths are known', () => {
    const { codes, isComplete } = answersOf(
      `${repeated(20, (i) => `if (a${i}) res.status(${String(400 + Number(i))})`)}\nres.end()`,
    )
    expect(isComplete).toBe(false)
    expect(codes.join('/').split('/').map(Number).filter(Boolean).toSorted()).toEqual(
      Array.from({ length: 20 }, (_, index) => 400 + index),
    )
  })

  it('what one condition decides stays together, however many others there are', () => {
    const { codes, isComplete } = answersOf(
      `if (bad) res.status(404)\n${repeated(30, (i) => `if (req.a${i}) res.set('x${i}', '1')`)}\nif (!bad) res.status(201)\nres.end()`,
    )
    expect({ codes, isComplete }).toEqual({ codes: ['201', '404'], isComplete: true })
  })
})

describe('code is followed to a fixed point', () => {
  it('in loops within loops', () => {
    const opened = repeated(14, (i) => `for (const a${i} of b${i}) { res.set('x${i}', '1')`)
    const { codes, isComplete } = answersOf(
      `${opened}\nres.status(404)\n${repeated(14, (i) => `res.set('y${i}', '1') }`)}\nres.end()`,
    )
    expect({ codes, isComplete }).toEqual({ codes: ['404', 'default'], isComplete: true })
  })

  it('in a function that calls itself', () => {
    const retry = `function retry(res, code, left) { if (left > 0) return retry(res, code, left - 1); res.status(code).end() }`
    expect(answersOf(`if (a) return retry(res, 404, 3)\nretry(res, 500, 3)`, retry)).toEqual({
      codes: ['404', '500'],
      isComplete: true,
    })
  })

  it('in functions that call each other', () => {
    const ring = repeated(
      5,
      (i) =>
        `function f${i}(res) { if (a${i}) return f${String((Number(i) + 1) % 5)}(res); res.sendStatus(${String(400 + Number(i))}) }`,
    )
    expect(answersOf('f0(res)', ring)).toEqual({ codes: ['400', '401', '402', '403', '404'], isComplete: true })
  })

  it('in call graphs of any shape', () => {
    const calls = (i: string) => repeated(8, (j) => (i === j ? '' : `f${j}(res, code)`))
    const graph = repeated(8, (i) => `function f${i}(res, code) { if (a) res.status(code); ${calls(i)} }`)
    expect(() => answersOf('f0(res, 404)\nres.end()', graph)).not.toThrow()
    const layers = (count: number) =>
      repeated(
        count,
        (i) =>
          `function g${i}(res, code) { ${Number(i) === count - 1 ? 'res.status(code)' : `g${String(Number(i) + 1)}(res, code); g${String(Number(i) + 1)}(res, code)`} }`,
      )
    expect(answersOf('g0(res, 404)\nres.end()', layers(7))).toEqual({ codes: ['404'], isComplete: true })
    expect(answersOf('g0(res, 404)\nres.end()', layers(30)).codes).toEqual(['unknown'])
  })
})
