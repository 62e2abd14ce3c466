import { analyse } from '../src/analysis/analyse.ts'
import { mayLeave } from '../src/findings/certain-meetings.ts'
import { isFinal } from '../src/findings/final-status.ts'
import { underlined, writtenStatuses } from '../src/findings/written-statuses.ts'
import { outcomeOf } from '../src/analysis/effects/runtime-outcomes.ts'
import { createRule } from '../src/create-rule.ts'
import { nameOf, statusCode, withdrawnCodes } from '../src/registry/status-codes.ts'

export default createRule<'interim' | 'outcome'>({
  name: 'no-informational-as-final',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow 1xx status codes as the final status of a response',
      preset: 'recommended',
      protects: 'number',
    },
    schema: [],
    messages: {
      interim: '{{code}} announces a final response, and is none itself (RFC 9110 §15.2).',
      outcome: '{{code}} announces a final response, and is none itself (RFC 9110 §15.2); {{outcome}}.',
    },
  },
  create(context) {
    return {
      Program() {
        const analysis = analyse(context)
        for (const { sink, possibility, code } of writtenStatuses(analysis)) {
          if (
            code === undefined ||
            !isInterim(code) ||
            !isFinal(sink.effect, code) ||
            !mayLeave(analysis.responseFlows, sink.effect)
          )
            continue
          const outcome = outcomeOf(sink.runtimes, ({ informational }) => informational)
          const name = nameOf(code)
          const node = underlined(possibility, sink.effect)
          if (outcome === undefined) context.report({ node, messageId: 'interim', data: { code: name } })
          else context.report({ node, messageId: 'outcome', data: { code: name, outcome } })
        }
      },
    }
  },
})

/** A code of the 1xx class that has a meaning; others are unknown altogether, or not to be sent in any way. */
function isInterim(code: number): boolean {
  return code >= 100 && code < 200 && statusCode(code) !== undefined && !withdrawnCodes.has(code)
}
