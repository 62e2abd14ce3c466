import type { TSESTree } from '@typescript-eslint/utils'
import { isFunction, type Node } from '../../ast/node.ts'
import type { ApiMatch } from './api-lookup.ts'
import { childrenOf } from '../values/child-nodes.ts'
import { rejected } from './promises.ts'
import type { SourceFile } from '../model/source-file.ts'

/** What a `catch` clause is given, where all that can bring a response into it is awaited from clients. */
export function caughtBy(
  source: SourceFile,
  { parent }: TSESTree.CatchClause,
  identify: (source: SourceFile, node: Node) => readonly ApiMatch[],
): readonly ApiMatch[] {
  const awaited: Node[] = []
  const stack: Node[] = [parent.block]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'ThrowStatement' || (node.type === 'ForOfStatement' && node.await)) return []
    if (node.type === 'AwaitExpression') awaited.push(node.argument)
    if (!isFunction(node)) for (const child of childrenOf(source, node)) stack.push(child)
  }
  const errors = awaited.map((promise) => rejected(identify(source, promise)))
  return errors.every((known) => known.length > 0) ? errors.flat() : []
}
