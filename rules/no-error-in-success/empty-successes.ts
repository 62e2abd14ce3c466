import type { Analysis } from '../../src/analysis/analysis.ts'
import type { Possibility } from '../../src/analysis/model/model.ts'
import { isFunction, type Node } from '../../src/ast/node.ts'
import { failureAround, mentions, type Failure } from './failure-context.ts'

/** The codes with which an answer without content leaves as a success from where something failed, whatever it was that did. */
export function* emptySuccesses({ source, responseFlows }: Analysis): Generator<Possibility> {
  const seen = new Set<Node>()
  for (const { responses, isComplete } of responseFlows) {
    if (!isComplete) continue
    for (const { status, content } of responses) {
      if (typeof status !== 'object' || content !== 'none' || status.kind !== 'respond' || !status.status) continue
      const { possibilities, isComplete: isKnown } = status.status.value
      const [first] = possibilities
      if (!isKnown || first?.value !== 200 || possibilities.length > 1 || seen.has(first.node)) continue
      const failure = failureAround(source, status.node)
      if (failure?.isCaught !== true || isOfSome(failure, status.node)) continue
      seen.add(first.node)
      yield first
    }
  }
}

/** Whether a condition on the error decides on the answer. */
function isOfSome(failure: Failure, node: Node): boolean {
  for (let at = node.parent; at && at.type !== 'CatchClause' && !isFunction(at); at = at.parent) {
    const asked = at.type === 'IfStatement' || at.type === 'ConditionalExpression' ? at.test : undefined
    if (at.type === 'SwitchCase' || (asked && mentions(failure, asked))) return true
  }
  return false
}
