import type { TSESTree } from '@typescript-eslint/utils'
import type { Node } from '../../ast/node.ts'
import { hasSameMembers, objectLiteral } from '../../ast/object-literal.ts'
import { findProperty, literalText } from '../../ast/property-name.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { variableOf } from '../../ast/variables.ts'
import type { Kind, Place, Use } from '../../frameworks/framework.ts'
import { evaluate } from '../values/evaluate.ts'
import { kindOf } from './argument-kind.ts'
import type { SourceFile } from '../model/source-file.ts'

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

/** The arguments of a call around one of them, whose own index is only the lowest that it can have where a spread stands in front. */
export function inputsAround(
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  argument: number,
): { readonly inputs: Inputs; readonly isComplete: boolean; readonly isMovable: boolean } {
  const { inputs, isComplete } = inputsOf(call)
  if (argument < inputs.length) return { inputs, isComplete, isMovable: false }
  const known = (at: number) => at < inputs.length || at === argument
  return { inputs: call.arguments.map((one, at) => (known(at) ? one : undefined)), isComplete, isMovable: true }
}

/** What each input is, as overloads tell arguments apart: looked at only when an overload asks. */
export class Kinds {
  readonly #source: SourceFile
  readonly #inputs: Inputs
  readonly #known: (Kind | undefined)[] = []

  constructor(source: SourceFile, inputs: Inputs) {
    this.#source = source
    this.#inputs = inputs
  }

  get count(): number {
    return this.#inputs.length
  }

