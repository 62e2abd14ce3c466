import type { TSESTree } from '@typescript-eslint/utils'
import { constantLibrary, constantMember, fieldOfConstant } from '../../constants/index.ts'
import { importedBy, type Imported } from '../../ast/imported.ts'
import { isFunction, type Node } from '../../ast/node.ts'
import { hasSameMembers } from '../../ast/object-literal.ts'
import { literalText, propertyName } from '../../ast/property-name.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { isGlobal, isNeverReassigned, originOf, variableOf, type Variable } from '../../ast/variables.ts'
import type { Possibility, Static, Value } from '../model/model.ts'
import type { SourceFile } from '../model/source-file.ts'
import { argumentAt, constructionOf, keptByClass } from './kept-members.ts'
import { tableEntry } from './member-lookup.ts'
import { ownValue } from '../../own-value.ts'
import { along, defaultOf, passedArguments } from './passed-arguments.ts'
import { compute, conversions, maxText } from './arithmetic.ts'
import { remembered } from './evaluation-memo.ts'
import { resultMembers } from './result-members.ts'
import { absent, anyOf, certain, either, increased, one, through, unknown } from './value.ts'

/** What an expression can be, each possibility with the node where it is written. */
export function evaluate(source: SourceFile, expression: Node, depth = 0): Value {
  const node = unwrap(expression)
  return remembered(source, node, depth, () => evaluateNode(source, node, depth))
}

function evaluateNode(source: SourceFile, node: Node, depth: number): Value {
  switch (node.type) {
    case 'Literal':
      return 'regex' in node ? unknown : one(node.value, node)
    case 'TemplateLiteral':
      return template(source, node, depth)
    case 'UnaryExpression':
      return unary(source, node, depth)
    case 'BinaryExpression':
      return binary(source, node, depth)
    case 'ConditionalExpression':
      return either(evaluate(source, node.consequent, depth + 1), evaluate(source, node.alternate, depth + 1))
    case 'LogicalExpression':
      return logical(source, node, depth)
    case 'SequenceExpression': {
      const last = node.expressions.at(-1)
      return last ? evaluate(source, last, depth + 1) : unknown
    }
    case 'AssignmentExpression':
      return node.operator === '=' ? evaluate(source, node.right, depth + 1) : unknown
    case 'CallExpression':
      return conversion(source, node, depth)
    case 'Identifier':
      return identifier(source, node, depth)
    case 'MemberExpression':
      return member(source, node, depth)
    default:
      return unknown
  }
}

function template(source: SourceFile, node: TSESTree.TemplateLiteral, depth: number): Value {
  const text = literalText(node)
  if (text !== undefined) return one(text, node)
  let whole = node.quasis[0]?.value.cooked ?? ''
  for (const [index, expression] of node.expressions.entries()) {
    const part = certain(evaluate(source, expression, depth + 1))
    if (part === undefined) return unknown
    whole += String(part.value) + (node.quasis[index + 1]?.value.cooked ?? '')
    if (whole.length > maxText) return unknown
  }
  return one(whole, node)
}

function unary(source: SourceFile, node: TSESTree.UnaryExpression, depth: number): Value {
  if (node.operator === 'void') return one(undefined, node)
  if (node.operator === 'typeof' || node.operator === 'delete') return unknown
  const operand = certain(evaluate(source, node.argument, depth + 1))
  if (operand === undefined || typeof operand.value === 'bigint') return unknown
  switch (node.operator) {
    case '-':
      return one(-Number(operand.value), node)
    case '+':
      return one(Number(operand.value), node)
    case '~':
      return one(~Number(operand.value), node)
    case '!':
      return one(!operand.value, node)
  }
}

function binary(source: SourceFile, node: TSESTree.BinaryExpression, depth: number): Value {
  if (!/^[-+*/%]$/.test(node.operator) || node.left.type === 'PrivateIdentifier') return unknown
  const left = certain(evaluate(source, node.left, depth + 1))?.value
  const right = certain(evaluate(source, node.right, depth + 1))?.value
  const computed = left === undefined || right === undefined ? undefined : compute(node.operator, left, right)
  return computed === undefined ? unknown : one(computed, node)
}

