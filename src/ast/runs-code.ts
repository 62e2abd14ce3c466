import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { isFunction, isNode, type Node } from './node.ts'
import { propertyName } from './property-name.ts'

/** Whether evaluating an expression may do something besides giving its value: calls, `await`, assignments and their like. */
export function runsCode(sourceCode: Readonly<TSESLint.SourceCode>, node: Node): boolean {
  switch (node.type) {
    case 'CallExpression':
      return !isStringify(node) || node.arguments.some((argument) => runsCode(sourceCode, argument))
    case 'NewExpression':
    case 'TaggedTemplateExpression':
    case 'ImportExpression':
    case 'AwaitExpression':
    case 'YieldExpression':
    case 'AssignmentExpression':
    case 'UpdateExpression':
    case 'ClassExpression':
      return true
    case 'UnaryExpression':
      return node.operator === 'delete' || runsCode(sourceCode, node.argument)
    default:
      return !isFunction(node) && childrenOf(sourceCode, node).some((child) => runsCode(sourceCode, child))
  }
}

/** Whether a call only writes a value as JSON. */
export function isStringify({ callee }: TSESTree.CallExpression): boolean {
  return (
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'JSON' &&
    propertyName(callee) === 'stringify'
  )
}

function childrenOf({ visitorKeys }: Readonly<TSESLint.SourceCode>, node: Node): readonly Node[] {
  return (visitorKeys[node.type] ?? []).flatMap((key) => {
    const child: unknown = Reflect.get(node, key)
    return (Array.isArray(child) ? child : [child]).filter(isNode)
  })
}
