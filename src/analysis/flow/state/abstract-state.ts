import type { Node } from '../../../ast/node.ts'
import type { Variable } from '../../../ast/variables.ts'
import { keyOfFacts, noFacts, withoutMembers, type Facts } from './path-facts.ts'
import type { ContentInput, Effect, FieldInput } from '../../model/model.ts'
import { idOf } from '../../values/object-ids.ts'
import { anyMethod, joined, type Methods } from '../../../domain/method-set.ts'

/** What is known of a response at one point of one path. */
export interface State {
  /** The effect that set the status last. */
  readonly status: Effect | 'default' | 'unknown'
  /** The effect in view that set the status last, whatever code out of view may have done since. */
  readonly setBy: Effect | undefined
  readonly content: GivenContent | 'none' | 'unknown'
  readonly phrase: Effect | 'default' | 'unknown'
  /** The fields by lower-case name. */
  readonly fields: ReadonlyMap<string, FieldInput>
  /** Whether no other fields can be set. */
  readonly fieldsAreComplete: boolean
  /** The effect that wrote the header section, after which status and fields stay as they are. */
  readonly head: Effect | 'open' | 'maybe'
  /** The effect that sent the response; `maybe` where code that cannot be seen could have. */
  readonly sent: Effect | 'no' | 'maybe'
  /** The first effect that came when the response had been sent. */
  readonly late: Effect | undefined
  /** The request methods that the path leaves possible. */
  readonly methods: Methods
  readonly facts: Facts
  /** What the variables that are followed hold; the node is the assigned expression, `undefined` stands for no value. */
  readonly values: ReadonlyMap<Variable, Node | undefined>
  /** Whether so many states came together that not all of them are kept. */
  readonly isOverfull: boolean
}

export interface GivenContent {
  readonly effect: Effect
  readonly input: ContentInput
}

/** States of which no two are the same. */
export type States = readonly State[]

export const initial: State = {
  status: 'default',
  setBy: undefined,
  content: 'none',
  phrase: 'default',
  fields: new Map(),
  fieldsAreComplete: true,
  head: 'open',
  sent: 'no',
  late: undefined,
  methods: anyMethod,
  facts: noFacts,
  values: new Map(),
  isOverfull: false,
}

/** How many fields are kept apart; a response with more has fields that are not known. */
const maxFields = 64

/** A response after an effect: status, phrase, fields and content in this order. */
export function after(state: State, effect: Effect): State {
  if (!isOnFinalResponse(effect)) return state
  if (typeof state.sent === 'object') {
    if (effect.builds) return after(rebuilt(state), effect)
    return state.late || !isLate(effect) ? state : { ...state, late: effect }
  }
  if (isAnswered(state) && !effect.builds) return state
  if (effect.isUnclear) return unclear(state, effect)
  const isOpen = typeof state.head !== 'object'
  return {
    ...state,
    ...(isOpen && {
      status: statusAfter(state.status, effect),
      setBy: effect.status ? effect : state.setBy,
      phrase: effect.phrase ? effect : state.phrase,
      ...fieldsAfter(state, effect),
    }),
    content: contentAfter(state.content, effect),
    head: isOpen && (effect.commits || effect.sends) ? effect : state.head,
    sent: effect.sends && state.sent === 'no' ? effect : state.sent,
  }
}

/** Whether an effect in view was to send the response, though code that cannot be seen may have done so before. */
export function isAnswered({ head, sent }: State): boolean {
  return sent !== 'no' && typeof head === 'object' && head.sends
}

/** Whether an effect is on the response that answers the request, not on an error, an interim response or a mock. */
export function isOnFinalResponse({ kind }: Effect): boolean {
  return kind === 'respond' || kind === 'redirect'
}

/** Whether an effect comes too late when the response has been sent: all but `end()` on a response that has ended. */
export function isLate(effect: Effect): boolean {
  const { content, status, fields, builds } = effect
  const isIdle = !status && !fields && (content === undefined || content.is === 'none')
  return isOnFinalResponse(effect) && !isIdle && !builds
}

/** Where a call only builds what the handler then returns, a further call builds something else. */
function rebuilt(state: State): State {
  return {
    ...state,
    status: 'unknown',
    content: 'unknown',
    phrase: 'unknown',
    fieldsAreComplete: false,
    head: 'open',
    sent: 'no',
  }
}

