import type { TSESTree } from '@typescript-eslint/utils'
import type { Node } from '../../../ast/node.ts'
import { unwrap } from '../../../ast/unwrap.ts'
import type { Variable } from '../../../ast/variables.ts'
import { learn, literalOf, statementOf, accessPathOf, type Claim, type AccessPath } from '../state/path-facts.ts'
import { identify } from '../../identify/identify.ts'
import { methodCase, methodTest } from '../../identify/method-conditions.ts'
import type { Static } from '../../model/model.ts'
import { limitedTo, without, type Methods } from '../../../domain/method-set.ts'
import type { SourceFile } from '../../model/source-file.ts'
import type { State, States } from '../state/abstract-state.ts'
import { bounded, union } from '../state/join.ts'
import { readsTracked, type Tracked } from '../uses/path-variables.ts'
import { sourceOnPath, withoutValues } from '../state/environment.ts'

/** The states in which a condition holds, and those in which it does not. */
export interface Branches {
  readonly whenTrue: States
  readonly whenFalse: States
}

/** Where conditions are read: what one call of a function has shown of its parameters says nothing of another call. */
export interface Frame {
  readonly source: SourceFile
  readonly number: number
  /** The variables that are followed. */
  readonly tracked?: Tracked
  /** Whether code that is still to come may ask for a word that a condition has at an offset; where it is not told, it may. */
  readonly isAsked?: (word: string, offset: number) => boolean
}

/**
 * Splits states by a condition. What a path has shown of a condition that cannot change decides it when it is asked again, so that
 * no path goes through both sides of `if (found)`.
 */
export function branch(frame: Frame, condition: Node, states: States): Branches {
  const { source, tracked, isAsked = () => true } = frame
  const node = unwrap(condition)
  if (states.length === 0) return { whenTrue: [], whenFalse: [] }
  if (node.type === 'UnaryExpression' && node.operator === '!') {
    const { whenTrue, whenFalse } = branch(frame, node.argument, states)
    return { whenTrue: whenFalse, whenFalse: whenTrue }
  }
  if (node.type === 'LogicalExpression' && node.operator !== '??') {
    const left = branch(frame, node.left, states)
    const right = branch(frame, node.right, node.operator === '&&' ? left.whenTrue : left.whenFalse)
    return node.operator === '&&'
      ? { whenTrue: right.whenTrue, whenFalse: union(left.whenFalse, right.whenFalse) }
      : { whenTrue: union(left.whenTrue, right.whenTrue), whenFalse: right.whenFalse }
  }
  if (readsWhetherSent(source, node)) return bySent(states)
  const test = methodTest(source, node)
  if (test) {
    const { whenTrue, whenFalse } = byMethod(states, test.names)
    return test.isNegated ? { whenTrue: whenFalse, whenFalse: whenTrue } : { whenTrue, whenFalse }
  }
  const read = readsTracked(tracked, node)
  const { holds, fails, open } = divided(frame, read, states, (seen) => decided(seen, node))
  const undecided = read.length > 0 ? withoutValues(open, (variable) => read.includes(variable)) : open
  const statement = undecided.length > 0 ? statementOf(source, frame.number, node) : undefined
  if (statement === undefined) return { whenTrue: union(holds, undecided), whenFalse: union(fails, undecided) }
  const { subject, claim, isNegated } = statement
  const keeps = isAsked(subject.word, node.range[1])
  return {
    whenTrue: union(holds, assume(undecided, subject, claim, !isNegated, keeps)),
    whenFalse: union(fails, assume(undecided, subject, claim, isNegated, keeps)),
  }
}

