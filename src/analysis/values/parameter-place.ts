import { isWithin, type FunctionNode, type Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { isNeverReassigned, originOf, pathInPattern, variableOf } from '../../ast/variables.ts'
import type { Place } from '../../frameworks/framework.ts'
import type { SourceFile } from '../model/source-file.ts'
import { defaultOf } from './passed-arguments.ts'

/** Where a call passes what a function reads of a parameter. */
export interface ParameterPlace {
  readonly place: Place
  /** The expression that stands in its place where a call passes none: a default. */
  readonly otherwise: Node | undefined
}

/** How many names stand for each other on the way to a parameter. */
const maxNames = 4

/**
 * Where a call passes what an expression in a function reads of a parameter: `status`, `options.status`, `status ?? 500`, also behind
 * a `const`.
 */
export function placeOfParameter(
  source: SourceFile,
  owner: FunctionNode,
  expression: Node,
  inner: readonly string[] = [],
  depth = 0,
): ParameterPlace | undefined {
  const names: string[] = [...inner]
  let node = unwrap(expression)
  if (node.type === 'LogicalExpression' && node.operator !== '&&' && inner.length === 0) {
    const found = placeOfParameter(source, owner, node.left, inner, depth)
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
  const origin = variable && definition?.type === 'Variable' ? originOf(variable) : undefined
  if (origin && depth < maxNames && !origin.path.includes(undefined) && isWithin(origin.init, owner)) {
    const steps = [...origin.path.filter((step) => step !== undefined), ...names]
    const found = placeOfParameter(source, owner, origin.init, steps, depth + 1)
    const fallback = definition && names.length === 0 ? defaultOf(definition.name) : undefined
    return found && fallback ? { place: found.place, otherwise: fallback } : found
  }
  if (variable === undefined || definition?.type !== 'Parameter' || definition.node !== owner) return undefined
  if (!isNeverReassigned(variable)) return undefined
  const { name } = definition
  const index = owner.params.findIndex((parameter) => isWithin(name, parameter))
  const parameter = owner.params[index]
  const path = parameter && pathInPattern(parameter, name)
  if (path === undefined || path.includes(undefined)) return undefined
  const steps = [...path.filter((step) => step !== undefined), ...names]
  const otherwise = names.length === 0 ? defaultOf(name) : undefined
  return { place: steps.length === 0 ? index : [index, ...steps], otherwise }
}
