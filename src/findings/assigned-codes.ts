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
  const name = node && unwrap(node)
  const variable = name?.type === 'Identifier' ? variableOf(source.sourceCode, name) : undefined
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
