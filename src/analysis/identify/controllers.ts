import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode, Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { wrapped } from '../../ast/unwrap.ts'
import type { Api, ApiRef, Framework, Handler } from '../../frameworks/framework.ts'
import type { Evidence } from '../model/model.ts'
import { callsOf } from '../values/call-sites.ts'
import { resolve } from '../../frameworks/lookup.ts'
import { namedApis } from './api-lookup.ts'
import { exportedName } from './exported-name.ts'
import { annotated, typeApis } from './type-annotations.ts'
import type { SourceFile } from '../model/source-file.ts'

/** A handler that a function is by what it takes and gives, wherever it is registered. */
export interface Controller {
  readonly framework: Framework
  readonly handler: Handler
  readonly evidence: Evidence
}

/**
 * The handlers that a function of a file of its own is, which another file registers: it is exported, a method, or a member of an
 * object, it takes what such handlers are given, and nothing in the file calls it. Only those count whose library answers by itself with
 * what they leave: of others it takes the registration to know what runs behind them.
 */
export function controllersOf(source: SourceFile, owner: FunctionNode): readonly Controller[] {
  const byResult = givesResult(source, owner)
  if (byResult.length > 0) return byResult
  if (!isForOthers(owner) || callsOf(source, owner).nodes.length > 0) return []
  return owner.params.flatMap((parameter, index) => {
    if (parameter.type !== 'Identifier') return []
    const typed = annotated(source, parameter)
    const known = typed ?? namedApis(source, parameter.name)
    return known.flatMap(({ framework, api }) => {
      const handler = handlerBearing(framework, api, index)
      return handler?.unanswered === 'answers' && areAlike(owner, handler)
        ? [{ framework, handler, evidence: typed ? ('proven' as const) : ('named' as const) }]
        : []
    })
  })
}

/** The handler of a framework that is given an API as the parameter of an index. */
export function handlerBearing(framework: Framework, api: Api, index: number): Handler | undefined {
  return Object.values(framework.handlers ?? {}).find(({ parameters }) =>
    parameters.some(
      (list) => list[index] != null && resolve(framework, list[index]).some((found) => found.api === api),
    ),
  )
}

/** The handlers whose results have the type that a function is annotated to give. */
function givesResult(source: SourceFile, { returnType }: FunctionNode): readonly Controller[] {
  if (!returnType) return []
  return typeApis(source, returnType.typeAnnotation).flatMap(({ framework, api }) => {
    const isGiven = (ref: ApiRef) => resolve(framework, ref).some((found) => found.api === api)
    const handler = Object.values(framework.handlers ?? {}).find(
      ({ result }) => result !== undefined && isGiven(result),
    )
    return handler ? [{ framework, handler, evidence: 'proven' as const }] : []
  })
}

/** Whether the parameters are as many as handlers have, and those that have no part in it are named like the rest of them. */
function areAlike({ params }: FunctionNode, { parameters }: Handler): boolean {
  const longest = parameters.reduce((long, list) => (list.length > long.length ? list : long), [])
  return params.every((parameter, index) => {
    const ref = longest[index]
    return ref === null
      ? parameter.type === 'Identifier' && /^_|^(next|done|context)$/.test(parameter.name)
      : ref !== undefined
  })
}

/** Whether a function stands where code of other files gets hold of it: it is exported, or a member of a class or object. */
function isForOthers(owner: FunctionNode): boolean {
  const place = wrapped(owner)
  const { parent } = place
  switch (parent?.type) {
    case 'MethodDefinition':
      return parent.kind === 'method' && isOpen(parent)
    case 'PropertyDefinition':
      return isOpen(parent)
    case 'Property':
      return parent.value === place && wrapped(parent.parent).parent?.type !== 'CallExpression'
    case 'AssignmentExpression':
      return parent.left.type === 'MemberExpression' && propertyName(parent.left) !== undefined
    default:
      return exportedName(place) !== undefined
  }
}

function isOpen({ accessibility, key }: TSESTree.MethodDefinition | TSESTree.PropertyDefinition): boolean {
  return accessibility !== 'private' && accessibility !== 'protected' && isNamed(key)
}

function isNamed({ type }: Node): boolean {
  return type !== 'PrivateIdentifier'
}
