import type { TSESTree } from '@typescript-eslint/utils'
import type { Node } from '../../ast/node.ts'
import { objectLiteral } from '../../ast/object-literal.ts'
import { findProperty, literalText, propertyName } from '../../ast/property-name.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { originOf, variableNamed, variableOf } from '../../ast/variables.ts'
import { contentSchemas, looseningSchemas, mediaSchema, typedSchema } from '../../frameworks/schemas.ts'
import type { SourceFile } from '../model/source-file.ts'

const maxDepth = 5

/** Whether a schema is one that nothing fits but content: no `null`, no `undefined`, no empty text. */
export function isContentSchema(source: SourceFile, expression: Node, depth = 0): boolean {
  const node = unwrap(expression)
  if (depth > maxDepth) return false
  switch (node.type) {
    case 'ObjectExpression':
      return isContentJsonSchema(source, node)
    case 'CallExpression':
      return isContentCall(source, node, depth)
    case 'Identifier': {
      const variable = variableOf(source.sourceCode, node)
      const origin = variable && originOf(variable)
      return origin?.path.length === 0 && isContentSchema(source, origin.init, depth + 1)
    }
    default:
      return false
  }
}

/** Whether an object has an entry for a media type: `content: { 'application/json': … }`. */
export function hasMediaTypes(source: SourceFile, expression: Node): boolean {
  return (
    objectLiteral(source.sourceCode, expression)?.properties.some(
      (property) => property.type === 'Property' && propertyName(property)?.includes('/'),
    ) ?? false
  )
}

/** JSON Schema: `{ type: 'object' }`, and what Fastify takes for content of several media types. */
function isContentJsonSchema(source: SourceFile, object: TSESTree.ObjectExpression): boolean {
  const value = (name: string) => findProperty(object, name).property?.value
  if (object.properties.some(({ type }) => type === 'SpreadElement')) return false
  if (['nullable', 'const', 'enum', 'maxLength'].some((name) => value(name))) return false
  const content = value('content')
  if (content) return hasMediaTypes(source, content)
  const type = literalText(value('type'))
  return type === undefined ? (value('properties') ?? value('items')) !== undefined && !value('type') : type !== 'null'
}

/** A call of a library of schemas, with those that follow: `z.object({ … }).strict()`. */
function isContentCall(source: SourceFile, call: TSESTree.CallExpression, depth: number): boolean {
  const names: string[] = []
  let first: TSESTree.CallExpression = call
  for (let at: Node = call; at.type === 'CallExpression' && at.callee.type === 'MemberExpression';) {
    first = at
    names.unshift(propertyName(at.callee)?.toLowerCase() ?? '')
    at = unwrap(at.callee.object)
  }
  const [made = '', ...following] = names
  if (following.some((name) => looseningSchemas.has(name))) return false
  if (made === typedSchema) return first.typeArguments?.params.every((type) => isContentType(source, type)) ?? false
  if (made === mediaSchema.name) {
    const object = first.arguments[0] && objectLiteral(source.sourceCode, first.arguments[0])
    const held = object && findProperty(object, mediaSchema.holds).property
    return held !== undefined && isContentSchema(source, held.value, depth + 1)
  }
  return contentSchemas.has(made) && !first.arguments.some((argument) => isLimited(source, argument))
}

/** Whether options of a schema let nothing through but some texts: `Type.String({ maxLength: 0 })`. */
function isLimited({ sourceCode }: SourceFile, argument: Node): boolean {
  const object = objectLiteral(sourceCode, argument)
  return object !== undefined && ['maxLength', 'const', 'enum'].some((name) => findProperty(object, name).property)
}

/** Whether a type has only values that are content, as far as the file shows. */
function isContentType(source: SourceFile, type: TSESTree.TypeNode, depth = 0): boolean {
  switch (type.type) {
    case 'TSTypeLiteral':
    case 'TSArrayType':
    case 'TSTupleType':
    case 'TSStringKeyword':
    case 'TSNumberKeyword':
    case 'TSBooleanKeyword':
      return true
    case 'TSUnionType':
      return type.types.every((part) => isContentType(source, part, depth + 1))
    case 'TSTypeReference': {
      if (depth > maxDepth || type.typeName.type !== 'Identifier') return false
      const [definition] = variableNamed(source.sourceCode, type, type.typeName.name)?.defs ?? []
      const { node } = definition ?? {}
      if (node?.type === 'TSTypeAliasDeclaration') return isContentType(source, node.typeAnnotation, depth + 1)
      return node?.type === 'TSInterfaceDeclaration'
    }
    default:
      return false
  }
}
