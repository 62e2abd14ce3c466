import type { TSESTree } from '@typescript-eslint/utils'
import type { Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap, wrapped } from '../../ast/unwrap.ts'
import { originOf, variableOf } from '../../ast/variables.ts'
import { evaluate } from './evaluate.ts'
import type { FieldInput } from '../model/model.ts'
import type { SourceFile } from '../model/source-file.ts'

/** Stands in a text for a part that only the running code knows. */
export const gap = '\u{FFFC}'

const maxDepth = 6

/** The values a field can have as texts, with a gap for each part that is not known; nothing where all of one is not. */
export function textsOf(source: SourceFile, { value, valueNode }: FieldInput): readonly string[] {
  const known = value.possibilities.flatMap((possibility) =>
    typeof possibility.value === 'string' || typeof possibility.value === 'number' ? [String(possibility.value)] : [],
  )
  if (known.length > 0 || valueNode === undefined) return known
  const shape = shapeOf(source, valueNode)
  return shape === gap ? [] : [shape]
}

/** A text with a gap for each part that is not known: `bytes ${start}-${end}/10`. A list is sent as one text. */
export function shapeOf(source: SourceFile, expression: Node, depth = 0): string {
  const node = unwrap(expression)
  const { possibilities, isComplete } = evaluate(source, node)
  const [only] = possibilities
  if (isComplete && only && possibilities.length === 1) return String(only.value)
  if (depth > maxDepth) return gap
  const deeper = (inner: Node) => shapeOf(source, inner, depth + 1)
  switch (node.type) {
    case 'TemplateLiteral':
      return node.quasis
        .map(({ value }, index) => {
          const expression = node.expressions[index]
          return `${value.cooked}${expression ? deeper(expression) : ''}`
        })
        .join('')
    case 'BinaryExpression': {
      if (node.operator !== '+') return gap
      const [left, right] = [deeper(node.left), deeper(node.right)]
      return isSum(left, right) || isSum(right, left) ? gap : left + right
    }
    case 'ArrayExpression':
      return joined(node, ', ', deeper)
    case 'CallExpression': {
      const callee = unwrap(node.callee)
      if (callee.type !== 'MemberExpression' || propertyName(callee) !== 'join') return gap
      const list = listAt(source, callee.object)
      const [separator] = node.arguments
      return list ? joined(list, separator ? deeper(separator) : ',', deeper) : gap
    }
    case 'Identifier': {
      const init = initialiserOf(source, node)
      return init && (unwrap(init).type !== 'ArrayExpression' || listAt(source, node)) ? deeper(init) : gap
    }
    default:
      return gap
  }
}

/** Whether what is not known may be a number that the other one is added to. */
function isSum(unknown: string, other: string): boolean {
  return unknown === gap && (other === gap || /^[\d.]+$/.test(other))
}

function joined({ elements }: TSESTree.ArrayExpression, separator: string, shape: (element: Node) => string): string {
  return elements.map((element) => (element && element.type !== 'SpreadElement' ? shape(element) : gap)).join(separator)
}

/** The list that an expression is, or that a variable holds which is only read. */
function listAt(source: SourceFile, expression: Node): TSESTree.ArrayExpression | undefined {
  const node = unwrap(expression)
  if (node.type === 'ArrayExpression') return node
  if (node.type !== 'Identifier') return undefined
  const init = initialiserOf(source, node)
  const list = init && unwrap(init)
  const uses = variableOf(source.sourceCode, node)?.references ?? []
  return list?.type === 'ArrayExpression' && uses.every(({ identifier, init }) => init === true || isRead(identifier))
    ? list
    : undefined
}

function isRead(use: Node): boolean {
  const place = wrapped(use)
  const { parent } = place
  if (parent?.type !== 'MemberExpression') return parent?.type === 'CallExpression' && parent.callee !== place
  return /^(join|includes|indexOf|some|every|find|map|filter|length)$/.test(propertyName(parent) ?? '')
}

function initialiserOf({ sourceCode }: SourceFile, name: TSESTree.Identifier): Node | undefined {
  const variable = variableOf(sourceCode, name)
  const origin = variable && originOf(variable)
  return origin?.path.length === 0 ? origin.init : undefined
}
