import { analyse } from '../src/analysis/analyse.ts'
import { emptySuccesses } from './no-error-in-success/empty-successes.ts'
import { failedSuccesses } from './no-error-in-success/failed-successes.ts'
import { createRule } from '../src/create-rule.ts'
import { replacements } from '../src/fix/replacements.ts'
import { nameOf } from '../src/registry/status-codes.ts'

export default createRule<'member' | 'content' | 'empty' | 'answer'>({
  name: 'no-error-in-success',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow errors that are answered as a success',
      preset: 'strict',
      protects: 'method',
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      member: '`{{member}}` tells of a failure, but {{code}} says that the request succeeded (RFC 9110 §15.3).',
      content: 'This tells of a failure, but {{code}} says that the request succeeded (RFC 9110 §15.3).',
      empty: 'This answers a failure, but {{code}} says that the request succeeded (RFC 9110 §15.3).',
      answer: 'Answer {{code}}.',
    },
  },
  create(context) {
    return {
      Program() {
        const analysis = analyse(context)
        if (analysis.isTest) return
        for (const { node, member, codes, isCaught } of failedSuccesses(analysis)) {
          const [first] = codes
          const code = first ? nameOf(Number(first.value)) : 'the implied 200 OK'
          const fixes = isCaught && first && codes.length === 1 ? replacements(first, 500) : []
          context.report({
            node,
            ...(member === undefined
              ? { messageId: 'content' as const, data: { code } }
              : { messageId: 'member' as const, data: { code, member } }),
            suggest: fixes.map((fix) => ({ messageId: 'answer' as const, data: { code: nameOf(500) }, fix })),
          })
        }
        for (const possibility of emptySuccesses(analysis)) {
          const suggest = replacements(possibility, 500).map((fix) => ({
            messageId: 'answer' as const,
            data: { code: nameOf(500) },
            fix,
          }))
          context.report({ node: possibility.node, messageId: 'empty', data: { code: nameOf(200) }, suggest })
        }
      },
    }
  },
})
