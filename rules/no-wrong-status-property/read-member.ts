import type { TSESLint } from '@typescript-eslint/utils'
import type { Node } from '../../src/ast/node.ts'

/** How to read another member than the named one: `status` becomes `statusCode`, or the call `status()`. */
export function readMember(name: Node, member: string): readonly TSESLint.ReportFixFunction[] {
  const { parent } = name
  if (parent?.type === 'MemberExpression' && !parent.computed) {
    // `response.status` and `response?.status` alike.
    return [(fixer) => fixer.replaceText(name, member)]
  }
  if (parent?.type !== 'Property' || parent.key !== name || member.endsWith('()')) return []
  const { value } = parent
  if (!parent.shorthand) return [(fixer) => fixer.replaceText(name, member)]
  const target = value.type === 'AssignmentPattern' ? value.left : value
  return [(fixer) => fixer.insertTextBefore(target, `${member}: `)]
}
