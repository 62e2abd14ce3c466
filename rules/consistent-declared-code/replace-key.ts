import type { TSESLint } from '@typescript-eslint/utils'
import type { Node } from '../../src/ast/node.ts'

/** The fixes that give an entry of a table another status for its key: none where the key is no literal. */
export function replaceKey(key: Node, code: number): readonly TSESLint.ReportFixFunction[] {
  if (key.type !== 'Literal') return []
  const text = typeof key.value === 'string' ? `${key.raw[0]}${code}${key.raw[0]}` : String(code)
  return [(fixer) => fixer.replaceText(key, text)]
}
