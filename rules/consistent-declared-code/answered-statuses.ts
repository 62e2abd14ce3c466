import { enclosingFunction, isFunction, isWithin, type FunctionNode, type Node } from '../../src/ast/node.ts'
import { unwrap, wrapped } from '../../src/ast/unwrap.ts'
import { originOf, variableOf } from '../../src/ast/variables.ts'
import type { Analysis } from '../../src/analysis/analysis.ts'
import { responseFlowOfHandler } from '../../src/analysis/flow/response-flows.ts'
import type { FoundHandler } from '../../src/analysis/identify/found-handler.ts'
import { childrenOf } from '../../src/analysis/values/child-nodes.ts'
import { handlersOf, identify } from '../../src/analysis/identify/identify.ts'
import type { ResponseFlow, Declaration, Effect, Possibility, Response } from '../../src/analysis/model/model.ts'
import { every } from '../../src/analysis/effects/runtime-outcomes.ts'
import type { SourceFile } from '../../src/analysis/model/source-file.ts'

/** A status that a handler is sure to answer with on some path. */
export interface SentStatus {
  readonly code: number
  /** Where it is written; `undefined` where the runtime answers with it by itself. */
  readonly written: { readonly possibility: Possibility; readonly effect: Effect } | undefined
}

/** The statuses of the answers of a handler, and whether it answers with no others but errors. */
export interface SentStatuses {
  readonly statuses: readonly SentStatus[]
  readonly isComplete: boolean
}

/** The statuses that the handler of a declaration answers with. */
export function sentStatuses(
  { source, responseFlows, effects }: Analysis,
  declaration: Declaration,
  handler: FunctionNode,
): SentStatuses {
  const handlers = handlersOf(source, handler)
  const own = responseFlows.filter(({ owner }) => owner === handler)
  const isMain = ({ response }: ResponseFlow) => response === handler || isParameter(handler, response)
  if (!own.some(isMain)) own.push(responseFlowOfHandler(source, handler))
  const sent = own.flatMap(({ responses }) =>
    responses.flatMap((response) => statusesOf(response, handlers, declaration)),
  )
  const errors = declaration.catchesErrors ? [] : thrownBy(handler, effects, handlers)
  const answers = answersOf(source, handler)
  const areBuilt = answers.every((answer) => isCovered(source, answer, own, handlers))
  return {
    statuses: distinct([...sent, ...errors].filter((status) => status !== 'unknown')),
    isComplete:
      !sent.includes('unknown') &&
      own.every(({ isComplete }) => isComplete) &&
      own.filter(isMain).every((flow) => isSettled(flow, areBuilt)),
  }
}

/** Each status once for the place where it is written. */
function distinct(statuses: readonly SentStatus[]): readonly SentStatus[] {
  const seen = new Set<unknown>()
  return statuses.filter(({ code, written }) => {
    const key = written?.possibility.node ?? code
    return !seen.has(key) && seen.add(key)
  })
}

function isParameter({ params }: FunctionNode, response: Node): boolean {
  return params.some((parameter) => isWithin(response, parameter))
}

/** Whether it is known what is sent at the end of every path. */
function isSettled({ ends }: ResponseFlow, areBuilt: boolean): boolean {
  return ends.every(
    ({ sent, how }) =>
      typeof sent === 'object' ||
      (sent === 'no' &&
        (how === 'answers' || how === 'throws' || (areBuilt && (how === 'is replaced' || how === 'is lost')))),
  )
}

function statusesOf(
  { status, methods }: Response,
  handlers: readonly FoundHandler[],
  { statuses: declared, mayBeSet }: Declaration,
): readonly (SentStatus | 'unknown')[] {
  if (status === 'unknown') return ['unknown']
  if (status === 'default') {
    const code = declared.find(({ isSent }) => isSent)?.code ?? (mayBeSet ? undefined : defaultOf(handlers, methods))
    return [code === undefined ? 'unknown' : { code, written: undefined }]
  }
  const { possibilities, isComplete } = status.status?.value ?? { possibilities: [], isComplete: false }
  const known = possibilities.flatMap((possibility): readonly (SentStatus | 'unknown')[] => {
    const code = codeOf(status, possibility)
    // What all calls of a function pass for a parameter need not be what this handler passes.
    return [
      code === undefined || possibility.via === 'parameter'
        ? 'unknown'
        : { code, written: { possibility, effect: status } },
    ]
  })
  return isComplete ? known : [...known, 'unknown']
}

