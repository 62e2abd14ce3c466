import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { importedBy } from '../../ast/imported.ts'
import { isFunction, type Node } from '../../ast/node.ts'
import { objectLiteral } from '../../ast/object-literal.ts'
import { findProperty, propertyName } from '../../ast/property-name.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { isNeverReassigned, originOf, variableOf } from '../../ast/variables.ts'
import type { Exported } from './exports.ts'

type SourceCode = Readonly<TSESLint.SourceCode>

const maxSteps = 16

/**
 * What a path of names leads to from a node: the function, class or other expression at its end, what is left of a path that leads into
 * a table, or what another module has.
 */
export function stepInto(sourceCode: SourceCode, start: Node, names: readonly string[]): Exported | undefined {
  let at: Exported & { readonly is: 'here' } = { is: 'here', node: unwrap(start), path: names }
  for (let steps = 0; steps < maxSteps; steps += 1) {
    const imported = importedBy(sourceCode, at.node)
    if (imported) return { is: 'there', module: imported.module, path: [...imported.path, ...at.path] }
    const next = step(sourceCode, at.node, at.path)
    if (next === undefined) return at
    at = { is: 'here', node: unwrap(next.node), path: next.path }
  }
  return undefined
}

interface Step {
  readonly node: Node
  readonly path: readonly string[]
}

/** One step from a name to what it stands for, or from an object or class to a member; `undefined` at the end. */
function step(sourceCode: SourceCode, node: Node, path: readonly string[]): Step | undefined {
  const [name, ...rest] = path
  switch (node.type) {
    case 'Identifier':
      return fromName(sourceCode, node, path)
    case 'MemberExpression': {
      const member = propertyName(node)
      return member === undefined ? undefined : { node: node.object, path: [member, ...path] }
    }
    case 'ObjectExpression': {
      if (name === undefined) return undefined
      const { property, isCertain } = findProperty(node, name)
      if (property?.kind === 'init' && isCertain) return { node: property.value, path: rest }
      return property === undefined ? fromSpread(node, path) : undefined
    }
    case 'ClassDeclaration':
    case 'ClassExpression':
      return name === undefined ? undefined : fromClass(node, true, name, rest)
    case 'NewExpression': {
      const [definition] = (node.callee.type === 'Identifier' && variableOf(sourceCode, node.callee)?.defs) || []
      if (name === undefined || definition?.type !== 'ClassName') return undefined
      return fromClass(definition.node, false, name, rest)
    }
    default:
      return undefined
  }
}

function fromName(sourceCode: SourceCode, node: TSESTree.Identifier, path: readonly string[]): Step | undefined {
  const variable = variableOf(sourceCode, node)
  const [definition] = variable?.defs ?? []
  if (variable === undefined || variable.defs.length !== 1 || !isNeverReassigned(variable)) return undefined
  if (definition && /^(?:Function|Class|TSEnum)Name$/.test(definition.type)) return { node: definition.node, path }
  const origin = originOf(variable)
  if (origin === undefined || origin.path.includes(undefined)) return undefined
  const taken = origin.path.filter((name) => name !== undefined)
  // A table is looked at through its name, which tells whether other code changes it.
  const table = objectLiteral(sourceCode, node)
  if (taken.length === 0 && table) return { node: table, path }
  return unwrap(origin.init).type === 'ObjectExpression' && path.length > 0
    ? undefined
    : { node: origin.init, path: [...taken, ...path] }
}

/** The last object that is spread into one, where no member of its own has the name. */
function fromSpread({ properties }: TSESTree.ObjectExpression, path: readonly string[]): Step | undefined {
  const spread = properties.filter((property) => property.type === 'SpreadElement')
  const [only] = spread
  return only && spread.length === 1 ? { node: only.argument, path } : undefined
}

/** A member of a class, or of what it constructs. */
function fromClass(
  { body: { body } }: TSESTree.ClassDeclaration | TSESTree.ClassExpression,
  isStatic: boolean,
  name: string,
  rest: readonly string[],
): Step | undefined {
  for (const member of body) {
    if (member.type !== 'MethodDefinition' && member.type !== 'PropertyDefinition') continue
    if (member.static !== isStatic || propertyName(member) !== name) continue
    if (member.type === 'MethodDefinition')
      return member.kind === 'method' && isFunction(member.value) ? { node: member.value, path: rest } : undefined
    const isLasting = isStatic || isFunction(member.value)
    return member.value && isLasting ? { node: member.value, path: rest } : undefined
  }
  return undefined
}
