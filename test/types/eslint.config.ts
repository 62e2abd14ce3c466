import httpStatus from 'eslint-plugin-http-status'
import type { ESLint, Linter } from 'eslint'
import { defineConfig } from 'eslint/config'

export default defineConfig([
  httpStatus.configs.recommended,
  httpStatus.configs.strict,
  httpStatus.configs.stylistic,
  httpStatus.configs.all,
  { plugins: { 'http-status': httpStatus }, extends: ['http-status/recommended', httpStatus.configs.stylistic] },
])

export const plugin: ESLint.Plugin = httpStatus
export const flat: Linter.Config = httpStatus.configs.recommended
export const legacy: Linter.LegacyConfig = httpStatus.configs['legacy-recommended']

/** Exactly the configs there are: a name more or less does not compile. */
export const names: Record<keyof typeof httpStatus.configs, true> = {
  recommended: true,
  strict: true,
  stylistic: true,
  all: true,
  'legacy-recommended': true,
  'legacy-strict': true,
  'legacy-stylistic': true,
  'legacy-all': true,
}
