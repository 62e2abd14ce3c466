import type { TSESTree } from '@typescript-eslint/utils'
import { enclosingFunction, isFunction, type FunctionNode, type Node } from '../../ast/node.ts'
import { literalText, propertyName } from '../../ast/property-name.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { isGlobal, variableOf } from '../../ast/variables.ts'
import type { FieldUse, Place } from '../../frameworks/framework.ts'
import { placed, type Inputs } from '../identify/overloads.ts'
import { calledFunction } from '../values/callee.ts'
import { evaluate } from '../values/evaluate.ts'
import { absent, either, one, unknown } from '../values/value.ts'
import { heldFields, isTouched } from './header-objects.ts'
import type { FieldInput, FieldsInput } from '../model/model.ts'
import type { SourceFile } from '../model/source-file.ts'

const none: FieldsInput = { set: [], isComplete: true }
const anything: FieldsInput = { set: [], isComplete: false }

const maxDepth = 6

/** The fields that an object, list of pairs, `Headers` or `Map` at a place holds. */
export function fieldsAt(source: SourceFile, place: Place, inputs: Inputs, isComplete: boolean): FieldsInput {
  const there = placed(source, place, inputs, isComplete)
  const [index, ...path] = typeof place === 'number' ? [place] : place
  const input = inputs.at(index)
  const found = there.is === 'absent' ? none : there.is === 'unknown' ? anything : fieldsIn(source, there.node)
  const isCertain = there.is !== 'there' || there.isCertain
  return isCertain && !(input && path.length > 0 && isTouched(source, input, path[0]))
    ? found
    : { ...found, isComplete: false }
}

/** The fields that an expression holds, as an object or `Headers` or in a list. */
function fieldsIn(source: SourceFile, expression: Node, depth = 0): FieldsInput {
  const node = unwrap(expression)
  if (depth > maxDepth) return anything
  const deeper = (inner: Node) => fieldsIn(source, inner, depth + 1)
  switch (node.type) {
    case 'ArrayExpression':
      return inList(source, node.elements)
    case 'ObjectExpression':
      return inObject(source, node, deeper)
    case 'NewExpression': {
      const [argument] = node.arguments
      if (!isCollection(source, node.callee)) return anything
      return argument ? deeper(argument) : none
    }
    case 'Identifier':
      return heldFields(source, node, (inside, inner) => fieldsIn(inside, inner, depth + 1))
    case 'ConditionalExpression':
      return eitherOf(deeper(node.consequent), deeper(node.alternate))
    case 'LogicalExpression':
      return eitherOf(node.operator === '&&' ? none : deeper(node.left), deeper(node.right))
    case 'CallExpression': {
      const callee = calledFunction(source, node)
      return callee && !callee.async ? given(source, callee, deeper) : anything
    }
    default:
      return isNullish(source, node) ? none : anything
  }
}

function isCollection(source: SourceFile, callee: Node): boolean {
  return (
    callee.type === 'Identifier' &&
    /^(Headers|Map)$/.test(callee.name) &&
    isGlobal(variableOf(source.sourceCode, callee))
  )
}

function isNullish(source: SourceFile, node: Node): boolean {
  const { possibilities, isComplete } = evaluate(source, node)
  return isComplete && possibilities.every(({ value }) => value == null)
}

function inObject(
  source: SourceFile,
  { properties }: TSESTree.ObjectExpression,
  deeper: (node: Node) => FieldsInput,
): FieldsInput {
  const set: FieldInput[] = []
  let isComplete = true
  for (const property of properties) {
    const inside =
      property.type === 'SpreadElement'
        ? deeper(property.argument)
        : entry(source, property.key, property.computed ? undefined : propertyName(property), property.value, property)
    for (const field of inside.set) set.push(field)
    isComplete &&= inside.isComplete
  }
  return { set, isComplete }
}

/** The field that an entry of an object, `Headers` or list is; `name` where the syntax gives it. */
function entry(
  source: SourceFile,
  key: Node,
  name: string | undefined,
  value: Node | undefined,
  node: Node,
): FieldsInput {
  const names = name === undefined ? evaluate(source, key) : one(name, key)
  const texts = names.possibilities.flatMap((possibility) =>
    typeof possibility.value === 'string' ? [possibility.value] : [],
  )
  const set = texts.map((text): FieldInput => ({
    name: text.toLowerCase(),
    does: 'set',
    isCertain: names.isComplete && texts.length === 1,
    value: value ? evaluate(source, value) : absent(node),
    valueNode: value,
    node,
  }))
  return { set, isComplete: names.isComplete && texts.length === names.possibilities.length }
}

