import type { TSESTree } from '@typescript-eslint/utils'
import { isFunction, type Node } from '../../ast/node.ts'
import { objectLiteral } from '../../ast/object-literal.ts'
import { findProperty, propertyName } from '../../ast/property-name.ts'
import { nestedDescription } from '../../frameworks/schemas.ts'
import { decoratedDeclarations } from './decorated-declarations.ts'
import { describedDeclarations } from './described-declarations.ts'
import { walkMarked, type Marks } from '../scan/marks.ts'
import type { Declaration, Effect } from '../model/model.ts'
import type { SourceFile } from '../model/source-file.ts'

/** Every declaration of a file: by objects with a key for each status, and by decorators. */
export function declarationsOf(source: SourceFile, marks: Marks, effects: readonly Effect[]): readonly Declaration[] {
  const found = [...decoratedDeclarations(source, effects)]
  const seen = new Set<Node>()
  walkMarked(source.sourceCode, marks, (node) => {
    if (!isDescription(node) || seen.has(node)) return
    seen.add(node)
    for (const property of [node, ...membersOf(source, node)])
      for (const declaration of describedDeclarations(source, property)) found.push(declaration)
  })
  return found
}

/** The members of what a property holds, since some libraries keep the descriptions one level below: `response: { status: { 200: … } }`. */
function membersOf({ sourceCode }: SourceFile, { value }: TSESTree.Property): readonly TSESTree.Property[] {
  const object = objectLiteral(sourceCode, value)
  const { property } = object ? findProperty(object, nestedDescription) : {}
  return property ? [property] : []
}

/** Whether a node is a property that may describe the responses of a route. */
export function isDescription(node: Node): node is TSESTree.Property {
  if (node.type !== 'Property' || node.parent.type !== 'ObjectExpression' || isFunction(node.value)) return false
  return /^responses?$/.test(propertyName(node) ?? '')
}
