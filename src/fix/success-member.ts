import type { TSESLint } from '@typescript-eslint/utils'
import type { Check } from '../analysis/model.ts'
import { wrapped } from '../ast/unwrap.ts'
import { between, complement, intersection, isWithin, noNumber } from '../registry/code-set.ts'

interface Replacement {
  readonly text: string
  readonly fix: TSESLint.ReportFixFunction
}

/** How to write a test of the 2xx class that is off by one as `response.ok`, where the response has that member. */
export function successMember(sourceCode: Readonly<TSESLint.SourceCode>, check: Check): readonly Replacement[] {
  const { reading, node, and, or } = check
  const { clients, subject } = reading
  const [other, ...others] = [...and, ...or]
  const { parent } = wrapped(node)
  if (parent?.type !== 'LogicalExpression' || other === undefined || others.length > 0) return []
  if (wrapped(other.node).parent !== parent || !subject?.holderNode) return []
  if (clients.length === 0 || !clients.every(({ hasOk }) => hasOk)) return []
  const [left, right] = [check.holds ?? noNumber, other.holds ?? noNumber]
  const accepted = and.length > 0 ? intersection(left, right) : intersection(complement(left), complement(right))
  if (!isWithin(accepted, between(199, 300)) || !isWithin(between(201, 298), accepted)) return []
  const text = `${and.length > 0 ? '' : '!'}${sourceCode.getText(subject.holderNode)}.ok`
  return [{ text, fix: (fixer) => fixer.replaceText(parent, text) }]
}
