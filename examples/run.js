// Lints the example services with the built plugin, as a team's own `eslint` would, and shows what it finds.
import { dirname, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import httpStatus from 'eslint-plugin-http-status'
import { expected } from './expected.js'

const folder = dirname(fileURLToPath(import.meta.url))
const eslint = new ESLint({ cwd: folder })
const missing = []
let total = 0

for (const [service, rules] of Object.entries(expected)) {
  const results = await eslint.lintFiles([`${service}/**/*.{js,ts}`])
  const found = results.flatMap(({ filePath, messages }) => messages.map((message) => ({ filePath, ...message })))
  console.log(`\n${service}: ${found.length} findings\n`)
  for (const { filePath, line, column, ruleId, message } of found)
    console.log(`  ${relative(folder, filePath)}:${line}:${column}  ${ruleId ?? 'error'}\n    ${message}`)
  for (const { fatal, filePath, line } of found) if (fatal) missing.push(`${filePath}:${line} can be parsed`)
  const seen = new Set(found.map(({ ruleId }) => ruleId))
  for (const rule of rules) {
    if (rule in httpStatus.rules && !seen.has(`http-status/${rule}`)) missing.push(`${service}: ${rule}`)
  }
  if (found.length === 0) missing.push(`${service}: anything`)
  total += found.length
  count(found)
}

console.log(`\n${total} findings in ${Object.keys(expected).length} services.`)
if (missing.length > 0) {
  console.error(`\nExpected, but not found:\n${missing.map((line) => `  ${line}`).join('\n')}`)
  process.exitCode = 1
}

function count(found) {
  const counts = new Map()
  for (const { ruleId } of found) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1)
  console.log('')
  for (const [rule, number] of [...counts].sort(([, left], [, right]) => right - left))
    console.log(`  ${String(number).padStart(3)}  ${rule}`)
}
