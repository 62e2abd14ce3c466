import { contentEffect, withContent, withStatus } from '../../src/findings/response-index.ts'
import { isWithin, type Node } from '../../src/ast/node.ts'
import { unwrap } from '../../src/ast/unwrap.ts'
import type { Analysis } from '../../src/analysis/analysis.ts'
import type { ResponseFlow, Effect, FieldInput, Possibility, Response } from '../../src/analysis/model/model.ts'
import { isUncheckedMock } from '../../src/project/settings.ts'
import type { SourceFile } from '../../src/analysis/model/source-file.ts'
import { toldStatuses, type ToldStatus } from './statuses-in-content.ts'

/** A status told by the content of a response that is sure to leave with another one. */
export interface Disagreement {
  readonly told: ToldStatus
  readonly code: number
  /** Where the code is written, if other content does not leave with it. */
  readonly written: Possibility | undefined
  /** Whether the content leaves with this code alone, and that is meant. */
  readonly isOfCode: boolean
}

interface Sent {
  readonly code: number
  readonly written: Possibility | undefined
}

/** The statuses that content tells otherwise than they are sent, each once. */
export function disagreements(analysis: Analysis): readonly Disagreement[] {
  const { source, effects, responseFlows, statuslessFlows, settings, isTest } = analysis
  if (isTest) return []
  const found = [
    ...[...responseFlows, ...statuslessFlows].flatMap((flow) => between(source, flow)),
    ...effects.flatMap((effect) => (isUncheckedMock(settings, effect) ? [] : within(source, effect))),
  ]
  const seen = new Set<unknown>()
  return found.filter(({ told: { node } }) => !seen.has(node) && seen.add(node))
}

/** The content and the status that one effect gives. */
function within(source: SourceFile, effect: Effect): readonly Disagreement[] {
  const { status, content, fields, kind } = effect
  const isApart = status === undefined || status.isImplied || kind === 'declare' || isMistaken(effect)
  if (isApart || content?.node === undefined) return []
  return compared(source, content.node, fields?.set ?? [], sentBy(effect)).map((found) => ({
    ...found,
    isOfCode: found.isOfCode && isWithin(found.told.node, effect.node),
  }))
}

function between(source: SourceFile, flow: ResponseFlow): readonly Disagreement[] {
  if (!flow.isComplete) return []
  return flow.responses.flatMap((response) => {
    const { status, content, fields } = response
    if (typeof content !== 'object' || content.input.node === undefined || isMistaken(content.effect)) return []
    if (status === 'unknown' || (status === 'default' && !flow.isFirst)) return []
    const isOfContent = hasContent(flow, response)
    const isOfStatus = hasStatus(flow, response)
    if (!isOfContent && !isOfStatus) return []
    const sent = status === 'default' ? [{ code: 200, written: undefined }] : sentBy(status)
    const scope = flow.owner ?? content.effect.node
    return compared(source, content.input.node, fields.values(), sent).map((found) => ({
      ...found,
      written: isOfContent ? found.written : undefined,
      isOfCode: found.isOfCode && isOfStatus && isWithin(found.told.node, scope),
    }))
  })
}

/** Whether the status always leaves with this content. */
function hasContent(flow: ResponseFlow, response: Response): boolean {
  return withStatus(flow, response.status).every((other) => contentEffect(other) === contentEffect(response))
}

/** Whether the content always leaves with this status. */
function hasStatus(flow: ResponseFlow, response: Response): boolean {
  return withContent(flow, contentEffect(response)).every((other) => other.status === response.status)
}

/** The codes that an effect sends, where all of them are known. */
function sentBy({ status }: Effect): readonly Sent[] {
  const { possibilities, isComplete } = status?.value ?? { possibilities: [], isComplete: false }
  const sent = possibilities.flatMap((written): Sent[] =>
    typeof written.value === 'number' && written.via !== 'parameter' ? [{ code: written.value, written }] : [],
  )
  return isComplete && sent.length === possibilities.length ? sent : []
}

function compared(
  source: SourceFile,
  content: Node,
  fields: Iterable<FieldInput>,
  sent: readonly Sent[],
): readonly Disagreement[] {
  const [first] = sent
  if (first === undefined) return []
  const codes = new Set<unknown>(sent.map(({ code }) => code))
  return toldStatuses(source, content, fields)
    .filter(({ value }) => !value.possibilities.some((one) => codes.has(one.value)))
    .map((told) => {
      const written = sent.length === 1 ? first.written : undefined
      return { told, code: first.code, written, isOfCode: written !== undefined }
    })
}

/** Whether another rule has something to say of the very use: constructors make no JSON of an object. */
function isMistaken({ runtimes, node, content }: Effect): boolean {
  const isAsItIs = node.type === 'NewExpression' && content?.node && unwrap(content.node).type === 'ObjectExpression'
  return isAsItIs || runtimes.some(({ use }) => use.mistake !== undefined)
}
