import { isWithin, type FunctionNode, type Node } from '../../ast/node.ts'
import { unwrap } from '../../ast/unwrap.ts'
import type { Api, Framework, Kept, Use } from '../../frameworks/framework.ts'
import { effectAt } from '../effects/effect-at.ts'
import { responseFlowOfHandler } from '../flow/response-flows.ts'
import { resolve } from '../identify/api-lookup.ts'
import { handlerResponse } from '../identify/identify.ts'
import { answersOf } from '../identify/propagation.ts'
import type { Effect, Runtime } from '../model/model.ts'
import type { NeighbourApi, SourceFile } from '../model/source-file.ts'
import { argumentAt } from '../values/kept-members.ts'
import { placeOfParameter } from '../values/parameter-place.ts'
import { resultEffects } from './result-objects.ts'
import { codeOf, statusIn, statusOf } from './status-use.ts'
import { contentIn, contentOfAll } from './summarised-content.ts'

/** What a function does for those who call it. */
export function functionSummary(
  source: SourceFile,
  owner: FunctionNode,
  title: string | undefined,
): readonly NeighbourApi[] {
  const found = summarised(source, owner)
  if (found === undefined) return []
  const { use, effect } = found
  return effect.runtimes.map(({ framework, behaviour }) => ({
    framework: renamed(framework, title, behaviour),
    api: { call: [use] },
    evidence: effect.evidence,
  }))
}

/** What calls of a function do. */
interface Summary {
  readonly use: Use
  /** The effect by which the response is sent. */
  readonly effect: Effect
}

/** What calls of a function do, where its paths agree on that. */
export function summarised(source: SourceFile, owner: FunctionNode): Summary | undefined {
  if (owner.generator) return undefined
  const response = handlerResponse(source, owner)
  if (response === owner) return builtBy(source, owner)
  // Whoever does not wait for it goes on before it answers.
  const waits = owner.async && /\bawait\b/.test(source.sourceCode.getText(owner))
  return waits ? undefined : answeredBy(source, owner, response)
}

/** What becomes of a response that a function is given. */
function answeredBy(source: SourceFile, owner: FunctionNode, response: Node): Summary | undefined {
  const on = owner.params.findIndex((parameter) => isWithin(response, parameter))
  const { responses, ends, isComplete } = responseFlowOfHandler(source, owner)
  const [first] = responses
  const effect = first?.sentBy
  if (on < 0 || !isComplete || first === undefined || effect === undefined) return undefined
  const areSent = ends.every(
    ({ sent, late, how }) => typeof sent === 'object' && late === undefined && how !== 'throws',
  )
  if (!areSent || responses.some(({ sentBy }) => sentBy === undefined)) return undefined
  const status = statusIn(source, owner, responses)
  const returns = responses.every(({ sentBy }) => sentBy?.builds) ? resultOf(effect.runtimes) : undefined
  const hasMore = responses.some(({ fields, fieldsAreComplete }) => fields.size > 0 || !fieldsAreComplete)
  const content = contentIn(source, owner, responses)
  const use: Use = {
    sends: true,
    isElsewhere: true,
    on,
    ...status,
    ...content,
    ...(status.fromHolder && { fromHolder: { ...content.fromHolder, ...status.fromHolder } }),
    ...(hasMore && { setsMore: true }),
    ...(returns !== undefined && { returns }),
  }
  return { use, effect }
}

/** The response or error that a function gives back. */
function builtBy(source: SourceFile, owner: FunctionNode): Summary | undefined {
  const answers = answersOf(owner).map((answer) => built(source, answer))
  const effects = answers.filter((effect) => effect !== undefined)
  const [effect, ...others] = effects
  if (effect === undefined) return resultBy(source, owner)
  if (effects.length < answers.length) return undefined
  if (others.some(({ kind, sends }) => kind !== effect.kind || sends !== effect.sends)) return undefined
  const status = statusOf(source, owner, effects)
  if (effect.kind === 'error') return { use: { kind: 'error', on: 'new', ...status, holdsOthers: true }, effect }
  const returns = resultOf(effect.runtimes)
  if (effect.runtimes.some(({ use }) => use.keeps)) return madeBy(source, owner, effect)
  if (!returns?.isBuilt || effect.kind !== 'respond') return undefined
  const use: Use = {
    isElsewhere: true,
    on: 'new',
    returns,
    ...status,
    ...contentOfAll(source, owner, effects),
    ...(effects.some(({ fields }) => fields !== undefined) && { setsMore: true }),
  }
  return { use, effect }
}

/** The object that a function makes of a class that answers by what it keeps: `Reply.created(data)`. */
function madeBy(source: SourceFile, owner: FunctionNode, effect: Effect): Summary | undefined {
  const { node, runtimes } = effect
  const use = runtimes[0]?.use
  if (node.type !== 'NewExpression' || answersOf(owner).length > 1) return undefined
  const keeps = Object.entries(use?.keeps ?? {}).flatMap(([name, { at, code }]): [string, Kept][] => {
    const passed = at === undefined ? undefined : argumentAt(source, node, at)
    if (passed === 'unknown') return []
    if (passed === undefined) return code === undefined ? [] : [[name, { code }]]
    const place = placeOfParameter(source, owner, passed)
    const otherwise = place ? (place.otherwise ?? undefined) : passed
    return [[name, { at: place?.place, code: otherwise && codeOf(source, otherwise) }]]
  })
  return use?.returns === undefined
    ? undefined
    : { use: { returns: use.returns, keeps: Object.fromEntries(keeps) }, effect }
}

/** The object that a function gives back for handlers to answer with. */
function resultBy(source: SourceFile, owner: FunctionNode): Summary | undefined {
  const effects = resultEffects(source, owner)
  const [effect] = effects
  if (effect === undefined) return undefined
  const use: Use = {
    isElsewhere: true,
    on: 'new',
    returns: { isBuilt: true },
    statusAs: 'either',
    ...statusOf(source, owner, effects),
    ...contentOfAll(source, owner, effects),
    setsMore: true,
  }
  return { use, effect }
}

function built(source: SourceFile, answer: Node): Effect | undefined {
  const node = unwrap(answer)
  if (node.type === 'AwaitExpression') return built(source, node.argument)
  return node.type === 'CallExpression' || node.type === 'NewExpression' ? effectAt(source, node) : undefined
}

/** What a call that sends or builds a response gives back. */
function resultOf(runtimes: readonly Runtime[]): Api | undefined {
  const [first] = runtimes
  const returns = first?.use.returns
  return first && returns !== undefined && returns !== 'this' ? resolve(first.framework, returns)[0]?.api : undefined
}

/** A framework as messages call it where a function of another file stands in front of it. */
export function renamed(framework: Framework, title: string | undefined, behaviour: Framework['behaviour']): Framework {
  return title === undefined ? framework : { ...framework, title, behaviour }
}
