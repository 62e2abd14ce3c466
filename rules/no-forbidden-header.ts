import type { TSESLint } from '@typescript-eslint/utils'
import { analyse } from '../src/analysis/analyse.ts'
import { fieldMeetings, type FieldMeeting } from '../src/findings/field-meetings.ts'
import type { FieldInput, Runtime } from '../src/analysis/model/model.ts'
import { every, outcomeOf } from '../src/analysis/effects/runtime-outcomes.ts'
import type { SourceFile } from '../src/analysis/model/source-file.ts'
import { textsOf } from '../src/analysis/values/text-shape.ts'
import { createRule } from '../src/create-rule.ts'
import { fieldRemovals } from '../src/fix/field-removals.ts'
import { forbiddenFields, isAbout, meaninglessFields, type ForbiddenField } from '../src/registry/fields.ts'
import { nameOf } from '../src/registry/status-codes.ts'
import { ownValue } from '../src/own-value.ts'

interface Options {
  readonly meaningless?: boolean
}

export default createRule<'forbidden' | 'outcome' | 'remove', Options>({
  name: 'no-forbidden-header',
  meta: {
    type: 'problem',
    docs: {
      description:
        'Disallow `Content-Length` and `Transfer-Encoding` in responses that cannot have them: 1xx, 204 and 304',
      preset: 'recommended',
      protects: 'content',
      strictOptions: { meaningless: true },
    },
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          meaningless: {
            type: 'boolean',
            description:
              'Whether fields that say nothing beside the code, or should be left out, are reported as well.',
          },
        },
      },
    ],
    defaultOptions: [{ meaningless: false }],
    messages: {
      forbidden: '{{code}} leaves with `{{field}}`, which {{because}} ({{reference}}).',
      outcome: '{{code}} leaves with `{{field}}`, which {{because}} ({{reference}}); {{outcome}}.',
      remove: 'Remove `{{field}}`.',
    },
  },
  create(context, { meaningless = false }) {
    const rows = meaningless ? [...forbiddenFields, ...meaninglessFields] : forbiddenFields
    return {
      Program() {
        const analysis = analyse(context)
        for (const meeting of fieldMeetings(analysis, meaningless ? analysis.statuslessFlows : [])) {
          const row = rows.find((candidate) => isBroken(analysis.source, candidate, meeting))
          if (row === undefined || isDropped(meeting) || isTarget(meeting)) continue
          const outcome = outcomeOf(runtimesOf(meeting), ({ framing }) => ownValue(framing, meeting.field.name))
          const { code, field } = meeting
          const data = { field: row.field, code: nameOf(code), because: row.because, reference: row.reference }
          context.report({
            node: field.node,
            ...(outcome === undefined
              ? { messageId: 'forbidden' as const, data }
              : { messageId: 'outcome' as const, data: { ...data, outcome } }),
            suggest: (meeting.isOnly ? fieldRemovals(context.sourceCode, field) : []).map(
              (fix): TSESLint.SuggestionReportDescriptor<'remove'> => ({
                messageId: 'remove',
                data: { field: row.field },
                fix,
              }),
            ),
          })
        }
      },
    }
  },
})

/** Whether a code and a field meet as a row forbids it. */
function isBroken(source: SourceFile, row: ForbiddenField, { code, field, fields, method }: FieldMeeting): boolean {
  if (row.field.toLowerCase() !== field.name || !isAbout(row, code)) return false
  if (method !== undefined && row.exceptFor?.includes(method)) return false
  const { value, beside } = row
  const other = beside && fields.get(beside.field.toLowerCase())
  return (
    (value === undefined || allMatch(source, field, value)) &&
    (beside === undefined || (other !== undefined && allMatch(source, other, beside.value)))
  )
}

/** Whether a field is the target that a redirect sets: where its code is none for a redirect, that is a matter of its own. */
function isTarget({ status, field }: FieldMeeting): boolean {
  return (
    status?.effect.kind === 'redirect' && status.effect.fields?.set.some(({ node }) => node === field.node) === true
  )
}

function allMatch(source: SourceFile, field: FieldInput, pattern: RegExp): boolean {
  const texts = textsOf(source, field)
  return texts.length > 0 && texts.every((text) => pattern.test(text))
}

/** What decides on the fields that leave: what sends the response, or else what sets the status. */
function runtimesOf({ sentBy, status }: FieldMeeting): readonly Runtime[] {
  return (sentBy ?? status?.effect)?.runtimes ?? []
}

function isDropped(meeting: FieldMeeting): boolean {
  const runtimes = runtimesOf(meeting)
  return runtimes.length > 0 && every(runtimes, ({ framing }) => ownValue(framing, meeting.field.name) === 'drops it')
}
