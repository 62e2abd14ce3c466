import { analyse } from '../src/analysis/analyse.ts'
import type { Answered } from '../src/analysis/flow/answered-methods.ts'
import { underlined } from '../src/findings/written-statuses.ts'
import { createRule } from '../src/create-rule.ts'
import { codeInsertions } from '../src/fix/implied-code.ts'
import { replacements } from '../src/fix/replacements.ts'
import { repeatedMethods } from '../src/registry/methods.ts'
import { nameOf, statusCode } from '../src/registry/status-codes.ts'

interface Options {
  readonly post?: boolean
}

/** The redirects whose method is left to the client, with those that keep it. */
const keeping: ReadonlyMap<unknown, number> = new Map([
  [301, 308],
  [302, 307],
])

export default createRule<'repeats' | 'mayChange' | 'redirect', Options>({
  name: 'no-method-changing-redirect',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow 301 and 302 where they leave it to the client which method to go on with',
      preset: 'recommended',
      protects: 'method',
      strictOptions: { post: true },
    },
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          post: {
            type: 'boolean',
            description: 'Whether to report them in answers to POST as well, which most clients repeat as GET.',
          },
        },
      },
    ],
    defaultOptions: [{ post: false }],
    messages: {
      repeats:
        'A client repeats {{method}} at the target of {{code}} ({{reference}}); 303 turns it into GET, and {{keeping}} says that {{method}} is meant.',
      mayChange:
        'After {{code}} a client may go on with {{method}} or with GET ({{reference}}); 303 asks for GET, and {{keeping}} for {{method}}.',
      redirect: 'Redirect with {{name}}.',
    },
  },
  create(context, { post = false }) {
    return {
      Program() {
        const analysis = analyse(context)
        if (analysis.isTest) return
        for (const answered of analysis.answeredMethods) {
          const { effect, possibility, methods } = answered
          const kept = keeping.get(possibility.value)
          const [method] = methods
          if (kept === undefined || method === undefined || !isCertain(answered)) continue
          const isRepeated = [...methods].every((name) => repeatedMethods.some((other) => other === name))
          const isPosted = [...methods].every(
            (name) => name === 'POST' || repeatedMethods.some((other) => other === name),
          )
          if (!isRepeated && !(post && isPosted)) continue
          const code = Number(possibility.value)
          const reference = statusCode(code)?.reference ?? 'RFC 9110 §15.4'
          const written = effect.status?.isImplied
            ? (other: number) => codeInsertions(context.sourceCode, effect, other)
            : (other: number) => replacements(possibility, other)
          context.report({
            node: underlined(possibility, effect),
            messageId: isRepeated ? 'repeats' : 'mayChange',
            data: { method: [...methods].join(' or '), code: nameOf(code), reference, keeping: kept },
            suggest: [303, kept].flatMap((other) =>
              written(other).map((fix) => ({ messageId: 'redirect' as const, data: { name: nameOf(other) }, fix })),
            ),
          })
        }
      },
    }
  },
})

/** Whether the client gets to see the redirect, with such a code by every library that fits. */
function isCertain({ effect }: Answered): boolean {
  if (effect.kind === 'error' || effect.runtimes.some(({ use }) => use.followedWith !== undefined)) return false
  return !effect.status?.isImplied || effect.status.value.possibilities.every(({ value }) => keeping.has(value))
}
