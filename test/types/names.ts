import httpStatus from 'eslint-plugin-http-status'
import type { ConfigName, RuleName, RuleOptions, Settings } from 'eslint-plugin-http-status'
import { defineConfig } from 'eslint/config'

const rules = {
  'http-status/no-unknown-code': ['error', { vendors: ['nginx'], allow: [440] }],
  'http-status/consistent-declared-code': 'warn',
} satisfies RuleOptions

const settings = {
  frameworks: ['koa@3', 'axios'],
  responders: [{ name: 'reply', module: '#http', response: 0, status: [1, 'code'] }],
  codes: { 440: 'Login Time-out' },
  vendors: ['nginx'],
  constants: { module: '#codes', export: 'Status', members: { NotFound: 404 } },
  tests: ['test/**'],
  modules: false,
} satisfies Settings

export default defineConfig({
  plugins: { 'http-status': httpStatus },
  extends: ['http-status/recommended' satisfies `http-status/${ConfigName}`],
  rules,
  settings: { 'http-status': settings },
})

export const wrong = [
  // @ts-expect-error -- there is no such rule
  { 'http-status/no-unknown-codes': 'error' } satisfies RuleOptions,
  // @ts-expect-error -- there is no such severity
  { 'http-status/no-unknown-code': 'err' } satisfies RuleOptions,
  // @ts-expect-error -- there is no such option
  { 'http-status/no-unknown-code': ['error', { allowed: [440] }] } satisfies RuleOptions,
  // @ts-expect-error -- there is no such vendor
  { 'http-status/no-unknown-code': ['error', { vendors: ['ngnix'] }] } satisfies RuleOptions,
  // @ts-expect-error -- there is no such setting
  { framework: ['koa'] } satisfies Settings,
  // @ts-expect-error -- there is no such framework
  { frameworks: ['kao'] } satisfies Settings,
  // @ts-expect-error -- a number of an argument is expected
  { responders: [{ name: 'reply', status: 'code' }] } satisfies Settings,
  // @ts-expect-error -- there is no such preset
  'http-status/recomended' satisfies `http-status/${ConfigName}`,
  // @ts-expect-error -- nor has the plugin one
  httpStatus.configs.recomended,
  // @ts-expect-error -- there is no such rule
  'no-unknown-codes' satisfies RuleName,
  // @ts-expect-error -- nor has the plugin one
  httpStatus.rules['no-unknown-codes'],
]
