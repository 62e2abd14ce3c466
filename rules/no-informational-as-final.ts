import { analyse } from '../src/analysis/analyse.ts'
import { mayLeave } from '../src/analysis/certainty.ts'
import { underlined, writtenStatuses } from '../src/analysis/reported.ts'
import { every, outcomeOf } from '../src/analysis/runtimes.ts'
import type { Sink } from '../src/analysis/model.ts'
import { createRule } from '../src/create-rule.ts'
import { nameOf, statusCode } from '../src/registry/status-codes.ts'

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
            !isFinal(sink, code) ||
            !mayLeave(analysis.courses, sink.effect)
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

/** A code of the 1xx class that has a meaning; others are unknown altogether. */
function isInterim(code: number): boolean {
  return code >= 100 && code < 200 && statusCode(code) !== undefined
}

/** Whether a sink sends the final status of a response. With 101 the connection can change hands, unless HTTP/2 rules that out. */
function isFinal({ kind, effect, runtimes }: Sink, code: number): boolean {
  if ((kind !== 'respond' && kind !== 'redirect' && kind !== 'mock') || effect.isUpgrade) return false
  return code !== 101 || every(runtimes, ({ informational }) => informational !== 'never completes the response')
}
