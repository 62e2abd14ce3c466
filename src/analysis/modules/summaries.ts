import type { TSESTree } from '@typescript-eslint/utils'
import { isFunction, isWithin, type ClassNode, type FunctionNode, type Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap } from '../../ast/unwrap.ts'
import type { Api, Framework, Use } from '../../frameworks/framework.ts'
import { classEffects } from '../effects/error-effects.ts'
import { effectAt } from '../effects/effect-at.ts'
import { responseFlowOfHandler } from '../flow/response-flows.ts'
import { resolve } from '../identify/api-lookup.ts'
import { handlerResponse, identify } from '../identify/identify.ts'
import { ownError } from '../identify/own-errors.ts'
import { placeOfParameter } from '../identify/parameter-place.ts'
import { answersOf } from '../identify/propagation.ts'
import type { Effect, Response, Runtime } from '../model/model.ts'
import type { NeighbourApi, SourceFile } from '../model/source-file.ts'
import { evaluate } from '../values/evaluate.ts'
import { certain } from '../values/value.ts'
import { resultEffects } from './result-objects.ts'
import { contentIn, contentOfAll } from './summarised-content.ts'

/** The part of a use that says which status is sent. */
type StatusUse = Pick<Use, 'status' | 'code' | 'codeIsElsewhere' | 'hasUnknownCode'>

/**
 * What a function or class of a module does for those who import it, as tables say it of libraries: which argument is the response,
 * the status, the content. Nothing where its paths do not agree on what becomes of the response.
 *
 * @param title How messages call it.
 */
export function summaryOf(source: SourceFile, node: Node, title: string): readonly NeighbourApi[] {
  if (isFunction(node)) return functionSummary(source, node, title)
  if (node.type !== 'ClassDeclaration' && node.type !== 'ClassExpression') return []
  const errors = errorSummary(source, node)
  return errors.length > 0 ? errors : classSummary(source, node, title)
}

function functionSummary(source: SourceFile, owner: FunctionNode, title: string): readonly NeighbourApi[] {
  const found = summarised(source, owner)
  if (found === undefined) return []
  const { use, effect } = found
  return effect.runtimes.map(({ framework, behaviour }) => ({
    framework: renamed(framework, title, behaviour),
    api: { call: [use] },
    evidence: effect.evidence,
  }))
}

interface Summary {
  readonly use: Use
  /** The effect by which the response is sent. */
  readonly effect: Effect
}

