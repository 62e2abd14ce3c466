import * as parser from '@typescript-eslint/parser'
import { Linter, type AnyRuleModule } from '@typescript-eslint/utils/ts-eslint'
import { analyse } from '../../src/analysis/analyse.ts'
import type { Analysis } from '../../src/analysis/analysis.ts'
import type { Node } from '../../src/ast/node.ts'

/** How a source text is analysed: where its file lies, and what `settings['http-status']` holds. */
export interface Around {
  /** The path relative to the working directory. */
  readonly file?: string
  readonly settings?: Readonly<Record<string, unknown>>
}

/** The analysis of a source text, as every rule gets it: parsed as TypeScript with JSX, through ESLint. */
export function analyseCode(code: string, { file = 'src/service.tsx', settings = {} }: Around = {}): Analysis {
  let analysis: Analysis | undefined
  const capture: AnyRuleModule = {
    meta: { type: 'problem', schema: [], messages: {} },
    create(context) {
      analysis = analyse(context)
      return {}
    },
  }
  const messages = new Linter({ configType: 'flat', cwd: '/project' }).verify(
    code,
    [
      {
        files: ['**/*.*'],
        languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: /\.[jt]sx$/.test(file) } } },
        plugins: { test: { rules: { capture } } },
        rules: { 'test/capture': 'error' },
        settings: { 'http-status': settings },
      },
    ],
    { filename: `/project/${file}` },
  )
  const [fatal] = messages
  if (analysis === undefined || fatal) throw new Error(`${fatal?.message ?? 'nothing was linted'}:\n${code}`)
  return analysis
}

/** The text of a node of the analysed code. */
export function textOf({ source: { sourceCode } }: Analysis, node: Node): string {
  return sourceCode.getText(node)
}
