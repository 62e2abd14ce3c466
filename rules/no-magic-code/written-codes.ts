import { wrapped } from '../../src/ast/unwrap.ts'
import { isWithin, type Node } from '../../src/ast/node.ts'
import { variableOf } from '../../src/ast/variables.ts'
import { isStatusCode, statusCode, withdrawnCodes } from '../../src/registry/status-codes.ts'
import type { Analysis } from '../../src/analysis/analysis.ts'
import type { Possibility, Reading, Sink, Static } from '../../src/analysis/model/model.ts'
import { assignedCodes } from '../../src/findings/assigned-codes.ts'
import { declaredKeys } from '../../src/findings/written-statuses.ts'
import { isUncheckedMock } from '../../src/project/settings.ts'

/** A code as it stands in the file: a number or a name for one. */
export interface WrittenCode {
  readonly possibility: Possibility
  /** Whether the types there take certain numbers only. */
  readonly takesCertain: boolean
  /** The received status it is compared with, which may show what else is known. */
  readonly comparedWith?: Reading
}

interface Scope {
  readonly tests: boolean
  readonly declarations: boolean
}

/** The codes that are written at sinks and compared with received statuses, each node once. */
export function* writtenCodes(analysis: Analysis, scope: Scope): Generator<WrittenCode> {
  const seen = new Set<Node>()
  for (const written of [...sentCodes(analysis, scope), ...comparedCodes(analysis)]) {
    if (seen.has(written.possibility.node)) continue
    seen.add(written.possibility.node)
    yield written
  }
}

function* sentCodes(analysis: Analysis, { tests, declarations }: Scope): Generator<WrittenCode> {
  for (const sink of analysis.sinks) {
    const { kind, node, value, runtimes } = sink
    if ((kind === 'mock' && !tests) || (kind === 'declare' && !declarations) || !node) continue
    const takesCertain = runtimes.some(({ framework }) => framework.takesCertainCodes)
    for (const possibility of [...value.possibilities, ...assignedCodes(analysis.source, sink)]) {
      const isNamed = possibility.via === 'variable' && isOnlyValue(analysis, possibility)
      if (!isNamed && !mustGo(analysis, sink, possibility.value)) yield { possibility, takesCertain }
    }
  }
  // Types are made from the keys of a description, which have to be the numbers for that.
  for (const { possibility } of declarations ? declaredKeys(analysis) : [])
    if (!mustGo(analysis, { kind: 'declare' }, possibility.value)) yield { possibility, takesCertain: true }
}

function* comparedCodes({ readings }: Analysis): Generator<WrittenCode> {
  for (const comparedWith of readings) {
    for (const { kind, value, node } of comparedWith.comparisons) {
      if (kind === 'range') continue
      for (const possibility of value.possibilities) {
        const isDirect =
          possibility.via === 'member' || (possibility.via === 'itself' && isWithin(possibility.node, node))
        if (isDirect && isStatusCode(possibility.value)) yield { possibility, takesCertain: false, comparedWith }
      }
    }
  }
}

/** Whether other rules say of a code that it must not be sent: a name would not make it better. */
function mustGo({ isTest, settings }: Analysis, sink: Pick<Sink, 'kind'>, code: Static): boolean {
  if (typeof code !== 'number' || isTest || isUncheckedMock(settings, sink)) return false
  return withdrawnCodes.has(code) || (!statusCode(code) && !settings.codes.has(code))
}

/** Whether a variable has this value and no other, so that its name is one for the code. */
function isOnlyValue({ source }: Analysis, { node }: Possibility): boolean {
  const { parent } = wrapped(node)
  if (parent?.type === 'ConditionalExpression' || parent?.type === 'LogicalExpression') return false
  const target =
    parent?.type === 'VariableDeclarator'
      ? parent.id
      : parent?.type === 'AssignmentExpression'
        ? parent.left
        : undefined
  const variable = target?.type === 'Identifier' ? variableOf(source.sourceCode, target) : undefined
  return variable === undefined || variable.references.filter((reference) => reference.isWrite()).length < 2
}
