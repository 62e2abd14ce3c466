import { isFunction, type Node } from '../../ast/node.ts'
import { responseFlowsOf } from './response-flows.ts'
import { effectAt } from '../effects/effect-at.ts'
import { holdsMark, marksIn, walkMarked, type Marks } from '../scan/marks.ts'
import type { ResponseFlow, Effect } from '../model/model.ts'
import type { SourceFile } from '../model/source-file.ts'

/** Members of content that tell a status, and fields that have a meaning beside some codes only. */
const telling = /\b(?:status|statusCode|code)["']?\s*[:,}]|["'`](?:location|content-range)["'`]|\blocation(?=\()/gi

/**
 * The flows of responses that no effect in view gives a status, so that they leave with the default one, although their content or
 * fields hold words that are about a status, or others that are looked for.
 */
export function statuslessFlowsOf(
  source: SourceFile,
  flows: readonly ResponseFlow[],
  words = telling,
): readonly ResponseFlow[] {
  const marks = marksIn(source.sourceCode.text, words)
  const seen = new Set<Node>(flows.map(({ response }) => response))
  const effects: Effect[] = []
  walkMarked(source.sourceCode, marks, (node) => {
    if (!mayTell(node, marks)) return
    const effect = effectAt(source, node)
    if (effect?.response && !seen.has(effect.response) && (effect.content ?? effect.fields)) effects.push(effect)
  })
  return responseFlowsOf(source, effects)
}

function mayTell(node: Node, marks: Marks): boolean {
  switch (node.type) {
    case 'CallExpression': {
      const { callee } = node
      const isNamed = callee.type === 'MemberExpression' && holdsMark(marks, callee.property.range)
      return isNamed || node.arguments.some((argument) => !isFunction(argument) && holdsMark(marks, argument.range))
    }
    case 'AssignmentExpression':
      return !isFunction(node.right) && (holdsMark(marks, node.right.range) || holdsMark(marks, node.left.range))
    default:
      return false
  }
}
