import type { TSESLint } from '@typescript-eslint/utils'
import { importOfVariable } from '../../ast/imported.ts'
import type { Node } from '../../ast/node.ts'
import { propertyName } from '../../ast/property-name.ts'
import { wrapped } from '../../ast/unwrap.ts'
import { isNeverReassigned, variableOf, type Variable } from '../../ast/variables.ts'
import { constantLibrary, constantMember, type ConstantMember } from '../../constants/index.ts'
import type { ConstantUse } from '../model/model.ts'
import type { ImportedName } from '../scan/imports.ts'

type SourceCode = Readonly<TSESLint.SourceCode>

/** A value in a module: the module itself, or what a path of members leads to. */
interface Place {
  readonly module: string
  readonly path: readonly string[]
}

/** Whether an imported name stands for constants, for something that holds them, or for what cannot be told without scopes. */
export function mayHoldConstants({ module, imported }: ImportedName): boolean {
  return (
    constantLibrary(module)?.objects.some(
      ({ path: [first] }) => imported === undefined || first === undefined || first === imported,
    ) ?? false
  )
}

/** The places where a file names a member of a constant library, found by the references to what it imports from there. */
export function constantUsesOf(sourceCode: SourceCode, names: readonly ImportedName[]): readonly ConstantUse[] {
  const locals = new Set(names.filter(mayHoldConstants).map(({ local }) => local))
  if (locals.size === 0) return []
  const uses: ConstantUse[] = []
  const seen = new Set<Variable>()
  for (const { set } of topScopes(sourceCode)) {
    for (const local of locals) {
      const variable = set.get(local)
      const imported = variable && importOfVariable(sourceCode, variable)
      if (imported && constantLibrary(imported.module)) variableUses(sourceCode, variable, imported, uses, seen)
    }
  }
  return uses
}

function topScopes({ scopeManager }: SourceCode): readonly TSESLint.Scope.Scope[] {
  return scopeManager?.scopes.filter(({ block }) => block.type === 'Program') ?? []
}

function variableUses(
  sourceCode: SourceCode,
  variable: Variable,
  place: Place,
  uses: ConstantUse[],
  seen: Set<Variable>,
): void {
  if (seen.has(variable) || !isNeverReassigned(variable)) return
  seen.add(variable)
  const member = memberAt(place)
  if (member === undefined) {
    for (const { identifier, init } of variable.references) if (!init) follow(sourceCode, identifier, place, uses, seen)
    return
  }
  const [definition] = variable.defs
  const { node, name } = definition ?? {}
  if (node?.type === 'ImportSpecifier') {
    if (node.importKind !== 'type' && !isTypeImport(node.parent)) uses.push({ node, name: node.imported, member })
  } else if (name?.parent.type === 'Property') uses.push({ node: name.parent, name: name.parent.key, member })
}

function isTypeImport(declaration: Node): boolean {
  return declaration.type === 'ImportDeclaration' && declaration.importKind === 'type'
}

/** Follows a value outwards through members, aliases and destructuring. */
function follow(sourceCode: SourceCode, value: Node, place: Place, uses: ConstantUse[], seen: Set<Variable>): void {
  const at = wrapped(value)
  const { parent } = at
  if (parent?.type === 'MemberExpression' && parent.object === at) {
    const name = propertyName(parent)
    if (name === undefined) return
    const inner = { module: place.module, path: [...place.path, name] }
    const member = memberAt(inner)
    if (member) uses.push({ node: parent, name: parent.property, member })
    else follow(sourceCode, parent, inner, uses, seen)
  } else if (parent?.type === 'VariableDeclarator' && parent.init === at) {
    destructure(sourceCode, parent.id, place, uses, seen)
  }
}

function destructure(
  sourceCode: SourceCode,
  pattern: Node,
  place: Place,
  uses: ConstantUse[],
  seen: Set<Variable>,
): void {
  if (pattern.type === 'Identifier') {
    const variable = variableOf(sourceCode, pattern)
    if (variable) variableUses(sourceCode, variable, place, uses, seen)
    return
  }
  if (pattern.type !== 'ObjectPattern') return
  for (const property of pattern.properties) {
    const name = property.type === 'Property' ? propertyName(property) : undefined
    if (property.type !== 'Property' || name === undefined) continue
    const inner = { module: place.module, path: [...place.path, name] }
    const member = memberAt(inner)
    // What has a default value may well be missing.
    if (member === undefined) destructure(sourceCode, property.value, inner, uses, seen)
    else if (property.value.type !== 'AssignmentPattern') uses.push({ node: property, name: property.key, member })
  }
}

/** The member a path leads to; `undefined` where it leads to an object of the library, on the way to one, or elsewhere. */
function memberAt({ module, path }: Place): ConstantMember | undefined {
  const isHolder = constantLibrary(module)?.objects.some((object) =>
    path.every((name, index) => name === object.path[index]),
  )
  return isHolder ? undefined : constantMember(module, path)
}
