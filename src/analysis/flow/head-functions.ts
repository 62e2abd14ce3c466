import type { TSESTree } from '@typescript-eslint/utils'
import { enclosingFunction, isFunction, type FunctionNode, type Node } from '../../ast/node.ts'
import { literalText, propertyName } from '../../ast/property-name.ts'
import { unwrap, wrapped } from '../../ast/unwrap.ts'
import { functionNamed } from '../values/callee.ts'
import { walkMarked, type Marks } from '../scan/marks.ts'
import type { SourceFile } from '../model/source-file.ts'

const maxDepth = 4

/** The functions that may answer HEAD: those registered, exported or decorated by that name, and those that mention the method. */
export function headFunctions(source: SourceFile, marks: Marks): ReadonlySet<FunctionNode> {
  const found = new Set<FunctionNode>()
  walkMarked(source.sourceCode, marks, (node) => {
    for (const owner of functionsAt(source, node)) found.add(owner)
  })
  return found
}

function functionsAt(source: SourceFile, node: Node): readonly FunctionNode[] {
  switch (node.type) {
    case 'CallExpression':
      return node.callee.type === 'MemberExpression' && propertyName(node.callee) === 'head'
        ? node.arguments.flatMap((argument) => functionsOf(source, argument))
        : []
    case 'Decorator': {
      const { parent } = node
      return parent.type === 'MethodDefinition' && isFunction(parent.value) ? [parent.value] : []
    }
    case 'FunctionDeclaration':
      return node.id?.name === 'HEAD' ? [node] : []
    case 'VariableDeclarator':
      return node.id.type === 'Identifier' && node.id.name === 'HEAD' && node.init ? functionsOf(source, node.init) : []
    case 'AssignmentExpression':
      return node.left.type === 'MemberExpression' && propertyName(node.left) === 'HEAD'
        ? functionsOf(source, node.right)
        : []
    case 'ExportSpecifier':
      return node.exported.type === 'Identifier' && node.exported.name === 'HEAD' ? functionsOf(source, node.local) : []
    case 'Property':
      return propertyName(node) === 'HEAD' ? functionsOf(source, node.value) : []
    case 'Literal':
    case 'TemplateLiteral':
      return literalText(node)?.toUpperCase() === 'HEAD' ? mentioning(source, node) : []
    default:
      return []
  }
}

/** The function that compares something with a method, and those that stand beside the method in a registration. */
function mentioning(source: SourceFile, text: TSESTree.Literal | TSESTree.TemplateLiteral): readonly FunctionNode[] {
  const around = enclosingFunction(text)
  const found = around ? [around] : []
  let at = wrapped(text)
  for (let { parent } = at; parent; { parent } = at) {
    const isPart =
      parent.type === 'ArrayExpression' ||
      parent.type === 'ObjectExpression' ||
      (parent.type === 'Property' && parent.value === at)
    if (parent.type === 'ObjectExpression') for (const owner of functionsOf(source, parent)) found.push(owner)
    if (parent.type === 'CallExpression' && parent.callee !== at)
      return [...found, ...parent.arguments.flatMap((argument) => functionsOf(source, argument))]
    if (!isPart) break
    at = wrapped(parent)
  }
  return found
}

/** The functions that an expression is or holds, also by their names and within calls that wrap them. */
function functionsOf(source: SourceFile, expression: Node, depth = 0): readonly FunctionNode[] {
  const node = unwrap(expression)
  if (isFunction(node)) return [node]
  if (depth > maxDepth) return []
  const inside = (inner: Node | null) => (inner ? functionsOf(source, inner, depth + 1) : [])
  switch (node.type) {
    case 'Identifier': {
      const found = functionNamed(source, node)
      return found ? [found] : []
    }
    case 'ArrayExpression':
      return node.elements.flatMap(inside)
    case 'ObjectExpression':
      return node.properties.flatMap((property) => (property.type === 'Property' ? inside(property.value) : []))
    case 'CallExpression':
      return node.arguments.flatMap(inside)
    default:
      return []
  }
}
