import type { Analysis } from '../../src/analysis/analysis.ts'
import { evaluate } from '../../src/analysis/values/evaluate.ts'
import type { Effect, Possibility, ResponseFlow } from '../../src/analysis/model/model.ts'
import type { Node } from '../../src/ast/node.ts'
import { statusCode } from '../../src/registry/status-codes.ts'

/** A status that stands where the content does. */
export interface MisplacedCode {
  readonly effect: Effect
  readonly code: number
  readonly node: Node
}

/** The codes that are all the content of a response to which nothing gives a status. */
export function misplacedCodes({
  source,
  responseFlows,
  implicitFlows,
  numberFlows,
  isTest,
}: Analysis): readonly MisplacedCode[] {
  if (isTest) return []
  return [...responseFlows, ...implicitFlows, ...numberFlows].flatMap((flow) =>
    contentEffects(flow).flatMap((effect) => {
      const { node } = effect.content ?? {}
      if (node === undefined || effect.runtimes.some(({ use }) => use.mistake ?? use.content?.otherThanText)) return []
      const { possibilities, isComplete } = evaluate(source, node)
      const [code] = possibilities
      return isComplete && possibilities.length === 1 && code && isMeantAsStatus(code)
        ? [{ effect, code: Number(code.value), node: code.node }]
        : []
    }),
  )
}

/** The effects whose content leaves, where every response that has it goes out with the default status. */
function contentEffects({ responses, isComplete }: ResponseFlow): readonly Effect[] {
  if (!isComplete) return []
  const found = new Map<Effect, boolean>()
  for (const { content, status } of responses) {
    if (typeof content !== 'object' || content.input.isPart || content.input.is !== 'given') continue
    const isDefault = status === 'default' || (typeof status === 'object' && status.status?.isImplied === true)
    found.set(content.effect, (found.get(content.effect) ?? true) && isDefault)
  }
  return [...found].flatMap(([effect, isDefault]) => (isDefault && effect.kind === 'respond' ? [effect] : []))
}

/** Whether a number is written out as a final status that the registry has: a literal, or a constant of a library. */
function isMeantAsStatus({ value, via, constant }: Possibility): boolean {
  return (
    typeof value === 'number' &&
    value >= 200 &&
    statusCode(value) !== undefined &&
    (via === 'itself' || constant !== undefined)
  )
}

/** Numbers in the status's place that are none, where the library sends numbers of no code as content by another member. */
export function statusesWithoutCode({ sinks }: Analysis): readonly Omit<MisplacedCode, 'code'>[] {
  return sinks.flatMap(({ effect, value, runtimes, node }) => {
    const [only] = value.possibilities
    const isNumber = value.isComplete && value.possibilities.length === 1 && typeof only?.value === 'number'
    const isTaken = runtimes.every(({ use }) => use.numberGoes !== undefined)
    const [lowest, highest] = runtimes[0]?.behaviour.range ?? [0, 0]
    const isCode = Number(only?.value) >= lowest && Number(only?.value) <= highest
    return isNumber && isTaken && !isCode && node ? [{ effect, node }] : []
  })
}
