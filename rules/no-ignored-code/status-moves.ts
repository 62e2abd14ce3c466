import type { TSESLint } from '@typescript-eslint/utils'
import { placesOf } from '../../src/analysis/identify/overloads.ts'
import type { Effect } from '../../src/analysis/model/model.ts'
import { newest } from '../../src/analysis/effects/runtime-outcomes.ts'
import type { Node } from '../../src/ast/node.ts'
import { unwrap, wrapped } from '../../src/ast/unwrap.ts'

type Fix = TSESLint.ReportFixFunction

/** A member that takes the status, and the fix that writes it there. */
export interface Move {
  readonly member: string
  readonly fix: Fix
}

/** How to write a status to the member that takes it, in place of one that does not; nothing where there is none. */
export function toMember(sourceCode: Readonly<TSESLint.SourceCode>, effect: Effect, status: Node): readonly Move[] {
  const { parent } = wrapped(status)
  const uses = newest(effect.runtimes).map(({ use }) => use)
  if (parent?.type === 'Property') {
    const argument = effect.node.type === 'ObjectExpression' ? 0 : argumentOf(effect.node, parent)
    const [member, ...others] = new Set(
      uses.map(({ status: places }) =>
        placesOf(places)
          .flatMap((place) => (typeof place === 'object' && place[0] === argument ? [place[1]] : []))
          .join(),
      ),
    )
    if (!member || others.length > 0 || parent.computed) return []
    const text = sourceCode.getText(parent.value)
    return [
      {
        member,
        fix: (fixer) =>
          parent.shorthand ? fixer.replaceText(parent, `${member}: ${text}`) : fixer.replaceText(parent.key, member),
      },
    ]
  }
  const [member, ...others] = new Set(uses.map(({ takenBy }) => takenBy))
  const left = effect.node.type === 'AssignmentExpression' ? unwrap(effect.node.left) : undefined
  if (member === undefined || others.length > 0 || left?.type !== 'MemberExpression' || left.computed) return []
  return [{ member, fix: (fixer) => fixer.replaceText(left.property, member) }]
}

/** The argument of a call or construction that a property is written in. */
function argumentOf(node: Node, property: Node): number {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return -1
  return node.arguments.findIndex((argument) => unwrap(argument) === property.parent)
}

/** How to write a status as the member of an object. */
export function intoObject(status: Node, written: string): Fix {
  return (fixer) => fixer.replaceText(status, `{ status: ${written} }`)
}
