import type { Node } from '../../ast/node.ts'
import { unwrap, wrapped } from '../../ast/unwrap.ts'
import { everyNumber } from '../../domain/code-set.ts'
import type { StatusConditions } from './status-conditions.ts'
import type { Check, Reading } from '../model/model.ts'
import { reachedAt } from './reachable-statuses.ts'
import { byNode, statusesFor } from './status-sets.ts'

/** The conditions of a file on statuses, each with what is known where it is asked. */
export function checksOf(readings: readonly Reading[], conditions: StatusConditions): readonly Check[] {
  const boundsOf = conditions.boundsOf.bind(conditions)
  const checks = new Map<Node, Check & { and: Check[]; or: Check[] }>()
  for (const reading of readings) {
    for (const [node, comparisons] of byNode(reading)) {
      const holds = statusesFor(comparisons)
      const reached = reading.subject ? reachedAt(boundsOf, node, reading.subject) : everyNumber
      checks.set(node, { reading, node, comparisons, holds, reached, and: [], or: [] })
    }
  }
  for (const check of checks.values()) {
    const { operator, root } = chainOf(check.node)
    if (operator === undefined) continue
    for (const other of operandsOf(root, operator)) {
      const beside = checks.get(other)
      if (beside === undefined || beside === check || !check.reading.subject) continue
      if (beside.reading.subject?.key === check.reading.subject.key)
        check[operator === '&&' ? 'and' : 'or'].push(beside)
    }
  }
  return [...checks.values()]
}

/** The outermost `&&` or `||` of one kind that a condition is an operand of. */
function chainOf(node: Node): { readonly operator: '&&' | '||' | undefined; readonly root: Node } {
  let root = wrapped(node)
  let operator: '&&' | '||' | undefined
  for (let { parent } = root; parent?.type === 'LogicalExpression' && parent.operator !== '??'; { parent } = root) {
    if (operator !== undefined && parent.operator !== operator) break
    operator = parent.operator
    root = wrapped(parent)
  }
  return { operator, root }
}

/** The operands of a chain of one operator. */
function operandsOf(root: Node, operator: '&&' | '||'): readonly Node[] {
  const found: Node[] = []
  const stack = [unwrap(root)]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'LogicalExpression' && node.operator === operator)
      stack.push(unwrap(node.right), unwrap(node.left))
    else found.push(node)
  }
  return found
}
