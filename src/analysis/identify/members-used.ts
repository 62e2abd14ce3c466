import type { TSESTree } from '@typescript-eslint/utils'
import { propertyName } from '../../ast/property-name.ts'
import { variableOf } from '../../ast/variables.ts'
import type { SourceFile } from '../model/source-file.ts'
import { memberOf, type ApiMatch } from './api-lookup.ts'

/** Of what a variable can be by its name, what has the members that code uses of it: one that only some have speaks for these. */
export function withMembersUsed(
  source: SourceFile,
  name: TSESTree.Identifier,
  known: readonly ApiMatch[],
): readonly ApiMatch[] {
  if (known.length < 2) return known
  const members = new Set<string>()
  for (const { identifier } of variableOf(source.sourceCode, name)?.references ?? []) {
    const { parent } = identifier
    const member = parent.type === 'MemberExpression' && parent.object === identifier ? propertyName(parent) : undefined
    if (member !== undefined) members.add(member)
  }
  let fitting = known
  for (const member of members) {
    const having = fitting.filter((one) => memberOf(one, member).length > 0)
    if (having.length > 0) fitting = having
  }
  return fitting
}
