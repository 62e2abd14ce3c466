import type { TSESTree } from '@typescript-eslint/utils'
import { isFunction, type ClassNode, type FunctionNode } from './node.ts'
import { unwrap } from './unwrap.ts'

/** The constructor that a class has itself. */
export function constructorOf({ body: { body } }: ClassNode): FunctionNode | undefined {
  const found = body.find((member) => member.type === 'MethodDefinition' && member.kind === 'constructor')
  return found?.type === 'MethodDefinition' && isFunction(found.value) ? found.value : undefined
}

/** The expressions that a function evaluates one after the other, whatever happens. */
export function expressionsIn({ body }: FunctionNode): readonly TSESTree.Node[] {
  return body.type === 'BlockStatement'
    ? body.body.flatMap((statement) => (statement.type === 'ExpressionStatement' ? [unwrap(statement.expression)] : []))
    : []
}

/** The calls by which a class constructs what it extends. */
export function superCalls(owner: ClassNode): readonly TSESTree.CallExpression[] {
  const constructor = constructorOf(owner)
  return (constructor ? expressionsIn(constructor) : []).flatMap((expression) =>
    expression.type === 'CallExpression' && expression.callee.type === 'Super' ? [expression] : [],
  )
}
