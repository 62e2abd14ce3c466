/**
 * What the plugin costs beside a rule of ESLint and other plugins: `npm run bench [-- FOLDER] [-- --rounds=3]`.
 *
 * Every subject lints the same files in a process of its own, several times and in turns, so that what else the machine does falls on all
 * of them. Ratios are of medians; times are of the CPU, which other programs disturb least.
 */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { corpusOf } from './corpus.js'
import { growths, sizes } from './shapes.js'
import { plugins, subjects } from './subjects.js'

const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--'))
const rounds = Number(/--rounds=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 3)

const files = corpusOf(folder)
const lines = files.reduce((sum, { text }) => sum + text.split('\n').length, 0)
console.log(`${files.length} files, ${lines} lines, ${rounds} rounds, Node ${process.version}\n`)

const runs = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]))
for (let round = 0; round < rounds; round += 1)
  for (const name of Object.keys(subjects))
    runs[name].push(output('lint.js', name, ...(folder === undefined ? [] : [folder])))

reportLinting()
reportFiles('http-status all')
reportImports()
await reportShapes()

function output(script, ...args) {
  const text = execFileSync(process.execPath, [join(import.meta.dirname, script), ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  return JSON.parse(text)
}

function reportLinting() {
  const of = (name, read) => median(runs[name].map(read))
  const cpuOf = (name) => of(name, ({ cpu }) => cpu)
  const nothing = cpuOf('no rules')
  const parsing = of('no rules', ({ costs }) => sum(costs.map(({ parse }) => parse)))
  const beyond = (name) => cpuOf(name) - nothing
  table(
    ['', 'CPU', 'of rules', '× core', 'share', 'stats: rules', '× parsing'],
    Object.keys(runs).map((name) => {
      const rules = of(name, ({ costs }) => sum(costs.map((cost) => cost.rules)))
      return [
        name,
        ms(cpuOf(name)),
        ms(beyond(name)),
        times(beyond(name) / beyond('core no-magic-numbers')),
        percent(beyond(name) / cpuOf(name)),
        ms(rules),
        times(rules / parsing),
      ]
    }),
  )
}

function reportFiles(name) {
  const costs = files.map((file, index) => {
    const of = (key) => median(runs[name].map((run) => run.costs[index][key]))
    return { name: file.name, rules: of('rules'), parse: of('parse') }
  })
  const all = sum(costs.map(({ rules }) => rules))
  console.log(`The dearest files with ${name}:`)
  table(
    ['', 'in rules', 'share', '× parsing'],
    costs
      .sort((one, other) => other.rules - one.rules)
      .slice(0, 10)
      .map(({ name, rules, parse }) => [name, ms(rules), percent(rules / all), times(rules / parse)]),
  )
}

function reportImports() {
  const costs = Array.from({ length: rounds + 2 }, () => new Map(output('import.js', ...plugins)))
  const [own = '', ...peers] = plugins
  const of = (name) => median(costs.map((run) => run.get(name)))
  console.log('Importing, once ESLint is loaded:')
  table(
    ['', 'CPU', '× ours'],
    [own, ...peers].map((name) => [name, ms(of(name)), times(of(name) / of(own))]),
  )
}

async function reportShapes() {
  console.log(`Programs that grow, all rules, CPU at ${sizes.join(', ')} parts, and the exponent of the last step:`)
  table(
    ['', ...sizes.map(String), 'exponent'],
    (await growths()).map(({ shape, costs, growth }) => [shape, ...costs.map(ms), growth.toFixed(1)]),
  )
}

function median(values) {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

function sum(values) {
  return values.reduce((total, value) => total + value, 0)
}

function ms(value) {
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`
}

function times(value) {
  return value.toFixed(value < 10 ? 2 : 0)
}

function percent(value) {
  return `${(value * 100).toFixed(1)} %`
}

function table(head, rows) {
  const all = [head, ...rows]
  const widths = head.map((_, index) => Math.max(...all.map((row) => row[index].length)))
  for (const row of all)
    console.log(
      row.map((cell, index) => (index === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[index]))).join('  '),
    )
  console.log()
}
