import { argumentIndex } from '../../ast/argument-index.ts'
import type { TSESTree } from '@typescript-eslint/utils'
import { isFunction, type Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap, wrapped } from '../../ast/unwrap.ts'
import { isNeverReassigned, originOf, variableOf, type Variable } from '../../ast/variables.ts'
import { holdersOfDestructured } from '../identify/destructured.ts'
import { identify } from '../identify/identify.ts'
import { calledFunction } from '../values/callee.ts'
import { comparisonsOf } from './comparisons.ts'
import { measured, type Measured } from './status-derivations.ts'
import type { Comparison, Derivation, Reading } from '../model/model.ts'
import { objectReading } from './object-readings.ts'
import { assertionAt, chaiAssertion } from './status-assertions.ts'
import { isOpen, statusAt, statusNames, type StatusExpression } from './status-expressions.ts'
import type { SourceFile } from '../model/source-file.ts'
import { subjectOf } from './status-subjects.ts'

const maxSteps = 3

/** The readings among the candidate expressions of a file. */
export function readingsOf(source: SourceFile, candidates: readonly Node[]): readonly Reading[] {
  const seen = new Set<Node>()
  const readings = candidates.flatMap((candidate) =>
    readingsAt(source, candidate).flatMap((reading): readonly Reading[] => {
      // The same place is reached from `const status = res.status` and from the name itself.
      const comparisons = reading.comparisons.filter(({ operand }) => !seen.has(operand))
      for (const { operand } of comparisons) seen.add(operand)
      return comparisons.length > 0 ? [{ ...reading, comparisons }] : []
    }),
  )
  return withoutOthers(readings)
}

function readingsAt(source: SourceFile, node: Node): readonly Reading[] {
  if (node.type === 'Literal') return objectReading(source, node)
  if (node.type === 'CallExpression') {
    const assertion = assertionAt(source, node)
    if (assertion) return [assertion]
  }
  if (node.type === 'MemberExpression') {
    const assertion = chaiAssertion(source, node)
    if (assertion) return [assertion]
    const { parent } = node
    if (parent.type === 'AssignmentExpression' && parent.left === node && propertyName(node) === statusCallback)
      return callbackReadings(source, parent.right)
  }
  if (node.type === 'Identifier') return namedReadings(source, node)
  const status = statusAt(source, node)
  return status ? readingsFrom(source, status, node, 'status') : []
}

/** A variable with the name of a status, or the name of the property of an object that is compared. */
function namedReadings(source: SourceFile, node: TSESTree.Identifier): readonly Reading[] {
  const { parent } = node
  if (parent.type === 'Property' && parent.key === node && !parent.computed) {
    if (parent.parent.type === 'ObjectExpression')
      return node.name === statusCallback ? callbackReadings(source, parent.value) : objectReading(source, node)
    // `const { status: code } = response`
    const target = parent.value.type === 'AssignmentPattern' ? parent.value.left : parent.value
    if (target.type !== 'Identifier') return []
    const variable = variableOf(source.sourceCode, target)
    const status = variable && (statusAt(source, target) ?? variableStatus(source, target))
    return status ? atReferences(source, status, variable, 'status', 0) : []
  }
  if (
    !statusNames.has(node.name) ||
    (parent.type === 'MemberExpression' && parent.property === node && !parent.computed)
  )
    return []
  const status = statusAt(source, node) ?? variableStatus(source, node)
  return status ? readingsFrom(source, status, node, 'status') : []
}

/** The option of axios and others whose function is given a status. */
const statusCallback = 'validateStatus'

function callbackReadings(source: SourceFile, value: Node): readonly Reading[] {
  const callback = unwrap(value)
  const [parameter] = isFunction(callback) ? callback.params : []
  const variable = parameter?.type === 'Identifier' ? variableOf(source.sourceCode, parameter) : undefined
  if (parameter === undefined || variable === undefined) return []
  return atReferences(
    source,
    { node: parameter, evidence: 'proven', isOpen: false, clients: [] },
    variable,
    'status',
    0,
  )
}

