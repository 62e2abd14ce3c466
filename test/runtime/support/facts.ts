import type { Behaviour, ContentOutcome, Outcome } from '../../../src/frameworks/framework.ts'
import type { FieldInput } from '../../../src/analysis/model/model.ts'
import type { Analysis } from '../../../src/analysis/analysis.ts'
import { analyseCode } from '../../support/analyse-code.ts'
import type { Runtime } from './runtime.ts'
import type { Answer } from './wire.ts'

/** The analysis of a handler's code, with the library and version of a runtime. */
function analysed({ source, frameworks, file = 'src/service.ts' }: Runtime, code: string): Analysis {
  return analyseCode(source(code), { file, settings: frameworks ? { frameworks } : {} })
}

/** What the tables say of the one status that a handler's code writes. */
export function behaviourOfStatus(runtime: Runtime, code: string): Behaviour {
  const { sinks } = analysed(runtime, code)
  const [behaviour, ...others] = sinks.flatMap(({ runtimes }) => behavioursOf(runtime, runtimes))
  if (behaviour === undefined) throw new Error(`No status is recognised in\n${runtime.source(code)}`)
  if (others.length > 0) throw new Error(`Several statuses or libraries are recognised in\n${runtime.source(code)}`)
  return behaviour
}

/** What the tables say of the content that a handler's code sends. */
export function behaviourOfContent(runtime: Runtime, code: string): Behaviour {
  const { responseFlows, effects } = analysed(runtime, code)
  const contents = responseFlows.flatMap(({ responses }) =>
    responses.flatMap(({ content }) => (typeof content === 'object' ? [content.effect] : [])),
  )
  const [effect] = contents.length > 0 ? contents : effects.filter(({ content }) => content?.is === 'given')
  const [only, ...others] = behavioursOf(runtime, effect?.runtimes ?? [])
  if (only === undefined) throw new Error(`No content is recognised in\n${runtime.source(code)}`)
  if (others.length > 0) throw new Error(`Several libraries are recognised in\n${runtime.source(code)}`)
  return only
}

function behavioursOf({ title }: Runtime, runtimes: Analysis['sinks'][number]['runtimes']): readonly Behaviour[] {
  return runtimes.flatMap(({ framework, behaviour }) =>
    title === undefined || framework.title === title ? [behaviour] : [],
  )
}

/** How an answer to `written`, which stands for the code `meant`, looks in the words of the tables; `usual` is the status without it. */
export function outcomeOf(
  { thrown, status, interim }: Answer,
  { written, meant, usual }: { readonly written: string; readonly meant: number; readonly usual: number | undefined },
): readonly (Outcome | 'nothing')[] {
  // Where an error is caught and answered, both are true.
  if (thrown) return status === 500 ? ['throws', 'answers 500'] : ['throws']
  if (status === meant)
    return [written.startsWith("'") ? 'converts it' : written.includes('.') ? 'truncates it' : 'sends it']
  if (status === undefined) return [interim.length > 0 || meant < 200 ? 'never completes the response' : 'nothing']
  return [
    ...(status === 500 ? (['answers 500'] as const) : []),
    ...(status === 200 ? (['sends 200 instead'] as const) : []),
    ...(status === usual ? (['ignores it'] as const) : []),
  ]
}

export function contentOutcomeOf({ thrown, status, content }: Answer, meant: number): ContentOutcome | 'nothing' {
  if (thrown) return 'throws'
  if (status === 500) return 'answers 500'
  if (status !== meant) return 'nothing'
  return content === '' ? 'drops it' : 'sends it'
}

/** What the analysis says of the one response of a handler's code. */
export interface Said {
  readonly status: number | 'throws' | 'unknown'
  readonly content: 'none' | 'given' | 'unknown'
  readonly location: string | undefined
  /** Whether the tables take the code for a mistake, and the status that its author meant. */
  readonly isMistaken: boolean
  readonly meant: unknown
  /** What comes of the mistake, as the tables have it. */
  readonly consequence: string | undefined
}

export function responseOf(runtime: Runtime, code: string): Said {
  const { responseFlows, effects } = analysed(runtime, code)
  const [response, ...others] = responseFlows.flatMap(({ responses }) => responses)
  if (others.length > 0) throw new Error(`Several responses are recognised in\n${runtime.source(code)}`)
  const last = effects.findLast(({ kind }) => kind === 'error' || kind === 'redirect') ?? effects.at(-1)
  const mistake = effects
    .flatMap(({ runtimes }) => runtimes.map(({ use }) => use))
    .find((use) => use.mistake === 'swapped-arguments' || use.mistake === 'missing-target')
  const isMistaken = mistake !== undefined
  const consequence = mistake?.consequence
  const meant = last?.status?.isImplied && isMistaken ? undefined : last?.status?.value.possibilities[0]?.value
  if (last === undefined) throw new Error(`Nothing is recognised in\n${runtime.source(code)}`)
  if (response === undefined || last.kind === 'error' || last.throws)
    return {
      status: Number(meant),
      content: 'unknown',
      location: locationOf(last.fields?.set ?? []),
      isMistaken,
      consequence,
      meant,
    }
  const { status, content, fields } = response
  const [written] = typeof status === 'object' ? (status.status?.value.possibilities ?? []) : []
  const { is, behaviour } =
    typeof content === 'object'
      ? { is: content.input.is, behaviour: behavioursOf(runtime, content.effect.runtimes)[0] }
      : { is: content, behaviour: undefined }
  const sent = written ? Number(written.value) : 200
  const outcome = is === 'given' && sent === 204 ? behaviour?.content[204] : undefined
  return {
    status: outcome === 'throws' || outcome === 'answers 500' ? 'throws' : sent,
    content: outcome === 'drops it' ? 'none' : is,
    location: locationOf([...fields.values()]),
    isMistaken,
    consequence,
    meant,
  }
}

function locationOf(fields: readonly FieldInput[]): string | undefined {
  const value = fields.find(({ name }) => name === 'location')?.value.possibilities[0]?.value
  return value === undefined ? undefined : String(value)
}
