import type { TSESTree } from '@typescript-eslint/utils'
import type { Node } from '../../ast/node.ts'
import { literalText, propertyName } from '../../ast/property-name.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { originOf, variableOf } from '../../ast/variables.ts'
import { evaluate } from '../values/evaluate.ts'
import { identify } from './identify.ts'
import type { SourceFile } from '../model/source-file.ts'
import { requestOrContextName } from '../../frameworks/conventions.ts'

/** What a condition says of the request method: that it is one of some, or none of them. */
export interface MethodTest {
  readonly names: readonly string[]
  readonly isNegated: boolean
}

const maxDepth = 4

/** The request methods that a condition tests for: `req.method === 'PUT'`, `['GET', 'HEAD'].includes(req.method)`. */
export function methodTest(source: SourceFile, condition: Node, depth = 0): MethodTest | undefined {
  const node = unwrap(condition)
  switch (node.type) {
    case 'BinaryExpression':
      return compared(source, node)
    case 'CallExpression':
      return listed(source, node)
    case 'Identifier': {
      const variable = depth < maxDepth ? variableOf(source.sourceCode, node) : undefined
      const origin = variable && originOf(variable)
      return origin?.path.length === 0 ? methodTest(source, origin.init, depth + 1) : undefined
    }
    default:
      return undefined
  }
}

/** The request method of a `case`: `switch (req.method) { case 'PUT': … }`. */
export function methodCase(source: SourceFile, discriminant: Node, test: Node): string | undefined {
  return named(source, discriminant, test)
}

function compared(source: SourceFile, node: TSESTree.BinaryExpression): MethodTest | undefined {
  if (!/^[!=]==?$/.test(node.operator)) return undefined
  const name = named(source, node.left, node.right) ?? named(source, node.right, node.left)
  return name === undefined ? undefined : { names: [name], isNegated: node.operator.startsWith('!') }
}

/** The one method that something is compared with, where that is the method of a request, or text that starts with it. */
function named(source: SourceFile, subject: Node, other: Node): string | undefined {
  const reads = whatIsRead(source, subject)
  if (reads === undefined) return undefined
  const { possibilities, isComplete } = evaluate(source, other)
  const [first] = possibilities
  if (!isComplete || possibilities.length !== 1 || typeof first?.value !== 'string') return undefined
  const text = reads === 'method' ? first.value : /^([A-Za-z]+) /.exec(first.value)?.[1]
  return text?.toUpperCase()
}

function listed(source: SourceFile, { callee, arguments: [subject] }: TSESTree.CallExpression): MethodTest | undefined {
  if (callee.type !== 'MemberExpression' || subject === undefined || whatIsRead(source, subject) !== 'method')
    return undefined
  const name = propertyName(callee)
  const list = name === 'includes' || name === 'has' ? listOf(source, callee.object, name) : undefined
  const names = list?.map((element) => (element ? literalText(unwrap(element))?.toUpperCase() : undefined))
  return names && names.every((text) => text !== undefined) ? { names, isNegated: false } : undefined
}

/** The elements of an array literal, or of the one a `Set` is made of, also behind a `const`. */
function listOf(source: SourceFile, expression: Node, name: string, depth = 0): readonly (Node | null)[] | undefined {
  const node = unwrap(expression)
  if (node.type === 'ArrayExpression') return name === 'includes' ? node.elements : undefined
  if (node.type === 'NewExpression' && node.callee.type === 'Identifier' && node.callee.name === 'Set') {
    const list = node.arguments[0] && unwrap(node.arguments[0])
    return name === 'has' && list?.type === 'ArrayExpression' ? list.elements : undefined
  }
  const variable = node.type === 'Identifier' && depth < maxDepth ? variableOf(source.sourceCode, node) : undefined
  const origin = variable && originOf(variable)
  return origin?.path.length === 0 ? listOf(source, origin.init, name, depth + 1) : undefined
}

/** Whether an expression is the method of a request, or text that starts with it, by the tables or by the names it goes by. */
function whatIsRead(source: SourceFile, expression: Node, depth = 0): 'method' | 'route' | undefined {
  const node = unwrap(expression)
  if (depth > maxDepth) return undefined
  if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression') {
    const name = propertyName(node.callee)
    return name === 'toUpperCase' || name === 'toLowerCase'
      ? whatIsRead(source, node.callee.object, depth + 1)
      : undefined
  }
  for (const { api } of identify(source, node)) if (api.reads === 'method' || api.reads === 'route') return api.reads
  if (node.type === 'Identifier') {
    const variable = variableOf(source.sourceCode, node)
    const origin = variable && originOf(variable)
    if (origin?.path.length === 0) return whatIsRead(source, origin.init, depth + 1)
    return origin?.path.length === 1 && isMethodName(origin.path[0]) && isRequestName(unwrap(origin.init))
      ? 'method'
      : undefined
  }
  if (node.type !== 'MemberExpression') return undefined
  return isMethodName(propertyName(node)) && isRequestName(unwrap(node.object)) ? 'method' : undefined
}

function isMethodName(name: string | undefined): boolean {
  return name === 'method' || name === 'httpMethod'
}

/** Whether an expression has a name that requests, and contexts that hold one, go by. */
function isRequestName(holder: Node): boolean {
  const name =
    holder.type === 'Identifier' ? holder.name : holder.type === 'MemberExpression' ? propertyName(holder) : undefined
  return requestOrContextName.test(name ?? '')
}
