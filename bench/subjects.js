/** What is measured, by name: how to get its rules, which are loaded by nobody else in the process. */
export const subjects = {
  'no rules': () => ({}),
  'core no-magic-numbers': () => ({ rules: { 'no-magic-numbers': 'error' } }),
  'http-status recommended': async () => (await import('eslint-plugin-http-status')).default.configs.recommended,
  'http-status all': async () => (await import('eslint-plugin-http-status')).default.configs.all,
  'eslint-plugin-n': async () => (await import('eslint-plugin-n')).default.configs['flat/recommended'],
  'eslint-plugin-promise': async () => (await import('eslint-plugin-promise')).default.configs['flat/recommended'],
  'eslint-plugin-regexp': async () => (await import('eslint-plugin-regexp')).configs['flat/recommended'],
  'eslint-plugin-unicorn': async () => (await import('eslint-plugin-unicorn')).default.configs.recommended,
  'eslint-plugin-sonarjs': async () => (await import('eslint-plugin-sonarjs')).default.configs.recommended,
}

/** The plugins whose import is measured. */
export const plugins = ['http-status', 'n', 'promise', 'regexp', 'unicorn', 'sonarjs'].map(
  (name) => `eslint-plugin-${name}`,
)
