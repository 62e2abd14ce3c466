import type { HeldValues } from './held-values.ts'
import type { Fields } from './joined-fields.ts'
import { noFacts, withoutMembers, type Facts } from './path-facts.ts'
import type { ContentInput, Effect } from '../../model/model.ts'
import { anyMethod, type Methods } from '../../../domain/method-set.ts'

/** What is known of a response at one point of one path. */
export interface State {
  /** The effect that set the status last. */
  readonly status: Effect | 'default' | 'unknown'
  /** The effect in view that set the status last, whatever code out of view may have done since. */
  readonly setBy: Effect | undefined
  readonly content: GivenContent | 'none' | 'unknown'
  readonly phrase: Effect | 'default' | 'unknown'
  /** The fields by lower-case name. */
  readonly fields: Fields
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
  readonly values: HeldValues
  /** Whether states came together here that were too many to be kept apart. */
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
    const isKnown = state.late !== undefined && state.late.handsOver === undefined
    return isKnown || !isLate(effect) ? state : { ...state, late: effect }
  }
  if (effect.handsOver) return state
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
    // Where other code may have sent it before, it has been sent by now.
    sent: effect.sends ? effect : state.sent,
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
  const { content, status, fields, builds, handsOver } = effect
  const isIdle = !handsOver && !status && !fields && (content === undefined || content.is === 'none')
  return isOnFinalResponse(effect) && !isIdle && !builds
}

/** Where a call only builds what the handler then returns, a further call builds something else. */
export function rebuilt(state: State): State {
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
  return sending.length === runtimes.length
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

/** A state whose response may have left: what has left needs no more than which effects set its status and sent it. */
export function settled(state: State): State {
  if (typeof state.sent !== 'object' || state.sent.builds) return state
  const { content, phrase, fields, fieldsAreComplete } = initial
  return { ...state, content, phrase, fields, fieldsAreComplete }
}

/** What of a state a function sees that is not in view of the variables around its call. */
export function withoutSurroundings(state: State): State {
  return { ...state, facts: noFacts, values: initial.values }
}
