import type { TSESLint } from '@typescript-eslint/utils'
import { analyse } from '../src/analysis/analyse.ts'
import { makesError, wrongErrorCodes } from './valid-error-code/error-status.ts'
import { evaluate } from '../src/analysis/values/evaluate.ts'
import type { Effect, Possibility } from '../src/analysis/model/model.ts'
import { consequenceOf, every, isRefused, mistakeOf, outcomeOf } from '../src/analysis/effects/runtime-outcomes.ts'
import { isExpectedToThrow } from '../src/ast/expected-to-throw.ts'
import { nameNode } from '../src/ast/name-node.ts'
import type { Node } from '../src/ast/node.ts'
import { createRule } from '../src/create-rule.ts'
import { codeInsertions } from '../src/fix/implied-code.ts'
import { replacements } from '../src/fix/replacements.ts'
import { swappedArguments } from '../src/fix/swapped-arguments.ts'
import { nameOf } from '../src/registry/status-codes.ts'

type Message = 'code' | 'codeOutcome' | 'implied' | 'swapped' | 'number'
type Suggestion = 'swap' | 'object' | 'status'

export default createRule<Message | Suggestion>({
  name: 'valid-error-code',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require errors to have an error code, and to have it where their API takes it',
      preset: 'recommended',
      protects: 'method',
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    messages: {
      code: '{{code}} is no error: errors have a code from 400 to 599 (RFC 9110 §15.5, §15.6).',
      codeOutcome: '{{code}} is no error: errors have a code from 400 to 599 (RFC 9110 §15.5, §15.6); {{outcome}}.',
      implied: 'Without a status this error is answered with {{code}}, as a success (RFC 9110 §15.3).',
      swapped: 'The status and the message of this error stand in the order of another API{{outcome}}.',
      number: 'This error takes its status from an object, and not as a number{{outcome}}.',
      swap: 'Let the status and the message change places.',
      object: 'Write `{{written}}`.',
      status: 'Give it the status {{code}}.',
    },
  },
  create(context) {
    const { sourceCode } = context

    return {
      Program() {
        const { source, effects, isTest } = analyse(context)
        const seen = new Set<Node>()
        for (const effect of effects.filter(makesError)) {
          if (isExpectedToThrow(effect.node)) continue
          // A function of the project may have the name of a known one, with arguments in an order of its own.
          const mistake = effect.evidence === 'proven' ? mistakeOf(effect.runtimes) : undefined
          if (mistake === 'swapped-arguments') reportSwapped(effect)
          else if (mistake === 'number-as-init') reportNumber(effect)
          else if (mistake === undefined) {
            for (const possibility of wrongErrorCodes(effect)) {
              if (seen.has(possibility.node) || (isTest && !throwsOn(effect, possibility))) continue
              seen.add(possibility.node)
              reportCode(effect, possibility)
            }
          }
        }

        function reportSwapped(effect: Effect): void {
          const { node, runtimes } = effect
          const number =
            node.type === 'CallExpression' || node.type === 'NewExpression' ? numberOf(effect, node) : undefined
          const codes = number ? evaluate(source, number).possibilities.map(({ value }) => Number(value)) : []
          const isPlain = codes.length > 0 && codes.every((code) => code >= 400 && code <= 599)
          const [fix] = isPlain ? swappedArguments(sourceCode, effect) : []
          // An older version of the library may take what the newest does not.
          const isSure = runtimes.every(({ use }) => use.consequence)
          context.report({
            node: nameOfError(effect),
            messageId: 'swapped',
            data: { outcome: outcomeText(effect) },
            ...(fix && (isSure ? { fix } : { suggest: [{ messageId: 'swap' as const, fix }] })),
          })
        }
      },
    }

    function reportNumber(effect: Effect): void {
      const { node, runtimes } = effect
      const number =
        node.type === 'CallExpression' || node.type === 'NewExpression' ? numberOf(effect, node) : undefined
      const [member, ...others] = new Set(runtimes.map(({ use }) => use.takenBy))
      const isLast = number !== undefined && 'arguments' in node && node.arguments.at(-1) === number
      const written = number && `{ ${member}: ${sourceCode.getText(number)} }`
      context.report({
        node: number ?? nameOfError(effect),
        messageId: 'number',
        data: { outcome: outcomeText(effect) },
        suggest:
          isLast && written !== undefined && member !== undefined && others.length === 0
            ? [{ messageId: 'object', data: { written }, fix: (fixer) => fixer.replaceText(number, written) }]
            : [],
      })
    }

    function reportCode(effect: Effect, possibility: Possibility): void {
      const { value, node } = possibility
      const code = nameOf(Number(value))
      const outcome = isRefused(effect.runtimes, value)
        ? outcomeOf(effect.runtimes, ({ outside }) => outside)
        : undefined
      const giving = (other: number, fixes: readonly TSESLint.ReportFixFunction[]) =>
        fixes.map((fix) => ({ messageId: 'status' as const, data: { code: nameOf(other) }, fix }))
      if (effect.status?.isImplied) {
        const suggest = giving(500, codeInsertions(sourceCode, effect, 500))
        context.report({ node: nameOfError(effect), messageId: 'implied', data: { code }, suggest })
        return
      }
      const suggest = [400, 500].flatMap((other) => giving(other, replacements(possibility, other)))
      if (outcome === undefined) context.report({ node, messageId: 'code', data: { code }, suggest })
      else context.report({ node, messageId: 'codeOutcome', data: { code, outcome }, suggest })
    }
  },
})

function outcomeText({ runtimes }: Effect): string {
  const outcome = consequenceOf(runtimes)
  return outcome === undefined ? '' : `: ${outcome}`
}

function nameOfError({ node }: Effect): Node {
  return node.type === 'CallExpression' || node.type === 'NewExpression' ? nameNode(node) : node
}

/** The argument that is the status. */
function numberOf({ runtimes: [first] }: Effect, { arguments: list }: { readonly arguments: readonly Node[] }) {
  return list[first?.use.takes?.indexOf('number') ?? -1]
}

function throwsOn({ runtimes }: Effect, { value }: Possibility): boolean {
  return isRefused(runtimes, value) && every(runtimes, ({ outside }) => outside === 'throws')
}
