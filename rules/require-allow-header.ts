import { analyse } from '../src/analysis/analyse.ts'
import { missingFields } from '../src/analysis/missing-fields.ts'
import { createRule } from '../src/create-rule.ts'
import { requirementsOf } from '../src/registry/fields.ts'
import { nameOf } from '../src/registry/status-codes.ts'

export default createRule<'missing'>({
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
    defaultOptions: [],
    messages: {
      missing: '{{code}} leaves without `Allow`, which has to list the methods that are allowed ({{reference}}).',
    },
  },
  create(context) {
    return {
      Program() {
        for (const { node, requirement } of missingFields(analyse(context), requirementsOf(405))) {
          const { code, reference } = requirement
          context.report({ node, messageId: 'missing', data: { code: nameOf(code), reference } })
        }
      },
    }
  },
})
