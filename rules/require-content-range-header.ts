import { analyse } from '../src/analysis/analyse.ts'
import { missingFields } from '../src/analysis/missing-fields.ts'
import { createRule } from '../src/create-rule.ts'
import { requirementsOf } from '../src/registry/fields.ts'
import { nameOf } from '../src/registry/status-codes.ts'

export default createRule<'missing'>({
  name: 'require-content-range-header',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require `content-range` with 426, and with 101 that is written to a socket',
      preset: 'recommended',
      protects: 'content',
    },
    schema: [],
    defaultOptions: [],
    messages: {
      missing: '{{code}} leaves without `content-range`, which has to name the protocol to change to ({{reference}}).',
    },
  },
  create(context) {
    return {
      Program() {
        for (const { node, requirement } of missingFields(analyse(context), requirementsOf(206,416))) {
          const { code, reference } = requirement
          context.report({ node, messageId: 'missing', data: { code: nameOf(code), reference } })
        }
      },
    }
  },
})
