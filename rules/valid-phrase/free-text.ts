import type { TSESTree } from '@typescript-eslint/utils'
import { errorName } from '../../src/frameworks/conventions.ts'
import { identify } from '../../src/analysis/identify/identify.ts'
import type { SourceFile } from '../../src/analysis/model/source-file.ts'
import type { Node } from '../../src/ast/node.ts'
import { propertyName } from '../../src/ast/property-name.ts'
import { unwrap } from '../../src/ast/unwrap.ts'
import { isGlobal, originOf, variableOf } from '../../src/ast/variables.ts'

const maxDepth = 8

/** Members of a request that hold what the client sent. */
const ofClient = new Set(['body', 'query', 'params', 'cookies', 'headers', 'url', 'originalUrl', 'path'])

/** What in an expression may be any text: `the message of an error`, `what the client sent`; nothing where none of it is shown to be. */
export function freeTextIn(source: SourceFile, expression: Node, depth = 0): string | undefined {
  const node = unwrap(expression)
  if (depth > maxDepth) return undefined
  const among = (nodes: readonly Node[]) =>
    nodes.map((inner) => freeTextIn(source, inner, depth + 1)).find((found) => found !== undefined)
  switch (node.type) {
    case 'TemplateLiteral':
      return among(node.expressions)
    case 'BinaryExpression':
      return node.operator === '+' ? among([node.left, node.right]) : undefined
    case 'LogicalExpression':
      return among([node.left, node.right])
    case 'ConditionalExpression':
      return among([node.consequent, node.alternate])
    case 'CallExpression':
      return isString(source, node) ? among(node.arguments) : undefined
    case 'MemberExpression':
      return ofMember(source, node)
    case 'Identifier':
      return ofName(source, node, among)
    default:
      return undefined
  }
}

function isString({ sourceCode }: SourceFile, { callee }: TSESTree.CallExpression): boolean {
  return callee.type === 'Identifier' && callee.name === 'String' && isGlobal(variableOf(sourceCode, callee))
}

function ofMember(source: SourceFile, node: TSESTree.MemberExpression): string | undefined {
  if (propertyName(node) === 'message' && isError(source, node.object)) return 'the message of an error'
  for (let at: Node = node; at.type === 'MemberExpression'; at = unwrap(at.object)) {
    const isRequest = identify(source, at.object).some(
      ({ api }) => api.members?.['method'] !== undefined && api.isApart,
    )
    if (isRequest && ofClient.has(propertyName(at) ?? '')) return 'what the client sent'
  }
  return undefined
}

function ofName(
  source: SourceFile,
  node: TSESTree.Identifier,
  among: (nodes: readonly Node[]) => string | undefined,
): string | undefined {
  if (isError(source, node)) return 'an error'
  const variable = variableOf(source.sourceCode, node)
  const origin = variable && originOf(variable)
  if (origin === undefined) return undefined
  if (origin.path.length === 0) return among([origin.init])
  return origin.path.length === 1 && origin.path[0] === 'message' && isError(source, origin.init)
    ? 'the message of an error'
    : undefined
}

/** What a `catch` clause is given, and parameters with the name of an error. */
function isError({ sourceCode }: SourceFile, expression: Node): boolean {
  const node = unwrap(expression)
  const [definition] = (node.type === 'Identifier' && variableOf(sourceCode, node)?.defs) || []
  if (node.type !== 'Identifier' || definition === undefined) return false
  return definition.type === 'CatchClause' || (definition.type === 'Parameter' && errorName.test(node.name))
}
