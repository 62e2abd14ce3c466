import { analyse } from '../src/analysis/analyse.ts'
import { missingFields } from '../src/findings/missing-fields.ts'
import { createRule } from '../src/create-rule.ts'
import { requirementsOf } from '../src/registry/fields.ts'
import { nameOf } from '../src/registry/status-codes.ts'

interface Options {
  readonly codes?: readonly number[]
}

const codes = [429, 503]

export default createRule<'missing', Options>({
  name: 'require-retry-after-header',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require `Retry-After` with 429 and 503',
      preset: 'strict',
      protects: 'content',
    },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          codes: {
            type: 'array',
            items: { type: 'integer', enum: codes },
            uniqueItems: true,
            minItems: 1,
            description: 'The codes that need `Retry-After`.',
          },
        },
      },
    ],
    defaultOptions: [{ codes }],
    messages: {
      missing:
        '{{code}} leaves without `Retry-After`, so that clients have to guess when to come back ({{reference}}).',
    },
  },
  create(context, { codes: wanted = codes }) {
    return {
      Program() {
        for (const { node, requirement } of missingFields(analyse(context), requirementsOf(...wanted))) {
          const { code, reference } = requirement
          if (code === 429 && limitsRates(context.sourceCode.text)) continue
          context.report({ node, messageId: 'missing', data: { code: nameOf(code), reference } })
        }
      },
    }
  },
})

/** Whether a file uses a library that limits rates, which sets the fields on every response. */
function limitsRates(text: string): boolean {
  return /(?:from|import|require\()\s*["'][^"'\n]*(?:rate-?limit|throttl|slow-down)/i.test(text)
}
