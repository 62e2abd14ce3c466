import typescript from '@typescript-eslint/parser'
import { Linter, type FlatConfig } from '@typescript-eslint/utils/ts-eslint'
import { describe, expect, it } from 'vitest'
import rule from '../../../rules/no-magic-code.ts'

const linter = new Linter({ configType: 'flat' })

const asModule = { sourceType: 'module' } as const
const asCommonJs = { sourceType: 'commonjs' } as const
const asScript = { sourceType: 'script' } as const

/** What becomes of the one number in a file when the constants of a library that the file does not load are chosen. */
function named(code: string, languageOptions: FlatConfig.LanguageOptions, file = 'file.js'): string {
  const config: FlatConfig.Config = {
    files: ['**/*.*'],
    plugins: { tested: { rules: { 'no-magic-code': rule } } },
    rules: { 'tested/no-magic-code': 'error' },
    languageOptions,
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    settings: { 'http-status': { constants: 'http-status-codes' } },
  }
  const [message, ...others] = linter.verify(code, [config], { filename: file })
  expect(others).toEqual([])
  const suggested = message?.suggestions?.[0]?.fix
  const fix = message?.fix ?? suggested
  if (message === undefined || message.fatal === true || fix === undefined) return message?.message ?? 'nothing'
  const output = code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1])
  expect(linter.verify(output, [config], { filename: file })).toEqual([])
  return suggested ? `as a suggestion:\n${output}` : output
}

const handler = 'exports.x = (req, res) => res.status(404).end()'
const namedHandler = 'exports.x = (req, res) => res.status(StatusCodes.NOT_FOUND).end()'
const line = "const { StatusCodes } = require('http-status-codes')"
const nameless = 'Name 404 Not Found by a constant.'

describe('the next statement does not continue what is added', () => {
  it.each([
    ['(function () { ', ' })()'],
    ['[() => { ', ' }][0]()'],
    ['`${(() => { ', ' })()}`'],
    ['+(() => { ', ' })()'],
    ['-(() => { ', ' })()'],
    ['/x/.test((() => { ', ' })())'],
  ])('%s', (before, after) => {
    const code = `const fs = require('fs')\n\n;${before}${handler}${after}`
    const written = `const fs = require('fs')\n${line}\n\n;${before}${namedHandler}${after}`
    expect(named(code, asCommonJs)).toBe(written)
    expect(named(`'use strict'\nconst fs = require('fs');\n${before}${handler}${after}`, asCommonJs)).toBe(
      `'use strict'\nconst fs = require('fs');\n${line};\n${before}${namedHandler}${after}`,
    )
    expect(named(`${before}${handler}${after}`, asCommonJs)).toBe(`${line};\n${before}${namedHandler}${after}`)
  })
})

describe('what stands beside the place', () => {
  it.each([
    [
      'code on the line of the last import',
      `import y from 'y'\nimport x from 'x'; x.get('/', (req, res) => res.status(404).end())`,
      `import y from 'y'\nimport x from 'x';\nimport { StatusCodes } from 'http-status-codes';\nx.get('/', (req, res) => res.status(StatusCodes.NOT_FOUND).end())`,
    ],
    [
      'a comment on the line of the last import, which stays there',
      `import x from 'x' // the server\nx.get('/', (req, res) => res.status(404).end())`,
      `import x from 'x' // the server\nimport { StatusCodes } from 'http-status-codes'\nx.get('/', (req, res) => res.status(StatusCodes.NOT_FOUND).end())`,
    ],
    [
      'line ends of Windows',
      `import x from 'x'\r\nx.get('/', (req, res) => res.status(404).end())`,
      `import x from 'x'\r\nimport { StatusCodes } from 'http-status-codes'\r\nx.get('/', (req, res) => res.status(StatusCodes.NOT_FOUND).end())`,
    ],
  ])('%s', (_, code, output) => {
    expect(named(code, asModule)).toBe(output)
  })
})

describe('comments about the file stay in front', () => {
  it.each([
    '/// <reference types="node" />',
    '// @ts-nocheck',
    '// @ts-check',
    '// @flow strict',
    '/** @jsxImportSource preact */',
    '/* eslint-disable no-console */',
    '/* eslint no-console: 0 */',
    '/* global app */',
    '/** @jest-environment node */',
    '/* istanbul ignore file */',
    '// SPDX-License-Identifier: MIT',
    '/* Copyright 2026 */',
  ])('%s', (comment) => {
    const code = 'export const find = (req, res) => res.status(404).end()'
    const output = 'export const find = (req, res) => res.status(StatusCodes.NOT_FOUND).end()'
    const added = "import { StatusCodes } from 'http-status-codes';"
    expect(named(`${comment}\n${code}`, asModule)).toBe(`${comment}\n${added}\n${output}`)
    expect(named(`${comment}\n// Finds.\n${code}`, asModule)).toBe(`${comment}\n${added}\n// Finds.\n${output}`)
    expect(named(`'use client'\n${comment}\n${code}`, asModule)).toBe(
      `'use client'\n${comment}\nimport { StatusCodes } from 'http-status-codes'\n${output}`,
    )
  })

  it('but those about the first statement stay with it', () => {
    const code = '// eslint-disable-next-line max-len\nexport const find = (req, res) => res.status(404).end()'
    expect(named(code, asModule)).toBe(
      `import { StatusCodes } from 'http-status-codes';\n${code.replace('404', 'StatusCodes.NOT_FOUND')}`,
    )
  })
})

