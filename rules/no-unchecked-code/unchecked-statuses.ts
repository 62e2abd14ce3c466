import type { TSESTree } from '@typescript-eslint/utils'
import type { Analysis } from '../../src/analysis/analysis.ts'
import { identify } from '../../src/analysis/identify/identify.ts'
import type { Sink } from '../../src/analysis/model/model.ts'
import { errorReadAt, type ErrorRead } from '../../src/analysis/thrown/error-reads.ts'
import { isExamined } from '../../src/analysis/thrown/error-tests.ts'
import { mistakeOf } from '../../src/analysis/effects/runtime-outcomes.ts'
import type { Node } from '../../src/ast/node.ts'
import { propertyName } from '../../src/ast/property-name.ts'
import { unwrap } from '../../src/ast/unwrap.ts'
import { isGlobal, originOf, variableOf } from '../../src/ast/variables.ts'
import { isKnownToHave } from './known-errors.ts'

/** A status that is taken from a caught error which may have none. */
export interface UncheckedStatus {
  readonly sink: Sink
  readonly read: ErrorRead
  /** The expression that is not sure to give a status: the read, or the chain of reads at whose end no default stands. */
  readonly node: Node
  /** How a default would join the expression. */
  readonly operator: '??' | '||'
  readonly form: 'status' | 'code' | 'response'
}

/** A value that may come out of an expression, with the operator of the chain it stands in. */
interface Outcome {
  readonly read: ErrorRead
  readonly node: Node
  readonly operator: UncheckedStatus['operator']
  /** The offset in front of which the error may have been examined. */
  readonly use: number
  /** Whether another value stands in for one that is missing. */
  readonly hasDefault: boolean
}

const maxDepth = 6

/** The statuses at sinks that caught errors may not have. */
export function* uncheckedStatuses(analysis: Analysis): Generator<UncheckedStatus> {
  const { source, sinks } = analysis
  const seen = new Set<Node>()
  for (const sink of sinks) {
    if (sink.node === undefined || !isSent(sink)) continue
    for (const { read, node, operator, use, hasDefault } of outcomes(sink.node, false, 0)) {
      const form = formOf(read, hasDefault)
      if (form === undefined || seen.has(node)) continue
      if (isExamined(source, read.variable, use) || isKnownToHave(analysis, read)) continue
      seen.add(node)
      yield { sink, read, node, operator, form }
    }
  }

  /** The reads of caught errors whose values may come out of an expression. */
  function outcomes(expression: Node, hasDefault: boolean, depth: number): readonly Outcome[] {
    const node = unwrap(expression)
    if (depth > maxDepth) return []
    switch (node.type) {
      case 'ConditionalExpression':
        return [...outcomes(node.consequent, hasDefault, depth + 1), ...outcomes(node.alternate, hasDefault, depth + 1)]
      case 'LogicalExpression':
        return node.operator === '&&'
          ? outcomes(node.right, hasDefault, depth + 1)
          : alternatives(node, node.operator, hasDefault, depth)
      case 'UnaryExpression':
        return node.operator === '+' ? outcomes(node.argument, hasDefault, depth + 1) : []
      default: {
        const inner = converted(node) ?? behindName(node)
        if (inner)
          return outcomes(inner, hasDefault, depth + 1).map((outcome) => ({
            ...outcome,
            use: Math.max(outcome.use, node.range[0]),
          }))
        const read = errorReadAt(source, node)
        return read ? [{ read, node: read.node, operator: '??', use: node.range[0], hasDefault }] : []
      }
    }
  }

  /** `a || b`: what stands on the left comes out only where it is something. */
  function alternatives(
    node: TSESTree.LogicalExpression,
    operator: UncheckedStatus['operator'],
    hasDefault: boolean,
    depth: number,
  ): readonly Outcome[] {
    const left = outcomes(node.left, hasDefault, depth + 1)
    const right = outcomes(node.right, hasDefault, depth + 1)
    const isOpen = left.length > 0 && right.length > 0 && right.every((outcome) => !outcome.hasDefault)
    const taken = left.map((outcome) => ({ ...outcome, node: outcome.read.node, hasDefault: true }))
    return isOpen
      ? [...taken, ...right.map((outcome) => ({ ...outcome, node, operator }))]
      : [...taken, ...right.map((outcome) => ({ ...outcome, hasDefault: true }))]
  }

  /** What `Number(x)` and `parseInt(x)` convert. */
  function converted(node: Node): Node | undefined {
    if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return undefined
    if (!/^(Number|parseInt)$/.test(node.callee.name) || !isGlobal(variableOf(source.sourceCode, node.callee)))
      return undefined
    return node.arguments[0]
  }

  /** The expression that a `const` of another value than an error stands for. */
  function behindName(node: Node): Node | undefined {
    const variable = node.type === 'Identifier' ? variableOf(source.sourceCode, node) : undefined
    const origin = variable && originOf(variable)
    const init = origin?.path.length === 0 ? unwrap(origin.init) : undefined
    return init && /^(Logical|Conditional|Unary|Call)Expression$/.test(init.type) ? init : undefined
  }
}

/** Whether a status is sent by code, and a missing one makes a difference. */
function isSent({ kind, runtimes }: Sink): boolean {
  if ((kind !== 'respond' && kind !== 'redirect' && kind !== 'error') || mistakeOf(runtimes) !== undefined) return false
  // An error without a status is answered as 500, which is what a default would say.
  return kind !== 'error' || !runtimes.some(({ behaviour }) => behaviour.undefined === 'answers 500')
}

/** The members that every error has (ECMA-262 §20.5): what they hold may be a status. */
const ownOfErrors = new Set(['message', 'name', 'stack'])

function formOf({ path, isCalled, error }: ErrorRead, hasDefault: boolean): UncheckedStatus['form'] | undefined {
  const [name, member] = path
  const isOwn = path.length === 1
  if (isOwn && name === 'code' && !isCalled && (hasDefault || error.by === 'callback')) return 'code'
  if (hasDefault || error.by === 'callback' || (isOwn && ownOfErrors.has(name ?? ''))) return undefined
  if (isOwn) return 'status'
  return path.length === 2 && name === 'response' && !isCalled && /^status(Code)?$/.test(member ?? '')
    ? 'response'
    : undefined
}

/** Where the status is read of a response that an error of a client has only where one came: `error.response.status`. */
export function* unansweredReads({ source, readings }: Analysis): Generator<Node> {
  for (const reading of readings) {
    const node = unwrap(reading.node)
    const response = node.type === 'MemberExpression' && !node.optional ? node.object : undefined
    if (response?.type !== 'MemberExpression') continue
    const name = propertyName(response)
    const error = unwrap(response.object)
    if (error.type !== 'Identifier' || name === undefined) continue
    const variable = variableOf(source.sourceCode, error)
    const mayBeMissing = identify(source, error).some(({ api }) => api.mayLack?.includes(name))
    if (variable && mayBeMissing && !isExamined(source, variable, node.range[0])) yield node
  }
}
