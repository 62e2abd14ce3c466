import type { TSESTree } from '@typescript-eslint/utils'
import { enclosingFunction, type Node } from '../../src/ast/node.ts'
import { objectLiteral } from '../../src/ast/object-literal.ts'
import { findProperty, propertyName } from '../../src/ast/property-name.ts'
import { isStringify } from '../../src/ast/runs-code.ts'
import { unwrap } from '../../src/ast/unwrap.ts'
import type { Analysis } from '../../src/analysis/analysis.ts'
import { failureAround, mentions, type Failure } from './failure-context.ts'
import { evaluate } from '../../src/analysis/values/evaluate.ts'
import { handlersOf, identify } from '../../src/analysis/identify/identify.ts'
import type { ResponseFlow, Effect, Possibility } from '../../src/analysis/model/model.ts'
import { statuslessFlowsOf } from '../../src/analysis/flow/statusless-flows.ts'
import type { SourceFile } from '../../src/analysis/model/source-file.ts'
import { gap, shapeOf } from '../../src/analysis/values/text-shape.ts'
import { ownProtocols } from '../../src/frameworks/conventions.ts'

/** Content that tells of a failure, in responses that are all sent as a success. */
export interface FailedSuccess {
  /** What tells of it. */
  readonly node: Node
  /** The name of the member that does; `undefined` for other content. */
  readonly member: string | undefined
  /** The codes as they are written; none where 200 is implied. */
  readonly codes: readonly Possibility[]
  /** Whether the code runs because something failed. */
  readonly isCaught: boolean
}

/** Members that content about an error has, beside those that tell of it. */
const aboutErrors =
  /^(message|msg|error|errors|err|details?|reason|code|name|stack|success|ok|status|statusCode|title|type|timestamp|path)$/

/** What content holds that may tell of a failure. */
const telling = /\b(?:success|ok|e|err|errors?|exception|fail(?:ed|ure)|wrong|unable|could|cannot|couldn't|can't)\b/gi

/** What sets a failure against a success in the same text: that the rest was done. */
const wordsOfContrast = /\b(but|although|though|however|partial(?:ly)?)\b/i

const wordsOfFailure = /\b(errors?|failed|failure|went wrong|unable to|could not|couldn't|cannot|can't)\b/i

/** The failures that a file answers as a success. */
export function* failedSuccesses(analysis: Analysis): Generator<FailedSuccess> {
  const { source, responseFlows } = analysis
  if (ownProtocols.test(source.sourceCode.text)) return
  const seen = new Set<Node>()
  const all = [...responseFlows, ...statuslessFlowsOf(source, responseFlows, telling)]
  const isAnswer = answersYesOrNo(source, all)
  for (const flow of all) {
    if (!flow.isComplete) continue
    for (const [effect, node] of contentsOf(flow)) {
      if (seen.has(node)) continue
      const codes = successOf(source, flow, effect)
      const sentFrom = codes && failureAround(source, effect.node)
      // What is sent behind a `catch` may have been made there.
      const failure = sentFrom ?? (codes && failureAround(source, node))
      const told = codes && (memberThatTells(source, node, failure) ?? contentThatTells(source, node, failure))
      if (!told || (failure === undefined && isAnswer(node, told.member))) continue
      seen.add(node)
      yield { ...told, codes, isCaught: sentFrom !== undefined }
    }
  }
}

function* contentsOf({ responses }: ResponseFlow): Generator<readonly [Effect, Node]> {
  for (const { content } of responses)
    if (typeof content === 'object' && content.effect.kind === 'respond' && content.input.node && !content.input.isPart)
      yield [content.effect, content.input.node]
}

/** The 2xx codes with which a content leaves, where it leaves with no others; 207 tells of failures in its content. */
function successOf(source: SourceFile, flow: ResponseFlow, effect: Effect): readonly Possibility[] | undefined {
  const found = new Set<Possibility>()
  for (const { status, content } of flow.responses) {
    if (typeof content !== 'object' || content.effect !== effect) continue
    if (status === 'unknown') return undefined
    if (status === 'default') {
      if (!startsAnew(source, flow)) return undefined
      continue
    }
    if (isEcho(source, flow, status)) continue
    const { possibilities, isComplete } = status.status?.value ?? { possibilities: [], isComplete: false }
    const isSuccess = ({ value }: Possibility) =>
      typeof value === 'number' && value >= 200 && value < 300 && value !== 207
    if (status.kind !== 'respond' || !isComplete || !possibilities.every(isSuccess)) return undefined
    if (!status.status?.isImplied) for (const possibility of possibilities) found.add(possibility)
  }
  return [...found]
}

/** Whether a status is the one that the response has anyway, where the library begins to handle an error with 200: `reply.status(reply.statusCode)`. */
function isEcho(source: SourceFile, { owner, response, visits }: ResponseFlow, effect: Effect): boolean {
  const read = effect.status?.node && unwrap(effect.status.node)
  if (owner === undefined || read?.type !== 'MemberExpression') return false
  const handlers = handlersOf(source, owner)
  const isOwn = identify(source, read).some((known) => known.api.reads === 'status' && known.response === response)
  // Where the code sets or asks for the status elsewhere, it may be another one.
  const text = source.sourceCode.getText(read)
  const isAlone =
    visits.every((visit) => visit.effect === effect || visit.effect.status === undefined) &&
    source.sourceCode.getText(owner).split(text).length === 2
  return isOwn && isAlone && handlers.length > 0 && handlers.every(({ handler }) => handler.beginsWithSuccess)
}

