import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import { decoratorsOf } from '../../ast/decorators.ts'
import { isFunction, type FunctionNode, type Node } from '../../ast/node.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { pathInPattern } from '../../ast/variables.ts'
import { resolve } from '../../frameworks/lookup.ts'
import { along, namedApis, withResponse, type ApiMatch } from './api-lookup.ts'
import { calledBackWith } from './callbacks.ts'
import type { FoundHandler } from './found-handler.ts'
import { passedFor } from './propagation.ts'
import { withMembersUsed } from './members-used.ts'
import type { SourceFile } from '../model/source-file.ts'
import { isForOwnObject } from './route-shapes.ts'
import { annotated, annotatedName, jsdocParameter, programApis } from './type-annotations.ts'

/** How the rest of the file is identified, which parameters depend on. */
export interface Around {
  readonly allHandlersOf: (source: SourceFile, owner: FunctionNode) => readonly FoundHandler[]
  /** What a call gives. */
  readonly resultOf: (source: SourceFile, call: TSESTree.CallExpression) => readonly ApiMatch[]
  readonly identify: (source: SourceFile, expression: Node) => readonly ApiMatch[]
}

/** Types a team gives to responses and contexts of its own making; a name counts for little where the type is another one. */
const conventionalType = /(response|reply|context|ctx|toolkit|event)/i

/**
 * What a parameter is: by its type, its decorator, the handler its function is, its JSDoc, and last by its conventional name. The
 * strongest evidence decides.
 */
export function identifyParameter(
  source: SourceFile,
  { node: owner, name }: TSESLint.Scope.Definition,
  around: Around,
): readonly ApiMatch[] {
  if (!isFunction(owner) || name.type !== 'Identifier') return []
  const index = owner.params.findIndex((candidate) => pathInPattern(candidate, name) !== undefined)
  const parameter = owner.params[index]
  const path = parameter && pathInPattern(parameter, name)
  if (parameter === undefined || path === undefined) return []
  const target = targetOf(parameter)
  const ways = [
    () => annotated(source, target) ?? [],
    () => decorated(source, parameter, around),
    () => handed(source, owner, index, around),
    () => calledBackWith(source, owner, index, around.identify),
    () => passedFor(source, owner, index, around.identify),
    () => (path.length === 0 ? jsdocParameter(source, owner, name.name) : []),
  ]
  for (const way of ways) {
    const found = along(
      way().map((known) => withResponse(known, parameter)),
      path,
    )
    if (found.length > 0) return found
  }
  const response = path.length === 0 ? parameter : name
  const typed = programApis(source, name)
  if (typed) return typed.map((known) => withResponse(known, response))
  const typeName = annotatedName(target)
  if ((typeName !== undefined && !conventionalType.test(typeName)) || isForOwnObject(source, owner)) return []
  return withMembersUsed(source, name, namedApis(source, name.name)).map((known) => withResponse(known, response))
}

/** The pattern of a parameter, without its default value and accessibility. */
function targetOf(parameter: TSESTree.Parameter): Node {
  const inner = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter
  return inner.type === 'AssignmentPattern' ? inner.left : inner
}

/** What a parameter decorator makes of a parameter: `@Res() res`. */
function decorated(
  source: SourceFile,
  parameter: { readonly decorators?: readonly TSESTree.Decorator[] },
  { resultOf }: Around,
): readonly ApiMatch[] {
  return decoratorsOf(parameter).flatMap(({ expression }) => {
    const call = unwrap(expression)
    return call.type === 'CallExpression' ? resultOf(source, call) : []
  })
}

/** What the registration of a handler hands to one of its parameters. */
function handed(
  source: SourceFile,
  owner: FunctionNode,
  index: number,
  { allHandlersOf }: Around,
): readonly ApiMatch[] {
  const parameter = owner.params[index]
  const named = parameter?.type === 'Identifier' ? namedApis(source, parameter.name) : []
  const handlers = allHandlersOf(source, owner)
  // Where only names say that it is a handler, the parameter's own name says as much of it.
  const others = handlers.every(({ isPresumed }) => isPresumed) && handlers.length > 0 ? named : []
  const given = handlers.flatMap(({ framework, handler, evidence }) => {
    const lists = handler.parameters
    const list =
      lists.find((candidate) => candidate.length === owner.params.length) ??
      lists.find((candidate) => candidate.length > index)
    const ref = list?.[index]
    return ref ? resolve(framework, ref).map((found): ApiMatch => ({ ...found, evidence })) : []
  })
  return [...given.filter(({ api }) => !others.some((other) => other.api === api)), ...others]
}
