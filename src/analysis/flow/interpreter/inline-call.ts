import type { TSESTree } from '@typescript-eslint/utils'
import { isWithin, type FunctionNode, type Node } from '../../../ast/node.ts'
import { objectLiteral } from '../../../ast/object-literal.ts'
import { findProperty } from '../../../ast/property-name.ts'
import { isNeverReassigned, pathInPattern, type Variable } from '../../../ast/variables.ts'
import { calledFunction } from '../../values/callee.ts'
import type { ResponseSlice } from '../uses/slice.ts'
import { effectAt } from '../../effects/effect-at.ts'
import { evaluate } from '../../values/evaluate.ts'
import type { ResponseUse, ResponseUses } from '../state/response-use.ts'
import { eventsOf } from '../uses/response-uses.ts'
import { identify } from '../../identify/identify.ts'
import type { Binding, SourceFile } from '../../model/source-file.ts'

/** A call of a function of the file, with the code that runs there for the response. */
export interface HelperCall {
  readonly callee: FunctionNode
  readonly code: ResponseSlice
}

/** The function that a call is sure to run, read with what the call passes; `undefined` where that cannot be seen. */
export function helperCall(
  code: ResponseSlice,
  event: ResponseUse & { readonly is: 'passed' | 'called' },
): HelperCall | undefined {
  const call = event.node
  if (call.type !== 'CallExpression') return undefined
  const callee = event.is === 'called' ? event.callee : calledFunction(code.source, call)
  if (callee === undefined || callee.generator) return undefined
  if (event.is === 'called' && callee.params.length === 0) return { callee, code }
  const source = boundTo(code.source, callee, call)
  const events = event.is === 'called' ? eventsWithin(code.events, callee) : eventsOfPassed(code.source, callee, event)
  return events && { callee, code: code.inCall(source, renewed(source, events, code), callee) }
}

/** The file as the code of a called function sees it: its parameters stand for what the call passes. */
export function boundTo(source: SourceFile, callee: FunctionNode, call: TSESTree.CallExpression): SourceFile {
  const bindings = new Map(source.bindings)
  for (const variable of source.sourceCode.getDeclaredVariables(callee)) {
    const binding = isNeverReassigned(variable) ? bindingOf(source, variable, callee, call) : undefined
    if (binding) bindings.set(variable, binding)
  }
  return { ...source, base: source.base ?? source, bindings }
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
  return { argument: argument ?? fallback, source }
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

function eventsWithin(events: ResponseUses, owner: FunctionNode): ResponseUses {
  return new Map([...events].filter(([node]) => isWithin(node, owner)))
}

/** The effects read again with what a call passes. */
function renewed(source: SourceFile, events: ResponseUses, code: ResponseSlice): ResponseUses {
  return new Map(
    [...events].map(([node, event]) => {
      const effect = event.is === 'effect' ? effectAt(source, node) : undefined
      return [node, effect ? { is: 'effect', node, effect: code.cache.same(effect) } : event]
    }),
  )
}
