import { analyse } from '../src/analysis/analyse.ts'
import { createRule } from '../src/create-rule.ts'
import { readMember } from './no-wrong-status-property/read-member.ts'

export default createRule<'absent' | 'absentInstead' | 'method' | 'setter' | 'absentMethod' | 'use'>({
  name: 'no-wrong-status-property',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow reading a status by a property that the response does not have',
      preset: 'recommended',
      protects: 'client',
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      absent: '`{{name}}` is `undefined` on {{title}}.',
      absentInstead: '`{{name}}` is `undefined` on {{title}}; it has `{{instead}}`.',
      method: '`{{name}}` is a method of {{title}}, so the function itself is tested; call it: `{{instead}}`.',
      setter: '`{{name}}` is a method of {{title}} that sets the status; `{{instead}}` holds it.',
      absentMethod: '`{{name}}` is no method of {{title}}, so that calling it throws; it has `{{instead}}`.',
      use: 'Use `{{instead}}`.',
    },
  },
  create(context) {
    return {
      Program() {
        const { received, absentCalls } = analyse(context)
        for (const { node, name, title, instead, fix } of absentCalls)
          context.report({
            node,
            messageId: 'absentMethod',
            data: { name, title, instead },
            suggest: fix ? [{ messageId: 'use', data: { instead }, fix }] : [],
          })
        for (const { node, name, title, instead, isMethod } of received.misreadings) {
          if (instead === undefined) {
            context.report({ node, messageId: 'absent', data: { name, title } })
            continue
          }
          const isCall = instead === `${name}()`
          context.report({
            node,
            messageId: isMethod ? (isCall ? 'method' : 'setter') : 'absentInstead',
            data: { name, title, instead },
            suggest: readMember(node, instead).map((fix) => ({ messageId: 'use', data: { instead }, fix })),
          })
        }
      },
    }
  },
})
