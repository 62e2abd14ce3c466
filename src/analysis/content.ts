import type { TSESTree } from '@typescript-eslint/utils'
import type { Node } from '../ast/node.ts'
import { isFunction } from '../ast/node.ts'
import { unwrap } from '../ast/unwrap.ts'
import { isGlobal, originOf, variableOf } from '../ast/variables.ts'
import type { Content, Empty } from '../frameworks/framework.ts'
import { placed, placesOf, type Inputs } from './arguments.ts'
import { evaluate } from './evaluate.ts'
import type { ContentInput } from './model.ts'
import type { Source } from './source.ts'

/** What content a use gives a response: none and given only where that is certain. */
export function contentOf(source: Source, content: Content, inputs: Inputs, isComplete: boolean): ContentInput {
  const isPart = content.isPart ?? false
  for (const place of placesOf(content.at)) {
    const there = placed(source, place, inputs, isComplete)
    if (there.is === 'unknown') return { is: 'unknown', node: there.node, isPart }
    if (there.is === 'there') {
      const is = there.isCertain ? presence(source, there.node, content.empty) : 'unknown'
      return { is, node: written(source, there.node), isPart }
    }
  }
  return { is: content.empty.includes('absent') ? 'none' : 'given', node: undefined, isPart }
}

/** The expression that a call passes where a function it runs gives a parameter as content. */
function written(source: Source, expression: Node): Node {
  const node = unwrap(expression)
  const variable = node.type === 'Identifier' && source.bindings ? variableOf(source.sourceCode, node) : undefined
  const bound = variable && source.bindings?.get(variable)
  return bound?.argument ? written(bound.source, bound.argument) : expression
}

/**
 * Whether an expression in the content's place is content. What a call returns may well be nothing, so it counts only
 * where even `undefined` is content.
 */
export function presence(source: Source, expression: Node, empty: readonly Empty[], depth = 0): ContentInput['is'] {
  const node = unwrap(expression)
  if (depth > 6 || isFunction(node)) return 'unknown'
  const deeper = (inner: Node) => presence(source, inner, empty, depth + 1)
  switch (node.type) {
    case 'ObjectExpression':
    case 'ArrayExpression':
    case 'NewExpression':
    case 'ClassExpression':
    case 'JSXElement':
    case 'JSXFragment':
      return 'given'
    case 'TemplateLiteral':
      return empty.includes('empty string') &&
        node.quasis.every(({ value }) => value.raw === '') &&
        node.expressions.length < 2
        ? templatePresence(node, deeper)
        : 'given'
    case 'AwaitExpression':
    case 'CallExpression':
      return empty.includes('undefined') ? byValue(source, node, empty, serialises(node)) : 'given'
    case 'ConditionalExpression':
      return agreed(deeper(node.consequent), deeper(node.alternate))
    case 'LogicalExpression':
      return node.operator === '&&'
        ? agreed(deeper(node.left), deeper(node.right))
        : deeper(node.right) === 'given'
          ? 'given'
          : 'unknown'
    case 'SequenceExpression': {
      const last = node.expressions.at(-1)
      return last ? deeper(last) : 'unknown'
    }
    case 'Identifier':
      return identifierPresence(source, node, empty, deeper)
    case 'MemberExpression':
    case 'BinaryExpression':
    case 'UnaryExpression':
      return byValue(source, node, empty, 'given')
    default:
      return byValue(source, node, empty, 'unknown')
  }
}

function templatePresence(
  node: { readonly expressions: readonly Node[] },
  deeper: (inner: Node) => ContentInput['is'],
): ContentInput['is'] {
  const [only] = node.expressions
  return only ? (deeper(only) === 'given' ? 'given' : 'unknown') : 'none'
}

function agreed(left: ContentInput['is'], right: ContentInput['is']): ContentInput['is'] {
  return left === right ? left : 'unknown'
}

/** Calls whose result is always text. */
function serialises(node: Node): ContentInput['is'] {
  const callee = node.type === 'CallExpression' ? node.callee : undefined
  const isStringify =
    callee?.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'JSON' &&
    callee.property.type === 'Identifier' &&
    callee.property.name === 'stringify'
  return isStringify ? 'given' : 'unknown'
}

function byValue(
  source: Source,
  node: Node,
  empty: readonly Empty[],
  otherwise: ContentInput['is'],
): ContentInput['is'] {
  const { possibilities, isComplete } = evaluate(source, node)
  if (possibilities.length === 0) return otherwise
  const kinds = possibilities.map(({ value }) => (isEmpty(value, empty) ? 'none' : 'given'))
  const [first] = kinds
  if (first === undefined || kinds.some((kind) => kind !== first)) return 'unknown'
  return isComplete || first === otherwise ? first : 'unknown'
}

function isEmpty(value: unknown, empty: readonly Empty[]): boolean {
  if (value === undefined) return empty.includes('undefined')
  if (value === null) return empty.includes('null')
  return value === '' && empty.includes('empty string')
}

function identifierPresence(
  source: Source,
  node: TSESTree.Identifier,
  empty: readonly Empty[],
  deeper: (inner: Node) => ContentInput['is'],
): ContentInput['is'] {
  const variable = variableOf(source.sourceCode, node)
  if (variable === undefined || isGlobal(variable)) return byValue(source, node, empty, 'given')
  const bound = source.bindings?.get(variable)
  if (bound)
    return bound.argument
      ? presence(bound.source, bound.argument, empty, 1)
      : empty.includes('undefined')
        ? 'none'
        : 'given'
  const origin = originOf(variable)
  if (origin?.path.length === 0) {
    const init = unwrap(origin.init)
    // A result that got a name was meant to be sent.
    return init.type === 'CallExpression' || init.type === 'AwaitExpression' ? 'given' : deeper(init)
  }
  const [definition] = variable.defs
  // `let result` without a first value may have stayed without one.
  if (definition?.type === 'Variable' && !origin) return 'unknown'
  if (definition?.type === 'Parameter' && definition.name.type === 'Identifier' && definition.name.optional)
    return 'unknown'
  return byValue(source, node, empty, 'given')
}
