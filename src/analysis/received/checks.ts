import type { Node } from '../../ast/node.ts'
import { unwrap, wrapped } from '../../ast/unwrap.ts'
import { everyNumber } from '../../domain/code-set.ts'
import type { Check, Reading } from '../model/model.ts'
import type { ReachableStatuses } from './reachable-statuses.ts'
import { byNode, statusesFor } from './status-sets.ts'

/** The conditions of a file on statuses, each with what is known where it is asked. */
export function checksOf(readings: readonly Reading[], reachable: ReachableStatuses): readonly Check[] {
  const checks = new Map<Node, Draft>()
  for (const reading of readings) {
    for (const [node, comparisons] of byNode(reading)) {
      const holds = statusesFor(comparisons)
      const reached = reading.subject ? reachable.at(node, reading.subject) : everyNumber
      checks.set(node, { reading, node, comparisons, holds, reached, and: [], or: [] })
    }
  }
  const seen = new Set<Node>()
  for (const { node } of checks.values()) {
    const { operator, root } = chainOf(node)
    if (operator === undefined || seen.has(root)) continue
    seen.add(root)
    for (const list of bySubject(operandsOf(root, operator).flatMap((operand) => checks.get(operand) ?? [])))
      for (const check of list) check[operator === '&&' ? 'and' : 'or'] = list
  }
  return [...checks.values()]
}

interface Draft extends Check {
  and: readonly Check[]
  or: readonly Check[]
}

/** Checks in lists of those of the same status; none of a status that nothing tells from others. */
function bySubject(checks: readonly Draft[]): readonly (readonly Draft[])[] {
  const lists = new Map<string, Draft[]>()
  for (const check of checks) {
    const key = check.reading.subject?.key
    const list = key === undefined ? undefined : lists.get(key)
    if (list) list.push(check)
    else if (key !== undefined) lists.set(key, [check])
  }
  return [...lists.values()].filter(({ length }) => length > 1)
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
