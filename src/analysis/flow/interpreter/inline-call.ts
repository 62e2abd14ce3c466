import type { TSESTree } from '@typescript-eslint/utils'
import { isWithin, type FunctionNode, type Node } from '../../../ast/node.ts'
import { objectLiteral } from '../../../ast/object-literal.ts'
import { findProperty } from '../../../ast/property-name.ts'
import { unwrap } from '../../../ast/unwrap.ts'
import { isNeverReassigned, pathInPattern, variableOf, type Variable } from '../../../ast/variables.ts'
import { calledFunction } from '../../values/callee.ts'
import type { ResponseSlice } from '../uses/slice.ts'
import { evaluate } from '../../values/evaluate.ts'
import type { ResponseUse, ResponseUses } from '../state/response-use.ts'
import { eventsOf } from '../uses/response-uses.ts'
import { identify } from '../../identify/identify.ts'
import { TupleMap } from '../../values/tuple-map.ts'
import type { Binding, SourceFile } from '../../model/source-file.ts'

/** A call of a function of the file, with the code that runs there for the response. */
export interface HelperCall {
  readonly callee: FunctionNode
  readonly code: ResponseSlice
}

/** A function that is being followed, with the file as it sees it. */
export interface Activation {
  readonly callee: FunctionNode
  readonly source: SourceFile
}

/** The function that a call is sure to run, read with what the call passes; `undefined` where that cannot be seen. */
export function helperCall(
  code: ResponseSlice,
  event: ResponseUse & { readonly is: 'passed' | 'called' },
  calls: readonly Activation[],
): HelperCall | undefined {
  const call = event.node
  if (call.type !== 'CallExpression') return undefined
  const callee = event.is === 'called' ? event.callee : calledFunction(code.source, call)
  if (callee === undefined || callee.generator) return undefined
  if (event.is === 'called' && callee.params.length === 0) return { callee, code }
  const again = calls.findLast((one) => one.callee === callee)
  const source = boundTo(code.source, callee, call, {
    again: again?.source,
    response: event.is === 'passed' ? event : undefined,
  })
  const events = event.is === 'called' ? code.eventsWithin(callee) : eventsOfPassed(code.source, callee, event)
  return events && { callee, code: code.inCall(source, events, callee) }
}

type PassedResponse = Pick<ResponseUse & { readonly is: 'passed' }, 'argument' | 'path'>

const boundSources = new WeakMap<SourceFile, TupleMap<SourceFile>>()

/**
 * The file as the code of a called function sees it: its parameters stand for what the call passes. Calls that pass the same besides the
 * response see the same file. Where the function calls itself, nothing is known of what it passes anew.
 */
export function boundTo(
  source: SourceFile,
  callee: FunctionNode,
  call: TSESTree.CallExpression,
  { again, response }: { readonly again?: SourceFile | undefined; readonly response?: PassedResponse | undefined } = {},
): SourceFile {
  const base = source.base ?? source
  // The whole file is no value that is known.
  const anything: Binding = { argument: source.sourceCode.ast, source: base }
  const bindings = new Map<Variable, Binding>()
  for (const [variable, binding] of source.bindings ?? [])
    if (isWithin(callee, variable.scope.block)) bindings.set(variable, binding)
  for (const variable of source.sourceCode.getDeclaredVariables(callee)) {
    if (response && isResponse(variable, callee, response)) {
      bindings.set(variable, anything)
      continue
    }
    const binding = isNeverReassigned(variable) ? bindingOf(source, variable, callee, call) : undefined
    const before = again?.bindings?.get(variable)
    if (again === undefined) {
      if (binding) bindings.set(variable, binding)
    } else if (binding && before && before.argument === binding.argument && before.source === binding.source)
      bindings.set(variable, binding)
    else bindings.set(variable, anything)
  }
  const known = boundSources.get(base) ?? new TupleMap<SourceFile>()
  boundSources.set(base, known)
  const parts = [...bindings].flatMap(([variable, binding]) => [variable, binding.argument, binding.source])
  return known.at([callee, ...parts], () => ({ ...source, base, bindings }))
}

