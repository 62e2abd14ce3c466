import type { TSESLint } from '@typescript-eslint/utils'
import { decoratorsOf } from '../../ast/decorators.ts'
import { enclosingClass, isFunction, type FunctionNode, type Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { takesRejection } from '../../ast/rejection.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { isNeverReassigned, pathInPattern, type Variable } from '../../ast/variables.ts'
import { errorName } from '../../frameworks/conventions.ts'
import { handlersOf, identify } from '../identify/identify.ts'
import { resolve } from '../../frameworks/lookup.ts'
import { along, namedApis, type ApiMatch } from '../identify/api-lookup.ts'
import { fittingUse, inputsOf, Kinds } from '../identify/overloads.ts'
import type { SourceFile } from '../model/source-file.ts'

/** An error that came to code from wherever it was thrown, so that nothing is known of it. */
export interface CaughtError {
  /** What brought it: a `catch` clause, a rejected promise, a handler of errors, a filter of all of them, a callback that takes an error first. */
  readonly by: 'catch' | 'rejection' | 'handler' | 'filter' | 'callback'
  /** The code that has it: the body of the clause, or the function. */
  readonly within: Node
  /** What stands for it: a name, or a pattern that takes members out of it. */
  readonly binding: Node
  /** The members that lead from the error to the variable; empty where the variable is the error. */
  readonly path: readonly string[]
}

/** The caught error that a variable holds, or a member of which it holds; `undefined` where it is reassigned, or something else. */
export function caughtErrorIn(source: SourceFile, variable: Variable): CaughtError | undefined {
  const [definition] = variable.defs
  if (variable.defs.length !== 1 || definition === undefined || !isNeverReassigned(variable)) return undefined
  if (definition.type === 'CatchClause') {
    const { param, body } = definition.node
    return param ? withPath({ by: 'catch', within: body, binding: param }, param, definition.name) : undefined
  }
  if (definition.type !== 'Parameter' || !isFunction(definition.node)) return undefined
  return inParameter(source, definition.node, definition)
}

function withPath(caught: Omit<CaughtError, 'path'>, pattern: Node, name: Node): CaughtError | undefined {
  const path = pathInPattern(pattern, name)
  const steps = path?.filter((step) => step !== undefined)
  return steps && steps.length === path?.length ? { ...caught, path: steps } : undefined
}

function inParameter(
  source: SourceFile,
  owner: FunctionNode,
  { name }: TSESLint.Scope.Definition,
): CaughtError | undefined {
  const index = owner.params.findIndex((parameter) => pathInPattern(parameter, name) !== undefined)
  const binding = owner.params[index]
  const path = binding && pathInPattern(binding, name)
  if (binding === undefined || path === undefined) return undefined
  const caught = (by: CaughtError['by']) => withPath({ by, within: owner, binding }, binding, name)
  if (index === 0 && takesRejection(owner)) return caught('rejection')
  if (index === 0 && isFilter(source, owner)) return caught('filter')
  if (isHandedError(source, owner, index, [])) return caught('handler')
  // Some handlers get one object with the error among its members: `onError(({ error, set }) => …)`.
  const [step, ...rest] = path
  if (step !== undefined && isHandedError(source, owner, index, [step]))
    return { by: 'handler', within: owner, binding: name, path: rest.filter((one) => one !== undefined) }
  if (index === 0 && isErrorFirst(owner, binding)) return caught(isMiddleware(source, owner) ? 'handler' : 'callback')
  return undefined
}

/** Whether the registration of a function hands it an error as a parameter, or as a member of one. */
function isHandedError(source: SourceFile, owner: FunctionNode, index: number, path: readonly string[]): boolean {
  const handlers = handlersOf(source, owner)
  return (
    handlers.length > 0 &&
    handlers.every(({ framework, handler, evidence }) => {
      const lists = handler.parameters
      const list =
        lists.find(({ length }) => length === owner.params.length) ?? lists.find(({ length }) => length > index)
      const ref = list?.[index]
      const known = ref ? resolve(framework, ref).map((found): ApiMatch => ({ ...found, evidence })) : []
      return along(known, path).some(({ api }) => api.isError)
    })
  )
}

/** Whether a function is the method of a class that a decorator makes a filter of every error: `@Catch()`. */
function isFilter(source: SourceFile, owner: FunctionNode): boolean {
  const method = owner.parent
  const filter = method.type === 'MethodDefinition' ? enclosingClass(owner) : undefined
  if (method.type !== 'MethodDefinition' || filter === undefined) return false
  return decoratorsOf(filter).some(({ expression }) => {
    const call = unwrap(expression)
    if (call.type !== 'CallExpression') return false
    const kinds = new Kinds(source, inputsOf(call).inputs)
    return identify(source, call.callee).some(
      ({ api }) => fittingUse(api.decorate, kinds)?.filters === propertyName(method),
    )
  })
}

/** `(err, rows) => …`: the convention of Node, by which a callback is given an error or none. */
function isErrorFirst(owner: FunctionNode, parameter: Node): boolean {
  return parameter.type === 'Identifier' && errorName.test(parameter.name) && owner.params.length > 1
}

/** Whether a function that nothing in sight registers has the four parameters by which its library knows handlers of errors. */
function isMiddleware(source: SourceFile, owner: FunctionNode): boolean {
  const [, , response, next] = owner.params
  if (owner.params.length !== 4 || response?.type !== 'Identifier' || next?.type !== 'Identifier') return false
  return (
    identify(source, response).some(({ api }) => api.isResponse) &&
    namedApis(source, next.name).some(({ api }) => api.handsOver)
  )
}
