import { isWithin } from '../ast/node.ts'
import type { Analysis } from '../analysis/analysis.ts'
import type { ResponseFlow, Effect, FieldInput, Possibility, Response } from '../analysis/model/model.ts'
import { isUncheckedMock } from '../project/settings.ts'

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
  /** Whether the field is set for this code alone, so that no other response lacks it when it goes. */
  readonly isOnly: boolean
}

/**
 * The codes and fields that are sure to meet: set by one call, or the one on every path on which the other leaves. A path that only two
 * independent conditions make is no evidence. `more` are flows besides those of responses that are given a status.
 */
export function fieldMeetings(
  { effects, responseFlows, isTest, settings }: Analysis,
  more: readonly ResponseFlow[] = [],
): readonly FieldMeeting[] {
  if (isTest) return []
  // First those on paths: they know the request method.
  const found = [
    ...[...responseFlows, ...more].flatMap(between),
    ...effects.flatMap((effect) => (isUncheckedMock(settings, effect) ? [] : within(effect))),
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
      const isOnly = isSingle(effect) && isWithin(field.node, effect.node)
      return { code, status: { effect, possibility }, field, fields, method: undefined, sentBy: undefined, isOnly }
    }),
  )
}

function between({ responses, owner, isFirst }: ResponseFlow): readonly FieldMeeting[] {
  return responses.flatMap((response) => {
    const { status, method, sentBy } = response
    const fields = certain(response.fields.values())
    const codes = status === 'default' ? (isFirst ? [{ code: 200, possibility: undefined }] : []) : codesOf(status)
    return [...fields.values()].flatMap((field) => {
      const isAlone = isFieldOf(responses, response, field)
      const scope = owner ?? (typeof status === 'object' ? status.node : undefined)
      const isOnly = isAlone && scope !== undefined && isWithin(field.node, scope)
      return codes.flatMap(({ code, possibility }): FieldMeeting[] => {
        const effect = typeof status === 'object' && possibility ? { effect: status, possibility } : undefined
        const isSure = isAlone || hasField(responses, response, field)
        return isSure ? [{ code, status: effect, field, fields, method, sentBy, isOnly }] : []
      })
    })
  })
}

/** Whether the status always leaves with such a field. */
function hasField(responses: readonly Response[], { status }: Response, { name }: FieldInput): boolean {
  const withStatus = responses.filter((other) => other.status === status)
  return withStatus.every((other) => other.fields.get(name)?.isCertain)
}

/** Whether the field always leaves with this one code. */
function isFieldOf(responses: readonly Response[], { status }: Response, { name, node }: FieldInput): boolean {
  const withField = responses.filter((other) => other.fields.get(name)?.node === node)
  return (typeof status !== 'object' || isSingle(status)) && withField.every((other) => other.status === status)
}

function isSingle({ status }: Effect): boolean {
  return status !== undefined && status.value.isComplete && status.value.possibilities.length === 1
}

/** The fields that are sure to be set, by name; one without a value is none. */
function certain(fields: Iterable<FieldInput>): ReadonlyMap<string, FieldInput> {
  return new Map(
    [...fields].flatMap((field) =>
      field.isCertain && field.does !== 'drop' && !field.value.possibilities.some(({ value }) => value == null)
        ? [[field.name, field]]
        : [],
    ),
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
