import { analyse } from '../src/analysis/analyse.ts'
import { missingFields } from '../src/findings/missing-fields.ts'
import { createRule } from '../src/create-rule.ts'
import { requirementsOf } from '../src/registry/fields.ts'
import { nameOf } from '../src/registry/status-codes.ts'

interface Options {
  readonly created?: boolean
}

export default createRule<'redirect' | 'created', Options>({
  name: 'require-location-header',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require `Location` with the redirects 301, 302, 303, 307 and 308',
      preset: 'recommended',
      protects: 'content',
      strictOptions: { created: true },
    },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          created: {
            type: 'boolean',
            description: 'Whether 201 as the answer to POST needs `Location` as well.',
          },
        },
      },
    ],
    defaultOptions: [{ created: false }],
    messages: {
      redirect: '{{code}} leaves without `Location`, so that no client knows where to go ({{reference}}).',
      created: '{{code}} leaves without `Location`, which should say where the created resource is ({{reference}}).',
    },
  },
  create(context, { created = false }) {
    const requirements = requirementsOf(301, 302, 303, 307, 308, ...(created ? [201] : []))
    return {
      Program() {
        for (const { node, requirement } of missingFields(analyse(context), requirements)) {
          const { code, reference } = requirement
          context.report({
            node,
            messageId: code === 201 ? 'created' : 'redirect',
            data: { code: nameOf(code), reference },
          })
        }
      },
    }
  },
})
