import { analyse } from '../src/analysis/analyse.ts'
import { wrongBasic } from './require-authenticate-header/basic-challenge.ts'
import type { Response } from '../src/analysis/model/model.ts'
import { answersHealth } from '../src/findings/health-routes.ts'
import { missingFields } from '../src/findings/missing-fields.ts'
import { textsOf } from '../src/analysis/values/text-shape.ts'
import { createRule } from '../src/create-rule.ts'
import { requirementsOf } from '../src/registry/fields.ts'
import { nameOf } from '../src/registry/status-codes.ts'

interface Options {
  readonly codes?: readonly number[]
}

const codes = [401, 407]
const challengeFields = new Set(['www-authenticate', 'proxy-authenticate'])

export default createRule<'missing' | 'realm' | 'unquoted', Options>({
  name: 'require-authenticate-header',
  meta: {
    type: 'problem',
    docs: {
      description:
        'Require `WWW-Authenticate` with 401 and `Proxy-Authenticate` with 407, and a quoted realm for Basic',
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
            description: 'The codes that need a challenge. The realm of Basic is checked whatever they are.',
          },
        },
      },
    ],
    defaultOptions: [{ codes }],
    messages: {
      missing: '{{code}} leaves without `{{field}}`, which has to say how to authenticate ({{reference}}).',
      realm: 'A challenge for Basic has to name a realm, as in `Basic realm="Accounts"` (RFC 7617 §2).',
      unquoted:
        'The realm of a challenge has to stand in double quotes, as in `Basic realm="Accounts"` (RFC 9110 §11.5).',
    },
  },
  create(context, { codes: wanted = codes }) {
    return {
      Program() {
        const analysis = analyse(context)
        const isProbe = ({ owner }: Response) => answersHealth(analysis.source, owner)
        for (const { node, requirement } of missingFields(analysis, requirementsOf(...wanted), isProbe)) {
          const { code, field, reference } = requirement
          context.report({ node, messageId: 'missing', data: { code: nameOf(code), field, reference } })
        }
        const { setFields, source } = analysis
        const seen = new Set<unknown>()
        for (const { field } of setFields) {
          if (!challengeFields.has(field.name)) continue
          const node = field.valueNode ?? field.node
          const messageId = wrongBasic(textsOf(source, field))
          if (messageId && !seen.has(node)) context.report({ node, messageId })
          seen.add(node)
        }
      },
    }
  },
})
