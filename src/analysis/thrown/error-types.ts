import type { TSESTree } from '@typescript-eslint/utils'
import type { Node } from '../../ast/node.ts'
import { isGlobal, variableOf } from '../../ast/variables.ts'
import type { SourceFile } from '../model/source-file.ts'
import { typeApis } from '../identify/type-annotations.ts'
import { typeOf } from '../identify/typescript-types.ts'

/**
 * Whether a type leaves open that an error has a member: `any`, `unknown`, the platform's `Error`, a type whose member is optional.
 * Types that are not in view are taken at their word.
 */
export function leavesOpen(source: SourceFile, type: TSESTree.TypeNode, member: string): boolean {
  switch (type.type) {
    case 'TSAnyKeyword':
    case 'TSUnknownKeyword':
      return true
    case 'TSUnionType':
      return type.types.some((part) => leavesOpen(source, part, member))
    case 'TSIntersectionType':
      return type.types.every((part) => leavesOpen(source, part, member))
    case 'TSTypeLiteral':
      return isOpenIn(type.members, member)
    case 'TSTypeReference':
      return isOpenByName(source, type, member)
    default:
      return false
  }
}

/** Whether a member may be missing in an object of such members. */
function isOpenIn(members: readonly TSESTree.TypeElement[], name: string): boolean {
  const found = members.find((element) => element.type === 'TSPropertySignature' && nameOf(element) === name)
  return found?.type !== 'TSPropertySignature' || found.optional
}

function nameOf({ key, computed }: TSESTree.TSPropertySignature): string | undefined {
  return !computed && key.type === 'Identifier' ? key.name : undefined
}

function isOpenByName(source: SourceFile, type: TSESTree.TSTypeReference, member: string): boolean {
  const known = typeApis(source, type)
  if (known.length > 0) return known.some(({ api }) => api.mayLack?.includes(member))
  if (type.typeName.type !== 'Identifier') return false
  const variable = variableOf(source.sourceCode, type.typeName)
  if (variable === undefined || isGlobal(variable)) return /^(Error|Partial|Record)$/.test(type.typeName.name)
  const [declaration] = variable.defs
  const node: Node | undefined = declaration?.node
  if (node?.type === 'TSTypeAliasDeclaration') return leavesOpen(source, node.typeAnnotation, member)
  if (node?.type !== 'TSInterfaceDeclaration') return false
  const own = node.body.body.find((element) => element.type === 'TSPropertySignature' && nameOf(element) === member)
  if (own?.type === 'TSPropertySignature') return own.optional
  return node.extends.every(({ expression }) => expression.type === 'Identifier' && expression.name === 'Error')
}

/** Whether the types of the user's program say that an expression is a number, and nothing else. */
export function isTypedNumber({ sourceCode }: SourceFile, node: Node): boolean {
  const information = typeOf(sourceCode, node)
  return information !== undefined && /^(?:number|\d+)$/.test(information.checker.typeToString(information.type))
}
