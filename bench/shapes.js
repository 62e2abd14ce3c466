import { Linter } from 'eslint'
import { subjects } from './subjects.js'

const repeated = (size, part) => Array.from({ length: size }, (_, index) => part(index)).join('\n')

const handler = (statements) => `import express from 'express'
express().get('/', async (req, res) => {
${statements}
res.end()
})`

/** Programs that grow: what each size adds is one more part of the same kind. */
const shapes = {
  'conditional fields': (size) =>
    handler(repeated(size, (index) => `if (is(${index})) res.set('x-${index}', 'y')`) + '\nres.status(204)'),
  'conditional statuses': (size) =>
    handler(repeated(size, (index) => `if (is(${index})) res.status(${400 + (index % 18)})`)),
  'early returns': (size) => handler(repeated(size, (index) => `if (is(${index})) return res.status(404).json({})`)),
  flags: (size) =>
    handler(
      repeated(size, (index) => `let f${index} = false\nif (is(${index})) { res.status(400); f${index} = true }`),
    ),
  'tries with a catch that answers': (size) =>
    handler(repeated(size, (index) => `try { await step(${index}) } catch { return res.status(502).end() }`)),
  'nested ifs': (size) =>
    handler(`${repeated(size, (index) => `if (is(${index})) {`)}\nres.status(404)\n${'}'.repeat(size)}`),
  'nested loops': (size) =>
    handler(
      `${repeated(Math.min(size, 12), () => 'for (const x of xs) { res.set("a", x)')}\n${'}'.repeat(Math.min(size, 12))}`,
    ),
  'handlers of one app': (size) =>
    `import express from 'express'\nconst app = express()\n${repeated(size, (index) => `app.get('/${index}', (req, res) => { res.status(204).json({}) })`)}`,
  'functions that hand the response to each other': (size) =>
    `${repeated(size, (index) => `function f${index}(res) { if (is()) return f${(index + 1) % size}(res); f${(index + 2) % size}(res); res.status(404).end() }`)}\n${handler('f0(res)')}`,
  'layers of helpers': (size) =>
    `${repeated(size, (index) => `function l${index}(res) { ${index === 0 ? 'res.status(404).end()' : `if (is()) l${index - 1}(res); else l${index - 1}(res)`} }`)}\n${handler(`l${size - 1}(res)`)}`,
  'codes of a condition': (size) =>
    `const response = await fetch('/')\nif (${Array.from({ length: size }, (_, index) => `response.status === ${100 + (index % 500)}`).join(' || ')}) work()`,
  'cases of a switch': (size) =>
    handler(
      `switch (kind) {\n${repeated(size, (index) => `case ${index}: res.status(${400 + (index % 18)}); break`)}\n}`,
    ),
}

const sizes = [25, 50, 100, 200]

/** For each shape the CPU milliseconds of all rules at each size, and how they grow: 1 with the size, 2 with its square. */
export async function growths() {
  const { plugins, rules } = await subjects['http-status all']()
  const linter = new Linter()
  return Object.entries(shapes).map(([shape, programOf]) => {
    const costs = sizes.map((size) => leastCost(linter, programOf(size), { plugins, rules }))
    const growth = Math.log2(costs.at(-1) / costs.at(-2))
    return { shape, costs, growth }
  })
}

function leastCost(linter, program, config) {
  let least = Infinity
  for (let run = 0; run < 3; run += 1) {
    const start = process.cpuUsage()
    linter.verify(program, config)
    const { user, system } = process.cpuUsage(start)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

/** The sizes that are measured. */
export { sizes }
