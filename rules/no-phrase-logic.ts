import { analyse } from '../src/analysis/analyse.ts'
import { createRule } from '../src/create-rule.ts'
import { codeOfPhrase } from '../src/registry/phrases.ts'
import { nameOf } from '../src/registry/status-codes.ts'

export default createRule<'phrase' | 'phraseOf'>({
  name: 'no-phrase-logic',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow decisions by a reason phrase',
      preset: 'strict',
      protects: 'name',
    },
    schema: [],
    messages: {
      phrase:
        'Decide by the status code: a client ignores the reason phrase, and HTTP/2 and HTTP/3 send none (RFC 9112 §4).',
      phraseOf:
        'Decide by {{code}}: a client ignores the reason phrase, and HTTP/2 and HTTP/3 send none (RFC 9112 §4).',
    },
  },
  create(context) {
    return {
      Program() {
        for (const { node, texts } of analyse(context).received.phraseTests) {
          const codes = new Set(texts.map(codeOfPhrase))
          const [code] = codes
          if (code === undefined || codes.size > 1) context.report({ node, messageId: 'phrase' })
          else context.report({ node, messageId: 'phraseOf', data: { code: nameOf(code) } })
        }
      },
    }
  },
})
