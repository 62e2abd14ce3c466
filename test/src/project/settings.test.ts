import { describe, expect, it } from 'vitest'
import { readSettings } from '../../../src/project/settings.ts'

const read = (settings: unknown) => readSettings({ 'http-status': settings })

/** What is wrong with the settings, each without the path that all have in common. */
function problems(settings: unknown): readonly string[] {
  return read(settings).problems.map((problem) => problem.replace("settings['http-status']", ''))
}

describe('without settings', () => {
  const settings = readSettings({})

  it('says nothing of frameworks, codes, constants and responders', () => {
    expect(settings).toMatchObject({ frameworks: undefined, responders: [], constants: undefined, checksTests: false })
    expect(settings.codes.size).toBe(0)
    expect(settings.problems).toEqual([])
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
    'src/app_test.ts',
    'src/app-test.js',
    'src/app_tests.js',
    'src/app_spec.ts',
    'src/app-spec.js',
    'spec/app.js',
    'src/specs/app.ts',
    'api-test/app.js',
    'api_tests/app.js',
    'functional_tests/app.js',
    'integration/app.js',
  ])('takes %s for a test', (path) => {
    expect(settings.isTest(path)).toBe(true)
  })

  it.each([
    'src/app.ts',
    'src/testing.ts',
    'src/contest/app.ts',
    'latest/app.ts',
    'src/latest.ts',
    'src/inspec.ts',
    'openapi-specs.ts',
    '',
  ])('takes %s for no test', (path) => {
    expect(settings.isTest(path)).toBe(false)
  })
})

describe('frameworks', () => {
  it('are names, with or without a major', () => {
    const { frameworks } = read({ frameworks: ['express@4', 'hono'] })
    expect([...(frameworks ?? [])]).toEqual([
      ['express', 4],
      ['hono', undefined],
    ])
  })

  it.each([
    ['nestjs', 'nest'],
    ['nuxtjs', 'nuxt'],
    ['nuxt@3', 'nuxt'],
    ['expres', 'express@5'],
    ['express@6', 'express@5'],
    ['express@5.1.0', 'express@5'],
    ['express@4.22', 'express@4'],
    ['hono@4', 'hono'],
    ['Next.js', 'next'],
    ['aws-lambda', 'lambda'],
    ['@remix-run/node', 'react-router'],
  ])('are not "%s", which was meant to be "%s"', (name, meant) => {
    const [problem = ''] = problems({ frameworks: [name] })
    expect(problem).toContain(`.frameworks[0] is "${name}". Did you mean "${meant.replace(/^express@5$/, 'express')}`)
    expect(problem).toContain('Expected the name of a framework')
  })

  it('are also what is built on one, which says nothing of its version', () => {
    expect([...(read({ frameworks: ['nuxt'] }).frameworks ?? [])]).toEqual([['h3', undefined]])
    expect([...(read({ frameworks: ['h3@1', 'nitro'] }).frameworks ?? [])]).toEqual([['h3', 1]])
  })

  it.each(['errors', 'child_process', 'node:child_process'])('are not the tables that no project names: %s', (name) => {
    const [problem = ''] = problems({ frameworks: [name] })
    expect(problem).toContain(`.frameworks[0] is "${name}".`)
    expect(problem).not.toContain(`mean "${name.replace('node:', '')}"`)
  })

  it('are all listed where none is near', () => {
    const [problem] = problems({ frameworks: ['', 'phoenix'] }).slice(1)
    expect(problem).toMatch(
      /^\.frameworks\[1\] is "phoenix"\. Expected the name of a framework \(adonis, .*, express, .*\)\.$/,
    )
  })

  it('are a list', () => {
    expect(problems({ frameworks: 'express' })).toEqual([
      '.frameworks is "express". Expected a list of frameworks, such as ["express@5"].',
    ])
  })

  it('are those that are right beside a wrong one, and none are said where all are wrong', () => {
    expect([...(read({ frameworks: ['nestjs', 'express@5'] }).frameworks ?? [])]).toEqual([['express', 5]])
    expect(read({ frameworks: ['nestjs'] }).frameworks).toBeUndefined()
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
    expect(problems({ codes: { [code]: 'x' } })).toEqual([
      `.codes.${code} is no code. Expected three digits, from 100 to 599.`,
    ])
  })

  it('have phrases, and are an object', () => {
    expect(problems({ codes: { 299: 1 } })).toEqual(['.codes.299 is 1. Expected a phrase.'])
    expect(problems({ codes: [299] })).toEqual([
      '.codes is a list. Expected an object with codes and phrases, such as { 440: "Login Time-out" }.',
    ])
  })

  it('are accepted beside a wrong one', () => {
    expect([...read({ codes: { 299: 'Partly Done', 600: 'x' } }).codes]).toEqual([[299, 'Partly Done']])
  })

  it('are not those of vendors nobody knows', () => {
    expect(problems({ vendors: ['ngnix'] })[0]).toBe(
      '.vendors[0] is "ngnix". Did you mean "nginx"? Expected a vendor whose codes are known.',
    )
    expect(problems({ vendors: ['netscape'] })[0]).toMatch(
      /^\.vendors\[0\] is "netscape"\. Expected a vendor whose codes are known: apache, aws, .* or twitter\.$/,
    )
  })
})

