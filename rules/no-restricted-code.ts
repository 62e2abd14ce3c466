import { analyse } from '../src/analysis/analyse.ts'
import { policyProperties, violationOf, type Policy } from './no-restricted-code/policy.ts'
import { underlined, writtenStatuses } from '../src/findings/written-statuses.ts'
import { createRule } from '../src/create-rule.ts'
import { isStatusCode, nameOf } from '../src/registry/status-codes.ts'

interface Options extends Policy {
  readonly methods?: Readonly<Record<string, Policy>>
}

export default createRule<'restricted' | 'restrictedMethod' | 'custom', Options>({
  name: 'no-restricted-code',
  meta: {
    type: 'suggestion',
    docs: {
      description: "Disallow status codes that are against the team's own policy",
      protects: 'number',
    },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          disallow: {
            ...policyProperties.disallow,
            description: 'Codes and classes (`5xx`) that are not to be sent, each with a message if you like.',
          },
          allow: {
            ...policyProperties.allow,
            description: 'The only codes and classes that may be sent.',
          },
          methods: {
            type: 'object',
            additionalProperties: false,
            patternProperties: {
              '^[A-Z]+$': { type: 'object', additionalProperties: false, properties: policyProperties },
            },
            description: 'The same for the answers to a request method: `{ "GET": { "disallow": [201] } }`.',
          },
        },
      },
    ],
    defaultOptions: [{ allow: ['1xx', '2xx', '3xx', '4xx', '5xx'], disallow: [], methods: {} }],
    messages: {
      restricted: "{{code}} is against this project's policy.",
      restrictedMethod: "{{code}} is against this project's policy for {{method}}.",
      custom: '{{message}}',
    },
  },
  create(context, { methods: policies = {}, ...policy }) {
    return {
      Program() {
        const analysis = analyse(context)
        const answered = new Map(
          analysis.answeredMethods.map(({ possibility, methods }) => [possibility.node, methods]),
        )
        for (const { sink, possibility } of writtenStatuses(analysis)) {
          const code = possibility.value
          if (!isStatusCode(code)) continue
          const method = [...(answered.get(possibility.node) ?? [])].find((name) =>
            violationOf(policies[name], code, sink.kind),
          )
          const violation = violationOf(policies[method ?? ''], code, sink.kind) ?? violationOf(policy, code, sink.kind)
          if (violation === undefined) continue
          const node = underlined(possibility, sink.effect)
          if (violation.message !== undefined)
            context.report({ node, messageId: 'custom', data: { message: violation.message } })
          else if (method === undefined) context.report({ node, messageId: 'restricted', data: { code: nameOf(code) } })
          else context.report({ node, messageId: 'restrictedMethod', data: { code: nameOf(code), method } })
        }
      },
    }
  },
})
