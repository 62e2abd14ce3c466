import type { TSESTree } from '@typescript-eslint/utils'
import type { Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { isGlobal, originOf, variableOf, type Variable } from '../../ast/variables.ts'
import type { SourceFile } from '../model/source-file.ts'
import { caughtErrorIn, type CaughtError } from './caught-errors.ts'

/** A place where code takes something out of a caught error. */
export interface ErrorRead {
  /** The expression that takes it, or the name in a pattern that does. */
  readonly node: Node
  readonly error: CaughtError
  /** The variable that holds the error, or a part of it. */
  readonly variable: Variable
  /** The names of the members that lead from the error to what is taken. */
  readonly path: readonly string[]
  /** Whether what is taken is what a method of the error gives. */
  readonly isCalled: boolean
  /** Whether `?.` stops where a member is missing, in front of the last one. */
  readonly isOptional: boolean
  /** The types that the code claims the error is of. */
  readonly claims: readonly TSESTree.TypeNode[]
}

const maxDepth = 6

/** What an expression takes out of a caught error, by members, by a method of it, or through a `const`. */
export function errorReadAt(source: SourceFile, expression: Node, depth = 0): ErrorRead | undefined {
  const node = unwrap(expression)
  const claims = claimsAround(expression)
  if (depth > maxDepth) return undefined
  if (node.type === 'Identifier') return readBehindName(source, node, claims, depth)
  if (node.type === 'CallExpression') {
    const callee = unwrap(node.callee)
    const inner =
      callee.type === 'MemberExpression' && node.arguments.length === 0 ? memberRead(source, callee, depth) : undefined
    return inner && !inner.isCalled
      ? { ...inner, node, isCalled: true, isOptional: inner.isOptional || node.optional }
      : undefined
  }
  return node.type === 'MemberExpression' ? memberRead(source, node, depth) : undefined
}

function memberRead(source: SourceFile, node: TSESTree.MemberExpression, depth: number): ErrorRead | undefined {
  const name = propertyName(node)
  const holder = name === undefined ? undefined : errorReadAt(source, node.object, depth + 1)
  if (name === undefined || holder === undefined || holder.isCalled) return undefined
  return { ...holder, node, path: [...holder.path, name], isOptional: node.optional }
}

function readBehindName(
  source: SourceFile,
  node: TSESTree.Identifier,
  claims: readonly TSESTree.TypeNode[],
  depth: number,
): ErrorRead | undefined {
  const variable = variableOf(source.sourceCode, node)
  if (variable === undefined || isGlobal(variable)) return undefined
  const error = caughtErrorIn(source, variable)
  const [definition] = variable.defs
  if (error) {
    // A member that a pattern takes is read in the pattern, where it may have a default.
    const name = definition?.name
    if (error.path.length > 0 && (name === undefined || hasDefault(name))) return undefined
    const at = error.path.length > 0 && name ? name : node
    return { node: at, error, variable, path: error.path, isCalled: false, isOptional: false, claims }
  }
  const origin = originOf(variable)
  const name = definition?.name
  if (origin === undefined || name === undefined || origin.path.includes(undefined)) return undefined
  const steps = origin.path.filter((step) => step !== undefined)
  if (steps.length > 0 && hasDefault(name)) return undefined
  const held = errorReadAt(source, origin.init, depth + 1)
  if (held === undefined || (held.isCalled && steps.length > 0)) return undefined
  return {
    ...held,
    node: steps.length > 0 ? name : held.node,
    path: [...held.path, ...steps],
    claims: [...held.claims, ...claims],
  }
}

/** Whether a pattern has a default value for a name, or for what holds it. */
function hasDefault(name: Node): boolean {
  for (let at: Node = name; at.parent; at = at.parent) {
    if (at.parent.type === 'AssignmentPattern' && at.parent.left === at) return true
    if (!/^(Property|ObjectPattern|ArrayPattern)$/.test(at.parent.type)) return false
  }
  return false
}

/** The types that assertions around an expression claim: `(err as HttpError)`. */
function claimsAround(expression: Node): readonly TSESTree.TypeNode[] {
  switch (expression.type) {
    case 'TSAsExpression':
    case 'TSTypeAssertion':
    case 'TSSatisfiesExpression':
      return [expression.typeAnnotation, ...claimsAround(expression.expression)]
    case 'TSNonNullExpression':
    case 'ChainExpression':
      return claimsAround(expression.expression)
    default:
      return []
  }
}
