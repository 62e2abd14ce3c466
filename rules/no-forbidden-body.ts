import type { TSESLint } from '@typescript-eslint/utils'
import { analyse } from '../src/analysis/analyse.ts'
import { certainMeetings } from '../src/analysis/certainty.ts'
import type { ContentInput, Effect, Possibility } from '../src/analysis/model.ts'
import { outcomeOf } from '../src/analysis/runtimes.ts'
import { createRule } from '../src/create-rule.ts'
import { removals } from '../src/fix/removals.ts'
import { replacements } from '../src/fix/replacements.ts'
import { forbidsContent, nameOf, statusCode } from '../src/registry/status-codes.ts'

type Suggestion = 'removeContent' | 'sendOk'

export default createRule<'forbidden' | 'outcome' | 'declared' | Suggestion>({
  name: 'no-forbidden-body',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow content in responses that cannot carry any: 204, 205, 304 and 1xx',
      preset: 'recommended',
      protects: 'content',
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      forbidden: '{{code}} cannot carry content ({{reference}}).',
      outcome: '{{code}} cannot carry content ({{reference}}); {{outcome}}.',
      declared: '{{code}} is declared with content, which it cannot carry ({{reference}}).',
      removeContent: 'Remove the content.',
      sendOk: 'Answer 200 instead of {{code}}.',
    },
  },
  create(context) {
    const reported = new Set<unknown>()

    function report(status: Effect, content: Effect, input: ContentInput): void {
      const possibilities = status.status?.value.possibilities ?? []
      const forbidding = possibilities.filter(isForbidding)
      const [first] = forbidding
      if (first === undefined) return
      // Where only some of the possible codes forbid the content, it is the code that is wrong.
      const node = forbidding.length === possibilities.length ? (input.node ?? content.node) : first.node
      if (reported.has(node)) return
      reported.add(node)
      const code = Number(first.value)
      const outcome =
        content.kind === 'declare'
          ? undefined
          : outcomeOf(
              content.runtimes,
              ({ content: outcomes }) => outcomes[code === 205 ? 205 : code === 304 ? 304 : 204],
            )
      const data = { code: nameOf(code), reference: statusCode(code)?.reference ?? 'RFC 9110 §15.2' }
      context.report({
        node,
        ...(content.kind === 'declare'
          ? { messageId: 'declared' as const, data }
          : outcome === undefined
            ? { messageId: 'forbidden' as const, data }
            : { messageId: 'outcome' as const, data: { ...data, outcome } }),
        suggest: [
          ...removals(context.sourceCode, content, input).map(
            (fix): TSESLint.SuggestionReportDescriptor<Suggestion> => ({ messageId: 'removeContent', fix }),
          ),
          ...(code >= 200 ? replacements(first, 200) : []).map(
            (fix): TSESLint.SuggestionReportDescriptor<Suggestion> => ({
              messageId: 'sendOk',
              data: { code },
              fix,
            }),
          ),
        ],
      })
    }

    return {
      Program() {
        const { effects, courses } = analyse(context)
        for (const effect of effects)
          if (effect.content?.is === 'given' && mayForbid(effect)) report(effect, effect, effect.content)
        for (const course of courses) {
          for (const { status, content } of certainMeetings(course, mayForbid))
            if (content.content) report(status, content, content.content)
        }
      },
    }
  },
})

function mayForbid({ status }: Effect): boolean {
  return status?.value.possibilities.some(isForbidding) ?? false
}

function isForbidding({ value, via }: Possibility): boolean {
  return typeof value === 'number' && via !== 'parameter' && forbidsContent(value)
}
