import type { TSESTree } from '@typescript-eslint/utils'
import type { Node } from '../ast/node.ts'
import { objectLiteral } from '../ast/object-literal.ts'
import { findProperty, literalText } from '../ast/property-name.ts'
import { unwrap } from '../ast/unwrap.ts'
import { originOf, variableOf } from '../ast/variables.ts'
import type { Argument, Kind, Place, Use } from '../frameworks/framework.ts'
import { evaluate } from './evaluate.ts'
import type { Source } from './source.ts'

/** The inputs of a use: the arguments of a call, the value of an assignment, the answer of a handler. */
export type Inputs = readonly (Node | undefined)[]

/** The arguments of a call as inputs; those from a spread on are not known. */
export function inputsOf(call: TSESTree.CallExpression | TSESTree.NewExpression): {
  readonly inputs: Inputs
  readonly isComplete: boolean
} {
  const spread = call.arguments.findIndex(({ type }) => type === 'SpreadElement')
  return spread < 0
    ? { inputs: call.arguments, isComplete: true }
    : { inputs: call.arguments.slice(0, spread), isComplete: false }
}

/** The first use that the inputs fit: for certain, or else one that is no mistake and that nothing speaks against. */
export function fittingUse(source: Source, uses: readonly Use[], inputs: Inputs): Use | undefined {
  const kinds = inputs.map((input) => input && kindOf(source, input))
  const fits = (use: Use, unknownFits: boolean) =>
    use.takes === undefined || takes(use.takes, inputs, kinds, unknownFits)
  return uses.find((use) => fits(use, false)) ?? uses.find((use) => use.mistake === undefined && fits(use, true))
}

function takes(
  list: readonly Argument[],
  inputs: Inputs,
  kinds: readonly (Kind | undefined)[],
  unknownFits: boolean,
): boolean {
  let index = 0
  for (const argument of list) {
    if (argument.startsWith('=')) {
      const input = inputs[index]
      if (input === undefined || literalText(unwrap(input)) !== argument.slice(1)) return false
      index += 1
      continue
    }
    const isRest = argument.endsWith('...')
    const isOptional = argument.endsWith('?')
    const wanted = argument.replace(/\?$|\.\.\.$/, '')
    if (index >= inputs.length && (isOptional || isRest)) continue
    do {
      if (index >= inputs.length) return false
      const kind = kinds[index]
      if (!(wanted === 'any' || kind === wanted || (kind === undefined && unknownFits))) return false
      index += 1
    } while (isRest && index < inputs.length)
  }
  return index >= inputs.length
}

/** What an expression is, as overloads tell arguments apart; `undefined` where that is not known. */
export function kindOf(source: Source, expression: Node, depth = 0): Kind | undefined {
  const node = unwrap(expression)
  switch (node.type) {
    case 'ObjectExpression':
    case 'ArrayExpression':
    case 'NewExpression':
    case 'ClassExpression':
    case 'JSXElement':
    case 'JSXFragment':
      return 'object'
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return 'function'
    case 'TemplateLiteral':
      return 'text'
    case 'BinaryExpression':
      return node.operator === '+' && [node.left, node.right].some((side) => kindOf(source, side, depth + 1) === 'text')
        ? 'text'
        : scalarKind(source, node)
    case 'ConditionalExpression':
      return same(kindOf(source, node.consequent, depth + 1), kindOf(source, node.alternate, depth + 1))
    case 'Identifier': {
      const scalar = scalarKind(source, node)
      if (scalar || depth > 4) return scalar
      const variable = variableOf(source.sourceCode, node)
      const [definition] = variable?.defs ?? []
      if (definition?.type === 'FunctionName') return 'function'
      const origin = variable && originOf(variable)
      return origin?.path.length === 0 ? kindOf(source, origin.init, depth + 1) : undefined
    }
    default:
      return scalarKind(source, node)
  }
}

function same(left: Kind | undefined, right: Kind | undefined): Kind | undefined {
  return left === right ? left : undefined
}

function scalarKind(source: Source, node: Node): Kind | undefined {
  const { possibilities, isComplete } = evaluate(source, node)
  if (!isComplete) return undefined
  const kinds = new Set(
    possibilities.map(({ value }) =>
      value == null ? 'nullish' : typeof value === 'number' ? 'number' : typeof value === 'string' ? 'text' : undefined,
    ),
  )
  return kinds.size === 1 ? [...kinds][0] : undefined
}

/** What stands at a place. */
export type Placed =
  | { readonly is: 'there'; readonly node: Node; readonly isCertain: boolean }
  | { readonly is: 'absent' }
  | { readonly is: 'unknown'; readonly node: Node | undefined }

/** What stands at a place among the inputs: in an object literal (also behind a `const`), what its property holds. */
export function placed(source: Source, place: Place, inputs: Inputs, isComplete = true): Placed {
  const [index, ...path] = typeof place === 'number' ? [place] : place
  const input = index < 0 ? inputs.at(index) : inputs[index]
  if (input === undefined) return isComplete ? { is: 'absent' } : { is: 'unknown', node: undefined }
  let node = input
  let isCertain = true
  for (const name of path) {
    const object = objectLiteral(source.sourceCode, node)
    if (object === undefined) {
      const value = evaluate(source, node)
      const isPrimitive = value.isComplete && value.possibilities.length > 0
      return isPrimitive ? { is: 'absent' } : { is: 'unknown', node }
    }
    const found = findProperty(object, name)
    if (found.property === undefined) return found.isCertain ? { is: 'absent' } : { is: 'unknown', node }
    if (found.property.value.type === 'AssignmentPattern') return { is: 'unknown', node }
    isCertain &&= found.isCertain
    node = found.property.value
  }
  return { is: 'there', node, isCertain }
}

/** One place or several as a list. */
export function placesOf(places: Place | readonly Place[] | undefined): readonly Place[] {
  if (places === undefined) return []
  return isPlace(places) ? [places] : places
}

function isPlace(places: Place | readonly Place[]): places is Place {
  return typeof places === 'number' || typeof places[1] === 'string'
}
