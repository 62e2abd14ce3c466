import type { Node } from '../../ast/node.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { isStatusCode } from '../../registry/status-codes.ts'
import { typedCodes } from '../identify/typescript-types.ts'
import type { Value } from '../model/model.ts'
import type { SourceFile } from '../model/source-file.ts'
import { either, one } from '../values/value.ts'

/** The codes that the type of an expression lists, where the code shows no more of them. */
export function withTypedCodes({ sourceCode }: SourceFile, node: Node, value: Value): Value {
  if (value.isComplete) return value
  const codes = typedCodes(sourceCode, unwrap(node))
  const others = codes.filter((code) => value.possibilities.every((known) => known.value !== code))
  if (codes.length === 0) return value
  return [...others.map((code) => one(code, node, 'member'))].reduce(either, { ...value, isComplete: true })
}

/** Of what may be something else than a status, the codes. */
export function codesIn({ possibilities, isComplete }: Value): Value {
  const codes = possibilities.filter(({ value }) => isStatusCode(value))
  return { possibilities: codes, isComplete: isComplete && codes.length === possibilities.length }
}
