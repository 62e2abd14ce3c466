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

const all: Linter.Config = {
  plugins: { 'http-status': plugin },
  rules: Object.fromEntries(Object.keys(plugin.rules).map((name) => [`http-status/${name}`, 'error'])),
}

/** A rule of ESLint itself that looks at every number: what it costs grows with the file. */
const core: Linter.Config = { rules: { 'no-magic-numbers': 'error' } }

it('survives large handlers, and costs there as many times what a rule of ESLint costs as in small ones', () => {
  const table = shapes.map(({ shape, sizes, code }) => {
    const costs = sizes.map((size) => {
      const text = handlerOf(code(size))
      const runs = size < 2_000 ? 3 : 1
      return leastCost(text, all, runs) / leastCost(text, core, runs)
    })
    return { shape, sizes, costs }
  })
  console.log(table.map(({ shape, sizes, costs }) => `${shape}: ${inWords(sizes, costs)}`).join('\n'))
  for (const { shape, costs } of table) {
    const [small = 0, large = 0] = costs.slice(-2)
    expect(large, shape).toBeLessThan(4 * Math.max(small, 1))
  }
})

function repeated(size: number, part: (index: number) => string): string {
  return Array.from({ length: size }, (_, index) => part(index)).join('\n')
}

function handlerOf(statements: string): string {
  return `import express from 'express'\nexpress().get('/', (req, res) => {\n${statements}\nres.end()\n})`
}

/** The least CPU time of some runs. */
function leastCost(code: string, config: Linter.Config, runs: number): number {
  return Math.min(
    ...Array.from({ length: runs }, () => {
      const start = process.cpuUsage()
      const messages = linter.verify(code, config)
      const { user, system } = process.cpuUsage(start)
      expect(messages.filter(({ ruleId }) => ruleId === null)).toEqual([])
      return user + system
    }),
  )
}

function inWords(sizes: readonly number[], costs: readonly number[]): string {
  return sizes.map((size, index) => `${(costs[index] ?? 0).toFixed(1)} × core with ${String(size)}`).join(', ')
}
