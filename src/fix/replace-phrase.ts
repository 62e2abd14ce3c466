import type { TSESLint } from '@typescript-eslint/utils'
import type { Node } from '../ast/node.ts'

/** How to write another phrase where one is written as a literal, alone or behind its code. */
export function replacePhrase(node: Node, phrase: string, other: string): readonly TSESLint.ReportFixFunction[] {
  const isTemplate = node.type === 'TemplateLiteral' && node.expressions.length === 0
  if (!isTemplate && node.type !== 'Literal') return []
  const quote = node.type === 'Literal' ? node.raw[0] : '`'
  const text = node.type === 'Literal' ? node.value : node.quasis[0]?.value.cooked
  if (quote === undefined || typeof text !== 'string' || !text.endsWith(phrase)) return []
  const written = text.slice(0, -phrase.length) + other
  return /['"`\\$\n]/.test(written) ? [] : [(fixer) => fixer.replaceText(node, quote + written + quote)]
}
