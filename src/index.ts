import type { ESLint, Linter } from 'eslint'
import { rules } from '../rules/index.ts'

interface Plugin extends ESLint.Plugin {
  configs: Record<string, Linter.Config>
}

const plugin = {
  meta: { name: 'eslint-plugin-http-status', version: '0.1.0', namespace: 'http-status' },
  rules: rules as unknown as ESLint.Plugin['rules'],
  configs: {},
} as Plugin

export { plugin as default, plugin as 'module.exports' }
