import { analyse } from '../src/analysis/analyse.ts'
import { afterthoughts, latecomers, type Afterthought } from '../src/findings/certain-meetings.ts'
import { deedNode, nameOfDeed } from '../src/ast/name-node.ts'
import type { ResponseFlow } from '../src/analysis/model/model.ts'
import type { Node } from '../src/ast/node.ts'
import { createRule } from '../src/create-rule.ts'
import { harmOf } from './no-response-after-send/handovers.ts'
import { isShown } from './no-response-after-send/shown-responses.ts'
import { returning } from './no-response-after-send/returning.ts'
import { unsentStatus } from './no-response-after-send/unsent-status.ts'

type Message = 'sent' | 'late' | 'again' | 'begun' | 'next' | 'error' | 'goesOn'

interface Options {
  readonly next: boolean
}

export default createRule<Message | 'return' | 'setOnly', Options>({
  name: 'no-response-after-send',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow sending again, and setting statuses and fields, when the response has been sent',
      preset: 'recommended',
      protects: 'loss',
      strictOptions: { next: true },
    },
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        properties: {
          next: { type: 'boolean', description: 'Whether to report `next()` also behind an answer that is no error.' },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ next: false }],
    messages: {
      sent: 'The response has been sent on line {{line}}, and a request gets only one (RFC 9110 §15): this comes too late.',
      late: 'The response has been sent on line {{line}}: what is set behind it does not leave with it (RFC 9110 §6).',
      again:
        'The code goes on behind this response and comes to another one on line {{line}}, but a request gets only one (RFC 9110 §15).',
      begun: 'The header section has been written on line {{line}}: this comes too late to change it (RFC 9110 §6).',
      next: 'The response has been sent on line {{line}}, but `{{name}}()` lets another handler answer too, and a request gets only one response (RFC 9110 §15).',
      error:
        'The response has been sent on line {{line}}: the error that `{{name}}()` hands on cannot be answered any more, since a request gets only one response (RFC 9110 §15).',
      goesOn:
        'The code goes on behind this response to `{{name}}()` on line {{line}}, which lets another handler answer too, but a request gets only one response (RFC 9110 §15).',
      return: 'Return here.',
      setOnly: 'Write `{{form}}`.',
    },
  },
  create(context, { next }) {
    return {
      Program() {
        const { responseFlows, implicitFlows, isTest } = analyse(context)
        // Servers in tests do it on purpose, to see what becomes of it.
        if (isTest) return
        const reported = new Set<Node>()
        for (const flow of [...responseFlows, ...implicitFlows.filter(isShown)]) {
          for (const thought of afterthoughts(flow)) {
            const harm = thought.effect.handsOver ? harmOf(flow, thought) : 'certain'
            if (harm === 'certain' || (harm === 'likely' && next)) report(flow, thought, messageFor(thought), reported)
          }
          for (const thought of latecomers(flow)) report(flow, thought, 'begun', reported)
        }
      },
    }

    function report(
      { owner }: ResponseFlow,
      { first, effect }: Afterthought,
      messageId: Message,
      reported: Set<Node>,
    ): void {
      const isAtFirst = messageId === 'again' || messageId === 'goesOn'
      const [{ node }, other] = isAtFirst ? [first, effect] : [effect, first]
      if (reported.has(node)) return
      reported.add(node)
      context.report({
        node: deedNode(node),
        messageId,
        data: { line: other.node.loc.end.line, ...(effect.handsOver && { name: nameOfDeed(effect.node) }) },
        suggest: [
          ...(isAtFirst ? returning(node, other.node, owner) : []).map((fix) => ({
            messageId: 'return' as const,
            fix,
          })),
          ...(messageId === 'sent' ? unsentStatus(context.sourceCode, first, effect) : []).map(({ form, fix }) => ({
            messageId: 'setOnly' as const,
            data: { form },
            fix,
          })),
        ],
      })
    }
  },
})

function messageFor({ isAlways, effect: { sends, content, handsOver } }: Afterthought): Message {
  if (handsOver) return !isAlways ? 'goesOn' : handsOver === 'error' ? 'error' : 'next'
  if (!isAlways) return 'again'
  return sends || content?.is === 'given' ? 'sent' : 'late'
}
