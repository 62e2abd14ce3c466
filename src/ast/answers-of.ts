import { enclosingFunction, isFunction, isNode, type FunctionNode, type Node } from './node.ts'

/** The expressions that a function returns. */
export function answersOf(owner: FunctionNode): readonly Node[] {
  if (owner.body.type !== 'BlockStatement') return [owner.body]
  const found: Node[] = []
  const stack: Node[] = [owner.body]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isFunction(node)) continue
    if (node.type === 'ReturnStatement') found.push(node.argument ?? node)
    for (const key of statementKeys) {
      const child: unknown = Reflect.get(node, key)
      for (const one of Array.isArray(child) ? child : [child]) if (isNode(one)) stack.push(one)
    }
  }
  return found.filter((node) => enclosingFunction(node) === owner)
}

/** Where statements hold further statements. */
const statementKeys = ['body', 'consequent', 'alternate', 'block', 'handler', 'finalizer', 'cases'] as const
