import type { Node } from '../ast/node.ts'
import type { ResponseFlow, Effect, PathEnd, Response, Snapshot } from '../analysis/model/model.ts'
import { withContent, withStatus } from './response-index.ts'
import { isLate, statusAfter } from '../analysis/flow/state/abstract-state.ts'

/**
 * What is *certain*: of two effects that can meet on a path, that every path through the one comes to the other, or that every
 * path to the other comes through the one. A path that only two independent conditions make is no evidence.
 */

/** Two effects that meet in a response: one set the status, the other gave the content. */
export interface Meeting {
  readonly status: Effect
  readonly content: Effect
  readonly response: Response
}

/** The status and content effects that are sure to meet. */
export function certainMeetings(flow: ResponseFlow, isSuch: (status: Effect) => boolean): readonly Meeting[] {
  if (!flow.isComplete) return []
  const pairs = flow.responses.flatMap((response): readonly Meeting[] => {
    const { status, content } = response
    return typeof status === 'object' && typeof content === 'object' && isSuch(status)
      ? [{ status, content: content.effect, response }]
      : []
  })
  const hasContent = perKey((status: Effect) =>
    withStatus(flow, status).every((response) => typeof response.content === 'object'),
  )
  const hasSuch = perKey((content: Effect) =>
    withContent(flow, content).every((response) => typeof response.status === 'object' && isSuch(response.status)),
  )
  return pairs.filter(({ status, content }) => hasContent(status) || hasSuch(content))
}

/** A question whose answer for each effect is worked out once. */
function perKey(ask: (effect: Effect) => boolean): (effect: Effect) => boolean {
  const known = new Map<Effect, boolean>()
  return (effect) => {
    const answer = known.get(effect) ?? ask(effect)
    known.set(effect, answer)
    return answer
  }
}

/** An effect that comes when the response has been sent, or when its header section has been written. */
export interface Afterthought {
  readonly first: Effect
  readonly effect: Effect
  /** Whether every path to the effect comes through the first; else every path from the first goes on to such effects. */
  readonly isAlways: boolean
}

/** The effects that are sure to come after the response was sent. */
export function afterthoughts({ visits, ends, isComplete }: ResponseFlow): readonly Afterthought[] {
  const found: Afterthought[] = []
  for (const { effect, before } of visits) {
    const first = isLate(effect) ? commonEffect(before, ({ sent }) => sent) : undefined
    if (first) found.push({ first, effect, isAlways: true })
  }
  if (!isComplete) return found
  for (const [first, sentByIt] of groupedBy(ends, ({ sent }) => sent)) {
    const late = sentByIt.map((end) => end.late)
    const [effect] = late
    if (effect === undefined || !late.every((other) => other !== undefined)) continue
    if (!late.some((other) => found.some((known) => known.isAlways && known.effect === other)))
      found.push({ first, effect, isAlways: false })
  }
  return found
}

/** The effects that are sure to come after the header section was written, which they would change, and before the end. */
export function latecomers({ visits }: ResponseFlow): readonly Afterthought[] {
  return visits.flatMap(({ effect, before }) => {
    const first = before.every(({ sent }) => typeof sent === 'string') && commonEffect(before, ({ head }) => head)
    if (!first || !isLate(effect) || !(effect.fields || (effect.status && !isSameStatus(first, effect)))) return []
    return [{ first, effect, isAlways: true }]
  })
}

/** A path of a handler that ends with a status set and nothing sent. */
export interface Unsent {
  readonly status: Effect
  readonly how: 'hangs' | 'is lost'
}

/**
 * The statuses that are sure to be set on a response that is never sent: by handlers, and by functions that send it themselves
 * on another path.
 */
export function unsent({ ends, responses, isHandler, isComplete }: ResponseFlow): readonly Unsent[] {
  if (!isComplete || !(isHandler || responses.some(({ sentBy }) => sentBy))) return []
  return [...groupedBy(ends, ({ setBy }) => setBy)].flatMap(([status, setByIt]) => {
    const [first] = setByIt
    const isUnsent = (end: PathEnd) =>
      end.status === status && end.head === 'open' && end.sent === 'no' && end.how === first?.how
    return setByIt.every(isUnsent) && (first?.how === 'hangs' || first?.how === 'is lost')
      ? [{ status, how: first.how }]
      : []
  })
}

/** Whether the status that an effect sets can leave: it cannot where every path in view sets another one behind it. */
export function mayLeave(flows: readonly ResponseFlow[], effect: Effect): boolean {
  const own = flows.filter(({ visits }) => visits.some((visit) => visit.effect === effect))
  return (
    own.length === 0 ||
    own.some(
      ({ responses, ends, isComplete }) =>
        !isComplete || responses.some(({ status }) => status === effect) || ends.some(({ setBy }) => setBy === effect),
    )
  )
}

/** A status that another one replaces before it can leave. */
export interface Replaced {
  readonly status: Effect
  readonly by: Effect
}

/** The statuses that are replaced at once: nothing in between can fail, leave or look at them. */
export function replaced(
  { visits }: ResponseFlow,
  isAtOnce: (first: Node, second: Node) => boolean,
): readonly Replaced[] {
  return visits.flatMap(({ effect, before }) => {
    const status = commonEffect(before, (situation) => situation.status)
    const isReplaced =
      status !== undefined &&
      status !== effect &&
      before.every((situation) => situation.status === status) &&
      !isSameStatus(status, effect) &&
      // Where other code may have sent the response by then, this status leaves all the less.
      before.every(({ sent, head }) => typeof sent === 'string' && typeof head === 'string') &&
      statusAfter(status, effect) === effect &&
      isAtOnce(status.node, effect.node)
    return isReplaced ? [{ status, by: effect }] : []
  })
}

/** Whether two effects are known to set one and the same status. */
function isSameStatus(left: Effect, right: Effect): boolean {
  const [first, second] = [left, right].map(({ status }) => status?.value)
  return (
    first?.isComplete === true &&
    second?.isComplete === true &&
    first.possibilities.length === 1 &&
    second.possibilities.length === 1 &&
    first.possibilities[0]?.value === second.possibilities[0]?.value
  )
}

/** The one effect that all situations have in common, where they have one. */
function commonEffect(
  situations: readonly Snapshot[],
  of: (situation: Snapshot) => Effect | string,
): Effect | undefined {
  const effects = situations.map(of)
  const [first] = effects
  if (typeof first !== 'object') return undefined
  return effects.every((effect) => typeof effect === 'object') ? first : undefined
}

function groupedBy<Item>(
  items: readonly Item[],
  of: (item: Item) => Effect | string | undefined,
): ReadonlyMap<Effect, readonly Item[]> {
  const groups = new Map<Effect, Item[]>()
  for (const item of items) {
    const key = of(item)
    if (typeof key !== 'object') continue
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
