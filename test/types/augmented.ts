import type {} from 'eslint-plugin-http-status/augment'
import { defineConfig } from 'eslint/config'

export const right = defineConfig({
  rules: {
    'http-status/no-magic-code': ['warn', { style: 'named', library: { module: '#codes', export: 'Status' } }],
    'http-status/no-restricted-code': ['error', { disallow: ['5xx', 418, { codes: [402], message: 'not yet' }] }],
    'http-status/valid-redirect': 'error',
    'no-undef': 'error',
  },
  settings: { 'http-status': { frameworks: ['express@5'] }, react: { version: 'detect' } },
})

export const wrong = [
  // @ts-expect-error -- the rule has no such option
  defineConfig({ rules: { 'http-status/no-forbidden-body': ['error', { tail: true }] } }),
  // @ts-expect-error -- the option takes no text
  defineConfig({ rules: { 'http-status/no-forbidden-body': ['error', { head: 'yes' }] } }),
  // @ts-expect-error -- the rule has no options
  defineConfig({ rules: { 'http-status/no-unknown-name': ['error', {}] } }),
  // @ts-expect-error -- there is no such setting
  defineConfig({ settings: { 'http-status': { framework: ['express'] } } }),
  // @ts-expect-error -- no such version is known
  defineConfig({ settings: { 'http-status': { frameworks: ['express@3'] } } }),
]