/** Splits states by whether one of the cases of a `switch` is taken. */
export function branchByCase(frame: Frame, discriminant: Node, test: Node, states: States): Branches {
  const { source, tracked, isAsked = () => true } = frame
  const method = methodCase(source, discriminant, test)
  if (method !== undefined) return byMethod(states, [method])
  const read = readsTracked(tracked, discriminant)
  const { holds, fails, open } = divided(frame, read, states, (seen) => {
    const left = literalOf(seen, discriminant)
    const right = left && literalOf(source, test)
    return left && right && Object.is(left.value, right.value)
  })
  const undecided = read.length > 0 ? withoutValues(open, (variable) => read.includes(variable)) : open
  const literal = literalOf(source, test)
  const subject = literal && accessPathOf(source, frame.number, discriminant)
  if (!subject) return { whenTrue: union(holds, undecided), whenFalse: union(fails, undecided) }
  const claim: Claim = { is: 'equal', to: literal.value }
  return {
    whenTrue: union(holds, assume(undecided, subject, claim, true, isAsked(subject.word, test.range[1]))),
    // The cases that follow ask for it again.
    whenFalse: union(fails, assume(undecided, subject, claim, false, true)),
  }
}

interface Divided {
  readonly holds: States
  readonly fails: States
  readonly open: States
}

/** Divides states by what a condition comes to in the file as they see it. */
function divided(
  { source }: Frame,
  read: readonly Variable[],
  states: States,
  decide: (seen: SourceFile) => boolean | undefined,
): Divided {
  if (read.length === 0) {
    const is = decide(source)
    return {
      holds: is === true ? states : [],
      fails: is === false ? states : [],
      open: is === undefined ? states : [],
    }
  }
  const holds: State[] = []
  const fails: State[] = []
  const open: State[] = []
  for (const state of states) {
    const is = decide(sourceOnPath(source, read, state))
    if (is === undefined) open.push(state)
    else if (is) holds.push(state)
    else fails.push(state)
  }
  return { holds, fails, open }
}

/** What a condition comes to where the values in it are known. */
function decided(source: SourceFile, node: Node): boolean | undefined {
  if (node.type !== 'BinaryExpression') {
    const found = literalOf(source, node)
    return found && Boolean(found.value)
  }
  const left = literalOf(source, node.left)
  const right = left && literalOf(source, node.right)
  return right && comparison(node.operator, left.value, right.value)
}

function comparison(operator: TSESTree.BinaryExpression['operator'], left: Static, right: Static): boolean | undefined {
  switch (operator) {
    case '===':
      return left === right
    case '!==':
      return left !== right
    case '==':
      return typeof left === typeof right || left == null || right == null ? left == right : undefined
    case '!=':
      return typeof left === typeof right || left == null || right == null ? left != right : undefined
    default:
  }
  if (typeof left !== 'number' || typeof right !== 'number') return undefined
  switch (operator) {
    case '<':
      return left < right
    case '<=':
      return left <= right
    case '>':
      return left > right
    case '>=':
      return left >= right
    default:
      return undefined
  }
}

/** The states in which a claim can hold, or can not, with that as a fact where it is asked for again. */
function assume(states: States, subject: AccessPath, claim: Claim, holds: boolean, keeps: boolean): States {
  return bounded(
    states.flatMap((state): readonly State[] => {
      if (!keeps && !state.facts.has(subject.key)) return [state]
      const facts = learn(state.facts, subject, claim, holds)
      return facts === undefined ? [] : facts === state.facts || !keeps ? [state] : [{ ...state, facts }]
    }),
  )
}

/** `if (res.headersSent)`: a response whose header section is written may not have ended yet. */
function bySent(states: States): Branches {
  return {
    whenTrue: states.filter(({ sent, head }) => sent !== 'no' || head !== 'open'),
    whenFalse: bounded(
      states.flatMap((state): readonly State[] =>
        typeof state.sent === 'object'
          ? []
          : [{ ...state, sent: 'no', head: state.head === 'maybe' ? 'open' : state.head }],
      ),
    ),
  }
}

function readsWhetherSent(source: SourceFile, node: Node): boolean {
  return node.type === 'MemberExpression' && identify(source, node).some(({ api }) => api.reads === 'sent')
}

/** The states with the request methods that are left; a path that leaves none is none. */
function narrowed(states: States, narrow: (methods: Methods) => Methods): States {
  return states.flatMap((state) => {
    const methods = narrow(state.methods)
    return methods.size === 0 ? [] : [{ ...state, methods }]
  })
}

function byMethod(states: States, names: readonly string[]): Branches {
  return {
    whenTrue: narrowed(states, (methods) => limitedTo(methods, names)),
    whenFalse: narrowed(states, (methods) => without(methods, names)),
  }
}
