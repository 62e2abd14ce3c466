import type { TSESLint } from '@typescript-eslint/utils'
import { readSettings } from './project/settings.ts'

type Context = Readonly<TSESLint.RuleContext<'settings', readonly object[]>>

/** The message of every rule for what is wrong with the shared settings. */
export const settingsMessage = { settings: '{{message}}' } as const

/** The files under lint whose settings a rule has taken it upon itself to report. */
const taken = new WeakSet<object>()

/**
 * What a rule listens to, and if it is the first of those that run for a file whose settings are wrong, a report of that on the first
 * line. Which rule is the first is not known before they are created, and all are before the first one listens.
 */
export function withSettingsProblems(context: Context, listener: TSESLint.RuleListener): TSESLint.RuleListener {
  const { problems } = readSettings(context.settings)
  const { ast } = context.sourceCode
  if (problems.length === 0 || taken.has(ast)) return listener
  taken.add(ast)
  const start = { line: 1, column: 0 }
  return {
    ...listener,
    Program(node) {
      context.report({ loc: { start, end: start }, messageId: 'settings', data: { message: problems.join(' ') } })
      listener.Program?.(node)
    },
    'Program:exit'(node) {
      taken.delete(ast)
      listener['Program:exit']?.(node)
    },
  }
}
