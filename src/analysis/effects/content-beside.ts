import type { Node } from '../../ast/node.ts'
import { unwrap, wrapped } from '../../ast/unwrap.ts'
import { fittingUse, inputsOf, Kinds } from '../identify/overloads.ts'
import { contentOf } from './content.ts'
import { identify } from '../identify/identify.ts'
import type { ContentInput } from '../model/model.ts'
import type { SourceFile } from '../model/source-file.ts'

/** The content that a call gives which stands beside another one, as arguments of the same: `reply(status(404), json(error))`. */
export function contentBeside(source: SourceFile, node: Node): ContentInput | undefined {
  const place = wrapped(node)
  const call = place.parent
  if (call?.type !== 'CallExpression' || call.callee === place) return undefined
  for (const argument of call.arguments) {
    const other = unwrap(argument)
    if (other.type !== 'CallExpression' || other === node) continue
    const given = inputsOf(other)
    for (const { api } of identify(source, other.callee)) {
      const content = fittingUse(api.call, new Kinds(source, given.inputs))?.content
      if (content) return contentOf(source, content, { ...given, isAnswer: false })
    }
  }
  return undefined
}
