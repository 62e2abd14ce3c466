import type { TSESTree } from '@typescript-eslint/utils'
import { answeredBy } from '../../ast/answered-by.ts'
import { decoratorsOf } from '../../ast/decorators.ts'
import { isFunction, type FunctionNode, type Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap, wrapped } from '../../ast/unwrap.ts'
import { registrationsOf, type Registration } from '../../frameworks/framework.ts'
import { resolveHandler } from '../../frameworks/lookup.ts'
import { namedApis, type ApiMatch } from './api-lookup.ts'
import { exported, takes } from './file-conventions.ts'
import type { FoundHandler, Way } from './found-handler.ts'
import { fittingUse, inputsAround, inputsOf, Kinds, placed, starOf, type Inputs } from './overloads.ts'
import { controllersOf, handlerBearing } from './controllers.ts'
import { functionVariable } from '../values/call-sites.ts'
import { evaluate } from '../values/evaluate.ts'
import { anyMethod, type Methods } from '../../domain/method-set.ts'
import { isForOtherEvents } from './other-events.ts'
import { isForOwnObject, routeShape } from './route-shapes.ts'
import type { SourceFile } from '../model/source-file.ts'
import { annotated, typedAs } from './type-annotations.ts'

type Identify = (source: SourceFile, node: Node) => readonly ApiMatch[]

const maxWrappers = 3

/** How a function is made a handler: by registrations, decorators, types and the conventions of files. */
export function findHandlers(source: SourceFile, owner: FunctionNode, identify: Identify): readonly FoundHandler[] {
  const places = placesOf(source, owner)
  const waysBy = (waysAt: (place: Node) => readonly Way[]) =>
    places.flatMap(({ place, isWrapped }) =>
      waysAt(place)
        .filter((way) => !isForOtherEvents(source, owner, way))
        .map((way): FoundHandler => ({ ...way, isWrapped, isPresumed: false })),
    )
  const found = waysBy((place) => [
    ...registered(source, place, identify),
    ...typed(source, place),
    ...exported(source, place, (convention) => convention.takes === undefined),
    ...decorated(source, place, identify),
  ])
  if (found.length > 0) return found
  const byShape = waysBy((place) => shaped(source, owner, place))
  if (byShape.length > 0) return byShape
  const byName = waysBy((place) => exported(source, place, (convention) => takes(owner, convention)))
  if (byName.length > 0) return byName.map((way) => ({ ...way, isPresumed: true }))
  const presumed = { methods: undefined, isFirst: false, isWrapped: false, isPresumed: true }
  return controllersOf(source, owner).map((controller) => ({ ...controller, ...presumed }))
}

/** Registrations on something that is not known, by their shape and the conventional name of a parameter: `api.put('/x', (req, res) => …)`. */
function shaped(source: SourceFile, owner: FunctionNode, place: Node): readonly Way[] {
  const route = routeShape(place)
  if (route === undefined || isForOwnObject(source, owner)) return []
  const { methods, isFirst, isObject } = route
  return owner.params.flatMap((parameter, index) => {
    // What the parameter is asks in turn which handler the function is, so only its type and its name are looked at.
    const known =
      parameter.type === 'Identifier' ? (annotated(source, parameter) ?? namedApis(source, parameter.name)) : []
    return known.flatMap(({ framework, api }) => {
      const handler = api.isResponse || isObject ? handlerBearing(framework, api, index) : undefined
      return handler ? [{ framework, handler, evidence: 'named' as const, methods, isFirst }] : []
    })
  })
}

/** Where the value of a function stands: itself, its references, and calls that wrap it (`asyncHandler(fn)`). */
function placesOf(source: SourceFile, owner: FunctionNode): readonly Place[] {
  const direct = [wrapped(owner)]
  const variable = functionVariable(source, owner)
  for (const { identifier, init } of variable?.references ?? []) if (!init) direct.push(wrapped(identifier))
  const places = direct.map((place): Place => ({ place, isWrapped: false }))
  for (let at of direct) {
    for (let depth = 0; depth < maxWrappers && isWrapperCall(at.parent, at); depth += 1)
      places.push({ place: (at = wrapped(at.parent)), isWrapped: true })
  }
  return places
}

interface Place {
  readonly place: Node
  readonly isWrapped: boolean
}

/** Whether a call takes a function and hands on something that stands for it: it is itself an argument or an initialiser. */
function isWrapperCall(call: Node | undefined, argument: Node): call is TSESTree.CallExpression {
  return (
    call?.type === 'CallExpression' &&
    call.callee !== argument &&
    (call.parent.type === 'CallExpression' ||
      call.parent.type === 'ArrayExpression' ||
      call.parent.type === 'Property' ||
      call.parent.type === 'VariableDeclarator' ||
      call.parent.type === 'ExportDefaultDeclaration' ||
      call.parent.type === 'AssignmentExpression')
  )
}

