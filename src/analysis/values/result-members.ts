import { answersOf } from '../../ast/answers-of.ts'
import type { Node } from '../../ast/node.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { originOf, variableOf } from '../../ast/variables.ts'
import type { SourceFile } from '../model/source-file.ts'
import { calledFunction } from './callee.ts'
import { keepsMembers } from './kept-members.ts'
import { along } from './passed-arguments.ts'

/**
 * What lies at a path of names in what a function of the file gives back, for each of its answers: `(await find()).status`. Nothing where
 * the expression is no such call; `unknown` for answers that are no objects in view.
 */
export function resultMembers(
  source: SourceFile,
  expression: Node,
  names: readonly string[],
): readonly (Node | 'unknown' | undefined)[] | undefined {
  const node = madeBy(source, expression)
  const call = node?.type === 'AwaitExpression' ? unwrap(node.argument) : node
  const owner = call?.type === 'CallExpression' ? calledFunction(source, call) : undefined
  return owner && answersOf(owner).map((answer) => along(source, answer, names))
}

/** The expression itself, or the one that a variable holds whose members the file leaves alone. */
function madeBy({ sourceCode }: SourceFile, expression: Node): Node | undefined {
  const node = unwrap(expression)
  if (node.type !== 'Identifier') return node
  const variable = variableOf(sourceCode, node)
  const origin = variable && originOf(variable)
  return variable && origin?.path.length === 0 && keepsMembers(variable) ? unwrap(origin.init) : undefined
}
