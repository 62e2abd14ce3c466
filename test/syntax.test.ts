import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import typescript from '@typescript-eslint/parser'
import { Linter } from 'eslint'
import { expect, it, vi } from 'vitest'
import plugin from '../src/index.ts'
import { typescriptSyntax } from './support/typescript-syntax.ts'

vi.setConfig({ testTimeout: 120_000 })

const linter = new Linter({ configType: 'flat' })
const rules = Object.fromEntries(Object.keys(plugin.rules).map((name) => [`http-status/${name}`, 'error' as const]))

/** Places for code in a file that has something to look at for every rule. */
const places: readonly ((code: string) => string)[] = [
  (code) => `
    import express from 'express'
    import { StatusCodes } from 'http-status-codes'
    express().put('/', async function* (req, res, next) {
      res.status(StatusCodes.METHOD_NOT_ALLOWED)
      ${code}
      ;res.set('Retry-After', '5s').json({}).status(204)
    })`,
  (code) => `${code}
    var GET = async (req, res) => {
      const response = await fetch('/')
      if (response.status > 200 && response.status <= 300 && response.statusText === 'OK') res.redirect(305, '/')
      return new Response('', { status: 204, headers: { 'Content-Length': '0' } })
    }`,
]

/** Lints code in every place where it can stand and says in how many it could. */
function lintIn(code: string, languageOptions: Linter.LanguageOptions): number {
  const config = { files: ['**/*.*'], plugins: { 'http-status': plugin }, rules, languageOptions }
  return places.filter((place) => {
    const messages = linter.verify(place(code), [config, { settings: { 'http-status': { tests: 'check' } } }], {
      filename: 'service.ts',
    })
    return !messages.some(({ fatal }) => fatal)
  }).length
}

it('lints every script and module of the tests for parsers of ECMAScript', () => {
  const root = join(dirname(createRequire(import.meta.url).resolve('test262-parser-tests/package.json')), 'pass')
  const files = readdirSync(root)
  const linted = files.filter((file) => {
    const sourceType = file.includes('.module.') ? 'module' : 'script'
    return lintIn(readFileSync(join(root, file), 'utf8'), { sourceType }) > 0
  })
  // What takes a script without strict mode stands nowhere in a module, and the other way round.
  expect(linted.length).toBeGreaterThan(files.length * 0.75)
})

it.each(typescriptSyntax)('lints %s', (code) => {
  expect(lintIn(code, { parser: typescript })).toBeGreaterThan(0)
})
