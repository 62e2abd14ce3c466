import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { moduleName } from './module-name.ts'
import type { Node } from './node.ts'
import { literalText, propertyName } from './property-name.ts'
import { unwrap } from './unwrap.ts'
import { isGlobal, originOf, variableOf, type Variable } from './variables.ts'

/** What a name stands for in another module: `import { constants as c } from 'node:http2'` makes `c` the path `['constants']`. */
export interface Imported {
  readonly module: string
  /** From the module's namespace; `['default']` for a default import; empty for a namespace import and for `require()`. */
  readonly path: readonly string[]
}

/** What an expression names in another module: through `import`, `require()`, `await import()`, members and destructuring. */
export function importedBy(
  sourceCode: Readonly<TSESLint.SourceCode>,
  expression: Node,
  depth = 0,
): Imported | undefined {
  if (depth > 8) return undefined
  const node = unwrap(expression)
  switch (node.type) {
    case 'Identifier': {
      const variable = variableOf(sourceCode, node)
      return variable && importOfVariable(sourceCode, variable, depth)
    }
    case 'MemberExpression': {
      const name = propertyName(node)
      const holder = name === undefined ? undefined : importedBy(sourceCode, node.object, depth + 1)
      return holder && name !== undefined ? { module: holder.module, path: [...holder.path, name] } : undefined
    }
    case 'CallExpression': {
      const module = requiredModule(sourceCode, node)
      return module === undefined ? undefined : { module, path: [] }
    }
    case 'AwaitExpression': {
      const argument = unwrap(node.argument)
      const module = argument.type === 'ImportExpression' ? moduleText(argument.source) : undefined
      return module === undefined ? undefined : { module, path: [] }
    }
    default:
      return undefined
  }
}

/** What a variable is bound to in another module. */
export function importOfVariable(
  sourceCode: Readonly<TSESLint.SourceCode>,
  variable: Variable,
  depth = 0,
): Imported | undefined {
  const [definition] = variable.defs
  if (variable.defs.length !== 1 || definition === undefined) return undefined
  if (definition.type === 'ImportBinding') return importOfBinding(definition.node)
  const origin = originOf(variable)
  if (origin === undefined || origin.path.includes(undefined)) return undefined
  const holder = importedBy(sourceCode, origin.init, depth + 1)
  return (
    holder && { module: holder.module, path: [...holder.path, ...origin.path.filter((name) => name !== undefined)] }
  )
}

/** The module that `require('…')` loads, where `require` is the platform's. */
export function requiredModule(
  sourceCode: Readonly<TSESLint.SourceCode>,
  call: TSESTree.CallExpression,
): string | undefined {
  if (call.callee.type !== 'Identifier' || call.callee.name !== 'require') return undefined
  return isGlobal(variableOf(sourceCode, call.callee)) ? moduleText(call.arguments[0]) : undefined
}

/** The module that a specifier in the code names. */
export function moduleText(specifier: Node | undefined): string | undefined {
  const text = literalText(specifier)
  return text === undefined ? undefined : moduleName(text)
}

function importOfBinding(node: Node): Imported | undefined {
  if (node.type === 'TSImportEqualsDeclaration') {
    const reference = node.moduleReference
    const module = reference.type === 'TSExternalModuleReference' ? moduleText(reference.expression) : undefined
    return module === undefined ? undefined : { module, path: [] }
  }
  if (node.parent?.type !== 'ImportDeclaration') return undefined
  const module = moduleName(node.parent.source.value)
  switch (node.type) {
    case 'ImportDefaultSpecifier':
      return { module, path: ['default'] }
    case 'ImportNamespaceSpecifier':
      return { module, path: [] }
    case 'ImportSpecifier':
      return { module, path: [node.imported.type === 'Identifier' ? node.imported.name : node.imported.value] }
    default:
      return undefined
  }
}
