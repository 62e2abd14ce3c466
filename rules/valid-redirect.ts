import type { TSESLint } from '@typescript-eslint/utils'
import { analyse } from '../src/analysis/analyse.ts'
import { isRelative, requestUrl, runsOnServer } from './valid-redirect/base-url.ts'
import { evaluate } from '../src/analysis/values/evaluate.ts'
import { unknown } from '../src/analysis/values/value.ts'
import type { Effect } from '../src/analysis/model/model.ts'
import {
  acceptedCodes,
  isRedirect,
  targetOf,
  wrongRedirect,
  wrongRedirectCodes,
  type RedirectCode,
  type WrongRedirect,
} from './valid-redirect/redirect-arguments.ts'
import { isExpectedToThrow } from '../src/ast/expected-to-throw.ts'
import type { Node } from '../src/ast/node.ts'
import { createRule } from '../src/create-rule.ts'
import { movedStatus, swappedArguments } from '../src/fix/swapped-arguments.ts'
import { replacements } from '../src/fix/replacements.ts'
import { isRedirectCode, nameOf } from '../src/registry/status-codes.ts'

type Fix = TSESLint.ReportFixFunction
type Message = 'swapped' | 'without target' | 'not read' | 'back' | 'code' | 'refused' | 'relative'
type Suggestion = 'swap' | 'move' | 'redirect' | 'resolve'

interface Options {
  readonly outdated?: boolean
}

export default createRule<Message | Suggestion, Options>({
  name: 'valid-redirect',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require redirects to have a redirect code and a target, and both where their API takes them',
      preset: 'recommended',
      protects: 'method',
      strictOptions: { outdated: true },
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          outdated: {
            type: 'boolean',
            description: 'Whether to report what only the older of the versions take that the project allows.',
          },
        },
      },
    ],
    defaultOptions: [{ outdated: false }],
    messages: {
      swapped: 'The status and the target of this redirect stand in the order of another API{{outcome}}.',
      'without target': 'This redirect has a status in the place of its target{{outcome}}.',
      'not read': 'This redirect takes no status here{{outcome}}.',
      back: 'Only older versions take `back` for the page that the request came from{{outcome}}.',
      code: '{{code}} is no redirect: clients do not go on to its target (RFC 9110 §15.4).',
      refused: 'This redirect cannot have the status {{code}}: it takes {{codes}}, and throws on others.',
      relative: 'This redirect takes absolute URLs only, and throws on relative ones: there is no base for them here.',
      swap: 'Let the status and the target change places.',
      move: 'Set the status {{code}} where it is read.',
      redirect: 'Redirect with {{code}}.',
      resolve: 'Resolve it against `{{base}}`.',
    },
  },
  create(context, { outdated = false }) {
    const { sourceCode } = context

    return {
      Program() {
        const { source, effects, responseFlows, isTest } = analyse(context)
        const mistaken = new Set<Effect>()
        for (const effect of effects.filter(isRedirect)) {
          const wrong = wrongRedirect(effect, outdated)
          if (wrong) mistaken.add(effect)
          if (isExpectedToThrow(effect.node)) continue
          if (wrong) reportArguments(effect, wrong)
          else reportTarget(effect)
        }
        const seen = new Set<Node>()
        for (const found of wrongRedirectCodes(effects, responseFlows)) {
          const { node } = found.possibility
          if (mistaken.has(found.redirect) || seen.has(node) || isExpectedToThrow(node)) continue
          seen.add(node)
          const codes = acceptedCodes(found.redirect.runtimes)
          // Tests send odd codes on purpose.
          if (codes || !isTest) reportCode(found, codes)
        }

        function reportTarget(effect: Effect): void {
          const target = targetOf(effect)
          const isAbsolute = (where: 'always' | undefined) =>
            effect.runtimes.every(({ use }) => use.absolute && (!where || use.absolute === where))
          if (target === undefined || !isAbsolute(undefined) || !isRelative(source, target)) return
          if (!isAbsolute('always') && !runsOnServer(source, effect.node)) return
          const base = requestUrl(source, effect.node)
          const fix: Fix = (fixer) => fixer.replaceText(target, `new URL(${sourceCode.getText(target)}, ${base})`)
          const suggest = base === undefined ? [] : [{ messageId: 'resolve' as const, data: { base }, fix }]
          context.report({ node: target, messageId: 'relative', suggest })
        }

        function reportArguments(effect: Effect, { is, node, number, outcome }: WrongRedirect): void {
          const { possibilities, isComplete } = number ? evaluate(source, number) : unknown
          const codes = isComplete ? possibilities.map(({ value }) => value).filter(isRedirectCode) : []
          const [code] = codes.length === possibilities.length ? codes : []
          const [swap] = code !== undefined && is === 'swapped' ? swappedArguments(sourceCode, effect) : []
          // An older version of the library may take what the newest does not.
          const isSure = effect.runtimes.every(({ use }) => use.consequence)
          const moves = code !== undefined && !swap && codes.length === 1 ? movedStatus(sourceCode, effect, code) : []
          context.report({
            node,
            messageId: is,
            data: { outcome: outcome === undefined ? '' : `: ${outcome}` },
            ...(swap && (isSure ? { fix: swap } : { suggest: [{ messageId: 'swap' as const, fix: swap }] })),
            ...(moves.length > 0 && {
              suggest: moves.map((fix) => ({ messageId: 'move' as const, data: { code }, fix })),
            }),
          })
        }
      },
    }

    function reportCode({ possibility }: RedirectCode, codes: readonly number[] | undefined): void {
      const code = nameOf(Number(possibility.value))
      const accepted = codes && listed(codes)
      context.report({
        node: possibility.node,
        ...(accepted === undefined
          ? { messageId: 'code' as const, data: { code } }
          : { messageId: 'refused' as const, data: { code, codes: accepted } }),
        suggest: [302, 303].flatMap((other) =>
          replacements(possibility, other).map((fix) => ({
            messageId: 'redirect' as const,
            data: { code: nameOf(other) },
            fix,
          })),
        ),
      })
    }
  },
})

/** The codes in words: those that follow one another without a gap by the first and the last. */
function listed(codes: readonly number[]): string {
  const last = codes.at(-1)
  const hasGaps = codes.some((code, index) => code !== (codes[0] ?? 0) + index)
  return hasGaps ? `${codes.slice(0, -1).join(', ')} and ${last}` : `${codes[0]} to ${last}`
}
