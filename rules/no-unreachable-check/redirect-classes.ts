import type { Analysis } from '../../src/analysis/analysis.ts'
import type { Check } from '../../src/analysis/model/model.ts'
import type { SourceFile } from '../../src/analysis/model/source-file.ts'
import { childrenOf } from '../../src/analysis/values/child-nodes.ts'
import type { Node } from '../../src/ast/node.ts'
import { literalText, propertyName } from '../../src/ast/property-name.ts'
import { wrapped } from '../../src/ast/unwrap.ts'
import { between, everyNumber, has, intersection, isWithin, type CodeSet } from '../../src/domain/code-set.ts'

/**
 * The tests for a whole class of redirects on which code goes on to read `Location`, although 304 is of the class and has none. Where
 * the condition asks for the field too, nothing is wrong.
 */
export function locationsOfAnyRedirect({ source, received: { checks } }: Analysis): readonly Node[] {
  const seen = new Set<Check>()
  return checks.flatMap((check) => {
    if (seen.has(check) || !isWholeClass(check)) return []
    for (const other of check.and) seen.add(other)
    const { condition, branch } = branchOf(check.node)
    const isFollowed = branch && readsLocation(source, branch) && !(condition && readsLocation(source, condition))
    return isFollowed ? [check.node] : []
  })
}

function isWholeClass({ holds = everyNumber, and, comparisons, reached }: Check): boolean {
  if (!comparisons.some(({ kind }) => kind === 'range')) return false
  const all = intersection(intersection(reached, holds), takenIn(and))
  return has(all, 304) && has(all, 302) && isWithin(all, between(300, 399))
}

const taken = new WeakMap<readonly Check[], CodeSet>()

/** The statuses that conditions joined by `&&` let through. */
function takenIn(checks: readonly Check[]): CodeSet {
  const known = taken.get(checks)
  if (known) return known
  const all = checks.reduce((set, { holds = everyNumber }) => intersection(set, holds), everyNumber)
  taken.set(checks, all)
  return all
}

interface Branch {
  readonly condition?: Node
  readonly branch?: Node
}

/** The code that runs where a condition holds, alone or joined with others by `&&`. */
function branchOf(test: Node): Branch {
  let at = wrapped(test)
  while (at.parent?.type === 'LogicalExpression' && at.parent.operator === '&&') at = wrapped(at.parent)
  const { parent } = at
  return parent?.type === 'IfStatement' && parent.test === at ? { condition: at, branch: parent.consequent } : {}
}

/** `headers.get('location')`, `headers.location`, `headers['location']` */
function readsLocation(source: SourceFile, node: Node): boolean {
  if (node.type === 'MemberExpression' && propertyName(node)?.toLowerCase() === 'location') {
    const { object } = node
    if (object.type === 'MemberExpression' && propertyName(object) === 'headers') return true
  }
  if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression') {
    const isGetter = /^(?:get|getHeader|header)$/.test(propertyName(node.callee) ?? '')
    if (isGetter && literalText(node.arguments[0])?.toLowerCase() === 'location') return true
  }
  return childrenOf(source, node).some((child) => readsLocation(source, child))
}
