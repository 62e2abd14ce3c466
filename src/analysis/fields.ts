import type { Node } from '../ast/node.ts'
import { literalText, propertyName } from '../ast/property-name.ts'
import { objectLiteral } from '../ast/object-literal.ts'
import { unwrap } from '../ast/unwrap.ts'
import { originOf, variableOf } from '../ast/variables.ts'
import type { FieldUse } from '../frameworks/framework.ts'
import { placed, type Inputs, type Placed } from './arguments.ts'
import { absent, evaluate, one, unknown } from './evaluate.ts'
import type { FieldInput, FieldsInput, Static } from './model.ts'
import type { Source } from './source.ts'

const none: FieldsInput = { set: [], isComplete: true }
const anything: FieldsInput = { set: [], isComplete: false }

/** The fields that an object, list of pairs or `new Headers(…)` at a place holds. */
export function fieldsOf(source: Source, there: Placed): FieldsInput {
  if (there.is === 'absent') return none
  if (there.is === 'unknown') return anything
  const found = fieldsIn(source, there.node, 0)
  return there.isCertain ? found : { ...found, isComplete: false }
}

function fieldsIn(source: Source, expression: Node, depth: number): FieldsInput {
  const node = unwrap(expression)
  if (depth > 4) return anything
  if (node.type === 'ArrayExpression') return pairs(source, node.elements)
  if (node.type === 'NewExpression' && node.callee.type === 'Identifier' && node.callee.name === 'Headers') {
    const [argument] = node.arguments
    return argument ? fieldsIn(source, argument, depth + 1) : none
  }
  const object = objectLiteral(source.sourceCode, node)
  if (object === undefined) return byVariable(source, node, depth)
  const set: FieldInput[] = []
  let isComplete = true
  for (const property of object.properties) {
    if (property.type === 'SpreadElement') {
      const spread = fieldsIn(source, property.argument, depth + 1)
      set.push(...spread.set)
      isComplete &&= spread.isComplete
      continue
    }
    const name = propertyName(property) ?? textOf(evaluate(source, property.key).possibilities[0]?.value)
    if (name === undefined) isComplete = false
    else set.push({ name: name.toLowerCase(), does: 'set', value: evaluate(source, property.value), node: property })
  }
  return { set, isComplete }
}

/** A `Headers` object kept in a variable may get more fields later, so it is never complete. */
function byVariable(source: Source, node: Node, depth: number): FieldsInput {
  const value = evaluate(source, node)
  if (value.isComplete && value.possibilities.every((possibility) => possibility.value == null)) return none
  const variable = node.type === 'Identifier' ? variableOf(source.sourceCode, node) : undefined
  const origin = variable && originOf(variable)
  return origin?.path.length === 0 ? { ...fieldsIn(source, origin.init, depth + 1), isComplete: false } : anything
}

function pairs(source: Source, elements: readonly (Node | null)[]): FieldsInput {
  const set: FieldInput[] = []
  for (const element of elements) {
    const pair = element && unwrap(element)
    if (pair?.type !== 'ArrayExpression') return { set, isComplete: false }
    const [name, value] = pair.elements
    const text = literalText(name && unwrap(name))
    if (text === undefined) return { set, isComplete: false }
    set.push({
      name: text.toLowerCase(),
      does: 'set',
      value: value ? evaluate(source, value) : absent(pair),
      node: pair,
    })
  }
  return { set, isComplete: true }
}

/** The one field that a setter is about. */
export function fieldOf(
  source: Source,
  { name, value, does = 'set' }: FieldUse,
  inputs: Inputs,
  isComplete: boolean,
): FieldsInput {
  const there = value === undefined ? undefined : placed(source, value, inputs, isComplete)
  const held = there?.is === 'there' ? evaluate(source, there.node) : unknown
  if (typeof name === 'string') {
    const node = there?.is === 'there' ? there.node : inputs.find((input) => input !== undefined)
    return node ? { set: [{ name, does, value: held, node }], isComplete: true } : anything
  }
  const named = placed(source, name, inputs, isComplete)
  if (named.is !== 'there') return anything
  const names = evaluate(source, named.node)
  if (!names.isComplete) return anything
  const set = names.possibilities.map((possibility): FieldInput => ({
    name: String(possibility.value).toLowerCase(),
    does,
    value: does === 'drop' ? one(undefined, named.node) : held,
    node: named.node,
  }))
  return { set, isComplete: set.length === 1 }
}

function textOf(value: Static): string | undefined {
  return typeof value === 'string' ? value : undefined
}
