import type { TSESTree } from '@typescript-eslint/utils'
import { isFunction, type FunctionNode, type Node } from '../../ast/node.ts'
import { objectLiteral } from '../../ast/object-literal.ts'
import { findProperty, propertyName } from '../../ast/property-name.ts'
import { unwrap, wrapped } from '../../ast/unwrap.ts'
import { originOf, variableOf } from '../../ast/variables.ts'
import { openApiDocument } from '../../frameworks/schemas.ts'
import { registrationsOf, type Place, type Registration } from '../../frameworks/framework.ts'
import { fittingUse, inputsOf, Kinds, placed, starOf, type Inputs } from '../identify/overloads.ts'
import { declaredCodes } from './declared-status.ts'
import { evaluate } from '../values/evaluate.ts'
import { identify } from '../identify/identify.ts'
import type { Declaration, DeclaredStatus } from '../model/model.ts'
import type { SourceFile } from '../model/source-file.ts'

const maxDepth = 6

/** A call that is given a description, and where in its arguments. */
interface Route {
  readonly call: TSESTree.CallExpression
  readonly index: number
  readonly path: readonly string[]
  /** Whether other routes may be given the same. */
  readonly isShared: boolean
  /** Whether more may be described than is in sight. */
  readonly isComplete: boolean
}

/** The declarations that a property of an object makes for the routes it is given to: `schema: { response: { 200: … } }`. */
export function describedDeclarations(source: SourceFile, property: TSESTree.Property): readonly Declaration[] {
  const name = propertyName(property)
  if (name === undefined) return []
  const byRoute = routesOf(source, property.parent, [name]).flatMap((route) => declarationOf(source, property, route))
  return byRoute.length > 0 || !isInDocument(property) ? byRoute : documented(source, property)
}

/** Whether a property lists the responses of an operation in an OpenAPI document. */
function isInDocument(property: TSESTree.Property): boolean {
  if (propertyName(property) !== 'responses') return false
  let at: Node = property.parent
  for (const name of openApiDocument.path.toReversed()) {
    const { parent }: { parent?: Node } = wrapped(at)
    if (parent?.type !== 'Property' || parent.parent.type !== 'ObjectExpression') return false
    if (name !== '*' && propertyName(parent) !== name) return false
    at = parent.parent
  }
  return at.type === 'ObjectExpression' && openApiDocument.marks.some((mark) => findProperty(at, mark).property)
}

/** What an OpenAPI document declares of operations that other code answers. */
function documented(source: SourceFile, { value }: TSESTree.Property): readonly Declaration[] {
  const described = statusesIn(source, value, true)
  const around = { handler: undefined, successIsImplied: false, catchesErrors: false, mayBeSet: false }
  return described ? [{ ...around, statuses: described.statuses, isComplete: false }] : []
}

function declarationOf(
  source: SourceFile,
  property: TSESTree.Property,
  { call, index, path, isShared, isComplete }: Route,
): readonly Declaration[] {
  const { inputs } = inputsOf(call)
  const kinds = new Kinds(source, inputs)
  for (const { framework, api } of identify(source, call.callee)) {
    const use = fittingUse(api.call, kinds)
    const [registration] = use ? registrationsOf(use) : []
    const star = starIn(registration?.declares ?? use?.declares ?? use?.describes, index, path)
    const described = star && statusesIn(source, property.value, !isShared)
    if (star === undefined || described === undefined) continue
    return [
      {
        handler: registration && handlerOf(source, registration, inputs, star),
        statuses: described.statuses,
        isComplete: isComplete && described.isComplete,
        successIsImplied: (registration && framework.handlers?.[registration.as]?.successIsImplied) ?? false,
        catchesErrors: false,
        mayBeSet: false,
      },
    ]
  }
  return []
}

/** The names for which `*` stands where one of some places is the one that a path leads to in an argument. */
export function starIn(
  places: readonly Place[] = [],
  index: number,
  path: readonly string[],
): readonly string[] | undefined {
  for (const place of places) {
    const [argument, ...names] = partsOf(place)
    const star = argument === index ? starOf(names, path) : undefined
    if (star) return star
  }
  return undefined
}

function partsOf(place: Place): readonly [argument: number, ...path: string[]] {
  return typeof place === 'number' ? [place] : place
}

