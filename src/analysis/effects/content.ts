import { isFunction, type Node } from '../../ast/node.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { variableOf } from '../../ast/variables.ts'
import type { Content } from '../../frameworks/framework.ts'
import { placed, placesOf, type Inputs } from '../identify/overloads.ts'
import { evaluate } from '../values/evaluate.ts'
import type { ContentInput } from '../model/model.ts'
import { presence } from './content-presence.ts'
import type { SourceFile } from '../model/source-file.ts'

/** The content that a use gives a response. A name for it in the place of an argument is content, as the answer of a handler it may be nothing. */
export function contentOf(
  source: SourceFile,
  content: Content,
  {
    inputs,
    isComplete,
    isAnswer,
  }: { readonly inputs: Inputs; readonly isComplete: boolean; readonly isAnswer: boolean },
): ContentInput {
  const isPart = content.isPart ?? false
  if (content.isUncertain) return { is: 'unknown', isShown: false, isBlank: false, node: undefined, isPart }
  for (const place of placesOf(content.at)) {
    const there = placed(source, place, inputs, isComplete)
    if (there.is === 'unknown') return { is: 'unknown', isShown: false, isBlank: false, node: there.node, isPart }
    if (there.is === 'absent') continue
    const found =
      there.isCertain && !isFunction(unwrap(there.node)) ? presence(source, there.node, content.empty) : 'unknown'
    const is = found === 'shown' || (found === 'named' && !isAnswer) ? 'given' : found === 'none' ? 'none' : 'unknown'
    return {
      is,
      isShown: found === 'shown',
      isBlank: isBlank(source, there.node),
      node: written(source, there.node),
      isPart,
    }
  }
  const isNone = content.empty.includes('absent')
  return { is: isNone ? 'none' : 'given', isShown: !isNone, isBlank: false, node: undefined, isPart }
}

function isBlank(source: SourceFile, expression: Node): boolean {
  const { possibilities, isComplete } = evaluate(source, expression)
  return isComplete && possibilities.length > 0 && possibilities.every(({ value }) => value === '')
}

/** The expression that a call passes where a function it runs uses a parameter. */
export function written(source: SourceFile, expression: Node): Node {
  const node = unwrap(expression)
  const variable = node.type === 'Identifier' && source.bindings ? variableOf(source.sourceCode, node) : undefined
  const bound = variable && source.bindings?.get(variable)
  return bound?.argument ? written(bound.source, bound.argument) : expression
}