describe('constants', () => {
  it('are a library or a module of the team', () => {
    expect(read({ constants: 'http-status-codes' }).constants).toBe('http-status-codes')
    const own = { module: '@shop/http', export: 'Status' }
    expect(read({ constants: own }).constants).toEqual(own)
    const listed = { ...own, members: { Missing: 404 } }
    expect(read({ constants: listed }).constants).toEqual(listed)
  })

  it.each([
    ['http-status-code', '.constants is "http-status-code". Did you mean "http-status-codes"?'],
    [{ module: '@shop/http' }, '.constants.export is missing. Expected the name of an export.'],
    [{ module: '@shop/http', export: 'not found' }, '.constants.export is "not found".'],
    [{ module: '', export: 'Status' }, '.constants.module is "". Expected what to import from'],
    [{ module: "it's", export: 'Status' }, '.constants.module is "it\'s".'],
    [{ module: '#http', export: 'Status', member: {} }, '.constants.member is no setting. Did you mean "members"?'],
    [404, '.constants is 404. Expected a library, or { module, export, members } of a module of the project.'],
  ])('are not %o', (constants, problem) => {
    expect(problems({ constants })[0]).toContain(problem)
    if (typeof constants !== 'object' || !('member' in constants)) expect(read({ constants }).constants).toBeUndefined()
  })

  it('have members that are codes', () => {
    const constants = { module: '#http', export: 'Status', members: { Fine: 200, Odd: '404' } }
    expect(problems({ constants })).toEqual(['.constants.members.Odd is "404". Expected a code from 100 to 599.'])
    expect(read({ constants }).constants).toMatchObject({ members: { Fine: 200 } })
  })
})

describe('responders', () => {
  it('are functions with the places of their inputs', () => {
    const responders = [{ name: 'sendError', response: 0, status: 1, content: 2 }]
    expect(read({ responders }).responders).toEqual(responders)
    const others = [
      { name: 'ApiError', construct: true, status: [0, 'code'] },
      { name: 'problem', returns: true, status: 0 },
    ]
    expect(read({ responders: others }).responders).toEqual(others)
  })

  it.each([
    [{ status: 1 }, 'responders[0].name is missing. Expected the name of a function.'],
    [{ name: '' }, 'responders[0].name is "". Expected the name of a function.'],
    [{ name: 'fail', status: -1 }, 'responders[0].status is -1. Expected the number of an argument'],
    [{ name: 'fail', status: '1' }, 'responders[0].status is "1".'],
    [{ name: 'fail', status: ['code'] }, 'responders[0].status[0] is "code". Expected the number of an argument'],
    [{ name: 'fail', status: [0, 1] }, 'responders[0].status[1] is 1. Expected the name of a member.'],
    [{ name: 'fail', construct: 'yes' }, 'responders[0].construct is "yes". Expected true or false.'],
    [{ name: 'fail', returns: 1 }, 'responders[0].returns is 1. Expected true or false.'],
    [{ name: 'fail', statusCode: 1 }, 'responders[0].statusCode is no setting. Did you mean "status"?'],
    ['fail', 'responders[0] is "fail". Expected an object such as { name: "reply", response: 0, status: 1 }.'],
  ])('are not %o', (responder, problem) => {
    const right = { name: 'reply', status: 0 }
    expect(problems({ responders: [responder, right] })[0]).toContain(`.${problem}`)
    expect(read({ responders: [responder, right] }).responders).toEqual([right])
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

  it.each([
    ['chekc', '.tests is "chekc". Did you mean "check"?'],
    [[1], '.tests[0] is 1. Expected a glob.'],
    [true, '.tests is true. Expected "check", or a list of globs such as ["test/**"].'],
  ])('are not %o', (tests, problem) => {
    expect(problems({ tests })[0]).toContain(problem)
  })

  it('are those of the default where the setting is wrong', () => {
    expect(read({ tests: true }).isTest('src/app.test.ts')).toBe(true)
  })
})

it('follows modules unless it is told not to', () => {
  expect(read({}).followsModules).toBe(true)
  expect(read({ modules: false }).followsModules).toBe(false)
  expect(problems({ modules: 'no' })).toEqual(['.modules is "no". Expected true or false.'])
})

it('knows no other setting', () => {
  expect(problems({ framework: ['express'], colour: 1 })).toEqual([
    '.framework is no setting. Did you mean "frameworks"? Expected frameworks, responders, codes, vendors, constants, tests or modules.',
    '.colour is no setting. Expected frameworks, responders, codes, vendors, constants, tests or modules.',
  ])
})

it.each([
  [['express'], 'a list'],
  ['recommended', '"recommended"'],
  [4, '4'],
  [true, 'true'],
])('is an object, not %o', (settings, shown) => {
  expect(problems(settings)).toEqual([` is ${shown}. Expected an object such as { frameworks: ["express"] }.`])
})

it('is as without settings where it is no object', () => {
  expect(read('recommended').isTest('src/app.test.ts')).toBe(true)
})

it('reads the same object once', () => {
  const settings = { frameworks: ['koa'] }
  expect(read(settings)).toBe(read(settings))
})
