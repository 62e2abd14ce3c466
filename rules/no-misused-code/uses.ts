import type { Node } from '../../src/ast/node.ts'
import { propertyName } from '../../src/ast/property-name.ts'
import type { SourceFile } from '../../src/analysis/model/source-file.ts'
import { childrenOf } from '../../src/analysis/values/child-nodes.ts'

/**
 * What code names of other code, one a line: members (`.range`), calls (`.accepts(`), functions, keys, and texts of one word (`'if-match'`), among
 * them modules. Comments, sentences and names of variables show no use.
 */
export function usesIn(source: SourceFile, root: Node): string {
  const uses = known.get(root) ?? findUses(source, root)
  known.set(root, uses)
  return uses
}

const known = new WeakMap<Node, string>()

function findUses(source: SourceFile, root: Node): string {
  const found: string[] = []
  const stack: Node[] = [root]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const use = useAt(node)
    if (use !== undefined) found.push(use)
    for (const child of childrenOf(source, node)) stack.push(child)
  }
  return found.join('\n')
}

function useAt(node: Node): string | undefined {
  switch (node.type) {
    case 'MemberExpression': {
      const name = propertyName(node)
      const isCalled = node.parent.type === 'CallExpression' && node.parent.callee === node
      return name === undefined ? undefined : `.${name}${isCalled ? '(' : ''}`
    }
    case 'CallExpression':
    case 'NewExpression':
      return node.callee.type === 'Identifier' ? `${node.callee.name}(` : undefined
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return node.id ? `${node.id.name}(` : undefined
    case 'Property':
      return node.shorthand && node.parent.type === 'ObjectExpression' ? undefined : key(node)
    case 'ImportSpecifier':
      return node.imported.type === 'Identifier' ? `.${node.imported.name}` : undefined
    case 'Literal':
      return typeof node.value === 'string' ? word(node.value) : undefined
    case 'TemplateElement':
      return word(node.value.raw)
    default:
      return undefined
  }
}

function key(property: Parameters<typeof propertyName>[0]): string | undefined {
  const name = propertyName(property)
  return name === undefined ? undefined : `.${name}`
}

function word(text: string): string | undefined {
  return /^\S+$/.test(text) ? `'${text}'` : undefined
}
