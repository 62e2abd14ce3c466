import type { TSESLint } from '@typescript-eslint/utils'
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
  for (const { variable, table } of neighbours ? importedTables(sourceCode, neighbours) : []) {
    const found = memberOfNeighbour(table, code)
    if (found && resolves(sourceCode, place, variable) && isSetAt(place, variable))
      return { ...found, text: `${variable.name}.${found.text}` }
  }
  return undefined
}

interface ImportedTable {
  readonly variable: TSESLint.Scope.Variable
  readonly table: Node
}

const imported = new WeakMap<object, readonly ImportedTable[]>()

/** The enums and constant objects that a file imports from its project. */
function importedTables(
  sourceCode: SourceFile['sourceCode'],
  neighbours: NonNullable<SourceFile['neighbours']>,
): readonly ImportedTable[] {
  const known = imported.get(neighbours)
  if (known) return known
  const found = topLevelVariables(sourceCode).flatMap((variable) => {
    const from = isTypeOnly(variable) ? undefined : importOfVariable(sourceCode, variable)
    const table = from && neighbours.tableOf(from)
    return table ? [{ variable, table }] : []
  })
  imported.set(neighbours, found)
  return found
}
