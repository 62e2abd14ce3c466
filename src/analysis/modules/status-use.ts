import { enclosingClass, enclosingFunction, type FunctionNode, type Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap } from '../../ast/unwrap.ts'
import type { Use } from '../../frameworks/framework.ts'
import type { Effect, Response } from '../model/model.ts'
import type { SourceFile } from '../model/source-file.ts'
import { evaluate } from '../values/evaluate.ts'
import { placeOfParameter } from '../values/parameter-place.ts'
import { certain } from '../values/value.ts'

/** The part of a use that says which status is sent. */
export type StatusUse = Pick<Use, 'status' | 'code' | 'codeIsElsewhere' | 'hasUnknownCode' | 'fromHolder'>

/** Which status leaves with some responses. */
export function statusIn(source: SourceFile, owner: FunctionNode, responses: readonly Response[]): StatusUse {
  const set = responses.map(({ status }) => status)
  const effects = set.filter((status) => typeof status === 'object')
  if (set.every((status) => status === 'default')) return {}
  return effects.length === set.length ? statusOf(source, owner, effects) : { hasUnknownCode: true }
}

/** Where a call passes the status that effects in a function have, or which code they have where it passes none. */
export function statusOf(source: SourceFile, owner: FunctionNode, effects: readonly Effect[]): StatusUse {
  const found = effects.map((effect) => statusBy(source, owner, effect))
  const [first] = found
  const isSame = found.every((other) => JSON.stringify(other) === JSON.stringify(first))
  return (isSame ? first : undefined) ?? { hasUnknownCode: true }
}

function statusBy(source: SourceFile, owner: FunctionNode, { status, runtimes }: Effect): StatusUse | undefined {
  const [first, ...others] = runtimes.map(({ use }) => use.fromHolder?.status)
  const inherited = others.every((other) => other === first) && status?.node === undefined ? first : undefined
  const node = status?.passed ?? status?.node
  const held = inherited ?? (node && memberOfHolder(owner, node))
  if (held !== undefined) return { fromHolder: { status: held } }
  const passed = node && placeOfParameter(source, owner, node, status?.inner)
  if (passed) {
    const code = passed.otherwise && codeOf(source, passed.otherwise)
    return { status: passed.place, ...(code === undefined ? { hasUnknownCode: true } : implied(code)) }
  }
  const only = status && certain(status.value)
  return typeof only?.value === 'number' ? implied(only.value) : undefined
}

/** A code that is written where it is implied. */
export function implied(code: number): StatusUse {
  return { code, codeIsElsewhere: true }
}

/** The one code that an expression is. */
export function codeOf(source: SourceFile, expression: Node): number | undefined {
  const passed = certain(evaluate(source, expression))
  return typeof passed?.value === 'number' ? passed.value : undefined
}

/** The name of a member, where an expression reads it of the object that a method is called on. */
export function memberOfHolder(method: FunctionNode, expression: Node): string | undefined {
  const node = unwrap(expression)
  if (node.type !== 'MemberExpression' || node.object.type !== 'ThisExpression') return undefined
  const owner = enclosingClass(method)
  const around = enclosingFunction(node)
  const isOwn = around?.type === 'ArrowFunctionExpression' || around?.parent.parent === owner?.body
  return owner && enclosingClass(node) === owner && isOwn ? propertyName(node) : undefined
}
