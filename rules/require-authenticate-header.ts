import { analyse } from '../src/analysis/analyse.ts'
import { missingFields } from '../src/analysis/missing-fields.ts'
import { createRule } from '../src/create-rule.ts'
import { requirementsOf } from '../src/registry/fields.ts'
import { nameOf } from '../src/registry/status-codes.ts'

export default createRule<'missing'>({
  name: 'require-authenticate-header',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require `authenticate` with 426, and with 101 that is written to a socket',
      preset: 'recommended',
      protects: 'content',
    },
    schema: [],
    defaultOptions: [],
    messages: {
      missing: '{{code}} leaves without `authenticate`, which has to name the protocol to change to ({{reference}}).',
    },
  },
  create(context) {
    return {
      Program() {
        for (const { node, requirement } of missingFields(analyse(context), requirementsOf(401,407))) {
          const { code, reference } = requirement
          context.report({ node, messageId: 'missing', data: { code: nameOf(code), reference } })
        }
      },
    }
  },
})
