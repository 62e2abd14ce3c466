import type { TSESTree } from '@typescript-eslint/utils'
import { isFunction } from '../../ast/node.ts'
import { wrapped } from '../../ast/unwrap.ts'
import { variableOf } from '../../ast/variables.ts'
import type { SourceFile } from '../model/source-file.ts'
import { resolve } from '../../frameworks/lookup.ts'
import { identify } from '../identify/identify.ts'
import { fittingUse, inputsOf, Kinds, placed } from '../identify/overloads.ts'

/** The calls by which a function that is called back answers: `verifyClient: (info, answer) => answer(false, 401)`. */
export function callbackCalls(
  source: SourceFile,
  call: TSESTree.CallExpression | TSESTree.NewExpression,
): readonly TSESTree.CallExpression[] {
  const { inputs, isComplete } = inputsOf(call)
  return identify(source, call.callee).flatMap(({ framework, api }) => {
    const uses = call.type === 'NewExpression' ? api.construct : api.call
    if (!uses?.some(({ calls }) => calls)) return []
    const callbacks = fittingUse(uses, new Kinds(source, inputs))?.calls ?? []
    return callbacks.flatMap(({ at, with: given }) => {
      const answering = given.findIndex(
        (ref) =>
          ref !== null &&
          resolve(framework, ref).some(({ api: { call } }) => call?.some(({ status }) => status !== undefined)),
      )
      const there = answering < 0 ? undefined : placed(source, at, inputs, isComplete)
      const parameter = there?.is === 'there' && isFunction(there.node) ? there.node.params[answering] : undefined
      return parameter?.type === 'Identifier' ? callsOf(source, parameter) : []
    })
  })
}

function callsOf({ sourceCode }: SourceFile, name: TSESTree.Identifier): readonly TSESTree.CallExpression[] {
  return (variableOf(sourceCode, name)?.references ?? []).flatMap(({ identifier }) => {
    const callee = wrapped(identifier)
    return callee.parent?.type === 'CallExpression' && callee.parent.callee === callee ? [callee.parent] : []
  })
}
