import type { TSESLint, TSESTree } from '@typescript-eslint/utils'
import type { Node } from './node.ts'

export type Variable = TSESLint.Scope.Variable

const variables = new WeakMap<Node, Variable | 'none'>()

/** The variable an identifier refers to, or `undefined` where no scope declares the name. */
export function variableOf(
  sourceCode: Readonly<TSESLint.SourceCode>,
  identifier: TSESTree.Identifier | TSESTree.JSXIdentifier,
): Variable | undefined {
  const known = variables.get(identifier)
  if (known !== undefined) return known === 'none' ? undefined : known
  const found = variableNamed(sourceCode, identifier, identifier.name)
  variables.set(identifier, found ?? 'none')
  return found
}

/** The variable that a name means at a place. */
export function variableNamed(
  sourceCode: Readonly<TSESLint.SourceCode>,
  place: Node,
  name: string,
): Variable | undefined {
  let scope: TSESLint.Scope.Scope | null = sourceCode.getScope(place)
  while (scope && !scope.set.has(name)) scope = scope.upper
  return scope?.set.get(name)
}

/** Whether a name is left to the platform: nothing in the file declares it. */
export function isGlobal(variable: Variable | undefined): boolean {
  return variable === undefined || variable.defs.length === 0
}

/** The references to a variable, without those that initialise it. */
export function usesOf(variable: Variable): readonly Node[] {
  return variable.references.flatMap(({ identifier, init }) => (init ? [] : [identifier]))
}

const neverReassigned = new WeakMap<Variable, boolean>()

/** Whether a variable keeps its first value: no reference writes to it but the initialiser. */
export function isNeverReassigned(variable: Variable): boolean {
  const known = neverReassigned.get(variable)
  if (known !== undefined) return known
  const found = variable.references.every((reference) => !reference.isWrite() || reference.init === true)
  neverReassigned.set(variable, found)
  return found
}

/** Where a binding comes from: an expression, and the way into its value that destructuring takes. */
export interface Origin {
  readonly init: Node
  /** Property names from the value to the binding; `undefined` stands for a step that is not known. */
  readonly path: readonly (string | undefined)[]
}

const origins = new WeakMap<Variable, Origin | 'none'>()

/**
 * The value a variable is bound to for good: its initialiser with the destructuring path, for `const` and never reassigned bindings
 * that nothing reads before. So whoever goes from origin to origin comes to an end.
 */
export function originOf(variable: Variable): Origin | undefined {
  const known = origins.get(variable)
  if (known !== undefined) return known === 'none' ? undefined : known
  const found = findOrigin(variable)
  origins.set(variable, found ?? 'none')
  return found
}

function findOrigin(variable: Variable): Origin | undefined {
  const [definition] = variable.defs
  if (variable.defs.length !== 1 || definition?.type !== 'Variable' || definition.node.init === null) return undefined
  if (!isNeverReassigned(variable) || isReadBefore(variable, definition.node.range[1])) return undefined
  const path = pathInPattern(definition.node.id, definition.name)
  return path && { init: definition.node.init, path }
}

/** Whether code in front of an offset reads a variable, other than functions that run later: `var status = status || 500`. */
function isReadBefore({ references, scope }: Variable, offset: number): boolean {
  return references.some(
    ({ identifier, from, init }) =>
      init !== true && identifier.range[0] < offset && from.variableScope === scope.variableScope,
  )
}

/** The property names that lead from a pattern to one of its bindings; empty where the pattern is the binding. */
export function pathInPattern(pattern: Node, binding: Node): readonly (string | undefined)[] | undefined {
  if (pattern === binding) return []
  switch (pattern.type) {
    case 'AssignmentPattern':
      return pathInPattern(pattern.left, binding)
    case 'TSParameterProperty':
      return pathInPattern(pattern.parameter, binding)
    case 'RestElement':
      return pattern.argument === binding ? [undefined] : undefined
    case 'ArrayPattern':
      for (const [index, element] of pattern.elements.entries()) {
        const path = element && pathInPattern(element, binding)
        if (path) return [element.type === 'RestElement' ? undefined : String(index), ...path]
      }
      return undefined
    case 'ObjectPattern':
      for (const property of pattern.properties) {
        if (property.type === 'RestElement') {
          if (property.argument === binding) return [undefined]
          continue
        }
        const path = pathInPattern(property.value, binding)
        if (!path) continue
        const name = property.key.type === 'Identifier' && !property.computed ? property.key.name : undefined
        return [name ?? (property.key.type === 'Literal' ? String(property.key.value) : undefined), ...path]
      }
      return undefined
    default:
      return undefined
  }
}
