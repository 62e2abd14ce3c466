import type { TSESLint } from '@typescript-eslint/utils'
import { analyse } from '../src/analysis/analyse.ts'
import type { Analysis } from '../src/analysis/analysis.ts'
import { bearerError } from './consistent-content-status/bearer-challenge.ts'
import { disagreements, type Disagreement } from './consistent-content-status/disagreements.ts'
import { fieldMeetings, type FieldMeeting } from '../src/findings/field-meetings.ts'
import type { Possibility } from '../src/analysis/model/model.ts'
import { textsOf } from '../src/analysis/values/text-shape.ts'
import { createRule } from '../src/create-rule.ts'
import { replacements } from '../src/fix/replacements.ts'
import { bearerErrors } from '../src/registry/bearer-errors.ts'
import { nameOf } from '../src/registry/status-codes.ts'

interface Options {
  readonly members?: boolean
}

type Suggestion = 'tell' | 'send'
type Message = 'problem' | 'member' | 'challenge' | Suggestion

export default createRule<Message, Options>({
  name: 'consistent-content-status',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require the status that problem details or a Bearer challenge tell to be the one that is sent',
      preset: 'recommended',
      protects: 'content',
      strictOptions: { members: true },
    },
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          members: {
            type: 'boolean',
            description:
              'Whether members `status`, `statusCode` and `code` of other content are compared with the status as well.',
          },
        },
      },
    ],
    defaultOptions: [{ members: false }],
    messages: {
      problem:
        'The problem details say {{told}}, but the response is sent with {{code}}; both have to be the same (RFC 9457 §3.1.2).',
      member: 'The content says {{told}} by `{{member}}`, but the response is sent with {{code}} (RFC 9110 §15).',
      challenge: '`error="{{error}}"` belongs to {{told}}, but the response is sent with {{code}} (RFC 6750 §3.1).',
      tell: 'Say {{code}} in the content.',
      send: 'Answer {{code}}.',
    },
  },
  create(context, { members = false }) {
    return {
      Program() {
        const analysis = analyse(context)
        for (const found of disagreements(analysis)) if (found.told.isProblem || members) reportContent(found)
        for (const meeting of fieldMeetings(analysis)) reportChallenge(analysis, meeting)
      },
    }

    function reportContent({ told, code, written, isOfCode }: Disagreement): void {
      const { member, isProblem, node, value } = told
      const [said] = value.possibilities
      const only = value.possibilities.length === 1 ? said : undefined
      context.report({
        node,
        messageId: isProblem ? 'problem' : 'member',
        data: { member, told: nameOf(Number(said?.value)), code: nameOf(code) },
        suggest: only
          ? [...(isOfCode ? instead('tell', only, code) : []), ...instead('send', written, Number(only.value))]
          : [],
      })
    }

    function reportChallenge({ source }: Analysis, { code, field, status }: FieldMeeting): void {
      const errors = new Set(field.name === 'www-authenticate' ? textsOf(source, field).map(bearerError) : [])
      const [error = ''] = errors
      const told = bearerErrors.get(error)
      if (errors.size !== 1 || told === undefined || told === code) return
      context.report({
        node: field.valueNode ?? field.node,
        messageId: 'challenge',
        data: { error, told: nameOf(told), code: nameOf(code) },
        suggest: instead('send', status?.possibility, told),
      })
    }
  },
})

function instead(
  messageId: Suggestion,
  written: Possibility | undefined,
  code: number,
): TSESLint.SuggestionReportDescriptor<Suggestion>[] {
  return written ? replacements(written, code).map((fix) => ({ messageId, data: { code }, fix })) : []
}
