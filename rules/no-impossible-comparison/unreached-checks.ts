import type { Check } from '../../src/analysis/model/model.ts'
import { isWithin, type Node } from '../../src/ast/node.ts'
import type { Contradiction } from '../../src/findings/impossible-comparisons.ts'

/** The checks of a file that no status gets to which they would let through, one for each cause. */
export class UnreachedChecks {
  readonly #known = new Set<Check>()
  readonly #branches: Node[] = []

  /** Whether a check never holds for the reason for which one before it does not: it is joined to that by `||`, or stands in its branch. */
  isFollowing(check: Check, { is, beside }: Contradiction): boolean {
    if (is !== 'never' || beside) return false
    const isJoined = check.or.some((other) => this.#known.has(other))
    const isInside = this.#branches.some((branch) => isWithin(check.node, branch))
    this.#known.add(check)
    const branch = branchOf(check.node)
    if (branch) this.#branches.push(branch)
    return isJoined || isInside
  }
}

/** What runs only where a condition holds. */
function branchOf(condition: Node): Node | undefined {
  let at = condition
  while (at.parent?.type === 'LogicalExpression') at = at.parent
  const { parent } = at
  const isTest = parent?.type === 'IfStatement' || parent?.type === 'ConditionalExpression'
  return isTest && parent.test === at ? parent.consequent : undefined
}
