import type { TSESLint } from '@typescript-eslint/utils'
import { analyse } from '../src/analysis/analyse.ts'
import { certainMeetings } from '../src/findings/certain-meetings.ts'
import { isFinal } from '../src/findings/final-status.ts'
import type { ContentInput, Effect, Possibility } from '../src/analysis/model/model.ts'
import { isRefused, namesOf, outcomeOf } from '../src/analysis/effects/runtime-outcomes.ts'
import type { ContentOutcome } from '../src/frameworks/framework.ts'
import { isExpectedToThrow } from '../src/ast/expected-to-throw.ts'
import { enclosingFunction, isWithin, type Node } from '../src/ast/node.ts'
import { createRule } from '../src/create-rule.ts'
import { withoutEntry } from '../src/fix/field-removals.ts'
import { forwardedStatuses } from './no-forbidden-body/forwarded-statuses.ts'
import { removals } from './no-forbidden-body/content-removals.ts'
import { replacements } from '../src/fix/replacements.ts'
import { forbidsContent, nameOf, statusCode } from '../src/registry/status-codes.ts'

type Suggestion = 'removeContent' | 'sendOk'
type Message = 'forbidden' | 'outcome' | 'declared' | 'head' | 'headOutcome' | 'forwarded' | Suggestion

interface Options {
  readonly head?: boolean
  readonly forwarded?: boolean
}

export default createRule<Message, Options>({
  name: 'no-forbidden-body',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow content in responses that cannot carry any: 204, 205, 304, 1xx and answers to HEAD',
      preset: 'recommended',
      protects: 'content',
      strictOptions: { head: true, forwarded: true },
    },
    hasSuggestions: true,
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          head: {
            type: 'boolean',
            description: 'Whether to report content of answers to HEAD also where the server drops it by itself.',
          },
          forwarded: {
            type: 'boolean',
            description: 'Whether to report content that is never `null` beside a received status, which may be 204.',
          },
        },
      },
    ],
    defaultOptions: [{ head: false, forwarded: false }],
    messages: {
      forbidden: '{{code}} cannot carry content ({{reference}}).',
      outcome: '{{code}} cannot carry content ({{reference}}); {{outcome}}.',
      declared: '{{code}} is declared with content, which it cannot carry ({{reference}}).',
      head: 'A response to HEAD cannot carry content (RFC 9110 §9.3.2).',
      headOutcome: 'A response to HEAD cannot carry content (RFC 9110 §9.3.2); {{outcome}}.',
      forwarded:
        'The received status may be 204, 205 or 304 (RFC 9110 §15.3.5), but this is never `null`: {{name}} throws then.',
      removeContent: 'Remove the content.',
      sendOk: 'Answer 200 instead of {{code}}.',
    },
  },
  create(context, { head = false, forwarded = false }) {
    const reported = new Set<Node>()
    /** The calls that give content for which a code was reported, since each caller of a helper comes to them again. */
    const given = new Map<Node, Set<Node>>()

    return {
      Program() {
        const analysis = analyse(context)
        const { effects, responseFlows, headAnswers, declaredContents } = analysis
        for (const effect of effects)
          if (mayForbid(effect) && effect.content?.is === 'given') reportMeeting(effect, effect, effect.content)
        for (const flow of responseFlows) {
          for (const { status, content } of certainMeetings(flow, mayForbid))
            if (content.content) reportMeeting(status, content, content.content)
        }
        for (const { effect, input } of headAnswers) reportHead(effect, input)
        for (const { code, node } of declaredContents) reportDeclared(code, node)
        for (const { node, effect } of forwarded ? forwardedStatuses(analysis) : [])
          if (!isReported(node))
            context.report({ node, messageId: 'forwarded', data: { name: namesOf(effect.runtimes).join(' and ') } })
      },
    }

    function reportMeeting(status: Effect, content: Effect, input: ContentInput): void {
      const { possibilities, isComplete } = status.status?.value ?? { possibilities: [], isComplete: false }
      const forbidding = possibilities.filter((possibility) => isForbidding(possibility, status))
      const [first] = forbidding
      const code = first && codeOf(first, status)
      // A code that cannot be sent there at all is a matter of its own.
      if (first === undefined || code === undefined || isRefused(status.runtimes, code)) return
      // Of an interim code that would be the final status it is the code that is wrong, whatever comes with it.
      if (code < 200 && isFinal(status, code)) return
      // Where other codes are possible it is the code that is wrong, unless the content comes and goes with it.
      const isSure = isComplete && forbidding.length === possibilities.length
      if (!isSure && !input.isShown) return
      const contentNode = input.node ?? content.node
      const isContentWrong = isSure && !isOfHelper(contentNode, first)
      const node = isContentWrong ? contentNode : first.node
      if (isGiven(first.node, content.node) || isReported(node)) return
      if ([node, content.node].some(isExpectedToThrow)) return
      const data = dataOf(code)
      const outcome = outcomeOfContent(content, code)
      context.report({
        node,
        ...(content.kind === 'declare'
          ? { messageId: 'declared' as const, data }
          : outcome === undefined
            ? { messageId: 'forbidden' as const, data }
            : { messageId: 'outcome' as const, data: { ...data, outcome } }),
        suggest: [
          ...(isContentWrong ? removing(content, input) : []),
          ...(code < 200 || possibilities.some(({ value }) => value === 200) ? [] : sendingOk(first, code)),
        ],
      })
    }

    function reportHead(effect: Effect, input: ContentInput): void {
      const node = input.node ?? effect.node
      if (isReported(node)) return
      if (!head && !effect.runtimes.every(({ behaviour }) => isHarmful(behaviour.contentToHead))) return
      const outcome = outcomeOf(effect.runtimes, ({ contentToHead }) => contentToHead)
      const suggest = removing(effect, input)
      if (outcome === undefined) context.report({ node, messageId: 'head', suggest })
      else context.report({ node, messageId: 'headOutcome', data: { outcome }, suggest })
    }

    function reportDeclared(code: number, node: Node): void {
      if (isReported(node)) return
      const fixes = node.type === 'Property' ? withoutEntry(context.sourceCode, node) : []
      const suggest = fixes.map((fix) => ({ messageId: 'removeContent' as const, fix }))
      context.report({ node, messageId: 'declared', data: dataOf(code), suggest })
    }

    function isGiven(code: Node, content: Node): boolean {
      const before = given.get(code) ?? new Set()
      given.set(code, before)
      return before.has(content) || !before.add(content)
    }

    function isReported(node: Node): boolean {
      return reported.has(node) || !reported.add(node)
    }

    function removing(effect: Effect, input: ContentInput): TSESLint.SuggestionReportDescriptor<Suggestion>[] {
      return removals(context.sourceCode, effect, input).map((fix) => ({ messageId: 'removeContent', fix }))
    }

    function sendingOk(possibility: Possibility, code: number): TSESLint.SuggestionReportDescriptor<Suggestion>[] {
      return replacements(possibility, 200).map((fix) => ({ messageId: 'sendOk', data: { code }, fix }))
    }
  },
})

