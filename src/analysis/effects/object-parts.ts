import type { TSESTree } from '@typescript-eslint/utils'
import { answeredBy } from '../../ast/answered-by.ts'
import type { Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { wrapped } from '../../ast/unwrap.ts'
import type { Effect } from '../model/model.ts'
import type { SourceFile } from '../model/source-file.ts'
import { allHandlersOf, identify } from '../identify/identify.ts'
import { fittingUse, inputsOf, Kinds, starOf } from '../identify/overloads.ts'
import { answerEffect } from './effect-at.ts'

/** How deep such an object may stand in others and in lists. */
const maxDepth = 6

/** Where an object stands: what holds it in the end, and the way from there to it. */
interface Holder {
  readonly outermost: Node
  readonly path: readonly string[]
}

/** What an object does that stands in an argument or an answer and is about a response of its own: `redirects: { '/a': { status: 301 } }`. */
export function partEffect(source: SourceFile, object: TSESTree.ObjectExpression): Effect | undefined {
  const { outermost, path } = holderOf(object)
  if (path.length === 0) return undefined
  return partOfArgument(source, object, outermost, path) ?? partOfAnswer(source, object, outermost, path)
}

function holderOf(object: Node): Holder {
  const path: string[] = []
  let at = wrapped(object)
  for (let depth = 0; depth < maxDepth; depth += 1) {
    const { parent } = at
    if (parent?.type === 'ArrayExpression') path.unshift(String(parent.elements.findIndex((one) => one === at)))
    else if (parent?.type === 'Property' && parent.value === at && parent.parent.type === 'ObjectExpression')
      path.unshift(propertyName(parent) ?? '')
    else break
    at = wrapped(parent.type === 'Property' ? parent.parent : parent)
  }
  return { outermost: at, path }
}

function partOfArgument(
  source: SourceFile,
  object: Node,
  outermost: Node,
  path: readonly string[],
): Effect | undefined {
  const { parent: call } = outermost
  if (call?.type !== 'CallExpression' && call?.type !== 'NewExpression') return undefined
  const { inputs } = inputsOf(call)
  const argument = inputs.indexOf(outermost)
  if (argument < 0) return undefined
  for (const known of identify(source, call.callee)) {
    const uses = call.type === 'NewExpression' ? known.api.construct : known.api.call
    const parts = fittingUse(uses, new Kinds(source, inputs))?.parts ?? []
    const part = parts.find(({ at: [index, ...names] }) => index === argument && starOf(names, path) !== undefined)
    if (part) return answerEffect(source, object, [known], [part.use], object)
  }
  return undefined
}

function partOfAnswer(source: SourceFile, object: Node, outermost: Node, path: readonly string[]): Effect | undefined {
  const owner = answeredBy(outermost)
  if (owner === undefined) return undefined
  for (const { framework, handler, evidence } of allHandlersOf(source, owner)) {
    const parts = handler.answer?.flatMap((use) => use.parts ?? []) ?? []
    const part = parts.find(({ at: [, ...names] }) => starOf(names, path) !== undefined)
    if (part) return answerEffect(source, object, [{ framework, api: {}, evidence }], [part.use], object)
  }
  return undefined
}
