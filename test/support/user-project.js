// Installs the packed plugin beside a version of ESLint in a folder of its own, lints a file there, and compares what is found.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const [version = '10'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'http-status-'))
const npm = (...args) =>
  execFileSync('npm', args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' })

try {
  npm('pack', '--ignore-scripts', '--pack-destination', folder, resolve('.'))
  const [tarball] = readdirSync(folder)
  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  npm('install', '--no-audit', '--no-fund', `eslint@${version}`, join(folder, tarball))
  writeFileSync(join(folder, 'service.js'), "require('express')().get('/', (req, res) => res.status(204).json({}))\n")
  const config = "const plugin = require('eslint-plugin-http-status')\nmodule.exports = [plugin.configs.recommended]\n"
  writeFileSync(join(folder, 'eslint.config.js'), config)
  const eslint = join(folder, 'node_modules/eslint/bin/eslint.js')
  const found = lint(eslint)
  if (found !== 'http-status/no-forbidden-body') throw new Error(`ESLint ${version} finds ${found}.`)
  console.log(`ESLint ${version} finds what it should.`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** The rules that report something; ESLint ends with 1 where one does. */
function lint(eslint) {
  const env = { ...process.env, ESLINT_USE_FLAT_CONFIG: 'true' }
  try {
    return execFileSync(process.execPath, [eslint, '--format', 'json', 'service.js'], { cwd: folder, env }).toString()
  } catch (error) {
    return JSON.parse(error.stdout)
      .flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))
      .join()
  }
}
