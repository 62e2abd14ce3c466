import type { TSESLint } from '@typescript-eslint/utils'

/**
 * Whether what a parser or language gave is a program of ESTree with statements, ranges and scopes, which alone can be analysed. ESLint
 * also runs rules on JSON, CSS, Markdown, HTML and templates, whose trees are other ones.
 */
export function isEstree({ ast, scopeManager }: Readonly<TSESLint.SourceCode>): boolean {
  const { type, body, range }: { readonly type: string; readonly body?: unknown; readonly range?: unknown } = ast
  const isProgram = type === 'Program' && Array.isArray(range) && Array.isArray(body) && body.length > 0
  return isProgram && scopeManager != null && scopeManager.scopes.length > 0
}
