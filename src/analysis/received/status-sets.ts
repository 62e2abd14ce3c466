import type { Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { between, comparedWith, complement, intersection, setOf, union, type CodeSet } from '../../domain/code-set.ts'
import type { Comparison, Reading } from '../model/model.ts'
import { certain } from '../values/value.ts'

/** The comparisons of a reading by the node that makes them. */
export function byNode({ comparisons }: Reading): ReadonlyMap<Node, readonly Comparison[]> {
  const nodes = new Map<Node, Comparison[]>()
  for (const comparison of comparisons) {
    const list = nodes.get(comparison.node)
    if (list) list.push(comparison)
    else nodes.set(comparison.node, [comparison])
  }
  return nodes
}

/** The statuses for which the comparisons that one node makes hold. */
export function statusesFor(comparisons: readonly Comparison[]): CodeSet | undefined {
  const [first] = comparisons
  if (first === undefined) return undefined
  // `indexOf` gives a number, which is no condition.
  if (first.kind === 'membership' && /indexOf/.test(memberName(first.node) ?? '')) return undefined
  const isAll = first.kind === 'range' || first.operator.startsWith('!')
  const listed = isAll ? undefined : listedIn(comparisons)
  if (listed) return setOf(listed)
  const sets = comparisons.map(statusesOf)
  if (!sets.every((set) => set !== undefined)) return undefined
  return sets.reduce(isAll ? intersection : union)
}

/** The numbers of comparisons that each ask for one: lists can be long. */
function listedIn(comparisons: readonly Comparison[]): readonly number[] | undefined {
  const numbers: number[] = []
  for (const { operator, of, value } of comparisons) {
    const number = certain(value)?.value
    if (operator !== '===' || of !== 'status' || typeof number !== 'number' || Number.isNaN(number)) return undefined
    numbers.push(number)
  }
  return numbers
}

function memberName(node: Node): string | undefined {
  const callee = node.type === 'CallExpression' ? unwrap(node.callee) : undefined
  return callee?.type === 'MemberExpression' ? propertyName(callee) : undefined
}

/** The statuses for which a comparison holds; `undefined` where the operand is not known. */
function statusesOf({ operator, of, value: operand }: Comparison): CodeSet | undefined {
  const possibility = certain(operand)
  if (possibility === undefined) return undefined
  const { value } = possibility
  const isLoose = !/^[!=]==$/.test(operator)
  const number =
    typeof value === 'number' ? value : typeof value === 'string' && value !== '' ? Number(value) : undefined
  if (number === undefined || Number.isNaN(number)) return undefined
  const isTextual = of === 'text' || of === 'first digit'
  if (!isLoose && (typeof value === 'string') !== isTextual) return undefined
  switch (of) {
    case 'status':
    case 'text':
      return comparedWith(operator, number)
    case 'quotient':
      return comparedWith(operator, number * 100)
    case 'class':
    case 'first digit':
      return Number.isInteger(number) && Math.abs(number) < 100 ? ofClass(operator, number) : undefined
    case 'rounded class':
      return undefined
  }
}

function ofClass(operator: Comparison['operator'], digit: number): CodeSet {
  const [low, high] = [digit * 100, digit * 100 + 99]
  switch (operator) {
    case '===':
    case '==':
      return between(low, high)
    case '!==':
    case '!=':
      return complement(between(low, high))
    case '<':
      return comparedWith('<', low)
    case '<=':
      return comparedWith('<=', high)
    case '>':
      return comparedWith('>', high)
    case '>=':
      return comparedWith('>=', low)
  }
}
