import { analyse } from '../src/analysis/analyse.ts'
import { wrongRange } from './require-content-range-header/content-range.ts'
import { fieldMeetings } from '../src/findings/field-meetings.ts'
import { missingFields } from '../src/findings/missing-fields.ts'
import type { Response } from '../src/analysis/model/model.ts'
import type { SourceFile } from '../src/analysis/model/source-file.ts'
import { textsOf } from '../src/analysis/values/text-shape.ts'
import { createRule } from '../src/create-rule.ts'
import { requirementsOf } from '../src/registry/fields.ts'
import { nameOf } from '../src/registry/status-codes.ts'

export default createRule<'missing' | 'unsatisfied' | 'satisfied' | 'form'>({
  name: 'require-content-range-header',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require `Content-Range` with 206 and 416, with a range that fits the code',
      preset: 'recommended',
      protects: 'content',
    },
    schema: [],
    messages: {
      missing: '{{code}} leaves without `Content-Range`, which has to say {{what}} ({{reference}}).',
      unsatisfied:
        '`Content-Range` says with `*` that no part is sent, but 206 Partial Content sends one (RFC 9110 §14.4).',
      satisfied:
        '`Content-Range` names a part, but 416 Range Not Satisfiable sends none: it takes `*` and the length (RFC 9110 §14.4).',
      form: '`Content-Range` is a unit, a space, and the range with the length, as in `{{example}}` (RFC 9110 §14.4).',
    },
  },
  create(context) {
    return {
      Program() {
        const analysis = analyse(context)
        const { source } = analysis
        const isExempt = (response: Response) => mayHaveParts(source, response) || isOfOtherMethods(response)
        for (const { node, requirement } of missingFields(analysis, requirementsOf(206, 416), isExempt)) {
          const { code, reference } = requirement
          const what = code === 206 ? 'which part is sent' : 'how long the whole is'
          context.report({ node, messageId: 'missing', data: { code: nameOf(code), reference, what } })
        }
        for (const { code, field } of fieldMeetings(analysis)) {
          if (field.name !== 'content-range' || (code !== 206 && code !== 416)) continue
          const wrong = wrongRange(textsOf(source, field), code)
          const node = field.valueNode ?? field.node
          if (wrong === 'form') {
            const example = code === 206 ? 'bytes 0-499/1234' : 'bytes */1234'
            context.report({ node, messageId: wrong, data: { example } })
          } else if (wrong) context.report({ node, messageId: wrong })
        }
      },
    }
  },
})

/** Whether the parts of the content may say their ranges themselves, as those of `multipart/byteranges` do. */
function mayHaveParts(source: SourceFile, { fields }: Response): boolean {
  const type = fields.get('content-type')
  if (type === undefined) return false
  const texts = textsOf(source, type)
  return texts.length === 0 || !texts.every((text) => /^(?!multipart\/)[\w.+-]+\//i.test(text))
}

/** Whether it answers only methods whose requests have no ranges, so that it is the code that is wrong. */
function isOfOtherMethods({ methods }: Response): boolean {
  return methods !== undefined && !['GET', 'HEAD', 'QUERY'].some((method) => methods.has(method))
}
