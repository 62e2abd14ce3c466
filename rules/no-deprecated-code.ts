import { analyse } from '../src/analysis/analyse.ts'
import type { Analysis } from '../src/analysis/analysis.ts'
import { mayLeave } from '../src/findings/certain-meetings.ts'
import { isFinal } from '../src/findings/final-status.ts'
import type { Effect, Possibility } from '../src/analysis/model/model.ts'
import { sentThrough } from '../src/findings/sent-through.ts'
import { declaredKeys, underlined, writtenStatuses } from '../src/findings/written-statuses.ts'
import { outcomeOf } from '../src/analysis/effects/runtime-outcomes.ts'
import type { Node } from '../src/ast/node.ts'
import { createRule } from '../src/create-rule.ts'
import { replacements } from '../src/fix/replacements.ts'
import { nameOf, statusCode, withdrawnCodes } from '../src/registry/status-codes.ts'

interface Options {
  readonly also?: readonly (402 | 418)[]
}

export default createRule<'deprecated' | 'outcome' | 'replace', Options>({
  name: 'no-deprecated-code',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow status codes that were deprecated, dropped or never put to use: 102, 305, 306 and 510',
      preset: 'recommended',
      protects: 'number',
    },
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          also: {
            type: 'array',
            items: { type: 'integer', enum: [402, 418] },
            uniqueItems: true,
            description: 'Further codes without a meaning of their own to report: 402 (reserved) and 418 (unused).',
          },
        },
      },
    ],
    defaultOptions: [{ also: [] }],
    messages: {
      deprecated: '{{code}} is not to be sent: {{by}} ({{reference}}); {{instead}}.',
      outcome: '{{code}} is not to be sent: {{by}} ({{reference}}), and {{outcome}}; {{instead}}.',
      replace: 'Replace {{code}} with {{name}}.',
    },
  },
  create(context, { also = [] }) {
    const codes = new Set([...withdrawnCodes, ...also])
    return {
      Program() {
        const analysis = analyse(context)
        for (const { sink, possibility, code } of writtenStatuses(analysis)) {
          if (code === undefined) continue
          const node = underlined(possibility, sink.effect)
          report(node, possibility, code, sink.effect, outcomeAsFinal(analysis, sink.effect, code))
        }
        for (const { possibility, code } of analysis.isTest ? [] : declaredKeys(analysis))
          report(possibility.node, possibility, code)
      },
    }

    function report(node: Node, possibility: Possibility, sent: number, effect?: Effect, outcome?: string): void {
      const row = codes.has(sent) ? statusCode(sent) : undefined
      if (row?.withdrawal === undefined) return
      const { code, reference, withdrawal } = row
      const through = effect ? sentThrough(effect) : ''
      const data = { code: `${nameOf(code)}${through}`, by: withdrawal.by, instead: withdrawal.instead, reference }
      // What takes the place of a code in an error has to be one of errors.
      const others = withdrawal.codes.filter((other) => effect?.kind !== 'error' || other >= 400)
      context.report({
        node,
        ...(outcome === undefined
          ? { messageId: 'deprecated' as const, data }
          : { messageId: 'outcome' as const, data: { ...data, outcome } }),
        suggest: others.flatMap((other) =>
          replacements(possibility, other).map((fix) => ({
            messageId: 'replace' as const,
            data: { code, name: nameOf(other) },
            fix,
          })),
        ),
      })
    }
  },
})

/** What becomes of an interim code as the final status. */
function outcomeAsFinal({ responseFlows }: Analysis, effect: Effect, code: number): string | undefined {
  const isLeaving = code < 200 && isFinal(effect, code) && mayLeave(responseFlows, effect)
  return isLeaving ? outcomeOf(effect.runtimes, ({ informational }) => informational) : undefined
}
