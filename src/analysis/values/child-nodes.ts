import { isFunction, type FunctionNode, type Node } from '../../ast/node.ts'
import type { SourceFile } from '../model/source-file.ts'

/** The outermost functions in a node, or the node itself where it is one. */
export function functionsIn(source: SourceFile, node: Node): readonly FunctionNode[] {
  if (isFunction(node)) return [node]
  return childrenOf(source, node).flatMap((child) => functionsIn(source, child))
}

/** The nodes right inside a node, in the order in which they are evaluated. */
export function childrenOf(source: SourceFile, node: Node): readonly Node[] {
  return (source.sourceCode.visitorKeys[node.type] ?? []).flatMap((key) => {
    const child: unknown = Reflect.get(node, key)
    return (Array.isArray(child) ? child : [child]).filter(isNode)
  })
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'range' in value
}
