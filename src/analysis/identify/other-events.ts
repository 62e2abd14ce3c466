import type { TSESTree } from '@typescript-eslint/utils'
import type { FunctionNode, Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { wrapped } from '../../ast/unwrap.ts'
import { ownValue } from '../../own-value.ts'
import type { SourceFile } from '../model/source-file.ts'
import type { Way } from './found-handler.ts'
import { typeOrigins } from './type-annotations.ts'

/** Whether code shows that a function is called for something else than requests, although it is exported like a handler of them. */
export function isForOtherEvents(source: SourceFile, owner: FunctionNode, { framework, handler }: Way): boolean {
  const { otherEvents } = handler
  if (otherEvents === undefined) return false
  const origins = [...typesAround(owner)].flatMap((type) => typeOrigins(source, type))
  const isOther = origins.some(({ module, path: [name = ''] }) => {
    const known = ownValue(framework.types, module)
    return known !== undefined && ownValue(known, name) === undefined && /(?:Event|Handler)(?:V\d)?$/.test(name)
  })
  return isOther || readsMember(source, owner, otherEvents)
}

/** The type of the first parameter, and that of the variable that holds the function. */
function* typesAround(owner: FunctionNode): Generator<TSESTree.TypeNode> {
  const [first] = owner.params
  if (first && 'typeAnnotation' in first && first.typeAnnotation) yield first.typeAnnotation.typeAnnotation
  const { parent } = wrapped(owner)
  if (parent?.type === 'VariableDeclarator' && parent.id.typeAnnotation) yield parent.id.typeAnnotation.typeAnnotation
}

/** Whether a function looks at one of these members of its first parameter. */
export function readsMember(source: SourceFile, { params: [first] }: FunctionNode, names: readonly string[]): boolean {
  if (first === undefined) return false
  if (first.type !== 'Identifier') return namesMember(first, names)
  return source.sourceCode
    .getDeclaredVariables(first.parent)
    .filter(({ identifiers }) => identifiers.includes(first))
    .some(({ references }) =>
      references.some(({ identifier }) => {
        const use = wrapped(identifier)
        const { parent } = use
        if (parent?.type === 'VariableDeclarator') return parent.init === use && namesMember(parent.id, names)
        return (
          parent?.type === 'MemberExpression' && parent.object === use && names.includes(propertyName(parent) ?? '')
        )
      }),
    )
}

function namesMember(pattern: Node, names: readonly string[]): boolean {
  return (
    pattern.type === 'ObjectPattern' &&
    pattern.properties.some((property) => property.type === 'Property' && names.includes(propertyName(property) ?? ''))
  )
}
