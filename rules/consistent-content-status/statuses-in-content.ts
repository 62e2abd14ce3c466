import type { TSESTree } from '@typescript-eslint/utils'
import type { Node } from '../../src/ast/node.ts'
import { contentObject } from '../../src/findings/content-object.ts'
import { findProperty, propertyName } from '../../src/ast/property-name.ts'
import { isStatusCode, statusCode } from '../../src/registry/status-codes.ts'
import { evaluate } from '../../src/analysis/values/evaluate.ts'
import type { FieldInput, Value } from '../../src/analysis/model/model.ts'
import type { SourceFile } from '../../src/analysis/model/source-file.ts'
import { textsOf } from '../../src/analysis/values/text-shape.ts'

/** A member of content that tells the status of the response. */
export interface ToldStatus {
  readonly member: string
  /** Whether the content is problem details (RFC 9457), or else only has a member of such a name. */
  readonly isProblem: boolean
  readonly value: Value
  readonly node: Node
}

/** What content tells of its status, where the code shows all of it. */
export function toldStatuses(source: SourceFile, content: Node, fields: Iterable<FieldInput>): readonly ToldStatus[] {
  const object = contentObject(source.sourceCode, content)
  if (object === undefined || isOfAnotherProtocol(object)) return []
  const isProblem = hasProblemMembers(object) || [...fields].some((field) => isProblemType(source, field))
  const inner = findProperty(object, 'error').property
  const error = inner && contentObject(source.sourceCode, inner.value)
  return [
    ...toldBy(source, object, isProblem, ''),
    ...(error && !isOfAnotherProtocol(error) ? toldBy(source, error, false, 'error.') : []),
  ]
}

/** Whether `status` and `code` have a meaning of their own: JSON-RPC, SCIM. */
function isOfAnotherProtocol({ properties }: TSESTree.ObjectExpression): boolean {
  return properties.some(
    (property) => property.type === 'Property' && /^(jsonrpc|schemas)$/.test(propertyName(property) ?? ''),
  )
}

function hasProblemMembers({ properties }: TSESTree.ObjectExpression): boolean {
  const names = properties.flatMap((property) => (property.type === 'Property' ? (propertyName(property) ?? []) : []))
  return ['type', 'title', 'detail', 'instance'].filter((name) => names.includes(name)).length >= 2
}

function isProblemType(source: SourceFile, field: FieldInput): boolean {
  const texts = field.name === 'content-type' ? textsOf(source, field) : []
  return texts.length > 0 && texts.every((text) => /^application\/problem\+json\b/i.test(text))
}

function toldBy(
  source: SourceFile,
  object: TSESTree.ObjectExpression,
  isProblem: boolean,
  prefix: string,
): readonly ToldStatus[] {
  return ['status', 'statusCode', 'code'].flatMap((name): ToldStatus[] => {
    const { property, isCertain } = findProperty(object, name)
    if (property === undefined || !isCertain) return []
    const value = evaluate(source, property.value)
    const isKnown = value.isComplete && value.possibilities.length > 0
    return isKnown && value.possibilities.every((one) => one.via !== 'parameter' && isTelling(name, one.value))
      ? [{ member: prefix + name, isProblem: isProblem && name === 'status', value, node: property.value }]
      : []
  })
}

/** Applications have codes of their own, which may be as low as this. */
function isTelling(name: string, value: unknown): boolean {
  return isStatusCode(value) && (name !== 'code' || (value >= 200 && statusCode(value) !== undefined))
}
