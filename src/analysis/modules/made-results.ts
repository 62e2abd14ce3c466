import type { TSESTree } from '@typescript-eslint/utils'
import { expressionsIn } from '../../ast/constructors.ts'
import { enclosingFunction, type FunctionNode, type Node } from '../../ast/node.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { variableOf } from '../../ast/variables.ts'
import type { Api, Kept, Use } from '../../frameworks/framework.ts'
import { errorObjectEffect } from '../effects/error-effects.ts'
import { effectAt } from '../effects/effect-at.ts'
import { resolve } from '../../frameworks/lookup.ts'
import { answersOf } from '../../ast/answers-of.ts'
import type { Effect, Runtime } from '../model/model.ts'
import type { SourceFile } from '../model/source-file.ts'
import { argumentAt } from '../values/kept-members.ts'
import { placeOfParameter } from '../values/parameter-place.ts'
import { resultEffects } from './result-objects.ts'
import { codeOf, statusOf } from './status-use.ts'
import { contentOfAll } from './summarised-content.ts'

/** What calls of a function do. */
export interface Summary {
  readonly use: Use
  /** The effect by which the response is sent. */
  readonly effect: Effect
}

/** The response or error that a function gives back. */
export function builtBy(source: SourceFile, owner: FunctionNode): Summary | undefined {
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

/** The error that a function throws on every path. */
export function thrownBy(source: SourceFile, owner: FunctionNode): Summary | undefined {
  const last = owner.body.type === 'BlockStatement' ? owner.body.body.at(-1) : undefined
  if (last?.type !== 'ThrowStatement' || answersOf(owner).length > 0) return undefined
  const effect = built(source, last.argument)
  if (effect?.kind !== 'error') return undefined
  return {
    use: { kind: 'error', on: 'new', throws: true, ...statusOf(source, owner, [effect]), holdsOthers: true },
    effect,
  }
}

function built(source: SourceFile, answer: Node): Effect | undefined {
  const node = unwrap(answer)
  switch (node.type) {
    case 'AwaitExpression':
      return built(source, node.argument)
    case 'NewExpression':
      return effectAt(source, node)
    case 'CallExpression':
      return effectAt(source, node) ?? mergedError(source, node)
    case 'Identifier':
      return markedError(source, node)
    default:
      return undefined
  }
}

/** `Object.assign(new Error(message), { status })`. */
function mergedError(source: SourceFile, { arguments: [, object] }: TSESTree.CallExpression): Effect | undefined {
  return object?.type === 'ObjectExpression' ? errorObjectEffect(source, object) : undefined
}

/** `const error = new Error(message); error.status = status`. */
function markedError(source: SourceFile, name: TSESTree.Identifier): Effect | undefined {
  const owner = enclosingFunction(name)
  const variable = variableOf(source.sourceCode, name)
  const effects = (owner ? expressionsIn(owner) : []).flatMap((expression) => {
    const target = expression.type === 'AssignmentExpression' ? expression.left : undefined
    const holder = target?.type === 'MemberExpression' ? unwrap(target.object) : undefined
    const isOwn = holder?.type === 'Identifier' && variableOf(source.sourceCode, holder) === variable
    return (isOwn && effectAt(source, expression)) || []
  })
  const [effect, ...others] = effects.filter(({ status }) => status)
  return effect?.kind === 'error' && others.length === 0 ? effect : undefined
}

/** What a call that sends or builds a response gives back. */
export function resultOf(runtimes: readonly Runtime[]): Api | undefined {
  const [first] = runtimes
  const returns = first?.use.returns
  return first && returns !== undefined && returns !== 'this' ? resolve(first.framework, returns)[0]?.api : undefined
}
