import { analyse } from '../src/analysis/analyse.ts'
import type { Analysis } from '../src/analysis/analysis.ts'
import { ignoredStatuses, type Ignored } from './no-ignored-code/ignored-statuses.ts'
import type { Effect, Runtime } from '../src/analysis/model/model.ts'
import { replacedStatuses } from './no-ignored-code/replaced-statuses.ts'
import { consequenceOf, namesOf } from '../src/analysis/effects/runtime-outcomes.ts'
import { statusText, valueText } from '../src/findings/status-source-text.ts'
import { deedNode, nameOfDeed } from '../src/ast/name-node.ts'
import type { Node } from '../src/ast/node.ts'
import { createRule } from '../src/create-rule.ts'
import { implicitErrors } from './no-ignored-code/implicit-errors.ts'
import { resultsWithoutStatus } from './no-ignored-code/results-without-status.ts'
import { codeMoves, swappedStatements } from './no-ignored-code/code-moves.ts'
import { signatureNow } from './no-ignored-code/current-signature.ts'
import { intoObject, toMember } from './no-ignored-code/status-moves.ts'

type Suggestion = 'writeNow' | 'rename' | 'init' | 'redirect' | 'remove' | 'swap'

interface Options {
  readonly implicit?: boolean
  readonly outdated?: boolean
}

export default createRule<
  'removed' | 'outdated' | 'overwritten' | 'member' | 'asInit' | 'replaced' | 'implicit' | 'missing' | Suggestion,
  Options
>({
  name: 'no-ignored-code',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow statuses that are written but never sent',
      preset: 'recommended',
      protects: 'loss',
      strictOptions: { implicit: true, outdated: true },
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          implicit: {
            type: 'boolean',
            description:
              'Whether to report statuses that nobody writes: a 404 that content turns into 200, a result without one.',
          },
          outdated: {
            type: 'boolean',
            description: 'Whether to report what only the older of the versions send that the project allows.',
          },
        },
      },
    ],
    defaultOptions: [{ implicit: false, outdated: false }],
    messages: {
      removed: '{{code}} is never sent: it is no status in this place; {{outcome}}.',
      outdated: '{{code}} is sent by {{older}} only: {{outcome}}.',
      overwritten: '{{code}} is never sent: this replaces the method `{{member}}` of the response.',
      member: '{{code}} is never sent: no status is taken from `{{member}}`; {{outcome}}.',
      asInit: '{{code}} is never sent: a number stands where an object with the status belongs; {{outcome}}.',
      replaced: '{{code}} is never sent: `{{member}}` sets {{other}} behind it.',
      implicit:
        'A 404 that nothing has set turns into 200 here: with content {{name}} answers 200 unless a status is set (RFC 9110 §15.3.1).',
      missing: 'This result has no `statusCode`, and others of the function have one: {{name}} {{outcome}}.',
      swap: 'Set the status behind it.',
      writeNow: 'Write `{{form}}`.',
      rename: 'Write it to `{{member}}`.',
      init: 'Write an object with `status: {{written}}`.',
      redirect: 'Redirect with {{code}}.',
      remove: 'Remove it.',
    },
  },
  create(context, { implicit = false, outdated = false }) {
    const { sourceCode } = context
    return {
      Program() {
        const analysis = analyse(context)
        const { effects, responseFlows, isTest } = analysis
        for (const ignored of effects.flatMap(ignoredStatuses))
          if (outdated || sending(ignored.effect).length === 0) reportIgnored(ignored)
        // Which of two statuses wins is what tests of servers try out.
        if (isTest) return
        if (implicit) reportImplicit(analysis)
        const reported = new Set<Node>()
        for (const { status, by } of responseFlows.flatMap((flow) => replacedStatuses(sourceCode, flow))) {
          if (reported.has(status.node)) continue
          reported.add(status.node)
          context.report({
            node: status.status?.node ?? status.node,
            messageId: 'replaced',
            data: {
              code: statusText(sourceCode, status),
              member: nameOfDeed(by.node),
              other: statusText(sourceCode, by),
            },
            suggest: [
              ...swappedStatements(sourceCode, status, by).map((fix) => ({ messageId: 'swap' as const, fix })),
              ...codeMoves(sourceCode, status, by).map(({ code, fix }) =>
                code === undefined
                  ? { messageId: 'remove' as const, fix }
                  : { messageId: 'redirect' as const, data: { code }, fix },
              ),
            ],
          })
        }
      },
    }

    function reportImplicit(analysis: Analysis): void {
      for (const { node, runtimes } of implicitErrors(analysis))
        context.report({
          node: deedNode(node),
          messageId: 'implicit',
          data: { name: namesOf(runtimes).join(' and ') },
        })
      for (const { node, effect } of resultsWithoutStatus(analysis))
        context.report({
          node,
          messageId: 'missing',
          data: {
            name: namesOf(effect.runtimes).join(' and '),
            outcome: 'answers 502, or 200 with the whole object as content',
          },
        })
    }

    function reportIgnored({ effect, input, mistake, member }: Ignored): void {
      const node = input.node ?? effect.node
      const code = valueText(sourceCode, input)
      const outcome = consequenceOf(effect.runtimes) ?? `${namesOf(ignoring(effect)).join(' and ')} ignores it`
      if (mistake === 'removed-signature') {
        const repair = signatureNow(sourceCode, effect, node)
        const older = namesOf(sending(effect)).join(' and ')
        const about =
          older === ''
            ? ({ node, messageId: 'removed', data: { code, outcome } } as const)
            : ({ node, messageId: 'outdated', data: { code, older, outcome } } as const)
        // Where an older version is in play, which still takes the status here, the new form does the same.
        if (repair?.isSame) context.report({ ...about, fix: repair.fix })
        else {
          const suggest = repair && [{ messageId: 'writeNow' as const, data: { form: repair.form }, fix: repair.fix }]
          context.report({ ...about, suggest: suggest ?? [] })
        }
      } else if (mistake === 'number-as-init') {
        const written = sourceCode.getText(node)
        const suggest = [{ messageId: 'init' as const, data: { written }, fix: intoObject(node, written) }]
        context.report({ node, messageId: 'asInit', data: { code, outcome }, suggest })
      } else {
        const suggest = toMember(sourceCode, effect, node).map(({ member: other, fix }) => ({
          messageId: 'rename' as const,
          data: { member: other },
          fix,
        }))
        if (mistake === 'overwrites-method')
          context.report({ node, messageId: 'overwritten', data: { code, member }, suggest })
        else context.report({ node, messageId: 'member', data: { code, member, outcome }, suggest })
      }
    }
  },
})

function ignoring({ runtimes }: Effect): readonly Runtime[] {
  return runtimes.filter(({ use }) => use.ignores !== undefined)
}

function sending({ runtimes }: Effect): readonly Runtime[] {
  return runtimes.filter(({ use }) => use.ignores === undefined && use.status !== undefined)
}
