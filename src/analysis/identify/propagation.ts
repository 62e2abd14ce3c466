import type { TSESTree } from '@typescript-eslint/utils'
import { answersOf } from '../../ast/answers-of.ts'
import { isFunction, type FunctionNode, type Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { isGlobal, variableOf, type Variable } from '../../ast/variables.ts'
import { calledFunction } from '../values/callee.ts'
import { callsOf } from '../values/call-sites.ts'
import type { ApiMatch } from './api-lookup.ts'
import { inputsOf } from './overloads.ts'
import { isPromise, recovered } from './promises.ts'
import type { SourceFile } from '../model/source-file.ts'

type Identify = (source: SourceFile, node: Node) => readonly ApiMatch[]

/** Whether a value is what a client gives, or a promise of it. */
function isReceived(known: ApiMatch): boolean {
  return isPromise(known) || (known.api.title !== undefined && !known.api.isBuilt)
}

/** What all of several expressions give a client's response, if each of them that is not nullish does. */
function inEach(source: SourceFile, expressions: readonly Node[], identify: Identify): readonly ApiMatch[] {
  const given = expressions.map(unwrap).filter((node) => !isNullish(node))
  const known = given.map((node) => identify(source, node))
  return known.every((one) => one.length > 0 && one.every(isReceived)) ? known.flat() : []
}

function isNullish(node: Node): boolean {
  return (node.type === 'Literal' && node.value === null) || (node.type === 'Identifier' && node.name === 'undefined')
}

/** The response that a variable holds which is declared without one, by all that is assigned to it. */
export function assignedTo(source: SourceFile, variable: Variable, identify: Identify): readonly ApiMatch[] {
  const written: Node[] = []
  for (const reference of variable.references) {
    if (!reference.isWrite()) continue
    const { writeExpr, identifier } = reference
    // Destructuring and updates write something else than the expression.
    const isWhole =
      writeExpr &&
      (identifier.parent.type === 'VariableDeclarator'
        ? identifier.parent.id === identifier
        : identifier.parent.type === 'AssignmentExpression' &&
          identifier.parent.left === identifier &&
          identifier.parent.operator === '=')
    if (!isWhole) return []
    written.push(writeExpr)
  }
  return inEach(source, written, identify)
}

/** The response that `a ? b : c`, `a ?? b` or `a || b` gives. */
export function inBranches(
  source: SourceFile,
  node: TSESTree.ConditionalExpression | TSESTree.LogicalExpression,
  identify: Identify,
): readonly ApiMatch[] {
  if (node.type === 'ConditionalExpression') return inEach(source, [node.consequent, node.alternate], identify)
  return inEach(source, node.operator === '&&' ? [node.right] : [node.left, node.right], identify)
}

/** The response that a function of this file returns, or that `catch` and `finally` of a promise lead to. */
export function returnedBy(source: SourceFile, call: TSESTree.CallExpression, identify: Identify): readonly ApiMatch[] {
  const callee = unwrap(call.callee)
  const name = callee.type === 'MemberExpression' ? propertyName(callee) : undefined
  if (callee.type === 'MemberExpression' && (name === 'catch' || name === 'finally')) {
    const promise = recovered(identify(source, callee.object))
    if (promise.length > 0)
      return name === 'finally' || givesNothingElse(source, call, identify)
        ? promise
        : promise.map((known): ApiMatch => ({ ...known, evidence: 'named' }))
  }
  const owner = calledFunction(source, call)
  return owner ? inEach(source, answersOf(owner), identify) : []
}

/** Whether the callback of `catch` gives a response as well, or nothing. */
function givesNothingElse(source: SourceFile, call: TSESTree.CallExpression, identify: Identify): boolean {
  const callback = call.arguments[0] && unwrap(call.arguments[0])
  if (!isFunction(callback)) return false
  return answersOf(callback).every((answer) => {
    const node = unwrap(answer)
    const known = isNothing(node) ? [] : identify(source, node)
    return isNothing(node) || (known.length > 0 && known.every((one) => isReceived(one) && one.evidence === 'proven'))
  })
}

/** Whether an expression has no value, or a return statement no expression. */
function isNothing(node: Node): boolean {
  return isNullish(node) || node.type === 'ReturnStatement'
}

/** The response that every call of a function in this file passes for a parameter. */
export function passedFor(
  source: SourceFile,
  owner: FunctionNode,
  index: number,
  identify: Identify,
): readonly ApiMatch[] {
  const { nodes, isComplete } = callsOf(source, owner)
  if (!isComplete || nodes.length === 0) return []
  const given = nodes.map((call) => inputsOf(call).inputs[index])
  return given.every((node) => node !== undefined) ? inEach(source, given, identify) : []
}

/** The element that `const [a, b] = await Promise.all([…])` binds at an index. */
export function elementOfAll(source: SourceFile, init: Node, index: string): Node | undefined {
  const awaited = unwrap(init)
  const call = awaited.type === 'AwaitExpression' ? unwrap(awaited.argument) : undefined
  if (call?.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return undefined
  const { object } = call.callee
  const isAll =
    object.type === 'Identifier' &&
    object.name === 'Promise' &&
    propertyName(call.callee) === 'all' &&
    isGlobal(variableOf(source.sourceCode, object))
  const list = isAll && call.arguments[0] ? unwrap(call.arguments[0]) : undefined
  if (list?.type !== 'ArrayExpression') return undefined
  const upTo = list.elements.slice(0, Number(index) + 1)
  return upTo.some((element) => element?.type === 'SpreadElement') ? undefined : (upTo[Number(index)] ?? undefined)
}
