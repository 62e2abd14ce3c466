import type { TSESLint } from '@typescript-eslint/utils'
import { analyse } from '../src/analysis/analyse.ts'
import type { Possibility, Runtime, Sink } from '../src/analysis/model/model.ts'
import { isLikeStatus, mayBeExcluded } from '../src/findings/written-statuses.ts'
import { every, isRefused, mistakeOf, namesOf, outcomeOf } from '../src/analysis/effects/runtime-outcomes.ts'
import { isExpectedToThrow } from '../src/ast/expected-to-throw.ts'
import { isWithin } from '../src/ast/node.ts'
import { createRule } from '../src/create-rule.ts'
import { forbidsContent, isStatusCode } from '../src/registry/status-codes.ts'

type Behaviour = Runtime['behaviour']
type Problem = 'outside' | 'fraction' | 'text' | 'nothing' | 'range'

interface Found {
  readonly problem: Problem
  /** What of a runtime's behaviour says what becomes of it. */
  readonly pick: (behaviour: Behaviour) => string
}

export default createRule<Problem | `${Problem}Outcome` | 'number'>({
  name: 'no-invalid-code',
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow statuses that cannot be sent: out of range, fractions, strings, `null` and `undefined`',
      preset: 'recommended',
      protects: 'number',
    },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    messages: {
      outside: '{{value}} is no status code, which is an integer from 100 to 599 (RFC 9110 §15).',
      outsideOutcome: '{{value}} is no status code, which is an integer from 100 to 599 (RFC 9110 §15); {{outcome}}.',
      range: '{{value}} cannot be sent here: {{names}} takes statuses from {{lowest}} to {{highest}}.',
      rangeOutcome: '{{value}} cannot be sent here, statuses from {{lowest}} to {{highest}} can; {{outcome}}.',
      fraction: '{{value}} is no status code, which is an integer (RFC 9110 §15).',
      fractionOutcome: '{{value}} is no status code, which is an integer (RFC 9110 §15); {{outcome}}.',
      text: '{{value}} is a string where the status is a number (RFC 9110 §15).',
      textOutcome: '{{value}} is a string where the status is a number (RFC 9110 §15); {{outcome}}.',
      nothing: '{{value}} is no status code (RFC 9110 §15).',
      nothingOutcome: '{{value}} is no status code (RFC 9110 §15); {{outcome}}.',
      number: 'Write the number {{code}}.',
    },
  },
  create(context) {
    return {
      Program() {
        const { sinks, settings, isTest } = analyse(context)
        const seen = new Set<unknown>()
        for (const sink of sinks) {
          if (mistakeOf(sink.runtimes) !== undefined) continue
          const isTried = !settings.checksTests && (isTest || sink.kind === 'mock')
          for (const possibility of sink.value.possibilities) {
            const found = problemOf(sink, possibility)
            if (found === undefined || seen.has(possibility.node)) continue
            if (!isLikeStatus(sink, possibility.value) || mayBeExcluded(sink, possibility)) continue
            // Tests send odd statuses on purpose; what throws there is a mistake, unless the code is about that.
            const throws = every(sink.runtimes, (behaviour) => found.pick(behaviour) === 'throws')
            const isExpected = [possibility.node, sink.effect.node].some(isExpectedToThrow)
            if (isExpected || (isTried && !throws)) continue
            seen.add(possibility.node)
            report(sink, possibility, found)
          }
        }
      },
    }

    function report(sink: Sink, possibility: Possibility, { problem, pick }: Found): void {
      const outcome = outcomeOf(sink.runtimes, pick)
      const [lowest, highest] = sink.runtimes[0]?.behaviour.range ?? [100, 599]
      const value = quoted(context.sourceCode.getText(possibility.node))
      const code = Number(possibility.value)
      const number =
        (problem === 'text' || problem === 'fraction') &&
        isStatusCode(Math.trunc(code)) &&
        (possibility.node.type === 'Literal' || possibility.node.type === 'TemplateLiteral')
          ? (fixer: TSESLint.RuleFixer) => fixer.replaceText(possibility.node, String(Math.trunc(code)))
          : undefined
      // A runtime may look at the number before it is converted, handlers compare an error's status, and a text that is
      // not written at the sink has other uses: those are left to the author.
      const isSame =
        problem === 'text' &&
        isWithin(possibility.node, sink.effect.node) &&
        sink.kind !== 'error' &&
        /^\d{3}$/.test(String(possibility.value)) &&
        !forbidsContent(code) &&
        every(sink.runtimes, (behaviour) => behaviour.text === 'converts it')
      context.report({
        node: possibility.node,
        messageId: outcome === undefined ? problem : `${problem}Outcome`,
        data: {
          value,
          ...(outcome !== undefined && { outcome }),
          ...(problem === 'range' && {
            lowest,
            highest,
            ...(outcome === undefined && { names: namesOf(sink.runtimes).join(' and ') }),
          }),
        },
        ...(number && isSame
          ? { fix: number }
          : number && { suggest: [{ messageId: 'number' as const, data: { code: Math.trunc(code) }, fix: number }] }),
      })
    }
  },
})

function quoted(text: string): string {
  return /^[-\d.]+$|`/.test(text) ? text : `\`${text}\``
}

/** What becomes of a text: where it is converted and is no code, that of such a number. */
function outcomeOfText(value: string): Found['pick'] {
  return ({ text, outside }) => (text === 'converts it' && !isStatusCode(Number(value)) ? outside : text)
}

/** What becomes of a number that is no status code: some libraries take more than there are. */
function outcomeBeyond(value: number): Found['pick'] {
  return ({ range: [lowest, highest], outside }) => (value >= lowest && value <= highest ? 'sends it' : outside)
}

function problemOf(sink: Sink, { value, via }: Possibility): Found | undefined {
  const { runtimes, kind } = sink
  if (kind === 'declare' && typeof value !== 'number') return undefined
  if (typeof value === 'number') {
    if (value === 0 && kind === 'mock') return undefined
    if (!Number.isNaN(value) && Number.isFinite(value) && !Number.isInteger(value))
      return { problem: 'fraction', pick: ({ fraction }) => fraction }
    if (!isStatusCode(value)) return { problem: 'outside', pick: outcomeBeyond(value) }
    const isUpgrade = value === 101 && sink.effect.isUpgrade
    if (!isRefused(runtimes, value) || kind === 'error' || kind === 'redirect' || isUpgrade) return undefined
    return { problem: 'range', pick: (behaviour) => (value < 200 ? behaviour.informational : behaviour.outside) }
  }
  if (typeof value === 'string') {
    const takesText = runtimes.some(({ use }) => use.statusAs !== undefined && use.statusAs !== 'number')
    if (!takesText) return { problem: 'text', pick: outcomeOfText(value) }
    const isEither = runtimes.every(({ use }) => use.statusAs === 'either') && /^-?\d+(\.\d+)?$/.test(value)
    return isEither && !isStatusCode(Number(value))
      ? { problem: 'outside', pick: outcomeBeyond(Number(value)) }
      : undefined
  }
  if (via === 'parameter' || value === false || value === true || typeof value === 'bigint') return undefined
  const pick = value === null ? (behaviour: Behaviour) => behaviour.null : (behaviour: Behaviour) => behaviour.undefined
  const isDefault = runtimes.some(
    ({ behaviour }) => pick(behaviour) === 'sends 200 instead' || pick(behaviour) === 'ignores it',
  )
  return isDefault ? undefined : { problem: 'nothing', pick }
}
