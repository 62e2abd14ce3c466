import type { Node } from '../../ast/node.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { originOf, variableOf } from '../../ast/variables.ts'
import type { SourceFile } from '../model/source-file.ts'

/** The elements of a list: an array literal, `new Set([…])`, or a variable that holds one. */
export function elementsOf(source: SourceFile, expression: Node, depth = 0): readonly Node[] {
  const node = unwrap(expression)
  if (depth > 4) return []
  if (node.type === 'ArrayExpression')
    return node.elements.filter((element) => element !== null && element.type !== 'SpreadElement')
  if (node.type === 'NewExpression' && node.callee.type === 'Identifier' && node.callee.name === 'Set') {
    const [argument] = node.arguments
    return argument ? elementsOf(source, argument, depth + 1) : []
  }
  if (node.type !== 'Identifier') return []
  const variable = variableOf(source.sourceCode, node)
  const origin = variable && originOf(variable)
  return origin?.path.length === 0 ? elementsOf(source, origin.init, depth + 1) : []
}
