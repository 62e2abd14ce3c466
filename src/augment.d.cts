// ESLint's types import `@eslint/core` as CommonJS, so this file is of that kind: in an ES module it would be about another copy.
import type { RuleOptions } from './rule-options.js' with { 'resolution-mode': 'import' }
import type { Settings } from './shared-settings.js' with { 'resolution-mode': 'import' }

declare module '@eslint/core' {
  interface RulesConfig extends RuleOptions {}
  interface SettingsConfig {
    'http-status'?: Settings
  }
}
