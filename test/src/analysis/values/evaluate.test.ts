import { Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import plugin from '../../../../src/index.ts'
import { analyseCode } from '../../../support/analyse-code.ts'

/** What the first status of a text can be; `…` where there may be others. */
function statusIn(code: string): string {
  const [sink] = analyseCode(code).sinks
  const { possibilities = [], isComplete = false } = sink?.value ?? {}
  return [...possibilities.map(({ value }) => String(value)), ...(isComplete ? [] : ['…'])].join(' ')
}

describe('what a variable holds is followed to an end', () => {
  it.each([
    ['of one that reads itself', 'var status = status || 500; res.status(status)'],
    ['of two that read each other', 'const a = b, b = a; res.status(a)'],
    ['of three in a ring', 'var a = c, b = a, c = b; res.status(c)'],
    ['of a part of itself', 'const { status } = status; res.status(status)'],
    ['of a pattern with itself as a default', 'const { status = status } = options; res.status(status)'],
    [
      'of objects spread into each other',
      'const o = { ...p }, p = { ...o }; new Response(null, p); res.status(p.status)',
    ],
  ])('%s', (_, code) => {
    expect(statusIn(code)).not.toMatch(/\d/)
    const rules = Object.fromEntries(Object.keys(plugin.rules).map((name) => [`http-status/${name}`, 'error' as const]))
    const lint = () =>
      new Linter().verify(`${code}\nres.writeHead(206, status ?? a ?? o); if (x.status === 206) f(a, b, o)`, [
        { plugins: { 'http-status': plugin }, rules },
      ])
    expect(lint).not.toThrow()
  })

  it('also where a function that runs later reads it before', () => {
    expect(statusIn('const fail = () => res.status(code); const code = 404')).toBe('404')
  })
})

describe('a value that many places give', () => {
  const calls = (size: number, call: (index: number) => string) =>
    Array.from({ length: size }, (_, index) => call(index)).join('\n')

  it('has each of them once, however many ways lead there', () => {
    const code = `
      function inner(res, code) { res.status(code) }
      function outer(res, code) { ${calls(300, () => 'inner(res, code)')} }
      ${calls(300, (index) => `outer(res, ${String(200 + index)})`)}`
    expect(statusIn(code).split(' ')).toHaveLength(300)
  })

  it('is not complete where there are more than are kept', () => {
    const code = `function fail(res, code) { res.status(code) }\n${calls(2000, (index) => `fail(res, ${String(index)})`)}`
    expect(statusIn(code)).toMatch(/^0 1 2 .* 999 …$/)
  })

  it('is not built where it would be a text that nobody can read', () => {
    const doubled = calls(11, (index) => `const s${String(index + 1)} = s${String(index)} + s${String(index)}`)
    expect(statusIn(`const s0 = 'four'\n${doubled}\nres.status(s11)`)).toBe('…')
    expect(statusIn(`const s0 = 'four'\n${doubled}\nres.status(s3)`)).toBe('four'.repeat(8))
  })

  it('is the same whatever was asked before', () => {
    const chain = calls(20, (index) => `const c${String(index + 1)} = c${String(index)}`)
    const far = `const c0 = 404\n${chain}\nres.status(c20)`
    expect(statusIn(`${far}; res.status(c10)`)).toBe('…')
    expect(statusIn(far)).toBe('…')
    const { sinks } = analyseCode(`const c0 = 404\n${chain}\nres.status(c10); res.status(c20)`)
    expect(sinks.map(({ value }) => value.isComplete)).toEqual([true, false])
  })
})
