import { enclosingFunction, type FunctionNode, type Node } from '../../src/ast/node.ts'
import { unwrap } from '../../src/ast/unwrap.ts'
import { originOf, variableOf } from '../../src/ast/variables.ts'
import type { Sink } from '../../src/analysis/model/model.ts'
import type { SourceFile } from '../../src/analysis/model/source-file.ts'
import { statusAt } from '../../src/analysis/received/status-expressions.ts'
import { errorName } from '../../src/frameworks/conventions.ts'

/** The functions, each the outermost one, that answer with a status that they received: what proxies do. */
export function forwardingFunctions(source: SourceFile, sinks: readonly Sink[]): ReadonlySet<FunctionNode> {
  const found = new Set<FunctionNode>()
  for (const { node, value } of sinks) {
    const owner = node && !value.isComplete && isReceived(source, node) ? outermostFunction(node) : undefined
    if (owner) found.add(owner)
  }
  return found
}

/** The outermost function that a node is in. */
export function outermostFunction(node: Node): FunctionNode | undefined {
  let outer: FunctionNode | undefined
  for (let at = enclosingFunction(node); at; at = enclosingFunction(at)) outer = at
  return outer
}

function isReceived(source: SourceFile, expression: Node): boolean {
  const node = unwrap(expression)
  if (node.type === 'LogicalExpression') return isReceived(source, node.left) || isReceived(source, node.right)
  if (node.type === 'ConditionalExpression')
    return isReceived(source, node.consequent) || isReceived(source, node.alternate)
  if (node.type === 'Identifier') {
    const variable = variableOf(source.sourceCode, node)
    const origin = variable && originOf(variable)
    if (origin?.path.length === 0) return isReceived(source, origin.init)
    return origin?.path.length === 1 && /^status(Code)?$/.test(origin.path[0] ?? '') && !isError(origin.init)
  }
  return node.type === 'MemberExpression' && statusAt(source, node) !== undefined && !isError(node.object)
}

/** Whether an expression is an error by its name, which has its status from the code that threw it. */
function isError(expression: Node): boolean {
  const node = unwrap(expression)
  return node.type === 'Identifier' && errorName.test(node.name)
}
