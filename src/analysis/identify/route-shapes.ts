import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode, Node } from '../../ast/node.ts'
import { findProperty, literalText, propertyName } from '../../ast/property-name.ts'
import { unwrap, wrapped } from '../../ast/unwrap.ts'
import { anyMethod, type Methods } from '../../domain/method-set.ts'
import type { SourceFile } from '../model/source-file.ts'
import { functionVariable } from '../values/call-sites.ts'
import { objectFunction } from '../values/callee.ts'

/** A registration by its shape alone, on something that is not known. */
export interface RouteShape {
  readonly methods: Methods
  readonly isFirst: boolean
  /** Whether it is an object with the method, the path and the handler, which nothing but a route looks like. */
  readonly isObject: boolean
}

/** The route that a function is registered for: `router.put('/users/:id', fn)`, `{ method: 'PUT', path: '/users', handler: fn }`. */
export function routeShape(place: Node): RouteShape | undefined {
  const { parent } = place
  if (parent?.type === 'ArrayExpression') {
    const list = routeShape(wrapped(parent))
    return list && !list.isObject ? { ...list, isFirst: list.isFirst && parent.elements[0] === place } : undefined
  }
  if (parent?.type === 'CallExpression' && parent.callee !== place) return calledRoute(parent, place)
  if (parent?.type === 'Property' && parent.value === place && propertyName(parent) === 'handler')
    return parent.parent.type === 'ObjectExpression' ? routeObject(parent.parent) : undefined
  return undefined
}

/** Whether a function is given to one of an object literal of the file, whose text says what it is called with: `const app = { get(path, fn) {} }`. */
export function isForOwnObject(source: SourceFile, owner: FunctionNode): boolean {
  const uses = functionVariable(source, owner)?.references.map(({ identifier }) => identifier) ?? []
  return [owner, ...uses].some((use) => {
    const place = wrapped(use)
    const { parent } = place
    if (parent?.type !== 'CallExpression' || calledRoute(parent, place) === undefined) return false
    const callee = unwrap(parent.callee)
    return callee.type === 'MemberExpression' && objectFunction(source, callee) !== undefined
  })
}

function calledRoute(call: TSESTree.CallExpression, handler: Node): RouteShape | undefined {
  const methods = verbOf(call)
  if (methods === undefined || call.callee.type !== 'MemberExpression') return undefined
  if (hasPath(call)) return { methods, isFirst: call.arguments[1] === handler, isObject: false }
  return isOnRoute(call.callee.object)
    ? { methods, isFirst: call.arguments[0] === handler, isObject: false }
    : undefined
}

function verbOf({ callee }: TSESTree.CallExpression): Methods | undefined {
  const name = callee.type === 'MemberExpression' ? propertyName(callee)?.toUpperCase() : undefined
  return name === undefined ? undefined : verbs.get(name)
}

function hasPath({ arguments: [path] }: TSESTree.CallExpression): boolean {
  return /^[/*]/.test(literalText(path) ?? '')
}

/** Whether an expression is `router.route('/users')`, or that with handlers of other methods behind it. */
function isOnRoute(expression: Node): boolean {
  let at = unwrap(expression)
  while (at.type === 'CallExpression' && at.callee.type === 'MemberExpression') {
    if (propertyName(at.callee) === 'route') return hasPath(at)
    if (verbOf(at) === undefined) return false
    at = unwrap(at.callee.object)
  }
  return false
}

function routeObject(object: TSESTree.ObjectExpression): RouteShape | undefined {
  const { property: method } = findProperty(object, 'method')
  const path = findProperty(object, 'path').property ?? findProperty(object, 'url').property
  if (method === undefined || path === undefined) return undefined
  const value = unwrap(method.value)
  const names = (value.type === 'ArrayExpression' ? value.elements : [value]).map((name) =>
    literalText(name)?.toUpperCase(),
  )
  const known = names.flatMap((name) => (name === undefined || name === '*' ? [] : [name]))
  return { methods: known.length === names.length ? new Set(known) : anyMethod, isFirst: true, isObject: true }
}

const verbs: ReadonlyMap<string, Methods> = new Map([
  ...['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'QUERY'].map(
    (name) => [name, new Set([name])] as const,
  ),
  ['DEL', new Set(['DELETE'])],
  ['ALL', anyMethod],
  ['USE', anyMethod],
])
