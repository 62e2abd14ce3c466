import { enclosingFunction, type Node } from './node.ts'
import { propertyName } from './property-name.ts'

/** Whether code stands in a function that an assertion expects to throw: `assert.throws(() => …)`, `expect(() => …).toThrow()`. */
export function isExpectedToThrow(node: Node): boolean {
  for (let owner = enclosingFunction(node); owner; owner = enclosingFunction(owner)) {
    const call = owner.parent
    if (call.type !== 'CallExpression' || call.callee === owner) continue
    if (isThrowing(call)) return true
    let at: Node = call
    while (at.parent.type === 'MemberExpression' || (at.parent.type === 'CallExpression' && at.parent.callee === at)) {
      at = at.parent
      if (at.type === 'MemberExpression' && /^(not|to|rejects)?(throw|rejects)/i.test(propertyName(at) ?? ''))
        return true
    }
  }
  return false
}

function isThrowing({ callee }: { readonly callee: Node }): boolean {
  const name =
    callee.type === 'MemberExpression' ? propertyName(callee) : callee.type === 'Identifier' ? callee.name : undefined
  return name !== undefined && /throws|rejects/i.test(name)
}
