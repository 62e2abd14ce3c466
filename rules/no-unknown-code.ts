import { analyse } from '../src/analysis/analyse.ts'
import { sentThrough } from '../src/findings/sent-through.ts'
import { declaredKeys, writtenStatuses } from '../src/findings/written-statuses.ts'
import { createRule } from '../src/create-rule.ts'
import { mayBeOfMail } from '../src/findings/mail-errors.ts'
import { replacements } from '../src/fix/replacements.ts'
import { likelyCodes } from '../src/registry/likely-codes.ts'
import { isStatusCode, nameOf, statusCode } from '../src/registry/status-codes.ts'
import { vendors, vendorsOf, vendorTitles } from '../src/registry/vendor-codes.ts'

interface Options {
  readonly allow?: readonly number[]
  readonly vendors?: readonly (typeof vendors)[number][]
}

export default createRule<'unknown' | 'vendor' | 'replace', Options>({
  name: 'no-unknown-code',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow status codes that the IANA registry does not assign',
      preset: 'recommended',
      protects: 'number',
    },
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          allow: {
            type: 'array',
            items: { type: 'integer', minimum: 100, maximum: 599 },
            uniqueItems: true,
            description: 'Codes to accept although no registry assigns them.',
          },
          vendors: {
            type: 'array',
            items: { type: 'string', enum: [...vendors] },
            uniqueItems: true,
            description: 'Vendors whose codes to accept.',
          },
        },
      },
    ],
    defaultOptions: [{ allow: [], vendors: [] }],
    messages: {
      unknown: '{{code}} is not assigned; only codes of the IANA registry have a meaning (RFC 9110 §16.2.1).',
      vendor:
        '{{code}} is not assigned; it is a code of {{vendors}} that other parties need not know (RFC 9110 §16.2.1).',
      replace: 'Replace {{code}} with {{name}}.',
    },
  },
  create(context, { allow = [], vendors: accepted = [] }) {
    return {
      Program() {
        const analysis = analyse(context)
        const declared = analysis.isTest ? [] : declaredKeys(analysis)
        for (const { possibility, code, ...rest } of [...writtenStatuses(analysis), ...declared]) {
          if (!isStatusCode(code) || statusCode(code)) continue
          if ('sink' in rest && mayBeOfMail(analysis, rest.sink, code)) continue
          const users = vendorsOf(code)
          if (
            allow.includes(code) ||
            analysis.settings.codes.has(code) ||
            users.some((vendor) => accepted.includes(vendor))
          )
            continue
          context.report({
            node: possibility.node,
            messageId: users.length > 0 ? 'vendor' : 'unknown',
            data: {
              code: `${code}${'sink' in rest ? sentThrough(rest.sink.effect) : ''}`,
              ...(users.length > 0 && { vendors: users.map((vendor) => vendorTitles[vendor]).join(' and ') }),
            },
            suggest: likelyCodes(code).flatMap((other) =>
              replacements(possibility, other).map((fix) => ({
                messageId: 'replace' as const,
                data: { code, name: nameOf(other) },
                fix,
              })),
            ),
          })
        }
      },
    }
  },
})
