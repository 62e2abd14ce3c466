import type { TSESLint } from '@typescript-eslint/utils'
import { newest } from '../../src/analysis/effects/runtime-outcomes.ts'
import type { Effect } from '../../src/analysis/model/model.ts'
import type { Node } from '../../src/ast/node.ts'
import { wrapped } from '../../src/ast/unwrap.ts'
import { statusCode } from '../../src/registry/status-codes.ts'

/** A way to write a phrase that can be sent: the registered one of the code, or the text where any may stand. */
export interface Repair {
  readonly how: 'phrase' | 'message'
  readonly text: string
  readonly fix: TSESLint.ReportFixFunction
}

export function phraseRepairs(
  sourceCode: Readonly<TSESLint.SourceCode>,
  effect: Effect,
  node: Node,
): readonly Repair[] {
  if (sourceCode.getCommentsInside(node).length > 0) return []
  return [...elsewhere(sourceCode, effect, node), ...registered(effect, node)]
}

/** `createError({ message })` for `createError({ statusMessage })`. */
function elsewhere(sourceCode: Readonly<TSESLint.SourceCode>, { runtimes }: Effect, node: Node): readonly Repair[] {
  const [member, ...others] = new Set(newest(runtimes).map(({ use }) => use.messageGoes))
  const { parent } = wrapped(node)
  if (member === undefined || others.length > 0 || parent?.type !== 'Property' || parent.computed) return []
  const { parent: object } = parent
  const isTaken = object.properties.some(
    (property) => property.type !== 'Property' || sourceCode.getText(property.key) === member,
  )
  if (isTaken) return []
  const { shorthand, key } = parent
  return [
    {
      how: 'message',
      text: member,
      fix: (fixer) => (shorthand ? fixer.insertTextBefore(parent, `${member}: `) : fixer.replaceText(key, member)),
    },
  ]
}

function registered({ status }: Effect, node: Node): readonly Repair[] {
  const [only, ...others] = status?.value.isComplete ? status.value.possibilities : []
  const code = only && others.length === 0 && typeof only.value === 'number' ? statusCode(only.value) : undefined
  if (code === undefined || code.phrase === '(Unused)' || node.type === 'TemplateLiteral') return []
  const quote = node.type === 'Literal' ? node.raw[0] : "'"
  if (quote === undefined || code.phrase.includes(quote)) return []
  return [{ how: 'phrase', text: code.phrase, fix: (fixer) => fixer.replaceText(node, quote + code.phrase + quote) }]
}
