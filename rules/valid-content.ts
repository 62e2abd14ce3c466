import { analyse } from '../src/analysis/analyse.ts'
import { namesOf } from '../src/analysis/effects/runtime-outcomes.ts'
import type { Effect } from '../src/analysis/model/model.ts'
import type { Node } from '../src/ast/node.ts'
import { createRule } from '../src/create-rule.ts'
import { nameOf } from '../src/registry/status-codes.ts'
import { contentRepairs, type Repair } from './valid-content/content-repairs.ts'
import { misplacedCodes, statusesWithoutCode } from './valid-content/misplaced-codes.ts'
import { objectsForText } from './valid-content/objects-for-text.ts'

export default createRule<'code' | 'number' | 'object' | Repair['how']>({
  name: 'valid-content',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow content of a kind that the library takes for something else, or cannot send',
      preset: 'recommended',
      protects: 'loss',
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      code: '{{code}} leaves as the content, not as the status (RFC 9110 §6.4): {{name}} takes no status from here.',
      number: '{{name}} takes a number alone for the status, and {{number}} is none (RFC 9110 §15), so that it throws.',
      object: 'The content has to be text (RFC 9110 §6.4): {{name}} {{outcome}} where it is anything else.',
      status: 'Send it as the status: `{{form}}`.',
      json: 'Send it as content: `{{form}}`.',
      text: 'Make text of it with `JSON.stringify`.',
    },
  },
  create(context) {
    return {
      Program() {
        const analysis = analyse(context)
        const reported = new Set<Node>()
        const isNew = (node: Node) => reported.size !== reported.add(node).size
        for (const { node, code, effect } of misplacedCodes(analysis))
          if (isNew(node))
            context.report({
              node,
              messageId: 'code',
              data: { code: nameOf(code), name: nameOfRuntimes(effect) },
              suggest: suggestions(effect, node, 'status'),
            })
        for (const { node, effect } of statusesWithoutCode(analysis))
          if (isNew(node))
            context.report({
              node,
              messageId: 'number',
              data: { number: context.sourceCode.getText(node), name: nameOfRuntimes(effect) },
              suggest: suggestions(effect, node, 'json'),
            })
        for (const { node, effect, outcome } of objectsForText(analysis))
          if (isNew(node))
            context.report({
              node,
              messageId: 'object',
              data: { name: nameOfRuntimes(effect), outcome },
              suggest: suggestions(effect, node, 'text'),
            })
      },
    }

    function suggestions(effect: Effect, node: Node, how: Repair['how']) {
      return contentRepairs(context.sourceCode, effect, node, how).map(({ form, fix }) =>
        how === 'text' ? { messageId: how, fix } : { messageId: how, data: { form }, fix },
      )
    }
  },
})

function nameOfRuntimes({ runtimes }: Effect): string {
  return namesOf(runtimes).join(' and ')
}
