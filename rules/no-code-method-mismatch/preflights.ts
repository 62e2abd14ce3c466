import { isFunction, type FunctionNode } from '../../src/ast/node.ts'
import type { Analysis } from '../../src/analysis/analysis.ts'
import type { ResponseFlow, Effect, Possibility, Response } from '../../src/analysis/model/model.ts'

/** A code that makes a preflight fail. */
export interface Failing {
  readonly effect: Effect
  readonly possibility: Possibility
}

/** The fields by which a server answers a preflight (Fetch, CORS protocol). */
const corsField = /^access-control-(allow-(origin|methods|headers|credentials)|max-age)$/

/**
 * The codes with which functions answer every preflight, although they set the fields that allow it: none of them is
 * successful. A function that may hand the request on is left out.
 */
export function failingPreflights({ responseFlows }: Analysis): readonly Failing[] {
  const byOwner = new Map<FunctionNode, ResponseFlow[]>()
  for (const flow of responseFlows) {
    const { owner } = flow
    if (owner) byOwner.set(owner, [...(byOwner.get(owner) ?? []), flow])
  }
  return [...byOwner.values()].flatMap((ofOwner) => {
    if (!ofOwner.every(isSeenThrough)) return []
    const responses = ofOwner.flatMap((flow) => flow.responses)
    const answers = responses.filter(({ methods }) => methods === undefined || methods.has('OPTIONS'))
    const isPreflight = answers.some(
      ({ methods, fields }) => methods?.size === 1 && [...fields.keys()].some((name) => corsField.test(name)),
    )
    return isPreflight && answers.every(fails) ? answers.flatMap(codesOf) : []
  })
}

/** Whether it is known of every path what is sent on it. */
function isSeenThrough({ isComplete, ends }: ResponseFlow): boolean {
  return isComplete && ends.every(({ sent }) => typeof sent === 'object')
}

function codesOf({ status: effect }: Response): readonly Failing[] {
  if (typeof effect === 'string') return []
  return effect.status?.value.possibilities.map((possibility) => ({ effect, possibility })) ?? []
}

function fails(response: Response): boolean {
  const { status } = response
  if (typeof status === 'string' || !status.status?.value.isComplete || mayPassOn(response)) return false
  return codesOf(response).every(
    ({ possibility: { value } }) => typeof value === 'number' && (value < 200 || value > 299),
  )
}

/** Whether the function has a parameter behind the response, by which it can leave the answer to others. */
function mayPassOn({ status }: Response): boolean {
  const parameter = typeof status === 'object' ? status.response : undefined
  const owner = parameter?.parent
  return isFunction(owner) && owner.body !== parameter && owner.params.at(-1) !== parameter
}