/** A response after an effect that libraries do not agree on. */
function unclear(state: State, effect: Effect): State {
  const { runtimes } = effect
  const sending = runtimes.filter(({ use }) => use.sends)
  const blurry = { ...rebuilt(state), head: state.head, sent: state.sent }
  if (sending.length === 0) return blurry
  return sending.length === runtimes.length && state.sent === 'no'
    ? { ...blurry, head: effect, sent: effect }
    : { ...blurry, head: 'maybe', sent: 'maybe' }
}

/** The status after an effect: some redirects leave one that was set before. */
export function statusAfter(before: State['status'], effect: Effect): State['status'] {
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
  const isTooMany = known.size > maxFields
  return {
    fields: isTooMany ? state.fields : known,
    fieldsAreComplete: state.fieldsAreComplete && fields.isComplete && !isTooMany,
  }
}

/** What still holds in a function that runs later, or when something was thrown: objects may hold something else by then. */
export function withoutMemberFacts(state: State): State {
  const facts = withoutMembers(state.facts)
  return facts === state.facts ? state : { ...state, facts }
}

const keys = new WeakMap<State, string>()

/** A text that is the same for states that are, whichever request methods they leave possible. */
export function keyOf(state: State): string {
  const known = keys.get(state)
  if (known !== undefined) return known
  const values = [...state.values].map(([variable, node]) => `${idOf(variable)}=${node ? idOf(node) : ''}`)
  const key = [keyOfResponse(state), fieldsKey(state), values.sort().join(), keyOfFacts(state.facts)].join('|')
  keys.set(state, key)
  return key
}

/** The same without the fields, the variables and what conditions have shown. */
function keyOfResponse({ status, setBy, content, phrase, head, sent, late, isOverfull }: State): string {
  const given = typeof content === 'object' ? part(content.effect) : content
  const effects = [status, setBy, phrase, head, sent, late].map((effect) => effect && part(effect))
  return [...effects, given, isOverfull].join('|')
}

function fieldsKey({ fields, fieldsAreComplete }: State): string {
  const parts = [...fields].map(([name, { node, isCertain }]) => `${name}:${idOf(node)}${isCertain ? '' : '?'}`)
  return `${fieldsAreComplete} ${parts.sort().join()}`
}

function part(effect: Effect | string): string {
  return typeof effect === 'string' ? effect : String(idOf(effect))
}

/** What stands for more states than are kept. */
export const overfull: State = { ...rebuilt(initial), head: 'maybe', sent: 'maybe', isOverfull: true }

/** How many related states a point of the code may have. */
const maxStates = 64

/** All of several sets of states. */
export function union(...sets: readonly States[]): States {
  const nonEmpty = sets.filter((set) => set.length > 0)
  if (nonEmpty.length <= 1) return nonEmpty[0] ?? []
  return bounded(nonEmpty.flat())
}

/**
 * The states without doubles. Where there are too many, first what conditions have shown is given up, then what variables hold,
 * then which fields belong together, and at last everything.
 */
export function bounded(states: States): States {
  if (states.length <= 1) return states
  let distinct = merged(states)
  if (distinct.length <= maxStates) return distinct
  distinct = merged(distinct.map((state) => ({ ...state, facts: noFacts })))
  if (distinct.length <= maxStates) return distinct
  distinct = merged(distinct.map((state) => ({ ...state, values: initial.values })))
  if (distinct.length <= maxStates) return distinct
  distinct = withCommonFields(distinct)
  if (distinct.length <= maxStates) return distinct
  return [overfull]
}

/** States that are the same as one, for every request method that one of them is for. */
function merged(states: States): States {
  const distinct = new Map<string, State>()
  for (const state of states) {
    const key = keyOf(state)
    const same = distinct.get(key)
    const methods = same && joined(same.methods, state.methods)
    if (same === undefined) distinct.set(key, state)
    else if (methods && methods !== same.methods) distinct.set(key, { ...same, methods })
  }
  return distinct.size === states.length ? states : [...distinct.values()]
}

/** States that differ only in their fields as one, with the fields that all of them have. */
function withCommonFields(states: States): States {
  const common = new Map<string, State>()
  for (const state of states) {
    const key = keyOfResponse(state)
    const other = common.get(key)
    if (other === undefined) {
      common.set(key, state)
      continue
    }
    const methods = joined(other.methods, state.methods)
    if (fieldsKey(other) === fieldsKey(state)) common.set(key, { ...other, methods })
    else {
      const fields = new Map([...other.fields].filter(([name, { node }]) => state.fields.get(name)?.node === node))
      common.set(key, { ...other, methods, fields, fieldsAreComplete: false })
    }
  }
  return [...common.values()]
}
