import type { Node } from '../../ast/node.ts'
import { unwrap } from '../../ast/unwrap.ts'
import type { Empty } from '../../frameworks/framework.ts'
import type { SourceFile } from '../model/source-file.ts'
import { awaitedType, typeOf, unionParts, type TypeInformation } from '../identify/typescript-types.ts'

type TypedPresence = 'shown' | 'none' | 'unknown' | undefined

/** Whether the type of an expression is sure to be content or nothing; `undefined` where no types are known, or where they do not tell. */
export function typedPresence({ sourceCode }: SourceFile, expression: Node, empty: readonly Empty[]): TypedPresence {
  const found = typeOf(sourceCode, unwrap(expression))
  return found?.isStrict ? ofType(found, empty) : undefined
}

function ofType(information: TypeInformation, empty: readonly Empty[]): TypedPresence {
  const parts = unionParts(information.type).map((type) => ofPart({ ...information, type }, empty))
  const [first] = parts
  if (parts.every((part) => part === first)) return first
  return parts.includes(undefined) ? undefined : 'unknown'
}

function ofPart(part: TypeInformation, empty: readonly Empty[]): TypedPresence {
  const { type, checker } = part
  const awaited = awaitedType(part)
  if (awaited) return ofType({ ...part, type: awaited }, empty)
  switch (checker.typeToString(type)) {
    case 'any':
    case 'unknown':
    case 'never':
      return undefined
    case 'void':
    case 'undefined':
      return empty.includes('undefined') ? 'none' : 'shown'
    case 'null':
      return empty.includes('null') ? 'none' : 'shown'
    case 'string':
      return empty.includes('empty string') ? 'unknown' : 'shown'
    case '""':
      return empty.includes('empty string') ? 'none' : 'shown'
    case 'number':
    case 'bigint':
    case 'boolean':
    case 'true':
    case 'false':
    case 'object':
      return 'shown'
    default:
      return type.isLiteral() || (type.getSymbol() !== undefined && !type.isTypeParameter()) ? 'shown' : undefined
  }
}
