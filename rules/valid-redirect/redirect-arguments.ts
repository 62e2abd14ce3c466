import { nameNode } from '../../src/ast/name-node.ts'
import type { Node } from '../../src/ast/node.ts'
import { unwrap } from '../../src/ast/unwrap.ts'
import { isRedirectCode, isStatusCode, statusCode } from '../../src/registry/status-codes.ts'
import type { ResponseFlow, Effect, Possibility, Runtime } from '../../src/analysis/model/model.ts'
import { consequenceOf, isRefused, mistakeOf } from '../../src/analysis/effects/runtime-outcomes.ts'

/** A redirect whose arguments are not what its library takes. */
export interface WrongRedirect {
  readonly is: 'swapped' | 'without target' | 'not read' | 'back'
  /** The smallest text that is wrong. */
  readonly node: Node
  /** The argument that is the status. */
  readonly number: Node | undefined
  /** What comes of it: `Express 5 throws`. */
  readonly outcome: string | undefined
}

/** The expression of a redirect's target. */
export function targetOf({ fields }: Effect): Node | undefined {
  return fields?.set.find(({ name }) => name === 'location')?.valueNode
}

/**
 * What is wrong with the arguments of a redirect by every library that fits. Which version of a library fits only what is proven shows, and
 * what an older one of these takes is wrong only where `outdated` asks for that.
 */
export function wrongRedirect(effect: Effect, outdated: boolean): WrongRedirect | undefined {
  const { node, runtimes } = effect
  const mistake = mistakeOf(runtimes)
  if (mistake === undefined || (node.type !== 'CallExpression' && node.type !== 'Decorator')) return undefined
  const isWrongInEach = runtimes.every(({ use }) => use.consequence !== undefined)
  if (!isWrongInEach && (!outdated || effect.evidence === 'named')) return undefined
  const call = node.type === 'Decorator' ? unwrap(node.expression) : node
  const name = nameNode(node)
  const number = call.type === 'CallExpression' ? call.arguments[numberIndex(runtimes)] : undefined
  const outcome = consequenceOf(runtimes)
  switch (mistake) {
    case 'swapped-arguments':
      return { is: 'swapped', node: name, number, outcome }
    case 'missing-target':
      return { is: 'without target', node: number ?? name, number, outcome }
    case 'ignored-argument':
      return { is: 'not read', node: number ?? name, number, outcome }
    default:
      // Where only older versions fit, it is no more than outdated; and a name shows no version.
      return outcome === undefined || effect.evidence === 'named'
        ? undefined
        : { is: 'back', node: targetOf(effect) ?? name, number, outcome }
  }
}

function numberIndex([first]: readonly Runtime[]): number {
  return first?.use.takes?.indexOf('number') ?? -1
}

/** A code that a redirect is sent with. */
export interface RedirectCode {
  readonly redirect: Effect
  readonly possibility: Possibility
}

/** The codes that are no redirects, written in a redirect or set before one that keeps them. */
export function* wrongRedirectCodes(
  effects: readonly Effect[],
  flows: readonly ResponseFlow[],
): Generator<RedirectCode> {
  for (const effect of effects) {
    if (!isRedirect(effect) || effect.status?.isImplied) continue
    for (const possibility of effect.status?.value.possibilities ?? [])
      if (isWrong(effect.runtimes, possibility.value)) yield { redirect: effect, possibility }
  }
  for (const flow of flows) if (flow.isComplete) yield* keptCodes(flow)
}

/** The codes that the runtimes that fit take for a redirect, where they throw on others. */
export function acceptedCodes(runtimes: readonly Runtime[]): readonly number[] | undefined {
  const [first, ...others] = runtimes.map(({ use }) => use.accepts)
  return others.every((other) => String(other) === String(first)) ? first : undefined
}

export function isRedirect({ kind, runtimes }: Effect): boolean {
  return kind === 'redirect' && runtimes.every(({ use }) => use.kind === 'redirect')
}

/** Whether a code is no redirect by any library that fits; withdrawn and unregistered codes are so for reasons of their own. */
function isWrong(runtimes: readonly Runtime[], code: unknown): boolean {
  if (!isStatusCode(code)) return false
  if (isRefused(runtimes, code)) return true
  const row = statusCode(code)
  const isTaken = runtimes.some(({ use }) => use.accepts?.includes(code) ?? isRedirectCode(code))
  return code >= 200 && row !== undefined && row.withdrawal === undefined && !isTaken
}

/** The codes set before a redirect that leaves them in place, on every path to it or from them. */
function* keptCodes({ responses }: ResponseFlow): Generator<RedirectCode> {
  for (const { status, sentBy } of responses) {
    if (sentBy === undefined || !isRedirect(sentBy) || typeof status !== 'object' || status.kind !== 'respond') continue
    const isKept = responses.every((other) => other.sentBy !== sentBy || other.status === status)
    const isOnly = responses.every((other) => other.status !== status || other.sentBy === sentBy)
    const { possibilities, isComplete } = status.status?.value ?? { possibilities: [], isComplete: false }
    const areWrong = possibilities.every(({ value, via }) => via !== 'parameter' && isWrong(sentBy.runtimes, value))
    if (!(isKept || isOnly) || !isComplete || !areWrong) continue
    for (const possibility of possibilities) yield { redirect: sentBy, possibility }
  }
}
