import type { TSESTree } from '@typescript-eslint/utils'
import { isFunction, type Node } from '../../ast/node.ts'
import { everyNumber, intersection, noNumber, union, type CodeSet } from '../../domain/code-set.ts'
import { negated, type Bounds } from './status-conditions.ts'
import type { Subject } from '../model/model.ts'

/** For which statuses of a response a condition holds. */
export type BoundsOf = (condition: Node, key: string, countsOk?: boolean) => Bounds

/**
 * The statuses that a response can have where a node is evaluated, by the conditions that led there. Behind other statements only
 * what cannot have changed in between counts.
 */
export function reachedAt(boundsOf: BoundsOf, node: Node, { key, isStable }: Subject): CodeSet {
  let reached = everyNumber
  const when = (condition: Node, holds: boolean, countsOk = true) => {
    const bounds = boundsOf(condition, key, countsOk)
    reached = intersection(reached, (holds ? bounds : negated(bounds)).most)
  }
  for (let at: Node = node; at.parent; at = at.parent) {
    const { parent } = at
    switch (parent.type) {
      case 'LogicalExpression':
        // `!response.ok || response.status >= 400` only says it twice.
        if (parent.right === at && parent.operator !== '??')
          when(parent.left, parent.operator === '&&', parent.operator === '&&')
        break
      case 'ConditionalExpression':
      case 'IfStatement':
        if (parent.test !== at) when(parent.test, parent.consequent === at)
        break
      case 'BlockStatement':
      case 'Program':
        if (!isStable) return reached
        for (const [condition, holds] of passed(parent.body, at)) when(condition, holds)
        break
      case 'SwitchCase':
        if (!isStable) return reached
        if (parent.test !== at) {
          reached = intersection(reached, caseBounds(boundsOf, parent, key))
          for (const [condition, holds] of passed(parent.consequent, at)) when(condition, holds)
        }
        break
      default:
        if (isFunction(parent)) return reached
    }
  }
  return reached
}

/** The conditions that statements before another one have decided, because the other way leaves. */
function passed(body: readonly Node[], before: Node): readonly (readonly [condition: Node, holds: boolean])[] {
  return body.slice(0, body.indexOf(before)).flatMap((statement): readonly (readonly [Node, boolean])[] => {
    if (statement.type !== 'IfStatement') return []
    if (leaves(statement.consequent)) return [[statement.test, false]]
    return statement.alternate && leaves(statement.alternate) ? [[statement.test, true]] : []
  })
}

/** Whether no statement behind one is reached from it. */
function leaves(statement: Node): boolean {
  switch (statement.type) {
    case 'ReturnStatement':
    case 'ThrowStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return true
    case 'BlockStatement': {
      const last = statement.body.at(-1)
      return last !== undefined && leaves(last)
    }
    case 'IfStatement':
      return statement.alternate !== null && leaves(statement.consequent) && leaves(statement.alternate)
    default:
      return false
  }
}

/** The statuses with which the statements of a case run. */
function caseBounds(boundsOf: BoundsOf, own: TSESTree.SwitchCase, key: string): CodeSet {
  const { cases } = own.parent
  let reached = noNumber
  for (let index = cases.indexOf(own); index >= 0; index -= 1) {
    const one = cases[index]
    if (one === undefined || one.test === null) return everyNumber
    if (one !== own && one.consequent.length > 0) {
      const last = one.consequent.at(-1)
      return last && leaves(last) ? reached : everyNumber
    }
    reached = union(reached, boundsOf(one.test, key).most)
  }
  return reached
}
