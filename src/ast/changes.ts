import { argumentIndex } from './argument-index.ts'
import type { TSESTree } from '@typescript-eslint/utils'
import type { Node } from './node.ts'
import { propertyName } from './property-name.ts'
import { unwrap, wrapped } from './unwrap.ts'
import type { Variable } from './variables.ts'
import { isWritten } from './written.ts'

/** One thing that code does to the object, `Headers` or `Map` that a variable holds. */
export type Change =
  /** An entry is set: `x.key = value`, `x['key'] = value`, `x.set(key, value)`, `x.append(key, value)`. */
  | {
      readonly is: 'set'
      readonly at: Node
      readonly key: Node
      readonly name: string | undefined
      readonly value: Node
    }
  /** An entry is taken out. */
  | { readonly is: 'drop'; readonly at: Node; readonly key: Node; readonly name: string | undefined }
  /** All entries of other objects are copied into it. */
  | { readonly is: 'merge'; readonly at: Node; readonly from: readonly Node[] }
  /** It goes where it can be changed out of sight. */
  | { readonly is: 'unknown'; readonly at: Node }

const readers = new Set([
  'get',
  'has',
  'keys',
  'values',
  'entries',
  'forEach',
  'getSetCookie',
  'hasOwnProperty',
  'toString',
  'toJSON',
])

/** What a file does to the object that a variable holds; a call it is passed to is no change where that is known to leave it alone. */
export function changesOf(
  variable: Variable,
  leavesAlone: (call: TSESTree.CallExpression | TSESTree.NewExpression, argument: number) => boolean,
): readonly Change[] {
  return variable.references.flatMap(({ identifier, init }) =>
    init ? [] : changesBy(wrapped(identifier), leavesAlone),
  )
}

function changesBy(
  use: Node,
  leavesAlone: (call: TSESTree.CallExpression | TSESTree.NewExpression, argument: number) => boolean,
): readonly Change[] {
  const { parent } = use
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.object === use ? changesByMember(parent) : []
    case 'CallExpression':
    case 'NewExpression': {
      const argument = argumentIndex(parent, use)
      const merged = argument === undefined ? undefined : mergedBy(parent)
      if (merged) return argument === 0 ? [{ is: 'merge', at: parent, from: merged }] : []
      return argument !== undefined && leavesAlone(parent, argument) ? [] : [{ is: 'unknown', at: use }]
    }
    case 'VariableDeclarator':
      return parent.id.type === 'ObjectPattern' ? [] : [{ is: 'unknown', at: use }]
    // A reference that only names, copies or hands on what is read from there.
    case 'SpreadElement':
    case 'Property':
    case 'ReturnStatement':
    case 'ArrowFunctionExpression':
    case 'ExportSpecifier':
    case 'ExportDefaultDeclaration':
    case 'TSTypeQuery':
    case 'ForOfStatement':
    case 'ForInStatement':
    case 'IfStatement':
    case 'UnaryExpression':
    case 'BinaryExpression':
      return []
    default:
      return [{ is: 'unknown', at: use }]
  }
}

/** What is copied by `Object.assign(target, …sources)`. */
function mergedBy(call: TSESTree.CallExpression | TSESTree.NewExpression): readonly Node[] | undefined {
  const callee = unwrap(call.callee)
  const isAssign =
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'Object' &&
    propertyName(callee) === 'assign'
  return isAssign ? call.arguments.slice(1) : undefined
}

function changesByMember(member: TSESTree.MemberExpression): readonly Change[] {
  const place = wrapped(member)
  const { parent } = place
  const entry = { key: member.property, name: propertyName(member) }
  switch (parent?.type) {
    case 'AssignmentExpression':
      if (parent.left !== place) return []
      return parent.operator === '='
        ? [{ is: 'set', at: parent, ...entry, value: parent.right }]
        : [{ is: 'unknown', at: parent }]
    case 'UpdateExpression':
      return [{ is: 'unknown', at: parent }]
    case 'UnaryExpression':
      return parent.operator === 'delete' ? [{ is: 'drop', at: parent, ...entry }] : []
    case 'MemberExpression':
      return isChangedInside(parent) ? [{ is: 'unknown', at: parent }] : []
    case 'CallExpression':
      return parent.callee === place ? changesByMethod(parent, entry.name) : []
    default:
      return []
  }
}

/** Whether a member of a member is assigned or called: `init.headers.allow = …`, `list[0].push(…)`. */
function isChangedInside(member: TSESTree.MemberExpression): boolean {
  let at: Node = wrapped(member)
  while (at.parent?.type === 'MemberExpression' && at.parent.object === at) at = wrapped(at.parent)
  return isWritten(at) || (at.parent?.type === 'CallExpression' && at.parent.callee === at)
}

function changesByMethod(call: TSESTree.CallExpression, method: string | undefined): readonly Change[] {
  const [key, value] = call.arguments
  if (method !== undefined && readers.has(method)) return []
  if ((method === 'set' || method === 'append') && key && value && isPlain(key) && isPlain(value))
    return [{ is: 'set', at: call, key, name: undefined, value }]
  if (method === 'delete' && key && isPlain(key)) return [{ is: 'drop', at: call, key, name: undefined }]
  return [{ is: 'unknown', at: call }]
}

function isPlain(argument: Node): boolean {
  return argument.type !== 'SpreadElement'
}
