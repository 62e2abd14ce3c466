import type { TSESLint } from '@typescript-eslint/utils'
import { enclosingFunction, isFunction, isWithin, type FunctionNode, type Node } from '../../src/ast/node.ts'
import { propertyName } from '../../src/ast/property-name.ts'
import { unwrap } from '../../src/ast/unwrap.ts'
import type { Variable } from '../../src/ast/variables.ts'
import { identify } from '../../src/analysis/identify/identify.ts'
import type { SourceFile } from '../../src/analysis/model/source-file.ts'
import { spelledErrorName } from '../../src/frameworks/conventions.ts'

type Scope = TSESLint.Scope.Scope

/** Code that runs because something failed, and the variable of the error there. */
export interface Failure {
  readonly error: Variable | undefined
  /** Whether it stands in a `catch` of the code's own. */
  readonly isCaught?: boolean
}

/**
 * The failure that code answers: it stands in a `catch`, in a function that `.catch()` or `.then()` calls with an error, in an error
 * handler, or behind `if (err)` in a callback.
 */
export function failureAround(source: SourceFile, node: Node): Failure | undefined {
  let below: Node = node
  for (let at: Node | undefined = node.parent; at; below = at, at = at.parent) {
    if (at.type === 'CatchClause' && below === at.body) {
      return { error: source.sourceCode.getDeclaredVariables(at)[0], isCaught: true }
    }
    if (isFunction(at) && isRejection(at)) return { error: parameterOf(source, at) }
    if (isFunction(at) && takesError(source, at)) return { error: parameterOf(source, at) }
    if (at.type === 'IfStatement' && below === at.consequent) {
      const error = callbackError(source, at.test)
      if (error) return { error }
    }
  }
  return undefined
}

/** Whether an expression uses the error. */
export function mentions({ error }: Failure, expression: Node): boolean {
  return error?.references.some(({ identifier }) => isWithin(identifier, expression)) ?? false
}

/** Whether a function is called with what a promise was rejected with. */
function isRejection(owner: FunctionNode): boolean {
  const { parent } = owner
  if (parent.type !== 'CallExpression') return false
  const callee = unwrap(parent.callee)
  const name = callee.type === 'MemberExpression' ? propertyName(callee) : undefined
  const [first, second] = parent.arguments
  return (name === 'catch' && first === owner) || (name === 'then' && second === owner)
}

function takesError(source: SourceFile, { params: [first] }: { readonly params: readonly Node[] }): boolean {
  return first?.type === 'Identifier' && identify(source, first).some(({ api }) => api.isError)
}

function parameterOf({ sourceCode }: SourceFile, owner: Node): Variable | undefined {
  return sourceCode.getDeclaredVariables(owner).find(({ defs: [definition] }) => definition?.type === 'Parameter')
}

/** The error of a callback that a condition asks for: `(err, rows) => { if (err) … }`. */
function callbackError({ sourceCode }: SourceFile, test: Node): Variable | undefined {
  const node = unwrap(test)
  if (node.type !== 'Identifier' || !spelledErrorName.test(node.name)) return undefined
  const owner = enclosingFunction(node)
  const [first] = owner?.params ?? []
  if (first?.type !== 'Identifier' || first.name !== node.name) return undefined
  let scope: Scope | null = sourceCode.getScope(node)
  while (scope && !scope.set.has(node.name)) scope = scope.upper
  return scope?.set.get(node.name)
}
