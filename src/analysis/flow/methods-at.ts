import type { TSESTree } from '@typescript-eslint/utils'
import { isFunction, type FunctionNode, type Node } from '../../ast/node.ts'
import { branch } from './interpreter/branching.ts'
import { methodsAnswered } from '../identify/handler-discovery.ts'
import { handlersOf, identify } from '../identify/identify.ts'
import { methodCase } from '../identify/method-conditions.ts'
import { anyMethod, joined, limitedTo, without, type Methods } from '../../domain/method-set.ts'
import type { SourceFile } from '../model/source-file.ts'
import { initial } from './state/abstract-state.ts'
import { requestName } from '../../frameworks/conventions.ts'

/**
 * The request methods that are possible where an expression is evaluated: those of the handler it is in, less what the
 * conditions around it and the early exits before it leave out.
 */
export function methodsAt(source: SourceFile, expression: Node): Methods {
  let methods = anyMethod
  for (let at: Node = expression, { parent } = at; parent; at = parent, { parent } = at) {
    if (isFunction(at) && isAnswering(source, at)) return intersection(methods, methodsAnswered(handlersOf(source, at)))
    methods = intersection(methods, within(source, at, parent))
  }
  return methods
}

/** Whether a function is given requests of its own, so that what is known outside of it says nothing. */
export function isAnswering(source: SourceFile, owner: FunctionNode): boolean {
  return (
    handlersOf(source, owner).length > 0 ||
    owner.params.some((parameter) => parameter.type === 'Identifier' && bearsRequest(source, parameter))
  )
}

function bearsRequest(source: SourceFile, parameter: TSESTree.Identifier): boolean {
  return (
    requestName.test(parameter.name) ||
    identify(source, parameter).some(({ api }) => api.isResponse || api.members?.['method'] !== undefined)
  )
}

/** What the node around an expression says of the methods. */
function within(source: SourceFile, at: Node, parent: Node): Methods {
  switch (parent.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      if (at === parent.test) return anyMethod
      return when(source, parent.test, at === parent.consequent)
    case 'LogicalExpression':
      return at === parent.right && parent.operator !== '??'
        ? when(source, parent.left, parent.operator === '&&')
        : anyMethod
    case 'SwitchCase':
      return intersection(ofCase(source, parent), afterGuards(source, at, parent.consequent))
    case 'BlockStatement':
    case 'Program':
      return afterGuards(source, at, parent.body)
    default:
      return anyMethod
  }
}

function when(source: SourceFile, condition: Node, holds: boolean): Methods {
  const { whenTrue, whenFalse } = branch({ source, number: 0 }, condition, [initial])
  return (holds ? whenTrue : whenFalse).map(({ methods }) => methods).reduce(joined, new Set())
}

/** The methods a `case` is for, with those that fall into it from the cases before. */
function ofCase(source: SourceFile, node: TSESTree.SwitchCase): Methods {
  const { discriminant, cases } = node.parent
  let methods: Methods = new Set()
  for (const one of cases.slice(0, cases.indexOf(node) + 1).toReversed()) {
    if (one !== node && !fallsThrough(one)) break
    const name = one.test ? methodCase(source, discriminant, one.test) : undefined
    if (one.test && name === undefined) return anyMethod
    methods = joined(methods, name === undefined ? defaultOf(source, node.parent) : limitedTo(anyMethod, [name]))
  }
  return methods
}

function defaultOf(source: SourceFile, { discriminant, cases }: TSESTree.SwitchStatement): Methods {
  return without(
    anyMethod,
    cases.flatMap(({ test }) => (test && methodCase(source, discriminant, test)) ?? []),
  )
}

function fallsThrough({ consequent }: TSESTree.SwitchCase): boolean {
  return !consequent.some(leaves)
}

interface Guard {
  readonly at: number
  readonly methods: Methods
}

const guards = new WeakMap<readonly Node[], readonly Guard[]>()

/** What the `if (req.method !== 'POST') return …` before a statement leave. */
function afterGuards(source: SourceFile, statement: Node, list: readonly Node[]): Methods {
  const known = guards.get(list) ?? list.flatMap((node): readonly Guard[] => guardsOf(source, node))
  guards.set(list, known)
  return known.reduce(
    (methods, guard) => (guard.at < statement.range[0] ? intersection(methods, guard.methods) : methods),
    anyMethod,
  )
}

function guardsOf(source: SourceFile, node: Node): readonly Guard[] {
  if (node.type !== 'IfStatement' || node.alternate || !leaves(node.consequent)) return []
  const methods = when(source, node.test, false)
  return methods.size === anyMethod.size ? [] : [{ at: node.range[0], methods }]
}

/** Whether a statement is sure not to lead on to the next one. */
function leaves(node: Node): boolean {
  switch (node.type) {
    case 'ReturnStatement':
    case 'ThrowStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return true
    case 'BlockStatement':
      return node.body.some(leaves)
    case 'IfStatement':
      return node.alternate !== null && leaves(node.consequent) && leaves(node.alternate)
    default:
      return false
  }
}

function intersection(left: Methods, right: Methods): Methods {
  if (left === anyMethod || right === anyMethod) return left === anyMethod ? right : left
  return new Set([...left].filter((name) => right.has(name)))
}
