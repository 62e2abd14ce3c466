import type { TSESLint } from '@typescript-eslint/utils'
import { analyse } from '../src/analysis/analyse.ts'
import { contradictionsIn, type Contradiction } from './no-mismatched-phrase/misnamed-codes.ts'
import type { Node } from '../src/ast/node.ts'
import type { Possibility, Static } from '../src/analysis/model/model.ts'
import { contentPhrases, sentPhrases, writtenTables } from '../src/findings/phrases-beside-codes.ts'
import { createRule } from '../src/create-rule.ts'
import { replacePhrase } from '../src/fix/replace-phrase.ts'
import { replacements } from '../src/fix/replacements.ts'
import { codeMeantBy, isPhraseOf } from '../src/registry/phrases.ts'
import { nameOf, statusCode } from '../src/registry/status-codes.ts'

interface Options {
  readonly content?: boolean
}

type Suggestion = 'writePhrase' | 'writeCode'

export default createRule<'phrase' | 'name' | 'content' | Suggestion, Options>({
  name: 'no-mismatched-phrase',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow phrases and names that belong to another status code than the one they stand by',
      preset: 'recommended',
      protects: 'name',
      strictOptions: { content: true },
    },
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          content: {
            type: 'boolean',
            description: "Whether to report content that is nothing but another code's phrase as well.",
          },
        },
      },
    ],
    defaultOptions: [{ content: false }],
    messages: {
      phrase: '"{{text}}" is the phrase of {{meant}}, but the code is {{code}} (RFC 9110 §15.1).',
      name: '`{{text}}` is the name of {{meant}}, but the code is {{code}} (RFC 9110 §15.1).',
      content: 'The content says "{{text}}", which is {{meant}}, but the code is {{code}} (RFC 9110 §15.1).',
      writePhrase: 'Write "{{phrase}}".',
      writeCode: 'Write the code {{code}}.',
    },
  },
  create(context, { content = false }) {
    const reported = new Set<unknown>()

    function report(
      { node, value }: Possibility,
      messageId: 'phrase' | 'content',
      meant: number,
      codes: readonly number[],
      status?: Possibility,
    ): void {
      if (reported.has(node)) return
      reported.add(node)
      const [first = 0] = codes
      const phrase = statusCode(first)?.phrase
      context.report({
        node,
        messageId,
        data: { text: String(value), meant: nameOf(meant), code: [...new Set(codes)].map(nameOf).join(' or ') },
        suggest: [
          ...(codes.length === 1 && phrase !== undefined && phrase !== '(Unused)' ? writing(node, value, phrase) : []),
          ...(status && !needsField.has(meant) ? writingCode(status, meant) : []),
        ],
      })
    }

    function writing(node: Node, value: Static, phrase: string): TSESLint.SuggestionReportDescriptor<Suggestion>[] {
      return replacePhrase(node, String(value), phrase).map((fix) => ({
        messageId: 'writePhrase',
        data: { phrase },
        fix,
      }))
    }

    function writingCode(code: Possibility, meant: number): TSESLint.SuggestionReportDescriptor<Suggestion>[] {
      return replacements(code, meant).map((fix) => ({ messageId: 'writeCode', data: { code: meant }, fix }))
    }

    function reportEntry({ entry, meant }: Contradiction): void {
      const { says, text, node, code } = entry
      if (says === 'phrase') report({ value: text, node, via: 'itself' }, 'phrase', meant, [Number(code.value)])
      else if (!reported.has(node)) {
        reported.add(node)
        context.report({
          node,
          messageId: 'name',
          data: { text, meant: nameOf(meant), code: nameOf(Number(code.value)) },
          suggest: writingCode(code, meant),
        })
      }
    }

    return {
      Program() {
        const analysis = analyse(context)
        for (const { phrase, codes, status } of sentPhrases(analysis)) {
          const meant = foreign(phrase, codes)
          if (meant !== undefined) report(phrase, 'phrase', meant, codes, status)
        }
        for (const table of writtenTables(analysis)) contradictionsIn(table).forEach(reportEntry)
        if (!content) return
        for (const { phrase, codes, status } of contentPhrases(analysis)) {
          const meant = foreign(phrase, codes)
          if (meant !== undefined) report(phrase, 'content', meant, codes, status)
        }
      },
    }
  },
})

/** Codes that leave with a field of their own (RFC 9110 §15.5.2, §15.5.6, §15.5.8, §15.5.22), so that the number alone is not all they need. */
const needsField: ReadonlySet<number> = new Set([401, 405, 407, 426])

/** The code that a text belongs to, where it is none of these. */
function foreign({ value }: Possibility, codes: readonly number[]): number | undefined {
  const meant = typeof value === 'string' ? codeMeantBy(value) : undefined
  return meant !== undefined && !codes.some((code) => code === meant || isPhraseOf(String(value), code))
    ? meant
    : undefined
}
