import { analyse } from '../src/analysis/analyse.ts'
import type { Declaration, DeclaredStatus } from '../src/analysis/model/model.ts'
import { sentStatuses, type SentStatus } from './consistent-declared-code/answered-statuses.ts'
import { underlined } from '../src/analysis/effects/report-node.ts'
import type { FunctionNode, Node } from '../src/ast/node.ts'
import { createRule } from '../src/create-rule.ts'
import { replaceKey } from './consistent-declared-code/replace-key.ts'
import { replacements } from '../src/fix/replacements.ts'
import { has, isEmpty } from '../src/domain/code-set.ts'
import { nameOf, statusCode, withdrawnCodes } from '../src/registry/status-codes.ts'

interface Options {
  readonly errors?: 'none' | 'client' | 'all'
}

type Message = 'undeclared' | 'unsent' | 'noStatus' | 'declareSent' | 'sendDeclared'

export default createRule<Message, Options>({
  name: 'consistent-declared-code',
  meta: {
    type: 'problem',
    docs: {
      description: 'Require the codes that a route is declared to answer with to be those that its handler sends',
      preset: 'strict',
      protects: 'client',
    },
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          errors: {
            type: 'string',
            enum: ['none', 'client', 'all'],
            description:
              'Which errors that a handler sends have to be declared: none, those of 4xx, or those of 5xx too.',
          },
        },
      },
    ],
    defaultOptions: [{ errors: 'client' }],
    messages: {
      undeclared: '{{code}} is sent, but this route declares {{declared}} only (OpenAPI 3.1 §4.8.16).',
      unsent: '{{code}} is declared, but the handler answers {{sent}} (OpenAPI 3.1 §4.8.16).',
      noStatus:
        '`{{key}}` is no status: responses are declared by code, by class such as `4XX`, or as `default` (OpenAPI 3.1 §4.8.16).',
      declareSent: 'Declare {{sent}} instead of {{code}}.',
      sendDeclared: 'Answer {{code}} instead of {{sent}}.',
    },
  },
  create(context, { errors = 'client' }) {
    const analysis = analyse(context)
    const reported = new Set<Node>()

    return {
      Program() {
        if (analysis.isTest) return
        const declared = new Map<FunctionNode, Declaration[]>()
        for (const declaration of analysis.declarations) {
          declaration.statuses.forEach(reportKey)
          const { handler } = declaration
          if (handler) declared.set(handler, [...(declared.get(handler) ?? []), declaration])
        }
        for (const [handler, [declaration, ...others]] of declared) {
          // A handler of several routes may send the one's statuses for the one only.
          if (declaration === undefined || others.length > 0) continue
          const { statuses, isComplete } = sentStatuses(analysis, declaration, handler)
          const hasUnsent = isComplete && reportUnsent(declaration, statuses)
          if (declaration.isComplete && declaration.statuses.length > 0)
            reportUndeclared(declaration, statuses, hasUnsent)
        }
      },
    }

    function reportKey({ codes, node, text }: DeclaredStatus): void {
      if (isEmpty(codes) && isNew(node)) context.report({ node, messageId: 'noStatus', data: { key: text } })
    }

    /** Reports successes that are declared in place of those that are sent, and tells whether there are any. */
    function reportUnsent({ statuses }: Declaration, sent: readonly SentStatus[]): boolean {
      const answers = sent.filter(({ code }) => code < 400)
      const isSent = ({ code }: DeclaredStatus) => answers.some((answer) => answer.code === code)
      const unsent = statuses.filter((status) => status.isOwn && isSuccess(status.code) && !isSent(status))
      if (answers.length === 0) return false
      for (const { code, node } of unsent) {
        if (code === undefined || !isInUse(code) || !isNew(node)) continue
        const data = { code: nameOf(code), sent: listOf(answers.map((answer) => answer.code)) }
        const [only, ...others] = answers
        const isSwap = others.length === 0 && only !== undefined && unsent.length === 1
        const undeclared = isSwap && !statuses.some(({ codes }) => has(codes, only.code)) ? only : undefined
        const written = undeclared?.written?.possibility
        context.report({
          node,
          messageId: 'unsent',
          data,
          suggest: [
            ...(undeclared ? replaceKey(node, undeclared.code) : []).map((fix) => ({
              messageId: 'declareSent' as const,
              data,
              fix,
            })),
            ...(written ? replacements(written, code) : []).map((fix) => ({
              messageId: 'sendDeclared' as const,
              data,
              fix,
            })),
          ],
        })
      }
      return unsent.length > 0
    }

    function reportUndeclared(
      { statuses, successIsImplied }: Declaration,
      sent: readonly SentStatus[],
      hasUnsent: boolean,
    ): void {
      for (const { code, written } of sent) {
        if (written === undefined || statuses.some(({ codes }) => has(codes, code))) continue
        const counts =
          code < 400 ? !hasUnsent && !successIsImplied : errors === 'all' || (errors === 'client' && code < 500)
        const node = underlined(written.possibility, written.effect)
        if (!counts || !isInUse(code) || !isNew(node)) continue
        const declared = listOf(statuses.map(({ text }) => text))
        context.report({ node, messageId: 'undeclared', data: { code: nameOf(code), declared } })
      }
    }

    /** Whether a code is to be sent at all: of others it is the number that is wrong, which is a matter of its own. */
    function isInUse(code: number): boolean {
      return (statusCode(code) !== undefined && !withdrawnCodes.has(code)) || analysis.settings.codes.has(code)
    }

    function isNew(node: Node): boolean {
      return !reported.has(node) && reported.add(node).size > 0
    }
  },
})

function isSuccess(code: number | undefined): boolean {
  return code !== undefined && code >= 200 && code < 300
}

function listOf(items: readonly (number | string)[]): string {
  const [last, ...before] = [...new Set(items.map(String))].toSorted().toReversed()
  return before.length === 0 ? String(last) : `${before.toReversed().join(', ')} and ${last}`
}
