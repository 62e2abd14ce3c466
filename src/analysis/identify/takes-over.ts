import { decoratorsOf } from '../../ast/decorators.ts'
import type { FunctionNode, Node } from '../../ast/node.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { fittingUse, inputsOf, Kinds } from './overloads.ts'
import { identify } from './identify.ts'
import type { SourceFile } from '../model/source-file.ts'

/** Whether a function asks for the response in a way that leaves it to the function to send it: `@Res() res`. */
export function takesOver(source: SourceFile, owner: FunctionNode): boolean {
  return owner.params.flatMap(decoratorsOf).some(({ expression }) => isTakeover(source, unwrap(expression)))
}

/** Whether the expression of a decorator takes the response over. */
export function isTakeover(source: SourceFile, call: Node): boolean {
  if (call.type !== 'CallExpression') return false
  const kinds = new Kinds(source, inputsOf(call).inputs)
  return identify(source, call.callee).some(({ api }) => fittingUse(api.call, kinds)?.takesOver)
}