/** `[['allow', 'GET'], …]`, or `['allow', 'GET', …]` as Node takes it. */
function inList(source: SourceFile, elements: readonly (Node | null)[]): FieldsInput {
  const items = elements.map((element) => element && unwrap(element))
  const isFlat =
    items.length > 0 && items.every((item) => item && /^(Literal|TemplateLiteral|Identifier)$/.test(item.type))
  const pairs = isFlat
    ? items.flatMap((item, index) => (index % 2 === 0 ? [[item, items[index + 1]]] : []))
    : items.map((item) => (item?.type === 'ArrayExpression' ? item.elements : []))
  const parts = pairs.map(([key, value]) =>
    key ? entry(source, key, literalText(unwrap(key)), value ?? undefined, key) : anything,
  )
  return allOf(parts)
}

/** What a function of the file gives back. */
function given(source: SourceFile, owner: FunctionNode, deeper: (node: Node) => FieldsInput): FieldsInput {
  if (owner.body.type !== 'BlockStatement') return deeper(owner.body)
  const answers = returnsIn(source, owner, owner.body)
  return answers.length === 0 || answers.some((answer) => answer === null)
    ? anything
    : answers.map((answer) => (answer ? deeper(answer) : anything)).reduce(eitherOf)
}

function returnsIn(source: SourceFile, owner: FunctionNode, node: Node): readonly (Node | null)[] {
  if (node.type === 'ReturnStatement') return [node.argument]
  if (isFunction(node) || !/Statement$|^SwitchCase$|^CatchClause$/.test(node.type)) return []
  return (source.sourceCode.visitorKeys[node.type] ?? []).flatMap((key) => {
    const child: unknown = Reflect.get(node, key)
    return (Array.isArray(child) ? child : [child]).flatMap((inner) =>
      isNode(inner) && enclosingFunction(inner) === owner ? returnsIn(source, owner, inner) : [],
    )
  })
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'parent' in value
}

/** All the fields of several parts. */
export function allOf(parts: readonly FieldsInput[]): FieldsInput {
  return { set: parts.flatMap(({ set }) => set), isComplete: parts.every((part) => part.isComplete) }
}

/** The fields of one of two alternatives: certain only where both set them. */
function eitherOf(left: FieldsInput, right: FieldsInput): FieldsInput {
  const names = new Set([...left.set, ...right.set].map(({ name }) => name))
  const set = [...names].flatMap((name): FieldInput[] => {
    const one = left.set.findLast((field) => field.name === name)
    const other = right.set.findLast((field) => field.name === name)
    const field = one ?? other
    if (field === undefined) return []
    if (one === undefined || other === undefined) return [{ ...field, isCertain: false }]
    const isSame = one.valueNode === other.valueNode
    return [
      {
        ...field,
        isCertain: one.isCertain && other.isCertain,
        value: isSame ? one.value : either(one.value, other.value),
        valueNode: isSame ? one.valueNode : undefined,
      },
    ]
  })
  return { set, isComplete: left.isComplete && right.isComplete }
}

/** The one field that a setter is about. */
export function fieldOf(
  source: SourceFile,
  { name, value, given, does = 'set' }: FieldUse,
  inputs: Inputs,
  isComplete: boolean,
): FieldsInput {
  const condition = given === undefined ? undefined : placed(source, given, inputs, isComplete)
  if (condition?.is === 'absent') return none
  const there = value === undefined ? undefined : placed(source, value, inputs, isComplete)
  const valueNode = there?.is === 'there' ? there.node : undefined
  const held = valueNode ? evaluate(source, valueNode) : unknown
  if (typeof name === 'string') {
    const node = valueNode ?? (there ? undefined : inputs.find((input) => input !== undefined))
    return node ? { set: [{ name, does, isCertain: true, value: held, valueNode, node }], isComplete: true } : anything
  }
  const named = placed(source, name, inputs, isComplete)
  if (named.is !== 'there') return anything
  const { set, isComplete: isKnown } = entry(source, named.node, undefined, valueNode, named.node)
  return {
    set: set.map((field) => ({ ...field, does, value: does === 'drop' ? one(undefined, named.node) : held })),
    isComplete: isKnown,
  }
}
