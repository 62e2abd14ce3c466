import { analyse } from '../src/analysis/analyse.ts'
import {
  contradictionsOf,
  everything,
  methodProperties,
  policyProperties,
  violationOf,
  type Policy,
} from './no-restricted-code/policy.ts'
import { underlined, writtenStatuses } from '../src/findings/written-statuses.ts'
import { createRule } from '../src/create-rule.ts'
import { isStatusCode, nameOf } from '../src/registry/status-codes.ts'

interface Options extends Policy {
  readonly methods?: Readonly<Record<string, Policy>>
}

export default createRule<'restricted' | 'restrictedMethod' | 'custom' | 'contradiction', Options>({
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
            patternProperties: methodProperties,
            description: 'The same for the answers to a request method: `{ "GET": { "disallow": [201] } }`.',
          },
        },
      },
    ],
    defaultOptions: [{ allow: everything, disallow: [], methods: {} }],
    messages: {
      restricted: "{{code}} is against this project's policy.",
      restrictedMethod: "{{code}} is against this project's policy for {{method}}.",
      custom: '{{message}}',
      contradiction: 'The options of this rule have {{codes}} in `disallow` as well as in `allow`.',
    },
  },
  create(context, { methods: policies = {}, ...policy }) {
    const contradictions = [context.options[0] ?? {}, ...Object.values(policies)].flatMap(contradictionsOf)

    return {
      Program() {
        if (contradictions.length > 0) reportContradictions()
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

    function reportContradictions(): void {
      const start = { line: 1, column: 0 }
      const codes = contradictions.join(', ')
      context.report({ loc: { start, end: start }, messageId: 'contradiction', data: { codes } })
    }
  },
})
