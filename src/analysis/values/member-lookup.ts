import type { TSESTree } from '@typescript-eslint/utils'
import type { Node } from '../../ast/node.ts'
import { objectLiteral } from '../../ast/object-literal.ts'
import { findProperty, propertyName } from '../../ast/property-name.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { variableOf } from '../../ast/variables.ts'
import type { SourceFile } from '../model/source-file.ts'

/** What a table of the file holds under a name: an initialiser, plus the steps that an enum has counted on from it. */
export interface TableEntry {
  readonly init: Node | undefined
  readonly plus: number
}

/** What an enum, class or object literal of the file holds at a path; nothing where the file changes it or it cannot be told. */
export function tableEntry(source: SourceFile, table: Node, path: readonly string[]): TableEntry | undefined {
  const [name, ...rest] = path
  if (name === undefined) return { init: table, plus: 0 }
  const holder = tableOf(source, table)
  switch (holder?.type) {
    case 'ObjectExpression': {
      const { property, isCertain } = findProperty(holder, name)
      if (property?.kind !== 'init' || property.value.type === 'AssignmentPattern' || !isCertain) return undefined
      return tableEntry(source, property.value, rest)
    }
    case 'TSEnumDeclaration':
      return rest.length === 0 ? enumEntry(holder, name) : undefined
    case 'ClassDeclaration':
    case 'ClassExpression': {
      const found = holder.body.body.find(
        (candidate) => candidate.type === 'PropertyDefinition' && candidate.static && propertyName(candidate) === name,
      )
      return found?.type === 'PropertyDefinition' && found.value ? tableEntry(source, found.value, rest) : undefined
    }
    default:
      return undefined
  }
}

const enums = new WeakMap<TSESTree.TSEnumDeclaration, ReadonlyMap<string, TableEntry>>()

function enumEntry(declaration: TSESTree.TSEnumDeclaration, name: string): TableEntry | undefined {
  const known = enums.get(declaration) ?? enumEntries(declaration)
  enums.set(declaration, known)
  return known.get(name)
}

/** An enum member without an initialiser counts on from the last one that has one, or from zero. */
function enumEntries({ body: { members } }: TSESTree.TSEnumDeclaration): ReadonlyMap<string, TableEntry> {
  const entries = new Map<string, TableEntry>()
  let init: Node | undefined
  let plus = 0
  for (const member of members) {
    if (member.initializer) [init, plus] = [member.initializer, 0]
    const name = propertyName(member)
    if (name !== undefined && !entries.has(name)) entries.set(name, { init, plus })
    plus += 1
  }
  return entries
}

/** The object literal, enum or class that an expression names. */
function tableOf(source: SourceFile, expression: Node): Node | undefined {
  const node = unwrap(expression)
  if (node.type === 'TSEnumDeclaration') return node
  const [definition] = (node.type === 'Identifier' && variableOf(source.sourceCode, node)?.defs) || []
  if (definition?.type === 'TSEnumName' || definition?.type === 'ClassName') return definition.node
  return objectLiteral(source.sourceCode, node)
}
