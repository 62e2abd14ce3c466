import type { TSESTree } from '@typescript-eslint/utils'
import type { Node } from '../../../ast/node.ts'
import { propertyName } from '../../../ast/property-name.ts'
import { unwrap } from '../../../ast/unwrap.ts'
import { variableOf, type Variable } from '../../../ast/variables.ts'
import { isWritten } from '../../../ast/written.ts'
import { requestName } from '../../../frameworks/conventions.ts'
import type { SourceFile } from '../../model/source-file.ts'

/** Whether a member is read of a request which the file does nothing with that could give the member another value. */
export function isOfUntouchedRequest(source: SourceFile, member: TSESTree.MemberExpression): boolean {
  const path = [propertyName(member)]
  let root = unwrap(member.object)
  while (root.type === 'MemberExpression') {
    path.unshift(propertyName(root))
    root = unwrap(root.object)
  }
  if (root.type !== 'Identifier' || !requestName.test(root.name)) return false
  const variable = variableOf(source.sourceCode, root)
  if (variable?.defs[0]?.type !== 'Parameter' || path.includes(undefined)) return false
  const { handedOn, written } = usesOf(variable)
  const holders = path.map((_, depth) => path.slice(0, depth).join('.'))
  return !holders.some((holder) => handedOn.has(holder) || written.has(holder)) && !written.has(path.join('.'))
}

/** What is done with an object, by the members it is done to: `headers.range`, or nothing for the object itself. */
interface Uses {
  readonly handedOn: ReadonlySet<string>
  readonly written: ReadonlySet<string>
}

const known = new WeakMap<Variable, Uses>()

function usesOf(variable: Variable): Uses {
  const before = known.get(variable)
  if (before) return before
  const handedOn = new Set<string>()
  const written = new Set<string>()
  for (const { identifier } of variable.references) {
    const { at, path } = usedMember(identifier)
    const uses = isWritten(at) ? written : handedOn
    uses.add(path.join('.'))
  }
  const uses = { handedOn, written }
  known.set(variable, uses)
  return uses
}

/** The member of a variable that code has to do with: what a method is called on, and the last whose name is known. */
function usedMember(identifier: Node): { readonly at: Node; readonly path: readonly string[] } {
  let at = identifier
  const path: string[] = []
  while (at.parent?.type === 'MemberExpression' && at.parent.object === at) {
    const name = propertyName(at.parent)
    if (name === undefined) break
    at = at.parent
    path.push(name)
  }
  if (at.parent?.type === 'CallExpression' && at.parent.callee === at) path.pop()
  return { at, path }
}
