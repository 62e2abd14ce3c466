import type { TSESLint } from '@typescript-eslint/utils'
import type { Node } from './node.ts'

/**
 * Whether the type of an expression has a property, where the user's linting knows types; `undefined` where it does not, or where the
 * type tells nothing.
 */
export function hasTypedProperty(
  { parserServices }: Readonly<TSESLint.SourceCode>,
  expression: Node,
  name: string,
): boolean | undefined {
  if (!parserServices?.program || !('getTypeAtLocation' in parserServices)) return undefined
  const type = parserServices.getTypeAtLocation(expression)
  const properties = type.getProperties()
  return properties.length === 0 ? undefined : properties.some((property) => property.name === name)
}
