import { readdirSync } from 'node:fs'
import type { Linter } from 'eslint'
import plugin from '../../src/index.ts'
import { examplesOf } from './examples.ts'

/** A file of the documentation with the configuration it is linted with. */
export interface Sample {
  readonly file: string
  readonly code: string
  readonly settings: Record<string, unknown>
  readonly rules: Partial<Linter.RulesRecord>
}

const { rules: all } = plugin.configs.all

/** The JavaScript and TypeScript examples of every page, each to be linted with every rule. */
export const samples: readonly Sample[] = readdirSync('docs/rules').flatMap((page) => {
  const rule = `http-status/${page.replace('.md', '')}`
  return examplesOf(`docs/rules/${page}`)
    .examples.filter(({ language }) => /^[cm]?[jt]sx?$/.test(language))
    .map(({ language, code, line, file, options, settings }) => ({
      file: file ?? `${page.replace('.md', '')}-${line}.${language}`,
      code,
      settings: { 'http-status': settings },
      rules: options === undefined ? all : { ...all, [rule]: ['error', options] },
    }))
})

/** A report as people see it: the line, the rule, the text that is underlined, and the message. */
export function finding(
  code: string,
  { ruleId, line, column, endLine = line, endColumn = column, message }: Linter.LintMessage,
): string {
  return `${line} ${ruleId} «${code.slice(offset(code, line, column), offset(code, endLine, endColumn))}» ${message}`
}

function offset(code: string, line: number, column: number): number {
  const before = code.split(/\n/).slice(0, line - 1)
  return before.reduce((sum, { length }) => sum + length + 1, 0) + column - 1
}
