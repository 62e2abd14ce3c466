import { readFileSync, writeFileSync } from 'node:fs'
import { runnerImport } from 'vite'

const { module } = await runnerImport('./tools/types/rule-options.ts')
const text = await module.ruleOptions()

if (!process.argv.includes('--check')) writeFileSync(module.path, text)
else if (readFileSync(module.path, 'utf8') !== text) {
  console.error(`${module.path} is not what the rules and tables say: run \`npm run docs\`.`)
  process.exitCode = 1
}
