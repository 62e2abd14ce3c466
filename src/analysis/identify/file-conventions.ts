import type { FunctionNode, Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { wrapped } from '../../ast/unwrap.ts'
import { variableOf } from '../../ast/variables.ts'
import type { Convention, Framework } from '../../frameworks/framework.ts'
import { frameworks } from '../../frameworks/index.ts'
import { resolveHandler } from '../../frameworks/lookup.ts'
import { isInForce } from './api-lookup.ts'
import { exportedName, type ExportedName } from './exported-name.ts'
import type { Way } from './found-handler.ts'
import type { SourceFile } from '../model/source-file.ts'

/** The conventions of files that make an exported function a handler. */
export function exported(
  source: SourceFile,
  place: Node,
  isWanted: (convention: Convention) => boolean,
): readonly Way[] {
  const found = exportedName(place) ?? exportedLater(source, place)
  if (found === undefined) return []
  return frameworks().flatMap((framework) => {
    return (framework.conventions ?? []).flatMap((convention) => {
      const handler =
        isWanted(convention) && isMeant(source, framework, convention, found) && isInForce(source, framework)
          ? resolveHandler(framework, convention.as)
          : undefined
      const names = convention.namesMethod ? [found.name] : convention.methods
      const methods = names && new Set(names)
      const evidence = convention.takes === undefined ? 'proven' : 'named'
      return handler ? [{ framework, handler, evidence, methods, isFirst: true }] : []
    })
  })
}

/** The name of a member of an object that is a variable first, and exported by that: `const config = { redirects() {} }; export default config`. */
function exportedLater({ sourceCode }: SourceFile, place: Node): ExportedName | undefined {
  const { parent } = place
  if (parent?.type !== 'Property' || parent.value !== place) return undefined
  const declarator = wrapped(parent.parent).parent
  const member = propertyName(parent)
  if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') return undefined
  for (const { identifier, init } of variableOf(sourceCode, declarator.id)?.references ?? []) {
    const found = init ? undefined : exportedName(wrapped(identifier))
    if (found && member !== undefined) return { name: found.name, member }
  }
  return undefined
}

/** Whether the parameters of a function have the names that a convention asks for. */
export function takes({ params }: FunctionNode, { takes }: Convention): boolean {
  const [first] = params
  return (
    takes !== undefined &&
    first !== undefined &&
    params.length <= takes.length &&
    params.every((parameter, index) => parameter.type === 'Identifier' && takes[index]?.test(parameter.name))
  )
}

function isMeant(
  source: SourceFile,
  { modules = {} }: Framework,
  { file, exports, members, isOfImporters = false }: Convention,
  { name, member }: ExportedName,
): boolean {
  const isNamed = member === undefined ? members === undefined : members === '*' || members?.includes(member)
  const isExported = exports === '*' || (isNamed && exports.includes(name))
  if (!isExported || !file.test(source.path)) return false
  return !isOfImporters || Object.keys(modules).some((module) => source.modules.has(module))
}
