import type { TSESTree } from '@typescript-eslint/utils'
import { enclosingFunction, type Node } from '../../../ast/node.ts'
import { literalText } from '../../../ast/property-name.ts'
import { identify } from '../../identify/identify.ts'
import type { Effect } from '../../model/model.ts'
import type { SourceFile } from '../../model/source-file.ts'
import { evaluate } from '../../values/evaluate.ts'

/** What a call of a parameter hands on, by the libraries whose handlers get such a function: `next()`, `next(err)`. */
export function handoverBy(
  source: SourceFile,
  call: TSESTree.CallExpression,
  response: Node,
): { readonly handover?: Effect } {
  const isAsync = enclosingFunction(call)?.async ?? false
  const known = identify(source, call.callee).filter(({ api }) => api.handsOver && (isAsync || !api.isForCallbacks))
  if (known.length === 0) return {}
  const handover: Effect = {
    node: call,
    kind: 'respond',
    evidence: known.every(({ evidence }) => evidence === 'proven') ? 'proven' : 'named',
    runtimes: known.map(({ framework }) => ({ framework, use: {}, behaviour: framework.behaviour })),
    isUnclear: false,
    response,
    status: undefined,
    ignored: [],
    phrase: undefined,
    phraseNode: undefined,
    messageNode: undefined,
    content: undefined,
    fields: undefined,
    isUpgrade: false,
    sends: false,
    commits: false,
    builds: false,
    throws: false,
    handsOver: hasError(source, call) ? 'error' : 'request',
  }
  return { handover }
}

/** Whether a call is sure to hand on an error: a text such as `route` only says where to go on. */
function hasError(source: SourceFile, { arguments: [first] }: TSESTree.CallExpression): boolean {
  if (first === undefined || first.type === 'SpreadElement' || literalText(first) !== undefined) return false
  return evaluate(source, first).possibilities.length === 0
}
