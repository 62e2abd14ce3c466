import type { Node } from '../ast/node.ts'
import { unwrap } from '../ast/unwrap.ts'
import { originOf, variableOf } from '../ast/variables.ts'
import { evaluate } from './evaluate.ts'
import type { FieldInput } from './model.ts'
import type { Source } from './source.ts'

/** Stands in a text for a part that only the running code knows. */
export const gap = '\u{FFFC}'

const deepest = 6

/** The values a field can have as texts, with a gap for each part that is not known; nothing where all of one is not. */
export function textsOf(source: Source, { value, valueNode }: FieldInput): readonly string[] {
  const known = value.possibilities.flatMap((possibility) =>
    typeof possibility.value === 'string' || typeof possibility.value === 'number' ? [String(possibility.value)] : [],
  )
  if (known.length > 0 || valueNode === undefined) return known
  const shape = shapeOf(source, valueNode)
  return shape === gap ? [] : [shape]
}

/** A text with a gap for each part that is not known: `bytes ${start}-${end}/10`. */
export function shapeOf(source: Source, expression: Node, depth = 0): string {
  const node = unwrap(expression)
  const { possibilities, isComplete } = evaluate(source, node)
  const [only] = possibilities
  if (isComplete && only && possibilities.length === 1) return String(only.value)
  if (depth > deepest) return gap
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
      return left === gap && right === gap ? gap : left + right
    }
    case 'Identifier': {
      const variable = variableOf(source.sourceCode, node)
      const origin = variable && originOf(variable)
      return origin?.path.length === 0 ? deeper(origin.init) : gap
    }
    default:
      return gap
  }
}
