import type { TSESLint } from '@typescript-eslint/utils'
import { analyse } from '../src/analysis/analyse.ts'
import { meaningsOf } from './valid-retry-after/intended-delays.ts'
import { wrongDelays, type WrongDelay } from './valid-retry-after/wrong-delays.ts'
import type { SourceFile } from '../src/analysis/model/source-file.ts'
import { createRule } from '../src/create-rule.ts'
import { delayRepairs, type Repair } from './valid-retry-after/delay-repairs.ts'

interface Options {
  readonly quotients?: boolean
}

export default createRule<WrongDelay['problem'] | Repair['how'], Options>({
  name: 'valid-retry-after',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require `Retry-After` to be a whole number of seconds or an HTTP-date',
      preset: 'recommended',
      protects: 'content',
      strictOptions: { quotients: true },
    },
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          quotients: {
            type: 'boolean',
            description: 'Whether to report a number divided by 1000 that nothing rounds as well.',
          },
        },
      },
    ],
    defaultOptions: [{ quotients: false }],
    messages: {
      text: '`Retry-After` is a whole number of seconds or an HTTP-date, and {{value}} is neither (RFC 9110 §10.2.3).',
      instant:
        '`Retry-After` is the seconds to wait or an HTTP-date, but this is a point in time in {{unit}} since 1970 (RFC 9110 §10.2.3).',
      milliseconds: '`Retry-After` is a number of seconds, but this is one of milliseconds (RFC 9110 §10.2.3).',
      fraction: '`Retry-After` is a whole number of seconds, but this is a fraction (RFC 9110 §10.2.3).',
      format: '`Retry-After` takes a point in time as an HTTP-date, but this is another format (RFC 9110 §10.2.3).',
      write: 'Write `{{code}}`.',
      seconds: 'Send whole seconds.',
      date: 'Send an HTTP-date.',
    },
  },
  create(context, { quotients = false }) {
    return {
      Program() {
        const { setFields, source } = analyse(context)
        const seen = new Set<unknown>()
        for (const { field } of setFields) {
          if (field.name !== 'retry-after') continue
          for (const wrong of wrongDelays(source, field, quotients)) {
            if (!seen.has(wrong.node)) report(source, wrong)
            seen.add(wrong.node)
          }
        }
      },
    }

    function report(source: SourceFile, wrong: WrongDelay): void {
      const { node, problem, unit } = wrong
      context.report({
        node,
        messageId: problem,
        data: problem === 'text' ? { value: context.sourceCode.getText(node) } : unit ? { unit } : {},
        suggest: delayRepairs(context.sourceCode, meaningsOf(source, wrong)).map(
          ({ how, code, fix }): TSESLint.SuggestionReportDescriptor<Repair['how']> => ({
            messageId: how,
            data: { code },
            fix,
          }),
        ),
      })
    }
  },
})
