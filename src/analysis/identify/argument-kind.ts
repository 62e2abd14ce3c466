import type { Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { originOf, variableOf } from '../../ast/variables.ts'
import type { Kind } from '../../frameworks/framework.ts'
import { evaluate } from '../values/evaluate.ts'
import type { Static } from '../model/model.ts'
import type { SourceFile } from '../model/source-file.ts'

/** What an expression is, as overloads tell arguments apart; `undefined` where that is not known. */
export function kindOf(source: SourceFile, expression: Node, depth = 0): Kind | undefined {
  const node = unwrap(expression)
  switch (node.type) {
    case 'ObjectExpression':
    case 'ArrayExpression':
    case 'NewExpression':
    case 'ClassExpression':
    case 'JSXElement':
    case 'JSXFragment':
      return 'object'
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return 'function'
    case 'TemplateLiteral':
      return 'text'
    case 'BinaryExpression':
      return node.operator === '+' && [node.left, node.right].some((side) => kindOf(source, side, depth + 1) === 'text')
        ? 'text'
        : scalarKind(source, node)
    case 'ConditionalExpression': {
      const kind = kindOf(source, node.consequent, depth + 1)
      return kind === kindOf(source, node.alternate, depth + 1) ? kind : undefined
    }
    case 'Identifier': {
      const scalar = scalarKind(source, node)
      if (scalar || depth > 4) return scalar
      const variable = variableOf(source.sourceCode, node)
      const [definition] = variable?.defs ?? []
      if (definition?.type === 'FunctionName') return 'function'
      const origin = variable && originOf(variable)
      return origin?.path.length === 0 ? kindOf(source, origin.init, depth + 1) : undefined
    }
    // What is called a message is text.
    case 'MemberExpression':
      return scalarKind(source, node) ?? (propertyName(node) === 'message' ? 'text' : undefined)
    default:
      return scalarKind(source, node)
  }
}

function scalarKind(source: SourceFile, node: Node): Kind | undefined {
  const { possibilities, isComplete } = evaluate(source, node)
  if (!isComplete) return undefined
  const kinds = new Set(possibilities.map(({ value }) => kindOfValue(value)))
  return kinds.size === 1 ? [...kinds][0] : undefined
}

function kindOfValue(value: Static): Kind | undefined {
  if (value == null) return 'nullish'
  if (typeof value === 'number') return 'number'
  return typeof value === 'string' ? 'text' : undefined
}
