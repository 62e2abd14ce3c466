import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode, Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { wrapped } from '../../ast/unwrap.ts'
import type { SourceFile } from '../model/source-file.ts'
import { marksIn, walkMarked } from '../scan/marks.ts'
import { calledFunction } from './callee.ts'

/** The calls of a method of a class or object of the file, by `this` or by the name of what holds it. */
export function methodCalls(source: SourceFile, owner: FunctionNode): readonly TSESTree.CallExpression[] {
  const name = methodName(owner)
  if (name === undefined || !/^[A-Za-z_][\w]*$/.test(name)) return []
  const marks = marksIn(source.sourceCode.text, new RegExp(`(?<=\\.\\s*#?)${name}(?=\\s*(?:\\?\\.)?\\()`, 'g'))
  const calls: TSESTree.CallExpression[] = []
  walkMarked(source.sourceCode, marks, (node) => {
    if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return
    if (propertyName(node.callee) === name && calledFunction(source, node) === owner) calls.push(node)
  })
  return calls
}

/** The name by which a function is a method, or a field or member that holds one. */
function methodName(owner: FunctionNode): string | undefined {
  const place: Node = wrapped(owner)
  const { parent } = place
  switch (parent?.type) {
    case 'MethodDefinition':
      return parent.kind === 'method' ? propertyName(parent) : undefined
    case 'PropertyDefinition':
      return propertyName(parent)
    case 'Property':
      return parent.value === place ? propertyName(parent) : undefined
    default:
      return undefined
  }
}
