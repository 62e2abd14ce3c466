import type { Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { wrapped } from '../../ast/unwrap.ts'

/** The name under which a module exports an expression, or an object that has it as a member. */
export interface ExportedName {
  readonly name: string
  /** The member of the exported object that it is. */
  readonly member: string | undefined
}

/** The name an expression or declaration is exported by: `default` for the default export and for `module.exports`. */
export function exportedName(place: Node): ExportedName | undefined {
  const name = nameOf(place)
  if (name !== undefined) return { name, member: undefined }
  const { parent } = place
  if (parent?.type !== 'Property' || parent.value !== place || parent.parent.type !== 'ObjectExpression')
    return undefined
  const table = nameOf(wrapped(parent.parent))
  const member = propertyName(parent)
  return table === undefined || member === undefined ? undefined : { name: table, member }
}

function nameOf(place: Node): string | undefined {
  const { parent } = place
  if (place.type === 'FunctionDeclaration' && parent?.type === 'ExportNamedDeclaration') return place.id?.name
  switch (parent?.type) {
    case 'ExportDefaultDeclaration':
      return 'default'
    case 'ExportSpecifier':
      return parent.exported.type === 'Identifier' ? parent.exported.name : parent.exported.value
    case 'VariableDeclarator':
      return parent.init === place &&
        parent.id.type === 'Identifier' &&
        parent.parent.parent.type === 'ExportNamedDeclaration'
        ? parent.id.name
        : undefined
    case 'AssignmentExpression':
      return parent.right === place ? assignedName(parent.left) : undefined
    default:
      return undefined
  }
}

/** The name that an assignment exports by: `module.exports = …`, `exports.handler = …`, `module.exports.handler = …`. */
function assignedName(target: Node): string | undefined {
  if (target.type !== 'MemberExpression') return undefined
  if (isModuleExports(target)) return 'default'
  const { object } = target
  const isExports = (object.type === 'Identifier' && object.name === 'exports') || isModuleExports(object)
  return isExports ? propertyName(target) : undefined
}

function isModuleExports(node: Node): boolean {
  return (
    node.type === 'MemberExpression' &&
    node.object.type === 'Identifier' &&
    node.object.name === 'module' &&
    propertyName(node) === 'exports'
  )
}
