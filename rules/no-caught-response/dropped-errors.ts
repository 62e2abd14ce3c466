import type { TSESTree } from '@typescript-eslint/utils'
import { effectAt } from '../../src/analysis/effects/effect-at.ts'
import type { SourceFile } from '../../src/analysis/model/source-file.ts'
import { isExamined, isPlainError, onlyWrites } from '../../src/analysis/thrown/error-tests.ts'
import type { Catcher } from '../../src/analysis/thrown/thrown-responses.ts'
import { pathInPattern, type Variable } from '../../src/ast/variables.ts'
import type { Node } from '../../src/ast/node.ts'
import { propertyName } from '../../src/ast/property-name.ts'
import { wrapped } from '../../src/ast/unwrap.ts'

/** The members that every error has, and that tell nothing of a response. */
const plainMembers = new Set(['message', 'stack', 'toString'])

const maxDepth = 4

/**
 * Whether code is sure to drop what it has caught: it neither throws, gives back nor keeps it, asks nothing of it, hands it to no
 * code that may, and reads no more than its message.
 */
export function drops(source: SourceFile, { binding, variables }: Catcher): boolean {
  if (binding === undefined) return true
  return variables.every((variable) => {
    const path = variable.defs[0] && pathInPattern(binding, variable.defs[0].name)
    const [step] = path ?? [undefined]
    if (path === undefined) return false
    if (path.length > 0) return path.length === 1 && step !== undefined && plainMembers.has(step)
    return isDropped(source, variable, 0)
  })
}

function isDropped(source: SourceFile, error: Variable, depth: number): boolean {
  if (depth > maxDepth || isExamined(source, error, Number.POSITIVE_INFINITY)) return false
  return error.references.every(({ identifier, init }) => init === true || isHarmless(source, identifier, depth))
}

/** Whether a use of the error leaves nothing of it but text. */
function isHarmless(source: SourceFile, use: Node, depth: number): boolean {
  const at = wrapped(use)
  const { parent } = at
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.object === at && plainMembers.has(propertyName(parent) ?? '')
    case 'CallExpression':
    case 'NewExpression':
      return parent.callee !== at && takesNothing(source, parent)
    case 'TemplateLiteral':
      return true
    case 'BinaryExpression':
      return parent.operator === '+' || parent.operator === 'instanceof'
    case 'Property':
    case 'SpreadElement':
    case 'ArrayExpression':
    case 'ObjectExpression':
      return parent.type !== 'SpreadElement' && isHarmless(source, parent, depth)
    case 'VariableDeclarator':
      return isCopied(source, parent, depth)
    case 'LogicalExpression':
    case 'ConditionalExpression':
      return isHarmless(source, parent, depth)
    case 'ExpressionStatement':
      return true
    default:
      return false
  }
}

function isCopied(source: SourceFile, { id, init }: TSESTree.VariableDeclarator, depth: number): boolean {
  if (init === null) return false
  if (id.type === 'Identifier')
    return source.sourceCode.getDeclaredVariables(id.parent).every((copy) => isDropped(source, copy, depth + 1))
  return (
    id.type === 'ObjectPattern' &&
    id.properties.every((property) => property.type === 'Property' && plainMembers.has(propertyName(property) ?? ''))
  )
}

/** Whether a call takes nothing of the response over from the error it is given: it writes it down, or has a status of its own. */
function takesNothing(source: SourceFile, call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  if (onlyWrites(call) || isPlainError(source, call.callee)) return true
  const effect = effectAt(source, call)
  if (effect === undefined || effect.runtimes.some(({ use }) => use.adopts)) return false
  const { status, content, kind } = effect
  return kind === 'error' ? status?.value.isComplete === true : kind === 'respond' && content !== undefined
}
