import { analyse } from '../src/analysis/analyse.ts'
import type { Effect, Possibility } from '../src/analysis/model/model.ts'
import { outcomeOf } from '../src/analysis/effects/runtime-outcomes.ts'
import type { Node } from '../src/ast/node.ts'
import { createRule } from '../src/create-rule.ts'
import { phraseRepairs, type Repair } from './valid-phrase/phrase-repairs.ts'
import { freeTextIn } from './valid-phrase/free-text.ts'
import { unsendableIn } from './valid-phrase/unsendable.ts'

interface Options {
  readonly dynamic?: boolean
}

export default createRule<'character' | 'dynamic' | Repair['how'], Options>({
  name: 'valid-phrase',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow reason phrases with characters that cannot be sent',
      preset: 'recommended',
      protects: 'loss',
      strictOptions: { dynamic: true },
    },
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          dynamic: {
            type: 'boolean',
            description: "Whether to report phrases made of an error's message or of the request as well.",
          },
        },
      },
    ],
    defaultOptions: [{ dynamic: false }],
    messages: {
      character: 'A reason phrase cannot have the character {{character}} (RFC 9112 §4): {{outcome}}.',
      dynamic:
        'A reason phrase cannot have control characters, nor any beyond U+00FF (RFC 9112 §4), and {{source}} may hold some: {{outcome}} then.',
      phrase: 'Write "{{text}}".',
      message: 'Write it to `{{text}}`, which takes any text.',
    },
  },
  create(context, { dynamic = false }) {
    const { sourceCode } = context
    return {
      Program() {
        const { effects, source } = analyse(context)
        const reported = new Set<Node>()
        for (const effect of effects) {
          const outcome = effect.phrase && outcomeOf(effect.runtimes, ({ phrase }) => phrase)
          if (effect.phrase === undefined || outcome === undefined) continue
          for (const possibility of effect.phrase.possibilities) report(effect, possibility, outcome, reported)
          const { phraseNode } = effect
          const free = dynamic && phraseNode ? freeTextIn(source, phraseNode) : undefined
          if (phraseNode === undefined || free === undefined || reported.has(phraseNode)) continue
          reported.add(phraseNode)
          context.report({
            node: phraseNode,
            messageId: 'dynamic',
            data: { source: free, outcome },
            suggest: suggestions(effect, phraseNode),
          })
        }
      },
    }

    function report(effect: Effect, { value, node }: Possibility, outcome: string, reported: Set<Node>): void {
      const character = unsendableIn(effect, String(value))
      if (typeof value !== 'string' || character === undefined || reported.has(node)) return
      reported.add(node)
      context.report({ node, messageId: 'character', data: { character, outcome }, suggest: suggestions(effect, node) })
    }

    function suggestions(effect: Effect, node: Node) {
      return phraseRepairs(sourceCode, effect, node).map(({ how, text, fix }) => ({
        messageId: how,
        data: { text },
        fix,
      }))
    }
  },
})