/** Whether a response without a status in view is a success: an error handler that looks for one expects those that failed to set it. */
function startsAnew(source: SourceFile, { owner, isFirst, isHandler }: ResponseFlow): boolean {
  if (isFirst) return true
  const [first] = owner?.params ?? []
  const isErrorHandler = first?.type === 'Identifier' && identify(source, first).some(({ api }) => api.isError)
  const handlers = owner ? handlersOf(source, owner) : []
  if (!isHandler || owner === undefined || handlers.length === 0) return false
  if (!isErrorHandler) return true
  return (
    handlers.every(({ evidence }) => evidence === 'proven') &&
    !/\bstatus(?:Code)?\b/.test(source.sourceCode.getText(owner))
  )
}

/**
 * Tells whether content is the "no" of a question to which the same function answers "yes": `{ success: false }` beside
 * `{ success: true }`, with nothing else in either.
 */
function answersYesOrNo(
  source: SourceFile,
  flows: readonly ResponseFlow[],
): (content: Node, member: string | undefined) => boolean {
  const flagOf = (content: Node, value: boolean): string | undefined => {
    const object = objectLiteral(source.sourceCode, contentNode(source, content))
    const [property] = object?.properties ?? []
    return object?.properties.length === 1 && property?.type === 'Property' && isOnly(source, property.value, value)
      ? propertyName(property)
      : undefined
  }
  return (content, member) =>
    member !== undefined &&
    flagOf(content, false) === member &&
    flows.some((flow) =>
      [...contentsOf(flow)].some(
        ([effect, other]) =>
          enclosingFunction(effect.node) === enclosingFunction(content) && flagOf(other, true) === member,
      ),
    )
}

function contentNode(source: SourceFile, content: Node): Node {
  const node = unwrap(content)
  const [argument] = node.type === 'CallExpression' && isStringify(node) ? node.arguments : []
  return argument ? contentNode(source, argument) : node
}

type Told = Pick<FailedSuccess, 'node' | 'member'>

/** The member by which an object says that something failed. */
function memberThatTells(source: SourceFile, content: Node, failure: Failure | undefined): Told | undefined {
  const object = objectLiteral(source.sourceCode, contentNode(source, content))
  if (object === undefined || isOfOwnProtocol(source, object)) return undefined
  for (const name of ['success', 'ok', 'error', 'errors']) {
    const { property, isCertain } = findProperty(object, name)
    if (!property || !isCertain || property.value.type === 'AssignmentPattern') continue
    const isFlag = name === 'success' || name === 'ok'
    if (isFlag ? isOnly(source, property.value, false) : isError(source, property.value, failure))
      return { node: property, member: name }
  }
  return undefined
}

/** Whether content has results beside its errors, as GraphQL does, or a protocol's mark. */
function isOfOwnProtocol(source: SourceFile, object: TSESTree.ObjectExpression): boolean {
  const { property: data } = findProperty(object, 'data')
  return (
    findProperty(object, 'jsonrpc').property !== undefined ||
    (data !== undefined && !isOnly(source, data.value, null) && !isOnly(source, data.value, undefined))
  )
}

function isOnly(source: SourceFile, expression: Node, wanted: unknown): boolean {
  const { possibilities, isComplete } = evaluate(source, expression)
  return isComplete && possibilities.length > 0 && possibilities.every(({ value }) => value === wanted)
}

/** Whether an expression is sure to be an error, and not what there is in place of one. */
function isError(source: SourceFile, expression: Node, failure: Failure | undefined): boolean {
  const node = unwrap(expression)
  switch (node.type) {
    case 'ObjectExpression':
      return node.properties.length > 0
    case 'ArrayExpression':
      return node.elements.some((element) => element && element.type !== 'SpreadElement')
    case 'NewExpression':
      return true
    default:
      if (failure && mentions(failure, node)) return true
      return isText(source, node) || isOnly(source, node, true)
  }
}

function isText(source: SourceFile, node: Node): boolean {
  return shapeOf(source, node).replaceAll(gap, '').trim() !== '' && !isNumber(source, node)
}

function isNumber(source: SourceFile, node: Node): boolean {
  return evaluate(source, node).possibilities.some(({ value }) => typeof value !== 'string')
}

/** Content that has nothing to say but what failed, where something did. */
function contentThatTells(source: SourceFile, content: Node, failure: Failure | undefined): Told | undefined {
  if (failure === undefined) return undefined
  const node = contentNode(source, content)
  const object = objectLiteral(source.sourceCode, node)
  const told = { node: content, member: undefined }
  if (object === undefined) return tells(source, node, failure) ? told : undefined
  const { properties } = object
  const isAbout = properties.every(
    (property) => property.type === 'Property' && aboutErrors.test(propertyName(property) ?? ''),
  )
  return isAbout &&
    !isOfOwnProtocol(source, object) &&
    properties.some((property) => property.type === 'Property' && tells(source, property.value, failure))
    ? told
    : undefined
}

function tells(source: SourceFile, node: Node, failure: Failure): boolean {
  const text = shapeOf(source, node)
  return mentions(failure, node) || (wordsOfFailure.test(text) && !wordsOfContrast.test(text))
}
