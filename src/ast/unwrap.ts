import type { Node } from './node.ts'

/** Whether a node only wraps an expression without changing its value: a TypeScript assertion, `?.` chain or parentheses kept by a parser. */
function isWrapper(node: Node): node is Node & { expression: Node } {
  switch (node.type as string) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'TSInstantiationExpression':
    case 'ChainExpression':
    case 'ParenthesizedExpression':
    case 'TypeCastExpression':
      return true
    default:
      return false
  }
}

/** The expression inside of TypeScript assertions, optional chains and kept parentheses. */
export function unwrap(node: Node): Node {
  let at = node
  while (isWrapper(at)) at = at.expression
  return at
}

/** The outermost wrapper around an expression, or the expression itself. */
export function wrapped(node: Node): Node {
  let at = node
  while (at.parent && isWrapper(at.parent)) at = at.parent
  return at
}
