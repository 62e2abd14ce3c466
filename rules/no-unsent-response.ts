import { analyse } from '../src/analysis/analyse.ts'
import { unsent } from '../src/findings/certain-meetings.ts'
import { namesOf } from '../src/analysis/effects/runtime-outcomes.ts'
import { statusText } from '../src/findings/status-source-text.ts'
import { deedNode } from '../src/ast/name-node.ts'
import type { Effect, ResponseFlow } from '../src/analysis/model/model.ts'
import { enclosingFunction, type Node } from '../src/ast/node.ts'
import { createRule } from '../src/create-rule.ts'
import { detachedAnswers } from './no-unsent-response/detached-answers.ts'
import { sendings } from './no-unsent-response/send-calls.ts'
import { silentPaths } from './no-unsent-response/silent-paths.ts'

interface Options {
  readonly paths?: boolean
  readonly detached?: boolean
}

export default createRule<'hangs' | 'lost' | 'unused' | 'path' | 'detached' | 'send', Options>({
  name: 'no-unsent-response',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow handlers that set a status and end without sending the response',
      preset: 'recommended',
      protects: 'loss',
      strictOptions: { paths: true, detached: true },
    },
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          paths: {
            type: 'boolean',
            description: 'Whether to report paths of a handler that end without an answer, where others send one.',
          },
          detached: {
            type: 'boolean',
            description: 'Whether to report responses that are made behind a promise or timer which nothing waits for.',
          },
        },
      },
    ],
    defaultOptions: [{ paths: false, detached: false }],
    messages: {
      hangs:
        '{{status}} is set, but the response is never sent: the client waits for it until it gives up (RFC 9110 §15).',
      lost: '{{status}} is set, but no response is made with it, so that {{name}} sends another one (RFC 9110 §15).',
      unused:
        'With `{{name}}` the method has to send the response itself, and it never does: the client waits for it (RFC 9110 §15).',
      path: 'This path of the handler ends without an answer, and the client waits for one (RFC 9110 §15).',
      detached: 'Nothing waits for this: {{name}} has answered before it is set (RFC 9110 §15).',
      send: 'Send it with `{{call}}`.',
    },
  },
  create(context, { paths = false, detached = false }) {
    return {
      Program() {
        const analysis = analyse(context)
        const { responseFlows, implicitFlows, unusedResponses, isTest } = analysis
        // Servers in tests keep clients waiting on purpose.
        if (isTest) return
        const reported = new Set<Node>()
        for (const { node, name } of unusedResponses) context.report({ node, messageId: 'unused', data: { name } })
        const methods = unusedResponses.map(({ node }) => enclosingFunction(node)?.parent)
        const ends = responseFlows.flatMap((flow) => unsent(flow).map((end) => ({ ...end, flow })))
        for (const { status: effect, how, flow } of ends) {
          // What a decorator sets has the same cause.
          if (reported.has(effect.node) || methods.includes(effect.node.parent)) continue
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
        if (paths)
          for (const node of new Set([...responseFlows, ...implicitFlows].flatMap(silentPaths)))
            context.report({ node, messageId: 'path' })
        if (detached)
          for (const { node, name } of detachedAnswers(analysis))
            context.report({ node, messageId: 'detached', data: { name } })
      },
    }
  },
})

/** Whether nothing is done to the response behind an effect, such as to set a field, so that it may leave there. */
function isLast({ visits }: ResponseFlow, effect: Effect): boolean {
  return !visits.some((visit) => visit.effect !== effect && visit.before.some(({ status }) => status === effect))
}