function logical(source: SourceFile, node: TSESTree.LogicalExpression, depth: number): Value {
  const left = evaluate(source, node.left, depth + 1)
  const passes = (value: Static) =>
    node.operator === '??' ? value != null : node.operator === '||' ? Boolean(value) : !value
  const kept = left.possibilities.filter(({ value }) => passes(value))
  if (left.isComplete && kept.length === left.possibilities.length) return left
  return either({ possibilities: kept, isComplete: left.isComplete }, evaluate(source, node.right, depth + 1))
}

/** `Number(x)`, `parseInt(x)` and `String(x)` of a value that is known. */
function conversion(source: SourceFile, node: TSESTree.CallExpression, depth: number): Value {
  const [argument] = node.arguments
  if (node.callee.type !== 'Identifier' || argument === undefined || argument.type === 'SpreadElement') return unknown
  const convert = ownValue(conversions, node.callee.name)
  if (convert === undefined || !isGlobal(variableOf(source.sourceCode, node.callee))) return unknown
  const operand = certain(evaluate(source, argument, depth + 1))
  return operand === undefined ? unknown : one(convert(operand.value), node)
}

function identifier(source: SourceFile, node: TSESTree.Identifier, depth: number): Value {
  const variable = variableOf(source.sourceCode, node)
  if (isGlobal(variable)) {
    if (node.name === 'undefined') return one(undefined, node)
    if (node.name === 'NaN') return one(Number.NaN, node)
    if (node.name === 'Infinity') return one(Number.POSITIVE_INFINITY, node)
    return unknown
  }
  if (variable === undefined) return unknown
  const [definition] = variable.defs
  const bound = source.bindings?.get(variable)
  if (bound) {
    const value = bound.argument ? evaluate(bound.source, bound.argument, depth + 1) : absent(node)
    return definition?.type === 'Parameter' ? value : through('variable', value)
  }
  if (definition?.type === 'Parameter')
    return remembered(source, variable, depth, () => parameter(source, variable, [], depth))
  const imported = importedBy(source.sourceCode, node)
  if (imported) return constant(source, node, imported)
  const origin = originOf(variable)
  if (origin === undefined) return unknown
  if (origin.path.length === 0) return through('variable', evaluate(source, origin.init, depth + 1))
  const names = origin.path.filter((name) => name !== undefined)
  const isKnown = names.length === origin.path.length
  const found = isKnown ? evaluateInside(source, unwrap(origin.init), names, node, depth) : unknown
  const fallback = definition && defaultOf(definition.name)
  return fallback ? withDefault(found, through('variable', evaluate(source, fallback, depth + 1))) : found
}

/** What a pattern takes from a value, with the default that stands for `undefined`. */
function withDefault(found: Value, fallback: Value): Value {
  const kept = found.possibilities.filter(({ value }) => value !== undefined)
  if (found.isComplete && kept.length === found.possibilities.length) return found
  return either({ possibilities: kept, isComplete: found.isComplete }, fallback)
}

/** The arguments that calls in this file pass for a parameter, or what lies inside them; a default value where they pass none. */
function parameter(source: SourceFile, variable: Variable, inner: readonly string[], depth: number): Value {
  const [definition] = variable.defs
  const name = definition?.name
  if (name === undefined || !isFunction(definition?.node) || !isNeverReassigned(variable)) return unknown
  const passed = passedArguments(source, definition.node, name, inner)
  if (passed === undefined) return unknown
  const pattern = inner.length === 0 ? defaultOf(name) : undefined
  const fallback = pattern && evaluate(source, pattern, depth + 1)
  const values = passed.all.map(({ call, is, node }) =>
    is === 'unknown' ? unknown : node ? evaluate(source, node, depth + 2) : (fallback ?? absent(call)),
  )
  const value = through('parameter', anyOf(values))
  if (passed.isComplete) return value
  return { possibilities: fallback ? either(value, fallback).possibilities : value.possibilities, isComplete: false }
}

