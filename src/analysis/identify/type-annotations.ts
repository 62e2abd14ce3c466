import type { TSESTree } from '@typescript-eslint/utils'
import type { Node } from '../../ast/node.ts'
import { importedBy, importOfVariable, type Imported } from '../../ast/imported.ts'
import { moduleName } from '../../ast/module-name.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { isGlobal, variableOf } from '../../ast/variables.ts'
import { frameworks } from '../../frameworks/index.ts'
import { frameworksOf, globalsNamed, namespaceOf, resolve } from '../../frameworks/lookup.ts'
import { along, isInForce, type ApiMatch } from './api-lookup.ts'
import type { SourceFile } from '../model/source-file.ts'
import { declaredTypes, isNullish, typeOf, unionParts, type Type } from './typescript-types.ts'
import { ownValue } from '../../own-value.ts'

/** What the type annotation of a variable or parameter says it is; `undefined` where it has none. */
export function annotated(source: SourceFile, pattern: Node): readonly ApiMatch[] | undefined {
  const annotation = 'typeAnnotation' in pattern ? pattern.typeAnnotation : undefined
  if (annotation?.type === 'TSTypeAnnotation') return typeApis(source, annotation.typeAnnotation)
  return undefined
}

/** The name of the type a variable or parameter is annotated with: `Response` for `res: Response<User>`. */
export function annotatedName(pattern: Node): string | undefined {
  const annotation = 'typeAnnotation' in pattern ? pattern.typeAnnotation : undefined
  if (annotation?.type !== 'TSTypeAnnotation' || annotation.typeAnnotation.type !== 'TSTypeReference') return undefined
  const { typeName } = annotation.typeAnnotation
  return typeName.type === 'Identifier'
    ? typeName.name
    : typeName.type === 'TSQualifiedName'
      ? typeName.right.name
      : undefined
}

/** The types an expression is given where it stands: by the variable it initialises, by `as`, `satisfies` or JSDoc `@type`. */
export function typedAs(source: SourceFile, place: Node): readonly ApiMatch[] {
  const found: (readonly ApiMatch[])[] = []
  for (let at = unwrap(place); at !== place && at.parent; at = at.parent) found.push(assertedType(source, at.parent))
  found.push(assertedType(source, place))
  const { parent } = place
  if (parent?.type === 'VariableDeclarator' && parent.init === place) {
    found.push(annotated(source, parent.id) ?? jsdocType(source, parent.parent))
  }
  if (parent?.type === 'PropertyDefinition' && parent.value === place && parent.typeAnnotation) {
    found.push(typeApis(source, parent.typeAnnotation.typeAnnotation))
  }
  return found.flat()
}

/** Whether code says that an expression is of another type than what it comes from shows: by `as`, or by the type of its variable. */
export function isRetyped(source: SourceFile, expression: Node, variable?: Node): boolean {
  const annotation = variable && 'typeAnnotation' in variable ? variable.typeAnnotation : undefined
  if (annotation?.type === 'TSTypeAnnotation' && typeApis(source, annotation.typeAnnotation).length === 0) return true
  for (let at = expression; at !== unwrap(at); at = inner(at))
    if ((at.type === 'TSAsExpression' || at.type === 'TSTypeAssertion') && isOther(source, at.typeAnnotation))
      return true
  return false
}

function inner(wrapper: Node): Node {
  return 'expression' in wrapper && typeof wrapper.expression === 'object' ? wrapper.expression : unwrap(wrapper)
}

function isOther(source: SourceFile, type: TSESTree.TypeNode): boolean {
  const isConst =
    type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'const'
  return !isConst && typeApis(source, type).length === 0
}

function assertedType(source: SourceFile, node: Node): readonly ApiMatch[] {
  return node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression'
    ? typeApis(source, node.typeAnnotation)
    : []
}

