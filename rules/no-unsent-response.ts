import { analyse } from '../src/analysis/analyse.ts'
import { unsent } from '../src/findings/certain-meetings.ts'
import { namesOf } from '../src/analysis/effects/runtime-outcomes.ts'
import { statusText } from '../src/findings/status-source-text.ts'
import { deedNode } from '../src/ast/name-node.ts'
import type { Effect, ResponseFlow } from '../src/analysis/model/model.ts'
import type { Node } from '../src/ast/node.ts'
import { createRule } from '../src/create-rule.ts'
import { sendings } from './no-unsent-response/send-calls.ts'

export default createRule<'hangs' | 'lost' | 'send'>({
  name: 'no-unsent-response',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow handlers that set a status and end without sending the response',
      preset: 'recommended',
      protects: 'loss',
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      hangs:
        '{{status}} is set, but the response is never sent: the client waits for it until it gives up (RFC 9110 §15).',
      lost: '{{status}} is set, but no response is made with it, so that {{name}} sends another one (RFC 9110 §15).',
      send: 'Send it with `{{call}}`.',
    },
  },
  create(context) {
    return {
      Program() {
        const { responseFlows, isTest } = analyse(context)
        // Servers in tests keep clients waiting on purpose.
        if (isTest) return
        const reported = new Set<Node>()
        const ends = responseFlows.flatMap((flow) => unsent(flow).map((end) => ({ ...end, flow })))
        for (const { status: effect, how, flow } of ends) {
          if (reported.has(effect.node)) continue
          reported.add(effect.node)
          const status = statusText(context.sourceCode, effect)
          const ways = isLast(flow, effect) ? sendings(context.sourceCode, effect) : []
          const suggest = ways.map(({ call, fix }) => ({
            messageId: 'send' as const,
            data: { call },
            fix,
          }))
          const node = deedNode(effect.node)
          if (how === 'hangs') context.report({ node, messageId: 'hangs', data: { status }, suggest })
          else
            context.report({
              node,
              messageId: 'lost',
              data: { status, name: namesOf(effect.runtimes).join(' and ') },
              suggest,
            })
        }
      },
    }
  },
})

/** Whether nothing is done to the response behind an effect, such as to set a field, so that it may leave there. */
function isLast({ visits }: ResponseFlow, effect: Effect): boolean {
  return !visits.some((visit) => visit.effect !== effect && visit.before.some(({ status }) => status === effect))
}
