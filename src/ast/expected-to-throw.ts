import { enclosingFunction, type Node } from './node.ts'
import { propertyName } from './property-name.ts'

/**
 * Whether code stands in a function that an assertion expects to throw: `assert.throws(() => …)`, `expect(() => …).toThrow()`; or in front of
 * one that fails where it does not: `try { …; assert.fail() } catch {}`.
 */
export function isExpectedToThrow(node: Node): boolean {
  if (failsBehind(node)) return true
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

function isThrowing(call: { readonly callee: Node }): boolean {
  return /throws|rejects/i.test(calledName(call) ?? '')
}

function calledName({ callee }: { readonly callee: Node }): string | undefined {
  return callee.type === 'MemberExpression'
    ? propertyName(callee)
    : callee.type === 'Identifier'
      ? callee.name
      : undefined
}

function failsBehind(node: Node): boolean {
  for (let at = node; at.parent; at = at.parent) {
    const { parent } = at
    if (parent.type !== 'BlockStatement' || parent.parent.type !== 'TryStatement' || parent.parent.block !== parent)
      continue
    const behind = parent.body.slice(parent.body.findIndex((statement) => statement === at) + 1)
    if (behind.some(isFailure)) return true
  }
  return false
}

/** `assert.fail()`, `expect.unreachable()`, `fail()` */
function isFailure(statement: Node): boolean {
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') return false
  return /^(fail|unreachable)$/i.test(calledName(statement.expression) ?? '')
}
