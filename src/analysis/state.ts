import type { Event } from './events.ts'
import type { ContentInput, Effect, FieldInput } from './model.ts'
import { anyMethod, joined, type Methods } from './request-methods.ts'

/** What is known of a response at one point of one path. */
export interface State {
  /** The effect that set the status last. */
  readonly status: Effect | 'default' | 'unknown'
  readonly content: GivenContent | 'none' | 'unknown'
  readonly phrase: Effect | 'default' | 'unknown'
  /** The fields by lower-case name. */
  readonly fields: ReadonlyMap<string, FieldInput>
  /** Whether no other fields can be set. */
  readonly fieldsAreComplete: boolean
  /** Whether its status and fields cannot change any more. */
  readonly isCommitted: boolean
  /** The effect that sent the response; `maybe` where code that cannot be seen could have. */
  readonly sent: Effect | 'no' | 'maybe'
  /** The request methods that the path leaves possible. */
  readonly methods: Methods
  /** What the path has shown of conditions that cannot change, by their text. */
  readonly facts: ReadonlyMap<string, boolean>
}

export interface GivenContent {
  readonly effect: Effect
  readonly input: ContentInput
}

export const initial: State = {
  status: 'default',
  content: 'none',
  phrase: 'default',
  fields: new Map(),
  fieldsAreComplete: true,
  isCommitted: false,
  sent: 'no',
  methods: anyMethod,
  facts: new Map(),
}

/** A response of which nothing is known any more but what was settled before. */
export function blurred(state: State): State {
  return {
    ...state,
    ...(!state.isCommitted && { status: 'unknown', phrase: 'unknown', fieldsAreComplete: false }),
    content: 'unknown',
    sent: state.sent === 'no' ? 'maybe' : state.sent,
  }
}

/** A response after an effect: status, phrase, fields and content in this order. */
export function after(state: State, effect: Effect): State {
  if (effect.kind !== 'respond' && effect.kind !== 'redirect') return state
  if (effect.isUnclear) return { ...blurred(state), sent: effect.sends ? effect : state.sent }
  return {
    ...state,
    status: statusAfter(state.status, effect),
    phrase: effect.phrase ? effect : state.phrase,
    content: contentAfter(state.content, effect),
    ...fieldsAfter(state, effect),
    isCommitted: state.isCommitted || effect.runtimes.every(({ use }) => use.commits),
    sent: effect.sends && state.sent === 'no' ? effect : state.sent,
  }
}

function statusAfter(before: State['status'], effect: Effect): State['status'] {
  const { status, runtimes } = effect
  if (status === undefined) return before
  if (!status.isImplied || before === 'default') return effect
  const kept = runtimes.map(({ use }) => use.keepsStatus)
  if (kept.every((codes) => codes === undefined)) return effect
  if (before === 'unknown') return 'unknown'
  const keeps = (codes: (typeof kept)[number]) =>
    codes === 'any' ||
    (before.status?.value.possibilities.every(({ value }) => typeof value === 'number' && codes?.includes(value)) ??
      false)
  if (kept.every(keeps)) return before
  const isOther = before.status?.value.isComplete && !kept.some(keeps)
  return isOther ? effect : 'unknown'
}

function contentAfter(before: State['content'], effect: Effect): State['content'] {
  const input = effect.content
  if (input === undefined) return effect.sends && effect.status ? 'none' : before
  const given: State['content'] = input.is === 'none' ? 'none' : input.is === 'unknown' ? 'unknown' : { effect, input }
  const hasParts = typeof before === 'object' && before.input.isPart
  if (input.isPart) return given === 'none' ? before : hasParts ? before : given
  return given === 'none' && hasParts ? before : given
}

function fieldsAfter(state: State, { fields }: Effect): Pick<State, 'fields' | 'fieldsAreComplete'> {
  if (fields === undefined) return { fields: state.fields, fieldsAreComplete: state.fieldsAreComplete }
  const known = new Map(state.fields)
  for (const field of fields.set) {
    const before = known.get(field.name)
    if (field.does === 'drop') {
      if (field.isCertain) known.delete(field.name)
      else if (before) known.set(field.name, { ...before, isCertain: false })
    } else if (before === undefined || (field.does === 'set' && field.isCertain)) known.set(field.name, field)
  }
  return { fields: known, fieldsAreComplete: state.fieldsAreComplete && fields.isComplete }
}

