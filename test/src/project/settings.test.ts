import { describe, expect, it } from 'vitest'
import { readSettings } from '../../../src/project/settings.ts'

const read = (settings: unknown) => readSettings({ 'http-status': settings })

describe('without settings', () => {
  const settings = readSettings({})

  it('says nothing of frameworks, codes, constants and responders', () => {
    expect(settings).toMatchObject({ frameworks: undefined, responders: [], constants: undefined, checksTests: false })
    expect(settings.codes.size).toBe(0)
  })

  it.each([
    'src/app.test.ts',
    'src/app.spec.jsx',
    'test/app.ts',
    'packages/api/tests/app.js',
    'src/__tests__/app.ts',
    'src/__mocks__/server.ts',
    'e2e/login.ts',
    'dev/integration-tests/suites/status.mjs',
    'apps/web-e2e/login.ts',
    'e2e-specs/login.ts',
    'src/users/users.e2e-spec.ts',
    'src/login.cy.tsx',
    'cypress/support/commands.ts',
  ])('takes %s for a test', (path) => {
    expect(settings.isTest(path)).toBe(true)
  })

  it.each(['src/app.ts', 'src/testing.ts', 'src/contest/app.ts', 'latest/app.ts', ''])(
    'takes %s for no test',
    (path) => {
      expect(settings.isTest(path)).toBe(false)
    },
  )
})

describe('frameworks', () => {
  it('are names, with or without a major', () => {
    const { frameworks } = read({ frameworks: ['express@4', 'hono'] })
    expect([...(frameworks ?? [])]).toEqual([
      ['express', 4],
      ['hono', undefined],
    ])
  })

  it.each(['expres', 'express@6', 'hono@4', ''])('are not "%s"', (name) => {
    expect(() => read({ frameworks: [name] })).toThrow(
      `settings['http-status'].frameworks[0] is "${name}"; known frameworks are`,
    )
  })
})

describe('codes', () => {
  it('are what the team and its vendors use', () => {
    const { codes } = read({ codes: { 299: 'Partly Done' }, vendors: ['nginx'] })
    expect(codes.get(299)).toBe('Partly Done')
    expect(codes.get(499)).toBe('Client Closed Request')
    expect(codes.has(520)).toBe(false)
  })

  it('let a phrase of the team stand before that of a vendor', () => {
    expect(read({ codes: { 499: 'Gone Away' }, vendors: ['nginx'] }).codes.get(499)).toBe('Gone Away')
  })

  it.each(['600', '99', '4xx', 'abc'])('are not %s', (code) => {
    expect(() => read({ codes: { [code]: 'x' } })).toThrow('is no code of three digits from 100 to 599')
  })

  it('have phrases', () => {
    expect(() => read({ codes: { 299: 1 } })).toThrow("settings['http-status'].codes.299 is 1, expected string.")
  })

  it('are not those of vendors nobody knows', () => {
    expect(() => read({ vendors: ['netscape'] })).toThrow('known vendors are apache, aws')
  })
})

describe('constants', () => {
  it('are a library or a module of the team', () => {
    expect(read({ constants: 'http-status-codes' }).constants).toBe('http-status-codes')
    const own = { module: '@shop/http', export: 'Status' }
    expect(read({ constants: own }).constants).toEqual(own)
  })

  it.each([['status-codes'], [{ module: '@shop/http' }], [404]])('are not %o', (constants) => {
    expect(() => read({ constants })).toThrow("settings['http-status'].constants")
  })
})

describe('responders', () => {
  it('are functions with the places of their inputs', () => {
    const responders = [{ name: 'sendError', response: 0, status: 1, content: 2 }]
    expect(read({ responders }).responders).toEqual(responders)
  })

  it.each([
    [{ status: 1 }, 'responders[0].name'],
    [{ name: '' }, 'responders[0].name needs a name'],
    [{ name: 'fail', status: -1 }, 'responders[0].status'],
    [{ name: 'fail', status: '1' }, 'responders[0].status'],
    [{ name: 'fail', code: 1 }, 'responders[0].code is no setting'],
  ])('are not %o', (responder, message) => {
    expect(() => read({ responders: [responder] })).toThrow(`settings['http-status'].${message}`)
  })
})

describe('tests', () => {
  it('are the files the team says', () => {
    const { isTest } = read({ tests: ['checks/**'] })
    expect(isTest('checks/app.ts')).toBe(true)
    expect(isTest('src/app.test.ts')).toBe(false)
  })

  it('are checked like any other file', () => {
    const settings = read({ tests: 'check' })
    expect(settings.checksTests).toBe(true)
    expect(settings.isTest('src/app.test.ts')).toBe(false)
  })

  it('are none where the list is empty', () => {
    expect(read({ tests: [] }).isTest('src/app.test.ts')).toBe(false)
  })

  it.each([['ignore'], [[1]], [true]])('are not %o', (tests) => {
    expect(() => read({ tests })).toThrow("settings['http-status'].tests")
  })
})

it('knows no other setting', () => {
  expect(() => read({ framework: ['express'] })).toThrow(
    "settings['http-status'].framework is no setting of eslint-plugin-http-status.",
  )
})

it.each([['recommended'], [4], [true]])('is an object, not %o', (settings) => {
  expect(() => read(settings)).toThrow("settings['http-status'] is not an object.")
})

it('reads the same object once', () => {
  const settings = { frameworks: ['koa'] }
  expect(read(settings)).toBe(read(settings))
})
