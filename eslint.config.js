import { defineConfig, globalIgnores } from 'eslint/config'
import eslintPlugin from 'eslint-plugin-eslint-plugin'
import httpStatus from 'eslint-plugin-http-status'
import tseslint from 'typescript-eslint'

/** Imports go one way: the floors of the house from the ground up, and none imports from one above it. */
const floors = [
  'src/package',
  'src/platform',
  'src/ast',
  'src/registry',
  'src/domain',
  'src/frameworks',
  'src/constants',
  'src/project',
  'src/analysis',
  'src/findings',
  'src/fix',
  'src/create-rule',
  'rules',
]

export default defineConfig(
  globalIgnores([
    'dist/',
    'coverage/',
    'examples/',
    'bench/',
    'site/.pages/',
    'site/.vitepress/cache/',
    'site/.vitepress/dist/',
  ]),
  httpStatus.configs.strict,
  {
    files: ['**/*.{ts,cts}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'test/tsconfig.json', 'test/types/tsconfig.json', 'site/tsconfig.json'],
      },
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
    files: ['src/augment.d.cts'],
    rules: { '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }] },
  },
  {
    // The handlers here run, and do on purpose what the pages warn of.
    files: ['test/runtime/**/*.ts'],
    rules: { '@typescript-eslint/no-implied-eval': 'off' },
  },
  {
    files: ['rules/**/*.ts', 'src/**/*.ts'],
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
  floors.map((floor, index) => {
    const above = floors.slice(index + 1).map((name) => name.replace('src/', ''))
    const closed = floor === 'rules' ? ['frameworks/index'] : above
    return {
      files: [`${floor}/**/*.ts`],
      rules: {
        'no-restricted-imports': [
          'error',
          {
            patterns: [{ regex: `^(\\.\\.?/)+(${closed.join('|')})(/|\\.ts$)`, message: 'Imports go one way.' }],
          },
        ],
      },
    }
  }),
)
