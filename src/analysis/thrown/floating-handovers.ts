import type { TSESTree } from '@typescript-eslint/utils'
import { enclosingFunction, isWithin, type FunctionNode, type Node } from '../../ast/node.ts'
import { unwrap, wrapped } from '../../ast/unwrap.ts'
import { identify } from '../identify/identify.ts'
import type { SourceFile } from '../model/source-file.ts'
import { walkMarked, type Marks } from '../scan/marks.ts'

/** A call by which a handler lets the next one go on, and whose promise is dropped. */
export interface FloatingHandover {
  readonly call: TSESTree.CallExpression
  /** The handler. */
  readonly owner: FunctionNode
  /** How messages call the library that calls the handler. */
  readonly library: string
}

/** The calls of `next` for which their handler has to wait, and does not. */
export function floatingHandoversOf(source: SourceFile, marks: Marks): readonly FloatingHandover[] {
  const calls: TSESTree.CallExpression[] = []
  walkMarked(source.sourceCode, marks, (node) => {
    if (node.type === 'CallExpression' && unwrap(node.callee).type === 'Identifier' && isDropped(node)) calls.push(node)
  })
  return calls.flatMap((call) => {
    const owner = enclosingFunction(call)
    if (owner === undefined || owner.generator) return []
    const known = identify(source, call.callee)
    const isWaitedFor = known.length > 0 && known.every(({ api, evidence }) => api.isAwaited && evidence === 'proven')
    // In a function within the handler other code may wait for it.
    const isOwn = known.some(
      ({ response }) => response && owner.params.some((parameter) => isWithin(response, parameter)),
    )
    const [first] = known
    return first && isWaitedFor && isOwn ? [{ call, owner, library: first.framework.title.replace(/ \d+$/, '') }] : []
  })
}

/** Whether nothing is done with the value of an expression. `void` says that this is meant. */
function isDropped(expression: Node): boolean {
  const at = wrapped(expression)
  const { parent } = at
  switch (parent?.type) {
    case 'ExpressionStatement':
      return true
    case 'LogicalExpression':
      return parent.right === at && isDropped(parent)
    case 'ConditionalExpression':
      return parent.test !== at && isDropped(parent)
    case 'SequenceExpression':
      return parent.expressions.at(-1) !== at || isDropped(parent)
    default:
      return false
  }
}
