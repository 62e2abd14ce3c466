import httpStatus from 'eslint-plugin-http-status'
import type { ConfigName, LegacyConfigName } from 'eslint-plugin-http-status'
import type { ESLint, Linter } from 'eslint'
import { defineConfig } from 'eslint/config'

export default defineConfig([
  httpStatus.configs.recommended,
  httpStatus.configs.strict,
  httpStatus.configs.stylistic,
  httpStatus.configs.all,
  httpStatus.configs['recommended-warn'],
  httpStatus.configs.companion,
  {
    plugins: { 'http-status': httpStatus },
    extends: ['http-status/recommended', httpStatus.configs.stylistic],
    rules: {
      ...httpStatus.configs['strict-warn'].rules,
      'http-status/no-unknown-code': ['error', { allow: [440], vendors: ['nginx'] }],
      'http-status/no-caught-response': 'off',
      'no-undef': ['error', { typeof: true }],
    },
    settings: { 'http-status': { frameworks: ['express@5'], constants: 'http-status-codes' } },
  },
])

export const plugin: ESLint.Plugin = httpStatus
export const flat: Linter.Config = httpStatus.configs.recommended
export const legacy: Linter.LegacyConfig = httpStatus.configs['legacy-recommended']

/** Exactly the configs there are: a name more or less does not compile. */
export const names: Record<ConfigName, true> & Record<LegacyConfigName, true> = {
  recommended: true,
  'recommended-warn': true,
  strict: true,
  'strict-warn': true,
  stylistic: true,
  'stylistic-warn': true,
  all: true,
  'all-warn': true,
  companion: true,
  'legacy-recommended': true,
  'legacy-recommended-warn': true,
  'legacy-strict': true,
  'legacy-strict-warn': true,
  'legacy-stylistic': true,
  'legacy-stylistic-warn': true,
  'legacy-all': true,
  'legacy-all-warn': true,
  'legacy-companion': true,
} satisfies Record<keyof typeof httpStatus.configs, true>
