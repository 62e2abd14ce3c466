import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import source from '../src/index.ts'

/** Runs a module in a process of its own and returns what it prints as JSON. */
function run(code: string, cwd = '.'): unknown {
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd, encoding: 'utf8' }))
}

it('takes less than 25 ms to import once ESLint is loaded', () => {
  const times = Array.from({ length: 15 }, () =>
    Number(
      run(`
        await import('eslint')
        const start = process.cpuUsage()
        await import('eslint-plugin-http-status')
        const { user, system } = process.cpuUsage(start)
        console.log((user + system) / 1000)
      `),
    ),
  )
  // Other programs only add to what it takes, so the shortest time is the one that is meant.
  expect(Math.min(...times)).toBeLessThan(25)
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
  expect(report).toEqual({ found: [], rules: Object.keys(source.rules ?? {}), required: [] })
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
