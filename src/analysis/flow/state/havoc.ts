import type { ResponseUse } from './response-use.ts'
import type { Effect } from '../../model/model.ts'
import { isOnFinalResponse, type State, type States } from './abstract-state.ts'
import { bounded } from './join.ts'

/**
 * What code may have done to a response that runs at a time which is not known: bits that add up, so that the doubts of many
 * events are one number.
 */
export type Havoc = number

const status = 1
const phrase = 2
const content = 4
const fields = 8
const head = 16
const sent = 32

export const noHavoc: Havoc = 0

/** What code that cannot be seen may do. */
export const allHavoc: Havoc = status | phrase | content | fields | head | sent

/** What an event may do, whenever it happens. */
export function havocOf(event: ResponseUse): Havoc {
  switch (event.is) {
    case 'effect':
      return doubtsOfEffect(event.effect)
    case 'escape':
    case 'passed':
      return allHavoc
    default:
      return noHavoc
  }
}

function doubtsOfEffect(effect: Effect): Havoc {
  if (!isOnFinalResponse(effect)) return noHavoc
  if (effect.isUnclear) return allHavoc
  return (
    (effect.status ? status : 0) |
    (effect.phrase ? phrase : 0) |
    (effect.content || effect.sends ? content : 0) |
    (effect.fields ? fields : 0) |
    (effect.commits ? head : 0) |
    (effect.sends ? head | sent : 0)
  )
}

/** A response of which some things are in doubt from here on. */
function doubted(state: State, doubts: Havoc): State {
  if (doubts === noHavoc || typeof state.sent === 'object') return state
  const has = (bit: Havoc) => (doubts & bit) !== 0
  const isOpen = typeof state.head !== 'object'
  return {
    ...state,
    ...(isOpen && {
      status: has(status) ? 'unknown' : state.status,
      phrase: has(phrase) ? 'unknown' : state.phrase,
      fieldsAreComplete: state.fieldsAreComplete && !has(fields),
      head: has(head) ? 'maybe' : state.head,
    }),
    content: has(content) ? 'unknown' : state.content,
    sent: has(sent) ? 'maybe' : state.sent,
  }
}

export function withHavoc(states: States, doubts: Havoc): States {
  return doubts === noHavoc ? states : bounded(states.map((state) => doubted(state, doubts)))
}
