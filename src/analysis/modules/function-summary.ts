import { isWithin, type FunctionNode, type Node } from '../../ast/node.ts'
import { pathInPattern } from '../../ast/variables.ts'
import type { Framework, Place, Use } from '../../frameworks/framework.ts'
import { responseFlowOf } from '../flow/response-flows.ts'
import { handlerResponse, identify } from '../identify/identify.ts'
import type { NeighbourApi, SourceFile } from '../model/source-file.ts'
import { builtBy, resultOf, thrownBy, type Summary } from './made-results.ts'
import { statusIn } from './status-use.ts'
import { contentIn } from './summarised-content.ts'

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

/** What calls of a function do, where its paths agree on that. */
export function summarised(source: SourceFile, owner: FunctionNode): Summary | undefined {
  if (owner.generator) return undefined
  const response = handlerResponse(source, owner)
  const given = response === owner ? responseInPattern(source, owner) : response
  if (given === undefined) return thrownBy(source, owner) ?? builtBy(source, owner)
  const found = answeredBy(source, owner, given)
  const waits = owner.async && /\bawait\b/.test(source.sourceCode.getText(owner))
  return found && waits ? { ...found, use: { ...found.use, waits } } : found
}

/** The response that a function is given as a member of an argument: `({ res, code }) => …`. */
function responseInPattern(source: SourceFile, owner: FunctionNode): Node | undefined {
  for (const { defs } of source.sourceCode.getDeclaredVariables(owner)) {
    const [definition] = defs
    if (definition?.type !== 'Parameter' || owner.params.some((parameter) => parameter === definition.name)) continue
    const found = identify(source, definition.name).find(({ api, response }) => api.isResponse && response)
    if (found) return found.response
  }
  return undefined
}

/** Where a function is given a response: as an argument, or as a member of one. */
function placeOf(owner: FunctionNode, response: Node): Place | undefined {
  const index = owner.params.findIndex((parameter) => isWithin(response, parameter))
  const parameter = owner.params[index]
  const path = parameter === response ? [] : parameter && pathInPattern(parameter, response)
  const names = path?.filter((name) => name !== undefined) ?? []
  if (parameter === undefined || names.length !== path?.length) return undefined
  return names.length === 0 ? index : [index, ...names]
}

/** What becomes of a response that a function is given. */
function answeredBy(source: SourceFile, owner: FunctionNode, response: Node): Summary | undefined {
  const on = placeOf(owner, response)
  const { responses, ends, isComplete } = responseFlowOf(source, response)
  const [first] = responses
  const effect = first?.sentBy
  if (on === undefined || !isComplete || first === undefined || effect === undefined) return undefined
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

/** A framework as messages call it where a function of another file stands in front of it. */
export function renamed(framework: Framework, title: string | undefined, behaviour: Framework['behaviour']): Framework {
  return title === undefined ? framework : { ...framework, title, behaviour }
}