/** A variable that only its name makes a status, unless it comes from something known, whose status is none of HTTP. */
function variableStatus(source: SourceFile, node: TSESTree.Identifier): StatusExpression | undefined {
  const variable = variableOf(source.sourceCode, node)
  const init = variable && originOf(variable)?.init
  const member = init && unwrap(init)
  const holders = !variable
    ? []
    : member?.type === 'MemberExpression'
      ? identify(source, member.object)
      : holdersOfDestructured(source, variable, identify)
  if (holders.some(({ api, evidence }) => evidence === 'proven' && api.title !== undefined)) return undefined
  return { node, evidence: 'named', isOpen: isOpen(source, node), clients: [] }
}

/** The readings of a status where an expression stands, and wherever the value goes that is made of it there. */
function readingsFrom(
  source: SourceFile,
  status: StatusExpression,
  node: Node,
  of: Derivation,
  depth = 0,
): readonly Reading[] {
  const here = measured(source, node, of)
  const comparisons = comparisonsOf(source, here)
  if (comparisons.length > 0) return [readingOf(source, status, here, comparisons)]
  if (depth === maxSteps) return []
  const variable = receiverOf(source, here.node)
  return variable ? atReferences(source, status, variable, here.of, depth + 1) : []
}

function atReferences(
  source: SourceFile,
  status: StatusExpression,
  variable: Variable,
  of: Derivation,
  depth: number,
): readonly Reading[] {
  return variable.references.flatMap(({ identifier, init }) =>
    init ? [] : readingsFrom(source, status, identifier, of, depth),
  )
}

function readingOf(
  source: SourceFile,
  { node, evidence, isOpen: open, clients }: StatusExpression,
  { node: here }: Measured,
  comparisons: readonly Comparison[],
): Reading {
  return { node: here, evidence, isOpen: open, clients, subject: subjectOf(source, node), comparisons }
}

/** The variable that keeps a value: a `const`, or the parameter of a function of this file that is called with it. */
function receiverOf(source: SourceFile, node: Node): Variable | undefined {
  const at = wrapped(node)
  const { parent } = at
  if (parent?.type === 'VariableDeclarator' && parent.init === at && parent.id.type === 'Identifier')
    return lasting(variableOf(source.sourceCode, parent.id))
  if (parent?.type !== 'CallExpression' || parent.callee === at) return undefined
  const owner = calledFunction(source, parent)
  const index = argumentIndex(parent, at)
  const parameter = index === undefined ? undefined : owner?.params[index]
  return isFunction(owner) && parameter?.type === 'Identifier'
    ? lasting(variableOf(source.sourceCode, parameter))
    : undefined
}

function lasting(variable: Variable | undefined): Variable | undefined {
  return variable && isNeverReassigned(variable) ? variable : undefined
}

/**
 * What only names speak for is a status where nothing speaks against it: all that one of them is compared with is something a
 * status can be. `status === 'active'`, `result.status === 1` are of jobs, promises and processes.
 */
function withoutOthers(readings: readonly Reading[]): readonly Reading[] {
  const others = new Set<string>()
  for (const { evidence, subject, comparisons } of readings) {
    if (evidence === 'named' && subject && !comparisons.every(mayBeOfStatus)) others.add(subject.key)
  }
  return readings.filter(
    ({ evidence, subject, comparisons }) =>
      evidence === 'proven' || (subject ? !others.has(subject.key) : comparisons.every(mayBeOfStatus)),
  )
}

function mayBeOfStatus({ value, of, kind }: Comparison): boolean {
  return value.possibilities.every(({ value: compared }) => {
    if (compared == null) return true
    const number =
      typeof compared === 'string' && /^\d{1,3}(?: |$)/.test(compared) ? Number.parseInt(compared, 10) : compared
    if (typeof number !== 'number') return false
    if (of === 'class' || of === 'rounded class' || of === 'quotient' || of === 'first digit')
      return (number >= 0 && number <= 9) || (number >= 100 && number <= 600)
    return (
      number === 0 ||
      (number >= 100 && number <= 600) ||
      (kind === 'range' && (Math.abs(number) === 1 || (number >= 99 && number <= 1000)))
    )
  })
}
