import { joined as joinedMethods } from '../../../domain/method-set.ts'
import type { Effect } from '../../model/model.ts'
import { rebuilt, initial, type State, type States } from './abstract-state.ts'
import { commonValues, haveSameValues } from './held-values.ts'
import { haveSameFields, joinedFields } from './joined-fields.ts'
import { joinedStatus } from './joined-status.ts'
import { commonFacts, isImpliedBy } from './path-facts.ts'

/**
 * How many states a point of the code may have: two to the fourth, for four conditions that are asked again. Past that, what is least
 * of the response is given up first.
 */
const maxStates = 16

/** What stands for more states than can be kept in any way. */
export const overfull: State = { ...rebuilt(initial), head: 'maybe', sent: 'maybe', isOverfull: true }

/**
 * The states of several sets. Two states are one where the response in them, the variables and the facts are the same; fields are joined
 * to what is set surely and what maybe. It is the first set itself where the others add nothing to it.
 */
export function union(...sets: readonly States[]): States {
  const [first = [], ...others] = sets.filter((set) => set.length > 0)
  if (others.length === 0) return first
  const states = [...first]
  let isChanged = false
  for (const set of others) for (const state of set) isChanged = add(states, state) || isChanged
  if (!isChanged) return first
  const fewer = limited(states)
  return fewer.length === first.length && fewer.every((state) => first.some((other) => isEqual(state, other)))
    ? first
    : fewer
}

/** States that something was done to, as a set of states again. */
export function bounded(states: States): States {
  if (states.length <= 1) return states
  const distinct: State[] = []
  for (const state of states) add(distinct, state)
  return limited(distinct)
}

/** The states of a loop whose rounds bring ever new ones: one for each response, with what is known in all of its states. */
export function widened(states: States): States {
  return merged(states, hasSameResponse, join)
}

/** Whether two sets hold the same states. */
export function areSame(left: States, right: States): boolean {
  if (left === right) return true
  return left.length === right.length && left.every((state) => right.some((other) => isEqual(state, other)))
}

/** Adds a state to others; false where they have it already. */
function add(states: State[], state: State): boolean {
  for (const [index, other] of states.entries()) {
    if (other === state) return false
    if (!hasSameResponse(other, state) || !haveSameValues(other.values, state.values)) continue
    if (!isImpliedBy(other.facts, state.facts)) continue
    const joined = join(other, state)
    if (joined === other) return false
    if (!isImpliedBy(state.facts, other.facts)) continue
    states[index] = joined
    return true
  }
  states.push(state)
  return true
}

/** One state for two with the same response: with what is known in both. It is the first where that says no more than the second. */
function join(one: State, other: State): State {
  const fields = joinedFields(one.fields, other.fields)
  const fieldsAreComplete = one.fieldsAreComplete && other.fieldsAreComplete
  const methods = joinedMethods(one.methods, other.methods)
  const facts = commonFacts(one.facts, other.facts)
  const values = commonValues(one.values, other.values)
  const isSame =
    fields === one.fields &&
    fieldsAreComplete === one.fieldsAreComplete &&
    methods === one.methods &&
    facts === one.facts &&
    values === one.values
  return isSame ? one : { ...one, fields, fieldsAreComplete, methods, facts, values }
}

function isEqual(one: State, other: State): boolean {
  if (one === other) return true
  return (
    hasSameResponse(one, other) &&
    one.fieldsAreComplete === other.fieldsAreComplete &&
    haveSameFields(one.fields, other.fields) &&
    haveSameValues(one.values, other.values) &&
    isImpliedBy(one.facts, other.facts) &&
    isImpliedBy(other.facts, one.facts) &&
    joinedMethods(one.methods, other.methods) === one.methods &&
    joinedMethods(other.methods, one.methods) === other.methods
  )
}

function hasSameResponse(one: State, other: State): boolean {
  return one.status === other.status && one.setBy === other.setBy && one.phrase === other.phrase && isAlike(one, other)
}

/** Whether two states differ in nothing but the status and what is not of the response. */
function isAlike(one: State, other: State): boolean {
  return (
    contentOf(one) === contentOf(other) &&
    one.head === other.head &&
    one.sent === other.sent &&
    one.late === other.late &&
    one.isOverfull === other.isOverfull
  )
}

function contentOf({ content }: State): Effect | string {
  return typeof content === 'object' ? content.effect : content
}

/**
 * No more states than are kept. Where there are too many, first the facts and then the variables of those with the same response become
 * what is known in all of them; then their statuses become one set, and at last what was sent by which effect is given up.
 */
function limited(states: States): States {
  if (states.length <= maxStates) return states
  const sameValues = merged(
    states,
    (one, other) => hasSameResponse(one, other) && haveSameValues(one.values, other.values),
    join,
  )
  if (sameValues.length <= maxStates) return sameValues
  const sameResponse = merged(sameValues, hasSameResponse, join)
  if (sameResponse.length <= maxStates) return sameResponse
  const sameContent = merged(sameResponse, isAlikeWithStatus, joinStatuses)
  if (sameContent.length <= maxStates) return sameContent
  const sameStage = merged(sameContent, isAtSameStage, joinStages)
  return sameStage.length <= maxStates ? sameStage : [overfull]
}

function merged(
  states: States,
  isSame: (one: State, other: State) => boolean,
  join: (one: State, other: State) => State,
): States {
  const found: State[] = []
  for (const state of states) {
    const index = found.findIndex((one) => isSame(one, state))
    const one = found[index]
    if (one === undefined) found.push(state)
    else found[index] = join(one, state)
  }
  return found
}

function isAlikeWithStatus(one: State, other: State): boolean {
  return typeof one.status === typeof other.status && isAlike({ ...one, isOverfull: other.isOverfull }, other)
}

/** One state for two that differ in their statuses: a status of one set of codes. */
function joinStatuses(one: State, other: State): State {
  const joined = join(one, other)
  if (hasSameResponse(one, other)) return joined
  const status = eitherStatus(one.status, other.status)
  return {
    ...joined,
    status,
    setBy: typeof status === 'object' ? status : one.setBy,
    phrase: one.phrase === other.phrase ? one.phrase : 'unknown',
    isOverfull: true,
  }
}

function eitherStatus(one: State['status'], other: State['status']): State['status'] {
  if (one === other) return one
  return typeof one === 'object' && typeof other === 'object' ? (joinedStatus(one, other) ?? 'unknown') : 'unknown'
}

function isAtSameStage(one: State, other: State): boolean {
  return stageOf(one.head) === stageOf(other.head) && stageOf(one.sent) === stageOf(other.sent)
}

function stageOf(done: Effect | string): string {
  return typeof done === 'object' ? 'done' : done
}

/** One state for two that differ in everything but whether the response was sent. */
function joinStages(one: State, other: State): State {
  return {
    ...joinStatuses(one, other),
    content: contentOf(one) === contentOf(other) ? one.content : 'unknown',
    late: one.late && other.late,
    isOverfull: true,
  }
}
