import type { ParserServicesWithTypeInformation, TSESLint } from '@typescript-eslint/utils'
import type { Node } from '../../ast/node.ts'

/**
 * Types of the user's TypeScript program, where linting knows them. TypeScript itself is never loaded, and none of its numbers
 * is relied on, since they differ between its versions: types are told apart by name and structure.
 */
export type Type = ReturnType<ParserServicesWithTypeInformation['getTypeAtLocation']>

type Checker = ReturnType<ParserServicesWithTypeInformation['program']['getTypeChecker']>
type Reference = Parameters<Checker['getTypeArguments']>[0]
type TypeSymbol = NonNullable<ReturnType<Type['getSymbol']>>

/** The type of an expression, and who can say more of it. */
export interface TypeInformation {
  readonly type: Type
  readonly checker: Checker
  /** Whether types say where a value may be `null` or `undefined`. */
  readonly isStrict: boolean
}

/** The type of an expression; `undefined` where linting knows no types. */
export function typeOf({ parserServices }: Readonly<TSESLint.SourceCode>, node: Node): TypeInformation | undefined {
  if (!parserServices?.program || !('getTypeAtLocation' in parserServices)) return undefined
  const { program } = parserServices
  const { strict = false, strictNullChecks = strict } = program.getCompilerOptions()
  return { type: parserServices.getTypeAtLocation(node), checker: program.getTypeChecker(), isStrict: strictNullChecks }
}

/** The types a union consists of, or the type itself. */
export function unionParts(type: Type): readonly Type[] {
  return type.isUnion() ? type.types : [type]
}

/** Whether values of a type are nothing but `null` or `undefined`. */
export function isNullish({ checker }: TypeInformation, type: Type): boolean {
  return /^(?:null|undefined|void)$/.test(checker.typeToString(type))
}

/** What a promise or an observable of the type gives. */
export function awaitedType({ type, checker }: TypeInformation): Type | undefined {
  const name = type.getSymbol()?.name
  const isAwaited = name === 'Promise' || name === 'PromiseLike' || name === 'Observable'
  return isAwaited && isReference(type) ? checker.getTypeArguments(type)[0] : undefined
}

function isReference(type: Type): type is Reference {
  return 'target' in type
}

/** How many codes a type has at most that lists those which code can send; what has more are all that a library knows. */
const maxCodes = 8

/** The codes that the type of an expression says it can be; none where it says nothing of them, or is an enumeration of them. */
export function typedCodes(sourceCode: Readonly<TSESLint.SourceCode>, node: Node): readonly number[] {
  const found = typeOf(sourceCode, node)
  const parts = found ? unionParts(found.type) : []
  if (parts.length > maxCodes || (parts.length > 1 && parts.some((part) => part.getSymbol() !== undefined))) return []
  const codes = parts.flatMap((part) => (part.isNumberLiteral() ? [part.value] : []))
  return codes.length === parts.length ? codes : []
}

/** Where something is declared: a file, and the offset of the name or of the whole in it. */
export interface DeclarationPlace {
  readonly file: string
  readonly offset: number
}

/** Where what an expression names is declared, through all that gives it on; `undefined` where types do not tell of one place. */
export function declarationOf(
  { parserServices }: Readonly<TSESLint.SourceCode>,
  node: Node,
): DeclarationPlace | undefined {
  if (!parserServices?.program || !('getSymbolAtLocation' in parserServices)) return undefined
  const name = node.type === 'MemberExpression' ? node.property : node
  const symbol = parserServices.getSymbolAtLocation(name)
  const [declaration, ...others] =
    (symbol && originalOf(symbol, parserServices.program.getTypeChecker()).declarations) ?? []
  if (declaration === undefined || others.length > 0) return undefined
  const named = 'name' in declaration && isStarting(declaration.name) ? declaration.name : declaration
  return { file: declaration.getSourceFile().fileName, offset: named.getStart() }
}

function originalOf(symbol: TypeSymbol, checker: Checker): TypeSymbol {
  try {
    return checker.getAliasedSymbol(symbol)
  } catch {
    // What is no alias is where it stands.
    return symbol
  }
}

function isStarting(name: unknown): name is { readonly getStart: () => number } {
  return typeof name === 'object' && name !== null && 'getStart' in name && typeof name.getStart === 'function'
}

/** Where a type is declared. */
export interface DeclaredType {
  readonly name: string
  /** The package; empty for what the platform declares, `undefined` for the project's own. */
  readonly module: string | undefined
}

/** Where a type and the types it extends or is made of are declared. */
export function declaredTypes(type: Type, depth = 0): readonly DeclaredType[] {
  if (depth > 3) return []
  const own = [type.aliasSymbol, type.getSymbol()].flatMap((symbol) => (symbol ? declaredAt(symbol) : []))
  const parts = type.isUnionOrIntersection() ? type.types : (type.getBaseTypes() ?? [])
  return [...own, ...parts.flatMap((part) => declaredTypes(part, depth + 1))]
}

function declaredAt(symbol: TypeSymbol): readonly DeclaredType[] {
  return (symbol.declarations ?? []).map((declaration) => ({
    name: symbol.name,
    module: moduleOf(declaration.getSourceFile().fileName),
  }))
}

const inPackage = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\/(?:.*\/)?([^/]+?)\.d\.[cm]?ts$/

/** The specifier by which what a declaration file describes is imported. */
function moduleOf(file: string): string | undefined {
  const [, name, base] = inPackage.exec(file.replaceAll('\\', '/')) ?? []
  if (name === undefined) return undefined
  if (name === '@types/node') return base
  if (name === 'typescript' || name === 'undici-types') return ''
  return name.startsWith('@types/') ? name.slice(7).replace(/^(.+)__/, '@$1/') : name
}