/** What values of a type are. */
export function typeApis(source: SourceFile, type: TSESTree.TypeNode): readonly ApiMatch[] {
  switch (type.type) {
    case 'TSTypeReference': {
      if (type.typeName.type === 'Identifier' && /^(Promise|Readonly|Awaited)$/.test(type.typeName.name)) {
        const [argument] = type.typeArguments?.params ?? []
        return argument ? typeApis(source, argument) : []
      }
      const imported = importedType(source, type.typeName)
      return imported ? apisOfType(source, imported) : []
    }
    case 'TSImportType': {
      const module = moduleName(type.source.value)
      const names = type.qualifier ? namesOf(type.qualifier) : []
      return apisOfType(source, { module, path: names })
    }
    case 'TSTypeQuery':
      return type.exprName.type === 'TSImportType' ? [] : valueOf(source, type.exprName)
    case 'TSTypeLiteral':
      return type.members.flatMap((member) => membersOf(source, member))
    case 'TSUnionType':
      return ofParts(source, type.types, (known) => ({ ...known, evidence: 'named' }))
    case 'TSIntersectionType':
      return ofParts(source, type.types, (known) => ({ ...known, isExtended: true }))
    default:
      return []
  }
}

/** What the parts of a type are, changed where one of them is not known. */
function ofParts(
  source: SourceFile,
  parts: readonly TSESTree.TypeNode[],
  change: (known: ApiMatch) => ApiMatch,
): readonly ApiMatch[] {
  const values = parts.filter(({ type }) => !/^TS(?:Null|Undefined|Void|Never)Keyword$/.test(type))
  const known = values.map((part) => typeApis(source, part))
  return known.every((one) => one.length > 0) ? known.flat() : known.flat().map(change)
}

/** What `typeof Response` says: what the name is as a value. */
function valueOf(source: SourceFile, name: TSESTree.EntityName): readonly ApiMatch[] {
  const imported = importedType(source, name)
  if (imported === undefined) return []
  const { module, path } = imported
  const [global = ''] = path
  if (module === '') {
    const found = path.length === 1 ? globalsNamed('globals', global) : []
    return found.map((one) => ({ ...one, evidence: 'proven' }))
  }
  const namespaces = frameworksOf(module).flatMap((framework): readonly ApiMatch[] => {
    const api = isInForce(source, framework) ? namespaceOf(framework, module) : undefined
    return api ? [{ framework, api, evidence: 'proven' }] : []
  })
  return along(namespaces, path)
}

/** What instances of a class are: `http.ServerResponse`. */
export function instanceApis(source: SourceFile, expression: Node): readonly ApiMatch[] {
  const node = unwrap(expression)
  const imported = importedBy(source.sourceCode, node)
  if (imported) return apisOfType(source, imported)
  const isPlatform = node.type === 'Identifier' && isGlobal(variableOf(source.sourceCode, node))
  return isPlatform ? apisOfType(source, { module: '', path: [node.name] }) : []
}

/** An object with a member of a known type: `{ Response: typeof Response }`. */
function membersOf(source: SourceFile, member: TSESTree.TypeElement): readonly ApiMatch[] {
  if (member.type !== 'TSPropertySignature' || !member.typeAnnotation || member.key.type !== 'Identifier') return []
  const { name } = member.key
  return typeApis(source, member.typeAnnotation.typeAnnotation).map((known) => ({
    ...known,
    api: { members: { [name]: known.api } },
  }))
}

/** Where a type and those it is given as arguments come from. */
export function typeOrigins(source: SourceFile, type: TSESTree.TypeNode): readonly Imported[] {
  if (type.type !== 'TSTypeReference') return []
  const own = importedType(source, type.typeName)
  return [...(own ? [own] : []), ...(type.typeArguments?.params ?? []).flatMap((one) => typeOrigins(source, one))]
}

function importedType(source: SourceFile, name: TSESTree.EntityName): Imported | undefined {
  if (name.type === 'Identifier') {
    const variable = variableOf(source.sourceCode, name)
    if (variable === undefined || isGlobal(variable)) return { module: '', path: [name.name] }
    return importOfVariable(source.sourceCode, variable)
  }
  if (name.type !== 'TSQualifiedName') return undefined
  const holder = importedType(source, name.left)
  return holder && { module: holder.module, path: [...holder.path, name.right.name] }
}

