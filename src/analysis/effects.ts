import type { TSESTree } from '@typescript-eslint/utils'
import { enclosingFunction, isFunction, type Node } from '../ast/node.ts'
import { unwrap } from '../ast/unwrap.ts'
import type { Place, Use } from '../frameworks/framework.ts'
import type { Known } from './apis.ts'
import { fittingUse, inputsOf, placed, placesOf, type Inputs } from './arguments.ts'
import { contentOf } from './content.ts'
import { either, evaluate, one, unknown } from './evaluate.ts'
import { fieldOf, fieldsOf } from './fields.ts'
import { handlerResponse, identify } from './identify.ts'
import type { ContentInput, Effect, Runtime, StatusInput, Value } from './model.ts'
import type { Source } from './source.ts'

/** A use of an API that fits a node, with its inputs. */
interface Fitting {
  readonly known: Known
  readonly use: Use
}

/**
 * What a call, construction, assignment or decorator does to a response, by every library that fits it; `undefined` where
 * it does nothing that the tables know.
 */
export function effectAt(source: Source, node: Node): Effect | undefined {
  switch (node.type) {
    case 'CallExpression': {
      const { inputs, isComplete } = inputsOf(node)
      return effect(source, node, fittings(source, node.callee, 'call', inputs), inputs, isComplete)
    }
    case 'NewExpression': {
      const { inputs, isComplete } = inputsOf(node)
      return effect(source, node, fittings(source, node.callee, 'construct', inputs), inputs, isComplete)
    }
    case 'AssignmentExpression':
      return node.operator === '='
        ? effect(source, node, fittings(source, node.left, 'assign', [node.right]), [node.right], true)
        : undefined
    case 'Decorator':
      return decoration(source, node)
    default:
      return undefined
  }
}

/** What an answer of a handler does: the value it returns is argument 0. */
export function answerEffect(
  source: Source,
  node: Node,
  known: readonly Known[],
  uses: readonly Use[],
  answer: Node | undefined,
): Effect | undefined {
  const inputs = [answer]
  const use = fittingUse(source, uses, inputs)
  return (
    use &&
    effect(
      source,
      node,
      known.map((one) => ({ known: one, use })),
      inputs,
      true,
    )
  )
}

function decoration(source: Source, node: TSESTree.Decorator): Effect | undefined {
  const expression = unwrap(node.expression)
  if (expression.type !== 'CallExpression') return undefined
  const { inputs, isComplete } = inputsOf(expression)
  return effect(source, node, fittings(source, expression.callee, 'decorate', inputs), inputs, isComplete)
}

/**
 * The libraries of one name whose every version takes the use for a mistake are not meant where another library by the
 * same conventional name takes it as it is.
 */
function meant(found: readonly Fitting[]): readonly Fitting[] {
  const isRight = ({ known, use }: Fitting) => use.mistake === undefined || known.evidence === 'proven'
  const right = new Set(found.filter(isRight).map(({ known }) => known.framework.name))
  return right.size === 0 ? found : found.filter(({ known }) => right.has(known.framework.name))
}

function fittings(
  source: Source,
  callee: Node,
  way: 'call' | 'construct' | 'assign' | 'decorate',
  inputs: Inputs,
): readonly Fitting[] {
  const found = identify(source, callee).flatMap((known) => {
    const use = known.api[way] && fittingUse(source, known.api[way], inputs)
    return use ? [{ known, use }] : []
  })
  return meant(found)
}

function effect(
  source: Source,
  node: Node,
  found: readonly Fitting[],
  inputs: Inputs,
  isComplete: boolean,
): Effect | undefined {
  const [first] = found
  if (first === undefined) return undefined
  const { use } = first
  const isUnclear = found.some((other) => !doesTheSame(use, other.use))
  const status = statusOf(source, node, found, inputs, isComplete)
  const phrase = use.phrase === undefined ? undefined : valueAt(source, use.phrase, inputs, isComplete)
  const content = combinedContent(source, found, inputs, isComplete)
  const fields = isUnclear ? { set: [], isComplete: false } : fieldsInput(source, use, inputs, isComplete)
  return {
    node,
    kind: use.kind ?? 'respond',
    evidence: found.every(({ known }) => known.evidence === 'proven') ? 'proven' : 'named',
    runtimes: found.map(runtimeOf),
    isUnclear,
    response: responseOf(source, node, first, inputs),
    ...(status && { status }),
    ...(phrase && { phrase }),
    ...(content && { content }),
    ...(fields && { fields }),
    sends: use.sends ?? false,
    throws: use.throws ?? false,
  }
}

