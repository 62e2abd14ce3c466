import type { TSESLint } from '@typescript-eslint/utils'
import { analyse } from '../src/analysis/analyse.ts'
import { impossibilityOf, type Contradiction, type WrongValue } from '../src/findings/impossible-comparisons.ts'
import type { MiswrittenTest } from '../src/analysis/model/miswritten-test.ts'
import type { Check, Comparison } from '../src/analysis/model/model.ts'
import type { Node } from '../src/ast/node.ts'
import { createRule } from '../src/create-rule.ts'
import { otherJunction } from './no-impossible-comparison/junction.ts'
import { UnreachedChecks } from './no-impossible-comparison/unreached-checks.ts'
import { repairsOf, type Repair } from './no-impossible-comparison/miswritten-repairs.ts'
import { isStatusCode } from '../src/registry/status-codes.ts'

type Suggestion = 'asNumber' | 'asText' | 'useOr' | 'useAnd' | Repair['how']
type Miswritten = 'neverChained' | 'alwaysChained' | 'neverNegated' | 'alwaysNegated'
type Lone = 'alone' | 'aloneToo' | 'chosenBefore' | 'assigned' | 'textMethod'
type Message = 'neverText' | 'alwaysText' | 'neverNumber' | 'alwaysNumber' | 'neverCode' | 'alwaysCode'

export default createRule<Message | Miswritten | Lone | 'never' | 'always' | 'redundant' | Suggestion>({
  name: 'no-impossible-comparison',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow comparisons of a received status that always or never hold',
      preset: 'recommended',
      protects: 'client',
    },
    hasSuggestions: true,
    schema: [],
    messages: {
      neverText: 'This never holds: a status is a number, and {{value}} is not (RFC 9110 §15).',
      alwaysText: 'This always holds: a status is a number, and {{value}} is not (RFC 9110 §15).',
      neverNumber: 'This never holds: the status is text here, and {{value}} is a number.',
      alwaysNumber: 'This always holds: the status is text here, and {{value}} is a number.',
      neverCode: 'This never holds: {{value}} is no {{kind}} (RFC 9110 §15).',
      alwaysCode: 'This always holds: {{value}} is no {{kind}} (RFC 9110 §15).',
      never: 'This never holds: the conditions before it let no such status through.',
      always: 'This takes every status that `{{other}}` leaves, so that together they always hold.',
      redundant: 'This changes nothing: `{{other}}` decides alone.',
      neverChained: 'This never holds: `{{left}}` is true or false, and no number to compare with {{bound}}.',
      alwaysChained: 'This always holds: `{{left}}` is true or false, and no number to compare with {{bound}}.',
      neverNegated: 'This never holds: `{{left}}` is true or false, and {{bound}} is neither.',
      alwaysNegated: 'This always holds: `{{left}}` is true or false, and {{bound}} is neither.',
      alone: '{{code}} is compared with nothing here, and no condition is false with it.',
      aloneToo: '{{code}} is compared with nothing here, and changes nothing.',
      chosenBefore: '{{code}} is compared with nothing: `{{whole}}` is {{used}}.',
      assigned: 'This sets the status and compares nothing, so that it always holds.',
      textMethod: '`{{name}}` is a method of text, but a status is a number: this throws.',
      withBoth: 'Compare the status with both numbers.',
      asWell: 'Compare the status with it as well.',
      negate: 'Negate the comparison.',
      equals: 'Write `===`.',
      makeText: 'Make text of it with `String()`.',
      asNumber: 'Compare with the number {{code}}.',
      asText: 'Compare with the text {{text}}.',
      useOr: 'Join the conditions with `||`.',
      useAnd: 'Join the conditions with `&&`.',
    },
  },
  create(context) {
    const { sourceCode } = context

    return {
      Program() {
        const analysis = analyse(context)
        const causes = new UnreachedChecks()
        for (const check of analysis.received.checks) {
          const found = impossibilityOf(check, analysis)
          if (found === undefined || ('beside' in found && causes.isFollowing(check, found))) continue
          if ('beside' in found) reportCondition(check, found)
          else reportValue(found)
        }
        for (const test of analysis.received.miswrittenTests) reportMiswritten(test)
      },
    }

    function reportMiswritten(test: MiswrittenTest): void {
      const { node } = test
      const suggest = repairsOf(sourceCode, test).map(({ how, fix }) => ({ messageId: how, fix }))
      const textOf = (inner: Node) => sourceCode.getText(inner)
      switch (test.is) {
        case 'chained':
        case 'negated': {
          const kind = test.is === 'chained' ? 'Chained' : 'Negated'
          const left = textOf(test.is === 'chained' ? test.comparison : test.not)
          const data = { left, bound: textOf(test.operand) }
          context.report({ node, messageId: `${test.isAlways ? 'always' : 'never'}${kind}`, data, suggest })
          break
        }
        case 'joined':
          context.report({
            node,
            messageId: test.isAlways ? 'alone' : 'aloneToo',
            data: { code: textOf(node) },
            suggest,
          })
          break
        case 'chosen before':
          context.report({
            node,
            messageId: 'chosenBefore',
            data: { code: textOf(node), whole: textOf(test.whole), used: textOf(test.used) },
            suggest,
          })
          break
        case 'assigned':
          context.report({ node, messageId: 'assigned', suggest })
          break
        case 'text method':
          context.report({ node, messageId: 'textMethod', data: { name: test.name }, suggest })
          break
        default:
      }
    }

    function reportValue({ is, comparison, value }: WrongValue): void {
      const isNegated = comparison.operator.startsWith('!')
      const outcome = isNegated ? 'always' : 'never'
      const suffix = is === 'outside' ? 'Code' : typeof value === 'number' ? 'Number' : 'Text'
      const kind = comparison.of === 'class' ? 'class of status codes' : 'status code'
      context.report({
        node: comparison.operand,
        messageId: `${outcome}${suffix}`,
        data: { value: sourceCode.getText(comparison.operand), ...(is === 'outside' && { kind }) },
        suggest: is === 'text' ? inOtherType(comparison) : [],
      })
    }

    function reportCondition(check: Check, { is, beside }: Contradiction): void {
      const other = beside ? sourceCode.getText(beside.node) : ''
      const fixes = beside && is !== 'redundant' ? otherJunction(sourceCode, check.node, beside.node) : []
      context.report({
        node: check.node,
        messageId: is,
        ...(is !== 'never' && { data: { other } }),
        suggest: fixes.map((fix) => ({ messageId: is === 'never' ? ('useOr' as const) : ('useAnd' as const), fix })),
      })
    }
  },
})

/** The code as a number where text is compared, and as text where a number is. */
function inOtherType({ operand, of, value }: Comparison): TSESLint.SuggestionReportDescriptor<Suggestion>[] {
  const [possibility] = value.possibilities
  if (operand.type !== 'Literal' || possibility === undefined) return []
  if (typeof possibility.value === 'number') {
    const text = `'${possibility.value}'`
    return [{ messageId: 'asText', data: { text }, fix: (fixer) => fixer.replaceText(operand, text) }]
  }
  const code = Number.parseInt(String(possibility.value), 10)
  if (of !== 'status' || !isStatusCode(code)) return []
  return [{ messageId: 'asNumber', data: { code }, fix: (fixer) => fixer.replaceText(operand, String(code)) }]
}