/** Whether a variable stands for the response that is passed, which is no value that is known whoever passes it. */
function isResponse({ defs }: Variable, callee: FunctionNode, { argument, path }: PassedResponse): boolean {
  const [definition] = defs
  const parameter = callee.params[argument]
  const steps = definition && parameter && pathInPattern(parameter, definition.name)
  return steps?.join('.') === path.join('.')
}

/** What a call passes for a parameter, or for a name in the pattern of one. */
function bindingOf(
  source: SourceFile,
  variable: Variable,
  callee: FunctionNode,
  call: TSESTree.CallExpression,
): Binding | undefined {
  const [definition] = variable.defs
  const name = definition?.name
  const index = name ? callee.params.findIndex((parameter) => isWithin(name, parameter)) : -1
  const parameter = callee.params[index]
  if (name === undefined || parameter === undefined) return undefined
  if (call.arguments.slice(0, index + 1).some(({ type }) => type === 'SpreadElement')) return undefined
  const path = pathInPattern(parameter, name)
  let argument: Node | undefined = call.arguments[index]
  for (const step of path ?? [undefined]) {
    const found = propertyOf(source, argument, step)
    if (!found?.isCertain || found.property?.value.type === 'AssignmentPattern') return undefined
    argument = found.property?.value
  }
  if (argument && isUndefined(source, argument)) argument = undefined
  const fallback = name.parent.type === 'AssignmentPattern' && name.parent.left === name ? name.parent.right : undefined
  return standing(source, argument ?? fallback)
}

/**
 * An expression with the file as it is seen from there: what another call has passed is that call's, and a literal the same to all. What
 * is computed from what was computed for a call in turn is given up: functions that call each other could go on with that for ever.
 */
function standing(source: SourceFile, argument: Node | undefined): Binding {
  const base = source.base ?? source
  const node = argument && unwrap(argument)
  if (node === undefined || node.type === 'Literal') return { argument: node, source: base }
  const variable = node.type === 'Identifier' ? variableOf(source.sourceCode, node) : undefined
  const passed = variable && source.bindings?.get(variable)
  if (passed && variable.defs[0]?.type === 'Parameter') return passed
  const isDeep = [...(source.bindings?.values() ?? [])].some((binding) => binding.source !== base)
  return isDeep ? { argument: source.sourceCode.ast, source: base } : { argument, source }
}

function propertyOf(source: SourceFile, expression: Node | undefined, name: string | undefined) {
  const object = expression && objectLiteral(source.sourceCode, expression)
  return object && name !== undefined ? findProperty(object, name) : undefined
}

function isUndefined(source: SourceFile, argument: Node): boolean {
  const { possibilities, isComplete } = evaluate(source, argument)
  return isComplete && possibilities.every(({ value }) => value === undefined)
}

const known = new WeakMap<object, Map<Node, ResponseUses>>()

/** What happens to a response in the function that it is passed to. */
function eventsOfPassed(
  source: SourceFile,
  callee: FunctionNode,
  { argument, path }: ResponseUse & { readonly is: 'passed' },
): ResponseUses | undefined {
  const base = source.base ?? source
  const parameter = callee.params[argument]
  const response = parameter && responseIn(base, callee, parameter, path)
  if (response === undefined) return undefined
  const { ast } = source.sourceCode
  let inFile = known.get(ast)
  if (inFile === undefined) known.set(ast, (inFile = new Map<Node, ResponseUses>()))
  const events = inFile.get(response) ?? eventsOf(base, response)
  inFile.set(response, events)
  return events
}

/** The node that stands for a response in a parameter: the parameter, or the name at a path in its pattern. */
function responseIn(
  source: SourceFile,
  callee: FunctionNode,
  parameter: Node,
  path: readonly string[],
): Node | undefined {
  for (const { defs } of source.sourceCode.getDeclaredVariables(callee)) {
    const [definition] = defs
    const name = definition?.name
    const steps = name && isWithin(name, parameter) ? pathInPattern(parameter, name) : undefined
    if (!name || steps?.join('.') !== path.join('.')) continue
    const found = identify(source, name).find(
      ({ api, response }) => (api.isResponse || api.isBuilt) && response && isWithin(response, parameter),
    )
    return found?.response
  }
  return undefined
}
