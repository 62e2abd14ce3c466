import type { Analysis } from './analyse.ts'
import type { Course, Effect, FieldInput, Possibility, Response } from './model.ts'

/** A code and a field that are sure to leave together. */
export interface FieldMeeting {
  readonly code: number
  /** Where the code is written; `undefined` for the 200 of a response that sets none. */
  readonly status: { readonly effect: Effect; readonly possibility: Possibility } | undefined
  readonly field: FieldInput
  /** The certain fields beside it, and itself, by lower-case name. */
  readonly fields: ReadonlyMap<string, FieldInput>
  /** The one request method that is answered, where it is known. */
  readonly method: string | undefined
  /** What sends the response, where that is seen. */
  readonly sentBy: Effect | undefined
}

/**
 * The codes and fields that are sure to meet: set by one call, or the one on every path on which the other leaves. A path that only two
 * independent conditions make is no evidence.
 */
export function fieldMeetings({ effects, courses, isTest, settings }: Analysis): readonly FieldMeeting[] {
  if (isTest) return []
  // First those on paths: they know the request method.
  const found = [
    ...courses.flatMap(between),
    ...effects.flatMap((effect) => (effect.kind === 'mock' && !settings.checksTests ? [] : within(effect))),
  ]
  const seen = new Map<FieldInput['node'], Set<number>>()
  return found.filter(({ field, code }) => {
    const codes = seen.get(field.node) ?? new Set()
    seen.set(field.node, codes)
    return !codes.has(code) && codes.add(code)
  })
}

/** The meetings of a status and fields that one effect sets. */
function within(effect: Effect): readonly FieldMeeting[] {
  const isFinal = effect.sends || effect.runtimes.every(({ use }) => use.on === 'new' || use.commits)
  if (effect.status === undefined || effect.fields === undefined || !(isFinal || effect.kind === 'interim')) return []
  const fields = certain(effect.fields.set)
  return codesOf(effect).flatMap(({ code, possibility }) =>
    [...fields.values()].map((field): FieldMeeting => {
      return { code, status: { effect, possibility }, field, fields, method: undefined, sentBy: undefined }
    }),
  )
}

function between({ responses }: Course): readonly FieldMeeting[] {
  return responses.flatMap((response) => {
    const { status, method, sentBy } = response
    const fields = certain(response.fields.values())
    const codes = status === 'default' ? [{ code: 200, possibility: undefined }] : codesOf(status)
    return [...fields.values()].flatMap((field) =>
      codes.flatMap(({ code, possibility }): FieldMeeting[] => {
        const effect = typeof status === 'object' && possibility ? { effect: status, possibility } : undefined
        return areSure(responses, response, field) ? [{ code, status: effect, field, fields, method, sentBy }] : []
      }),
    )
  })
}

/** Whether the status always leaves with such a field, or the field always with this status. */
function areSure(responses: readonly Response[], { status }: Response, { name, node }: FieldInput): boolean {
  const value = typeof status === 'object' ? status.status?.value : undefined
  const isOnly = value === undefined || (value.isComplete && value.possibilities.length === 1)
  const withStatus = responses.filter((other) => other.status === status)
  const withField = responses.filter((other) => other.fields.get(name)?.node === node)
  return (
    withStatus.every((other) => other.fields.get(name)?.isCertain) ||
    (isOnly && withField.every((other) => other.status === status))
  )
}

function certain(fields: Iterable<FieldInput>): ReadonlyMap<string, FieldInput> {
  return new Map(
    [...fields].flatMap((field) => (field.isCertain && field.does !== 'drop' ? [[field.name, field]] : [])),
  )
}

function codesOf(status: Effect | 'unknown'): readonly { readonly code: number; readonly possibility: Possibility }[] {
  if (status === 'unknown') return []
  return (status.status?.value.possibilities ?? []).flatMap((possibility) =>
    typeof possibility.value === 'number' && possibility.via !== 'parameter'
      ? [{ code: possibility.value, possibility }]
      : [],
  )
}
