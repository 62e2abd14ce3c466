import type { TSESTree } from '@typescript-eslint/utils'
import { isFunction, type Node } from '../../ast/node.ts'
import { resolve } from '../../frameworks/lookup.ts'
import type { ApiMatch } from './api-lookup.ts'
import { childrenOf } from '../values/child-nodes.ts'
import { rejected } from './promises.ts'
import type { SourceFile } from '../model/source-file.ts'

/**
 * What a `catch` clause is given: where all that can bring a response into it is awaited from clients, their errors; with what the
 * functions throw that are known to throw errors of their own.
 */
export function caughtBy(
  source: SourceFile,
  { parent }: TSESTree.CatchClause,
  identify: (source: SourceFile, node: Node) => readonly ApiMatch[],
): readonly ApiMatch[] {
  const awaited: Node[] = []
  const thrown: ApiMatch[] = []
  const stack: Node[] = [parent.block]
  let isOpen = false
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'ThrowStatement' || (node.type === 'ForOfStatement' && node.await)) isOpen = true
    if (node.type === 'AwaitExpression') awaited.push(node.argument)
    if (node.type === 'CallExpression') thrown.push(...identify(source, node.callee).flatMap(thrownBy))
    if (!isFunction(node)) for (const child of childrenOf(source, node)) stack.push(child)
  }
  const errors = awaited.map((promise) => rejected(identify(source, promise)))
  const isKnown = !isOpen && errors.every((known) => known.length > 0)
  return isKnown || thrown.length > 0 ? [...thrown, ...errors.flat()] : []
}

function thrownBy({ framework, api, evidence }: ApiMatch): readonly ApiMatch[] {
  return api.throws === undefined
    ? []
    : resolve(framework, api.throws).map((found): ApiMatch => ({ ...found, evidence }))
}