function runtimeOf({ known: { framework }, use }: Fitting): Runtime {
  return {
    framework,
    use,
    behaviour: use.behaviour ? { ...framework.behaviour, ...use.behaviour } : framework.behaviour,
  }
}

/** Whether two libraries do the same to a response, whatever they make of bad input. */
function doesTheSame(left: Use, right: Use): boolean {
  if (left === right) return true
  return (
    left.kind === right.kind &&
    JSON.stringify(left.status) === JSON.stringify(right.status) &&
    (left.code === undefined) === (right.code === undefined) &&
    JSON.stringify(left.keepsStatus) === JSON.stringify(right.keepsStatus) &&
    JSON.stringify(left.phrase) === JSON.stringify(right.phrase) &&
    JSON.stringify(left.content?.at) === JSON.stringify(right.content?.at) &&
    JSON.stringify(left.field) === JSON.stringify(right.field) &&
    JSON.stringify(left.fields) === JSON.stringify(right.fields) &&
    Boolean(left.sends) === Boolean(right.sends) &&
    Boolean(left.throws) === Boolean(right.throws)
  )
}

function statusOf(
  source: Source,
  node: Node,
  found: readonly Fitting[],
  inputs: Inputs,
  isComplete: boolean,
): StatusInput | undefined {
  const [first] = found
  const agree = found.every(({ use }) => JSON.stringify(use.status) === JSON.stringify(first?.use.status))
  for (const place of agree ? placesOf(first?.use.status) : []) {
    const there = placed(source, place, inputs, isComplete)
    if (there.is === 'absent') continue
    if (there.is === 'unknown') return { value: unknown, node: there.node, isImplied: false }
    // `c.json(data, init)`: an object in the number's place holds the status at the next one.
    const value = evaluate(source, there.node)
    if (value.possibilities.length === 0 && unwrap(there.node).type === 'ObjectExpression') continue
    return { value: there.isCertain ? value : { ...value, isComplete: false }, node: there.node, isImplied: false }
  }
  const codes = [...new Set(found.flatMap(({ use: { code } }) => (code === undefined ? [] : [code])))]
  if (codes.length === 0) return undefined
  return { value: codes.map((code) => one(code, node)).reduce(either), node: undefined, isImplied: true }
}

function valueAt(source: Source, place: Place, inputs: Inputs, isComplete: boolean): Value | undefined {
  const there = placed(source, place, inputs, isComplete)
  if (there.is === 'absent') return undefined
  return there.is === 'there' ? evaluate(source, there.node) : unknown
}

/** The content by every library that fits: certain only where they agree. */
function combinedContent(
  source: Source,
  found: readonly Fitting[],
  inputs: Inputs,
  isComplete: boolean,
): ContentInput | undefined {
  const all = found.map(({ use }) => use.content && contentOf(source, use.content, inputs, isComplete))
  const [first] = all
  if (first === undefined) return undefined
  return all.every((other) => other?.is === first.is) ? first : { ...first, is: 'unknown' }
}

function fieldsInput(source: Source, use: Use, inputs: Inputs, isComplete: boolean) {
  const parts = [
    ...placesOf(use.fields).map((place) => fieldsOf(source, placed(source, place, inputs, isComplete))),
    ...(use.field ? [fieldOf(source, use.field, inputs, isComplete)] : []),
  ]
  if (parts.length === 0) return undefined
  return { set: parts.flatMap(({ set }) => set), isComplete: parts.every((part) => part.isComplete) }
}

/** The node that stands for the response an effect is about. */
function responseOf(source: Source, node: Node, { known, use }: Fitting, inputs: Inputs): Node | undefined {
  if (use.on === 'new') return node
  if (use.on === 'handler') return ownResponse(source, node)
  if (typeof use.on !== 'number') return known.response
  const argument = inputs[use.on]
  return argument && identify(source, argument).find(({ response }) => response)?.response
}

/** The response of the method a decorator is on, or of the function a call is in. */
function ownResponse(source: Source, node: Node): Node | undefined {
  const owner =
    node.type === 'Decorator' && node.parent.type === 'MethodDefinition' ? node.parent.value : enclosingFunction(node)
  return isFunction(owner) ? handlerResponse(source, owner) : undefined
}
