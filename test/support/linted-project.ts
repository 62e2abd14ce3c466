import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as parser from '@typescript-eslint/parser'
import { Linter } from 'eslint'
import plugin from '../../src/index.ts'
import type { Project } from './project.ts'

/** How the files of a project are linted. */
export interface Linting {
  readonly settings?: Readonly<Record<string, unknown>>
  readonly rules?: Linter.RulesRecord
  readonly sourceType?: 'module' | 'commonjs'
  /** Whether the parser knows the types of the project, which has a `tsconfig.json`. */
  readonly isTyped?: boolean
}

/** What is reported in a file of a project on disk: the rule, and the text it underlines. */
export function reportsIn(project: Project, file: string, linting: Linting = {}): readonly string[] {
  return messagesIn(project, file, linting).map(({ ruleId, text }) => `${ruleId} ${text}`)
}

/** The messages in a file of a project on disk, with the text that each underlines. */
export function messagesIn(
  { folder }: Project,
  file: string,
  { settings = {}, rules, sourceType = 'module', isTyped = false }: Linting = {},
): readonly { readonly ruleId: string; readonly text: string; readonly message: string }[] {
  const code = readFileSync(join(folder, file), 'utf8')
  const parserOptions = isTyped ? { projectService: true, tsconfigRootDir: folder } : {}
  const typescript = { files: ['**/*.ts'], languageOptions: { parser, parserOptions } }
  const config: Linter.Config[] = [
    { files: ['**/*.*'], languageOptions: { sourceType }, settings: { 'http-status': settings } },
    typescript,
    rules ? { plugins: { 'http-status': plugin }, rules } : recommended(),
  ]
  const lines = code.split('\n')
  return new Linter({ cwd: folder }).verify(code, config, { filename: join(folder, file) }).map((found) => {
    const { ruleId, line, column, endLine = line, endColumn = column, message } = found
    const text = endLine === line ? lines[line - 1]?.slice(column - 1, endColumn - 1) : lines[line - 1]
    return { ruleId: ruleId?.replace('http-status/', '') ?? 'fatal', text: text ?? '', message }
  })
}

function recommended(): Linter.Config {
  const { recommended } = plugin.configs
  return recommended
}
