import type { TSESTree } from '@typescript-eslint/utils'
import type { Node } from '../ast/node.ts'
import { unwrap } from '../ast/unwrap.ts'
import { isNeverReassigned, variableOf } from '../ast/variables.ts'
import { isStatusCode } from '../registry/status-codes.ts'
import { evaluate } from '../analysis/values/evaluate.ts'
import type { Possibility, Sink } from '../analysis/model/model.ts'
import type { SourceFile } from '../analysis/model/source-file.ts'

/**
 * The codes given to a variable that is assigned to several times and then stands in a status's place, wherever that is on its way:
 * `let status = 500; if (isMissing) status = 404`.
 */
export function assignedCodes(source: SourceFile, { node }: Sink): readonly Possibility[] {
  return node ? namesIn(node).flatMap((name) => assignedTo(source, name)) : []
}

/** The names whose values an expression can have: itself, or a branch of `?:`, `||` and `??`. */
function namesIn(expression: Node): readonly TSESTree.Identifier[] {
  const node = unwrap(expression)
  switch (node.type) {
    case 'Identifier':
      return [node]
    case 'ConditionalExpression':
      return [node.consequent, node.alternate].flatMap(namesIn)
    case 'LogicalExpression':
      return [...(node.operator === '&&' ? [] : namesIn(node.left)), ...namesIn(node.right)]
    default:
      return []
  }
}

function assignedTo(source: SourceFile, name: TSESTree.Identifier): readonly Possibility[] {
  const variable = variableOf(source.sourceCode, name)
  const [definition] = variable?.defs ?? []
  if (variable === undefined || definition?.type !== 'Variable' || isNeverReassigned(variable)) return []
  return variable.references.flatMap(({ identifier, writeExpr }) => {
    const { parent } = identifier
    const isPlain =
      (parent.type === 'AssignmentExpression' && parent.operator === '=' && parent.left === identifier) ||
      (parent.type === 'VariableDeclarator' && parent.id === identifier)
    const { possibilities } = isPlain && writeExpr ? evaluate(source, writeExpr) : { possibilities: [] }
    return possibilities.flatMap((possibility) =>
      isStatusCode(possibility.value) && possibility.via !== 'parameter'
        ? [{ ...possibility, via: possibility.via === 'itself' ? ('variable' as const) : possibility.via }]
        : [],
    )
  })
}
