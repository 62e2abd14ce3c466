import { isWithin, type Node } from '../ast/node.ts'
import { literalText, propertyName } from '../ast/property-name.ts'
import { unwrap } from '../ast/unwrap.ts'
import type { Analysis } from '../analysis/analysis.ts'
import { contentObject } from './content-object.ts'
import { certainMeetings } from './certain-meetings.ts'
import { contentEffect, withStatus } from './response-index.ts'
import type { CodeTable, Effect, Possibility, Value } from '../analysis/model/model.ts'
import type { SourceFile } from '../analysis/model/source-file.ts'
import { isUncheckedMock } from '../project/settings.ts'

/** A phrase that leaves with one of these codes, and no other. */
export interface SentPhrase {
  readonly phrase: Possibility
  readonly codes: readonly number[]
  /** Where the one code is written, if it is written out. */
  readonly status?: Possibility
}

/** The phrases that the code of a file writes beside a status: in one call, or in two that are sure to meet in a response. */
export function* sentPhrases({ effects, responseFlows, settings, isTest }: Analysis): Generator<SentPhrase> {
  if (isTest) return
  for (const effect of effects) {
    if (isUncheckedMock(settings, effect)) continue
    const { status, phrase } = effect
    if (status && phrase) yield* together(withoutCode(phrase), [status.value])
    if (status) yield* statusLines(status.value)
  }
  for (const { responses } of responseFlows) {
    for (const phrase of new Set(responses.map((response) => response.phrase))) {
      if (typeof phrase !== 'object' || phrase.phrase === undefined || phrase.status) continue
      const beside = responses.filter((response) => response.phrase === phrase).map(({ status }) => status)
      const values = beside.map((status) => (typeof status === 'object' ? status.status?.value : undefined))
      if (values.every((value) => value !== undefined)) yield* together(phrase.phrase, values)
    }
  }
}

/** A phrase that is written as the whole status line has it, `404 Not Found`, as load balancers want it. */
function withoutCode({ possibilities, isComplete }: Value): Value {
  const bare = possibilities.map((possibility) =>
    typeof possibility.value === 'string'
      ? { ...possibility, value: possibility.value.replace(/^[1-5]\d\d (?=[A-Z])/, '') }
      : possibility,
  )
  return { possibilities: bare, isComplete }
}

function* together(phrase: Value, statuses: readonly Value[]): Generator<SentPhrase> {
  const possibilities = statuses.flatMap((status) => status.possibilities)
  const codes = possibilities.flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
  const isKnown = statuses.every(({ isComplete }) => isComplete) && codes.length === possibilities.length
  // What calls pass for several parameters belongs together in a way that the parameters do not show.
  if (!isKnown || codes.length === 0 || possibilities.some(({ via }) => via === 'parameter')) return
  for (const possibility of phrase.possibilities)
    if (possibility.via !== 'parameter') yield { phrase: possibility, codes, ...onlyStatus(possibilities) }
}

function onlyStatus([status, ...others]: readonly Possibility[]): Pick<SentPhrase, 'status'> {
  return status && others.length === 0 ? { status } : {}
}

/** `404 Not Found`, where the status is written as text in front of the phrase. */
function* statusLines({ possibilities }: Value): Generator<SentPhrase> {
  for (const possibility of possibilities) {
    const [, code, text] = /^([1-5]\d\d) +(.+)$/.exec(String(possibility.value)) ?? []
    if (text !== undefined) yield { phrase: { ...possibility, value: text }, codes: [Number(code)] }
  }
}

/** A text that an error says in its content. */
interface ContentPhrase extends SentPhrase {
  /** Whether it is all of the content, and not a member of it. */
  readonly isWhole: boolean
}

const messageNames = new Set(['message', 'msg', 'error', 'title', 'detail', 'reason'])

/** The texts that are all an error says in its content, beside the codes it is sure to be sent with. */
export function contentPhrases(analysis: Analysis): readonly ContentPhrase[] {
  const found = [...contentPhrasesBySend(analysis)]
  const codes = new Map<Node, Set<number>>()
  for (const { phrase, codes: own } of found)
    codes.set(phrase.node, new Set([...(codes.get(phrase.node) ?? []), ...own]))
  return found.map((one) => {
    const all = [...(codes.get(one.phrase.node) ?? [])]
    // What is made before and sent in several places belongs to all their codes.
    return one.isApart && all.length > 1 ? { phrase: one.phrase, codes: all, isWhole: one.isWhole } : one
  })
}

function* contentPhrasesBySend({
  source,
  effects,
  responseFlows,
  settings,
  isTest,
}: Analysis): Generator<ContentPhrase & { readonly isApart: boolean }> {
  if (isTest) return
  for (const effect of effects) {
    if (effect.kind === 'declare' || isUncheckedMock(settings, effect)) continue
    if (effect.status) yield* contentBeside(source, effect, effect)
  }
  for (const flow of responseFlows) {
    const meetings = certainMeetings(flow, isError)
    const statuses = new Map<Effect, Effect[]>()
    for (const { status, content } of meetings) {
      const list = statuses.get(content)
      if (list) list.push(status)
      else statuses.set(content, [status])
    }
    for (const { status, content } of meetings) {
      // A code that leaves with other content as well need not be the one that this content was written for.
      const isOwn = withStatus(flow, status).every((other) => contentEffect(other) === content)
      yield* contentBeside(source, status, content, isOwn ? [status] : (statuses.get(content) ?? []))
    }
  }
}

function isError({ status }: Effect): boolean {
  const { possibilities = [], isComplete = false } = status?.value ?? {}
  return (
    isComplete &&
    possibilities.every(({ value, via }) => typeof value === 'number' && value >= 400 && via !== 'parameter')
  )
}

function* contentBeside(
  source: SourceFile,
  status: Effect,
  { node: sent, content, messageNode, runtimes }: Effect,
  all: readonly Effect[] = [status],
): Generator<ContentPhrase & { readonly isApart: boolean }> {
  if (runtimes.some(({ use }) => use.content?.isName)) return
  const whole = content?.is === 'given' ? (content.node ?? messageNode) : messageNode
  if (!isError(status) || whole === undefined) return
  const written = all.flatMap((one) => one.status?.value.possibilities ?? [])
  const codes = written.map(({ value }) => Number(value))
  const isImplied = all.some((one) => one.status?.isImplied)
  for (const node of messagesIn(source, whole, 0))
    yield {
      phrase: { value: literalText(node), node, via: 'itself' },
      codes,
      ...(isImplied ? {} : onlyStatus(written)),
      isWhole: node === unwrap(whole),
      isApart: !isWithin(node, sent),
    }
}

/** The texts that content consists of, or that its members with the name of a message hold. */
function messagesIn(source: SourceFile, expression: Node, depth: number): readonly Node[] {
  const node = unwrap(expression)
  if (literalText(node) !== undefined) return [node]
  const object = depth > 1 ? undefined : contentObject(source.sourceCode, node)
  return (object?.properties ?? []).flatMap((property) =>
    property.type === 'Property' && messageNames.has(propertyName(property) ?? '')
      ? messagesIn(source, property.value, depth + 1)
      : [],
  )
}

/** The tables of codes of a file, without the records that a test sends or a mock replies with. */
export function writtenTables({ codeTables, effects, settings, isTest }: Analysis): readonly CodeTable[] {
  if (isTest) return []
  const mocks = effects.filter((effect) => isUncheckedMock(settings, effect))
  return codeTables.filter(
    ({ is, entries: [entry] }) => is !== 'record' || !entry || !mocks.some(({ node }) => isWithin(entry.node, node)),
  )
}