  at(index: number): Kind | undefined {
    const input = this.#inputs[index]
    if (!(index in this.#known)) this.#known[index] = input && kindOf(this.#source, input)
    return this.#known[index]
  }

  textAt(index: number): string | undefined {
    const input = this.#inputs[index]
    return input && literalText(unwrap(input))
  }
}

/** The first use that the inputs fit: for certain, or else one that is no mistake and that nothing speaks against. */
export function fittingUse(uses: readonly Use[] | undefined, kinds: Kinds): Use | undefined {
  return (
    uses?.find((use) => fits(use, kinds, false)) ??
    uses?.find((use) => use.mistake === undefined && fits(use, kinds, true))
  )
}

/** One argument of an overload, taken apart. */
interface Parameter {
  readonly kind: string
  /** The very text it must be. */
  readonly text: string | undefined
  readonly isOptional: boolean
  readonly isRest: boolean
}

const parameters = new WeakMap<Use, readonly Parameter[]>()

function parametersOf(use: Use): readonly Parameter[] | undefined {
  if (use.takes === undefined) return undefined
  const known = parameters.get(use)
  if (known) return known
  const made = use.takes.map((argument): Parameter => ({
    kind: argument.replace(/\?$|\.\.\.$/, ''),
    text: argument.startsWith('=') ? argument.slice(1) : undefined,
    isOptional: argument.endsWith('?'),
    isRest: argument.endsWith('...'),
  }))
  parameters.set(use, made)
  return made
}

function fits(use: Use, kinds: Kinds, unknownFits: boolean): boolean {
  const list = parametersOf(use)
  if (list === undefined) return true
  let index = 0
  for (const { kind, text, isOptional, isRest } of list) {
    if (index >= kinds.count && (isOptional || isRest)) continue
    do {
      if (index >= kinds.count) return false
      if (text !== undefined ? kinds.textAt(index) !== text : !isOfKind(kinds, index, kind, unknownFits)) return false
      index += 1
    } while (isRest && index < kinds.count)
  }
  return index >= kinds.count
}

function isOfKind(kinds: Kinds, index: number, wanted: string, unknownFits: boolean): boolean {
  if (wanted === 'any') return true
  const kind = kinds.at(index)
  return kind === undefined ? unknownFits : kind === wanted
}

/** What stands at a place. */
export type Placed =
  | { readonly is: 'there'; readonly node: Node; readonly isCertain: boolean }
  | { readonly is: 'absent' }
  /** Below an expression that is no literal: at a path of names inside of it. */
  | { readonly is: 'unknown'; readonly node: Node | undefined; readonly inner?: readonly string[] }

/** What stands at a place among the inputs: in an object literal (also behind a `const`), what its property holds. */
export function placed(source: SourceFile, place: Place, inputs: Inputs, isComplete = true): Placed {
  const [index, ...path] = typeof place === 'number' ? [place] : place
  const input = index < 0 ? inputs.at(index) : inputs[index]
  if (input === undefined) return isComplete ? { is: 'absent' } : { is: 'unknown', node: undefined }
  let node = input
  let isCertain = true
  for (const [step, name] of path.entries()) {
    const list = unwrap(node)
    if (list.type === 'ArrayExpression' && /^\d+$/.test(name)) {
      const element = elementAt(list, Number(name))
      if (element === undefined) return { is: 'absent' }
      if (element.type === 'SpreadElement') return { is: 'unknown', node }
      node = element
      continue
    }
    const object = objectLiteral(source.sourceCode, passed(source, node))
    if (object === undefined) {
      const value = evaluate(source, node)
      const isPrimitive = value.isComplete && value.possibilities.length > 0
      return isPrimitive ? { is: 'absent' } : { is: 'unknown', node, inner: path.slice(step) }
    }
    const found = findProperty(object, name, (key) => keyText(source, key))
    if (found.property === undefined) return found.isCertain ? { is: 'absent' } : { is: 'unknown', node }
    if (found.property.value.type === 'AssignmentPattern') return { is: 'unknown', node }
    isCertain &&= found.isCertain
    node = found.property.value
  }
  return { is: 'there', node, isCertain }
}

/** An element of a list, or the spread that may put another one in its place. */
function elementAt({ elements }: TSESTree.ArrayExpression, index: number): Node | undefined {
  const spread = elements.slice(0, index).find((element) => element?.type === 'SpreadElement')
  return spread ?? elements[index] ?? undefined
}

/** The name that a computed key is, where it is known: `[HTTP2_HEADER_STATUS]`. */
function keyText(source: SourceFile, key: Node): string | undefined {
  const { possibilities, isComplete } = evaluate(source, key)
  const [only] = possibilities
  return isComplete && possibilities.length === 1 && only?.value !== undefined ? String(only.value) : undefined
}

/** What the call that is followed passes for a parameter, where the function leaves its members as they are; else the expression itself. */
function passed(source: SourceFile, expression: Node, depth = 0): Node {
  const node = unwrap(expression)
  if (source.bindings === undefined || node.type !== 'Identifier' || depth > 4) return expression
  const variable = variableOf(source.sourceCode, node)
  const bound = variable && hasSameMembers(variable) ? source.bindings.get(variable) : undefined
  return bound?.argument ? passed(bound.source, bound.argument, depth + 1) : expression
}

/** The names for which `*` stands in the path of a place where another path leads there; none where it has no `*`. */
export function starOf(names: readonly string[], path: readonly string[]): readonly string[] | undefined {
  const star = names.indexOf('*')
  if (star < 0) return names.length === path.length && names.every((name, step) => name === path[step]) ? [] : undefined
  const behind = names.length - star - 1
  const isFitting =
    path.length >= names.length &&
    names.slice(0, star).every((name, step) => name === path[step]) &&
    names.slice(star + 1).every((name, step) => name === path[path.length - behind + step])
  return isFitting ? path.slice(star, path.length - behind) : undefined
}

/** One place or several as a list. */
export function placesOf(places: Place | readonly Place[] | undefined): readonly Place[] {
  if (places === undefined) return []
  return isPlace(places) ? [places] : places
}

function isPlace(places: Place | readonly Place[]): places is Place {
  return typeof places === 'number' || typeof places[1] === 'string'
}
