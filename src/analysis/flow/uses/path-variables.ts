import type { TSESTree } from '@typescript-eslint/utils'
import { enclosingFunction, isFunction, isWithin, type FunctionNode, type Node } from '../../../ast/node.ts'
import { unwrap } from '../../../ast/unwrap.ts'
import { isNeverReassigned, variableOf, type Variable } from '../../../ast/variables.ts'
import type { ResponseUses } from '../state/response-use.ts'
import type { SourceFile } from '../../model/source-file.ts'
import { holdsMark, type Marks } from '../../scan/marks.ts'

/** A place where a variable gets a value. */
export interface Assignment {
  readonly variable: Variable
  /** The expression assigned; `undefined` for a declaration without one. */
  readonly value: Node | undefined
}

/**
 * The local variables whose value depends on the path, and what depends on it: `let status = 200; if (bad) status = 400`,
 * `const status = empty ? 204 : 200`.
 */
export interface Tracked {
  readonly assignments: ReadonlyMap<Node, Assignment>
  /** The variables that what happens at a node depends on. */
  readonly readBy: ReadonlyMap<Node, readonly Variable[]>
  /** The variables, with the offsets at which they are named. */
  readonly variables: ReadonlyMap<Variable, Marks>
}

const none: Tracked = { assignments: new Map(), readBy: new Map(), variables: new Map() }

const maxVariables = 6

/** The variables to follow along the paths of a function, for the effects in it that depend on them. */
export function trackedIn(source: SourceFile, events: ResponseUses, owner: FunctionNode | undefined): Tracked {
  if (owner === undefined) return none
  const assignments = new Map<Node, Assignment>()
  const readBy = new Map<Node, readonly Variable[]>()
  const looked = new Map<Variable, boolean>()
  let count = 0
  const isTracked = (variable: Variable): boolean => {
    const known = looked.get(variable)
    if (known !== undefined) return known
    const found = count < maxVariables ? assignmentsOf(variable, owner) : undefined
    looked.set(variable, found !== undefined)
    if (found) count += 1
    for (const [node, assignment] of found ?? []) assignments.set(node, assignment)
    return found !== undefined
  }
  for (const event of events.values()) {
    if (event.is !== 'effect') continue
    const read = [...new Set(namesIn(event.node).flatMap((name) => variableOf(source.sourceCode, name) ?? []))]
    const tracked = read.filter(isTracked)
    if (tracked.length > 0) readBy.set(event.node, tracked)
  }
  if (readBy.size === 0) return none
  const variables = [...looked].flatMap(([variable, is]) => (is ? [[variable, mentionsOf(variable)] as const] : []))
  return { assignments, readBy, variables: new Map(variables) }
}

/** Every assignment to a variable of a function, where its value depends on the path and no other code assigns to it. */
function assignmentsOf(variable: Variable, owner: FunctionNode): readonly [Node, Assignment][] | undefined {
  const [definition] = variable.defs
  if (variable.defs.length !== 1 || definition === undefined || !isWithin(definition.name, owner)) return undefined
  const home = definition.type === 'Parameter' ? definition.node : enclosingFunction(definition.name)
  const found: [Node, Assignment][] = []
  if (definition.type === 'Variable') {
    const { node } = definition
    if (node.id !== definition.name) return undefined
    if (isNeverReassigned(variable))
      return node.init && isBranching(node.init) ? [[node, { variable, value: node.init }]] : undefined
    const isLoopVariable = /^For(?:In|Of)Statement$/.test(node.parent.parent.type)
    if (isLoopVariable) return undefined
    found.push([node, { variable, value: node.init ?? undefined }])
  } else if (definition.type !== 'Parameter' || isNeverReassigned(variable)) return undefined
  for (const reference of variable.references) {
    if (!reference.isWrite() || reference.init) continue
    const { identifier } = reference
    const { parent } = identifier
    const isPlain = parent.type === 'AssignmentExpression' && parent.operator === '=' && parent.left === identifier
    if (!isPlain || enclosingFunction(parent) !== home) return undefined
    found.push([parent, { variable, value: parent.right }])
  }
  return found
}

function isBranching(init: Node): boolean {
  return unwrap(init).type === 'ConditionalExpression'
}

/** The names that the inputs of a call, construction or assignment read. */
function namesIn(node: Node): readonly TSESTree.Identifier[] {
  const names: TSESTree.Identifier[] = []
  const collect = (expression: Node | null | undefined): void => {
    const inner = expression && unwrap(expression)
    if (!inner || isFunction(inner)) return
    switch (inner.type) {
      case 'Identifier':
        names.push(inner)
        break
      case 'ObjectExpression':
        for (const property of inner.properties)
          collect(property.type === 'SpreadElement' ? property.argument : property.value)
        break
      case 'ConditionalExpression':
        collect(inner.consequent)
        collect(inner.alternate)
        break
      case 'LogicalExpression':
      case 'BinaryExpression':
        collect(inner.left)
        collect(inner.right)
        break
      case 'UnaryExpression':
        collect(inner.argument)
        break
      case 'TemplateLiteral':
        inner.expressions.forEach(collect)
        break
      case 'CallExpression':
      case 'NewExpression':
        inner.arguments.forEach(collect)
        break
      default:
    }
  }
  if (node.type === 'CallExpression' || node.type === 'NewExpression') node.arguments.forEach(collect)
  else if (node.type === 'AssignmentExpression') collect(node.right)
  else if (node.type === 'ObjectExpression') collect(node)
  return names
}

function mentionsOf({ references }: Variable): Marks {
  return references.map(({ identifier }) => identifier.range[0]).sort((left, right) => left - right)
}

/** The variables followed that a condition looks at. */
export function readsTracked(tracked: Tracked | undefined, condition: Node): readonly Variable[] {
  if (tracked === undefined || tracked.variables.size === 0) return []
  return [...tracked.variables].flatMap(([variable, mentions]) =>
    holdsMark(mentions, condition.range) ? [variable] : [],
  )
}
