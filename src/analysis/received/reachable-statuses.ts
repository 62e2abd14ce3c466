import type { TSESTree } from '@typescript-eslint/utils'
import { isFunction, type Node } from '../../ast/node.ts'
import { everyNumber, intersection, noNumber, union, type CodeSet } from '../../domain/code-set.ts'
import { negated, type Bounds } from './status-conditions.ts'
import type { Subject } from '../model/model.ts'

/** For which statuses of a response a condition holds. */
export type BoundsOf = (condition: Node, key: string, countsOk?: boolean) => Bounds

/** A condition that a statement has decided for those behind it, because the other way leaves. */
interface Guard {
  /** Where the statement starts. */
  readonly at: number
  readonly condition: Node
  readonly holds: boolean
}

/** The statuses that responses can have where nodes are evaluated, by the conditions that led there. */
export class ReachableStatuses {
  readonly #boundsOf: BoundsOf
  /** By the subject, and by the node. */
  readonly #known = new Map<string, Map<Node, CodeSet>>()
  readonly #guards = new Map<readonly Node[], readonly Guard[]>()
  /** What each guard of a list leaves together with those before it, by the subject. */
  readonly #left = new Map<string, Map<readonly Guard[], readonly CodeSet[]>>()

  constructor(boundsOf: BoundsOf) {
    this.#boundsOf = boundsOf
  }

  /** The statuses at a node. Behind other statements only what cannot have changed in between counts. */
  at(node: Node, subject: Subject): CodeSet {
    const key = `${subject.key}${subject.isStable ? '' : ' for now'}`
    const known = inner(this.#known, key)
    const passed: Node[] = []
    let reached = everyNumber
    for (let at: Node | undefined = node; at?.parent; at = this.#isEnd(at.parent, subject) ? undefined : at.parent) {
      const there = known.get(at)
      if (there) {
        reached = there
        break
      }
      passed.push(at)
    }
    for (const at of passed.toReversed()) {
      const own = at.parent && this.#within(at, at.parent, subject)
      if (own) reached = intersection(reached, own)
      known.set(at, reached)
    }
    return reached
  }

  /** Whether what is outside of a node says nothing of a status inside. */
  #isEnd(parent: Node, { isStable }: Subject): boolean {
    const isList = parent.type === 'BlockStatement' || parent.type === 'Program' || parent.type === 'SwitchCase'
    return isFunction(parent) || (isList && !isStable)
  }

  /** What the node right around one says of the status; `undefined` for nothing. */
  #within(at: Node, parent: Node, { key, isStable }: Subject): CodeSet | undefined {
    switch (parent.type) {
      case 'LogicalExpression': {
        if (parent.right !== at || parent.operator === '??') return undefined
        // `!response.ok || response.status >= 400` only says it twice.
        const isAnd = parent.operator === '&&'
        return this.#when(parent.left, isAnd, key, isAnd)
      }
      case 'ConditionalExpression':
      case 'IfStatement':
        return parent.test === at ? undefined : this.#when(parent.test, parent.consequent === at, key)
      case 'BlockStatement':
      case 'Program':
        return isStable ? this.#behind(parent.body, at, key) : undefined
      case 'SwitchCase':
        return isStable && parent.test !== at
          ? intersection(this.#ofCase(parent, key), this.#behind(parent.consequent, at, key))
          : undefined
      default:
        return undefined
    }
  }

  #when(condition: Node, holds: boolean, key: string, countsOk = true): CodeSet {
    const bounds = this.#boundsOf(condition, key, countsOk)
    return (holds ? bounds : negated(bounds)).most
  }

  /** What the statements before one leave. */
  #behind(body: readonly Node[], statement: Node, key: string): CodeSet {
    const guards = this.#guards.get(body) ?? body.flatMap(guardsAt)
    this.#guards.set(body, guards)
    const lists = inner(this.#left, key)
    let left = lists.get(guards)
    if (left === undefined) {
      let so: CodeSet = everyNumber
      left = guards.map(({ condition, holds }) => (so = intersection(so, this.#when(condition, holds, key))))
      lists.set(guards, left)
    }
    const passed = firstFrom(guards, statement.range[0])
    return left[passed - 1] ?? everyNumber
  }

  /** The statuses with which the statements of a case run. */
  #ofCase(own: TSESTree.SwitchCase, key: string): CodeSet {
    const { cases } = own.parent
    let reached = noNumber
    for (let index = cases.indexOf(own); index >= 0; index -= 1) {
      const one = cases[index]
      if (one === undefined || one.test === null) return everyNumber
      if (one !== own && one.consequent.length > 0) {
        const last = one.consequent.at(-1)
        return last && leaves(last) ? reached : everyNumber
      }
      reached = union(reached, this.#boundsOf(one.test, key).most)
    }
    return reached
  }
}

function inner<Outer, Inner, Value>(map: Map<Outer, Map<Inner, Value>>, key: Outer): Map<Inner, Value> {
  const known = map.get(key) ?? new Map<Inner, Value>()
  map.set(key, known)
  return known
}

function guardsAt(statement: Node): readonly Guard[] {
  if (statement.type !== 'IfStatement') return []
  const at = statement.range[0]
  if (leaves(statement.consequent)) return [{ at, condition: statement.test, holds: false }]
  return statement.alternate && leaves(statement.alternate) ? [{ at, condition: statement.test, holds: true }] : []
}

/** The index of the first guard at or behind an offset. */
function firstFrom(guards: readonly Guard[], offset: number): number {
  let low = 0
  let high = guards.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((guards[middle]?.at ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
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
