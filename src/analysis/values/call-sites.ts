import type { TSESTree } from '@typescript-eslint/utils'
import { enclosingFunction, type FunctionNode, type Node } from '../../ast/node.ts'
import { unwrap } from '../../ast/unwrap.ts'
import { isNeverReassigned, variableOf, type Variable } from '../../ast/variables.ts'
import type { SourceFile } from '../model/source-file.ts'
import { methodCalls } from './method-calls.ts'

interface Calls {
  readonly nodes: readonly TSESTree.CallExpression[]
  /** Whether the function is called nowhere else. */
  readonly isComplete: boolean
}

const noCalls: Calls = { nodes: [], isComplete: false }

const known = new WeakMap<FunctionNode, Calls>()

/** The direct calls of a function that has a name in this file, or is a method of what does. */
export function callsOf(source: SourceFile, owner: FunctionNode): Calls {
  const cached = known.get(owner)
  if (cached) return cached
  const found = findCalls(source, owner)
  known.set(owner, found)
  return found
}

function findCalls(source: SourceFile, owner: FunctionNode): Calls {
  const variable = functionVariable(source, owner)
  if (variable === undefined) return callsOfMethod(source, owner)
  const nodes: TSESTree.CallExpression[] = []
  let isComplete = !isExported(owner)
  for (const { identifier: reference, init } of variable.references) {
    if (init) continue
    const parent = reference.parent
    // A recursive call passes on what the others brought.
    if (parent.type === 'CallExpression' && parent.callee === reference) {
      if (!isInside(reference, owner)) nodes.push(parent)
    } else isComplete = false
  }
  return { nodes, isComplete }
}

/** Who holds the object can call its method as well. */
function callsOfMethod(source: SourceFile, owner: FunctionNode): Calls {
  const nodes = methodCalls(source, owner).filter((call) => !isInside(call, owner))
  return nodes.length === 0 ? noCalls : { nodes, isComplete: false }
}

/** The variable that names a function: its declaration's, or the `const` it is assigned to. */
export function functionVariable(source: SourceFile, owner: FunctionNode): Variable | undefined {
  if (owner.type === 'FunctionDeclaration') return owner.id ? variableOf(source.sourceCode, owner.id) : undefined
  let at: Node = owner
  while (at.parent && unwrap(at.parent) === owner) at = at.parent
  const declarator = at.parent
  if (declarator?.type !== 'VariableDeclarator' || declarator.id.type !== 'Identifier') return undefined
  const variable = variableOf(source.sourceCode, declarator.id)
  return variable && isNeverReassigned(variable) ? variable : undefined
}

function isExported(owner: FunctionNode): boolean {
  const declaration = owner.type === 'FunctionDeclaration' ? owner : owner.parent.parent
  return /^Export/.test(declaration?.parent?.type ?? '')
}

function isInside(node: Node, owner: FunctionNode): boolean {
  for (let at = enclosingFunction(node); at; at = enclosingFunction(at)) if (at === owner) return true
  return false
}
