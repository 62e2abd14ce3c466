import type { TSESLint } from '@typescript-eslint/utils'
import { analyse } from '../src/analysis/analyse.ts'
import type { Runtime } from '../src/analysis/model/model.ts'
import { outcomeOf } from '../src/analysis/effects/runtime-outcomes.ts'
import type { Node } from '../src/ast/node.ts'
import { createRule } from '../src/create-rule.ts'
import { hasNullish, testedCode, withDefault, withOptionalMember } from './no-unchecked-code/defaults.ts'
import { unansweredReads, uncheckedStatuses, type UncheckedStatus } from './no-unchecked-code/unchecked-statuses.ts'

interface Options {
  readonly codes: boolean
  readonly responses: boolean
}

type Message = 'missing' | 'missingOutcome' | 'method' | 'code' | 'codeOutcome' | 'response' | 'unanswered'
type Suggestion = 'default' | 'test' | 'optional'

export default createRule<Message | Suggestion, Options>({
  name: 'no-unchecked-code',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow statuses of caught errors that may have none',
      preset: 'recommended',
      protects: 'number',
      strictOptions: { codes: true, responses: true },
    },
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        properties: {
          codes: {
            type: 'boolean',
            description: 'Whether to report `err.code` also where a default stands behind it.',
          },
          responses: {
            type: 'boolean',
            description: 'Whether to report `error.response.status` of a client where nothing asks for the response.',
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ codes: false, responses: false }],
    messages: {
      missing: '`{{text}}` is undefined where nothing gave the caught error a status.',
      missingOutcome: '`{{text}}` is undefined where nothing gave the caught error a status; {{outcome}}.',
      method: '`{{text}}` throws where the caught error has no such method, since any error can get here.',
      code: '`{{text}}` may be no status: system errors have a text there, and databases have numbers of their own.',
      codeOutcome:
        '`{{text}}` may be no status: system errors have a text there, with which {{outcome}}, and databases have numbers of their own.',
      response: '`{{text}}` throws where the request got no response, since the error has none then.',
      unanswered: '`{{text}}` is undefined where the request got no response, since the error has none then.',
      default: 'Add the default 500.',
      test: 'Take it only where it is a status of an error.',
      optional: 'Ask for the response with `?.`.',
    },
  },
  create(context, { codes, responses }) {
    const isModern = hasNullish(context.languageOptions)
    return {
      Program() {
        const analysis = analyse(context)
        if (analysis.isTest) return
        const reported = new Set<Node>()
        for (const found of uncheckedStatuses(analysis)) {
          if ((found.form === 'code' && !codes) || (found.form === 'response' && !responses)) continue
          reported.add(found.node)
          context.report({ node: found.node, ...messageFor(found), suggest: suggestionsFor(found) })
        }
        for (const node of responses ? unansweredReads(analysis) : []) {
          if (reported.has(node)) continue
          const fix: TSESLint.ReportFixFunction = (fixer) => withOptionalMember(context.sourceCode, fixer, node)
          const suggest = isModern ? [{ messageId: 'optional' as const, fix }] : []
          context.report({ node, messageId: 'response', data: { text: textOf(node) }, suggest })
        }
      },
    }

    function textOf(node: Node): string {
      return context.sourceCode.getText(node)
    }

    function messageFor({ node, form, read, sink: { runtimes } }: UncheckedStatus): {
      readonly messageId: Message
      readonly data: Readonly<Record<string, string>>
    } {
      const text = textOf(node)
      if (read.isCalled) return { messageId: 'method', data: { text } }
      if (form === 'response') return { messageId: read.isOptional ? 'unanswered' : 'response', data: { text } }
      const outcome = outcomeOf(runtimes, form === 'code' ? outcomeOfText : outcomeOfNothing)
      const messageId = form === 'code' ? 'code' : 'missing'
      return outcome === undefined
        ? { messageId, data: { text } }
        : { messageId: `${messageId}Outcome`, data: { text, outcome } }
    }

    function suggestionsFor(found: UncheckedStatus): TSESLint.SuggestionReportDescriptor<Suggestion>[] {
      if (found.form !== 'code') {
        const needsNullish = found.read.isCalled || (found.form === 'response' && !found.read.isOptional)
        const fix: TSESLint.ReportFixFunction = (fixer) => withDefault(context.sourceCode, fixer, found, isModern)
        return needsNullish && !isModern ? [] : [{ messageId: 'default', fix }]
      }
      const tested = testedCode(context.sourceCode, found.node)
      return tested ? [{ messageId: 'test', fix: (fixer) => fixer.replaceText(tested.chain, tested.text) }] : []
    }
  },
})

/** What becomes of a status that is missing; an error that is answered with a success is none any more. */
function outcomeOfNothing({ undefined: outcome }: Runtime['behaviour']): string {
  return outcome === 'ignores it' || outcome === 'sends 200 instead' ? 'answers with a success' : outcome
}

/** What becomes of a text that is no number: where texts are converted, that of no status at all. */
function outcomeOfText({ text, outside }: Runtime['behaviour']): string {
  return text === 'converts it' ? outside : text
}
