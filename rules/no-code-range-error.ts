import type { TSESLint } from '@typescript-eslint/utils'
import { analyse } from '../src/analysis/analyse.ts'
import type { Comparison } from '../src/analysis/model/model.ts'
import { rangeErrorsOf, type BoundError, type MeasureError } from './no-code-range-error/range-errors.ts'
import { propertyName } from '../src/ast/property-name.ts'
import { unwrap } from '../src/ast/unwrap.ts'
import { createRule } from '../src/create-rule.ts'
import { exactBound } from './no-code-range-error/exact-bound.ts'
import { roundDown } from './no-code-range-error/round-down.ts'
import { successMember } from './no-code-range-error/response-ok.ts'
import { nameOf } from '../src/registry/status-codes.ts'

type Message = 'leavesOut' | 'takesIn' | 'class' | 'quotient' | 'rounded' | 'divisor'
type Suggestion = 'exact' | 'useOk' | 'compareClass' | 'roundDown'

export default createRule<Message | Suggestion>({
  name: 'no-code-range-error',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow tests for a class of status codes that are off by one or compare the wrong number',
      preset: 'recommended',
      protects: 'client',
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      leavesOut: '`{{operator}}` leaves out {{code}}: {{class}} (RFC 9110 §15).',
      takesIn: '`{{operator}}` takes in {{code}}: {{class}} (RFC 9110 §15).',
      class: 'The class of a status is one digit, 1 to 5, and never {{number}} (RFC 9110 §15).',
      quotient:
        'A status divided by 100 is {{number}} for {{code}} alone; round it down to get the class (RFC 9110 §15).',
      rounded:
        'Only rounding down gives the class of a status: 451 / 100 is rounded to 5 or, up, 401 / 100 (RFC 9110 §15).',
      divisor: 'A status divided by {{number}} is not its class (RFC 9110 §15): the classes are hundreds.',
      exact: 'Put {{number}} on the other side of the bound.',
      useOk: 'Use `{{text}}`.',
      compareClass: 'Compare with the class {{digit}}.',
      roundDown: 'Round down with `Math.floor`.',
    },
  },
  create(context) {
    const { sourceCode } = context

    return {
      Program() {
        const { received } = analyse(context)
        for (const error of rangeErrorsOf(received.checks, received.readings)) {
          if (error.is === 'bound') reportBound(error)
          else reportMeasure(error)
        }
        for (const test of received.miswrittenTests)
          if (test.is === 'divided')
            context.report({ node: test.node, messageId: 'divisor', data: { number: test.divisor } })
      },
    }

    function reportBound({ check, comparison, code, takesIn }: BoundError): void {
      const success = successMember(sourceCode, check)
      context.report({
        node: comparison.node.type === 'BinaryExpression' ? comparison.node : comparison.operand,
        messageId: takesIn ? 'takesIn' : 'leavesOut',
        data: { operator: writtenOperator(comparison), code: nameOf(code), class: classAt(code, takesIn) },
        suggest: [
          ...exactBound(sourceCode, comparison).map((fix): TSESLint.SuggestionReportDescriptor<Suggestion> => ({
            messageId: 'exact',
            data: { number: code },
            fix,
          })),
          ...success.map(({ text, fix }): TSESLint.SuggestionReportDescriptor<Suggestion> => ({
            messageId: 'useOk',
            data: { text },
            fix,
          })),
        ],
      })
    }

    function reportMeasure({ is, check, comparison, value }: MeasureError): void {
      const { operand } = comparison
      const digit = value / 100
      const isWhole = is === 'class' && Number.isInteger(digit) && operand.type === 'Literal'
      context.report({
        node: is === 'class' ? operand : comparison.node,
        messageId: is,
        data: is === 'rounded' ? {} : { number: value, ...(is === 'quotient' && { code: nameOf(value * 100) }) },
        suggest: isWhole
          ? [
              {
                messageId: 'compareClass',
                data: { digit },
                fix: (fixer) =>
                  fixer.replaceText(operand, typeof operand.value === 'string' ? `'${digit}'` : String(digit)),
              },
            ]
          : is === 'class'
            ? []
            : roundDown(sourceCode, check.reading.node).map((fix) => ({ messageId: 'roundDown' as const, fix })),
      })
    }
  },
})

/** The operator, or the name of the function or matcher, that compares. */
function writtenOperator({ node, operator }: Comparison): string {
  if (node.type === 'BinaryExpression') return node.operator
  const callee = node.type === 'CallExpression' ? unwrap(node.callee) : node
  if (callee.type === 'Identifier') return callee.name
  if (callee.type !== 'MemberExpression') return operator
  const isNegated = callee.object.type === 'MemberExpression' && propertyName(callee.object) === 'not'
  return `${isNegated ? 'not.' : ''}${propertyName(callee) ?? operator}`
}

/** Where the class begins or ends that a bound misses: `4xx begins at 400`. */
function classAt(code: number, takesIn: boolean): string {
  const digit = Math.floor(code / 100)
  if (code === 600) return 'codes end at 599'
  const isFirst = code % 100 === 0
  if (isFirst) return takesIn ? `${digit - 1}xx ends at ${code - 1}` : `${digit}xx begins at ${code}`
  return takesIn ? `${digit + 1}xx begins at ${code + 1}` : `${digit}xx ends at ${code}`
}
