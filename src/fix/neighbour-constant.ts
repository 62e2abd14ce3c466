import type { SourceFile } from '../analysis/model/source-file.ts'
import { importOfVariable } from '../ast/imported.ts'
import type { Node } from '../ast/node.ts'
import { isSetAt, isTypeOnly, resolves, topLevelVariables } from './import-name.ts'
import { memberOfNeighbour, type TableConstant } from './table-constant.ts'

/** A member of an enum or constant object that the file imports from another module of its project. */
export function neighbourConstant(
  { sourceCode, neighbours }: Pick<SourceFile, 'sourceCode' | 'neighbours'>,
  place: Node,
  code: number,
): TableConstant | undefined {
  if (neighbours === undefined) return undefined
  for (const variable of topLevelVariables(sourceCode)) {
    const imported = importOfVariable(sourceCode, variable)
    if (imported === undefined || isTypeOnly(variable)) continue
    const table = neighbours.tableOf(imported)
    const found = table && memberOfNeighbour(table, code)
    if (found && resolves(sourceCode, place, variable) && isSetAt(place, variable))
      return { ...found, text: `${variable.name}.${found.text}` }
  }
  return undefined
}