/** The calls that an object is given to, itself or within others, also by the name of a variable. */
export function routesOf(
  source: SourceFile,
  object: Node,
  path: readonly string[],
  isShared = false,
  depth = 0,
  isComplete = true,
): readonly Route[] {
  const place = wrapped(object)
  const { parent } = place
  if (depth > maxDepth || parent === undefined) return []
  const next = (node: Node, names: readonly string[], shared = isShared, complete = isComplete) =>
    routesOf(source, node, names, shared, depth + 1, complete)
  switch (parent.type) {
    case 'Property': {
      const name = propertyName(parent)
      return parent.value === place && parent.parent.type === 'ObjectExpression' && name !== undefined
        ? next(parent.parent, [name, ...path])
        : []
    }
    case 'MemberExpression': {
      const [first, ...rest] = path
      return parent.object === place && propertyName(parent) === first && rest.length > 0 ? next(parent, rest) : []
    }
    case 'VariableDeclarator': {
      const variable = parent.id.type === 'Identifier' ? variableOf(source.sourceCode, parent.id) : undefined
      const uses = variable && originOf(variable) ? variable.references.filter(({ init }) => !init) : []
      return uses.flatMap(({ identifier }) => next(identifier, path, isShared || isUsedTwice(uses.length, parent)))
    }
    case 'CallExpression': {
      const index = parent.arguments.findIndex((argument) => argument === place)
      if (index < 0) return []
      const uses = identify(source, parent.callee).map(({ api }) =>
        fittingUse(api.call, new Kinds(source, inputsOf(parent).inputs)),
      )
      const route: Route = { call: parent, index, path, isShared, isComplete }
      return uses.some((use) => use?.gives === index)
        ? [route, ...next(parent, path, isShared, isComplete && parent.arguments.length === 1)]
        : [route]
    }
    default:
      return []
  }
}

/** Whether what a variable holds may describe several routes; one that is exported may be used anywhere. */
function isUsedTwice(uses: number, declarator: TSESTree.VariableDeclarator): boolean {
  return uses > 1 || declarator.parent.parent.type === 'ExportNamedDeclaration'
}

/** The statuses that the keys of an object declare; `undefined` where it is not in sight. */
export function statusesIn(
  source: SourceFile,
  expression: Node,
  isOwn: boolean,
  depth = 0,
): Pick<Declaration, 'statuses' | 'isComplete'> | undefined {
  const node = unwrap(expression)
  const object = depth > maxDepth ? undefined : objectLiteral(source.sourceCode, node)
  if (object === undefined) return undefined
  const isOwnObject = isOwn && object === node
  const statuses: DeclaredStatus[] = []
  let isComplete = true
  for (const property of object.properties) {
    if (property.type === 'SpreadElement') {
      const spread = statusesIn(source, property.argument, false, depth + 1)
      for (const status of spread?.statuses ?? []) statuses.push(status)
      isComplete &&= spread?.isComplete ?? false
      continue
    }
    const name = propertyName(property)
    const key = name ?? keyOf(source, property)
    const declared = key === undefined ? undefined : declaredCodes(key)
    if (key === undefined) isComplete = false
    else if (declared) statuses.push({ ...declared, text: key, node: property.key, isOwn: isOwnObject, isSent: false })
  }
  return { statuses, isComplete }
}

/** The value of a computed key: `[HttpStatus.OK]`. */
function keyOf(source: SourceFile, { key }: TSESTree.Property): string | undefined {
  const { possibilities, isComplete } = evaluate(source, key)
  const [only] = possibilities
  const isKey = typeof only?.value === 'number' || typeof only?.value === 'string'
  return isComplete && possibilities.length === 1 && isKey ? String(only.value) : undefined
}

/** The function that a call registers for what it describes. */
function handlerOf(
  source: SourceFile,
  { from, at = [] }: Registration,
  inputs: Inputs,
  star: readonly string[],
): FunctionNode | undefined {
  const places: Place[] = at.map((place) => {
    const [argument, ...names] = partsOf(place)
    return [argument, ...names.flatMap((name) => (name === '*' ? star : [name]))]
  })
  for (const place of places) {
    const there = placed(source, place, inputs)
    const found = there.is === 'there' && there.isCertain ? functionAt(source, there.node) : undefined
    if (found) return found
  }
  const functions = from === undefined ? [] : inputs.slice(from).map((input) => input && functionAt(source, input))
  return functions.find((found) => found !== undefined)
}

function functionAt(source: SourceFile, expression: Node): FunctionNode | undefined {
  const node = unwrap(expression)
  if (isFunction(node)) return node
  const variable = node.type === 'Identifier' ? variableOf(source.sourceCode, node) : undefined
  const [definition] = variable?.defs ?? []
  if (definition?.type === 'FunctionName') return isFunction(definition.node) ? definition.node : undefined
  const origin = variable && originOf(variable)
  const init = origin?.path.length === 0 ? unwrap(origin.init) : undefined
  return isFunction(init) ? init : undefined
}