function summarised(source: SourceFile, owner: FunctionNode): Summary | undefined {
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
  const use: Use = {
    sends: true,
    isElsewhere: true,
    on,
    ...status,
    content: contentIn(source, owner, responses),
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
  if (!returns?.isBuilt || effect.kind !== 'respond') return undefined
  const use: Use = {
    isElsewhere: true,
    on: 'new',
    returns,
    ...status,
    content: contentOfAll(source, owner, effects),
    ...(effects.some(({ fields }) => fields !== undefined) && { setsMore: true }),
  }
  return { use, effect }
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
    content: contentOfAll(source, owner, effects),
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

/** Which status leaves with some responses. */
function statusIn(source: SourceFile, owner: FunctionNode, responses: readonly Response[]): StatusUse {
  const set = responses.map(({ status }) => status)
  const effects = set.filter((status) => typeof status === 'object')
  if (set.every((status) => status === 'default')) return {}
  return effects.length === set.length ? statusOf(source, owner, effects) : { hasUnknownCode: true }
}

/** Where a call passes the status that effects in a function have, or which code they have where it passes none. */
function statusOf(source: SourceFile, owner: FunctionNode, effects: readonly Effect[]): StatusUse {
  const found = effects.map((effect) => statusBy(source, owner, effect))
  const [first] = found
  const isSame = found.every((other) => JSON.stringify(other) === JSON.stringify(first))
  return (isSame ? first : undefined) ?? { hasUnknownCode: true }
}

function statusBy(source: SourceFile, owner: FunctionNode, { status }: Effect): StatusUse | undefined {
  const passed = status?.node && placeOfParameter(source, owner, status.node)
  if (passed) {
    const code = passed.otherwise && codeOf(source, passed.otherwise)
    return { status: passed.place, ...(code === undefined ? { hasUnknownCode: true } : implied(code)) }
  }
  const only = status && certain(status.value)
  return typeof only?.value === 'number' ? implied(only.value) : undefined
}

function implied(code: number): StatusUse {
  return { code, codeIsElsewhere: true }
}

function codeOf(source: SourceFile, expression: Node): number | undefined {
  const passed = certain(evaluate(source, expression))
  return typeof passed?.value === 'number' ? passed.value : undefined
}

/** What the methods of a class do, for those who extend it or construct it. */
function classSummary(source: SourceFile, owner: ClassNode, title: string): readonly NeighbourApi[] {
  const byFramework = new Map<Framework, Record<string, Api>>()
  for (const [name, method] of methodsOf(owner)) {
    const { use, effect } = summarised(source, method) ?? {}
    for (const { framework } of effect?.runtimes ?? []) {
      const members = byFramework.get(framework) ?? {}
      byFramework.set(framework, { ...members, ...(use && { [name]: { call: [use] } }) })
    }
  }
  const own = [...byFramework].map(([framework, members]): NeighbourApi => {
    const instance: Api = { members }
    const api: Api = { construct: [{ on: 'new', returns: instance }], instance }
    return { framework: renamed(framework, title, framework.behaviour), api, evidence: 'named' }
  })
  return [...own, ...(owner.superClass ? identify(source, owner.superClass) : [])]
}

/** The methods of a class by their names, as far as people call them on what it constructs. */
function methodsOf({ body: { body } }: ClassNode): readonly (readonly [name: string, method: FunctionNode])[] {
  return body.flatMap((member): [string, FunctionNode][] => {
    const isMethod = member.type === 'MethodDefinition' && member.kind === 'method'
    if ((!isMethod && member.type !== 'PropertyDefinition') || member.static) return []
    const name = propertyName(member)
    return name !== undefined && isFunction(member.value) ? [[name, member.value]] : []
  })
}

/** What constructing a class of errors does, with the status that the class itself has. */
function errorSummary(source: SourceFile, owner: ClassNode): readonly NeighbourApi[] {
  return ownError(source, owner, identify).map(({ framework, api, evidence }) => {
    const [use, ...others] = api.construct ?? []
    const code = use && use.code === undefined ? ownCode(source, owner) : undefined
    if (use === undefined || code === undefined || others.length > 0) return { framework, api, evidence }
    return { framework, evidence, api: { ...api, construct: [{ ...use, ...implied(code) }] } }
  })
}

/** The one code that a class gives its errors: by a field, in its constructor, or by what it hands to the class it extends. */
function ownCode(source: SourceFile, owner: ClassNode): number | undefined {
  const effects = [...classEffects(source, [owner]), ...assignments(source, owner)]
  const statuses = effects
    .filter(({ node }) => node.type !== 'NewExpression' && isWithin(node, owner))
    .flatMap(({ status }) => status ?? [])
  const codes = new Set(statuses.map(({ value }) => certain(value)?.value))
  const [code] = codes
  return codes.size === 1 && typeof code === 'number' ? code : undefined
}

function assignments(source: SourceFile, { body: { body } }: ClassNode): readonly Effect[] {
  const constructor = body.find((member) => member.type === 'MethodDefinition' && member.kind === 'constructor')
  const statements: readonly TSESTree.Statement[] =
    constructor?.type === 'MethodDefinition' ? (constructor.value.body?.body ?? []) : []
  return statements.flatMap((statement) => {
    const assignment = statement.type === 'ExpressionStatement' ? unwrap(statement.expression) : undefined
    return (assignment?.type === 'AssignmentExpression' && effectAt(source, assignment)) || []
  })
}

/** A framework as messages call it where a function of the project stands in front of it. */
function renamed(framework: Framework, title: string, behaviour: Framework['behaviour']): Framework {
  return { ...framework, title, behaviour }
}
