import type { TSESTree } from '@typescript-eslint/utils'
import type { Node } from '../ast/node.ts'
import { propertyName } from '../ast/property-name.ts'
import { unwrap, wrapped } from '../ast/unwrap.ts'
import { originOf, variableOf } from '../ast/variables.ts'
import { fittingUse, inputsOf, Kinds, placed } from './arguments.ts'
import { comparisonsOf } from './comparisons.ts'
import { evaluate } from './evaluate.ts'
import { identify } from './identify.ts'
import type { Comparison, Evidence, Reading } from './model.ts'
import type { Source } from './source.ts'

const statusNames = new Set(['status', 'statusCode', 'status_code', 'httpStatus', 'httpStatusCode'])

/** Names of what holds a received status in its `status`: responses, errors and requests of XMLHttpRequest. */
const holderName =
  /^(?:r|res|resp|response|reply|rsp|xhr|jqxhr|err|error|e|ex|exception|cause|axioserror|httperror)$|(?:res|resp|response|reply|error|exception)\d*$/i

/** The readings among the candidate expressions of a file. */
export function readingsOf(source: Source, candidates: readonly Node[]): readonly Reading[] {
  return candidates.flatMap((candidate) => {
    const reading = readingAt(source, candidate)
    return reading && reading.comparisons.length > 0 ? [reading] : []
  })
}

function readingAt(source: Source, node: Node): Reading | undefined {
  if (node.type === 'CallExpression') return assertionAt(source, node)
  if (node.type === 'Identifier') return variableReading(source, node)
  if (node.type !== 'MemberExpression') return undefined
  const name = propertyName(node)
  if (name === undefined || !statusNames.has(name)) return undefined
  const chai = chaiAssertion(source, node)
  if (chai) return chai
  const evidence = memberEvidence(source, node, name)
  if (evidence === undefined) return undefined
  // Playwright's `response.status()` is a method.
  const whole = wrapped(node)
  const isMethod =
    whole.parent?.type === 'CallExpression' && whole.parent.callee === whole && whole.parent.arguments.length === 0
  const expression = isMethod ? whole.parent : node
  return { node: expression, evidence, comparisons: comparisonsOf(source, expression) }
}

function memberEvidence(source: Source, node: TSESTree.MemberExpression, name: string): Evidence | undefined {
  const known = identify(source, node)
  if (known.some(({ api }) => api.reads === 'status'))
    return known.every(({ evidence }) => evidence === 'proven') ? 'proven' : 'named'
  // A name that the tables take for a response to send may just as well hold a received one.
  if (known.some(({ evidence }) => evidence === 'proven')) return undefined
  if (name !== 'status') return 'named'
  const holder = nameOfExpression(node.object)
  return holder !== undefined && holderName.test(holder) ? 'named' : undefined
}

/** The last name of an expression: `response` for `error.response`, `fetch` for `await fetch(…)`. */
function nameOfExpression(expression: Node): string | undefined {
  const node = unwrap(expression)
  switch (node.type) {
    case 'Identifier':
      return node.name
    case 'MemberExpression':
      return propertyName(node)
    case 'AwaitExpression':
      return nameOfExpression(node.argument)
    default:
      return undefined
  }
}

/** A variable with the name of a status, where all that it is compared with are codes. */
function variableReading(source: Source, node: TSESTree.Identifier): Reading | undefined {
  if (!statusNames.has(node.name) || isNotRead(node)) return undefined
  const comparisons = comparisonsOf(source, node)
  if (comparisons.length === 0) return undefined
  const variable = variableOf(source.sourceCode, node)
  const origin = variable && originOf(variable)
  const step = origin?.path.at(-1)
  if (origin?.path.length === 1 && step !== undefined && statusNames.has(step)) {
    const holders = identify(source, origin.init)
    if (holders.some(({ api }) => api.members?.[step])) return { node, evidence: 'proven', comparisons }
  }
  if (origin?.path.length === 0) {
    const init = unwrap(origin.init)
    const name = init.type === 'MemberExpression' ? propertyName(init) : undefined
    if (init.type === 'MemberExpression' && name !== undefined && statusNames.has(name)) {
      const evidence = memberEvidence(source, init, name)
      return evidence && { node, evidence, comparisons }
    }
  }
  const all = variable
    ? variable.references.flatMap(({ identifier }) => comparisonsOf(source, identifier))
    : comparisons
  return all.every(isCode) ? { node, evidence: 'named', comparisons } : undefined
}

function isCode({ value }: Comparison): boolean {
  return (
    value.possibilities.length > 0 &&
    value.possibilities.every(
      (possibility) => typeof possibility.value === 'number' && possibility.value >= 100 && possibility.value <= 600,
    )
  )
}

function isNotRead(node: TSESTree.Identifier): boolean {
  const { parent } = node
  if (parent.type === 'MemberExpression') return parent.property === node && !parent.computed
  return (
    (parent.type === 'Property' && parent.key === node && !parent.shorthand) ||
    (parent.type === 'VariableDeclarator' && parent.id === node)
  )
}

/** `expect(res).to.have.status(404)` of chai-http. */
function chaiAssertion(source: Source, node: TSESTree.MemberExpression): Reading | undefined {
  const call = wrapped(node).parent
  if (call?.type !== 'CallExpression' || call.callee !== wrapped(node)) return undefined
  const have = unwrap(node.object)
  if (have.type !== 'MemberExpression' || propertyName(have) !== 'have') return undefined
  const [operand] = call.arguments
  if (operand === undefined || operand.type === 'SpreadElement') return undefined
  const comparison: Comparison = {
    kind: 'assertion',
    operator: '==',
    value: evaluate(source, operand),
    operand,
    node: call,
  }
  return { node, evidence: 'named', comparisons: [comparison] }
}

/** Assertions of a library that the tables know: `request(app).get('/').expect(404)`. */
function assertionAt(source: Source, node: TSESTree.CallExpression): Reading | undefined {
  const { inputs, isComplete } = inputsOf(node)
  const kinds = new Kinds(source, inputs)
  for (const { api, evidence } of identify(source, node.callee)) {
    const place = fittingUse(api.call, kinds)?.compares
    if (place === undefined) continue
    const there = placed(source, place, inputs, isComplete)
    if (there.is !== 'there') continue
    const comparison: Comparison = {
      kind: 'assertion',
      operator: '===',
      value: evaluate(source, there.node),
      operand: there.node,
      node,
    }
    return { node, evidence, comparisons: [comparison] }
  }
  return undefined
}
