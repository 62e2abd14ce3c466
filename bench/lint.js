// Lints the corpus with one subject in this process and prints what it took.
import { parser as typescript } from 'typescript-eslint'
import { Linter } from 'eslint'
import { join, resolve } from 'node:path'
import { corpusOf } from './corpus.js'
import { subjects } from './subjects.js'

const [subject, folder] = process.argv.slice(2)
const files = corpusOf(folder)
const { plugins = {}, rules = {}, settings = {} } = await subjects[subject]()
const cwd = resolve(folder ?? '.')
const linter = new Linter({ cwd })

const costs = []
const start = process.cpuUsage()
for (const { name, text, sourceType, isTypeScript } of files) {
  const languageOptions = { sourceType, ...(isTypeScript && { parser: typescript }) }
  linter.verifyAndFix(text, [{ files: ['**/*.{js,cjs,mjs,ts}'], languageOptions, plugins, rules, settings }], {
    filename: join(cwd, name.replaceAll('node_modules', 'packages')),
    fix: false,
    stats: true,
  })
  const [pass] = linter.getTimes().passes
  const own = Object.values(pass.rules ?? {}).reduce((sum, { total }) => sum + total, 0)
  costs.push({ name, parse: pass.parse.total, rules: own })
}
const { user, system } = process.cpuUsage(start)
console.log(JSON.stringify({ cpu: (user + system) / 1000, costs }))
