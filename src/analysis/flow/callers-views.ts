import type { TSESTree } from '@typescript-eslint/utils'
import { enclosingFunction, type FunctionNode } from '../../ast/node.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { variableOf } from '../../ast/variables.ts'
import type { SourceFile } from '../model/source-file.ts'
import { callsOf } from '../values/call-sites.ts'
import { TupleMap } from '../values/tuple-map.ts'
import { boundTo } from './interpreter/inline-call.ts'

/** From how many calls a function that builds a response is looked at. */
const maxViews = 200
/** How many calls deep a function that builds a response is looked at. */
const maxDepth = 3

/** By the function and how many calls deep it is looked at. */
const known = new WeakMap<SourceFile, TupleMap<readonly SourceFile[]>>()

/** The file as a function sees it from its calls, each view once: what its parameters stand for is worked out once for all who ask. */
export function callersViews(source: SourceFile, owner: FunctionNode | undefined, depth = 0): readonly SourceFile[] {
  if (owner === undefined || owner.params.length === 0 || depth >= maxDepth) return []
  const inFile = known.get(source) ?? new TupleMap<readonly SourceFile[]>()
  known.set(source, inFile)
  return inFile.at([owner, depth], () => findViews(source, owner, depth))
}

function findViews(source: SourceFile, owner: FunctionNode, depth: number): readonly SourceFile[] {
  const views = new Set<SourceFile>()
  for (const call of distinctCalls(source, owner)) {
    const around = callersViews(source, enclosingFunction(call), depth + 1)
    for (const view of around.length === 0 ? [source] : around) {
      if (views.size === maxViews) return [...views]
      views.add(boundTo(view, owner, call))
    }
  }
  return [...views]
}

/** The calls of a function; of those in one function that pass the same, the first. */
function distinctCalls(source: SourceFile, owner: FunctionNode): readonly TSESTree.CallExpression[] {
  const distinct = new TupleMap<TSESTree.CallExpression>()
  for (const call of callsOf(source, owner).nodes) {
    const passed = call.arguments.map((argument) => {
      const node = unwrap(argument)
      return (node.type === 'Identifier' && variableOf(source.sourceCode, node)) || node
    })
    distinct.at([enclosingFunction(call), ...passed], () => call)
  }
  return distinct.values()
}