describe('the form of module', () => {
  const wrapped = (head: string, tail: string) => `${head}\n  return (req, res) => res.status(404).end()\n${tail}`

  it.each<[string, string, FlatConfig.LanguageOptions, string?]>([
    ['members of exports', handler, asModule],
    ['`module.exports`', 'module.exports = (req, res) => res.status(404).end()', asModule],
    ['`require()`', `const x = require('x')\nx.get((req, res) => res.status(404).end())`, asScript],
    ['a file parsed as CommonJS', `app.get((req, res) => res.status(404).end())`, asCommonJs],
    ['the name of the file', `app.get((req, res) => res.status(404).end())`, asModule, 'file.cjs'],
  ])('is CommonJS by %s', (_, code, languageOptions, file) => {
    expect(named(code, languageOptions, file)).toContain(line)
  })

  it.each<[string, string, string?]>([
    ['an export', 'export const find = (req, res) => res.status(404).end()'],
    ['`import.meta`', 'console.log(import.meta.url, (req, res) => res.status(404).end())'],
    ['a top-level `await`', 'await app.get((req, res) => res.status(404).end())'],
    ['the name of the file', 'app.get((req, res) => res.status(404).end())', 'file.mjs'],
  ])('is that of ECMAScript by %s', (_, code, file) => {
    expect(named(code, asModule, file)).toMatch(/^import \{ StatusCodes \} from 'http-status-codes'/)
  })

  it('is only guessed where nothing but the parser says so, also when a text or comment has its words', () => {
    const code = "fetch('/x').then((r) => { if (r.status === 404) alert('require(x)') }) // module.exports"
    expect(named(code, asModule)).toBe(
      `as a suggestion:\nimport { StatusCodes } from 'http-status-codes'\n${code.replace('404', 'StatusCodes.NOT_FOUND')}`,
    )
  })

  it.each<[string, string]>([
    ['a script of a page', 'window.load = (req, res) => res.status(404).end()'],
    ['AMD', wrapped("define(['./x'], function (x) {", '})')],
    ['AMD with its own require', wrapped("define(function (require) {\n  require('x')", '})')],
    [
      'UMD',
      wrapped(
        "(function (root, factory) { if (typeof define === 'function' && define.amd) define([], factory); else if (typeof exports === 'object') module.exports = factory(); else root.x = factory() })(this, function () {",
        '})',
      ),
    ],
    ['SystemJS', wrapped('System.register([], function () {', '})')],
  ])('loads nothing in %s', (_, code) => {
    expect(named(code, asScript)).toBe(nameless)
  })

  it('is taken from the wrapper and not from the parser in AMD', () => {
    expect(named(wrapped("define(['./x'], function (x) {", '})'), asModule)).toBe(nameless)
  })
})

it('keeps to the syntax of old files', () => {
  const code =
    "'use strict';\nvar http = require('http');\nhttp.createServer(function (req, res) { res.statusCode = 404; res.end(); });"
  const written = code
    .replace("require('http');", "require('http');\nvar StatusCodes = require('http-status-codes').StatusCodes;")
    .replace('404', 'StatusCodes.NOT_FOUND')
  expect(named(code, { sourceType: 'commonjs', ecmaVersion: 5 })).toBe(written)
  expect(named(code, asScript)).toBe(written)
})

it('does not read a constant before the line that loads it', () => {
  const code = "const { gone = new Response(null, { status: 404 }) } = require('./gone')\nexports.gone = gone"
  expect(named(code, asCommonJs)).toBe(`${line}\n${code.replace('404', 'StatusCodes.NOT_FOUND')}`)
})

it('leaves a name alone that is a global of the configuration', () => {
  const code = `${handler}; log(StatusCodes)`
  expect(named(code, { ...asCommonJs, globals: { StatusCodes: 'readonly' } })).toBe(nameless)
})

it('takes in `export =` for a module of TypeScript', () => {
  const code = 'const find = (req, res) => res.status(404).end()\nexport = find'
  expect(named(code, { ...asModule, parser: typescript }, 'file.ts')).toMatch(/^import \{ StatusCodes \} from/)
})
