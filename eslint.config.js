import { defineConfig, globalIgnores } from 'eslint/config'
import eslintPlugin from 'eslint-plugin-eslint-plugin'
import httpStatus from 'eslint-plugin-http-status'
import tseslint from 'typescript-eslint'

/** Imports go one way: what a folder may not import from. */
const closed = {
  'src/registry': ['frameworks', 'constants', 'analysis', 'ast', 'fix', 'create-rule', 'rules'],
  'src/frameworks': ['constants', 'analysis', 'ast', 'fix', 'create-rule', 'rules'],
  'src/constants': ['frameworks', 'analysis', 'ast', 'fix', 'create-rule', 'rules'],
  'src/ast': ['registry', 'frameworks', 'constants', 'analysis', 'fix', 'create-rule', 'rules'],
  'src/analysis': ['fix', 'create-rule', 'rules'],
  'src/fix': ['create-rule', 'rules'],
  rules: ['frameworks', 'rules'],
}

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'examples/', 'bench/']),
  httpStatus.configs.strict,
  {
    files: ['**/*.{ts,cts}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: ['tsconfig.json', 'test/tsconfig.json', 'test/types/tsconfig.json'] },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
    rules: {
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    },
  },
  {
    // typescript-eslint deprecates a property of rules that its type of a rule still asks for.
    files: ['src/create-rule.ts', 'test/support/analyse-code.ts'],
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  {
    // The handlers here run, and do on purpose what the pages warn of.
    files: ['test/runtime/**/*.ts'],
    rules: { '@typescript-eslint/no-implied-eval': 'off' },
  },
  {
    files: ['rules/*.ts', 'src/**/*.ts'],
    extends: [eslintPlugin.configs.recommended],
    rules: {
      'eslint-plugin/consistent-output': 'error',
      'eslint-plugin/prefer-placeholders': 'error',
      'eslint-plugin/prefer-replace-text': 'error',
      'eslint-plugin/report-message-format': ['error', '^([^a-z].*\\.|\\{\\{message\\}\\})$'],
      'eslint-plugin/require-meta-default-options': 'error',
      'eslint-plugin/require-meta-docs-description': ['error', { pattern: '^(Disallow|Require|Enforce) ' }],
    },
  },
  Object.entries(closed).map(([folder, names]) => ({
    files: [`${folder}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: `^\\.\\.?/(\\S+/)?(${names.join('|')})(/|\\.ts$)`, message: 'Imports go one way.' }] },
      ],
    },
  })),
)