function member(source: SourceFile, node: TSESTree.MemberExpression, depth: number): Value {
  const imported = importedBy(source.sourceCode, node)
  if (imported) return constant(source, node, imported)
  const names: string[] = []
  let at: Node = node
  while (at.type === 'MemberExpression') {
    const name = propertyName(at)
    if (name === undefined) return unknown
    names.unshift(name)
    at = unwrap(at.object)
  }
  return evaluateInside(source, at, names, node, depth)
}

/** What lies at a path of names inside of what an expression is. */
export function evaluateInside(
  source: SourceFile,
  at: Node,
  names: readonly string[],
  node: Node = at,
  depth = 0,
): Value {
  const [name, ...others] = names
  const isOfStatus = name !== undefined && others.length === 0 && /status|code/i.test(name)
  const made = isOfStatus ? constructionOf(source, at) : undefined
  if (made && name !== undefined) return keptMember(source, made, name, node, depth)
  const variable = at.type === 'Identifier' ? variableOf(source.sourceCode, at) : undefined
  if (variable?.defs[0]?.type === 'Parameter')
    return hasSameMembers(variable) ? inParameter(source, variable, names, depth) : unknown
  const given = resultMembers(source, at, names)
  if (given === undefined) return inTable(source, at, names, node, depth)
  return anyOf(
    given.map((one) => (one === undefined || one === 'unknown' ? unknown : evaluate(source, one, depth + 1))),
  )
}

/** What the call that is followed passes inside of a parameter, or all calls in this file do: `options.status`. */
function inParameter(source: SourceFile, variable: Variable, names: readonly string[], depth: number): Value {
  const bound = source.bindings?.get(variable)
  if (bound === undefined) return parameter(source, variable, names, depth)
  const inside = bound.argument && along(bound.source, bound.argument, names)
  return inside && inside !== 'unknown' ? evaluate(bound.source, inside, depth + 1) : unknown
}

/** A member of an object that the file constructs: what the construction passes for it, or what its class gives it. */
function keptMember(source: SourceFile, made: TSESTree.NewExpression, name: string, use: Node, depth: number): Value {
  const kept = keptByClass(source, made.callee, name)
  const passed = kept?.at === undefined ? undefined : argumentAt(source, made, kept.at)
  if (kept === undefined || passed === 'unknown') return unknown
  if (passed) return through('parameter', evaluate(source, passed, depth + 1))
  if (kept.otherwise) return through('member', evaluate(source, kept.otherwise, depth + 1))
  return kept.code === undefined ? unknown : one(kept.code, use, 'member')
}

/** A constant of a library, or of another module of the project, reported where it is used. */
function constant(source: SourceFile, node: Node, imported: Imported): Value {
  if (constantLibrary(imported.module)) return library(node, imported)
  const value = source.neighbours?.valueOf(imported)
  // What else modules hold may be set by the code that starts the program.
  if (!value?.possibilities.every(({ value }) => typeof value === 'number' || typeof value === 'string')) return unknown
  return { ...value, possibilities: value.possibilities.map((one) => ({ ...one, node, via: 'member' })) }
}

function library(node: Node, { module, path }: Imported): Value {
  const constant = constantMember(module, path)
  if (constant === undefined) return unknown
  const value = constant.code ?? fieldOfConstant(constant)
  const possibility: Possibility = { value, node, via: 'member', constant }
  return value === undefined ? unknown : { possibilities: [possibility], isComplete: true }
}

/** A member of an enum, class or object literal of the file, reported where it is used. */
function inTable(source: SourceFile, table: Node, path: readonly string[], use: Node, depth: number): Value {
  const entry = tableEntry(source, table, path)
  if (entry === undefined) return unknown
  const value = entry.init ? evaluate(source, entry.init, depth + 1) : one(0, use)
  const added = entry.plus === 0 ? value : increased(value, entry.plus)
  return {
    ...added,
    possibilities: added.possibilities.map((possibility) => ({ ...possibility, node: use, via: 'member' })),
  }
}