/** A response after events that may or may not have happened, in any order. */
export function blurredBy(state: State, events: Iterable<Event>): State {
  let blurry = state
  for (const event of events) {
    if (event.is === 'answered' || event.is === 'called' || event.is === 'handed') continue
    if (event.is !== 'effect') return blurred(blurry)
    const { effect } = event
    if (effect.kind !== 'respond' && effect.kind !== 'redirect') continue
    const isSettled = blurry.isCommitted
    blurry = {
      ...blurry,
      status: !isSettled && (effect.status || effect.isUnclear) ? 'unknown' : blurry.status,
      phrase: !isSettled && effect.phrase ? 'unknown' : blurry.phrase,
      content: effect.content || effect.sends ? 'unknown' : blurry.content,
      fieldsAreComplete: blurry.fieldsAreComplete && (isSettled || !effect.fields),
      sent: effect.sends && blurry.sent === 'no' ? 'maybe' : blurry.sent,
    }
  }
  return blurry
}

const numbers = new WeakMap<object, number>()
let last = 0

function numberOf(object: object): number {
  const known = numbers.get(object)
  if (known !== undefined) return known
  numbers.set(object, (last += 1))
  return last
}

const keys = new WeakMap<Effect, string>()

/** A text for an effect that is the same wherever its node does the same, in whichever call of a function. */
function part(effect: Effect | string): string {
  if (typeof effect === 'string') return effect
  const known = keys.get(effect)
  if (known !== undefined) return known
  const written = effect.status?.value.possibilities.map(({ node }) => numberOf(node)) ?? []
  const key = [numberOf(effect.node), ...written].join('/')
  keys.set(effect, key)
  return key
}

/** A text that is the same for states that are, whichever request methods they leave possible. */
export function keyOf(state: State, withFacts = true): string {
  const content = typeof state.content === 'object' ? part(state.content.effect) : state.content
  const fields = [...state.fields]
    .map(([name, field]) => `${name}:${numberOf(field.node)}`)
    .sort()
    .join(',')
  const facts = withFacts
    ? [...state.facts]
        .map(([text, holds]) => `${text}=${holds}`)
        .sort()
        .join('&')
    : ''
  return [
    part(state.status),
    content,
    part(state.phrase),
    fields,
    state.fieldsAreComplete,
    state.isCommitted,
    part(state.sent),
    facts,
  ].join('|')
}

/** States of which no two are the same. */
export type States = readonly State[]

/** How many related states a point of the code may have before all that is known is given up. */
const bound = 64

/** All of several sets of states; past the bound what conditions have shown is dropped first, then everything. */
export function union(...sets: readonly States[]): States {
  const nonEmpty = sets.filter((set) => set.length > 0)
  if (nonEmpty.length <= 1) return nonEmpty[0] ?? []
  return bounded(nonEmpty.flat())
}

export function bounded(states: States): States {
  if (states.length <= 1) return states
  const distinct = merged(states, (state) => keyOf(state))
  if (distinct.length <= bound) return distinct
  const withoutFacts = merged(
    states.map((state) => ({ ...state, facts: initial.facts })),
    (state) => keyOf(state, false),
  )
  if (withoutFacts.length <= bound) return withoutFacts
  return [{ ...blurred(initial), sent: 'maybe' }]
}

/** States of which those with the same key have become one, for every request method that one of them is for. */
function merged(states: States, keyFor: (state: State) => string): States {
  const distinct = new Map<string, State>()
  for (const state of states) {
    const key = keyFor(state)
    const known = distinct.get(key)
    const methods = known ? joined(known.methods, state.methods) : state.methods
    distinct.set(key, known && methods === known.methods ? known : { ...state, methods })
  }
  return [...distinct.values()]
}
