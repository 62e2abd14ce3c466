import { analyse } from '../src/analysis/analyse.ts'
import { fieldMeetings, type FieldMeeting } from '../src/findings/field-meetings.ts'
import { missingFields } from '../src/findings/missing-fields.ts'
import type { SourceFile } from '../src/analysis/model/source-file.ts'
import { textsOf } from '../src/analysis/values/text-shape.ts'
import { createRule } from '../src/create-rule.ts'
import { requirementsOf } from '../src/registry/fields.ts'
import { nameOf } from '../src/registry/status-codes.ts'

export default createRule<'missing' | 'listed'>({
  name: 'require-allow-header',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require `Allow` with 405, without the method that is refused',
      preset: 'recommended',
      severity: 'warn',
      protects: 'content',
    },
    schema: [],
    messages: {
      missing: '{{code}} leaves without `Allow`, which has to list the methods that are allowed ({{reference}}).',
      listed: '`Allow` lists {{method}}, which this very response refuses (RFC 9110 §10.2.1).',
    },
  },
  create(context) {
    return {
      Program() {
        const analysis = analyse(context)
        for (const { node, requirement } of missingFields(analysis, requirementsOf(405))) {
          const { code, reference } = requirement
          context.report({ node, messageId: 'missing', data: { code: nameOf(code), reference } })
        }
        for (const meeting of fieldMeetings(analysis)) {
          const { field, method } = meeting
          if (method !== undefined && listsRefused(analysis.source, meeting, method))
            context.report({ node: field.valueNode ?? field.node, messageId: 'listed', data: { method } })
        }
      },
    }
  },
})

function listsRefused(source: SourceFile, { code, field }: FieldMeeting, method: string): boolean {
  if (code !== 405 || field.name !== 'allow') return false
  const texts = textsOf(source, field)
  return texts.length > 0 && texts.every((text) => text.split(',').some((name) => name.trim() === method))
}