/** The registrations that a function is an argument of, directly, in a list, or as a property of an options object. */
function registered(source: SourceFile, place: Node, identify: Identify): readonly Way[] {
  const path: string[] = []
  let at = place
  let element = place
  let isFirst = true
  for (let depth = 0; depth < 4; depth += 1) {
    const { parent } = at
    if (parent?.type === 'ArrayExpression') {
      isFirst &&= parent.elements[0] === at
      element = at
      at = wrapped(parent)
    } else if (parent?.type === 'Property' && parent.value === at && parent.parent.type === 'ObjectExpression') {
      const name = propertyName(parent)
      if (name === undefined) return []
      path.unshift(name)
      at = wrapped(parent.parent)
    } else {
      const maker: Node | undefined = path.length > 0 ? answeredBy(at) : undefined
      if (maker === undefined) break
      path.unshift('()')
      at = wrapped(maker)
    }
  }
  const call = at.parent
  if (call?.type !== 'CallExpression' && call?.type !== 'NewExpression') return []
  const index = call.arguments.indexOf(at as TSESTree.CallExpressionArgument)
  if (index < 0) return []
  const { inputs, isComplete, isMovable } = inputsAround(call, index)
  return identify(source, call.callee).flatMap(({ framework, api, evidence }) => {
    const uses = call.type === 'NewExpression' ? api.construct : api.call
    const use = fittingUse(uses, new Kinds(source, inputs))
    const registration = use && registrationsOf(use).find((one) => registers(one, index, isMovable, path))
    if (registration === undefined) return []
    const handler = resolveHandler(framework, registration.as)
    if (handler === undefined) return []
    const before = registration.from === undefined ? [] : inputs.slice(registration.from, index)
    // Of a list of routes, it is the route at hand that says the method.
    const own = path.length > 0 && element !== place ? inputs.with(index, element) : inputs
    const found = { framework, handler, evidence, methods: methodsOf(source, registration, own) }
    const others = path.length > 0 ? own : own.with(index, undefined)
    const isBehind = registration.after?.some((at) => placed(source, at, others, isComplete).is !== 'absent') ?? false
    return [{ ...found, isFirst: isFirst && !isMovable && !isBehind && !before.some(mayAnswer) }]
  })
}

/** Whether an argument in front of a handler can be another one, and not a path or options. */
function mayAnswer(argument: Node | undefined): boolean {
  return argument !== undefined && !/^(Literal|TemplateLiteral|ObjectExpression)$/.test(unwrap(argument).type)
}

/** Whether what stands at an index, or at that or a higher one, is a handler. */
function registers({ from, at }: Registration, index: number, isMovable: boolean, path: readonly string[]): boolean {
  if (path.length === 0 && from !== undefined) return index >= from || isMovable
  return (at ?? []).some((place) => {
    const [argument, ...names] = typeof place === 'number' ? [place] : place
    const isThere = argument === index || (isMovable && argument >= 0)
    return isThere && starOf(names, path) !== undefined
  })
}

function methodsOf(source: SourceFile, { method, isDefinition }: Registration, inputs: Inputs): Methods | undefined {
  if (method === undefined) return isDefinition ? undefined : anyMethod
  if (typeof method === 'string') return new Set([method])
  if ('length' in method) return new Set(method)
  const found = placed(source, method.at, inputs)
  if (found.is !== 'there') return anyMethod
  const list = unwrap(found.node)
  const values = (list.type === 'ArrayExpression' ? list.elements : [list]).map((one) => one && evaluate(source, one))
  const names = values.flatMap((value) =>
    value?.isComplete ? value.possibilities.map((one) => one.value) : [undefined],
  )
  const texts = names
    .filter((name) => typeof name === 'string' && /^[A-Za-z]+$/.test(name))
    .map((name) => String(name).toUpperCase())
  return texts.length === names.length && !texts.includes('ALL') ? new Set(texts) : anyMethod
}

/** The request methods that a function answers in one of the ways it is made a handler. */
export function methodsAnswered(handlers: readonly FoundHandler[]): Methods {
  const known = handlers.flatMap(({ methods }) => (methods ? [methods] : []))
  return known.length === 0 ? anyMethod : new Set(known.flatMap((methods) => [...methods]))
}

/** The handler types a function is annotated with: on its variable, or by `as` and `satisfies`. */
function typed(source: SourceFile, place: Node): readonly Way[] {
  return typedAs(source, place).flatMap(({ framework, api }) => {
    const handler = api.handler === undefined ? undefined : resolveHandler(framework, api.handler)
    return handler ? [{ framework, handler, evidence: 'proven', methods: undefined, isFirst: true }] : []
  })
}

/** The decorators that make a method a handler: `@Get()`. */
function decorated(source: SourceFile, place: Node, identify: Identify): readonly Way[] {
  const method = place.parent
  if (!isFunction(place) || method?.type !== 'MethodDefinition') return []
  return decoratorsOf(method).flatMap((decorator) => {
    const expression = unwrap(decorator.expression)
    const callee = expression.type === 'CallExpression' ? expression.callee : expression
    const inputs = expression.type === 'CallExpression' ? inputsOf(expression).inputs : []
    return identify(source, callee).flatMap(({ framework, api, evidence }) => {
      const use = fittingUse(api.decorate, new Kinds(source, inputs))
      const [registration] = use ? registrationsOf(use) : []
      const handler = registration && resolveHandler(framework, registration.as)
      if (registration === undefined || handler === undefined) return []
      return [{ framework, handler, evidence, methods: methodsOf(source, registration, inputs), isFirst: true }]
    })
  })
}
