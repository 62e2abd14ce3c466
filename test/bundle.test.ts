import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import source from '../src/index.ts'

/** Runs a module in a process of its own and returns what it prints as JSON. */
function run(code: string, cwd = '.', ...options: readonly string[]): unknown {
  return JSON.parse(
    execFileSync(process.execPath, [...options, '--input-type=module', '-e', code], { cwd, encoding: 'utf8' }),
  )
}

/** The CPU time of importing some packages one after the other once ESLint is loaded, in a process of their own. */
function importCosts(...names: readonly string[]): ReadonlyMap<string, number> {
  const costs = run(`
    await import('eslint')
    const costs = []
    for (const name of ${JSON.stringify(names)}) {
      const start = process.cpuUsage()
      await import(name)
      const { user, system } = process.cpuUsage(start)
      costs.push([name, user + system])
    }
    console.log(JSON.stringify(costs))
  `)
  return new Map(costs as readonly [string, number][])
}

it('costs less than a fifth of what the import of a peer costs in the same process', () => {
  const [own, peer] = ['eslint-plugin-http-status', 'eslint-plugin-n'] as const
  const ratios = Array.from({ length: 5 }, () => {
    const costs = importCosts(own, peer)
    return (costs.get(own) ?? Infinity) / (costs.get(peer) ?? 0)
  })
  // Other programs only disturb, so the best of some runs is the one that is meant.
  expect(Math.min(...ratios)).toBeLessThan(1 / 5)
})

it('has a source map by which a stack trace names our files', () => {
  const code = `
    import plugin from 'eslint-plugin-http-status'
    const context = { options: [], get sourceCode() { throw new Error('broken') } }
    try { plugin.rules['no-unknown-code'].create(context) } catch ({ stack }) { console.log(JSON.stringify(stack)) }
  `
  const stack = String(run(code, '.', '--enable-source-maps'))
  const [, file = '', line] = /([^(\s]*\/src\/[\w-]+\.ts):(\d+):\d+/.exec(stack) ?? []
  expect(file).toMatch(/\/src\/create-rule\.ts$/)
  expect(readFileSync('src/create-rule.ts', 'utf8').split('\n')[Number(line) - 1]).toContain('context.sourceCode')
})

it('needs no other module: neither ESLint nor TypeScript', () => {
  const folder = mkdtempSync(join(tmpdir(), 'alone-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  copyFileSync('dist/index.js', join(folder, 'index.mjs'))
  const report = run(
    `
    import { createRequire } from 'node:module'
    const require = createRequire(import.meta.url)
    const found = ['eslint', 'typescript'].filter((name) => { try { return require.resolve(name) } catch {} })
    const { default: plugin } = await import('./index.mjs')
    console.log(JSON.stringify({ found, rules: Object.keys(plugin.rules), required: Object.keys(require.cache) }))
  `,
    folder,
  )
  expect(report).toEqual({ found: [], rules: Object.keys(source.rules), required: [] })
})

it('is the same plugin by import and by require', () => {
  const same = run(`
    import { createRequire } from 'node:module'
    const required = createRequire(import.meta.url)('eslint-plugin-http-status')
    const { default: imported } = await import('eslint-plugin-http-status')
    console.log(required === imported)
  `)
  expect(same).toBe(true)
})

it('imports nothing, and finds the same where there is neither Node nor a file', () => {
  expect(readFileSync('dist/index.js', 'utf8').slice(0, 100)).not.toMatch(/^import\b/)
  const code =
    "import express from 'express'\nexpress().get('/', (req, res) => res.status('404').json({}))\nres.sendStatus(209)"
  const lint = (prelude: string) =>
    run(`
      import { Linter } from 'eslint/universal'
      ${prelude}
      const { default: plugin } = await import('eslint-plugin-http-status')
      const found = new Linter().verify(${JSON.stringify(code)}, [plugin.configs.all], { filename: 'service.js' })
      console.log(JSON.stringify(found.map(({ ruleId, line, column, message }) => [ruleId, line, column, message])))
    `)
  const found = lint('')
  expect(found).toContainEqual(expect.arrayContaining(['http-status/no-unknown-code']))
  expect(lint('delete globalThis.process')).toEqual(found)
})