/** Whether content that HEAD cannot have does harm: it is sent, or the response fails. What drops it sends the length that GET has. */
function isHarmful(outcome: ContentOutcome | undefined): boolean {
  return outcome !== undefined && outcome !== 'drops it'
}

function mayForbid(effect: Effect): boolean {
  return effect.status?.value.possibilities.some((possibility) => isForbidding(possibility, effect)) ?? false
}

function isForbidding(possibility: Possibility, effect: Effect): boolean {
  return possibility.via !== 'parameter' && forbidsContent(codeOf(possibility, effect) ?? 0)
}

/** The code that a possible status is, also in front of its phrase where the library takes text. */
function codeOf({ value }: Possibility, { runtimes }: Effect): number | undefined {
  if (typeof value === 'number') return value
  const takesText = runtimes.every(({ use: { statusAs } }) => statusAs === 'text' || statusAs === 'either')
  return typeof value === 'string' && takesText && /^\d{3}(?!\d)/.test(value) ? Number.parseInt(value, 10) : undefined
}

function dataOf(code: number) {
  return { code: nameOf(code), reference: statusCode(code)?.reference ?? 'RFC 9110 §15.2' }
}

/** Whether content is written in a function that others call with a code of their own, so that it is the code that is wrong. */
function isOfHelper(content: Node, { node: code, via }: Possibility): boolean {
  const helper = enclosingFunction(content)
  const caller = enclosingFunction(code)
  return via === 'itself' && !!helper && !!caller && !isWithin(code, helper) && !isWithin(helper, caller)
}

function outcomeOfContent({ kind, runtimes }: Effect, code: number): string | undefined {
  const key = code === 205 || code === 304 ? code : 204
  return kind === 'declare' ? undefined : outcomeOf(runtimes, ({ content }) => content[key])
}
