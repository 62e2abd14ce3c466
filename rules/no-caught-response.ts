import { analyse } from '../src/analysis/analyse.ts'
import type { Effect } from '../src/analysis/model/model.ts'
import { deedNode, nameOfDeed } from '../src/ast/name-node.ts'
import { createRule } from '../src/create-rule.ts'
import { nameOf } from '../src/registry/status-codes.ts'
import { lostResponses } from './no-caught-response/lost-responses.ts'
import { passingOn } from './no-caught-response/passing-on.ts'

export default createRule<'caught' | 'pass'>({
  name: 'no-caught-response',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow responses that are thrown and caught by the same code, so that they never leave',
      preset: 'recommended',
      protects: 'method',
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      caught: '`{{name}}` throws {{what}}, but the code catches it on line {{line}} itself: it never leaves.',
      pass: 'Throw it again where it is caught.',
    },
  },
  create(context) {
    return {
      Program() {
        const analysis = analyse(context)
        if (analysis.isTest) return
        for (const thrown of lostResponses(analysis)) {
          const { effect, catcher } = thrown
          context.report({
            node: deedNode(effect.node),
            messageId: 'caught',
            data: { name: nameOfDeed(effect.node), what: whatOf(effect), line: catcher.node.loc.start.line },
            suggest: passingOn(analysis.source, thrown).map((fix) => ({ messageId: 'pass' as const, fix })),
          })
        }
      },
    }
  },
})

/** What a thrown response is to its client: `the redirect`, `404 Not Found`. */
function whatOf({ kind, status }: Effect): string {
  if (kind === 'redirect') return 'the redirect'
  const [code, ...others] = status?.value.possibilities ?? []
  return typeof code?.value === 'number' && others.length === 0 ? nameOf(code.value) : 'the response'
}
