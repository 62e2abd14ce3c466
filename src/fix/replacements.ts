import type { TSESLint } from '@typescript-eslint/utils'
import type { Possibility } from '../analysis/model.ts'

/** How to write another number where a status is written as a numeric literal or text; nothing where it is not written out. */
export function replacements({ node, value }: Possibility, code: number): readonly TSESLint.ReportFixFunction[] {
  if (node.type !== 'Literal') return []
  if (typeof value === 'number') return [(fixer) => fixer.replaceText(node, String(code))]
  if (typeof value !== 'string') return []
  const quote = node.raw[0] ?? "'"
  return [(fixer) => fixer.replaceText(node, `${quote}${code}${quote}`)]
}
