import { isWithin, type FunctionNode, type Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { isNeverReassigned, pathInPattern, variableOf } from '../../ast/variables.ts'
import type { Place } from '../../frameworks/framework.ts'
import type { SourceFile } from '../model/source-file.ts'

/** Where a call passes what a function reads of a parameter. */
export interface ParameterPlace {
  readonly place: Place
  /** The expression that stands in its place where a call passes none: a default. */
  readonly otherwise: Node | undefined
}

/** Where a call passes what an expression in a function reads of a parameter: `status`, `options.status`, `status ?? 500`. */
export function placeOfParameter(
  source: SourceFile,
  owner: FunctionNode,
  expression: Node,
): ParameterPlace | undefined {
  const names: string[] = []
  let node = unwrap(expression)
  if (node.type === 'LogicalExpression' && node.operator !== '&&') {
    const found = placeOfParameter(source, owner, node.left)
    return found && { place: found.place, otherwise: node.right }
  }
  while (node.type === 'MemberExpression') {
    const name = propertyName(node)
    if (name === undefined) return undefined
    names.unshift(name)
    node = unwrap(node.object)
  }
  const variable = node.type === 'Identifier' ? variableOf(source.sourceCode, node) : undefined
  const [definition] = variable?.defs ?? []
  if (variable === undefined || definition?.type !== 'Parameter' || definition.node !== owner) return undefined
  if (!isNeverReassigned(variable)) return undefined
  const { name } = definition
  const index = owner.params.findIndex((parameter) => isWithin(name, parameter))
  const parameter = owner.params[index]
  const path = parameter && pathInPattern(parameter, name)
  if (path === undefined || path.includes(undefined)) return undefined
  const steps = [...path.filter((step) => step !== undefined), ...names]
  const { parent } = name
  const isDefaulted = names.length === 0 && parent.type === 'AssignmentPattern' && parent.left === name
  return { place: steps.length === 0 ? index : [index, ...steps], otherwise: isDefaulted ? parent.right : undefined }
}
