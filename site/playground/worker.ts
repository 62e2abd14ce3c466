import { Linter } from 'eslint/universal'
import plugin from '../../src/index.ts'
import type { Answer, Finding, Question } from './protocol.ts'
import type { State } from './state.ts'

// The TypeScript parser asks for the working directory and for variables.
Object.assign(globalThis, { process: { browser: true, cwd: () => '/', env: {}, argv: [], versions: {} } })

const linter = new Linter()
const presets: Readonly<Record<string, { readonly rules?: Partial<Linter.RulesRecord> | undefined }>> = plugin.configs

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  void answer(data).then((found) => {
    postMessage(found)
  })
})

async function answer({ id, state }: Question): Promise<Answer> {
  try {
    const config = await configOf(state)
    const findings = linter.verify(state.code, config, { filename: state.file }).map(findingOf)
    return { id, findings, fixed: linter.verifyAndFix(state.code, config, { filename: state.file }).output }
  } catch (error) {
    return { id, findings: [], fixed: state.code, problem: error instanceof Error ? error.message : String(error) }
  }
}

async function configOf({ file, config, framework, style, constants, settings }: State): Promise<Linter.Config[]> {
  const rules = presets[config]?.rules ?? { [`http-status/${config}`]: 'error' }
  const given: unknown = settings === '' ? {} : JSON.parse(settings)
  const isTypeScript = /\.[cm]?tsx?$/.test(file)
  return [
    {
      files: ['**/*', '**/*.*'],
      plugins: { 'http-status': plugin },
      languageOptions: {
        sourceType: /\.c[jt]s$/.test(file) ? 'commonjs' : 'module',
        parserOptions: { ecmaFeatures: { jsx: file.endsWith('x') } },
        ...(isTypeScript && { parser: await import('@typescript-eslint/parser') }),
      },
      settings: {
        'http-status': {
          ...(typeof given === 'object' ? given : {}),
          ...(framework !== '' && { frameworks: [framework] }),
          ...(constants !== '' && { constants }),
        },
      },
      rules: { ...rules, ...(style !== '' && { 'http-status/no-magic-code': ['error', { style }] }) },
    },
  ]
}

function findingOf(message: Linter.LintMessage): Finding {
  const { ruleId, line, column, endLine = line, endColumn = column, fix, suggestions = [], severity } = message
  return {
    rule: ruleId?.replace('http-status/', '') ?? '',
    message: message.message,
    isError: severity === 2,
    line,
    column,
    endLine,
    endColumn,
    repairs: [
      ...(fix ? [{ title: 'Fix it.', edit: fix }] : []),
      ...suggestions.map((suggestion) => ({ title: suggestion.desc, edit: suggestion.fix })),
    ],
  }
}
