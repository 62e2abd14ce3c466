import type { TSESTree } from '@typescript-eslint/utils'
import { isFunction, type Node } from '../../ast/node.ts'
import { isProbed } from '../../ast/probed.ts'
import { isStringify } from '../../ast/runs-code.ts'
import { unwrap, wrapped } from '../../ast/unwrap.ts'
import { isGlobal, originOf, variableOf, type Variable } from '../../ast/variables.ts'
import type { Empty } from '../../frameworks/framework.ts'
import { evaluate } from '../values/evaluate.ts'
import type { Static } from '../model/model.ts'
import { isReceivedContent } from './received-content.ts'
import type { SourceFile } from '../model/source-file.ts'
import { typedPresence } from './typed-presence.ts'

/**
 * Whether an expression in the content's place is content: the code or its type *shows* a value, it has only a *name*
 * for one, it is none, or nothing is known of it.
 */
export type Presence = 'shown' | 'named' | 'none' | 'unknown'

/** Whether an expression is content. What a call returns may well be nothing, so it counts only where even `undefined` is content. */
export function presence(source: SourceFile, expression: Node, empty: readonly Empty[], depth = 0): Presence {
  const found = byCode(source, expression, empty, depth)
  return found === 'shown' || found === 'none' ? found : (typedPresence(source, expression, empty) ?? found)
}

function byCode(source: SourceFile, expression: Node, empty: readonly Empty[], depth: number): Presence {
  const node = unwrap(expression)
  if (depth > 6 || isFunction(node)) return 'unknown'
  if (isReceivedContent(source, node, empty)) return 'unknown'
  const deeper = (inner: Node) => presence(source, inner, empty, depth + 1)
  switch (node.type) {
    case 'ObjectExpression':
    case 'ArrayExpression':
    case 'NewExpression':
    case 'ClassExpression':
    case 'JSXElement':
    case 'JSXFragment':
      return 'shown'
    case 'TemplateLiteral':
      return ofTemplate(node, empty, deeper)
    case 'AwaitExpression':
    case 'CallExpression':
      return empty.includes('undefined') && !isText(node) ? byValue(source, node, empty, 'unknown') : 'shown'
    case 'ConditionalExpression':
      return agreed(deeper(node.consequent), deeper(node.alternate))
    case 'LogicalExpression':
      return ofLogical(node, deeper)
    case 'SequenceExpression': {
      const last = node.expressions.at(-1)
      return last ? deeper(last) : 'unknown'
    }
    case 'Identifier':
      return ofName(source, node, empty, deeper)
    case 'MemberExpression':
      return byValue(source, node, empty, 'named')
    case 'BinaryExpression':
      return byValue(source, node, empty, 'shown')
    case 'UnaryExpression':
      return byValue(source, node, empty, node.operator === 'void' ? 'unknown' : 'shown')
    default:
      return byValue(source, node, empty, 'unknown')
  }
}

/** A template without text of its own is empty where its one expression is. */
function ofTemplate(
  { quasis, expressions }: TSESTree.TemplateLiteral,
  empty: readonly Empty[],
  deeper: (inner: Node) => Presence,
): Presence {
  const hasText = quasis.some(({ value }) => value.raw !== '')
  if (hasText || expressions.length > 1 || !empty.includes('empty string')) return 'shown'
  const [only] = expressions
  if (only === undefined) return 'none'
  return deeper(only) === 'shown' ? 'shown' : 'unknown'
}

function ofLogical({ operator, left, right }: TSESTree.LogicalExpression, deeper: (inner: Node) => Presence): Presence {
  if (operator === '&&') return agreed(deeper(left), deeper(right))
  const found = deeper(right)
  return found === 'shown' || found === 'named' ? found : 'unknown'
}

function agreed(left: Presence, right: Presence): Presence {
  if (left === right) return left
  return isThere(left) && isThere(right) ? 'named' : 'unknown'
}

function isThere(found: Presence): boolean {
  return found === 'shown' || found === 'named'
}

/** Calls whose result is text: `JSON.stringify(x)`, `String(x)`. */
function isText(node: Node): boolean {
  if (node.type !== 'CallExpression') return false
  return isStringify(node) || (node.callee.type === 'Identifier' && node.callee.name === 'String')
}

function byValue(source: SourceFile, node: Node, empty: readonly Empty[], otherwise: Presence): Presence {
  const { possibilities, isComplete } = evaluate(source, node)
  const [first, ...others] = possibilities.map(({ value }): Presence => (isEmpty(value, empty) ? 'none' : 'shown'))
  if (first === undefined) return otherwise
  if (others.some((other) => other !== first)) return 'unknown'
  if (isComplete) return first
  return first === 'shown' && isThere(otherwise) ? otherwise : 'unknown'
}

function isEmpty(value: Static, empty: readonly Empty[]): boolean {
  if (value === undefined) return empty.includes('undefined')
  if (value === null) return empty.includes('null')
  return value === '' && empty.includes('empty string')
}

function ofName(
  source: SourceFile,
  node: TSESTree.Identifier,
  empty: readonly Empty[],
  deeper: (inner: Node) => Presence,
): Presence {
  const variable = variableOf(source.sourceCode, node)
  if (variable === undefined || isGlobal(variable)) return byValue(source, node, empty, 'named')
  const bound = source.bindings?.get(variable)
  if (bound?.argument) return presence(bound.source, bound.argument, empty, 1)
  if (bound) return empty.includes('undefined') ? 'none' : 'shown'
  const origin = originOf(variable)
  if (origin?.path.length === 0) {
    const init = unwrap(origin.init)
    if (init.type !== 'CallExpression' && init.type !== 'AwaitExpression') return deeper(init)
    // A name for what a call returns says as little of it as the call, until the code uses it for something.
    return empty.includes('undefined') && !isUsedAsValue(variable) ? deeper(init) : 'named'
  }
  const [definition] = variable.defs
  // `let result` without a first value may have stayed without one; a loop gives its variable one each time.
  if (definition?.type === 'Variable' && !origin && !isOfLoop(definition.node)) return 'unknown'
  if (definition?.type === 'Parameter' && definition.name.type === 'Identifier' && definition.name.optional)
    return 'unknown'
  return byValue(source, node, empty, 'named')
}

/** Whether the code reads a member of what a variable holds, goes through it, or asks whether there is something. */
function isUsedAsValue({ references }: Variable): boolean {
  return references.some(({ identifier }) => {
    const at = wrapped(identifier)
    const { parent } = at
    switch (parent?.type) {
      case 'MemberExpression':
        return parent.object === at
      case 'SpreadElement':
        return true
      case 'ForOfStatement':
        return parent.right === at
      case 'VariableDeclarator':
        return parent.init === at && parent.id.type !== 'Identifier'
      default:
        return isProbed(identifier)
    }
  })
}

/** Whether a variable is given each item of a loop in turn. */
function isOfLoop({ parent }: TSESTree.VariableDeclarator): boolean {
  const loop = parent.parent
  return loop.type === 'ForOfStatement' && loop.left === parent
}
