import type { Effect } from '../../model/model.ts'
import { anyOf, unknown } from '../../values/value.ts'

/** Of how many effects a joined status keeps the codes; a handler with more has a status that is not known. */
const maxMembers = 64

/** The effects that joined ones stand for. */
const membersOf = new WeakMap<Effect, ReadonlySet<Effect>>()

/** By the last effect that came in, and what it came to: joining the same effects gives the same one, so that loops come to an end. */
const known = new WeakMap<Effect, WeakMap<Effect, Effect>>()

/** The status that one of two effects set, as one effect; `undefined` where there are too many. */
export function joinedStatus(one: Effect, other: Effect): Effect | undefined {
  const members = membersOf.get(one) ?? new Set([one])
  const more = [...(membersOf.get(other) ?? [other])].filter((effect) => !members.has(effect))
  if (more.length === 0) return one
  if (members.size + more.length > maxMembers) return undefined
  const before = known.get(one) ?? new WeakMap<Effect, Effect>()
  known.set(one, before)
  const joined = before.get(other) ?? joinedEffect([...members, ...more])
  before.set(other, joined)
  return joined
}

function joinedEffect(members: readonly Effect[]): Effect {
  const [first] = members
  if (first === undefined) throw new RangeError('There is no status to join.')
  const statuses = members.map(({ status }) => status)
  const joined: Effect = {
    node: first.node,
    kind: first.kind,
    evidence: members.every(({ evidence }) => evidence === 'proven') ? 'proven' : 'named',
    runtimes: [...new Map(members.flatMap(({ runtimes }) => runtimes).map((one) => [one.framework, one])).values()],
    isUnclear: members.some(({ isUnclear }) => isUnclear),
    response: first.response,
    status: {
      value: anyOf(statuses.map((status) => status?.value ?? unknown)),
      node: undefined,
      isImplied: statuses.every((status) => status?.isImplied ?? false),
    },
    ignored: [],
    phrase: undefined,
    phraseNode: undefined,
    messageNode: undefined,
    content: undefined,
    fields: undefined,
    isUpgrade: members.some(({ isUpgrade }) => isUpgrade),
    sends: false,
    commits: false,
    builds: false,
    throws: false,
  }
  membersOf.set(joined, new Set(members))
  return joined
}
