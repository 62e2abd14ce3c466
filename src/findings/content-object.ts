import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { Node } from '../ast/node.ts'
import { objectLiteral } from '../ast/object-literal.ts'
import { propertyName } from '../ast/property-name.ts'
import { unwrap } from '../ast/unwrap.ts'
import { isGlobal, originOf, variableOf } from '../ast/variables.ts'

/** The object that content is or is the text of, in place or by a name for it: `JSON.stringify({ … })`. */
export function contentObject(
  sourceCode: Readonly<TSESLint.SourceCode>,
  content: Node,
): TSESTree.ObjectExpression | undefined {
  return objectLiteral(sourceCode, stringified(sourceCode, content) ?? content)
}

function stringified(sourceCode: Readonly<TSESLint.SourceCode>, content: Node): Node | undefined {
  const node = unwrap(content)
  const variable = node.type === 'Identifier' ? variableOf(sourceCode, node) : undefined
  const origin = variable && originOf(variable)
  const call = origin?.path.length === 0 ? unwrap(origin.init) : node
  const callee = call.type === 'CallExpression' ? unwrap(call.callee) : undefined
  const isText =
    callee?.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'JSON' &&
    propertyName(callee) === 'stringify' &&
    isGlobal(variableOf(sourceCode, callee.object))
  return isText && call.type === 'CallExpression' ? call.arguments[0] : undefined
}
