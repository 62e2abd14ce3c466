import type { TSESTree } from '@typescript-eslint/utils'
import { isWithin, type FunctionNode, type Node } from '../../ast/node.ts'
import { objectLiteral } from '../../ast/object-literal.ts'
import { findProperty } from '../../ast/property-name.ts'
import { pathInPattern } from '../../ast/variables.ts'
import type { SourceFile } from '../model/source-file.ts'
import { callsOf } from './call-sites.ts'

/** What a call passes for a name among the parameters of a function: an expression, nothing, or what cannot be seen. */
export interface PassedArgument {
  readonly call: Node
  readonly is: 'there' | 'absent' | 'unknown'
  readonly node: Node | undefined
}

interface PassedArguments {
  readonly all: readonly PassedArgument[]
  /** Whether there are no other calls. */
  readonly isComplete: boolean
}

/**
 * What the calls in this file pass for a name, which stands for a parameter or for a member of one: `({ status }) => …`; or for what
 * lies at a path inside it.
 */
export function passedArguments(
  source: SourceFile,
  owner: FunctionNode,
  name: Node,
  inner: readonly string[] = [],
): PassedArguments | undefined {
  const index = owner.params.findIndex((candidate) => isWithin(name, candidate))
  const parameter = owner.params[index]
  const path = parameter && pathInPattern(parameter, name)
  if (parameter === undefined || path === undefined) return undefined
  const { nodes, isComplete } = callsOf(source, owner)
  return { all: nodes.map((call) => passedBy(source, call, index, parameter, [...path, ...inner])), isComplete }
}

function passedBy(
  source: SourceFile,
  call: TSESTree.CallExpression,
  index: number,
  parameter: Node,
  path: readonly (string | undefined)[],
): PassedArgument {
  const unknown = { call, is: 'unknown', node: undefined } as const
  if (path.includes(undefined)) return unknown
  if (call.arguments.slice(0, index + 1).some(({ type }) => type === 'SpreadElement')) return unknown
  const whole = path.length > 0 && parameter.type === 'AssignmentPattern' ? parameter.right : undefined
  const node = along(source, call.arguments[index] ?? whole, path)
  return node === 'unknown' ? unknown : { call, is: node ? 'there' : 'absent', node }
}

/** What an object literal has at a path. */
export function along(
  source: SourceFile,
  expression: Node | undefined,
  [step, ...path]: readonly (string | undefined)[],
): Node | 'unknown' | undefined {
  if (step === undefined) return expression
  const object = expression && objectLiteral(source.sourceCode, expression)
  const found = object && findProperty(object, step)
  if (!found?.isCertain || found.property?.value.type === 'AssignmentPattern') return 'unknown'
  return found.property || path.length === 0 ? along(source, found.property?.value, path) : 'unknown'
}

/** The default that a pattern gives a name: `({ status = 200 })`, `(status = 200)`. */
export function defaultOf(name: Node): Node | undefined {
  const { parent } = name
  return parent?.type === 'AssignmentPattern' && parent.left === name ? parent.right : undefined
}
