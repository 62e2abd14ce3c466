import type { Node } from '../ast/node.ts'
import type { Course, Effect, Ending, Response, Situation } from './model.ts'
import { isLate, statusAfter } from './state.ts'

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
export function certainMeetings(
  { responses, isComplete }: Course,
  isSuch: (status: Effect) => boolean,
): readonly Meeting[] {
  if (!isComplete) return []
  const pairs = responses.flatMap((response): readonly Meeting[] => {
    const { status, content } = response
    return typeof status === 'object' && typeof content === 'object' && isSuch(status)
      ? [{ status, content: content.effect, response }]
      : []
  })
  return pairs.filter(({ status, content }) => {
    const withStatus = responses.filter((response) => response.status === status)
    const withContent = responses.filter(
      (response) => typeof response.content === 'object' && response.content.effect === content,
    )
    return (
      withStatus.every((response) => typeof response.content === 'object') ||
      withContent.every((response) => typeof response.status === 'object' && isSuch(response.status))
    )
  })
}

/** An effect that comes when the response has been sent, or when its header section has been written. */
export interface Afterthought {
  readonly first: Effect
  readonly effect: Effect
}

/** The effects that are sure to come after the response was sent. */
export function afterthoughts({ visits, endings, isComplete }: Course): readonly Afterthought[] {
  const found: Afterthought[] = []
  for (const { effect, before } of visits) {
    const first = isLate(effect) ? commonEffect(before, ({ sent }) => sent) : undefined
    if (first) found.push({ first, effect })
  }
  if (!isComplete) return found
  for (const [first, ends] of groupedBy(endings, ({ sent }) => sent)) {
    if (!ends.every(({ late }) => late)) continue
    for (const { late } of ends)
      if (late && !found.some(({ effect }) => effect === late)) found.push({ first, effect: late })
  }
  return found
}

/** The effects that are sure to come after the header section was written, which they would change, and before the end. */
export function latecomers({ visits }: Course): readonly Afterthought[] {
  return visits.flatMap(({ effect, before }) => {
    const first = before.every(({ sent }) => typeof sent === 'string') && commonEffect(before, ({ head }) => head)
    return first && isLate(effect) && (effect.status || effect.fields) ? [{ first, effect }] : []
  })
}

/** A path of a handler that ends with a status set and nothing sent. */
export interface Unsent {
  readonly status: Effect
  readonly how: 'hangs' | 'is lost'
}

/** The statuses that are sure to be set on a response that is never sent. */
export function unsent({ endings, isHandler, isComplete }: Course): readonly Unsent[] {
  if (!isHandler || !isComplete) return []
  return [...groupedBy(endings, ({ setBy }) => setBy)].flatMap(([status, ends]) => {
    const [first] = ends
    const isUnsent = (end: Ending) =>
      end.status === status && end.head === 'open' && end.sent === 'no' && end.how === first?.how
    return ends.every(isUnsent) && (first?.how === 'hangs' || first?.how === 'is lost')
      ? [{ status, how: first.how }]
      : []
  })
}

/** A status that another one replaces before it can leave. */
export interface Replaced {
  readonly status: Effect
  readonly by: Effect
}

/** The statuses that are replaced at once: nothing in between can fail, leave or look at them. */
export function replaced({ visits }: Course, isAtOnce: (first: Node, second: Node) => boolean): readonly Replaced[] {
  return visits.flatMap(({ effect, before }) => {
    const status = commonEffect(before, (situation) => situation.status)
    const isReplaced =
      status !== undefined &&
      status !== effect &&
      before.every(({ sent, head }) => sent === 'no' && head === 'open') &&
      statusAfter(status, effect) === effect &&
      isAtOnce(status.node, effect.node)
    return isReplaced ? [{ status, by: effect }] : []
  })
}

/** The one effect that all situations have in common, where they have one. */
function commonEffect(
  situations: readonly Situation[],
  of: (situation: Situation) => Effect | string,
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
