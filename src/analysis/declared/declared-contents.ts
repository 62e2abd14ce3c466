import type { TSESTree } from '@typescript-eslint/utils'
import type { Node } from '../../ast/node.ts'
import { objectLiteral } from '../../ast/object-literal.ts'
import { findProperty, propertyName } from '../../ast/property-name.ts'
import { forbidsContent } from '../../registry/status-codes.ts'
import { fittingUse, inputsOf, Kinds } from '../identify/overloads.ts'
import { hasMediaTypes, isContentSchema } from './content-schemas.ts'
import { isDescription } from './declarations.ts'
import { routesOf, starIn, statusesIn } from './described-declarations.ts'
import { identify } from '../identify/identify.ts'
import { walkMarked, type Marks } from '../scan/marks.ts'
import type { SourceFile } from '../model/source-file.ts'

/** Content that is declared for a status which cannot have any. */
export interface DeclaredContent {
  readonly code: number
  /** The schema, or the member of an OpenAPI object that lists the media types. */
  readonly node: Node
}

/** The content that objects with a key for each status declare: by OpenAPI, and by the schemas that routes are given. */
export function declaredContentsOf(source: SourceFile, marks: Marks): readonly DeclaredContent[] {
  const found = new Map<Node, DeclaredContent>()
  walkMarked(source.sourceCode, marks, (node) => {
    if (!isDescription(node)) return
    for (const content of contentsIn(source, node)) found.set(content.node, content)
  })
  return [...found.values()]
}

function contentsIn(source: SourceFile, property: TSESTree.Property): readonly DeclaredContent[] {
  const forbidding = (statusesIn(source, property.value, true)?.statuses ?? []).flatMap(({ code, node: { parent } }) =>
    code !== undefined && forbidsContent(code) && parent?.type === 'Property'
      ? [{ code, description: parent.value }]
      : [],
  )
  if (forbidding.length === 0) return []
  const byMediaType = forbidding.flatMap(({ code, description }) => {
    const content = mediaTypesOf(source, description)
    return content && propertyName(property) === 'responses' ? [{ code, node: content }] : []
  })
  if (byMediaType.length > 0 || !areSchemas(source, property)) return byMediaType
  return forbidding.flatMap(({ code, description }) =>
    isContentSchema(source, description) ? [{ code, node: description }] : [],
  )
}

/** The member `content` of an OpenAPI Response Object, where it has a media type. */
function mediaTypesOf(source: SourceFile, description: Node): TSESTree.Property | undefined {
  const object = objectLiteral(source.sourceCode, description)
  const content = object && findProperty(object, 'content').property
  return content && hasMediaTypes(source, content.value) ? content : undefined
}

/** Whether a library takes what the property holds for schemas of content. */
function areSchemas(source: SourceFile, property: TSESTree.Property): boolean {
  const name = propertyName(property)
  if (name === undefined) return false
  return routesOf(source, property.parent, [name]).some(({ call, index, path }) =>
    identify(source, call.callee).some(({ api }) => {
      const use = fittingUse(api.call, new Kinds(source, inputsOf(call).inputs))
      return starIn(use?.describes, index, path) !== undefined
    }),
  )
}
