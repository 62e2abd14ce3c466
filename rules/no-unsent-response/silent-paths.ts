import type { ResponseFlow } from '../../src/analysis/model/model.ts'
import { enclosingFunction, isFunction, type FunctionNode, type Node } from '../../src/ast/node.ts'

/**
 * Where paths of a handler, or of a function that it is sure to have called back once, end without an answer, although other paths of
 * the same function send one: the `return`, or the last statement.
 */
export function silentPaths({ isHandler, isComplete, silentEnds, visits }: ResponseFlow): readonly Node[] {
  if (!isHandler || !isComplete) return []
  const sending = new Set(visits.flatMap(({ effect }) => (effect.sends ? [enclosingFunction(effect.node)] : [])))
  return silentEnds.flatMap((at) => {
    const owner = isFunction(at) ? at : enclosingFunction(at)
    return owner && sending.has(owner) ? [isFunction(at) ? lastPlace(at) : at] : []
  })
}

/** What stands last in a function, by its first word: `if` of `if (…) { … }`. */
function lastPlace({ body }: FunctionNode): Node {
  if (body.type !== 'BlockStatement') return body
  let last: Node | undefined = body.body.at(-1)
  for (; last?.type === 'IfStatement' || last?.type === 'TryStatement';) {
    const inner: Node | undefined | null =
      last.type === 'IfStatement' ? last.alternate : (last.handler?.body ?? last.block)
    const deeper: Node | undefined = inner?.type === 'BlockStatement' ? inner.body.at(-1) : (inner ?? undefined)
    if (deeper === undefined) return last.type === 'IfStatement' ? last.test : (last.handler ?? last)
    last = deeper
  }
  return last ?? body
}
