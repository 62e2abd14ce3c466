import { Linter } from 'eslint'
import { expect, it } from 'vitest'
import plugin from '../src/index.ts'

/** A handler that consists of so many parts. */
interface Shape {
  readonly shape: string
  readonly sizes: readonly number[]
  readonly code: (size: number) => string
}

const shapes: readonly Shape[] = [
  {
    shape: 'statements on the response',
    sizes: [100, 1_000, 10_000],
    code: (size) => repeated(size, (index) => `res.set('x-${String(index % 50)}', String(${String(index)}))`),
  },
  {
    shape: 'statements beside the response',
    sizes: [100, 1_000, 10_000],
    code: (size) => repeated(size, (index) => `work(${String(index)})`),
  },
  {
    shape: 'early returns',
    sizes: [100, 1_000, 10_000],
    code: (size) =>
      repeated(size, (index) => `if (is(${String(index)})) return res.status(404).json({ error: 'none' })`),
  },
  {
    shape: 'branches',
    sizes: [100, 1_000],
    code: (size) =>
      repeated(size, (index) => `if (is(${String(index)})) { res.status(400) } else { res.set('a', 'b') }`),
  },
  {
    shape: 'nested ifs',
    sizes: [50, 500],
    code: (size) => `${repeated(size, (index) => `if (is(${String(index)})) {`)}\nres.status(404)\n${'}'.repeat(size)}`,
  },
  {
    shape: 'cases of a switch',
    sizes: [50, 500],
    code: (size) =>
      `switch (kind) {\n${repeated(size, (index) => `case ${String(index)}: res.status(${String(400 + (index % 10))}); break`)}\n}`,
  },
  {
    shape: 'calls of a chain',
    sizes: [200, 2_000],
    code: (size) => `res${repeated(size, (index) => `.set('x-${String(index % 50)}', 'y')`)}`,
  },
]

const linter = new Linter({ configType: 'flat' })

it('survives large handlers, and takes as long for each part of them as for each of a small one', () => {
  const table = shapes.map(({ shape, sizes, code }) => {
    const each = sizes.map((size) => (shortest(handlerOf(code(size)), size < 2_000 ? 3 : 1) / size) * 1_000)
    return { shape, sizes, each }
  })
  console.log(table.map(({ shape, sizes, each }) => `${shape}: ${inWords(sizes, each)}`).join('\n'))
  for (const { shape, each } of table) {
    const [small = 0, large = 0] = each.slice(-2)
    // Below that much, parsing and collecting garbage weigh more than any rule.
    expect(large, shape).toBeLessThan(4 * Math.max(small, 10))
  }
})

function repeated(size: number, part: (index: number) => string): string {
  return Array.from({ length: size }, (_, index) => part(index)).join('\n')
}

function handlerOf(statements: string): string {
  return `import express from 'express'\nexpress().get('/', (req, res) => {\n${statements}\nres.end()\n})`
}

/** The shortest time of some runs, in milliseconds. */
function shortest(code: string, runs: number): number {
  return Math.min(
    ...Array.from({ length: runs }, () => {
      const start = performance.now()
      const fatal = lint(code).filter(({ ruleId }) => ruleId === null)
      const time = performance.now() - start
      expect(fatal).toEqual([])
      return time
    }),
  )
}

function lint(code: string): readonly Linter.LintMessage[] {
  const rules = Object.fromEntries(
    Object.keys(plugin.rules ?? {}).map((name) => [`http-status/${name}`, 'error' as const]),
  )
  return linter.verify(code, [{ plugins: { 'http-status': plugin }, rules }])
}

function inWords(sizes: readonly number[], each: readonly number[]): string {
  return sizes.map((size, index) => `${(each[index] ?? 0).toFixed(1)} µs each of ${String(size)}`).join(', ')
}
