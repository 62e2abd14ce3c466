import type { TSESLint } from '@typescript-eslint/utils'
import type { ConstantUse } from '../analysis/model/model.ts'

/** How to name another member where a member of a library is named, so that the names of the file stay what they are. */
export function renameMember({ node, name }: ConstantUse, member: string): TSESLint.ReportFixFunction {
  if (name.type === 'Literal') return (fixer) => fixer.replaceText(name, `${name.raw[0]}${member}${name.raw.at(-1)}`)
  if (name.type === 'TemplateLiteral') return (fixer) => fixer.replaceText(name, `'${member}'`)
  if (node.type === 'Property' && node.shorthand) return (fixer) => fixer.insertTextBefore(node, `${member}: `)
  if (node.type === 'ImportSpecifier' && node.local.range[0] === node.imported.range[0])
    return (fixer) => fixer.insertTextBefore(name, `${member} as `)
  return (fixer) => fixer.replaceText(name, member)
}
