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

/** The rooms of the analysis, in the order in which a status passes through them. */
const rooms = [
  'model',
  'scan',
  'values',
  'identify',
  'effects',
  'thrown',
  'flow/state',
  'flow/uses',
  'flow/interpreter',
  'flow',
  'received',
  'declared',
  'named-codes',
  'modules',
]

/** Imports of what lies above: other floors by their names, and within the analysis the later rooms and the door. */
function isClosed(names, ...more) {
  const patterns = [`^(\\.\\.?/)+(${names.join('|')})(/|\\.ts$)`, ...more]
  return {
    'no-restricted-imports': [
      'error',
      { patterns: patterns.map((regex) => ({ regex, message: 'Imports go one way.' })) },
    ],
  }
}

function floorsAbove(floor) {
  return floors.slice(floors.indexOf(floor) + 1).map((name) => name.replace('src/', ''))
}

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
  floors.map((floor) => ({
    files: [`${floor}/**/*.ts`],
    rules: isClosed(floor === 'rules' ? ['frameworks/index'] : floorsAbove(floor)),
  })),
  rooms.map((room, index) => {
    const later = rooms.slice(index + 1).map((name) => name.replace('flow/', '(flow/)?'))
    return {
      files: [room === 'flow' ? 'src/analysis/flow/*.ts' : `src/analysis/${room}/**/*.ts`],
      rules: isClosed([...floorsAbove('src/analysis'), ...later], '^\\.\\./[^/]+\\.ts$'),
    }
  }),
)