function namesOf(name: TSESTree.EntityName): string[] {
  if (name.type === 'Identifier') return [name.name]
  return name.type === 'TSQualifiedName' ? [...namesOf(name.left), name.right.name] : []
}

/** The APIs that a type of a module (the platform's for `''`) stands for; `express.Response` is found through the default export too. */
function apisOfType(source: SourceFile, { module, path }: Imported): readonly ApiMatch[] {
  const names = path.filter((name) => name !== 'default')
  const [name] = names
  if (names.length !== 1 || name === undefined) return []
  const candidates = module === '' ? frameworks() : frameworksOf(module)
  return candidates.flatMap((framework) => {
    const ref = ownValue(ownValue(framework.types, module), name)
    if (ref === undefined || !isInForce(source, framework)) return []
    return resolve(framework, ref).map((found) => ({ ...found, evidence: 'proven' as const }))
  })
}

/**
 * What the user's TypeScript program says an expression is: nothing where its type is of a package that the tables do not know;
 * `undefined` where no types are known, or the project's own.
 */
export function programApis(source: SourceFile, node: Node): readonly ApiMatch[] | undefined {
  const information = typeOf(source.sourceCode, node)
  if (information === undefined) return undefined
  const declared = declaredTypes(information.type)
  const known = declared.flatMap(({ name, module }) =>
    module === undefined ? [] : apisOfType(source, { module, path: [name] }),
  )
  if (known.length === 0) return declared.some(({ module }) => module !== undefined) ? known : undefined
  const isSure = unionParts(information.type).every((part) => isNullish(information, part) || isKnown(source, part))
  return isSure ? known : known.map((one): ApiMatch => ({ ...one, evidence: 'named' }))
}

function isKnown(source: SourceFile, type: Type): boolean {
  return declaredTypes(type).some(
    ({ name, module }) => module !== undefined && apisOfType(source, { module, path: [name] }).length > 0,
  )
}

const importType = /import\(\s*['"]([^'"]+)['"]\s*\)\s*\.\s*([\w.]+)/

/** What the JSDoc before a statement says with a type in braces behind `@type`. */
function jsdocType(source: SourceFile, statement: Node): readonly ApiMatch[] {
  const text = jsdocBefore(source, statement)
  const found = text === undefined ? null : /@(?:type|satisfies)\s*\{([^}]+)\}/.exec(text)
  return found?.[1] === undefined ? [] : apisOfText(source, found[1])
}

/** What the JSDoc before a function says of a parameter with the type in braces behind `@param`. */
export function jsdocParameter(source: SourceFile, owner: Node, name: string): readonly ApiMatch[] {
  const statement = owner.type === 'FunctionDeclaration' || !owner.parent ? owner : statementOf(owner)
  const text = jsdocBefore(source, statement)
  if (text === undefined) return []
  for (const [, type, parameter] of text.matchAll(/@param\s*\{([^}]+)\}\s*\[?([\w$]+)/g)) {
    if (parameter === name && type !== undefined) return apisOfText(source, type)
  }
  return []
}

function statementOf(node: Node): Node {
  let at = node
  while (at.parent && !/Statement$|Declaration$|^MethodDefinition$|^Property(Definition)?$|^Program$/.test(at.type))
    at = at.parent
  return at
}

function jsdocBefore(source: SourceFile, statement: Node): string | undefined {
  const target = statement.parent && /^Export/.test(statement.parent.type) ? statement.parent : statement
  const comment = source.sourceCode.getCommentsBefore(target).at(-1)
  return comment?.type === 'Block' && comment.value.startsWith('*') ? comment.value : undefined
}

function apisOfText(source: SourceFile, text: string): readonly ApiMatch[] {
  const found = importType.exec(text)
  const [, module, path] = found ?? []
  return module === undefined || path === undefined
    ? []
    : apisOfType(source, { module: moduleName(module), path: path.split('.') })
}
