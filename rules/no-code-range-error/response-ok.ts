import type { TSESLint } from '@typescript-eslint/utils'
import type { Check } from '../../src/analysis/model/model.ts'
import { enclosingFunction, isWithin as isNodeWithin, type Node } from '../../src/ast/node.ts'
import { wrapped } from '../../src/ast/unwrap.ts'
import { between, complement, intersection, isWithin, noNumber } from '../../src/domain/code-set.ts'

interface Replacement {
  readonly text: string
  readonly fix: TSESLint.ReportFixFunction
}

/** How to write a test of the 2xx class that is off by one as `response.ok`, where the response has that member. */
export function successMember(sourceCode: Readonly<TSESLint.SourceCode>, check: Check): readonly Replacement[] {
  const { reading, node, and, or } = check
  const [other, ...others] = [...and, ...or].filter((one) => one !== check)
  const { parent } = wrapped(node)
  if (parent?.type !== 'LogicalExpression' || other === undefined || others.length > 0) return []
  if (wrapped(other.node).parent !== parent || sourceCode.getCommentsInside(parent).length > 0) return []
  if (reading.clients.length === 0 || !reading.clients.every(({ hasOk }) => hasOk)) return []
  const [left, right] = [check.holds ?? noNumber, other.holds ?? noNumber]
  const accepted = and.length > 0 ? intersection(left, right) : intersection(complement(left), complement(right))
  if (!isWithin(accepted, between(199, 300)) || !isWithin(between(201, 298), accepted)) return []
  const holder = holderAt(parent, check)
  if (holder === undefined) return []
  const member = wrapped(holder).parent
  const dot = member?.type === 'MemberExpression' && member.optional ? '?.' : '.'
  const text = `${and.length > 0 ? '' : '!'}${sourceCode.getText(holder)}${dot}ok`
  return [{ text, fix: (fixer) => fixer.replaceText(parent, text) }]
}

/** The response, where its name means the same at the test: there itself, or where a variable of the same function keeps its status. */
function holderAt(test: Node, { reading: { subject } }: Check): Node | undefined {
  const holder = subject?.holderNode
  if (holder === undefined) return undefined
  const isHere = isNodeWithin(holder, test)
  const isSame =
    subject?.isStable && holder.type === 'Identifier' && enclosingFunction(holder) === enclosingFunction(test)
  return isHere || isSame ? holder : undefined
}
