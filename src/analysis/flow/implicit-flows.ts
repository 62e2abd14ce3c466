import { isFunction, type Node } from '../../ast/node.ts'
import { effectAt } from '../effects/effect-at.ts'
import { handlersOf } from '../identify/identify.ts'
import type { Effect, ResponseFlow } from '../model/model.ts'
import type { SourceFile } from '../model/source-file.ts'
import { holdsMark, walkMarked, type Marks } from '../scan/marks.ts'
import { responseFlowOfHandler, responseFlowsOf } from './response-flows.ts'
import { isOnFinalResponse } from './state/abstract-state.ts'

/** The effects that send a response or give it content, whether they say a status or not. */
export function sendsOf(source: SourceFile, marks: Marks): readonly Effect[] {
  const found: Effect[] = []
  walkMarked(source.sourceCode, marks, (node) => {
    const member =
      node.type === 'CallExpression' ? node.callee : node.type === 'AssignmentExpression' ? node.left : node
    if (
      member.type !== 'MemberExpression' ||
      member === node ||
      !holdsMark(marks, [member.object.range[1], member.range[1]])
    )
      return
    const effect = effectAt(source, node)
    if (effect && isOnFinalResponse(effect) && (effect.sends || effect.content)) found.push(effect)
  })
  return found
}

/** The flows of responses that no effect in view gives a status, so that they leave with the default one. */
export function implicitFlowsOf(
  source: SourceFile,
  flows: readonly ResponseFlow[],
  sends: readonly Effect[],
): readonly ResponseFlow[] {
  const seen = new Set<Node>(flows.map(({ response }) => response))
  return responseFlowsOf(
    source,
    sends.filter(({ response }) => response && !seen.has(response)),
  )
}

/** The flows of handlers that answer by what they give back, and give back a number. */
export function numberFlowsOf(
  source: SourceFile,
  marks: Marks,
  flows: readonly ResponseFlow[],
): readonly ResponseFlow[] {
  const seen = new Set<Node | undefined>(flows.map(({ owner }) => owner))
  const found: ResponseFlow[] = []
  walkMarked(source.sourceCode, marks, (node) => {
    if (!isFunction(node) || seen.has(node)) return
    if (handlersOf(source, node).some(({ handler }) => handler.answer)) found.push(responseFlowOfHandler(source, node))
  })
  return found
}