function codeOf({ runtimes }: Effect, { value }: Possibility): number | undefined {
  if (typeof value === 'number') return value
  return typeof value === 'string' && /^\d{3}$/.test(value) && every(runtimes, ({ text }) => text === 'converts it')
    ? Number(value)
    : undefined
}

/** The status that a handler answers with where none is set. */
function defaultOf(handlers: readonly FoundHandler[], possible: ReadonlySet<string> | undefined): number | undefined {
  const codes = new Set(
    handlers.flatMap(({ handler: { code }, methods }) =>
      typeof code === 'object' ? [...(possible ?? methods ?? ['ALL'])].map((method) => code[method]) : [code],
    ),
  )
  return codes.size === 1 ? [...codes][0] : undefined
}

/** The statuses of the errors that are sure to leave a handler which throws them. */
function thrownBy(
  handler: FunctionNode,
  effects: readonly Effect[],
  handlers: readonly FoundHandler[],
): readonly SentStatus[] {
  return effects.flatMap((effect): readonly SentStatus[] => {
    const { node, kind, status, runtimes } = effect
    if (kind !== 'error' || !isWithin(node, handler) || enclosingFunction(node) !== handler) return []
    const { parent } = wrapped(node)
    if (parent?.type !== 'ThrowStatement' || isCaught(parent, handler)) return []
    const isAnswered = runtimes.every(({ framework: { name } }) =>
      handlers.some(
        ({ framework, handler: { answersErrorsOf = [] } }) => framework.name === name || answersErrorsOf.includes(name),
      ),
    )
    return (isAnswered ? (status?.value.possibilities ?? []) : []).flatMap((possibility) =>
      typeof possibility.value === 'number' && possibility.via !== 'parameter'
        ? [{ code: possibility.value, written: { possibility, effect } }]
        : [],
    )
  })
}

/** Whether a statement stands in a `try` block whose errors are caught within the function. */
function isCaught(statement: Node, owner: FunctionNode): boolean {
  for (let at: Node = statement; at !== owner && at.parent; at = at.parent)
    if (at.parent.type === 'TryStatement' && at.parent.block === at && at.parent.handler) return true
  return false
}

/** What a function gives back, on each side of its conditions. */
function answersOf(source: SourceFile, owner: FunctionNode): readonly Node[] {
  if (owner.body.type !== 'BlockStatement') return sidesOf(owner.body)
  const answers: Node[] = []
  const queue: Node[] = [owner.body]
  for (let node = queue.pop(); node; node = queue.pop()) {
    if (node.type === 'ReturnStatement' && node.argument) for (const side of sidesOf(node.argument)) answers.push(side)
    for (const child of childrenOf(source, node)) if (!isFunction(child)) queue.push(child)
  }
  return answers
}

function sidesOf(expression: Node): readonly Node[] {
  const node = unwrap(expression)
  switch (node.type) {
    case 'ConditionalExpression':
      return [...sidesOf(node.consequent), ...sidesOf(node.alternate)]
    case 'LogicalExpression':
      return [...sidesOf(node.left), ...sidesOf(node.right)]
    case 'AwaitExpression':
      return sidesOf(node.argument)
    default:
      return [node]
  }
}

/** Whether an answer that the code builds is one whose status is known. */
function isCovered(
  source: SourceFile,
  answer: Node,
  own: readonly ResponseFlow[],
  handlers: readonly FoundHandler[],
): boolean {
  const known = identify(source, answer)
  const isBuilt =
    known.some(({ api }) => api.isBuilt) ||
    handlers.some(({ handler }) => handler.answer?.some(({ status }) => status !== undefined))
  if (!isBuilt) return true
  const built = known.find(({ response }) => response)?.response ?? initialiserOf(source, answer)
  return own.some(({ response, responses }) => response === built && responses.length > 0)
}

function initialiserOf(source: SourceFile, expression: Node): Node {
  const variable = expression.type === 'Identifier' ? variableOf(source.sourceCode, expression) : undefined
  const origin = variable && originOf(variable)
  return origin?.path.length === 0 ? unwrap(origin.init) : expression
}
