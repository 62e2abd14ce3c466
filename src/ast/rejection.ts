import type { FunctionNode } from './node.ts'
import { propertyName } from './property-name.ts'
import { unwrap, wrapped } from './unwrap.ts'

/** Whether a function is called with what a promise was rejected with: `.catch(fn)`, `.then(other, fn)`. */
export function takesRejection(owner: FunctionNode): boolean {
  const place = wrapped(owner)
  const { parent } = place
  if (parent?.type !== 'CallExpression') return false
  const callee = unwrap(parent.callee)
  const name = callee.type === 'MemberExpression' ? propertyName(callee) : undefined
  const [first, second] = parent.arguments
  return (name === 'catch' && first === place) || (name === 'then' && second === place)
}
