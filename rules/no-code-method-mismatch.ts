import type { TSESTree } from '@typescript-eslint/utils'
import { analyse } from '../src/analysis/analyse.ts'
import type { Answered } from '../src/analysis/flow/answered-methods.ts'
import type { Possibility } from '../src/analysis/model/model.ts'
import { failingPreflights } from './no-code-method-mismatch/preflights.ts'
import { underlined } from '../src/findings/written-statuses.ts'
import { createRule } from '../src/create-rule.ts'
import { replacements } from '../src/fix/replacements.ts'
import { mismatchesOf, type Mismatch } from '../src/registry/methods.ts'
import { isRedirectCode, nameOf } from '../src/registry/status-codes.ts'

interface Options {
  readonly doubtful?: boolean
}

export default createRule<'mismatch' | 'preflight' | 'answer', Options>({
  name: 'no-code-method-mismatch',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow status codes that the request method cannot be answered with',
      preset: 'recommended',
      protects: 'method',
      strictOptions: { doubtful: true },
    },
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          doubtful: {
            type: 'boolean',
            description:
              'Whether to report as well what hardly ever fits: 202 and 409 to safe methods, 412 to GET and HEAD, and 411, 413 and 415 to methods without content.',
          },
        },
      },
    ],
    defaultOptions: [{ doubtful: false }],
    messages: {
      mismatch: '{{code}} does not answer {{methods}}: {{because}} ({{reference}}).',
      preflight:
        'A preflight that is answered {{code}} fails, whatever its `Access-Control-` fields allow (Fetch, CORS-preflight fetch).',
      answer: 'Answer {{name}}.',
    },
  },
  create(context, { doubtful = false }) {
    const { text } = context.sourceCode
    const mentions = (fields: readonly string[]) => fields.some((name) => new RegExp(`\\b${name}\\b`, 'i').test(text))

    function wrongFor({ effect, possibility, methods }: Answered): readonly Mismatch[] {
      if (typeof possibility.value !== 'number') return []
      // An error with a code that is no error, and a redirect with one that is none, is a matter of its own.
      if (effect.kind === 'error' && possibility.value < 400) return []
      if (effect.kind === 'redirect' && !isRedirectCode(possibility.value)) return []
      return mismatchesOf(possibility.value, methods).filter(
        ({ isDoubtful, reads, unlessReads }) =>
          (doubtful || !isDoubtful) && (!reads || mentions(reads)) && !(unlessReads && mentions(unlessReads)),
      )
    }

    function suggest(possibility: Possibility, codes: readonly number[]) {
      return codes.flatMap((code) =>
        replacements(possibility, code).map((fix) => ({
          messageId: 'answer' as const,
          data: { name: nameOf(code) },
          fix,
        })),
      )
    }

    return {
      Program() {
        const analysis = analyse(context)
        if (analysis.isTest) return
        const reported = new Set<TSESTree.Node>()
        for (const answered of analysis.answeredMethods) {
          const { effect, possibility, methods } = answered
          const [row] = wrongFor(answered)
          if (row === undefined) continue
          reported.add(possibility.node)
          context.report({
            node: underlined(possibility, effect),
            messageId: 'mismatch',
            data: {
              code: nameOf(row.code),
              methods: listed([...methods]),
              because: row.because,
              reference: row.reference,
            },
            suggest: suggest(possibility, row.instead),
          })
        }
        for (const { effect, possibility } of failingPreflights(analysis)) {
          if (reported.has(possibility.node)) continue
          reported.add(possibility.node)
          context.report({
            node: underlined(possibility, effect),
            messageId: 'preflight',
            data: { code: nameOf(Number(possibility.value)) },
            suggest: suggest(possibility, [204]),
          })
        }
      },
    }
  },
})

function listed(names: readonly string[]): string {
  return names.length === 1 ? String(names[0]) : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}
