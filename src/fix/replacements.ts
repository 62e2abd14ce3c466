import type { TSESLint } from '@typescript-eslint/utils'
import type { Possibility } from '../analysis/model/model.ts'

/**
 * How to write another code where a possible status is written: as a number, as text, or as the member of the same library.
 * Nothing where it is computed, or where the library has no name for the code.
 */
export function replacements(
  { node, value, constant }: Possibility,
  code: number,
): readonly TSESLint.ReportFixFunction[] {
  if (constant && node.type === 'MemberExpression' && !node.computed) {
    const [name] = Object.entries(constant.object.members).find(([, other]) => other === code) ?? []
    return name === undefined ? [] : [(fixer) => fixer.replaceText(node.property, name)]
  }
  if (node.type !== 'Literal') return []
  if (typeof value === 'number') return [(fixer) => fixer.replaceText(node, String(code))]
  if (typeof value !== 'string' || !/^\d+$/.test(value)) return []
  const quote = node.raw[0] ?? "'"
  return [(fixer) => fixer.replaceText(node, `${quote}${code}${quote}`)]
}
